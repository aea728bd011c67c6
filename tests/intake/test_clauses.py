"""Proposals as clauses of our language, as JSON and as a document to review."""

from __future__ import annotations

import json

import pytest

from tonelint.errors import FormatError
from tonelint.intake.clauses import clause_text, clauses_of
from tonelint.intake.proposal import Proposal, Scope
from tonelint.intake.proposals_json import read, render
from tonelint.intake.review import review

from .helpers import intake, only


def made(kind: str, **fields: object) -> list[str]:
    one = Proposal("house.md", 3, "The quote.", kind, **fields)  # type: ignore[arg-type]
    return [clause_text(clause) for clause in clauses_of(one)]


def test_words() -> None:
    assert made("words", avoid=("assist", "a, b"), prefer=("help",)) == [
        '| help | assist, "a, b" |  |  |  |  |'
    ]
    assert made("words", avoid=("guru",)) == ["|  | guru |  |  |  |  |"]


def test_words_that_go_pair_by_pair() -> None:
    assert made("words", avoid=("blacklist", "whitelist"), prefer=("denylist", "allowlist")) == [
        "| denylist | blacklist |  |  |  |  |",
        "| allowlist | whitelist |  |  |  |  |",
    ]


def test_the_scope_becomes_cells() -> None:
    scope = Scope(roles=("error",), when=("email",), unless=("please note",), only="when it rains")
    (row,) = made("words", avoid=("please",), scope=scope)
    assert row == "|  | please | email | error | please note | holds: when it rains |"


def test_link_words_become_a_tag() -> None:
    (bullet,) = made("words", avoid=("click here",), scope=Scope(roles=("link",)))
    assert bullet == '- The quote. [link-text: avoid "click here"]'


def test_spellings_that_differ_by_capitals_are_names() -> None:
    assert made("spelling", avoid=("github", "Github"), prefer=("GitHub",)) == [
        "| GitHub | github, Github |"
    ]
    assert made("spelling", prefer=("homepage",)) == []


def test_a_noun_and_a_verb_are_two_rows() -> None:
    assert made("part-of-speech", prefer=("login {noun}", "log in {verb}")) == [
        "| log in {verb} | login {verb} |  |  |  |  |",
        "| login {noun} | log in {noun} |  |  |  |  |",
    ]


def test_settings_are_tags_with_their_scope() -> None:
    scope = Scope(roles=("heading", "cta"))
    assert made("feature", setting="case: sentence", scope=scope) == [
        "- The quote. [case: sentence; in heading, cta]"
    ]


def test_what_no_check_holds_is_advice() -> None:
    assert made("feature", avoid=("semicolon",)) == ["- The quote."]


def test_examples() -> None:
    assert made("pair", avoid=("A → B",), prefer=("A to B",)) == ["- ✗ A \\→ B → ✓ A to B"]


def test_quotes_of_others_open_no_tag_and_no_block() -> None:
    text = "# Style\n\n- Use contractions [see: this] | and <b>more</b>\n"
    (clause,) = clauses_of(only(text))
    assert clause_text(clause).endswith("[contraction: prefer]")
    assert "\\[see: this\\]" in clause_text(clause)
    assert "<b>" not in review(intake(text))


def test_the_json_is_stable_and_has_its_keys() -> None:
    text = "# Style\n\nFor uploads, use “delete”, not “remove”. Never be dull.\n"
    data = json.loads(render(intake(text)))
    assert data["version"] == 1
    assert data["files"] == [{"path": "house.md", "statements": 2}]
    assert data["unparsed"] == [
        {"file": "house.md", "line": 3, "quote": "Never be dull.", "reason": "not understood"}
    ]
    (one,) = data["proposals"]
    assert list(one) == [
        "id", "status", "kind", "confidence", "file", "line", "quote", "avoid", "prefer",
        "setting", "scope", "notes", "also", "cue", "clause",
    ]  # fmt: skip
    assert (one["status"], one["line"]) == ("proposed", 3)
    assert one["scope"] == {"section": "Style", "only": "For uploads"}
    assert one["clause"] == ["| delete | remove |  |  |  | holds: For uploads |"]


def test_the_review_document_groups_and_lists_what_is_left() -> None:
    page = review(intake("# Style\n\nUse “sign in”, not “log in”.\n\nNever be dull at all.\n"))
    assert "## Words to replace or leave out" in page
    assert "  | sign in | log in |" in page
    assert "## Not understood" in page
    assert "- house.md:5: Never be dull at all." in page


WRONG = {
    "no JSON": "{",
    "a list": "[]",
    "another version": '{"version": 2, "proposals": []}',
    "no proposals": '{"version": 1}',
    "no object": '{"version": 1, "proposals": [3]}',
    "no kind": '{"version": 1, "proposals": [{"id": "a", "kind": "x"}]}',
    "no id": '{"version": 1, "proposals": [{"kind": "words"}]}',
    "twice": '{"version": 1, "proposals": ['
    + ", ".join(['{"id": "a", "kind": "words"}'] * 2) + "]}",
    "status": '{"version": 1, "proposals": [{"id": "a", "kind": "words", "status": "yes"}]}',
    "confidence": '{"version": 1, "proposals": [{"id": "a", "kind": "words", "confidence": 2}]}',
    "terms": '{"version": 1, "proposals": [{"id": "a", "kind": "words", "avoid": "x"}]}',
    "scope": '{"version": 1, "proposals": [{"id": "a", "kind": "words", "scope": []}]}',
    "line": '{"version": 1, "proposals": [{"id": "a", "kind": "words", "line": "3"}]}',
    "deep": "[" * 100_000,
}  # fmt: skip


@pytest.mark.parametrize("text", WRONG.values(), ids=WRONG)
def test_a_file_that_is_wrong_says_where_and_what_to_do(text: str) -> None:
    with pytest.raises(FormatError) as caught:
        read(text, path="p.json")
    (problem,) = caught.value.problems
    assert problem.path == "p.json"
    assert problem.remedy
