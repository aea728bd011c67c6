"""Emoji and text emoticons in a text."""

from __future__ import annotations

from tonelint.language.lazy import compiled

# Characters shown as pictures by default (Unicode emoji-data.txt, Emoji_Presentation), then those
# that need a variation selector to be one. ©, ® and ™ are signs of text with or without it.
_PICTURES = (
    "\u231a\u231b\u23e9-\u23ec\u23f0\u23f3\u25fd\u25fe\u2614\u2615\u2648-\u2653\u267f\u2693\u26a1"
    "\u26aa\u26ab\u26bd\u26be\u26c4\u26c5\u26ce\u26d4\u26ea\u26f2\u26f3\u26f5\u26fa\u26fd\u2705"
    "\u270a\u270b\u2728\u274c\u274e\u2753-\u2755\u2757\u27b0\u27bf\u2b1b\u2b1c\u2b50\u2b55"
    "\u2764\u263a\u2639"  # the heart and the faces, which people type without the selector
    "\U0001f004\U0001f0cf\U0001f18e\U0001f191-\U0001f19a\U0001f201\U0001f21a\U0001f22f"
    "\U0001f232-\U0001f23a\U0001f250\U0001f251\U0001f300-\U0001f64f\U0001f680-\U0001f6ff"
    "\U0001f7e0-\U0001f7f0\U0001f90c-\U0001f9ff\U0001fa70-\U0001faff"
)
_SELECTABLE = (
    "\u203c\u2049\u2139\u2194-\u2199\u21a9\u21aa\u2328\u23cf-\u23fa\u24c2\u25aa\u25ab\u25b6"
    "\u25c0\u25fb\u25fc\u2600-\u27bf\u2934\u2935\u2b05-\u2b07\u3030\u303d\u3297\u3299"
)
_UNIT = (
    rf"(?:[{_PICTURES}]|[{_SELECTABLE}](?=[\ufe0f\U0001f3fb-\U0001f3ff\u200d]))"
    r"[\ufe0f\U0001f3fb-\U0001f3ff]*[\U000e0020-\U000e007f]*"
)
_EMOJI = (
    r"[\U0001f1e6-\U0001f1ff]{2}"
    r"|[0-9#*]\ufe0f?\u20e3"
    rf"|{_UNIT}(?:\u200d(?:{_UNIT}|[{_SELECTABLE}]\ufe0f?))*"
)
_ANY = r"[\u203c-\u3299\U0001f000-\U0001faff]"
_EMOTICON = (
    r"(?<![^\s.!?,(\"'\u201c])"
    r"(?:[:;=][-'o^]?[)(DPp|\]\[]|8-[)D]|[:;=]-[/\\Oo]|[xX]D|[)(][-o]?[:;=]|<3+|</3|\^_?\^|:'\()"
    r"(?![^\s.!?,)\"'\u201d])"
)


def emoji_spans(text: str) -> list[tuple[int, int]]:
    """Return the emoji of `text` as (start, end).

    A sequence that shows as one picture (skin tone, family, flag, keycap) is one. The signs ©, ®
    and ™, digits, and arrows or ticks of text are none.
    """
    if text.isascii() or not compiled(_ANY).search(text):
        return []
    return [match.span() for match in compiled(_EMOJI).finditer(text)]


def emoticon_spans(text: str) -> list[tuple[int, int]]:
    """Return the faces made of punctuation (`:)`, `;-)`, `<3`) that stand on their own."""
    return [match.span() for match in compiled(_EMOTICON).finditer(text)]
