"""What formats tell of a message beside its copy: the one table of the names of features."""

from __future__ import annotations

FEATURES: dict[str, str] = {
    "markup": "the mail has an HTML version",
    "from": "the sender a mail names",
    "reply-to": "where answers to a mail go",
    "list-unsubscribe": "the header by which mail programs offer a way out of a mailing",
    "image": "a picture whose text is missing",
    "field": "a form field that has a placeholder text and no label",
}
