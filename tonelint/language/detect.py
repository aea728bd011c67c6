"""The language a text is written in, when that is beyond doubt."""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import cache
from pathlib import Path

_ENOUGH = 8  # words of a Latin script
_DIFFERENT = 3  # small words, so that “in, in, in” proves nothing
_LOOKED_AT = 1500
_WORD = re.compile(r"[^\W\d_]+")


def detect(text: str) -> str | None:
    """Return the two-letter code of the language of `text`; None when unsure.

    Latin scripts are told apart by their small words: at least 8 words, a fifth of them small
    words of one language, and no other language near. Other scripts speak for themselves.
    """
    sample = text[:_LOOKED_AT]
    if not sample.isascii() and any(map(_is_other, set(sample))):
        from tonelint.language.scripts import by_script  # its patterns are dear to compile

        other = by_script(sample)
        if other is not None:
            return other or None
    return _by_words([word.lower() for word in _WORD.findall(sample)])


def _is_other(sign: str) -> bool:
    """Whether a sign is a letter of a script that is not Latin; typographic signs are none."""
    return "\u0370" <= sign <= "\u1eff" or "\u3041" <= sign <= "\ud7a3"


def _by_words(words: list[str]) -> str | None:
    if len(words) < _ENOUGH:
        return None
    languages = _languages()
    counts = {word: number for word, number in Counter(words).items() if word in languages}
    scores: Counter[str] = Counter()
    for word, number in counts.items():
        for lang in languages[word]:
            scores[lang] += number
    ranked = scores.most_common(2)
    if not ranked:
        return None
    lang, best = ranked[0]
    second = ranked[1][1] if len(ranked) > 1 else 0
    if best < max(3, 0.2 * len(words)) or best - second < 2 or second > 0.65 * best:
        return None
    different = sum(lang in languages[word] for word in counts)
    return lang if different >= _DIFFERENT else None


@cache
def _languages() -> dict[str, tuple[str, ...]]:
    """Return small word -> the languages that have it."""
    path = Path(__file__).parent / "data" / "function_words.json"
    table: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    found: dict[str, list[str]] = {}
    for lang, words in table.items():
        for word in words.split():
            found.setdefault(word, []).append(lang)
    return {word: tuple(dict.fromkeys(langs)) for word, langs in found.items()}
