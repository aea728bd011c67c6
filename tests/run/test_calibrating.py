"""Approved copy in, bands of formality in the guide out."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tonelint.errors import GuideError, TonelintError, UsageError
from tonelint.guide import read_guide
from tonelint.language.bands import levels_of, offset_of, percentile, spread_of
from tonelint.language.formality import score
from tonelint.language.formality.model import model
from tonelint.language.scale import DEFAULT
from tonelint.pack.defaults import load_defaults
from tonelint.run import CheckRequest
from tonelint.run.calibrating import apply, calibrate
from tonelint.run.guides import hold_to_its_word, open_guide

GUIDE = """---
tonelint: 1
brand: Acme   # ours
locale: en-GB
---
# Acme

## Tone

| When | Formality |
|---|---|
| always | 1–5 |
| email + apology | 3–4 |
"""
DAY = date(2026, 11, 25)
PLAIN = "Your parcel number {n} is on its way and will arrive on Tuesday."
CASUAL = "Hey, don't worry, we'll sort out your order number {n} today!"


def project(folder: Path, sentences: list[str]) -> Path:
    (folder / "acme.voice.md").write_text(GUIDE, encoding="utf-8")
    samples = folder / "approved"
    samples.mkdir()
    for number, sentence in enumerate(sentences):
        text = "\n\n".join(sentence.format(n=10 * number + n) for n in range(10))
        (samples / f"mail{number}.md").write_text(text, encoding="utf-8")
    return folder / "acme.voice.md"


def measured(guide: Path, *, channel: str = "email") -> str:
    request = CheckRequest(paths=("approved",), context={"channel": channel})
    found = calibrate(request, guide.name, on=DAY)
    apply(found)
    return guide.read_text(encoding="utf-8")


def compiled(text: str):
    return read_guide(text, path="acme.voice.md", defaults_axes=load_defaults().axes)


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_the_band_is_written_and_all_else_stays(tmp_path: Path) -> None:
    guide = project(tmp_path, [PLAIN] * 4 + [CASUAL] * 4)
    text = measured(guide)
    version = model().version
    head, _, tail = text.partition("calibrated:\n")
    assert head == GUIDE.partition("---\n# Acme")[0]
    assert tail.endswith(GUIDE.partition("---\n# Acme")[2])
    assert f"  scale: {version}\n  date: 2026-11-25\n  bands:\n    email: {{formality: " in tail
    assert "sentences: 80}" in tail
    assert measured(guide) == text
    again = measured(guide, channel="chat")
    assert "    email: {" in again
    assert "    chat: {" in again


def test_a_band_holds_for_its_channel_and_situations_tighten_it(tmp_path: Path) -> None:
    guide = project(tmp_path, [PLAIN] * 8)
    rows = compiled(measured(guide)).tone.rows
    band = next(row for row in rows if str(row.when) == "email")
    assert [str(row.when) for row in rows] == ["always", "email", "email + apology"]
    low, high = band.cells["formality"]  # type: ignore[misc]
    level = DEFAULT.level_of(score(PLAIN.format(n=1)).level)
    assert low == high == level
    assert band.origin.line == 9


def test_fewer_than_fifty_sentences_are_refused_with_their_number(tmp_path: Path) -> None:
    guide = project(tmp_path, [PLAIN] * 4)
    with pytest.raises(UsageError, match="email 40"):
        measured(guide)
    assert guide.read_text(encoding="utf-8") == GUIDE


def test_three_hundred_sentences_move_the_levels(tmp_path: Path) -> None:
    guide = project(tmp_path, [PLAIN, CASUAL] * 15)
    text = measured(guide)
    assert "sentences: 300, offset: " in text
    row = next(row for row in compiled(text).tone.rows if str(row.when) == "email")
    assert float(str(row.cells["offset"]))


def test_bands_of_another_scale_are_refused_and_can_be_measured_anew(tmp_path: Path) -> None:
    guide = project(tmp_path, [PLAIN] * 8)
    text = measured(guide)
    old = text.replace(f"scale: {model().version}", "scale: en-0")
    with pytest.raises(GuideError, match="tonelint calibrate"):
        compiled(old)
    guide.write_text(old, encoding="utf-8")
    assert measured(guide) == text


@pytest.mark.parametrize(
    "block",
    [
        "calibrated: yes\n",
        "calibrated: {scale: en-1, date: 2026-11-25}\n",
        "calibrated: {scale: en-1, date: 2026-11-25, bands: {email: 3}}\n",
        "calibrated: {scale: en-1, date: 2026-11-25, bands: {email: {formality: 4–2, from: 0, "
        "to: 1, sentences: 60}}}\n",
        "calibrated: {scale: en-1, date: 2026-11-25, bands: {fax: {formality: 2–4, from: 0, "
        "to: 1, sentences: 60}}}\n",
    ],
)
def test_a_block_that_cannot_be_read_is_named_with_its_line(block: str) -> None:
    text = GUIDE.replace("locale: en-GB\n", f"locale: en-GB\n{block}")
    with pytest.raises(GuideError) as caught:
        compiled(text)
    assert [problem.line for problem in caught.value.problems] == [5]


def test_copy_of_no_channel_is_refused(tmp_path: Path) -> None:
    guide = project(tmp_path, [PLAIN] * 8)
    (tmp_path / "approved" / "note.txt").write_text("Hallo zusammen.", encoding="utf-8")
    request = CheckRequest(paths=("approved/note.txt",), context={"locale": "de"})
    with pytest.raises(UsageError, match="No sentence of the 1 file is English"):
        calibrate(request, guide.name, on=DAY)


def test_a_sentence_counts_once_however_often_it_stands_there(tmp_path: Path) -> None:
    guide = project(tmp_path, [PLAIN] * 8)
    footer = "You get this mail because you have an account with us."
    for number in range(8):
        path = tmp_path / "approved" / f"mail{number}.md"
        path.write_text(f"{path.read_text(encoding='utf-8')}\n\n{footer}\n", encoding="utf-8")
    assert "sentences: 81}" in measured(guide)


def test_what_there_is_nothing_to_measure_for_is_said(tmp_path: Path) -> None:
    guide = project(tmp_path, [PLAIN])
    (tmp_path / "empty").mkdir()
    (tmp_path / "short.md").write_text("Thanks!", encoding="utf-8")
    for path, problem in (
        ("nowhere", "nowhere: There is no such file or folder"),
        ("empty", "hold no copy"),
        ("short.md", "No sentence of the 1 file can be measured"),
    ):
        request = CheckRequest(paths=(path,), context={"channel": "email"})
        with pytest.raises(UsageError, match=problem):
            calibrate(request, guide.name, on=DAY)
    request = CheckRequest(paths=("approved",), context={"channel": "letter"})
    with pytest.raises(TonelintError, match="“letter” is not a value of channel"):
        calibrate(request, guide.name, on=DAY)


def test_other_languages_are_left_out_and_counted(tmp_path: Path) -> None:
    guide = project(tmp_path, [PLAIN] * 8)
    text = "Ihre Bestellung ist heute unterwegs. Sie kommt am Freitag bei Ihnen an."
    (tmp_path / "approved" / "brief.md").write_text(text, encoding="utf-8")
    request = CheckRequest(paths=("approved",), context={"channel": "email"})
    found = calibrate(request, guide.name, on=DAY)
    assert found.foreign == 1
    assert found.bands["email"].sentences == 80
    assert found.said["email"] == (1, 5)


def test_a_row_that_a_measured_range_replaces_is_named(tmp_path: Path) -> None:
    guide = project(tmp_path, [PLAIN] * 8)
    text = guide.read_text(encoding="utf-8").replace("| email + apology |", "| email |")
    guide.write_text(text, encoding="utf-8")
    measured(guide)
    (warning,) = hold_to_its_word(open_guide(guide.name)).warnings()
    assert warning.problem == (
        "This row never counts: the range measured from copy (line 9) replaces it."
    )


def test_shipped_guides_are_not_changed() -> None:
    with pytest.raises(UsageError, match="not yours to change"):
        calibrate(CheckRequest(paths=(".",)), "tallybird", on=DAY)


def test_percentiles_and_offsets() -> None:
    assert percentile([0.0, 1.0, 2.0, 3.0, 4.0], 0.5) == 2.0
    assert percentile([1.0, 2.0], 0.25) == 1.25
    low, high = spread_of([float(n) for n in range(101)])
    assert (low, high) == (5.0, 95.0)
    assert levels_of(-0.1, 0.5, DEFAULT) == (3, 3)
    # The copy lies at the upper end of level 3: the cuts move up until it is in the middle.
    assert offset_of(0.2, 0.58, DEFAULT) == pytest.approx((0.4 - 0.02) / 2)
    assert offset_of(-2.0, 2.0, DEFAULT) == 0.0
    assert -0.4 <= offset_of(-2.0, -1.9, DEFAULT) < 0
