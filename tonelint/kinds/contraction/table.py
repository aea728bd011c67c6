"""English contractions and their long forms (Quirk et al., A Comprehensive Grammar, §3.23)."""

from __future__ import annotations

from collections.abc import Mapping

NEGATIVE: Mapping[str, str] = {
    "aren't": "are not", "can't": "cannot", "couldn't": "could not", "didn't": "did not",
    "doesn't": "does not", "don't": "do not", "hadn't": "had not", "hasn't": "has not",
    "haven't": "have not", "isn't": "is not", "mightn't": "might not", "mustn't": "must not",
    "needn't": "need not", "oughtn't": "ought not", "shan't": "shall not",
    "shouldn't": "should not", "wasn't": "was not", "weren't": "were not", "won't": "will not",
    "wouldn't": "would not",
}  # fmt: skip

RARE = frozenset({"mightn't", "mustn't", "needn't", "oughtn't", "shan't", "it'll", "let's"})
"""Contractions that nobody is told to use."""

_PRONOUNS = ("i", "you", "we", "they", "he", "she", "it")

PLAIN: Mapping[str, str] = {
    "i'm": "i am",
    **{f"{word}'re": f"{word} are" for word in ("you", "we", "they")},
    **{f"{word}'ve": f"{word} have" for word in ("i", "you", "we", "they")},
    **{f"{word}'ll": f"{word} will" for word in (*_PRONOUNS, "that", "there", "this")},
    **{f"{word}'ve": f"{word} have" for word in ("should", "could", "would", "might", "must")},
    **{f"{word}'d've": f"{word} would have" for word in ("i", "you", "we", "they", "it")},
}
"""Contractions with one long form."""

_BEFORE_S = ("it", "that", "there", "here", "what", "who", "he", "she", "where", "how")

OPEN_S = tuple(f"{word}'s" for word in _BEFORE_S)
"""Contractions that stand for “is” or “has”: what follows decides."""

OPEN_D = tuple(f"{word}'d" for word in (*_PRONOUNS, "there", "who"))
"""Contractions that stand for “had” or “would”: what follows decides."""

LET_US: Mapping[str, str] = {"let's": "let us"}
"""A set phrase, expanded only where contractions are forbidden."""

SHORT_FORMS: Mapping[str, str] = {
    **{long: short for short, long in NEGATIVE.items() if short not in RARE},
    "can not": "can't",
    **{
        long: short
        for short, long in PLAIN.items()
        if short not in RARE and long.split()[0] in _PRONOUNS and short.count("'") == 1
    },
    "it is": "it's",
    "that is": "that's",
    "there is": "there's",
    "here is": "here's",
    "what is": "what's",
    "he is": "he's",
    "she is": "she's",
    "i would": "i'd",
    "you would": "you'd",
    "we would": "we'd",
    "they would": "they'd",
}
"""Long forms and the contraction to prefer."""


def contraction_class(name: str) -> tuple[str, ...]:
    """Return the contractions of a class that guides set apart; none for another word.

    negative: “don't”; have: “should've” and “I'd've”; positive: “we're” and all the rest.
    """
    if name == "negative":
        return tuple(NEGATIVE)
    long = {short for short in PLAIN if short.endswith("d've") or _is_modal(short)}
    if name == "have":
        return tuple(sorted(long))
    if name == "positive":
        return tuple(short for short in (*PLAIN, *OPEN_S, *OPEN_D) if short not in long)
    return ()


def _is_modal(short: str) -> bool:
    return short.split("'")[0] in ("should", "could", "would", "might", "must")
