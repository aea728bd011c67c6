"""Text made comparable at equal length: lower case, straight quotes, plain spaces."""

from __future__ import annotations

_SAME = str.maketrans(
    {
        "\u2019": "'", "\u2018": "'", "\u02bc": "'", "\u201c": '"', "\u201d": '"',
        "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\n": " ", "\r": " ", "\t": " ",
        "\u2010": "-", "\u2011": "-",
    }
)  # fmt: skip


def fold(text: str) -> str:
    """Return `text` folded for look-ups; every character keeps its place."""
    low = text.translate(_SAME).lower()
    if len(low) == len(text):
        return low
    # A few capitals grow when lowered (İ): they stay as they are, so that places hold.
    return "".join(c if len(c.lower()) != 1 else c.lower() for c in text.translate(_SAME))
