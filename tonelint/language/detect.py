"""The language a text is written in, when that is beyond doubt."""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import cache
from pathlib import Path

_ENOUGH = 8  # words of a Latin script
_DIFFERENT = 3  # small words, so that “in, in, in” proves nothing
_ENOUGH_LETTERS = 12  # letters of another script
_LOOKED_AT = 1500
_OTHER = re.compile(r"[\u0370-\u1eff\u3041-\ud7a3]")
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[a-zA-Z\u00c0-\u024f]")
_SCRIPTS = {
    "ja": re.compile(r"[\u3041-\u30ff]"),
    "ko": re.compile(r"[\uac00-\ud7a3]"),
    "zh": re.compile(r"[\u4e00-\u9fff]"),
    "ru": re.compile(r"[\u0400-\u04ff]"),
    "ar": re.compile(r"[\u0600-\u06ff]"),
    "he": re.compile(r"[\u05d0-\u05ea]"),
    "el": re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]"),
    "hi": re.compile(r"[\u0900-\u097f]"),
    "bn": re.compile(r"[\u0980-\u09ff]"),
    "ta": re.compile(r"[\u0b80-\u0bff]"),
    "th": re.compile(r"[\u0e00-\u0e7f]"),
    "ka": re.compile(r"[\u10a0-\u10ff]"),
    "hy": re.compile(r"[\u0530-\u058f]"),
}
_PERSIAN = re.compile(r"[\u067e\u0686\u0698\u06af\u06a9\u06cc]")
_URDU = re.compile(r"[\u0679\u0688\u0691\u06ba\u06be\u06c1\u06d2]")
_UKRAINIAN = re.compile(r"[\u0404\u0406\u0407\u0454\u0456\u0457\u0490\u0491]")
_RUSSIAN = re.compile(r"[\u042b\u042d\u044b\u044d]")


def detect(text: str) -> str | None:
    """Return the two-letter code of the language of `text`; None when unsure.

    Latin scripts are told apart by their small words: at least 8 words, a fifth of them small
    words of one language, and no other language near. Other scripts speak for themselves.
    """
    sample = text[:_LOOKED_AT]
    if not sample.isascii() and _OTHER.search(sample):
        other = _by_script(sample)
        if other is not None:
            return other or None
    return _by_words([word.lower() for word in _WORD.findall(sample)])


def _by_script(text: str) -> str | None:
    """Return the language of a text not in Latin letters, “” if unsure, None if it is Latin."""
    latin = len(_LATIN.findall(text))
    counts = {lang: len(pattern.findall(text)) for lang, pattern in _SCRIPTS.items()}
    total = sum(counts.values())
    if total <= latin:
        return None
    # Japanese is written with Chinese characters too; its own signs tell.
    if counts["ja"] * 10 > counts["zh"]:
        counts["ja"] += counts.pop("zh")
    lang = max(counts, key=lambda name: counts[name])
    if counts[lang] < _ENOUGH_LETTERS or counts[lang] < 0.7 * (total + latin):
        return ""
    if lang == "ar":
        return "ur" if _URDU.search(text) else "fa" if _PERSIAN.search(text) else "ar"
    if lang == "ru":
        if _UKRAINIAN.search(text):
            return "uk"
        return "ru" if _RUSSIAN.search(text) else ""
    return lang


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
