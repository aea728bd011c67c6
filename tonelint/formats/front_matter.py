"""The front matter of a page: its title and description as copy, what it says about its context."""

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from tonelint.errors import FormatError
from tonelint.formats.names import as_locale
from tonelint.formats.prose import TagPlace, cut, segment_of
from tonelint.model.source import Comment, Declared, Feature, Rank, RunKind, Segment

# Compiled where they are needed: most pages have one of the two or none.
_YAML = r"(?s)---[ \t]*(?:\r\n|\r|\n)(.*?)(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?:[\r\n]+|\Z)"
_TOML = r"(?s)\+\+\+[ \t]*(?:\r\n|\r|\n)(.*?)(?<=[\r\n])\+\+\+[ \t]*(?:[\r\n]+|\Z)"
_TOML_TEXT = r"(?m)^(\w+)[ \t]*=[ \t]*\"([^\"\\\r\n]+)\"[ \t]*$"

_ROLES = {
    "title": "title",
    "subject": "subject",
    "preheader": "preheader",
    "preview": "preheader",
    "description": "body",
    "excerpt": "body",
    "lead": "body",
    "summary": "body",
    "deck": "body",
    "subtitle": "heading",
    "heading": "heading",
}
"""Keys whose values readers see, with the role each has."""

_FEATURES = {"from": "from", "reply-to": "reply-to", "reply_to": "reply-to", "replyTo": "reply-to"}
_LOCALE_KEYS = frozenset({"lang", "locale", "language"})


class FrontMatter(NamedTuple):
    """What stands above a page: `end` is where the page itself begins."""

    end: int = 0
    segments: tuple[Segment, ...] = ()
    declared: tuple[Declared, ...] = ()
    comments: tuple[Comment, ...] = ()
    features: tuple[Feature, ...] = ()


def read(
    text: str, *, path: str, masked: str | None = None, tags: Sequence[TagPlace] = ()
) -> FrontMatter:
    """Return the front matter of `text`, empty when it has none.

    `masked` is the text with its template `tags` made harmless at equal length.
    Raises `FormatError` with the line when the YAML is broken.
    """
    match = re.match(_YAML, text) if text.startswith("---") else None
    if match:
        return _yaml(text, (masked or text)[: match.end(1)], tags, match.end(), path)
    match = re.match(_TOML, text) if text.startswith("+++") else None
    if match is None:
        return FrontMatter()
    found = (
        segment_of(
            cut([(m.start(2), m.end(2), m[2], RunKind.VERBATIM)], tags, text),
            role=_ROLES[m[1]], key=m[1], escape="json",
        )
        for m in re.compile(_TOML_TEXT).finditer(text, match.start(1), match.end(1))
        if m[1] in _ROLES
    )  # fmt: skip
    return FrontMatter(match.end(), tuple(segment for segment in found if segment))


def declared_in(node: Any, *, origin: str) -> Iterator[Declared]:
    """Yield the axis values of a mapping node (axis: value)."""
    for key, value in node.value if node.id == "mapping" else ():
        if key.id == value.id == "scalar":
            place = value.start_mark.index
            yield Declared(key.value, value.value, origin, Rank.METADATA, place)


def _yaml(text: str, block: str, tags: Sequence[TagPlace], end: int, path: str) -> FrontMatter:
    from tonelint import yamldoc
    from tonelint.formats.yaml_comments import yaml_comments
    from tonelint.formats.yaml_nodes import scalar_pieces

    # The opening line begins a YAML document, so places count from the top of the file.
    try:
        node: Any = yamldoc.compose(block, path=path)
    except FormatError:
        # A tag between quotes, with escaped quotes in it, is YAML only as it stands.
        if block == text[: len(block)]:
            raise
        block, tags = text[: len(block)], ()
        node = yamldoc.compose(block, path=path)
    if node is None or node.id != "mapping":
        return FrontMatter(end)
    segments: list[Segment | None] = []
    declared: list[Declared] = []
    features: list[Feature] = []
    for key, value in node.value:
        if key.value == "tonelint":
            declared += declared_in(value, origin="front matter")
        elif value.id == "scalar" and key.value in _LOCALE_KEYS:
            locale = as_locale(value.value)
            if locale:
                place = value.start_mark.index
                declared.append(Declared("locale", locale, "front matter", Rank.METADATA, place))
        elif value.id == "scalar" and key.value in _FEATURES:
            place = value.start_mark.index, value.end_mark.index
            features.append(Feature(_FEATURES[key.value], *place, value.value))
        elif value.id == "scalar" and isinstance(key.value, str) and key.value in _ROLES:
            pieces, escape = scalar_pieces(block, value)
            segments.append(
                segment_of(
                    cut(pieces, tags, text), role=_ROLES[key.value], key=key.value, escape=escape
                )
            )
    return FrontMatter(
        end,
        tuple(segment for segment in segments if segment),
        tuple(declared),
        yaml_comments(block, [node]),
        tuple(features),
    )
