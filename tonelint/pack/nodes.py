"""A YAML mapping read key by key: every fault becomes a problem with its line and remedy."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from tonelint.errors import Problem, nearest
from tonelint.model.selector import ALWAYS, Selector, UnknownValue, parse_selector
from tonelint.yamldoc import plain


class Fields:
    """Takes the values of a mapping one by one; `done` objects to what nobody took.

    Nothing raises: a wrong value is noted in `problems` and its default comes back, so that one
    reading finds every fault.
    """

    def __init__(self, node: Any, *, path: str, problems: list[Problem]) -> None:
        self.path = path
        self.problems = problems
        self.start = line_of(node)
        self._nodes: dict[str, Any] = {}
        self._asked: set[str] = set()
        self._lines: dict[str, int] = {}
        for key, value in node.value:
            name = str(plain(key))
            if name in self._lines:
                self._note(f"“{name}” is written twice.", line_of(key), "Keep one of the two.")
            self._lines[name] = line_of(key)
            self._nodes[name] = value

    def line(self, key: str) -> int:
        """Return the line of a key, or of the mapping when it has no such key."""
        return self._lines.get(key, self.start)

    def has(self, key: str) -> bool:
        """Return whether the mapping has a value for `key`."""
        return key in self._nodes

    def node(self, key: str) -> Any:
        """Return the node of a key, or None."""
        self._asked.add(key)
        return self._nodes.get(key)

    def value(self, key: str) -> Any:
        """Return the plain value of a key, or None."""
        return plain(self.node(key))

    def problem(self, key: str, problem: str, remedy: str = "") -> None:
        """Note a fault of the value of `key`."""
        self._note(problem, self.line(key), remedy)

    def text(self, key: str, default: str = "") -> str:
        """Return a text; numbers and booleans are texts too."""
        value = self.value(key)
        if value is None:
            return default
        if isinstance(value, (str, int, float)):
            return " ".join(str(value).split("\n")).strip()
        self.problem(key, f"“{key}” must be a text.", f"Write {key}: some text.")
        return default

    def literal(self, key: str) -> str | None:
        """Return a text exactly as it is written, or None."""
        value = self.value(key)
        if value is None or isinstance(value, str):
            return value
        self.problem(key, f"“{key}” must be a text.", "Put it in quotes.")
        return None

    def choice(self, key: str, known: Collection[str], default: str) -> str:
        """Return one of `known`."""
        value = self.text(key, default)
        if value not in known:
            self.problem(key, f"“{value}” is not a choice for “{key}”.", nearest(value, known))
            return default
        return value

    def flag(self, key: str, *, default: bool = False) -> bool:
        """Return true or false."""
        value = self.value(key)
        if value is None or isinstance(value, bool):
            return default if value is None else value
        self.problem(key, f"“{key}” must be true or false.", f"Write {key}: true.")
        return default

    def texts(self, key: str, known: Collection[str] | None = None) -> tuple[str, ...]:
        """Return a list of texts, all of `known` when that is given; one text is a list of one."""
        value = self.value(key)
        if value is None:
            return ()
        items = value if isinstance(value, list) else [value]
        if not all(isinstance(item, (str, int, float)) for item in items):
            self.problem(key, f"“{key}” must be a list of texts.", f"Write {key}: [one, two].")
            return ()
        texts = tuple(str(item) for item in items)
        for text in texts:
            if known is not None and text not in known:
                remedy = nearest(text, known)
                self.problem(key, f"“{text}” is not a choice for “{key}”.", remedy)
        return texts

    def mapping(self, key: str) -> dict[str, Any]:
        """Return a mapping as plain data."""
        value = self.value(key)
        if value is None:
            return {}
        if isinstance(value, dict):
            return value
        self.problem(key, f"“{key}” must be a mapping.", f"Write {key}: {{name: value}}.")
        return {}

    def selector(self, key: str, axis_of: Mapping[str, str]) -> Selector:
        """Return the contexts a key names; `axis_of` leads each known value to its axis."""
        try:
            return parse_selector(self.text(key), axis_of)
        except UnknownValue as error:
            remedy = nearest(error.value, axis_of)
            self.problem(key, f"“{error.value}” is a value of no axis.", remedy)
            return ALWAYS

    def done(self) -> None:
        """Note every key that nobody asked for."""
        for key in self._nodes:
            if key not in self._asked:
                self.problem(key, f"Unknown key “{key}”.", nearest(key, self._asked))

    def _note(self, problem: str, line: int, remedy: str) -> None:
        self.problems.append(Problem(problem, self.path, line, remedy))


def line_of(node: Any) -> int:
    """Return the line a node begins on, from 1."""
    line: int = node.start_mark.line
    return line + 1


def is_mapping(node: Any) -> bool:
    """Return whether a node is a mapping."""
    return node is not None and node.id == "mapping"


def printable(name: str) -> str:
    """Return a file's name as it may be printed: nothing in it moves the cursor or ends a line."""
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in name)
