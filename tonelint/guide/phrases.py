"""Tags about words and phrases: avoid, prefer, blame, link-text."""

from __future__ import annotations

from collections.abc import Iterator

from tonelint.guide.clause import Clause, Draft, phrases
from tonelint.model.rule import Safety

LINKS = frozenset({"link", "cta"})


def avoid(clause: Clause) -> Iterator[Draft]:
    """Yield the rule of `avoid "a", "b"`; `suggest` gives what to write instead."""
    found = phrases(clause)
    yield Draft(
        f"{clause.key} {found[0]}",
        "words",
        {"entries": [{"find": found, "use": list(clause.suggest), "inflect": False}]},
        safety=Safety.SUGGEST,
    )


def prefer(clause: Clause) -> Iterator[Draft]:
    """Yield the rule of `prefer "bank feed" over "bank sync", "bank connection"`."""
    remedy = 'Write [prefer: "this" over "that", "and that"].'
    if not clause.args or len(clause.args[0].tokens) != 3 or clause.suggest:
        raise clause.no_argument(remedy)
    use, over, first = clause.args[0].tokens
    if not use.quoted or not first.quoted or over.text not in ("over", "to", "not"):
        raise clause.no_argument(remedy)
    rest = [arg.text for arg in clause.args[1:]]
    entry = {"find": [first.text, *rest], "use": [use.text], "inflect": True}
    yield Draft(f"prefer {use.text}", "words", {"entries": [entry]})


def link_text(clause: Clause) -> Iterator[Draft]:
    """Yield the rule of `link-text: avoid "click here"`: phrases that may not be a whole link."""
    entry = {"find": phrases(clause), "use": list(clause.suggest), "inflect": False}
    yield Draft(
        "link-text",
        "words",
        {"entries": [entry], "whole": True},
        lever="link-text",
        roles=LINKS,
        safety=Safety.SUGGEST,
    )
