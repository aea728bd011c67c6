from __future__ import annotations

import pytest

from tonelint.kinds.base import OptionError
from tonelint.kinds.pattern import compile_checks, read_options
from tonelint.language import regexes
from tonelint.language.regexes import PatternTimeout
from tonelint.model.rule import Rule

from .helpers import fixed, found, rule_of, run, spots, view_of


def pattern(*patterns: str, **options: object) -> Rule:
    fields = {name: options.pop(name) for name in ("unless", "lang") if name in options}
    return rule_of("pattern", {"patterns": list(patterns), **options}, **fields)


def test_case_does_not_matter_unless_exact() -> None:
    assert spots(pattern(r"\bfoo\w*"), "Foobar foo") == ["Foobar", "foo"]
    assert spots(pattern(r"\bfoo\w*", case="exact"), "Foobar foo") == ["foo"]


def test_a_template_replaces() -> None:
    rule = pattern(r"\b(the|an|to) +\1\b", replace=r"\1")
    assert fixed(rule, "Send it to to the the team") == "Send it to the team"


def test_groups_keep_the_quotes_of_the_text() -> None:
    rule = pattern(r"(don't) (?P<what>you)", replace=r"\g<what> \1")
    assert fixed(rule, "Why don’t you") == "Why you don’t"


def test_named_groups_are_fields() -> None:
    (match,) = found(pattern(r"(?P<n>\d+) (?:free )?days"), "in 5 days")
    assert match.values == {"found": "5 days", "better": "", "n": "5"}


def test_suggestions_are_templates() -> None:
    (match,) = found(pattern(r"as per (\w+)", suggest=[r"under \1", "by"]), "as per law")
    assert match.suggestions == ("under law", "by")
    assert match.changes == ()


def test_patterns_of_a_rule_report_a_place_once() -> None:
    assert spots(pattern(r"rest assured", r"\w+ assured"), "Rest assured.") == ["Rest assured"]


def test_no_literal_means_always() -> None:
    rules = [pattern(r"\b\d{4}\b"), pattern(r"year \w+")]
    assert compile_checks(rules).always
    assert [m.values["found"] for m in run(rules, view_of("year one is 2026"))] == [
        "2026",
        "year one",
    ]
    assert compile_checks(rules[1:]).triggers != ()


def test_protected_text_and_unless() -> None:
    assert spots(pattern(r"foo\w*", unless=["foo fighters"]), "“foo” foo.com Foo Fighters foo") == [
        "foo"
    ]


def test_nothing_to_change_is_no_fault() -> None:
    assert found(pattern(r"e-?mail", replace="email"), "an email") == []


def test_a_rule_of_another_language_is_silent() -> None:
    assert found(pattern(r"foo", lang="de"), "foo") == []


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        ({}, "empty"),
        ({"patterns": ["("]}, "not a regular expression"),
        ({"patterns": ["(a+)+$"]}, "for ever"),
        ({"patterns": ["a"], "replace": r"\1"}, "group “1”"),
        ({"patterns": ["(?P<n>a)"], "suggest": [r"\g<m>"]}, "group “m”"),
        ({"patterns": ["a"], "patern": "b"}, "patern"),
        ({"patterns": ["a"], "case": "lower"}, "lower"),
    ],
)
def test_wrong_options_are_refused(raw: dict[str, object], problem: str) -> None:
    with pytest.raises(OptionError, match=problem):
        read_options(raw)


def test_a_timeout_reaches_the_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(regexes, "TIME_LIMIT", 0.02)
    rule = pattern(r"(?:\w+\s?){0,40}[!?]z")
    with pytest.raises(PatternTimeout):
        found(rule, "abcdefghij " * 20 + "! z ?z")
