"""The language of a text that is not in Latin letters."""

from __future__ import annotations

import re

_ENOUGH_LETTERS = 12
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


def by_script(text: str) -> str | None:
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
