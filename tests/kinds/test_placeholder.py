from __future__ import annotations

import pytest

from tonelint.kinds.base import OptionError
from tonelint.kinds.placeholder import UNFILLED_TRIGGERS, read_options
from tonelint.kinds.placeholder.unfilled import unfilled_spans
from tonelint.language.fold import fold
from tonelint.model.rule import Rule
from tonelint.model.source import Run, RunKind, Segment

from .helpers import fixed, found, rule_of, segment_of, spots


def placeholder(what: str, **options: object) -> Rule:
    roles = frozenset(options.pop("roles", ()))  # type: ignore[call-overload]
    return rule_of("placeholder", {"what": what, **options}, lang="any", roles=roles)


UNFILLED = placeholder("unfilled")
FALLBACK = placeholder("no-fallback")

LEFT_IN = [
    "[Name]", "[First Name]", "[INSERT DATE]", "[Your company]", "[product name]", "<NAME>",
    "<YOUR NAME>", "<your company name>", "{{TODO}}", "{{ insert link }}", "%%First Name%%",
    "TODO", "TBD", "XXX", "XXXX", "FIXME", "Insert your text here", "Lorem ipsum dolor sit",
    "Headline goes here", "your logo here", "[customer_name]", "[Client]", "[Order Number]",
    "[name of your company]", "[Insert the date of the event]",
]  # fmt: skip


@pytest.mark.parametrize("slot", LEFT_IN)
def test_a_placeholder_left_in(slot: str) -> None:
    assert spots(UNFILLED, f"Hello {slot}, welcome") == [slot]
    assert any(trigger in fold(slot) for trigger in UNFILLED_TRIGGERS)


@pytest.mark.parametrize(
    "text",
    [
        "- [ ] Pay the bill",
        "[x] done",
        "See [the price list](https://a.example)",
        "as shown [1] and [sic]",
        "[name]: https://a.example",
        "[London](city) and [London]{city}",
        "Your to-do list, TODO list",
        "Choose a name [optional]",
        "Size XXL, XXX-XX-1234",
        "Hi {first_name}, {{ name }}, %%FirstName%%",
        "<name> <title> <Link>",
        "“[Name]” is a placeholder",
        "a[name] = 1",
        "[email protected]",
        "they [potential client] and [Customer experience] [about the order system]",
        "[Sender_Name]",
        "[e.g. iOS] [EXTERNAL] [INFO]",
        "Enter your email here",
        "It ends here. Learn more here",
        "The link is shown as TODO, and the test leaves it out",
        "All that isn't content goes here",
    ],
)
def test_what_is_meant_as_it_is(text: str) -> None:
    assert found(UNFILLED, text) == []


@pytest.mark.parametrize(
    "text",
    [
        # instructions
        "Type your name here",
        "Add your logo here, then press Save",
        "Insert your SIM card here",
        "Insert your ticket here",
        "The title goes here, the subtitle below it",
        "Decide which content goes here",
        "Card description text goes here",
        # the text is about the placeholder
        "Replace [Name] and [Company] with your own words",
        "Fill in [Date] before you send it",
        "The merge tag [First Name] stands for the reader",
        "[First Name] is a placeholder",
        "[Company name] will be replaced when the mail goes out",
        "Everything in brackets, such as [Your Name], is yours to change",
        "Write [Your Name] where we ask for a signature",
        "Open the menu, choose [File], then [Name]",
        "We left a TODO in the code",
        "TODO comments pile up",
        "Every TBD on the plan has an owner",
        "The date is to be decided (TBD)",
        "TBC means “to be confirmed”",
        "Why Lorem ipsum text hides problems",
        "No more lorem ipsum in our drafts",
        # numerals and hidden digits
        "Super Bowl XXX was in Tempe",
        "Chapter XXX",
        "Card XXXX XXXX XXXX 4821",
        "the card ending in XXXX",
    ],
)
def test_what_is_spoken_of_is_not_left_in(text: str) -> None:
    assert found(UNFILLED, text) == []


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("Your name here", "Your name here"),
        ("Dear your name here, thank you", "your name here"),
        ("Welcome. Body text goes here.", "Body text goes here"),
        ("Save 20%! Insert image here", "Insert image here"),
        ("INSERT MAP HERE", "INSERT MAP HERE"),
        ("Choose [Product Name] today", "[Product Name]"),
        ("Use [Product Name] with your team", "[Product Name]"),
        ("[Product Name] replaces five tools", "[Product Name]"),
        ("It was replaced on Monday. Ask [Agent Name] why.", "[Agent Name]"),
        ("The sale ends TBD", "TBD"),
        ("TODO: ask legal", "TODO"),
        ("Speakers: TBC", "TBC"),
        ("Your balance is XXX euros", "XXX"),
        ("Dear XXX, thank you", "XXX"),
        ("Lorem ipsum", "Lorem ipsum"),
        ("Lorem ipsum dolor sit amet, consectetur", "Lorem ipsum dolor sit amet"),
    ],
)
def test_what_was_forgotten_is_found_in_any_sentence(text: str, slot: str) -> None:
    assert spots(UNFILLED, text) == [slot]


def test_the_field_is_named() -> None:
    assert [field for *_, field in unfilled_spans("[First Name] {{TODO}}")] == [
        "First Name",
        "TODO",
    ]


def test_code_is_left_alone_and_tags_may_be_known() -> None:
    text = "Type [Name] now"
    runs = (Run(0, 0, 5, "Type "), Run(5, 5, 11, "[Name]", RunKind.CODE), Run(11, 11, 15, " now"))
    assert found(UNFILLED, segments=[Segment(text, runs)]) == []
    tag = segment_of("Hi %%First Name%%", kept=["%%First Name%%"])
    assert found(UNFILLED, segments=[tag]) == []


def test_alike_placeholders_are_named_once_a_message() -> None:
    first, other = segment_of("[Name] and [Date], dear [name]"), segment_of("[Name]")
    matches = found(UNFILLED, segments=[first, other])
    assert [(m.segment, m.values["found"], m.values["times"]) for m in matches] == [
        (0, "[Name]", "3 times"),
        (0, "[Date]", "once"),
    ]


def test_allowed_texts() -> None:
    rule = placeholder("unfilled", allow=["[Name]", "tbd"])
    assert spots(rule, "[Name] TBD [Date]") == ["[Date]"]


@pytest.mark.parametrize(
    ("tag", "better"),
    [
        ("*|FNAME|*", "*|FNAME:there|*"),
        ("{{ customer.first_name }}", '{{ customer.first_name | default: "there" }}'),
        ("{{ contact.firstname }}", '{{ personalization_token("contact.firstname", "there") }}'),
        ("{{ contact.FIRSTNAME }}", '{{ contact.FIRSTNAME | default : "there" }}'),
        ("{{ person.first_name }}", '{{ person.first_name|default:"there" }}'),
        ("{{${first_name}}}", '{{${first_name} | default: "there"}}'),
        ("{{lead.First Name}}", "{{lead.First Name:default=there}}"),
    ],
)
def test_a_known_system_gets_its_fallback(tag: str, better: str) -> None:
    text = f"Hi {tag},"
    assert fixed(FALLBACK, text, role="greeting") == f"Hi {better},"
    assert found(FALLBACK, f"Hi {better},", role="greeting") == []


@pytest.mark.parametrize(
    ("tag", "better"),
    [
        ("{{ first_name }}", '{{ first_name | default: "there" }}'),
        ("{{name}}", "{{#if name}}{{name}}{{else}}there{{/if}}"),
    ],
)
def test_a_tag_of_many_systems_is_a_suggestion(tag: str, better: str) -> None:
    (match,) = found(FALLBACK, f"Hello {tag},", role="greeting")
    assert (match.suggestions, match.changes) == ((better,), ())
    assert found(FALLBACK, f"Hello {better},", role="greeting") == []


def test_without_a_greeting_a_person_chooses_the_words() -> None:
    (match,) = found(FALLBACK, "*|FNAME|*, your code is inside", role="subject")
    assert match.advice == ("*|FNAME:…|*",)
    assert match.changes == ()


@pytest.mark.parametrize(
    "text",
    [
        "Hi {{ first_name | default: 'there' }},",
        "Hi {{ first_name|default:'there' }},",
        'Hi {{insert name "default=there"}},',
        "Hi *|FNAME:friend|*,",
        "{% if name %}Hi {{ name }},{% else %}Hi,{% endif %}",
        "{{#name}}Hi {{name}},{{/name}}",
        "*|IF:FNAME|*Hi *|FNAME|*,*|END:IF|*",
        "Order {{ order_number }} of {{ product.name }}",
        "Hi {first_name},",
    ],
)
def test_tags_that_leave_no_gap(text: str) -> None:
    assert found(FALLBACK, text, role="greeting") == []


def test_placeholders_are_looked_at_only_where_gaps_show() -> None:
    segment = segment_of("Hi {{ first_name }},", role="greeting", kept=["{{ first_name }}"])
    assert len(found(FALLBACK, segments=[segment])) == 1
    assert found(FALLBACK, "We sent it to {{ first_name }}.", role="body") == []
    everywhere = placeholder("no-fallback", roles=("body",))
    assert len(found(everywhere, "We sent it to {{ first_name }}.", role="body")) == 1


@pytest.mark.parametrize("raw", [{"what": "empty"}, {"what": "unfilled", "alow": []}])
def test_wrong_options_are_refused(raw: dict[str, object]) -> None:
    with pytest.raises(OptionError):
        read_options(raw)


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        ('Dear {{ first_name | default: "there" }},', "Dear there"),
        ("Hi {{ name|default:'Customer' }},", "Hi Customer"),
        ("Hi {{ contact.firstname || 'There' }},", "Hi There"),
        ("Hello *|FNAME:subscriber|*,", "Hello subscriber"),
        ("{{ name | default: 'there' }}, your order is here", "there, your order…"),
        ('Hi {{ first_name | default: "there" }},', None),
        ("Hello *|FNAME:gardener|*,", None),
        ("Dear {{ first_name }},", None),
    ],
)
def test_a_fallback_that_reads_badly(text: str, reads: str | None) -> None:
    tag = text[text.index("{{" if "{{" in text else "*|") :]
    tag = tag[: tag.index("}}" if "{{" in text else "|*") + 2]
    segment = segment_of(text, role="greeting", kept=[tag])
    matches = found(rule_of("placeholder", {"what": "odd-fallback"}), segments=[segment])
    assert [match.values["reads"] for match in matches] == ([reads] if reads else [])
