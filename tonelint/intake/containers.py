"""Which side of a do/don't container a line stands on, while a guide is read from the top.

Containers nest (`<div class="do-dont">` holds `<div class="do">`), so open tags are kept on a
stack; a heading or a label such as “Don’t” opens a side without any tag.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from tonelint.intake.sides import tag_side

_TAGS = re.compile(
    r"<(?P<close>/)?(?P<name>[A-Za-z][\w.:-]*)(?P<attrs>[^<>]*?)(?P<self>/)?>"
    r"|\{%-?\s*(?P<liquid>end\w+|capture\b[^%]*|(?:do|dont|yes|no|good|bad)\b[^%]*)-?%\}"
)
_BOX = re.compile(
    r"(?:div|section|article|blockquote|figure|details|aside|table|td|th|[A-Z]\w*"
    r"|\w+-[\w-]+)\Z"
)
FAR = 16
"""Lines after which a good example no longer belongs to the bad one above."""


@dataclass(slots=True)
class _Open:
    name: str
    role: str  # "pair", "do", "dont" or ""
    side: str  # the side outside of it
    how: str


@dataclass(slots=True)
class Containers:
    """The open tags, the side they give, and the number of the present group of examples."""

    side: str = ""
    how: str = ""  # "tag", "heading", "label"
    group: int = 0
    level: int = 0  # of the heading that opened the side
    _stack: list[_Open] = field(default_factory=list)
    _filled: set[str] = field(default_factory=set)
    _seen: int = 0  # the last line with an example

    @property
    def inside_pair(self) -> bool:
        """Whether a container of both sides is open."""
        return any(one.role == "pair" for one in self._stack)

    def tags(self, line: str, number: int) -> None:
        """Note what the tags of a line open and close."""
        for found in _TAGS.finditer(line):
            if found["liquid"]:
                self._liquid(found, number)
            elif _BOX.match(found["name"]):
                if found["close"]:
                    self._close(found["name"])
                elif not found["self"]:
                    self._push(found["name"], tag_side(found[0])[0], number)

    def _liquid(self, found: re.Match[str], number: int) -> None:
        word = found["liquid"].split()[0]
        if word.startswith("end"):
            self._close(word[3:])
        elif role := tag_side(found[0])[0]:
            self._push(word, role, number)

    def _push(self, name: str, role: str, number: int) -> None:
        if len(self._stack) > 200:
            return
        if role == "pair" and self.inside_pair:
            role = ""
        self._stack.append(_Open(name, role, self.side, self.how))
        if role == "pair":
            self._new_group()
            self.side = self.how = ""
        elif role:
            self.open(role, "tag", number)

    def _close(self, name: str) -> None:
        if not any(one.name == name for one in self._stack):
            return
        while self._stack:
            one = self._stack.pop()
            if one.role:
                self.side, self.how = one.side, one.how
            if one.role == "pair":
                self._new_group()
            if one.name == name:
                break

    def open(self, side: str, how: str, number: int, *, level: int = 0) -> None:
        """Open a side; a new group begins unless the other side of this one is still missing."""
        if not self.inside_pair and (
            number - self._seen > FAR or (side in self._filled and len(self._filled) > 1)
        ):
            self._new_group()
        self.side, self.how, self.level = side, how, level
        self._seen = number

    def leave(self) -> None:
        """End a side that a heading or a label opened."""
        if self.how != "tag":
            self.side = self.how = ""

    def end_group(self) -> None:
        """Say that what follows belongs to no example above."""
        self.leave()
        if not self.inside_pair:
            self._new_group()

    def fill(self, number: int) -> None:
        """Note that an example stands on the present side."""
        self._filled.add(self.side)
        self._seen = number

    def _new_group(self) -> None:
        self.group += 1
        self._filled = set()
