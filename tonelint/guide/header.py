"""The front matter of a guide: brand, locales, packs, axes; every wrong key with its line."""

from __future__ import annotations

import re
from typing import Any

from tonelint.errors import FormatError, nearest
from tonelint.guide.calibrated import read_calibrated
from tonelint.guide.problems import Problems
from tonelint.guide.tree import AxisSpec, Header
from tonelint.yamldoc import compose, plain

LANGUAGE = 1
"""The version of the guide language this program reads."""

_KEYS = (
    "tonelint", "brand", "locale", "owner", "version", "extends", "drops", "packs", "axes",
    "calibrated",
)  # fmt: skip
_LOCALE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_AXIS_KEYS = ("values", "default", "tightens")


def split_header(lines: list[str]) -> int:
    """Return how many lines the front matter takes, its `---` included; 0 when there is none."""
    if not lines or lines[0].rstrip() != "---":
        return 0
    for number in range(1, len(lines)):
        if lines[number].rstrip() in ("---", "..."):
            return number + 1
    return 0


def read_header(lines: list[str], problems: Problems) -> Header:
    """Return the header written in `lines` (without the `---`), noting what is wrong."""
    try:
        node: Any = compose("\n".join(lines), path=problems.path)
    except FormatError as error:
        first = error.problems[0]
        problems.add((first.line or 0) + 1, first.problem, first.remedy)
        return Header()
    if node is None or node.id != "mapping":
        problems.add(
            1,
            "The guide does not begin with its facts between two lines of “---”.",
            "Write “---”, then tonelint: 1, brand: NAME and locale: en-GB, then “---”.",
        )
        return Header()
    fields: dict[str, Any] = {}
    lines_of: dict[str, int] = {}
    for key, value in node.value:
        name, line = str(key.value), key.start_mark.line + 2
        if name in fields:
            problems.add(line, f"“{name}” is said twice.", "Keep one of the two lines.")
        if name not in _KEYS:
            problems.add(line, f"Unknown key “{name}”.", nearest(name, _KEYS))
        fields[name], lines_of[name] = value, line
    return _header(fields, lines_of, problems)


def _header(fields: dict[str, Any], lines: dict[str, int], problems: Problems) -> Header:
    def texts(key: str) -> tuple[str, ...]:
        value = plain(fields.get(key))
        values = value if isinstance(value, list) else [] if value is None else [value]
        if not all(isinstance(item, (str, int, float)) for item in values):
            problems.add(
                lines[key],
                f"“{key}” must be a text or a list of texts.",
                f"Write {key}: [one, two].",
            )
            return ()
        return tuple(str(item) for item in values)

    def text(key: str) -> str:
        return ", ".join(texts(key))

    brand = text("brand")
    if not brand and not texts("extends"):
        problems.add(lines.get("brand", 1), "The guide names no brand.", "Write brand: NAME.")
    if text("tonelint") != str(LANGUAGE):
        said = text("tonelint")
        problems.add(
            lines.get("tonelint", 1),
            f"There is no version “{said}” of the guide language."
            if said
            else "The guide does not say which version of the guide language it is written in.",
            f"Write tonelint: {LANGUAGE}.",
        )
    locales = texts("locale") or ("en",)
    for locale in locales:
        if not _LOCALE.fullmatch(locale) or locale.upper().endswith("-UK"):
            problems.add(
                lines["locale"], f"“{locale}” is no locale.", "Write en-GB, en-US, de or fr-CA."
            )
    return Header(
        language=LANGUAGE,
        brand=brand,
        locales=locales,
        owner=text("owner"),
        version=text("version"),
        extends=texts("extends"),
        drops=texts("drops"),
        packs=texts("packs"),
        axes=_axes(fields.get("axes"), lines.get("axes", 1), problems),
        calibrated=read_calibrated(fields.get("calibrated"), lines.get("calibrated", 1), problems),
        lines=lines,
    )


def _axes(node: Any, line: int, problems: Problems) -> tuple[AxisSpec, ...]:
    if node is None:
        return ()
    if node.id != "mapping":
        problems.add(
            line, "“axes” must lead names to values.", "Write channel: [web, email] below it."
        )
        return ()
    axes = [
        axis
        for key, value in node.value
        if (axis := _axis(str(key.value), value, key.start_mark.line + 2, problems))
    ]
    axis_of: dict[str, str] = {}
    names: set[str] = set()
    for axis in axes:
        if axis.name in names:
            problems.add(axis.line, f"Axis “{axis.name}” is said twice.", "Keep one of the two.")
        names.add(axis.name)
        for value in axis.values:
            if axis_of.get(value) == axis.name:
                problems.add(axis.line, f"“{value}” is there twice.", "Take one of the two out.")
            elif value in axis_of:
                problems.add(
                    axis.line,
                    f"“{value}” is a value of “{axis_of[value]}” and of “{axis.name}”.",
                    "Rename one: a value belongs to one axis, so that rows need not say which.",
                )
            axis_of.setdefault(value, axis.name)
    return tuple(axes)


def _axis(name: str, node: Any, line: int, problems: Problems) -> AxisSpec | None:
    data = plain(node)
    spec = {"values": data} if isinstance(data, list) else data
    values = spec.get("values") if isinstance(spec, dict) else None
    if not isinstance(spec, dict) or not isinstance(values, list) or not values:
        problems.add(line, f"Axis “{name}” has no list of values.", f"Write {name}: [one, two].")
        return None
    for key in spec:
        if key not in _AXIS_KEYS:
            problems.add(line, f"Unknown key “{key}” in axis “{name}”.", nearest(key, _AXIS_KEYS))
    texts = tuple(str(value) for value in values)
    for value in texts:
        if value == "always" or value.startswith("not ") or set(value) & set(",+;[]{}\n"):
            problems.add(
                line,
                f"“{value}” cannot be a value of axis “{name}”.",
                "Use plain words without marks; “always” and “not” have a meaning of their own.",
            )
    default = spec.get("default")
    if default is not None and str(default) not in texts:
        problems.add(
            line, f"The default “{default}” of axis “{name}” is not one of its values.",
            nearest(str(default), texts),
        )  # fmt: skip
    tightens = spec.get("tightens")
    if tightens is not None and not isinstance(tightens, bool):
        problems.add(line, f"“tightens” of axis “{name}” must be true or false.", "Write true.")
        tightens = None
    return AxisSpec(name, texts, None if default is None else str(default), tightens, line)
