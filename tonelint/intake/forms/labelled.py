"""Labels of a guide's own: “Passive:” beside “Active:”, “Less clear” above “Clearer”.

A pair of such labels counts where both have the same form, say opposite things and stand before
texts that are alike, or shown as quotations. They become “Don’t” and “Do”.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from tonelint.intake.forms.likeness import alike
from tonelint.intake.forms.numbered import BEFORE, WIDE, Line, in_code
from tonelint.intake.forms.polarity import polarity
from tonelint.intake.sides import inline_side, label_side

FAR = 14
"""Lines between two labels of a pair."""

_LABEL = r"(?P<label>[^\W\d_][^*_:\n|<>`]{1,44}?)"
_SHAPES = (
    ("heading", re.compile(rf"(?P<before>#{{2,6}}\s+){_LABEL}\s*#*\s*$")),
    ("bold", re.compile(rf"{BEFORE}(?P<mark>\*\*|__|[*_]){_LABEL}:?(?P=mark):?\s*$")),
    (
        "bold text",
        re.compile(
            rf"{BEFORE}(?P<mark>\*\*|__|[*_]){_LABEL}[:.]?(?P=mark)"
            r"\s*(?:[:.–—-]\s*)?\s(?P<text>\S.*)$"
        ),
    ),
    ("plain", re.compile(rf"{BEFORE}{_LABEL}:\s*$")),
    ("plain text", re.compile(rf"{BEFORE}{_LABEL}:\s+(?P<text>\S.*)$")),
)
_RULE = re.compile(
    r"(?:avoid|don[’']?t|do not|never|use|be|prefer|say|write)\s+\S+\s+\S|.*[“\"]", re.IGNORECASE
)
"""“Avoid saying ‘please’” is a rule, and no label."""
_SHOWN = re.compile(r"^\s*(?:>|`|[“\"‘]|[*_]\S)")
_WORDS = 5


class _Label(NamedTuple):
    at: int
    shape: str
    before: str
    mark: str
    side: str
    known: str
    text: str
    name: str  # what to write for it


def resolved(lines: list[Line]) -> list[Line]:
    """Return the lines with pairs of labels of a guide's own written as “Do” and “Don’t”."""
    code = in_code(lines)
    labels = [
        made for at, line in enumerate(lines) if not code[at] and (made := _label(lines, at, line))
    ]
    out = list(lines)
    used: set[int] = set()
    for number, one in enumerate(labels):
        if one.at in used:
            continue
        other = next(
            (
                next_
                for next_ in labels[number + 1 : number + 3]
                if next_.at not in used and _belong(one, next_, lines)
            ),
            None,
        )
        if other and not all(_plain(label, lines[label.at].text) for label in (one, other)):
            for label in (one, other):
                out[label.at] = Line(lines[label.at].number, _written(label))
            used |= {one.at, other.at}
    return out


def _label(lines: list[Line], at: int, line: Line) -> _Label | None:
    if len(line.text) > WIDE:
        return None
    for shape, pattern in _SHAPES:
        found = pattern.match(line.text)
        if not found or len(found["label"].split()) > _WORDS:
            continue
        side = polarity(found["label"])
        if not side or _RULE.match(found["label"]):
            return None
        groups = found.groupdict()
        text = groups.get("text") or _below(lines, at)
        known = label_side(found["label"])
        name = found["label"].strip() if known == side else "Do" if side == "do" else "Don’t"
        return _Label(at, shape, found["before"], groups.get("mark") or "", side, known, text, name)
    return None


def _below(lines: list[Line], at: int) -> str:
    """Return the first text below a label that stands alone."""
    for line in lines[at + 1 : at + 5]:
        if line.text.strip() and not re.match(r"\s*(?:```|~~~|<)", line.text):
            return line.text
    return ""


def _belong(one: _Label, other: _Label, lines: list[Line]) -> bool:
    if other.at - one.at > FAR or one.side == other.side:
        return False
    if (one.shape, one.mark, one.before.strip()[:1]) != (
        other.shape,
        other.mark,
        other.before.strip()[:1],
    ):
        return False
    if one.shape != "heading" and any(
        line.text.startswith("#") for line in lines[one.at : other.at]
    ):
        return False
    if one.shape == "heading" and one.before.strip() != other.before.strip():
        return False
    if not one.text or not other.text:
        return False
    if one.known == one.side and other.known == other.side:
        return True
    shown = bool(_SHOWN.match(one.text) and _SHOWN.match(other.text))
    return shown or alike(one.text, other.text)


def _plain(label: _Label, line: str) -> bool:
    """Whether the reader knows a label as it stands: its own words may say more than “Don’t”."""
    body = line[len(label.before) :].strip()
    side = inline_side(body)[0] if label.shape.endswith("text") else label_side(body)
    return label.known == label.side == side


def _written(label: _Label) -> str:
    if label.shape == "heading":
        return f"{label.before}{label.name}"
    if label.shape in ("bold", "plain"):
        return f"{label.before}**{label.name}**" if label.mark else f"{label.before}{label.name}:"
    return f"{label.before}**{label.name}:** {label.text}"
