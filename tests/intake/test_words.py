"""What statements about words give: both ways round, their scope, and what is no rule at all."""

from __future__ import annotations

import pytest

from .helpers import intake, only, proposals, words

FORMS = {
    "Use “sign in” instead of “log in”.": (("log in",), ("sign in",)),
    "Use “sign in”, not “log in”.": (("log in",), ("sign in",)),
    "Say *email* rather than *e-mail*.": (("e-mail",), ("email",)),
    "Instead of *utilise*, write *use*.": (("utilise",), ("use",)),
    "Replace “in order to” with “to”.": (("in order to",), ("to",)),
    "We say *riders* (not *users*).": (("users",), ("riders",)),
    "Don’t use “cheap” or “basic”.": (("cheap", "basic"), ()),
    "Avoid words like “simply” or “just”.": (("simply", "just"), ()),
    "Never say “guru”.": (("guru",), ()),
    "Don’t use “utilise”. Use “use” instead.": (("utilise",), ("use",)),
    "Don’t use `master`; use `main` instead.": (("master",), ("main",)),
    "“Utilise” should be avoided.": (("Utilise",), ()),
    "**dock** is preferred to **station**.": (("station",), ("dock",)),
    "Don’t write “hire” instead of “rent”.": (("hire",), ("rent",)),
}


@pytest.mark.parametrize(("text", "said"), FORMS.items())
def test_a_sentence(text: str, said: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
    assert words(f"# House style\n\n{text}\n") == [said]


ITEMS = {
    "email, not e-mail": (("e-mail",), ("email",)),
    "**DC**, not D.C.": (("D.C.",), ("DC",)),
    "**U.S. state**, not U.S. State": (("U.S. State",), ("U.S. state",)),
    "Young people --- not youths or juveniles.": (("youths", "juveniles"), ("young people",)),
    "Use login page instead of log-in page": (("log-in page",), ("login page",)),
}


@pytest.mark.parametrize(("text", "said"), ITEMS.items())
def test_an_item(text: str, said: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
    assert words(f"# Names\n\n- {text}\n") == [said]


ENTRIES = {
    "**basket**: Use this rather than _trolley_ or _cart_.": (("trolley", "cart"), ("basket",)),
    "**abort** Don't use. Use *stop* instead.": (("abort",), ("stop",)),
    "**utilise**: Avoid. Say use.": (("utilise",), ("use",)),
    "**basket** Not *trolley*.": (("trolley",), ("basket",)),
    "**ill**: Use “sick” instead.": (("ill",), ("sick",)),
}


@pytest.mark.parametrize(("text", "said"), ENTRIES.items())
def test_an_entry(text: str, said: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
    assert words(f"# Word list\n\n{text}\n") == [said]


def test_entries_under_headings() -> None:
    text = "# A to Z\n\n## U\n\n### utilise\n\nDon’t use. Say “use” instead.\n"
    assert words(text) == [(("utilise",), ("use",))]


A_TO_Z = {
    "Our name for the dock system; do not use in any communications.": (("HBD",), ()),
    "Should not be used in customer-facing copy.": (("HBD",), ()),
    "In general, use this instead of *DockNet*.": (("DockNet",), ("HBD",)),
    "Use it for docks; never “Dock HBD” or any other variation.": (("Dock HBD",), ("HBD",)),
    "Do not use: we say “docks”.": (("HBD",), ()),
}


@pytest.mark.parametrize(("text", "said"), A_TO_Z.items())
def test_entries_of_an_a_to_z(text: str, said: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
    assert words(f"# A to Z\n\n## H\n\n### HBD\n\n{text}\n") == [said]


@pytest.mark.parametrize(
    "text",
    [
        "Use “sign in to HBD” when somebody has an account.",
        "Use to link to another page.",
        "See also “docks”.",
    ],
)
def test_entries_that_ban_nothing(text: str) -> None:
    assert words(f"# A to Z\n\n## S\n\n### sign in\n\n{text}\n") == []


def test_a_short_form_after_the_first_mention() -> None:
    one = only(
        "# A to Z\n\n### Harbour Pass\n\nHarbour Pass on first mention, Pass on later ones.\n"
    )
    assert (one.kind, one.prefer) == ("define", ("Harbour Pass", "Pass"))


def test_entries_of_a_definition_list() -> None:
    assert words("# Glossary\n\n**utilise**\n: Avoid this. Use “use” instead.\n") == [
        (("utilise",), ("use",))
    ]


def test_a_list_below_its_rule() -> None:
    text = "# Style\n\nAvoid these words:\n\n- cheap, basic\n- world-class or other empty praise\n"
    assert words(text) == [(("cheap", "basic"), ()), (("world-class",), ())]


def test_places_become_scope_and_lose_no_confidence() -> None:
    one = only("Don’t use “please” in error messages.\n")
    assert one.scope.roles == ("error",)
    assert one.scope.only == ""
    assert one.confidence >= 0.8


@pytest.mark.parametrize(
    "text",
    [
        "For file uploads, use “delete”, not “remove”.",
        "Don’t use “leverage” as a verb.",
        "Don’t use “guru” unless you quote somebody.",
    ],
)
def test_a_condition_is_kept_and_said_and_makes_less_sure(text: str) -> None:
    one = only(f"{text}\n")
    assert one.scope.only
    assert one.confidence < 0.75
    assert any("condition" in note for note in one.notes)


def test_an_exception_stays_beside_the_rule() -> None:
    one = only("# Words\n\n**config**: Don’t use *config*. It’s OK in file paths.\n")
    assert one.avoid == ("config",)
    assert "It’s OK in file paths" in one.scope.only
    assert one.confidence < 0.75


NO_BANS = {
    "a permission": "It’s OK to use “they” for one person.",
    "no fear": "Don’t be afraid to use “we”.",
    "no duty": "You don’t have to avoid “you”.",
    "another matter": "Avoid hyphens in “sign in”.",
    "both are good": "Don’t use “dock” and “station” interchangeably.",
    "a purpose": "To avoid “he or she”, write about several people.",
    "a question": "Why not use “bike”?",
    "a name": "Never change “HarbourPass”.",
    "too often": "Don’t say “sorry” too often.",
    "a trait": "## Our voice\n\n- Warm, not gushing\n- Clear, not clever",
    "reasons": "## Don’t use FAQs\n\n- They repeat what stands elsewhere\n- People can’t find them",
    "more reasons": "Avoid jargon because:\n\n- it slows people down\n- it shuts people out",
    "features": "Use active voice instead of passive voice.",
    "a purpose of its own": "Avoid ending an item with “and” or “or”.",
    "no opinion": "Though “nonprofit” is not wrong, we prefer the hyphenated form.",
    "good examples": "Words we like:\n\n- ride\n- dock",
}


@pytest.mark.parametrize("text", NO_BANS.values(), ids=NO_BANS)
def test_what_bans_nothing(text: str) -> None:
    assert words(f"# Style\n\n{text}\n") == []


def test_good_examples_below_a_ban_are_not_banned() -> None:
    text = "We avoid “view” and “see” in links. Write what people get:\n\n- Prices\n- Hours\n"
    assert words(f"# Links\n\n{text}") == [(("view", "see"), ())]


def test_a_word_that_is_banned_and_approved_is_doubtful() -> None:
    text = "# Words\n\nDon’t use “dock”.\n\nUse “dock”, not “station”.\n"
    found = proposals(text)
    assert len(found) == 2
    assert all(one.confidence <= 0.6 for one in found)
    assert all(any("also" in note for note in one.notes) for one in found)


def test_a_word_that_the_guide_uses_itself_is_less_sure() -> None:
    often = "Open the dock. Close the dock. A dock is a place. The dock is here.\n"
    plain, used = only("Avoid “dock”.\n"), only(f"Avoid “dock”.\n\n{often}")
    assert used.confidence < plain.confidence
    assert "The guide itself writes “dock” 4 times." in used.notes


def test_what_is_not_understood_is_listed() -> None:
    found = intake("# Style\n\nAlways write as you speak. The sea is blue. You can use “app”.\n")
    assert found.proposals == ()
    assert [(one.line, one.quote, one.reason) for one in found.unparsed] == [
        (3, "Always write as you speak.", "not understood")
    ]


def test_the_same_rule_twice_is_one_proposal() -> None:
    one = only("Avoid “cheap”.\n\nNever say “cheap”.\n")
    assert one.also == ("house.md:3",) or one.also == ("house.md:1",)


def test_ids_stay_when_lines_move() -> None:
    (before,) = proposals("Avoid “cheap”.\n")
    (after,) = proposals("# Style\n\nHello.\n\nAvoid “cheap”.\n")
    assert before.line != after.line
    assert before.id == after.id
