"""What the keys of data files say: the role of a string, or that it is no copy."""

from __future__ import annotations

import re
from functools import lru_cache

_ROLE_WORDS = {
    "subject": "subject",
    "preheader": "preheader", "preview": "preheader",
    "title": "title",
    "heading": "heading", "headline": "heading", "header": "heading", "subtitle": "heading",
    "subheading": "heading",
    "button": "cta", "btn": "cta", "cta": "cta", "submit": "cta",
    "link": "link",
    "label": "label", "tab": "label", "menu": "label", "aria": "label",
    "hint": "hint", "help": "hint", "helper": "hint", "tooltip": "hint", "placeholder": "hint",
    "error": "error", "invalid": "error",
    "alt": "alt",
    "greeting": "greeting", "salutation": "greeting",
    "signoff": "sign-off",
    "footer": "footer",
    "legal": "legal", "disclaimer": "legal",
    "question": "question",
    "option": "option",
}  # fmt: skip
_NO_COPY = (
    "id ids uuid guid url uri urls href src path file filename type kind icon class classname "
    "style css regex pattern format locale lang language version date time created updated color "
    "colour selector slug handle token hash checksum mime method schema ref payload intent action "
    "modeldescription displayname comment comments todo"
)
_NO_COPY_KEYS = frozenset(_NO_COPY.split())
# Words that say nothing about the role: `title_html`, `subject_line`, `title.other`.
_NEUTRAL_WORDS = "html text md txt line zero one two few many other"
_NEUTRAL = frozenset(_NEUTRAL_WORDS.split())
_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")


def role_of(keys: tuple[str, ...]) -> str | None:
    """Return the role the last words of a key path name (`mail.welcomeSubject`: subject)."""
    while keys and (keys[-1] in _NEUTRAL or keys[-1].isdigit()):
        keys = keys[:-1]
    if not keys:
        return None
    found = _role_in(keys[-1])
    if found:
        return found
    for parent in reversed(keys[-3:-1]):  # `errors.blank`, `buttons.save`
        words = _words(parent)
        if words and words[-1].endswith("s"):
            return _ROLE_WORDS.get(words[-1][:-1])
    return None


def names_no_copy(keys: tuple[str, ...]) -> bool:
    """Return whether a key path ends in a name of something people do not read (`id`, `url`)."""
    return _no_copy_key(next((key for key in reversed(keys) if not key.isdigit()), ""))


@lru_cache(maxsize=4096)
def _role_in(key: str) -> str | None:
    words = [word for word in _words(key) if word not in _NEUTRAL]
    if words[-2:] == ["sign", "off"]:
        return "sign-off"
    # The label of a button is the button.
    if words[-1:] == ["label"] and words[-2:-1] and words[-2] in _ROLE_WORDS:
        return _ROLE_WORDS[words[-2]]
    return _ROLE_WORDS.get(words[-1]) if words else None


@lru_cache(maxsize=4096)
def _words(key: str) -> tuple[str, ...]:
    return tuple(word.lower() for word in _WORDS.findall(key))


@lru_cache(maxsize=4096)
def _no_copy_key(key: str) -> bool:
    words = _words(key)
    return "".join(words) in _NO_COPY_KEYS or (words[-1:] != () and words[-1] in _NO_COPY_KEYS)
