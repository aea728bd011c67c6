"""How a thing beyond its budget is taken out."""

from __future__ import annotations

from tonelint.kinds.base import Change
from tonelint.kinds.count.items import Item
from tonelint.kinds.view import View
from tonelint.language.casing import base, ordinary_words
from tonelint.language.lazy import compiled
from tonelint.language.words import mask

_UNSTOPPED = frozenset(
    {"subject", "preheader", "title", "heading", "cta", "link", "label", "option", "quick-reply",
     "scale-label", "alt"}
)  # fmt: skip
"""Roles whose texts end without a full stop."""

_WORDING = r"\w"
_GOES_ON = r"[^ \n)”’\"'»]"


def repair(of: str, view: View, item: Item, allowed: int) -> tuple[int, tuple[Change, ...]]:
    """Return where the part beyond the budget begins, and the changes that take it out.

    `allowed` of the item's weight may stay. Links, parts and phrases have no repair.
    """
    if of == "exclamation":
        return _fewer_marks(view, item, allowed)
    if of == "emoji":
        return item.start, _without_emoji(view, item)
    if of == "capitals":
        return item.start, _in_lower_case(view, item)
    return item.start, ()


def _fewer_marks(view: View, item: Item, allowed: int) -> tuple[int, tuple[Change, ...]]:
    segment = view.segments[item.segment]
    text = segment.text
    run = text[item.start : item.end]
    pure = set(run) <= {"!", "！"}
    if allowed and pure:
        start = item.start + allowed
        return start, (Change(start, item.end, ""),)
    if not pure:
        return item.start, (Change(item.start, item.end, "?" if "?" in run else "？"),)
    changes = [Change(item.start, item.end, _stop(view, item))]
    opened = text.rfind("¡", 0, item.start)
    if opened >= 0 and not set(text[opened : item.start]) & set(".!?"):
        changes.insert(0, Change(opened, opened + 1, ""))
    return item.start, tuple(changes)


def _stop(view: View, item: Item) -> str:
    """Return what stands in place of an exclamation mark."""
    segment = view.segments[item.segment]
    if segment.text[item.start] == "！":
        return "。"
    ends = not compiled(_GOES_ON).search(segment.text, item.end)
    if segment.role == "greeting" and ends:
        return ","
    if segment.role in _UNSTOPPED and ends:
        return ""
    at = item.start
    while at and segment.text[at - 1].isspace():
        at -= 1
    return "" if at and segment.text[at - 1] in ".,:;…" else "."


def _without_emoji(view: View, item: Item) -> tuple[Change, ...]:
    text = view.segments[item.segment].text
    start, end = item.start, item.end
    said = mask(text, view.kept(item.segment), " ")
    leads = not compiled(_WORDING).search(said, 0, start)
    if leads and not compiled(_WORDING).search(said, end):
        return ()  # nothing would be left to say
    # Of two in front of a text, each takes the space after it: none is taken twice.
    opens = leads or text[start - 1] == "\n"
    if opens and text[end : end + 1] == " ":
        end += 1
    elif not leads and text[start - 1] == " ":
        start -= 1
    return (Change(start, end, ""),)


def _in_lower_case(view: View, item: Item) -> tuple[Change, ...]:
    segment = view.segments[item.segment]
    known = ordinary_words((segment.locale or view.locale)[:2])
    begins = {start for start, _ in view.sentences(item.segment)}
    changes = []
    for start, end in view.words(item.segment):
        word = segment.text[start:end]
        if item.start <= start and end <= item.end and base(word) in known and len(word) > 1:
            low = word.capitalize() if start in begins else word.lower()
            changes.append(Change(start, end, low))
    return tuple(changes)
