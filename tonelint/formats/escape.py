"""How new text is written at a place: one function for each way a format quotes copy.

`Segment.escape` names the function. Each gives the characters to put into the file, or None when
the text cannot stand there safely: then the rewrite is only shown.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable

# Patterns are compiled when the first text is written: most runs write none.

# Text with one of these would be read back as a template tag.
_TAG = r"\{\{|\{%|\{#|\$\{|\*\||%%|%\{|#\{|<%"
_BREAK = r"[\r\n\u2028\u2029\x00]"
_CONTROL = r"[\x00-\x1f\x7f\u2028\u2029]"
_REFERENCE = r"&#?\w+;?"

_MARKDOWN = (
    r"[*_`\[\]<\\|~]|&#?\w+;"  # markup anywhere
    r"|\A\s*(?:#{1,6}(?:\s|\Z)|[-+>](?:\s|\Z)|\d{1,9}[.)](?:\s|\Z)|=+\s*\Z|-{2,}\s*\Z)"  # blocks
)
_YAML_PLAIN = r":(?:\s|\Z)|(?:\A|\s)#|\A[-?](?:\s|\Z)|\A[\[\]{},&*!|>'\"%@`]|\t"


def plain(text: str) -> str | None:
    """Return `text` as it is: plain text quotes nothing."""
    return text


def html(text: str) -> str | None:
    """Return `text` as HTML character data; None with a line break or a template tag."""
    if re.search(_BREAK, text) or re.search(_TAG, text):
        return None
    return re.sub(_REFERENCE, _literal, text).replace("<", "&lt;")


def _literal(found: re.Match[str]) -> str:
    """What looks like a character reference, written so that it stays as it looks."""
    from html import unescape

    text = found.group()
    return text if unescape(text) == text else "&amp;" + text[1:]


def html_attr_dq(text: str) -> str | None:
    """Return `text` as an attribute's value between double quotes."""
    written = html(text)
    return None if written is None else written.replace('"', "&quot;")


def html_attr_sq(text: str) -> str | None:
    """Return `text` as an attribute's value between single quotes."""
    written = html(text)
    return None if written is None else written.replace("'", "&#39;")


def html_attr_bare(text: str) -> str | None:
    """Return `text` as an attribute's value without quotes; None when it would need them."""
    return html(text) if text and not re.search(r"[\s\"'`=<>/]", text) else None


def html_string(text: str) -> str | None:
    """Return `text` as part of a sentence that runs through strings in template tags.

    None when a character of it means something in HTML or in a quoted string.
    """
    return None if re.search(r"[\"'\\<>&#{}]", text) else html(text)


def json_string(text: str) -> str | None:
    """Return `text` as the inside of a JSON string."""
    return json.dumps(text, ensure_ascii=False)[1:-1]


def yaml_plain(text: str) -> str | None:
    """Return `text` as part of a plain scalar of a YAML block; None where YAML would misread it."""
    return None if re.search(_CONTROL, text) or re.search(_YAML_PLAIN, text) else text


def yaml_flow(text: str) -> str | None:
    """Return `text` as part of a plain scalar inside `[…]` or `{…}`."""
    return None if re.search(r"[\[\]{},]", text) else yaml_plain(text)


def yaml_single(text: str) -> str | None:
    """Return `text` as the inside of a single-quoted YAML scalar; None with a line break."""
    return None if re.search(_CONTROL, text) else text.replace("'", "''")


def yaml_double(text: str) -> str | None:
    """Return `text` as the inside of a double-quoted YAML scalar."""
    return json_string(text)


def yaml_block(text: str) -> str | None:
    """Return `text` as part of a line of a block scalar; None with a line break."""
    return None if re.search(_CONTROL, text) else text


def js_dq(text: str) -> str | None:
    r"""Return `text` as the inside of a double-quoted template or script string (`\"`)."""
    return _quoted(text, '"')


def js_sq(text: str) -> str | None:
    r"""Return `text` as the inside of a single-quoted template or script string (`\'`)."""
    return _quoted(text, "'")


def bare_dq(text: str) -> str | None:
    """Return `text` inside double quotes where nothing can be escaped (Liquid)."""
    return None if '"' in text or re.search(_CONTROL, text) or re.search(_TAG, text) else text


def bare_sq(text: str) -> str | None:
    """Return `text` inside single quotes where nothing can be escaped (Liquid)."""
    return None if "'" in text or re.search(_CONTROL, text) or re.search(_TAG, text) else text


def markdown(text: str) -> str | None:
    """Return `text` as Markdown prose; None when a character of it would be read as markup."""
    return (
        None
        if re.search(_BREAK, text) or re.search(_MARKDOWN, text) or re.search(_TAG, text)
        else text
    )


def never(text: str) -> str | None:
    """Return None: nothing new can be written at this place."""
    del text
    return None


def _quoted(text: str, quote: str) -> str | None:
    # `%}` and `}}` would end the tag around the string in engines that do not mind quotes.
    if re.search(_CONTROL, text) or re.search(_TAG, text) or re.search(r"%\}|\}\}|%>", text):
        return None
    return text.replace("\\", "\\\\").replace(quote, "\\" + quote)


ESCAPES: dict[str, Callable[[str], str | None]] = {
    "plain": plain,
    "html": html,
    "html-attr-dq": html_attr_dq,
    "html-attr-sq": html_attr_sq,
    "html-attr-bare": html_attr_bare,
    "html-string": html_string,
    "json": json_string,
    "yaml-plain": yaml_plain,
    "yaml-flow": yaml_flow,
    "yaml-single": yaml_single,
    "yaml-double": yaml_double,
    "yaml-block": yaml_block,
    "js-dq": js_dq,
    "js-sq": js_sq,
    "bare-dq": bare_dq,
    "bare-sq": bare_sq,
    "markdown": markdown,
    "never": never,
}
"""`Segment.escape` -> its function."""
