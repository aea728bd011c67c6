"""What a guide says, as written: sections with tables, tagged bullets, examples and advice.

Lines count from 1 in the guide's file. Nothing here knows about rules; `compile` gives meaning.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tonelint.guide.calibrated import Calibrated


@dataclass(frozen=True, slots=True)
class AxisSpec:
    """An axis of the front matter; `tightens` is None when the guide does not say."""

    name: str
    values: tuple[str, ...]
    default: str | None
    tightens: bool | None
    line: int


@dataclass(frozen=True, slots=True)
class Header:
    """The front matter."""

    language: int = 1
    brand: str = ""
    locales: tuple[str, ...] = ("en",)
    owner: str = ""
    version: str = ""
    extends: tuple[str, ...] = ()
    drops: tuple[str, ...] = ()  # rules of the extended guides that do not hold here
    packs: tuple[str, ...] = ()
    axes: tuple[AxisSpec, ...] = ()
    calibrated: Calibrated | None = None
    lines: Mapping[str, int] = field(default_factory=dict)  # key -> line


@dataclass(frozen=True, slots=True)
class Item:
    """One comma-separated item of a cell; `pos` is its part of speech, "" when not said."""

    text: str
    pos: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A table row: header -> the cell as written, blank cells left out."""

    line: int
    cells: Mapping[str, str]

    @property
    def clause(self) -> str:
        """The row as a person would quote it: `Use: buy · Not: purchase`."""
        return " · ".join(f"{header}: {cell}" for header, cell in self.cells.items())


@dataclass(frozen=True, slots=True)
class Table:
    """A table known by its headers; `kind` is a name of `tonelint.guide.tables.TABLES`."""

    kind: str
    line: int
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a tag's argument, or a quoted text."""

    text: str
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Arg:
    """One argument of a tag: words and quoted texts (`max 9 words`, `"A" needs "B"`)."""

    tokens: tuple[Token, ...]

    @property
    def text(self) -> str:
        """The argument without quotation marks."""
        return " ".join(token.text for token in self.tokens)


@dataclass(frozen=True, slots=True)
class Tag:
    """What stands in the brackets that end a bullet.

    `roles`, `when`, `unless`, `severity`, `safe`, `suggest` and `overrides` are its modifiers as
    written.
    """

    key: str
    args: tuple[Arg, ...] = ()
    roles: tuple[str, ...] = ()
    when: str = ""
    unless: tuple[str, ...] = ()
    severity: str = ""
    safe: bool = False
    suggest: tuple[str, ...] = ()
    overrides: bool = False


@dataclass(frozen=True, slots=True)
class Bullet:
    """A tagged bullet: the sentence writers see, and its tag."""

    line: int
    sentence: str
    tag: Tag


@dataclass(frozen=True, slots=True)
class ExampleLine:
    """A ✗ or ✓ line. `braces` are the words in {…}; `fixed` is what follows the arrow."""

    line: int
    bad: bool
    text: str
    fixed: str | None = None
    braces: tuple[str, ...] = ()
    human: bool = False


@dataclass(frozen=True, slots=True)
class RawRule:
    """A fenced `yaml rule` block: the text inside, and the line it begins on."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Prose:
    """Words for people: a paragraph, a heading, an untagged bullet. Line breaks are kept."""

    line: int
    text: str
    role: str = "body"
    path: str = ""  # of the guide, where it is not the one that is compiled


@dataclass(frozen=True, slots=True)
class Section:
    """A `##` section. `advice` are untagged bullets and unknown tables."""

    id: str
    title: str
    line: int
    tables: tuple[Table, ...] = ()
    bullets: tuple[Bullet, ...] = ()
    examples: tuple[ExampleLine, ...] = ()
    raw: tuple[RawRule, ...] = ()
    advice: tuple[Prose, ...] = ()
    prose: tuple[Prose, ...] = ()


@dataclass(frozen=True, slots=True)
class Guide:
    """A whole guide. The first section has the id "" when text stands above the first `##`."""

    path: str
    header: Header
    sections: tuple[Section, ...]
    digest: str = ""  # SHA-256 of the text
