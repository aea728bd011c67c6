"""The same copy has the same formality in every format, and the same verdict."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import Tonelint

CASUAL = "Hey Sam, we're super sorry about the mix-up. We're gonna send a new one today."
STIFF = "Kindly be advised that the aforementioned parcel has been dispatched herewith."
FORMATS = {
    "md": "# Your order\n\n{text}\n",
    "html": '<html lang="en"><body><h1>Your order</h1><p>{text}</p></body></html>',
    "txt": "{text}\n",
    "json": '{{"message": "{text}"}}\n',
    "eml": "From: a@example.com\nTo: b@example.com\nSubject: Your order\n"
    "Content-Type: text/plain; charset=utf-8\n\n{text}\n",
}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (CASUAL, ["Hey", "super sorry", "gonna"]),
        (CASUAL.replace("'", "\u2019"), ["Hey", "super sorry", "gonna"]),
        (STIFF, ["Kindly be advised that", "the aforementioned", "herewith"]),
    ],
)
def test_formats_agree(tonelint: Tonelint, tmp_path: Path, text: str, words: list[str]) -> None:
    levels = set()
    for suffix, around in FORMATS.items():
        name = f"mail.{suffix}"
        (tmp_path / name).write_text(around.format(text=text), encoding="utf-8")
        where = ("--channel", "email", "--context", "situation=apology")
        report = json.loads(tonelint("check", name, *where, "--output-format", "json").out)
        found = [v for v in report["violations"] if v["rule"].startswith("tone/too-")]
        found = [v for v in found if v["rule"] in ("tone/too-casual", "tone/too-formal")]
        assert [v["excerpt"] for v in found] == words, suffix
        scores = json.loads(
            tonelint("score", name, *where, "--segments", "--output-format", "json").out
        )
        (message,) = scores["documents"][0]["messages"]
        (own,) = [s for s in message["segments"] if s["text"] == text]
        levels.add(own["formality"])
    assert len(levels) == 1
