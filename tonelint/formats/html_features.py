"""What HTML lacks where words are due: pictures without a text, form fields without a label."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from tonelint.model.source import Feature

_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_TEMPLATE = re.compile(r"[{}]|<%|\*\|")
_BOUND_ALT = frozenset({":alt", "v-bind:alt", "th:alt", "data-th-alt", "[alt]", "ng-attr-alt"})
_DECORATIVE = frozenset({"presentation", "none"})
_LABELS = frozenset({"aria-label", "aria-labelledby", "title", ":aria-label", "[attr.aria-label]"})
_NO_FIELD = frozenset({"hidden", "submit", "button", "reset", "image", "checkbox", "radio"})


@dataclass(slots=True)
class Lacking:
    """Gathers features while the elements of a page go by; `found` gives them at the end."""

    source: str
    base: int
    _found: list[tuple[Feature, str]] = field(default_factory=list)  # with the id of its field
    _labelled: set[str] = field(default_factory=set)

    def element(
        self, name: str, values: Mapping[str, str], start: int, end: int, *, in_label: bool
    ) -> None:
        """Look at the start tag of an element; places count from `base`."""
        if name == "label" and "for" in values:
            self._labelled.add(values["for"])
        elif name in {"img", "mj-image"}:
            if self._without_alt(values, start, end):
                self._add("image", values.get("src", ""), start, end)
        elif name in {"input", "textarea"} and values.get("placeholder", "").strip():
            unlabelled = not in_label and values.get("type", "").lower() not in _NO_FIELD
            if unlabelled and _LABELS.isdisjoint(values) and self._plain(start, end):
                self._add("field", values["placeholder"], start, end, values.get("id", ""))

    def found(self) -> list[Feature]:
        """Return what lacks words, in the order of the page."""
        return [feature for feature, name in self._found if not name or name not in self._labelled]

    def _add(self, kind: str, value: str, start: int, end: int, name: str = "") -> None:
        feature = Feature(kind, self.base + start, self.base + end, value)
        self._found.append((feature, name))

    def _without_alt(self, values: Mapping[str, str], start: int, end: int) -> bool:
        if "alt" in values or not _BOUND_ALT.isdisjoint(values):
            return False
        if values.get("role") in _DECORATIVE or values.get("aria-hidden") == "true":
            return False
        pixel = {values.get("width"), values.get("height")} & {"0", "1", "1px", "0px"}
        return not pixel and self._plain(start, end)

    def _plain(self, start: int, end: int) -> bool:
        """Whether no template tag stands between the attributes, where it may add more."""
        tag = self.source[self.base + start : self.base + end]
        return not _TEMPLATE.search(_QUOTED.sub("", tag))
