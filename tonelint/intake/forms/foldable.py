"""Parts that fold away: the title of a component, or a summary, is a heading."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tonelint.intake.forms.numbered import Line, in_code

_OPENS = re.compile(r"\s*<(?P<name>[A-Z][\w.]*)(?=[\s>]|$)")
_TITLE = re.compile(
    r"\b(?:title|summary|header|heading)\s*=\s*(?:\"(?P<plain>[^\"]+)\"|\{\s*[\"'`](?P<text>[^\"'`]+)[\"'`]\s*\}"
    r"|\{\s*(?P<rich><>.*?</>)\s*\})",
    re.DOTALL,
)
_SUMMARY = re.compile(r"\s*(?:<details[^<>]*>\s*)?<summary[^<>]*>(?P<text>.*?)</summary>\s*$")
_LONGEST = 12
"""Lines of an opening tag."""


def headed(lines: list[Line]) -> list[Line]:
    """Return the lines with the titles of parts that fold away as headings."""
    return list(_headed(lines))


def _headed(lines: list[Line]) -> Iterator[Line]:
    code, at = in_code(lines), 0
    while at < len(lines):
        line = lines[at]
        summary = None if code[at] else _SUMMARY.match(line.text)
        opens = None if code[at] else _OPENS.match(line.text)
        if summary and len(summary["text"].split()) < 12:
            yield Line(line.number, f"###### {summary['text'].strip()}")
        elif opens and (titled := _titled(lines, at, opens["name"])):
            heading, end = titled
            yield heading
            at = end
        else:
            yield line
        at += 1


def _titled(lines: list[Line], at: int, name: str) -> tuple[Line, int] | None:
    """Return the heading of a component that holds text, and the index where its tag ends."""
    for end in range(at, min(at + _LONGEST, len(lines))):
        if re.search(r"(?<![=/])>\s*$", lines[end].text):
            break
    else:
        return None
    tag = "\n".join(line.text for line in lines[at : end + 1])
    found = _TITLE.search(tag)
    if not found or not _closed(lines, end, name):
        return None
    title = found["plain"] or found["text"] or found["rich"]
    number = lines[at + tag.count("\n", 0, found.start())].number
    return Line(number, f"###### {' '.join(title.split())}"), end


def _closed(lines: list[Line], at: int, name: str) -> bool:
    """Whether the component is closed further down with text in between."""
    for line in lines[at + 1 : at + 80]:
        if f"</{name}>" in line.text:
            return True
        if re.match(rf"\s*<{re.escape(name)}\b", line.text):
            return False
    return False
