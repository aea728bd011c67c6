from __future__ import annotations

from collections.abc import Sequence

import pytest

from tonelint.contract import check_pack, check_rule, cross_talk
from tonelint.model.rule import Example, Rule, Safety, Severity
from tonelint.model.violation import Violation
from tonelint.span import Span


def rule_of(*examples: Example, safety: Safety = Safety.SAFE, **fields: object) -> Rule:
    values: dict[str, object] = {"id": "core/cat", "kind": "words", "message": "No “{found}”."}
    return Rule(**{**values, **fields}, examples=examples, safety=safety)  # type: ignore[arg-type]


class Finder:
    """A judge that finds each `word` and writes `better` for it."""

    def __init__(self, word: str = "cat", better: str = "dog", message: str = "No “{}”.") -> None:
        self.word, self.better, self.message = word, better, message

    def __call__(self, rule: Rule, example: Example) -> tuple[Sequence[Violation], str]:
        text = example.text
        starts = [at for at in range(len(text)) if text.startswith(self.word, at)]
        violations = [self.violation(rule, text, at, at + len(self.word)) for at in starts]
        return violations, text.replace(self.word, self.better)

    def violation(self, rule: Rule, text: str, start: int, end: int) -> Violation:
        excerpt = text[start:end]
        return Violation(
            path="example",
            span=Span(start, end),
            rule=rule.id,
            severity=Severity.WARNING,
            message=self.message.format(excerpt),
            excerpt=excerpt,
            role="body",
            speaker="brand",
            key=None,
            context={},
        )


BAD = Example("a cat sat", ((2, 5),), fixed="a dog sat", bad=True, line=4)
GOOD = Example("a bird sat", line=5)


def problems(rule: Rule, judge: Finder) -> list[str]:
    return [failure.problem for failure in check_rule(rule, judge)]


def test_a_rule_that_keeps_its_promises_is_quiet() -> None:
    assert problems(rule_of(BAD, GOOD), Finder()) == []


@pytest.mark.parametrize(
    ("example", "judge", "wanted"),
    [
        (BAD, Finder("sat", "sits"), ["“cat” is marked and not found."]),
        (
            Example("a cat and a cat", ((2, 5),), bad=True),
            Finder(),
            ["“cat” at 12 is found and not marked."],
        ),
        (Example("the cat"), Finder(), ["“cat” at 4 is found and not marked."]),
        (BAD, Finder(better="hen"), ["The fix gives “a hen sat”, not “a dog sat”."]),
        (BAD, Finder(message="No “”."), ["The message has an empty field: “No “”.”."]),
        (BAD, Finder(message="No {{better}} {}."), ["The message has an empty field"]),
        (Example("Hi", whole=True, bad=True), Finder(), ["Nothing is found in a bad example."]),
    ],
)
def test_broken_promises_are_named(example: Example, judge: Finder, wanted: list[str]) -> None:
    found = problems(rule_of(example), judge)
    for problem in wanted:
        assert any(said.startswith(problem) for said in found), found


def test_the_stated_text_must_be_quiet_and_stable() -> None:
    example = Example("a cat", ((2, 5),), fixed="a tomcat", bad=True)
    assert problems(rule_of(example), Finder(better="tomcat")) == [
        "“cat” is still at fault after the fix.",
        "Another round changes the fixed text to “a tomtomcat”.",
    ]


def test_a_suggestion_changes_nothing_but_its_model_text_must_be_quiet() -> None:
    rule = rule_of(BAD, safety=Safety.SUGGEST)
    assert problems(rule, Finder(better="cat")) == []
    noisy = Example("a cat", ((2, 5),), fixed="another cat", bad=True)
    assert problems(rule_of(noisy, safety=Safety.SUGGEST), Finder(better="cat")) == [
        "“cat” is still at fault after the fix."
    ]


def test_something_missing_has_no_width() -> None:
    example = Example("Hi.", whole=True, bad=True)
    assert problems(rule_of(example), Finder("", "", "Say who you are.")) == []


def test_a_message_may_quote_a_merge_tag() -> None:
    example = Example("{name} a cat", ((9, 12),), bad=True)
    assert problems(rule_of(example), Finder(message="{{name}} has “{}”.")) == []


def test_a_rule_that_crashes_is_a_failure_of_that_rule() -> None:
    class Broken(Finder):
        def __call__(self, rule: Rule, example: Example) -> tuple[Sequence[Violation], str]:
            if rule.id == "core/broken":
                raise KeyError("word")
            return super().__call__(rule, example)

    broken = rule_of(BAD, id="core/broken")
    failures = list(check_pack([broken, rule_of(BAD)], Broken()))
    assert [(f.rule, f.line, f.problem) for f in failures] == [
        ("core/broken", 4, "The rule broke down: KeyError: 'word'.")
    ]
    assert "example on line 4" in str(failures[0])


def test_cross_talk_is_what_others_say_of_good_texts() -> None:
    rules = [rule_of(BAD, Example("one cat"), Example("none"), id="core/a"), rule_of(id="core/b")]
    said = {"one cat": ["core/b", "core/a"], BAD.text: ["core/b"], "none": ["core/a"]}
    heard = cross_talk(rules, lambda example: said[example.text])
    assert heard == {"core/a: one cat": ["core/b"]}
