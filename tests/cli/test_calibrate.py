"""`tonelint calibrate`: what it prints, writes and refuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import Tonelint

GUIDE = "---\ntonelint: 1\nbrand: Acme\nlocale: en-GB\n---\n# Acme\n"
LINE = "Your parcel number {n} is on its way and will arrive on Tuesday.\n\n"


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    path = tmp_path / "acme.voice.md"
    path.write_text(GUIDE, encoding="utf-8")
    text = "".join(LINE.format(n=n) for n in range(60))
    (tmp_path / "mail.md").write_text(text, encoding="utf-8")
    few = "".join(LINE.format(n=n) for n in range(3))
    (tmp_path / "few.md").write_text(few, encoding="utf-8")
    return path


def test_the_band_is_said_and_written(tonelint: Tonelint, guide: Path) -> None:
    words = ("mail.md", "--channel", "email", "--guide", guide.name, "--date", "2026-11-25")
    shown = tonelint("calibrate", *words, "--diff")
    assert shown.code == 0, shown.err
    assert "+  date: 2026-11-25" in shown.out
    assert guide.read_text(encoding="utf-8") == GUIDE
    done = tonelint("calibrate", *words)
    assert done.out.startswith("email: ")
    assert "(60 sentences, scores " in done.out
    assert done.out.endswith("Written into acme.voice.md.\n")
    assert tonelint("calibrate", *words).out.endswith("acme.voice.md is as it was.\n")
    few = tonelint("calibrate", "few.md", *words[1:], "mail.md", "--diff")
    assert few.code == 0
    assert "    email: {formality: " in guide.read_text(encoding="utf-8")
    assert tonelint("calibrate", *words, "--diff").out == ""


def test_what_is_missing_is_said_with_a_remedy(tonelint: Tonelint, guide: Path) -> None:
    few = tonelint("calibrate", "few.md", "--channel", "email", "--guide", guide.name)
    assert few.code == 2
    assert "email 3. A range needs 50 different English sentences" in few.err
    assert tonelint("calibrate", "mail.md", "--channel", "email").code == 2
    day = tonelint(
        "calibrate", "mail.md", "--channel", "email", "--guide", guide.name, "--date", "soon"
    )
    assert day.code == 2
    assert "2027-01-31" in day.err
    assert guide.read_text(encoding="utf-8") == GUIDE
