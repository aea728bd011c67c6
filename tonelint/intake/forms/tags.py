"""Components and classes that show copy: `<Card status="good" …>`, `<span class="bad">`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tonelint.intake.forms.numbered import Line, in_code
from tonelint.intake.sides import label_side

_OPENS = re.compile(r"\s*<(?P<name>[A-Z][\w.]*|\w+-[\w-]+)(?=[\s/>]|$)")
_CLOSES = re.compile(r"\s*</(?P<name>[A-Z][\w.]*|\w+-[\w-]+)>\s*$")
_LONGEST = 60
"""Lines that one tag may go on over."""
_ATTRIBUTE = re.compile(
    r"(?P<name>[A-Za-z_][\w-]*)\s*=\s*(?:\{\s*)?(?:\"(?P<d>[^\"]*)\"|'(?P<s>[^']*)'|`(?P<b>[^`]*)`"
    r"|\[(?P<list>[^\]]*)\])"
)
_STRING = re.compile(r"\"([^\"]+)\"|'((?:[^']|(?<=\w)'(?=\w))+)'|`([^`]+)`")
_SIDE_OF = re.compile(
    r"(?<![a-z])(?:(?P<dont>dont|don_t|do_not|donts|not|bad|avoid|incorrect|wrong|error|danger|fail"
    r"|failure|negative|cross|invalid|critical)|(?P<do>do|dos|good|correct|right|success|positive"
    r"|yes|tick|check|valid|like|prefer|use))(?![a-z])"
)
_BOTH = re.compile(r"do(?:s|And|Or|[-_])*dont", re.IGNORECASE)
_SAYS_SIDE = frozenset(
    (
        "type",
        "status",
        "variant",
        "kind",
        "state",
        "tone",
        "appearance",
        "intent",
        "mode",
        "rule",
        "guideline",
        "result",
        "valence",
        "usage",
        "classname",
        "class",
    )
)
_SAYS_TEXT = frozenset(
    (
        "text",
        "body",
        "caption",
        "description",
        "content",
        "example",
        "value",
        "message",
        "children",
        "copy",
        "title",
        "label",
        "header",
        "sentence",
    )
)
_RULE = re.compile(
    r"(?:do |please )?(?:don[’']t|do not|never|always|avoid)\s+\w+|do (?:use"
    r"|write|say|include|be)\b",
    re.IGNORECASE,
)
"""A caption that is a rule and no copy: “Don’t use ‘may’ for ‘can’.”"""

_CLASSED = re.compile(
    r"<(?P<name>span|p|ul|ol|li|em|strong|b|i|q|div|blockquote)\s[^<>]*\bclass(?:Name)?\s*="
    r"\s*[\"'](?P<value>[^\"']+)[\"'][^<>]*>(?P<inside>.*?)</(?P=name)>",
    re.IGNORECASE,
)


def shown(lines: list[Line]) -> list[Line]:
    """Return the lines with copy in attributes and in classed tags written as `<Do>` and `<Dont>`.

    Only where both sides are met in the guide: one alone may be any other box.
    """
    made = list(_shown(lines))
    said = {side for _, side in made if side}
    if {"do", "dont"} <= said:
        return [line for line, _ in made]
    return lines


def _shown(lines: list[Line]) -> Iterator[tuple[Line, str]]:
    code, at = in_code(lines), 0
    boxes: list[tuple[str, str]] = []  # components whose children show copy: name, tag to write
    while at < len(lines):
        line = lines[at]
        closes = _CLOSES.match(line.text)
        if closes and boxes and boxes[-1][0] == closes["name"]:
            yield Line(line.number, f"</{boxes.pop()[1]}>"), ""
            at += 1
            continue
        opens = None if code[at] else _OPENS.match(line.text)
        end = _tag_end(lines, at) if opens else at
        made = _component(lines[at : end + 1], opens["name"]) if opens and end is not None else []
        if opens and made and end is not None:
            yield from made
            if made[-1][0].text in ("<Do>", "<Dont>"):
                boxes.append((opens["name"], made[-1][0].text.strip("<>")))
            at = end + 1
            continue
        classed = None if code[at] else _classed(line)
        yield from classed or ((line, ""),)
        at += 1


def _tag_end(lines: list[Line], at: int) -> int | None:
    """Return the index of the line that ends a tag begun on its own line, None for no end."""
    for other in range(at, min(at + _LONGEST, len(lines))):
        if re.search(r"(?<!=)>", lines[other].text[1 if other == at else 0 :]):
            return other
    return None


class _Copy(NamedTuple):
    """What the attributes of a component say: its side, copy to show, rules in captions."""

    side: str  # of the component as a whole
    said: str  # the side that an attribute names
    texts: list[tuple[int, str, str]]  # line, copy, a side of its own
    rules: list[tuple[int, str]]


def _component(lines: list[Line], name: str) -> list[tuple[Line, str]]:
    """Return the copy that the attributes of a component show, with its side."""
    last = lines[-1].text
    whole = "\n".join(line.text for line in lines)
    ends = re.search(r"(?<!=)>", last)
    tag = whole[: len(whole) - len(last) + (ends.end() if ends else len(last))]
    copy = _attributes(tag, name, lines)
    rest, closed = whole[len(tag) :], tag.rstrip().endswith("/>")
    made = [(Line(at, text), "") for at, text in copy.rules]
    for at, text, own in copy.texts:
        if side := own or copy.side:
            made.append((_example(at, text, side), side))
    if not made:
        if copy.said and not closed and not rest.strip():
            return [(Line(lines[-1].number, f"<{_NAMES[copy.said]}>"), copy.said)]
        return []
    if closed:
        return [*made, (Line(lines[-1].number, rest), "")] if rest.strip() else made
    opened = re.sub(r"\s+\w+\s*=\s*(?:\"[^\"]*\"|'[^']*'|\{[^{}]*\})", "", tag.replace("\n", " "))
    return [*made, (Line(lines[-1].number, opened + rest), "")]


_NAMES = {"do": "Do", "dont": "Dont"}


def _example(number: int, text: str, side: str) -> Line:
    name = _NAMES[side]
    return Line(number, f"<{name}>{' '.join(text.split())}</{name}>")


def _attributes(tag: str, name: str, lines: list[Line]) -> _Copy:
    # `<DoDont>` without a type shows what to do, beside the one that says `type="dont"`.
    side, said = _name_side(name) or ("do" if _BOTH.search(name) else ""), ""
    texts: list[tuple[int, str, str]] = []
    rules: list[tuple[int, str]] = []
    for found in _ATTRIBUTE.finditer(tag):
        attribute = found["name"].lower()
        value = found["d"] or found["s"] or found["b"] or ""
        number = lines[tag.count("\n", 0, found.start())].number
        own = _name_side(found["name"])
        if found["list"] is not None:
            texts += [(number, text, own) for text in _strings(found["list"]) if own]
        elif attribute in _SAYS_SIDE:
            said = _value_side(value) or said
            side = said or side
        elif own and len(value.split()) > 1:
            texts.append((number, value, own))
        elif attribute in _SAYS_TEXT and label_side(value):
            side = side or label_side(value)
        elif attribute in _SAYS_TEXT and _RULE.match(value):
            rules.append((number, " ".join(value.split())))
        elif attribute in _SAYS_TEXT and len(value.split()) > 1:
            texts.append((number, value, ""))
    return _Copy(side, said, texts, rules if any(own or side for *_, own in texts) else [])


def _strings(text: str) -> list[str]:
    return [next(part for part in found.groups() if part) for found in _STRING.finditer(text)]


def _name_side(name: str) -> str:
    words = re.sub(r"(?<=[a-z])(?=[A-Z])|-", "_", name).lower()
    if re.search(r"do_?(?:and_)?_?dont", words):
        return ""
    return _value_side(words.replace("_", " ").replace("don t", "dont").replace("do not", "dont"))


def _value_side(value: str) -> str:
    found = _SIDE_OF.search(value.lower().replace("don’t", "dont").replace("don't", "dont"))
    return "" if not found else "dont" if found["dont"] else "do"


def _classed(line: Line) -> list[tuple[Line, str]]:
    """Return what the tags of a line show that a class calls good or bad."""
    out = []
    for found in _CLASSED.finditer(line.text):
        words = re.split(r"[\s_-]+", found["value"].lower().replace("don-t", "dont"))
        sides = {_value_side(word) for word in words} - {""}
        if len(sides) != 1:
            return []
        (side,) = sides
        inside = re.split(r"</?li\b[^<>]*>", found["inside"])
        for text in (part.strip() for part in inside if part.strip()):
            out.append((_example(line.number, text, side), side))
    around = re.sub(r"</?\w[^<>]*>", "", _CLASSED.sub("", line.text)).strip(" ,;/|.*+-")
    return out if len(around.split()) <= 1 else []
