"""Tags about what a message says: must, verbatim, claim, greeting, sign-off."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tonelint.guide.clause import Clause, Draft, ToneCell, phrases, quoted_texts
from tonelint.guide.desk import as_template
from tonelint.guide.tree import Arg
from tonelint.model.rule import Safety

_RANGE = re.compile(r"(\d{1,3})(?:(?:\.\.|–|-)(\d{1,3}))?\Z")


def must(clause: Clause) -> Iterator[Draft]:
    """Yield a rule for each thing of `must: sorry 1..1, next-step, "phrase", role footer`."""
    if not clause.args:
        raise clause.no_argument("Name what must be there: [must: sorry 1..1, next-step].")
    # One sentence for several things does not tell which of them is wrong here.
    message = f"{as_template(clause.sentence)} (Here: {{count}} × {{move}}.)"
    for arg in clause.args:
        what, options = _needed(clause, arg)
        yield Draft(
            f"must {what}",
            "require",
            options,
            message=message if len(clause.args) > 1 else "",
            safety=Safety.SUGGEST,
            whole=True,
        )


def _needed(clause: Clause, arg: Arg) -> tuple[str, dict[str, object]]:
    tokens = list(arg.tokens)
    options: dict[str, object] = {"min": 1}
    last = tokens[-1]
    span = None if last.quoted else _RANGE.match(last.text)
    if span and len(tokens) > 1:
        tokens.pop()
        options["min"] = int(span[1])
        options["max"] = int(span[2] or span[1])
    if tokens[0].quoted and len(tokens) == 1:
        return tokens[0].text, options | {"phrases": [tokens[0].text]}
    if tokens[0].text == "role" and len(tokens) == 2:
        return tokens[1].text, options | {"role": tokens[1].text}
    if len(tokens) == 1:
        return tokens[0].text, options | {"move": tokens[0].text}
    raise clause.no_argument('Write a move and a range, or a phrase in quotes: "sorry" 1..1.')


def verbatim(clause: Clause) -> Iterator[Draft]:
    """Yield the rule of `verbatim: tagline`; the text is the first quotation of the sentence."""
    inside = [token.text for arg in clause.args for token in arg.tokens if token.quoted]
    texts = inside or quoted_texts(clause.sentence)
    if not texts:
        raise clause.no_argument("Put the exact text in quotes in the sentence before the tag.")
    what = next((arg.text for arg in clause.args if not arg.tokens[0].quoted), texts[0])
    yield Draft(what, "verbatim", {"text": texts[0]}, lang="any")


def claim(clause: Clause) -> Iterator[Draft]:
    """Yield a rule for each claim of `claim: "HMRC-recognised" needs "Making Tax Digital"`."""
    remedy = 'Write [claim: "the claim" needs "the words beside it"].'
    if not clause.args:
        raise clause.no_argument(remedy)
    for arg in clause.args:
        if len(arg.tokens) != 3 or arg.tokens[1].text != "needs":
            raise clause.no_argument(remedy)
        text, _, needs = arg.tokens
        yield Draft(
            f"claim {text.text}",
            "verbatim",
            {"text": text.text, "needs": needs.text},
            lang="any",
            safety=Safety.SUGGEST,
        )


def greeting(clause: Clause) -> Iterator[Draft | ToneCell]:
    """Yield what `greeting: "Hi {first_name},"`, `none` or `avoid "Dear all"` sets."""
    yield from _line(clause, "greeting", "opening")


def sign_off(clause: Clause) -> Iterator[Draft | ToneCell]:
    """Yield what `sign-off: "Kind regards"`, `none` or `avoid "Cheers"` sets."""
    yield from _line(clause, "sign-off", "closing")


def _line(clause: Clause, lever: str, kind: str) -> Iterator[Draft | ToneCell]:
    if not clause.args:
        raise clause.no_argument(f'Write [{lever}: "the text"], none, or avoid "a text".')
    first = clause.args[0].tokens[0]
    if not first.quoted and first.text == "avoid":
        yield Draft(f"{lever} avoid", kind, {"avoid": phrases(clause)}, safety=Safety.SUGGEST)
    elif len(clause.args) == 1 and not clause.roles:
        yield ToneCell(lever, clause.style)
    else:
        yield Draft(lever, kind, {"texts": [arg.text for arg in clause.args]}, lever=lever)
