"""Whether a sentence can hold an amount at all, asked before its shape is looked for.

The shapes of amounts are large patterns that take long to make ready, and most sentences with the
word “month” in them name no amount.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

_WORD = re.compile(r"[^\W\d_]+")


def may_hold(kind: str, sentence: str, lang: str) -> bool:
    """Return False when no amount of `kind` can be in a folded `sentence`, without a pattern."""
    if any(map(str.isdigit, sentence)):
        return True
    words = _words(lang[:2], with_articles=kind == "duration")
    return not words.isdisjoint(_WORD.findall(sentence))


@cache
def _words(lang: str, *, with_articles: bool) -> frozenset[str]:
    """Return the words that amounts begin with: numbers, noon and midnight, and articles."""
    data = json.loads((Path(__file__).parent / "data" / "quantities.json").read_text("utf-8"))
    own = data.get(lang) or data["en"]
    names = [*own["ones"], *own["teens"], *own["tens"], *own["noon"], *own["midnight"]]
    if with_articles:
        names += [*own["article"], *own["half"]]
    return frozenset(word for name in names for word in name.replace("-", " ").split())
