"""What a text looks like when a placeholder was left in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tonelint.kinds.placeholder.about import is_spoken_of
from tonelint.language.lazy import compiled

_WRITABLE = (
    "text", "copy", "content", "headline", "heading", "title", "subtitle", "name", "logo", "image",
    "photo", "picture", "link", "url", "date", "quote", "price", "amount", "address",
    "description", "caption", "message", "signature",
)  # fmt: skip
_WRITTEN = f"(?:{'|'.join(_WRITABLE)})"

# Small letters need a noun that only forms ask for; with capitals any field will do, so that an
# editor's “[potential client]” in an interview is left alone.
_ASKED = (
    r"(?:names?|firstname|lastname|surname|date|deadline|amount|price|number|address|phone|website"
    r"|url|link|email|signature|job title)"
)
_THING = (
    r"(?:company|organi[sz]ation|business|customer|client|recipient|agent|product|brand|city"
    r"|country|title|subject|topic|order|invoice|ticket|position|department)"
)
_INSIDE = (
    rf"(?i:(?:[\w'’/-]+[ _]){{0,4}}{_ASKED}(?:[ _]of[ _][\w' ]{{1,25}})?)"
    rf"|(?:[A-Z][\w'’-]*[ _]){{1,4}}(?=[A-Z])(?i:{_THING})|(?i:{_THING})"
)
_ORDERED = r"(?:insert|your|enter|add|fill in)\b[^\[\]<>\n(]{1,40}"
_UNFILLED = (
    # [First Name], [INSERT DATE]; not [a link](…), [entity]{…}, [label]: …, [x], [1]
    rf"(?<![\]\w!\[])\[\s?(?P<square>{_INSIDE}|(?i:{_ORDERED}))\s?\](?![(\[{{:])"
    rf"|<(?P<angle>(?i:your )(?:{_INSIDE})|(?i:insert [^<>\n]{{1,40}})"
    r"|Name|NAME|(?:[A-Z]+[ _])+[A-Z]+)>"
    r"|(?P<brace>\{\{?\s*(?i:todo|tbd|fixme|xxx|insert\b[^{}\n]{0,40})\s*\}\}?)"
    r"|%%(?P<percent>[A-Z]\w*(?: \w+){1,3})%%"
    r"|(?<![\w/.#-])(?<!\bas )(?P<word>TODO(?! ?(?i:lists?|apps?|items?)\b)|TBD|TBC|FIXME|XXX+)"
    r"(?![\w/.-]\w|\w|-)"
    r"|(?P<latin>\b[Ll]orem ipsum(?: dolor(?: [a-z]+){0,11})?)"
    rf"|(?P<here>\b(?:INSERT (?:[A-Z]+ ){{1,5}}HERE|(?i:insert (?:[\w'’-]+ ){{0,4}}{_WRITTEN} here"
    rf"|(?:(?:your|some|more|main|body|sub|hero|intro|footer|button) ){{0,2}}{_WRITTEN} (?:goes|go)"
    rf" here|your {_WRITTEN} here))\b)"
)
_EDITORIAL = re.compile(
    r"(?i)\b(?:sic|optional|e\.?g\.?|i\.?e\.?|email protected|see|edit|is|are|was|in|on|by|from|to"
    r"|external|required|deprecated|new)\b"
)


def unfilled_spans(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, field) of the placeholders of `text` that nobody filled in.

    `field` is what the placeholder asks for. Task boxes, links, citations and editors' notes such
    as “[sic]” are none.
    """
    for match in compiled(_UNFILLED).finditer(text):
        group = match.lastgroup or "word"
        field = match[group].strip(" {}")
        if group in ("square", "angle") and _is_note(field):
            continue
        if is_spoken_of(text, match.start(), match.end(), group):
            continue
        yield match.start(), match.end(), field


def _is_note(field: str) -> bool:
    if field.startswith("Sender_"):
        return True  # SendGrid fills these in
    return bool(_EDITORIAL.search(field)) and not re.match(r"(?i)insert\b|your\b", field)
