"""Merge tags for a person's details that leave a gap when the field is empty.

The fallback is written as each mail system documents it: Mailchimp, Liquid (Customer.io, Braze),
Klaviyo, HubSpot, Brevo, Marketo, Handlebars.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_TAG = re.compile(
    r"\{\{\{?-?\s*(?P<inner>[^{}\n]*(?:\$\{[^{}\n]*\}[^{}\n]*)?)\}?\}\}|\*\|(?P<chimp>[A-Z0-9_:]+)\|\*"
)
_FIELD = re.compile(r"\$?\{?\s*(?P<path>[A-Za-z_][\w.]*(?: Name)?)\s*\}?\s*-?\Z")
_PERSONAL = frozenset(
    (
        "name", "firstname", "fname", "first", "givenname", "lastname", "lname", "surname",
        "fullname", "nickname", "username", "displayname", "company", "companyname", "city",
        "salutation", "recipientname", "customername", "contactname", "membername",
        "subscribername",
    )
)  # fmt: skip
_PEOPLE = frozenset(
    (
        "user", "contact", "customer", "person", "profile", "subscriber", "recipient", "lead",
        "member", "account", "client", "guest", "attributes", "event", "data",
    )
)  # fmt: skip
_OPENED = re.compile(r"\{%-?\s*if\b|\{\{-?\s*#|\*\|IF(?:NOT)?:", re.IGNORECASE)
_CLOSED = re.compile(r"\{%-?\s*endif\b|\{\{-?\s*/|\*\|END:IF", re.IGNORECASE)
_GREETED = re.compile(r"\b(?:hi|hello|hey|welcome|morning|afternoon|evening|thanks)[ ,]*\Z", re.I)


class Gap(NamedTuple):
    """A tag without a fallback. `better` has “…” where a person must choose the words.

    `certain`: the tag's system is known by its syntax, so the new tag can stand as it is.
    """

    start: int
    end: int
    found: str
    field: str
    better: str
    certain: bool


def gaps(text: str) -> Iterator[Gap]:
    """Yield the tags of `text` for a person's details that have no fallback.

    A tag inside a condition (`{% if %}`, `{{#name}}`, `*|IF:FNAME|*`) has its own.
    """
    for match in _TAG.finditer(text):
        before = text[: match.start()]
        if len(_OPENED.findall(before)) > len(_CLOSED.findall(before)):
            continue
        word = "there" if _GREETED.search(before) else "…"
        path = _path(match)
        if path:
            better, certain = _with_fallback(match, path, word)
            yield Gap(*match.span(), match[0], path, better, certain)


def _path(match: re.Match[str]) -> str:
    """Return the field of a bare tag for a person's details, else an empty text."""
    if match["chimp"]:
        path = match["chimp"]
        return path if ":" not in path and path.lower() in _PERSONAL else ""
    field = _FIELD.match(match["inner"])
    if field is None:
        return ""
    owner, _, name = field["path"].rpartition(".")
    plain = re.sub(r"[_ ]", "", name).lower()
    known = not owner or owner.lower() in _PEOPLE
    return field["path"] if known and plain in _PERSONAL else ""


def _with_fallback(match: re.Match[str], path: str, word: str) -> tuple[str, bool]:
    """Return the tag with a fallback in the syntax of its system, and whether that is known."""
    found = match[0]
    owner, _, name = path.rpartition(".")
    if match["chimp"]:
        return f"*|{path}:{word}|*", True
    if owner == "lead":
        return f"{{{{{path}:default={word}}}}}", True
    if "${" in found:
        return f'{{{{${{{path}}} | default: "{word}"}}}}', True
    if owner == "contact" and name.isupper():
        return f'{{{{ {path} | default : "{word}" }}}}', True
    if owner == "contact":
        return f'{{{{ personalization_token("{path}", "{word}") }}}}', True
    if owner == "person":
        return f'{{{{ {path}|default:"{word}" }}}}', True
    if owner == "customer":
        return f'{{{{ {path} | default: "{word}" }}}}', True
    if found.startswith("{{{") or not found[2:3].isspace():
        return f"{{{{#if {path}}}}}{found}{{{{else}}}}{word}{{{{/if}}}}", False
    return f'{{{{ {path} | default: "{word}" }}}}', False
