"""Text made comparable at equal length: lower case, straight quotes, plain spaces."""

from __future__ import annotations

_PLAIN = (("\n", " "), ("\r", " "), ("\t", " "))
_SAME = (
    ("\u2019", "'"), ("\u2018", "'"), ("\u02bc", "'"), ("\u201c", '"'), ("\u201d", '"'),
    ("\u00a0", " "), ("\u202f", " "), ("\u2009", " "), ("\u2010", "-"), ("\u2011", "-"),
)  # fmt: skip


def fold(text: str) -> str:
    """Return `text` folded for look-ups; every character keeps its place."""
    low = text.lower()
    if len(low) != len(text):
        # A few capitals grow when lowered (İ): they stay as they are, so that places hold.
        low = "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
    for sign, same in _PLAIN:
        if sign in low:
            low = low.replace(sign, same)
    if not low.isascii():  # `replace` is many times faster than `translate`
        for sign, same in _SAME:
            if sign in low:
                low = low.replace(sign, same)
    return low
