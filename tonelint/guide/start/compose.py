"""A whole guide written from answers: the frame, with what each choice adds in its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from json import dumps
from pathlib import Path
from typing import NamedTuple

from tonelint.guide.start.levers import Choice, levers

_ROWS = ("always", "email", "web", "chat", "sms", "good-news", "problem", "apology, bad-news")
_COLUMNS = ("Formality", "Contractions", "Max !", "Max emoji", "Words per sentence", "Speaker",
            "Greeting", "Sign-off")  # fmt: skip
_CASED = re.compile(r"<cased:((?:<brand>|[^<>])*)>")
_AS_IS = "<as-is>"
_APOSTROPHE = re.compile(r"(?<=\w)['’](?=\w)")
_SMALL = frozenset({"a", "an", "the", "and", "or", "of", "on", "in", "at", "to", "for"})
_QUOTED = re.compile(r"“([^“”]*)”")


class Brand(NamedTuple):
    """What a guide is for. `owner` may be empty."""

    name: str
    locale: str = "en-GB"
    owner: str = ""


def compose_guide(brand: Brand, answers: Mapping[str, str], *, today: date) -> str:
    """Return the text of a guide; `answers` has a known choice for every lever."""
    chosen = [lever.choice(answers[lever.name]) for lever in levers()]
    choices = [choice for choice in chosen if choice is not None]
    writer = _Writer(brand, answers, today)
    return writer.fill(_frame(), choices)


def _frame() -> str:
    return (Path(__file__).parent / "frame.md").read_text(encoding="utf-8")


def preview(text: str, brand: Brand, answers: Mapping[str, str]) -> str:
    """Return a choice's preview as it reads for a brand; `answers` are those given so far."""
    return _Writer(brand, answers, date.min).line(text)


class _Writer:
    """Fills the slots of the frame for one brand and its answers."""

    def __init__(self, brand: Brand, answers: Mapping[str, str], today: date) -> None:
        self._brand = brand
        self._case = answers.get("case", "sentence")
        self._quotes = answers.get("quotes", "free")
        self._review = f"{today.year + 1:04}-{today.month:02}-{min(today.day, 28):02}"

    def fill(self, frame: str, choices: Sequence[Choice]) -> str:
        rows = [line for choice in choices for line in choice.words]
        slots = {
            "tone-table": tone_table(choices),
            "words": "\n".join(rows),
            "names-example": self._names_example(),
        }
        for section in ("tone", "words", "mechanics", "sentences", "apologies"):
            slots[f"clauses:{section}"] = _joined(
                choice.clauses.get(section, ()) for choice in choices
            )
            slots[f"examples:{section}"] = _joined(
                choice.examples.get(section, ()) for choice in choices
            )
        text = frame
        for choice in choices:
            for name, value in choice.slots.items():
                text = text.replace(f"<{name}>", value)
        for name, value in slots.items():
            text = text.replace(f"<{name}>\n", f"{value}\n" if value else "")
        return self._polish(text)

    def _polish(self, text: str) -> str:
        front, body = text[: text.index("---", 3) + 3], text[text.index("---", 3) + 3 :]
        owner = (
            f"owner: {dumps(self._brand.owner, ensure_ascii=False)}\n" if self._brand.owner else ""
        )
        front = front.replace("<owner>", owner).replace("<locale>", self._brand.locale)
        front = front.replace("<brand-in-yaml>", dumps(self._brand.name, ensure_ascii=False))
        lines = [self.line(line) for line in body.split("\n")]
        return front + re.sub(r"\n{3,}", "\n\n", "\n".join(lines))

    def line(self, line: str) -> str:
        """Return a line with its slots filled, and its marks as the brand writes them."""
        name = self._brand.name
        if line.startswith("|"):
            name = name.replace("|", "\\|")
        line = line.replace("<percent>", "percent" if self._brand.locale == "en-US" else "per cent")
        line = line.replace("<never>", self._never()).replace("<review-by>", self._review)
        line = _CASED.sub(lambda found: self._cased(found[1]), line)
        if name[:4].lower() == "the ":
            line = line.replace("The <brand>", f"The {name[4:]}")
        line = line.replace("<brand>", name)
        if line.startswith(_AS_IS):
            return line.removeprefix(_AS_IS)
        straight = self._quotes == "straight"
        if straight and not line.startswith("|"):
            line = _QUOTED.sub(r'"\1"', line)
        return _APOSTROPHE.sub("'" if self._quotes != "curly" else "’", line)

    def _cased(self, text: str) -> str:
        if self._case != "title":
            return text
        words = text.split(" ")
        return " ".join(
            word if word == "<brand>" or (number and word in _SMALL) else word.capitalize()
            for number, word in enumerate(words)
        )

    def _never(self) -> str:
        """Return spellings of the name that people get wrong, for a cell; "" for none.

        A name with one capital, such as Square, may be a common word in small letters.
        """
        name = self._brand.name
        if " " in name:
            wrong = [name.replace(" ", "")]
        elif name == name.capitalize():
            wrong = [name.upper()]
        else:
            wrong = [name.lower(), name.capitalize()]
        return ", ".join(f'"{text}"' for text in dict.fromkeys(wrong) if text != name)

    def _names_example(self) -> str:
        wrong = self._never().split('"')
        if len(wrong) < 2 or not self._brand.name[:1].isalpha():
            return ""
        return f"- ✗ Welcome to {wrong[1]}. → ✓ Welcome to <brand>."


def tone_table(choices: Iterable[Choice]) -> str:
    """Return the tone table: a row for each context that a choice speaks of."""
    cells: dict[str, dict[str, str]] = {}
    for choice in choices:
        for row, said in choice.tone.items():
            cells.setdefault(row, {}).update(said)
    columns = [name for name in _COLUMNS if any(name in said for said in cells.values())]
    lines = [["When", *columns], ["---"] * (len(columns) + 1)]
    for row in _ROWS:
        if row in cells:
            lines.append([row, *(cells[row].get(name, "") for name in columns)])
    return "\n".join(f"|{'|'.join(map(_cell, line))}|" for line in lines)


def _cell(text: str) -> str:
    return text if text == "---" else f" {text} " if text else " "


def _joined(groups: Iterable[Iterable[str]]) -> str:
    return "\n".join(dict.fromkeys(line for group in groups for line in group))
