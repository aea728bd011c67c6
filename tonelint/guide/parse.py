"""A guide's text made into a tree, with every problem found on the way."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field

from tonelint.errors import nearest
from tonelint.guide.blocks import Block, split_blocks
from tonelint.guide.cells import unescape
from tonelint.guide.examples import read_example
from tonelint.guide.header import read_header, split_header
from tonelint.guide.keys import KEYS
from tonelint.guide.problems import ClauseError, Problems
from tonelint.guide.tables import read_table
from tonelint.guide.tags import find_tag, read_tag
from tonelint.guide.tree import Bullet, ExampleLine, Guide, Prose, RawRule, Section, Table

_ID = re.compile(r"id:([^\n]*)\Z")
_TAG_INSIDE = re.compile(r"`[^`]*`|(?<!\\)\[([a-z-]{1,40}):[^\[\]]*\](?!\()")
"""A tag that something follows; in code it is shown, not meant."""
_TAG_AT_END = re.compile(r"\[([a-z-]{1,40}):[^\[]*\]\s*\Z")
_ID_TEXT = re.compile(r"[a-z0-9][a-z0-9-]*\Z")


def parse_guide(text: str, *, path: str) -> Guide:
    """Return the guide written as `text`; raises `GuideError` with all problems and their lines."""
    guide, problems = parse_leniently(text, path=path)
    problems.raise_any()
    return guide


def parse_leniently(text: str, *, path: str) -> tuple[Guide, Problems]:
    """Return what can be read of a guide, and what is wrong with the rest."""
    problems = Problems(path)
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    taken = split_header(lines)
    header = read_header(lines[1 : taken - 1] if taken else [], problems)
    sections = [_Open("", "", 1)]
    for block in split_blocks(lines[taken:], first=taken + 1):
        if block.kind == "heading" and block.level == 2:
            sections.append(_Open(slug(block.text), block.text, block.line))
        else:
            _add(sections[-1], block, problems)
    _check_ids(sections, problems)
    kept = tuple(section.close() for section in sections if section.id or not section.empty)
    return Guide(path, header, kept, digest), problems


def slug(title: str) -> str:
    """Return the id a Git host gives a heading: lower case, spaces to hyphens, no marks."""
    kept = "".join(c for c in title.lower() if c.isalnum() or c in " -_")
    return kept.strip().replace(" ", "-")


@dataclass(slots=True)
class _Open:
    """A section while it is read."""

    id: str
    title: str
    line: int
    tables: list[Table] = field(default_factory=list)
    bullets: list[Bullet] = field(default_factory=list)
    examples: list[ExampleLine] = field(default_factory=list)
    raw: list[RawRule] = field(default_factory=list)
    advice: list[Prose] = field(default_factory=list)
    prose: list[Prose] = field(default_factory=list)
    started: bool = False
    empty: bool = True

    def close(self) -> Section:
        return Section(
            self.id, self.title, self.line, tuple(self.tables), tuple(self.bullets),
            tuple(self.examples), tuple(self.raw), tuple(self.advice), tuple(self.prose),
        )  # fmt: skip


def _add(section: _Open, block: Block, problems: Problems) -> None:
    first, section.started = not section.started, True
    if block.kind != "comment":
        section.empty = False
    if block.kind == "comment":
        _comment(section, block, problems, first=first)
    elif block.kind == "heading":
        section.prose.append(Prose(block.line, block.text, "heading"))
    elif block.kind == "unclosed":
        problems.add(
            block.line,
            f"A {block.text} begins here and never ends.",
            "Close it, or nothing below this line is read.",
        )
    elif block.kind == "prose":
        section.prose.append(Prose(block.line, block.text))
        _stray_tags(block, problems)
    elif block.kind == "fence":
        words = block.info.split()
        if words[:2] in (["yaml", "rule"], ["yml", "rule"]):
            section.raw.append(RawRule(block.line + 1, block.text))
    elif block.kind == "table":
        noted = len(problems.found)
        table = read_table(block, problems)
        if table:
            section.tables.append(table)
        elif noted == len(problems.found):
            section.advice.append(Prose(block.line, block.text, "table"))
    else:
        try:
            _item(section, block)
        except ClauseError as error:
            problems.add_error(block.line, error)


def _item(section: _Open, block: Block) -> None:
    example = read_example(block.text, block.line)
    if example:
        section.examples.append(example)
        return
    text = " ".join(block.text.split())
    at = find_tag(text)
    if at is None:
        _tag_inside(text)
        section.advice.append(Prose(block.line, text))
        return
    tag = read_tag(text[at + 1 : -1])
    if tag.key not in KEYS:
        raise ClauseError(f"Unknown check “{tag.key}”.", nearest(tag.key, KEYS))
    sentence = unescape(text[:at].strip())
    if not sentence:
        raise ClauseError(
            "The tag has no sentence before it.", "Say what writers should do, then the tag."
        )
    section.bullets.append(Bullet(block.line, sentence, tag))


def _tag_inside(text: str) -> None:
    """Raise `ClauseError` for a bullet with a tag that is not at its end: nobody would read it."""
    for found in _TAG_INSIDE.finditer(text):
        if found[1] in KEYS:
            raise ClauseError(
                f"This tag is not read: “{text[found.end() :].strip()[:20]}” follows it.",
                "Let the tag end the bullet, or put a backslash before [ if it is no tag.",
            )


def _stray_tags(block: Block, problems: Problems) -> None:
    """Note lines of a paragraph that end in a tag: only bullets are clauses."""
    for number, line in enumerate(block.text.split("\n"), block.line):
        found = _TAG_AT_END.search(line)
        if found and found[1] in KEYS:
            problems.add(
                number, "This tag is not read: its line is no bullet.", "Begin the line with “- ”."
            )


def _comment(section: _Open, block: Block, problems: Problems, *, first: bool) -> None:
    found = _ID.match(block.text)
    if not found:
        return
    if not first or not section.title:
        problems.add(
            block.line, "An id must stand directly below a “##” title.", "Move it up to the title."
        )
    elif not _ID_TEXT.match(name := found[1].strip()):
        problems.add(
            block.line,
            f"“{name}” cannot be an id.",
            "Use lower-case letters, digits and hyphens.",
        )
    else:
        section.id = name


def _check_ids(sections: list[_Open], problems: Problems) -> None:
    seen: dict[str, int] = {}
    for section in sections:
        if not section.id and section.title:
            problems.add(
                section.line,
                f"The title “{section.title}” gives no id.",
                "Write <!-- id: words --> below it.",
            )
        elif section.id in seen:
            problems.add(
                section.line,
                f"Section id “{section.id}” is already that of line {seen[section.id]}.",
                "Change the title, or write <!-- id: another --> below it.",
            )
        seen.setdefault(section.id, section.line)
