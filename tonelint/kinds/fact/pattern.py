"""Spotting patterns of facts become bounded regexes over folded text.

`{slot}` is an amount, `(x)` may be left out, `…` skips up to eight words of the sentence. White
space, hyphens and kinds of dashes are taken loosely.
"""

import re
from functools import cache
from typing import NamedTuple

from tonelint.errors import nearest
from tonelint.kinds.base import OptionError
from tonelint.language.fold import fold
from tonelint.language.quantities_grammar import KINDS, source
from tonelint.model.rule import Rule

_PIECE = re.compile(
    r"\{(?P<slot>\w*)\}|(?P<gap>…|\.\.\.)|\((?P<optional>[^(){}]*)\)|(?P<text>[^{}()….]+|\.)"
)
_SKIP = r"(?:\s{1,3}[^\s]{1,40}){0,8}?\s{1,3}"
_DASHES = "-–—"
_WORD = re.compile(r"[^\W\d_]{2,}")


class Options(NamedTuple):
    """The canonical text, the patterns that spot the fact, and whether the fix is safe."""

    value: str
    patterns: tuple[str, ...]
    safe: bool = False
    name: str = "fact"


def rule_language(rule: Rule) -> str:
    """Return the language that a rule's amounts are read in: English when it is for any."""
    return "en" if rule.lang == "any" else rule.lang


class Pattern(NamedTuple):
    """A pattern that was read. `literals` are folded words that every match has."""

    text: str
    lang: str
    parts: tuple[str, ...]
    slots: tuple[str, ...]
    literals: tuple[str, ...]

    @property
    def regex(self) -> re.Pattern[str]:
        """What finds the fact; group n+1 is the slot of kind `slots[n]`. Raises `OptionError`."""
        return _compiled(self)


def parse(text: str, lang: str) -> Pattern:
    """Return the pattern that `text` means; raises `OptionError` with what cannot be read."""
    slots: list[str] = []
    literals: list[str] = []
    parts: list[str] = []
    at = 0
    while at < len(text):
        match = _PIECE.match(text, at)
        if match is None:
            raise OptionError(f"“{text}” has a bracket too many.", "Write {duration} (free) trial.")
        at = match.end()
        if match["slot"] is not None:
            parts.append(f"\0slot{_slot(match['slot'])}")
            slots.append(match["slot"])
        elif match["gap"]:
            parts.append("\0gap")
        elif match["optional"] is not None:
            parts.append(f"\0optional{fold(match['optional']).strip()}")
        else:
            literals += _WORD.findall(fold(match["text"]))
            parts.append(fold(match["text"]))
    if not slots:
        raise OptionError(f"“{text}” has no slot.", f"Put in one of {_named()}.")
    return Pattern(text, lang, tuple(parts), tuple(slots), tuple(literals))


@cache
def _compiled(pattern: Pattern) -> re.Pattern[str]:
    try:
        return re.compile(_join(pattern.parts, pattern.lang))
    except re.error as error:
        raise OptionError(
            f"“{pattern.text}” cannot be read: {error}.", "Write it more simply."
        ) from None


def _slot(name: str) -> str:
    if name not in KINDS:
        raise OptionError(f"“{{{name}}}” is no slot.", nearest(name, KINDS))
    return name


def _named() -> str:
    return ", ".join(f"{{{kind}}}" for kind in KINDS)


def _join(parts: tuple[str, ...], lang: str) -> str:
    out = ""
    for part in parts:
        if part.startswith("\0slot"):
            out += f"({source(part.removeprefix(chr(0) + 'slot'), lang)})"
        elif part == "\0gap":
            out = out.removesuffix(r"\s{1,3}") + _SKIP
        elif part.startswith("\0optional"):
            words = _literal(part.removeprefix("\0optional"))
            # The space before it is there already; the one after it comes with it.
            out += rf"(?:{words}\s{{1,3}})?"
        else:
            text = part.lstrip() if out.endswith((r"\s{1,3}", r"\s{1,3})?")) else part
            out += _literal(text)
    return _bounded(out.removesuffix(r"\s{1,3}"))


def _literal(text: str) -> str:
    """Return a regex of a literal: loose spaces, any dash, an optional space around a slash."""
    out = ""
    for piece in re.findall(r"\s+|[-–—]|/|[^\s\-–—/]+", text):
        if piece.isspace():
            out += r"\s{1,3}"
        elif piece in _DASHES:
            out += r"\s?[-–—]\s?" if piece != "-" else r"[-–—\s]"
        elif piece == "/":
            out += r"\s?/\s?"
        else:
            out += re.escape(piece)
    return out


def _bounded(regex: str) -> str:
    # A slot checks its own borders; letters at either end must not go on.
    return rf"(?<![^\W\d_]){regex}(?![^\W\d_])"
