"""What elements and their classes say about the copy inside: block or inline, role, skipped."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
     "source", "track", "wbr", "mj-image", "mj-divider", "mj-spacer", "mj-font"}
)  # fmt: skip
SKIPPED = frozenset(
    {"script", "style", "svg", "math", "pre", "iframe", "object", "canvas", "template",
     "mj-style", "mj-attributes", "mj-html-attributes", "mj-breakpoint", "mj-include"}
)  # fmt: skip
CODE = frozenset({"code", "kbd", "samp", "tt", "var"})
STRONG = frozenset({"strong", "b", "em", "i"})
_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "button", "callout", "caption", "center",
     "columns", "container", "dd", "details", "dialog", "div", "dl", "dt", "fieldset",
     "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head",
     "header", "hgroup", "hr", "html", "item", "label", "legend", "li", "main", "menu", "nav",
     "noscript", "ol", "optgroup", "option", "p", "row", "search", "section", "select", "spacer",
     "summary", "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "title", "tr", "ul",
     "video", "audio", "wrapper"}
)  # fmt: skip
CONTAINERS = frozenset(
    {"", "html", "body", "head", "div", "main", "section", "article", "header", "footer", "nav",
     "form", "fieldset", "td", "ul", "ol", "dl", "table", "tbody", "tr", "aside", "center"}
)  # fmt: skip
"""Blocks that hold blocks: a template part inside one begins a new segment."""

CLOSED_BY: dict[str, frozenset[str]] = {
    "p": _BLOCKS - {"button", "label"},
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "td": frozenset({"td", "th", "tr"}),
    "th": frozenset({"td", "th", "tr"}),
    "option": frozenset({"option", "optgroup"}),
}
"""Elements that end without an end tag, and the start tags that end them."""

_ELEMENT_ROLES = {
    "title": "title", "mj-title": "title", "mj-preview": "preheader",
    "h1": "heading", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading",
    "h6": "heading", "mj-accordion-title": "heading",
    "button": "cta", "mj-button": "cta",
    "label": "label", "legend": "label", "th": "label", "dt": "label", "caption": "label",
    "summary": "label", "option": "label", "optgroup": "label",
    "blockquote": "quote", "footer": "footer", "address": "legal", "textarea": "hint",
    "mj-navbar-link": "link", "mj-social-element": "link",
}  # fmt: skip
_INHERITED = frozenset({"footer", "legal", "quote", "preheader", "cta", "label", "error", "hint"})
_OWN = frozenset({"heading", "title", "cta", "label"})  # an element's own, kept inside a footer

_WORD_ROLES = {
    "preheader": "preheader", "preview": "preheader", "previewtext": "preheader",
    "footer": "footer", "legal": "legal", "disclaimer": "legal", "copyright": "legal",
    "hint": "hint", "help": "hint",
    "error": "error", "errors": "error",
}  # fmt: skip
_NO_ROLE = frozenset(
    {"group", "wrapper", "container", "page", "purchase", "card", "modal", "panel", "summary"}
)  # fmt: skip
"""Beside these a class word is about layout, not about what the text is."""

_STANDS_ALONE = frozenset({"preheader", "error", "hint"})
_BUTTON_WORDS = frozenset({"button", "btn", "cta"})
_WORD = re.compile(r"[A-Za-z]+")
_CLASS_ROLES = (
    (re.compile(r"\bform-text\b|\bfield-(?:hint|help)\b"), "hint"),
    (re.compile(r"\balert-danger\b|\binvalid-feedback\b|\bhas-error\b"), "error"),
    (re.compile(r"\bpreview-text\b|\bpre-header\b"), "preheader"),
)
_HIDDEN = re.compile(r"display:none|max-height:0|mso-hide:all|visibility:hidden|font-size:[01]px")
_BUTTON_STYLE = re.compile(r"inline-block|background|border-radius")


@dataclass(frozen=True, slots=True)
class Trait:
    """What one element brings: whether it stands alone, its role ("" inherits), its look."""

    block: bool
    role: str = ""
    button: bool = False  # looks like a button: a link that is all of it is a call to action
    hidden: bool = False


@lru_cache(maxsize=8192)
def trait(name: str, classes: str, style: str) -> Trait:
    """Return the traits of an element from its name and its `class` and `style` attributes."""
    block = name in _BLOCKS or name.startswith("mj-")
    role = _ELEMENT_ROLES.get(name, "")
    words: set[str] = set()
    if classes:
        words = {word.lower() for word in _WORD.findall(classes)}
        if not role or role == "label":
            role = _class_role(classes, words, name) or role
    button = not _BUTTON_WORDS.isdisjoint(words) and "group" not in words
    if style:
        style = style.replace(" ", "").lower()
        if name == "a" and "padding" in style and _BUTTON_STYLE.search(style):
            button = True
    if name == "a":
        block, role = button, "cta" if button else ""
    elif role in _STANDS_ALONE:
        block = True
    return Trait(block, role, button or role == "cta", bool(style and _HIDDEN.search(style)))


def _class_role(classes: str, words: set[str], name: str) -> str:
    for pattern, role in _CLASS_ROLES:
        if pattern.search(classes):
            return role
    if name in {"body", "html", "form", "main", "input"}:
        return ""
    if words & _NO_ROLE:
        return ""
    for word in ("preheader", "preview", "previewtext", "legal", "disclaimer", "copyright",
                 "footer", "error", "errors", "hint", "help"):  # fmt: skip
        if word in words:
            return _WORD_ROLES[word]
    return ""


def role_within(own: str, outer: str) -> str:
    """Return the role of an element with role `own` ("" none) inside one with role `outer`."""
    if own in _OWN and outer in {"footer", "legal", "error", "hint", ""}:
        return own
    if outer in {"quote", "preheader", "legal", "cta"}:
        return outer
    return own or (outer if outer in _INHERITED else "")
