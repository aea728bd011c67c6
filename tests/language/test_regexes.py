from __future__ import annotations

import re
import subprocess
import sys

import pytest

from tonelint.language import regexes
from tonelint.language.fold import fold
from tonelint.language.regex_literals import required_literals
from tonelint.language.regex_risk import Risk, risk_of
from tonelint.language.regexes import PatternError, PatternTimeout, compile_pattern


@pytest.mark.parametrize(
    "pattern",
    [
        r"(a+)+$",
        r"(a|aa)+$",
        r"(.*)*x",
        r"(x+x+)+y",
        r"(a*)*b",
        r"^(([a-z])+.)+[A-Z]([a-z])+$",
        r"(\w+\s*)+:",
        r"(?:a|b|ab)+c",
        r"(?=(a+)+b)a",
        r"([a-z]+)*=",
        r"(?>(a+)+b)c",
        r"((?:\d|\w)+)+!",
    ],
)
def test_a_pattern_that_can_take_for_ever_is_refused(pattern: str) -> None:
    with pytest.raises(PatternError, match="for ever"):
        compile_pattern(pattern)


def test_case_counts_when_alternatives_overlap() -> None:
    assert risk_of("(?:a|A)+b") is Risk.NONE
    assert risk_of("(?:ax|AX)+b", re.IGNORECASE) is Risk.ENDLESS


@pytest.mark.parametrize(
    "pattern",
    [
        r"\w+\s*\w+x",
        r".*foo.*bar",
        r"(?:\w+\s?){0,8}x",
        r"(a)?(?(1)b|c)",
    ],
)
def test_a_pattern_that_can_be_slow_has_a_time_limit(pattern: str) -> None:
    assert compile_pattern(pattern).guarded


@pytest.mark.parametrize(
    "pattern",
    [
        r"(?:\w+\s+)*end",
        r"(?:\w+,\s*)*and",
        r"(\d{2}:)+",
        r"(\w{2})+",
        r"\b(\w+) and (\w+)\b",
        r"https?://\S+",
        r"(?>a+)b",
        r"(\w+) \1",
        r"\bwe .{0,40}please .{0,40}now",
        r"\w+",
        r"(?P<n>\d+)[- ](?:free )?trial",
    ],
)
def test_a_pattern_in_step_with_the_text_runs_as_it_is(pattern: str) -> None:
    assert not compile_pattern(pattern).guarded


def test_matches_have_places_and_named_groups() -> None:
    pattern = compile_pattern(r"(?P<n>\d+) days", ignore_case=True)
    matches = list(pattern.finditer("in 5 DAYS or 7 days", 4))
    assert [(m.start(), m["n"]) for m in matches] == [(13, "7")]


def test_empty_matches_are_none() -> None:
    assert list(compile_pattern(r"a*").finditer("bab")) != []
    assert [m[0] for m in compile_pattern(r"a*").finditer("bab")] == ["a"]


def test_the_regex_package_is_used_for_what_only_it_knows() -> None:
    pattern = compile_pattern(r"(?<=very\s+)\p{Lu}\w+")
    assert [m[0] for m in pattern.finditer("very  Éclair")] == ["Éclair"]


@pytest.mark.parametrize("pattern", ["(", "a{2,1}", "[z-a]", "*a"])
def test_a_wrong_pattern_is_refused_with_a_remedy(pattern: str) -> None:
    with pytest.raises(PatternError) as caught:
        compile_pattern(pattern)
    assert "backslash" in caught.value.remedy


def test_a_time_limit_passed_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(regexes, "TIME_LIMIT", 0.02)
    pattern = regexes.CompiledPattern(r"(?:\w+\s?){0,40}[!?]z", False, guarded=True)
    with pytest.raises(PatternTimeout, match="took longer"):
        list(pattern.finditer("abcdefghij " * 20 + "! z"))


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"\bplease (?:find|see) attached\b", ("please find attached", "please see attached")),
        (r"colou?r", ("color", "colour")),
        (r"don['’]t", ("don't",)),
        (r"(?i)Rest\s+ASSURED", ("assured",)),
        (r"\d+ (?:free )?trial", (" free trial", " trial")),
        (r"!{2,}", ("!",)),
        (r"\w+ly", ("ly",)),
        (r"\w+", None),
        (r"a|\d", None),
        (r"(?:foo)?bar*", ("ba", "fooba")),
        (r"\p{Lu}", None),
        (r"(?:yes|no) sir", ("no sir", "yes sir")),
    ],
)
def test_required_literals(pattern: str, expected: tuple[str, ...] | None) -> None:
    assert required_literals(pattern) == expected


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"colou?r(?:ed)?\b", "Coloured or color"),
        (r"(?:can|could) you\s{1,3}(?:please )?\w+", "Could you please go; can you  stop"),
        (r"[Ii]t['’]s (?:a|an) \w+", "It’s an apple, it's a pear"),
        (r"(?:rest|be)\s+assured|no worries", "Rest\nassured, no worries"),
    ],
)
def test_every_match_contains_a_required_literal(pattern: str, text: str) -> None:
    literals = required_literals(pattern)
    assert literals is not None
    matches = list(compile_pattern(pattern, ignore_case=True).finditer(text))
    assert len(matches) == 2
    assert all(any(literal in fold(m[0]) for literal in literals) for m in matches)


def test_the_regex_package_is_not_loaded_for_ordinary_patterns() -> None:
    script = (
        "import sys; from tonelint.language.regexes import compile_pattern;"
        "list(compile_pattern(r'(?:a|b)c+').finditer('acc')); print('regex' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"


def test_what_is_known_of_a_pattern_is_not_looked_up_again(monkeypatch: pytest.MonkeyPatch) -> None:
    pattern = r"\bvery (?:quickly|soon) indeed\b"
    facts = regexes.facts_of(pattern, ignore_case=True)
    assert facts.literals == required_literals(pattern)
    assert facts.guarded == compile_pattern(pattern, ignore_case=True).guarded
    monkeypatch.setattr(regexes, "_remembered", {})
    told = facts._replace(pattern="x+y", literals=("told",), guarded=True)
    regexes.remember([told])
    assert regexes.required_literals("x+y", ignore_case=True) == ("told",)
    assert compile_pattern("x+y", ignore_case=True).guarded
    assert not compile_pattern("x+y").guarded
