"""✗ and ✓ lines: the mark, the braces, the text, the arrow and the text after it."""

from __future__ import annotations

import re

from tonelint.guide.blocks import EXAMPLE
from tonelint.guide.problems import ClauseError
from tonelint.guide.tree import ExampleLine

_BAD = ("✗", "✘", "❌", "BAD:")
_BRACES = re.compile(r"\{([^{}]*)\}(\s*)")
_ARROW = re.compile(r"(?<!\\)(?:→|->)[ \t]*")
_FIELD = re.compile(r"[A-Za-z]\w*(?:[._]\w+)+\Z")
_HUMAN = "(human)"


def read_example(text: str, line: int) -> ExampleLine | None:
    """Return the example a bullet holds, or None when it is none; raises `ClauseError`."""
    mark = EXAMPLE.match(text)
    if not mark:
        return None
    bad = mark[0].startswith(_BAD)
    rest = text[mark.end() :].rstrip()
    human = rest.endswith(_HUMAN)
    if human:
        rest = rest[: -len(_HUMAN)].rstrip()
    braces, rest = _braces(rest)
    fixed = None
    if bad:
        rest, fixed = _arrow(rest)
    rest = _joined(rest, braces)
    if not rest:
        raise ClauseError("The example has no text.", "Write a text after the mark.")
    if fixed is not None:
        fixed = _joined(fixed, braces)
        if not fixed:
            raise ClauseError("Nothing follows the ✓ of the arrow.", "Write the text it becomes.")
    return ExampleLine(line, bad, rest, fixed, braces, human)


def _braces(text: str) -> tuple[tuple[str, ...], str]:
    found = _BRACES.match(text)
    # A merge field may open a text: `✓ {first_name}, your books are ready`.
    if not found or _FIELD.match(found[1].strip()) or (not found[2] and found.end() < len(text)):
        return (), text
    words = re.split(r"[,+]", found[1])
    return tuple(word.strip() for word in words if word.strip()), text[found.end() :]


def _arrow(text: str) -> tuple[str, str | None]:
    for arrow in _ARROW.finditer(text):
        mark = EXAMPLE.match(text, arrow.end())
        if mark and not mark[0].startswith(_BAD):
            return text[: arrow.start()].rstrip(), text[mark.end() :]
        raise ClauseError(
            "An arrow is not followed by ✓.",
            "Write “✗ text → ✓ text”, or put a backslash before an arrow that is copy.",
        )
    return text, None


def _joined(text: str, braces: tuple[str, ...]) -> str:
    """Return the text in one line, or with its lines when it is a whole message."""
    text = re.sub(r"\\([→{}\[\]]|->)", r"\1", text.strip())
    return text if "message" in braces else text.replace("\n", " ")
