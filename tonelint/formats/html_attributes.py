"""The attributes that hold copy, and those that say something about it. An allow-list."""

from __future__ import annotations

import re
from collections.abc import Mapping

_COPY = {
    "alt": "alt",
    "title": "hint",
    "aria-label": "label",
    "aria-description": "hint",
    "placeholder": "hint",
}
_NO_TITLE = frozenset({"link", "style", "meta", "base", "script", "svg"})
_BUTTON_TYPES = frozenset({"submit", "button", "reset"})
_META = {
    "description": "preheader",
    "og:description": "preheader",
    "twitter:description": "preheader",
    "og:title": "title",
    "twitter:title": "title",
    "title": "title",
}
_PROTOTYPE = frozenset(
    {"th:text", "data-th-text", "th:utext", "data-th-utext", "v-text", "x-text", "ng-bind"}
)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")


def copy_attributes(name: str, values: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return the attributes of element `name` that hold copy, each with its role."""
    found: list[tuple[str, str]] = []
    for attribute in values:
        role = _COPY.get(attribute, "")
        if attribute == "title" and name in _NO_TITLE:
            role = ""
        elif attribute == "value" and name == "input":
            role = "cta" if values.get("type", "").lower() in _BUTTON_TYPES else ""
        elif attribute == "content" and name == "meta":
            label = values.get("name") or values.get("property") or ""
            role = _META.get(label.lower(), "")
        elif attribute == "label" and name in {"option", "optgroup", "track"}:
            role = "label"
        if role and values[attribute] and not _bound(attribute, values):
            found.append((attribute, role))
    return found


def is_prototype(values: Mapping[str, str]) -> bool:
    """Return whether the element's own text is only a sample that a template replaces."""
    return not _PROTOTYPE.isdisjoint(values)


def language(values: Mapping[str, str]) -> str:
    """Return the language an element declares (`en-GB`), or ""; one filled in later is none."""
    value = values.get("lang") or values.get("xml:lang") or ""
    return value.replace("_", "-") if _LANGUAGE.fullmatch(value) else ""


def _bound(attribute: str, values: Mapping[str, str]) -> bool:
    return any(f"{prefix}{attribute}" in values for prefix in ("th:", "data-th-", ":", "v-bind:"))
