"""Clauses and limits for one language: `locale de` in selectors."""

from __future__ import annotations

import pytest
from guide.helpers import HEAD, compiled, problems

from tonelint.context import Axes, Cascade, rebind
from tonelint.model.rule import Origin
from tonelint.model.selector import UnknownValue, parse_selector
from tonelint.model.tone import Tone, ToneRow

AXES = {"email": "channel"}


@pytest.mark.parametrize(
    ("text", "locale", "holds"),
    [
        ("locale de", "de", True),
        ("locale de", "de-AT", True),
        ("locale de-AT", "de", False),
        ("locale de_at", "de-AT", True),
        ("locale de", "den", False),
        ("not locale de", "fr", True),
        ("not locale de", "de-CH", False),
        ("locale fr, locale de", "de", True),
    ],
)
def test_a_locale_covers_its_regions(text: str, locale: str, holds: bool) -> None:
    assert parse_selector(text, AXES).matches({"locale": locale}) is holds


def test_without_a_known_locale_it_holds_nowhere() -> None:
    assert not parse_selector("locale de", AXES).matches({"channel": "email"})


@pytest.mark.parametrize("text", ["locale de", "email + locale pt-BR", "not locale fr"])
def test_it_is_written_as_it_is_read(text: str) -> None:
    assert str(parse_selector(text, AXES)) == text


@pytest.mark.parametrize("text", ["locale", "locale german", "locale d", "de"])
def test_what_is_no_locale(text: str) -> None:
    with pytest.raises(UnknownValue):
        parse_selector(text, AXES)


def test_an_axis_of_the_brand_does_not_take_a_locale_away() -> None:
    selector = parse_selector("locale de", AXES)
    assert rebind(selector, {"de": "market"}) == selector


def test_a_greeting_is_in_the_language_of_its_row_or_of_the_guide() -> None:
    rows = (
        ToneRow(parse_selector("email", AXES), {"greeting": "Hi", "emoji": 0}, Origin("g.md", 1)),
        ToneRow(
            parse_selector("email + locale de", AXES), {"greeting": "Hallo"}, Origin("g.md", 2)
        ),
    )
    cascade = Cascade(guide=Tone(rows=rows), defaults=Tone(), axes=Axes(), home="en-GB")

    def greeting(locale: str) -> object:
        target = cascade.resolve({"channel": "email", "locale": locale})
        assert target.number("emoji") == (0, Origin("g.md", 1))
        return target.text("greeting")

    assert greeting("en-US") == ("Hi", Origin("g.md", 1))
    assert greeting("de-CH") == ("Hallo", Origin("g.md", 2))
    assert greeting("fr") is None


def test_a_clause_is_for_its_language() -> None:
    guide = compiled(
        '## Words\n\n- Nie so. [avoid: "Sache"; when locale de]\n- Never so. [avoid: "thing"]\n'
        "\n| Use | Not | When |\n|---|---|---|\n| panier | caddie | locale fr |\n"
        "| x | y | locale fr, locale de |\n"
    )
    assert [rule.lang for rule in guide.rules] == ["de", "en", "fr", "any"]


def test_what_two_languages_want_is_no_contradiction() -> None:
    compiled(
        "## Words\n\n| Use | Not | When |\n|---|---|---|\n| grinder | mill | |\n"
        "| Mühle | grinder | locale de |\n"
        '\n- Dates. [date: "D Month YYYY"]\n- Daten. [date: "D. Month YYYY"; when locale de]\n'
    )


def test_what_one_language_wants_twice_is_a_contradiction() -> None:
    found = problems(
        '## Dates\n\n- A. [date: "D. Month YYYY"; when locale de]\n'
        '- B. [date: "YYYY-MM-DD"; when locale de-AT]\n',
        head=HEAD,
    )
    assert "sets it to" in found[0].problem


def test_a_limit_that_the_guide_sets_is_held_though_its_rule_is_in_preview(
    tmp_path, monkeypatch
) -> None:
    from tonelint.policy.build import compile_policy
    from tonelint.policy.wish import Wish
    from tonelint.settings import Settings

    row = "\n## Tone\n\n| When | Grade |\n|---|---|\n| always | 8 |\n"
    (tmp_path / "acme.voice.md").write_text(HEAD + row, encoding="utf-8")
    (tmp_path / "bare.voice.md").write_text(HEAD, encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    def on(guide: str, **wish: object) -> set[str]:
        policy = compile_policy(Settings(folder=".", guide=guide), Wish(**wish))  # type: ignore[arg-type]
        return {rule.id for rule in policy.rules}

    assert "tone/hard-to-read" in on("acme.voice.md")
    assert "tone/hard-to-read" not in on("bare.voice.md")
    assert "tone/hard-to-read" not in on("acme.voice.md", ignore=("tone/hard-to-read",))
