"""Statements of a marked text: its sentences, and whether they look like rules."""

from __future__ import annotations

import re

from tonelint.intake.inline import plain

_STOP = re.compile(r"(?<=[.!?])[”\")]?\s+(?=[A-Z⟦“\"(✅❌\d])|\s+(?=❌|✅)")
_SHORT = re.compile(
    r"(?:\b(?:e\.g|i\.e|vs|etc|cf|No|Mr|Ms|Dr|St|approx|a\.m|p\.m|U\.S|U\.K|Inc)"
    r"|\b[A-Z])\.\Z"
)
# A term may end in the stop of its sentence: “Not ⟦A.I.⟧ You …”
_TERM_STOP = re.compile(r"(?<=\ue000⟧)\s+(?=[A-Z])")
_HIDDEN = str.maketrans(".!?", "\ue000\ue001\ue002")
_BACK = str.maketrans("\ue000\ue001\ue002", ".!?")
_RULE = re.compile(
    r"\b(?:avoid|don[’']?t|do not|never|always|must|should(?:n[’']t)?"
    r"|prefer(?:red)?|instead of|rather than|limit|no more than|make sure|ensure"
    r"|only use|not to)\b"
    r"|^(?:use|write|keep|spell|capitali[sz]e|lowercase|hyphenate|italici[sz]e"
    r"|include|put|omit|follow|choose|try|start|begin|end|format|refer|replace"
    r"|remove|add|abbreviate|include|aim|address|say|be)\b"
    r"|^(?:please )?(?:we|you) (?:use|write|prefer|spell|capitali[sz]e|avoid)\b",
    re.IGNORECASE,
)


def statements(text: str) -> list[str]:
    """Return the sentences of a marked text; stops inside ⟦terms⟧ end none."""
    hidden = re.sub(r"⟦[^⟦⟧]*⟧", lambda found: found[0].translate(_HIDDEN), text)
    out: list[str] = []
    start = 0
    stops = sorted(
        (*_STOP.finditer(hidden), *_TERM_STOP.finditer(hidden)), key=lambda stop: stop.start()
    )
    for stop in stops:
        if _SHORT.search(hidden[start : stop.start()].rstrip('”")')):
            continue
        out.append(hidden[start : stop.end()].strip())
        start = stop.end()
    out.append(hidden[start:].strip())
    return [part.translate(_BACK) for part in out if part]


def looks_like_rule(statement: str) -> bool:
    """Return whether a statement tells writers what to do."""
    words = plain(statement).strip(" *_-")
    return 2 < len(words.split()) < 80 and not words.endswith("?") and bool(_RULE.search(words))
