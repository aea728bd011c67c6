"""Which keys and calls of template languages hold copy, and the role of what they hold."""

from __future__ import annotations

import re
from collections.abc import Sequence

_KEY_ROLES = {
    "text": "", "label": "label", "hint": "hint", "hinttext": "hint", "legend": "label",
    "title": "heading", "titletext": "heading", "pagetitle": "title", "page_title": "title",
    "heading": "heading", "subheading": "heading", "headingtext": "heading",
    "summary": "label", "summarytext": "label", "caption": "label",
    "description": "body", "descriptiontext": "body", "pagedescription": "preheader",
    "message": "body", "lede": "body", "intro": "body", "introduction": "body", "body": "body",
    "error": "error", "errormessage": "error", "error_message": "error",
    "button": "cta", "button_text": "cta", "buttontext": "cta", "cta": "cta", "submit": "cta",
    "secondary_link_text": "link", "link_text": "link", "linktext": "link", "back_link": "link",
    "placeholder": "hint", "alt": "alt", "alttext": "alt", "imgalt": "alt", "hint_text": "hint",
    "arialabel": "label", "aria_label": "label", "prompt": "hint", "confirm": "body",
    "visuallyhiddentext": "label", "subject": "subject", "preheader": "preheader",
    "content": "body", "headertext": "heading", "help": "hint", "help_text": "hint",
}  # fmt: skip
"""Key in lower case -> role; "" asks the keys around it. Dashes are left out."""

_HTML_KEYS = frozenset({"html", "descriptionhtml", "innerhtml", "titlehtml"})
_AROUND = {
    "label": "label", "hint": "hint", "legend": "label", "errormessage": "error",
    "errorlist": "error", "error": "error", "rows": "body", "key": "label",
    "value": "body", "summary": "label", "heading": "heading", "title": "heading", "head": "label",
    "primarylinks": "link", "links": "link", "breadcrumb": "link", "actions": "link",
    "previous": "link", "next": "link", "button": "cta",
}  # fmt: skip
"""Key or call around a `text:` -> role."""

_CALL_ROLES = (
    (re.compile(r"errorsummary|errormessage", re.I), "error"),
    (re.compile(r"button|submit|cta\b|actionlink", re.I), "cta"),
    (re.compile(r"backlink|skiplink|breadcrumb|actionlink|pagination", re.I), "link"),
    (re.compile(r"hint", re.I), "hint"),
    (re.compile(r"label|legend|tag$|radios|checkboxes|select|tabs", re.I), "label"),
)
CALLS: dict[str, tuple[int, str]] = {
    "link_to": (0, "link"), "link_to_if": (1, "link"), "link_to_unless_current": (0, "link"),
    "button_to": (0, "cta"), "button_tag": (0, "cta"), "submit_tag": (0, "cta"),
    "submit": (0, "cta"), "button": (0, "cta"), "label": (1, "label"), "label_tag": (1, "label"),
    "content_for": (1, "title"), "provide": (1, "title"), "content_tag": (1, "body"),
    "page_title": (0, "title"), "mail_to": (1, "link"), "_": (0, "body"), "gettext": (0, "body"),
    "ngettext": (0, "body"), "lazy_gettext": (0, "body"), "page_header": (0, "heading"),
    "page_footer": (0, "cta"), "trans": (0, "body"), "translate": (0, "body"),
    "blocktrans": (0, "body"), "tag.p": (0, "body"), "simple_format": (0, "body"),
}  # fmt: skip
"""Function -> which of its arguments is copy, and its role. A method counts by its last name."""

INLINE = frozenset(
    {"link_to", "link_to_if", "mail_to", "_", "gettext", "lazy_gettext", "trans", "translate"}
)
"""Calls that show their text where they stand, so that it belongs to the sentence around them."""

_NOT_PROSE = re.compile(
    r"\A(?:[a-z0-9_./#?&=%:*+-]*[-_./#=:*0-9][a-z0-9_./#?&=%:*+-]*|[a-z]+[A-Z]\w*|https?:\S*"
    r"|\S+@\S+|[./#]\S*|%[a-zA-Z][\S ]*|[\W\d]+|\d[\d.,]*(?:px|rem|em|%)?)\Z"
)

HTML = "html"
"""Instead of a role: the string is markup."""


def role_of_key(key: str, around: Sequence[str]) -> str | None:
    """Return the role of a string under `key`, `HTML`, or None when it is no copy.

    `around` are the keys and calls that enclose it, from the outside in.
    """
    key = _plain(key)
    if key in _HTML_KEYS:
        return HTML
    if key == "title" and not around:
        return "title"  # `{% set title = … %}` names the page
    role = _KEY_ROLES.get(key)
    if role != "":
        return role
    listed = False
    for outer in map(_plain, reversed(around)):
        if outer == "items":
            listed = True  # the call around says what of
        elif outer in _AROUND:
            return _AROUND[outer]
        else:
            for pattern, call_role in _CALL_ROLES:
                if pattern.search(outer):
                    return call_role
    return "label" if listed else "body"


def is_prose(text: str) -> bool:
    """Return whether a string reads as copy, not as an id, a class, an address or a number."""
    text = text.strip()
    return bool(text) and not _NOT_PROSE.match(text) and any(char.isalpha() for char in text)


def call_name(name: str) -> str:
    """Return a method's own name: `submit` of `f.submit`; `tag.p` stays whole."""
    return name if name in CALLS else name.rsplit(".", 1)[-1]


def _plain(name: str) -> str:
    return name.lstrip(":").replace("-", "").lower().rsplit(".", 1)[-1]
