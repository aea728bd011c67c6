"""The tag that ends a bullet: `[check: arguments; modifiers]`, found and taken apart."""

from __future__ import annotations

import re

from tonelint.errors import nearest
from tonelint.guide.problems import ClauseError
from tonelint.guide.tree import Arg, Tag, Token

MODIFIERS = ("in", "when", "except", "severity", "safe", "suggest", "overrides")
"""What may follow a check after a semicolon."""

_LOOKS_LIKE = re.compile(r"\[[a-z][a-z-]*[ \t]*[:;]")
_KEY = re.compile(r"[a-z][a-z-]*\Z")
_SINGLE = re.compile(
    r'("(?:[^"\\]|\\.)*"|“[^”]*”)'  # what is quoted already stays
    r"|„([^„“”\"]*)[“”]|«[ \u00a0\u202f]?([^«»\"]*?)[ \u00a0\u202f]?»"
    r"|((?:^|[:,;]|\b(?:avoid|over|needs|except|suggest)\b)\s*)"
    r"['‘]((?:[^'’\"“”]|['’](?=\w))+)['’](?=\s*(?:[,;]|\Z|over\b|needs\b|\d))"
)
"""An argument in single quotation marks, or in those of German, Polish or French.

An apostrophe in a word closes none.
"""
_TOKEN = re.compile(r'"((?:[^"\\]|\\.)*)"|“([^”]*)”|([^\s"“]+)', re.DOTALL)


def find_tag(text: str) -> int | None:
    """Return where the tag that ends `text` opens, or None when it ends in no tag.

    Raises `ClauseError` when a tag seems meant and its quotes or brackets do not add up.
    """
    if not text.endswith("]") or text.endswith("\\]"):
        return None
    at = len(text) - 2
    closing = ""
    while at >= 0:
        char = text[at]
        escaped = at > 0 and text[at - 1] == "\\"
        if closing:
            if char == closing and not escaped:
                closing = ""
        elif char in '"”' and not escaped:
            closing = '"' if char == '"' else "“"
        elif char == "[":
            return at if _opens(text, at) else None
        elif char == "]":
            break
        at -= 1
    if meant := _LOOKS_LIKE.search(text):
        if text.count('"', meant.start()) % 2:
            raise ClauseError(
                "A quotation mark of this tag is opened and not closed.",
                'Close it before the comma or the bracket: [avoid: "one", "two"].',
            )
        raise ClauseError(
            "The brackets or quotation marks of this tag do not add up.",
            'Put quotes around every argument with brackets or commas: [time: "h[:mm]am|pm"].',
        )
    return None


def _opens(text: str, at: int) -> bool:
    """Whether the bracket at `at` opens a tag, not a link, a picture or `items[0]`."""
    before = text[at - 1 : at] if at else ""
    if before in ("]", "!", "\\"):
        return not before
    return not before.isalnum() or bool(_LOOKS_LIKE.match(text, at))


def read_tag(text: str) -> Tag:
    """Return the tag written as `text`, without its brackets; raises `ClauseError`."""
    text = _SINGLE.sub(_doubled, text)
    check, *modifiers = _split(text, ";")
    key, colon, rest = check.partition(":")
    key = key.strip()
    if not _KEY.match(key):
        raise ClauseError(
            f"“{key}” is not the name of a check.",
            "Begin a tag with its check: [avoid: …]. Put a backslash before ] if it is no tag.",
        )
    args = tuple(_arg(part) for part in _split(rest, ",")) if rest.strip() else ()
    if colon and not args:
        raise ClauseError(f"“{key}:” has no argument.", "Say what to check after the colon.")
    fields: dict[str, object] = {}
    for modifier in modifiers:
        if modifier.strip():
            _modifier(modifier.strip(), fields)
    return Tag(key, args, **fields)  # type: ignore[arg-type]


def _doubled(found: re.Match[str]) -> str:
    """Return an argument in the quotation marks that tags are read with."""
    kept, low, pointed, before, single = found.groups()
    if kept is not None:
        return kept
    inside = low if low is not None else pointed
    return f'"{inside}"' if inside is not None else f'{before}"{single}"'


def _modifier(text: str, fields: dict[str, object]) -> None:
    name, _, rest = text.partition(" ")
    rest = rest.strip()
    if name not in MODIFIERS:
        raise ClauseError(f"Unknown modifier “{name}”.", nearest(name, MODIFIERS))
    if name in ("safe", "overrides"):
        if rest:
            raise ClauseError(f"“{name}” takes nothing after it.", f"Put “;” after {name}.")
        fields[name] = True
        return
    if not rest:
        raise ClauseError(f"“{name}” says nothing.", f"Write a value after {name}.")
    field = {"in": "roles", "except": "unless"}.get(name, name)
    if field in fields:
        raise ClauseError(f"“{name}” is said twice.", "Put all of it after one of them.")
    if name in ("when", "severity"):
        fields[field] = rest
    else:
        fields[field] = tuple(_arg(part).text for part in _split(rest, ","))


def _arg(text: str) -> Arg:
    tokens: list[Token] = []
    at = 0
    text = text.strip()
    while at < len(text):
        found = _TOKEN.match(text, at)
        if not found:
            raise ClauseError(
                "A quotation mark is opened and not closed.", "Close it, or take it out."
            )
        straight, curly, word = found.groups()
        if word is not None:
            tokens.append(Token(word))
        else:
            quoted = curly if straight is None else re.sub(r"\\(.)", r"\1", straight)
            tokens.append(Token(quoted, quoted=True))
        at = found.end()
        while at < len(text) and text[at].isspace():
            at += 1
    if not tokens:
        raise ClauseError("There is nothing between two commas.", "Take one comma out.")
    return Arg(tuple(tokens))


def _split(text: str, mark: str) -> list[str]:
    """Return `text` split at `mark` outside quotation marks."""
    parts: list[str] = []
    start = 0
    closing = ""
    for at, char in enumerate(text):
        if closing:
            if char == closing and text[at - 1] != "\\":
                closing = ""
        elif char in '"“':
            closing = '"' if char == '"' else "”"
        elif char == mark:
            parts.append(text[start:at])
            start = at + 1
    return [*parts, text[start:]]
