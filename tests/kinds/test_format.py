from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonelint.kinds.base import OptionError
from tonelint.kinds.format import WHAT, read_options
from tonelint.model.rule import Rule, Safety

from .helpers import fixed, found, rule_of, segment_of, spots


def form(what: str, style: str, **more: object) -> Rule:
    fields = {key: more.pop(key) for key in ("unless", "safety") if key in more}
    return rule_of("format", {"what": what, "style": style, **more}, **fields)


@pytest.mark.parametrize(
    ("style", "text", "better"),
    [
        ("h[:mm]am|pm", "Call us before 5:00 PM.", "Call us before 5pm."),
        ("h[:mm]am|pm", "Call by 5 p.m. We close then.", "Call by 5pm. We close then."),
        ("h[:mm]am|pm", "Call us before 5 p.m.", "Call us before 5pm."),
        ("h[:mm]am|pm", "From 5 p.m. on we are closed.", "From 5pm on we are closed."),
        ("h[:mm]am|pm", "We open at 17:30 today.", "We open at 5:30pm today."),
        ("h[:mm]am|pm", "Open 9:00am-5:30 pm", "Open 9am-5:30pm"),
        ("h:mm a.m.", "It starts at 5pm.", "It starts at 5:00 p.m."),
        ("h:mm a.m.", "At 9 AM we open.", "At 9:00 a.m. we open."),
        ("h am", "At 9am we open.", "At 9 am we open."),
        ("HH:mm", "At 9am, and at 5:30 p.m. too.", "At 09:00, and at 17:30 too."),
        ("9:30am", "At 9:30 AM or 10:00 AM", "At 9:30am or 10am"),
        ("h.mmam|pm", "At 9:30 am.", "At 9.30am."),
    ],
)  # fmt: skip
def test_times(style: str, text: str, better: str) -> None:
    rule = form("time", style)
    assert fixed(rule, text) == better
    assert found(rule, better) == []


@pytest.mark.parametrize(
    "text",
    [
        "Open 9am to 4:30pm.",
        "The screen is 16:9, and the ratio 4:3.",
        "It took 12:30:45.",
        "Meet at 9:30.",
        "See https://birch.example/5:00pm for more.",
        "I am 5 and she is 6.",
        "It costs $5 a minute.",
        "at noon",
    ],
)
def test_times_left_alone(text: str) -> None:
    assert found(form("time", "h[:mm]am|pm"), text) == []


def test_a_heading_has_no_last_stop() -> None:
    assert fixed(form("time", "h[:mm]am|pm"), "Open until 5 p.m.", role="heading") == (
        "Open until 5pm"
    )


@pytest.mark.parametrize(
    ("style", "text", "better"),
    [
        ("D Month YYYY", "It closes on May 31, 2026.", "It closes on 31 May 2026."),
        ("D Month YYYY", "It closes on the 31st of May.", "It closes on 31 May."),
        ("D MMMM YYYY", "Due 2026-05-31", "Due 31 May 2026"),
        ("Month D, YYYY", "Due 31 May 2026", "Due May 31, 2026"),
        ("Month D, YYYY", "Due 3 June", "Due June 3"),
        ("ISO", "Due 31 May 2026", "Due 2026-05-31"),
        ("D MMM YYYY", "Due 31 October 2026", "Due 31 Oct 2026"),
        ("D Month YYYY", "Due 03/04/2026", "Due 3 April 2026"),
    ],
)
def test_dates(style: str, text: str, better: str) -> None:
    rule = form("date", style)
    assert fixed(rule, text) == better
    assert found(rule, better) == []


@pytest.mark.parametrize(
    "text",
    [
        "You may 5 times.",
        "From 3–5 May 2026",
        "May 3–5, 2026",
        "Version 1.2.2026.3",
        "in May 2026",
        "See birch.example/2026-05-31.html",
    ],
)
def test_dates_left_alone(text: str) -> None:
    assert found(form("date", "D Month YYYY"), text) == []


def test_a_date_of_unknown_order_is_left_alone() -> None:
    assert found(form("date", "D Month YYYY"), "Due 03/04/2026", locale="en") == []


@pytest.mark.parametrize(
    ("style", "text", "better"),
    [
        ("£ no-zero-pence", "It costs £12.00 a month.", "It costs £12 a month."),
        ("£ no-zero-pence", "It costs £ 12.50 or £1,200.00.", "It costs £12.50 or £1,200."),
        ("£ no-zero-pence", "GBP 12 and 12£", "£12 and £12"),
        ("$1,234.50", "It costs $1200 or $5.", "It costs $1,200.00 or $5.00."),
        ("£ two-decimals", "It costs £5.", "It costs £5.00."),
        ("€ symbol-after spaced", "Only €12 now", "Only 12 € now"),
    ],
)
def test_money(style: str, text: str, better: str) -> None:
    rule = form("money", style)
    assert fixed(rule, text) == better
    assert found(rule, better) == []


@pytest.mark.parametrize(
    "text",
    ["£12.50", "$12.00", "£10k", "£1.50m", "12 pounds", "£12 a month", "£1.5 million", "£0.50"],
)
def test_money_left_alone(text: str) -> None:
    assert found(form("money", "£ no-zero-pence"), text) == []


@pytest.mark.parametrize(
    ("style", "text", "better"),
    [
        ("words-to-nine", "You have 3 invoices.", "You have three invoices."),
        ("numerals", "You have three invoices.", "You have 3 invoices."),
        ("thousands-comma", "We have 12000 customers.", "We have 12,000 customers."),
        ("no-thousands", "We have 12,000 customers.", "We have 12000 customers."),
    ],
)
def test_numbers(style: str, text: str, better: str) -> None:
    assert fixed(form("number", style), text) == better


@pytest.mark.parametrize(
    ("style", "text"),
    [
        ("words-to-nine", "It takes 5 minutes."),
        ("words-to-nine", "Add up to 5 new people"),
        ("words-to-nine", "See step 3 first things first"),
        ("words-to-nine", "You used 3 credits of 12."),
        ("words-to-nine", "Version 2 reports"),
        ("numerals", "Two-factor sign-in for two"),
        ("thousands-comma", "In 2026 sales rose"),
        ("thousands-comma", "Order 12345 is ready"),
        ("thousands-comma", "Order #12345 ships"),
    ],
)
def test_numbers_left_alone(style: str, text: str) -> None:
    assert found(form("number", style), text) == []


def test_percentages() -> None:
    assert fixed(form("percent", "symbol"), "Save 20 percent or 5 per cent.") == "Save 20% or 5%."
    assert fixed(form("percent", "word"), "Save 20%.") == "Save 20 per cent."
    assert fixed(form("percent", "word"), "Save 20 %.", locale="en-US") == "Save 20 percent."
    assert found(form("percent", "symbol"), "A percentage of 20% of users") == []


def test_phone_numbers_take_the_groups_of_the_example() -> None:
    rule = form("phone", "020 7946 0000")
    assert fixed(rule, "Call 0207 946 0958 now.") == "Call 020 7946 0958 now."
    assert found(rule, "Call 020 7946 0958 or 0800 123 456.") == []


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("We sell apples, pears, and plums.", "We sell apples, pears and plums."),
        ("Invoices, receipts, and reports are here.", "Invoices, receipts and reports are here."),
        ("Bring tea, hot milk, cold water, or juice.", "Bring tea, hot milk, cold water or juice."),
    ],
)
def test_serial_commas(text: str, better: str) -> None:
    assert fixed(form("serial-comma", "avoid"), text) == better
    assert fixed(form("serial-comma", "use"), better) == text


@pytest.mark.parametrize(
    "text",
    [
        "We fixed it, tested it, and shipped it.",
        "Rosa, our founder, and Sam will be there.",
        "If you like, call us, and we will help.",
        "In summer, tea and coffee are cold.",
        "However, tea and coffee are cold.",
        "Hi Sam, tea and coffee are ready.",
        "Open the app, choose Sync, and wait.",
        "We sell ham and eggs, tea, and toast.",
        "Your parcel is late, and we are sorry.",
        "On May 3, 2026, and later",
        "Sam, tea and coffee are ready.",
    ],
)
def test_what_is_no_sure_list(text: str) -> None:
    assert found(form("serial-comma", "avoid"), text) == []
    assert found(form("serial-comma", "use"), text) == []


def test_ampersands() -> None:
    rule = form("ampersand", "avoid", safety=Safety.SAFE, **{"except": ["P&L", "Marks & Spencer"]})
    assert fixed(rule, "Reports & invoices are ready.") == "Reports and invoices are ready."
    assert found(rule, "Your P&L and Q&A are ready at Marks & Spencer.") == []
    assert fixed(rule, "TERMS & CONDITIONS") == "TERMS AND CONDITIONS"


def test_an_ampersand_between_capitals_may_be_a_name() -> None:
    [match] = found(form("ampersand", "avoid", safety=Safety.SAFE), "Ask Ben & Jerry.")
    assert match.safety is Safety.SUGGEST


@pytest.mark.parametrize(
    ("style", "text", "better"),
    [
        ("spaced-en", "It works—mostly.", "It works – mostly."),
        ("spaced-en", "It works - mostly.", "It works – mostly."),
        ("unspaced-em", "It works – mostly.", "It works—mostly."),
        ("unspaced-em", "It works -- mostly.", "It works—mostly."),
        ("spaced-en", "Run it with --help or 9–5.", "Run it with --help or 9–5."),
    ],
)
def test_dashes(style: str, text: str, better: str) -> None:
    rule = form("dash", style)
    assert fixed(rule, text) == better
    assert found(rule, better) == []


def test_hyphens_that_join_titles_stay() -> None:
    assert found(form("dash", "spaced-en"), "Prices - Birch", role="title") == []


@pytest.mark.parametrize(
    ("style", "text", "better"),
    [
        ("curly-double", 'Choose "Save" first.', "Choose “Save” first."),
        ("curly-double", "Choose 'Save' in Sam's app.", "Choose “Save” in Sam’s app."),
        ("straight-double", "Choose “Save” in Sam’s app.", 'Choose "Save" in Sam\'s app.'),
        ("curly-single", 'Choose "Save" first.', "Choose ‘Save’ first."),
        ("double", "Choose ‘Save’ first.", "Choose “Save” first."),
        ("curly", "It's Sam's 'old' one", "It’s Sam’s ‘old’ one"),
        ("curly-double", 'A 5" screen and a 6" one', 'A 5" screen and a 6" one'),
    ],
)
def test_quotes(style: str, text: str, better: str) -> None:
    rule = form("quotes", style)
    assert fixed(rule, text) == better
    assert fixed(rule, better) == better


def test_ellipses() -> None:
    assert fixed(form("ellipsis", "character"), "Wait... what") == "Wait… what"
    assert fixed(form("ellipsis", "..."), "Wait…") == "Wait..."
    assert spots(form("ellipsis", "avoid"), "Wait… what...") == ["…", "..."]
    assert found(form("ellipsis", "character"), "Run ../x and 1....") == []


def test_emoji_stand_at_the_end() -> None:
    rule = form("emoji", "end")
    assert spots(rule, "We 🎉 did it 🎉") == ["🎉"]
    assert found(rule, "We did it! 🎉 Come and see.") == []


def test_what_stands_in_protected_text_is_left_alone() -> None:
    segment = segment_of("Call {{ 5:00 PM }} at 5:00 PM", kept=["{{ 5:00 PM }}"])
    matches = found(form("time", "h[:mm]am|pm"), segments=[segment])
    assert [match.start for match in matches] == [22]


def test_unless_and_except_phrases() -> None:
    text = "Join the 5:00 PM Club"
    assert found(form("time", "h[:mm]am|pm", unless=("5:00 PM Club",)), text) == []
    assert found(form("time", "h[:mm]am|pm", **{"except": ["5:00 pm club"]}), text) == []


def test_the_values_of_messages() -> None:
    [match] = found(form("time", "h[:mm]am|pm"), "At 5:00 PM")
    assert match.values == {"found": "5:00 PM", "better": "5pm", "style": "h[:mm]am|pm"}


@pytest.mark.parametrize("what", WHAT)
def test_an_unknown_style_is_an_error(what: str) -> None:
    with pytest.raises(OptionError) as error:
        read_options({"what": what, "style": "backwards"})
    assert error.value.remedy


def test_option_errors() -> None:
    with pytest.raises(OptionError, match="missing"):
        read_options({"what": "time"})
    with pytest.raises(OptionError, match="choice"):
        read_options({"what": "tim", "style": "x"})
    with pytest.raises(OptionError, match="Unknown option"):
        read_options({"what": "ampersand", "style": "avoid", "styl": 1})
    with pytest.raises(OptionError, match="says nothing about money"):
        read_options({"what": "money", "style": "£ no-zero"})


_STYLES = [
    ("time", "h[:mm]am|pm"), ("time", "HH:mm"), ("date", "D Month YYYY"), ("date", "ISO"),
    ("money", "£ no-zero-pence"), ("number", "words-to-nine"), ("percent", "symbol"),
    ("serial-comma", "avoid"), ("ampersand", "avoid"), ("dash", "spaced-en"),
    ("quotes", "curly-double"), ("ellipsis", "character"),
]  # fmt: skip


@given(st.text(alphabet="5:30 apm.,£$0&–—-\"'…Mayand2026%reports", max_size=50))
def test_a_second_round_changes_nothing(text: str) -> None:
    for what, style in _STYLES:
        rule = form(what, style)
        once = fixed(rule, text)
        twice = fixed(rule, once)
        assert len(found(rule, twice)) <= len(found(rule, text))


@pytest.mark.parametrize(("what", "style"), _STYLES)
@pytest.mark.parametrize("piece", ["apples, pears and ", "5:00 p.m. ", "1 ", "'a \" “ ", "£12.00 "])
def test_a_long_text_is_read_in_step_with_its_length(what: str, style: str, piece: str) -> None:
    # Backtracking or looking back to the start each time would take minutes here.
    text = piece * (20_000 // len(piece))
    assert len(found(form(what, style), text)) <= len(text)
