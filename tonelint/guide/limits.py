"""Tags about length: subject, preheader, sentence, paragraph, grade, and buttons."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tonelint.errors import nearest
from tonelint.guide.clause import Clause, Draft, ToneCell, number_after
from tonelint.guide.problems import ClauseError
from tonelint.model.rule import Safety

UNITS = {"words": "words", "word": "words", "characters": "chars", "chars": "chars"}


def one_line(clause: Clause) -> Iterator[Draft]:
    """Yield a rule for each limit of `subject: max 9 words, max 60 chars` (or `preheader`)."""
    if not clause.args:
        raise clause.no_argument(f"Write [{clause.key}: max 9 words, max 60 chars].")
    for arg in clause.args:
        side = arg.tokens[0].text
        found = number_after(clause, arg, side) if side in ("max", "min") else None
        if found is None:
            raise clause.no_argument(f"Write [{clause.key}: max 9 words, max 60 chars].")
        number, word = found
        if word not in UNITS:
            raise ClauseError(f"“{word}” cannot be counted.", nearest(word, UNITS))
        unit = UNITS[word]
        options = {"unit": unit, side: number, "per": "segment"}
        yield Draft(
            f"{clause.key} {side} {number} {unit}",
            "length",
            options,
            lever=f"{clause.key}-length",
            roles=frozenset({clause.key}),
            safety=Safety.SUGGEST,
        )


def cta(clause: Clause) -> Iterator[Draft]:
    """Yield the rules of `cta: max 1, verb-first`."""
    if not clause.args:
        raise clause.no_argument("Write [cta: max 1, verb-first].")
    for arg in clause.args:
        found = number_after(clause, arg)
        if found and not found[1]:
            options: dict[str, object] = {
                "of": "segment", "role": "cta", "max": found[0], "per": "message"
            }  # fmt: skip
            yield Draft(
                f"cta max {found[0]}", "count", options, lever="cta", lang="any",
                roles=frozenset({"cta"}), safety=Safety.SUGGEST,
            )  # fmt: skip
        elif arg.text == "verb-first":
            yield Draft(
                "cta verb-first", "opening", {"verb_first": True}, lever="cta-verb",
                roles=frozenset({"cta"}), safety=Safety.SUGGEST,
            )  # fmt: skip
        else:
            raise clause.no_argument("Write [cta: max 1, verb-first].")


def sentence(clause: Clause) -> Iterator[Draft | ToneCell]:
    """Yield what `sentence: max 25 words` sets."""
    number = _only_max(clause, 25, ("", "words"))
    if clause.roles:
        options = {"unit": "words", "max": number, "per": "sentence"}
        yield Draft("sentence", "length", options, lever="sentence", safety=Safety.SUGGEST)
    else:
        yield ToneCell("sentence", number)


def paragraph(clause: Clause) -> Iterator[Draft]:
    """Yield the rule of `paragraph: max 3 sentences`."""
    number = _only_max(clause, 3, ("", "sentences"))
    options = {"unit": "sentences", "max": number, "per": "segment"}
    body = frozenset({"body"})
    yield Draft(
        "paragraph", "length", options, lever="paragraph", roles=body, safety=Safety.SUGGEST
    )


def grade(clause: Clause) -> Iterator[Draft | ToneCell]:
    """Yield what `grade: max 8` sets."""
    number = _only_max(clause, 8, ("",))
    if clause.roles:
        raise clause.no_argument("A grade is measured over a whole message: take “in” out.")
    yield ToneCell("grade", number)


def passive(clause: Clause) -> Iterator[Draft]:
    """Yield the rule of `passive: avoid` or `passive: max 10%, agentless`.

    `agentless` leaves passives alone that say by whom.
    """
    remedy = "Write [passive: avoid], [passive: max 10%] or [passive: avoid, agentless]."
    first, *rest = [arg.text for arg in clause.args] or [""]
    options: dict[str, object] = {"what": "passive"}
    share = re.fullmatch(r"max (\d{1,2}|100) ?%", first)
    if share:
        options |= {"max_share": int(share[1])}
    elif first != "avoid":
        raise clause.no_argument(remedy)
    if rest == ["agentless"]:
        options |= {"agentless": True}
    elif rest:
        raise clause.no_argument(remedy)
    body = frozenset({"body"})
    yield Draft(
        "passive", "syntax", options, lever="passive", lang="en", roles=body, safety=Safety.SUGGEST
    )


def _only_max(clause: Clause, usual: int, units: tuple[str, ...]) -> int:
    remedy = f"Write [{clause.key}: max {usual}{' ' + units[-1] if units[-1] else ''}]."
    if len(clause.args) != 1:
        raise clause.no_argument(remedy)
    found = number_after(clause, clause.args[0])
    if found is None or found[1] not in units:
        raise clause.no_argument(remedy)
    return found[0]
