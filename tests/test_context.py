"""Contexts and the cascade of tone rows."""

from __future__ import annotations

import pytest

from tonelint.context import Axes, Cascade, merge_axes, rebind, settle
from tonelint.errors import SettingsError
from tonelint.model.rule import Origin
from tonelint.model.selector import UnknownValue, parse_selector
from tonelint.model.source import Declared, Rank
from tonelint.model.tone import Axis, Tone, ToneRow

AXES = Axes(
    (
        Axis("channel", ("email", "chat", "web")),
        Axis("situation", ("routine", "problem", "apology"), "routine", tightens=True),
        Axis("audience", ("owner", "accountant")),
    )
)


def row(when: str, line: int, **cells: object) -> ToneRow:
    named = {name.replace("_", "-"): value for name, value in cells.items()}
    return ToneRow(parse_selector(when, AXES.axis_of), named, Origin("g.md", line))  # type: ignore[arg-type]


def cascade(*rows: ToneRow, defaults: tuple[ToneRow, ...] = ()) -> Cascade:
    return Cascade(guide=Tone(rows=rows), defaults=Tone(rows=defaults), axes=AXES)


def test_a_later_ordinary_row_wins_cell_by_cell():
    target = cascade(
        row("always", 1, exclamation=1, sentence=25), row("email", 2, sentence=30)
    ).resolve({"channel": "email"})
    assert target.number("sentence") == (30, Origin("g.md", 2))
    assert target.number("exclamation") == (1, Origin("g.md", 1))


def test_a_tightening_row_never_loosens_even_when_an_ordinary_row_follows():
    rows = cascade(
        row("problem", 1, exclamation=0, contractions="allow"),
        row("always", 2, exclamation=3, contractions="forbid"),
    )
    target = rows.resolve({"situation": "problem", "channel": "chat"})
    assert target.number("exclamation") == (0, Origin("g.md", 1))
    assert target.text("contractions") == ("forbid", Origin("g.md", 2))


def test_ranges_intersect_and_an_empty_one_is_a_conflict_the_tightening_row_wins():
    rows = cascade(row("always", 1, formality=(1, 2)), row("apology", 2, formality=(3, 4)))
    context = {"situation": "apology"}
    assert rows.resolve(context).limits["formality"].value == (3, 4)
    (conflict,) = rows.conflicts(context)
    assert (conflict.loser.line, conflict.winner.line) == (1, 2)


def test_a_lever_the_guide_leaves_open_has_the_default_limit():
    rows = cascade(row("email", 1, emoji=1), defaults=(row("always", 9, emoji=0, sentence=25),))
    assert rows.resolve({"channel": "email"}).number("emoji") == (1, Origin("g.md", 1))
    assert rows.resolve({"channel": "web"}).number("emoji") == (0, Origin("g.md", 9))
    assert rows.resolve({"channel": "email"}).number("sentence") == (25, Origin("g.md", 9))


@pytest.mark.parametrize(
    ("selector", "context", "expected"),
    [
        ("always", {}, True),
        ("email", {"channel": "email"}, True),
        ("email", {}, False),
        ("email, chat", {"channel": "chat"}, True),
        ("email + apology", {"channel": "email", "situation": "routine"}, False),
        ("not accountant", {"audience": "owner"}, True),
        ("not accountant", {"audience": "accountant"}, False),
        ("not accountant", {}, False),  # an unspecified axis leaves out what depends on it
    ],
)
def test_selectors(selector, context, expected):
    assert parse_selector(selector, AXES.axis_of).matches(context) is expected


def test_a_selector_prints_as_it_was_written():
    text = "email + apology, not accountant"
    assert str(parse_selector(text, AXES.axis_of)) == text


def test_an_unknown_value_in_a_selector_is_named():
    with pytest.raises(UnknownValue) as error:
        parse_selector("email + apologies", AXES.axis_of)
    assert error.value.value == "apologies"


def test_context_comes_from_the_nearest_place():
    context = settle(
        AXES,
        declared=[
            Declared("situation", "apology", "a comment in line 1", Rank.DIRECTIVE),
            Declared("channel", "web", "a Markdown file", Rank.FORMAT),
            Declared("audience", "owner", "front matter", Rank.METADATA),
        ],
        overrides=[("channel", "email", "override 1"), ("audience", "accountant", "override 2")],
        forced=[],
        defaults=[("locale", "en-GB", "the guide")],
    )
    assert context.values == {
        "channel": "email",
        "situation": "apology",
        "audience": "owner",
        "locale": "en-GB",
    }
    assert context.why["channel"] == "override 1"


def test_the_command_line_wins_over_all():
    said = Declared("situation", "apology", "a comment", Rank.DIRECTIVE)
    context = settle(AXES, declared=[said], forced=[("situation", "problem", "the command line")])
    assert context.values["situation"] == "problem"


def test_an_unknown_axis_value_is_an_error_with_the_nearest():
    with pytest.raises(SettingsError) as error:
        settle(AXES, overrides=[("situation", "apolgy", "x")], path="t.yaml")
    assert "Did you mean “apology”?" in str(error.value)


def test_the_guide_decides_the_axis_of_a_value_it_lists():
    axes = merge_axes(
        [
            Axis("emotion", ("calm", "upset"), "calm", tightens=True),
            Axis("channel", ("web", "sms")),
        ],
        [Axis("mood", ("upset", "merry")), Axis("channel", ("web", "kiosk"), "web")],
    )
    assert axes.axis_of["upset"] == "mood"
    assert axes.by_name["channel"].values == ("web", "kiosk", "sms")
    assert axes.defaults == {"emotion": "calm", "channel": "web"}
    moved = rebind(parse_selector("upset", {"upset": "emotion"}), axes.axis_of)
    assert moved.matches({"mood": "upset"})
