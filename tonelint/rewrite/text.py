"""Small repairs around a replaced word: its case, the article before it, the smallest edit."""

from __future__ import annotations

import re

from tonelint.language.lazy import compiled

_ARTICLE = r"(?i)(?<![\w'\u2019-])(an?)[ \u00a0\n]+\Z"
_SOUNDS_LIKE_YOU = (
    r"(?i)(?:uni(?!n|m)|unanim|use|usu|usa|usi|uti|ute|ubi|uk|url|usb|ura|uri|euro?|ew|one\b|once\b"
    r"|ou(?:ija)|u[^a-z]|u\b)"
)
_SILENT_H = r"(?i)(?:hour|honest|honou?r|heir)"
_PIECES = r"\s+|[^\s]+"


def carry_case(found: str, written: str, use: str, *, begins: bool = False) -> str:
    """Return the replacement `use` in the case of `found`.

    `written` is the phrase as the word list has it, in the same form; `begins`: a sentence starts
    here. A replacement with capitals of its own (iPhone, PDF, Tallybird) stays as it is.
    """
    if not use or use != use.lower():
        return use
    letters = [letter for letter in found if letter.isalpha()]
    if not letters or (found == written and not (begins and found[0].isupper())):
        return use
    if written != written.lower() and found == written:
        return use[0].upper() + use[1:]
    if len(letters) > 1 and all(letter.isupper() for letter in letters):
        return use.upper()
    words = found.split()
    if len(words) > 1 and all(word[0].isupper() for word in words if word[0].isalpha()):
        return " ".join(word[0].upper() + word[1:] for word in use.split())
    if found[0].isupper():
        return use[0].upper() + use[1:]
    return use


def starts_with_vowel_sound(word: str) -> bool:
    """Whether “an” goes before `word`: an hour, an SMS, an 8-day trial, but a user, a one-off."""
    word = word.lstrip("\"'\u2018\u201c(")
    if not word:
        return False
    if word[0].isdigit():
        return bool(re.match(r"8|1[18](?!\d)|1[18]\d{3}(?!\d)", word))
    head = re.match(r"[A-Za-z]+", word)
    if head and len(head[0]) > 1 and head[0].isupper() and len(head[0]) <= 4:
        return head[0][0] in "AEFHILMNORSX"
    if word[0] in "hH":
        return bool(compiled(_SILENT_H).match(word))
    return word[0].lower() in "aeiouáéíóúàèäöüæø" and not compiled(_SOUNDS_LIKE_YOU).match(word)


def repair_article(text: str, start: int, old: str, new: str) -> tuple[int, int, str] | None:
    """Return the edit that makes the article right before `new`, which replaces `old` at `start`.

    None when there is no article, it is right already, or the sound has not changed (“an
    historic” is left to its writer).
    """
    match = compiled(_ARTICLE).search(text, max(0, start - 6), start)
    if match is None or not new or starts_with_vowel_sound(old) == starts_with_vowel_sound(new):
        return None
    wanted = "an" if starts_with_vowel_sound(new) else "a"
    article = match[1]
    if article.lower() == wanted:
        return None
    if article.isupper() and len(article) > 1 and old.isupper():
        wanted = wanted.upper()
    elif article[0].isupper():
        wanted = wanted.capitalize()
    return match.start(1), match.end(1), wanted


def minimal_change(old: str, new: str) -> tuple[int, int, str]:
    """Return the smallest edit (start, end, text) in `old` that makes it `new`, by whole words."""
    before, after = compiled(_PIECES).findall(old), compiled(_PIECES).findall(new)
    head = 0
    while head < min(len(before), len(after)) and before[head] == after[head]:
        head += 1
    tail = 0
    while tail < min(len(before), len(after)) - head and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    start = len("".join(before[:head]))
    end = len(old) - len("".join(before[len(before) - tail :]))
    return start, end, "".join(after[head : len(after) - tail])
