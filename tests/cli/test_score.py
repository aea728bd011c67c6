"""`tonelint score`: the table, JSON, the page, and line by line."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from .conftest import Tonelint

TEXT = "We can't ship your order yet, so we're gonna send it on Monday."
MAIL = f"---\ntonelint: {{channel: email}}\n---\n# Your order\n\nHi Sam,\n\n{TEXT}\n"


def read(out: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(out)
    return data


def test_the_table_shows_level_target_and_words(tonelint: Tonelint, tmp_path: Path) -> None:
    (tmp_path / "mail.md").write_text(MAIL, encoding="utf-8")
    result = tonelint("score", "mail.md")
    assert result.code == 0, result.err
    head, row, words = result.out.splitlines()[:3]
    assert head.split() == ["formality", "target", "polite", "energy", "address", "grade"]
    assert row.startswith("mail.md")
    assert "casual" in row
    assert "–" in row
    assert "“gonna”" in words


def test_a_folder_has_a_row_for_all(tonelint: Tonelint, tmp_path: Path) -> None:
    for name in ("a.md", "b.txt"):
        (tmp_path / name).write_text(f"{TEXT}\n", encoding="utf-8")
    assert "all 2 messages" in tonelint("score", ".").out
    assert "There is no copy" in tonelint("score", "--stdin-filename", "x.md", "-").out


def test_segments_are_told_on_request(tonelint: Tonelint, tmp_path: Path) -> None:
    (tmp_path / "mail.md").write_text(MAIL, encoding="utf-8")
    assert "Hi Sam" not in tonelint("score", "mail.md").out
    assert "Hi Sam" in tonelint("score", "--segments", "mail.md").out


@pytest.mark.parametrize("width", [110, 80, 78, 77, 60, 40])
def test_the_table_fits_the_terminal(
    tonelint: Tonelint, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    for name in ("a.md", "b.md", "a-mail-with-a-name.md"):
        (tmp_path / name).write_text(MAIL, encoding="utf-8")
    out = tonelint("score", "--segments", ".").out
    assert max(map(len, out.splitlines())) <= width
    # Below 78 columns there is no table, and each figure has its name.
    assert ("formality  " in out) is (width >= 78)
    assert ("    formality: " in out) is (width < 78)
    assert "all 3 messages" in out
    figures = re.findall(r"±\d\.\d", out)
    assert len(figures) >= 4


def test_json_has_every_axis_and_places(tonelint: Tonelint, tmp_path: Path) -> None:
    (tmp_path / "mail.md").write_text(MAIL, encoding="utf-8")
    data = read(tonelint("score", "--output-format", "json", "--segments", "mail.md").out)
    (document,) = data["documents"]
    (message,) = document["messages"]
    assert document["path"] == "mail.md"
    assert message["level"] in {1, 2}
    assert message["target"]["formality"] is not None
    assert message["interval"][0] < message["formality"] < message["interval"][1]
    for span in message["spans"]:
        assert MAIL[span["start"] : span["end"]] == span["text"]
    roles = {s["role"]: s for s in message["segments"]}
    # A heading holds no sentence: it has a place and no score.
    assert any("formality" not in s for s in roles.values())
    assert data["troubles"] == []


def test_the_page_needs_nothing_else_and_escapes(tonelint: Tonelint, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("We can't ship <b> & co's stuff to you.\n", encoding="utf-8")
    page = tonelint("score", "--output-format", "html", "a.txt").out
    assert page.startswith("<!doctype html>")
    assert "<mark" in page
    assert "&lt;b&gt;" in page
    assert "src=" not in page
    assert "<link" not in page


def test_the_page_shows_who_is_outside_of_the_target(tonelint: Tonelint, tmp_path: Path) -> None:
    loud = "lol yeah we're gonna totally send it asap, it's super cool stuff!!"
    strings = {"loud": loud, "plain": "Your order was sent on Monday, and it arrives today."}
    (tmp_path / "en.json").write_text(json.dumps(strings), encoding="utf-8")
    page = tonelint("score", "--channel", "email", "--output-format", "html", "en.json").out
    loud_row, plain_row = re.findall(r"<tr><th scope=.row.*?</tr>", page)
    assert 'class="dot out"' in loud_row
    assert "outside of the target" in loud_row
    assert 'class="dot"' in plain_row
    low, wide = re.findall(r"class=.band. style=.left:([\d.]+)%;width:([\d.]+)%", plain_row)[0]
    (dot,) = re.findall(r"class=.dot. style=.left:([\d.]+)%", plain_row)
    assert float(low) < float(dot) < float(low) + float(wide)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", f"{TEXT}\n"),
        ("a.md", f"{TEXT}\n"),
        ("a.html", f"<html><body><p>{TEXT}</p></body></html>"),
        ("a.mdx", f"{TEXT.replace('gonna', '**gonna**')}\n"),
        ("en.json", json.dumps({"late": {"body": TEXT}})),
    ],
)
def test_the_score_does_not_depend_on_the_format(
    tonelint: Tonelint, tmp_path: Path, name: str, text: str
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    data = read(tonelint("score", "--output-format", "json", name).out)
    (line,) = tonelint("score", "--lines", stdin=TEXT.encode()).out.splitlines()
    assert data["documents"][0]["formality"] == read(line)["formality"]


def test_lines_come_back_in_order(tonelint: Tonelint) -> None:
    texts = ["We regret the delay of your order.", "", "lol gonna check ur order now", "Hi"]
    result = tonelint("score", "--lines", stdin="\n".join(texts).encode() + b"\r\n")
    found = [read(line) for line in result.out.splitlines()]
    assert len(found) == len(texts)
    assert found[0]["formality"] > found[2]["formality"]
    assert found[1]["formality"] is None
    assert found[1]["interval"] is None
    assert [row["formality"] is None for row in found] == [False, True, False, True]
    for text, row in zip(texts, found, strict=True):
        assert list(row) == [
            "rating", "formality", "interval", "address", "politeness", "spans"
        ]  # fmt: skip
        assert isinstance(row["rating"], float)
        assert isinstance(row["politeness"], float)
        for span in row["spans"]:
            assert text[span["start"] : span["end"]] == span["text"]
            assert set(span) == {"start", "end", "text", "weight", "feature"}


def test_a_language_without_a_meter_says_so(tonelint: Tonelint, tmp_path: Path) -> None:
    text = "Danke, wir haben Ihre Bestellung heute schon verschickt!"
    (line,) = tonelint("score", "--lines", "--locale", "de", stdin=text.encode()).out.splitlines()
    row = read(line)
    assert (row["formality"], row["interval"]) == (None, None)
    assert row["address"] == "V"
    assert row["rating"] < 0
    (quiet,) = tonelint("score", "--lines", "--locale", "de", stdin=b"Danke.").out.splitlines()
    assert '"rating": 0.0' in quiet
    (tmp_path / "a.md").write_text(f"{text}\n", encoding="utf-8")
    out = tonelint("score", "--locale", "de", "a.md").out
    assert "no meter" in out
    assert "English only" in out


def test_broken_bytes_and_wrong_usage(tonelint: Tonelint) -> None:
    (line,) = tonelint("score", "--lines", stdin=b"We \xff sent it to you today.").out.splitlines()
    assert read(line)["formality"] is not None
    assert tonelint("score", "--lines", "a.md").code == 2
    assert tonelint("score", "-", "a.md").code == 2
    assert tonelint("score", "nowhere.md").code == 2


def test_quoted_words_of_others_are_not_scored(tonelint: Tonelint, tmp_path: Path) -> None:
    text = "<p>Our customer wrote <q>gonna buy it lol</q> in her review.</p>"
    (tmp_path / "a.html").write_text(f"<html><body>{text}</body></html>", encoding="utf-8")
    data = read(tonelint("score", "--output-format", "json", "a.html").out)
    spans = data["documents"][0]["messages"][0]["spans"]
    assert not {"gonna", "lol"} & {span["text"] for span in spans}


def test_levels_are_those_of_the_guides_anchors(tonelint: Tonelint, tmp_path: Path) -> None:
    (tmp_path / "mail.md").write_text(MAIL, encoding="utf-8")
    plain = read(tonelint("score", "mail.md", "--output-format", "json").out)["documents"][0]
    (tmp_path / "acme.voice.md").write_text(
        "---\ntonelint: 1\nbrand: Acme\nlocale: en-GB\n---\n# Acme\n\n## Scale\n\n"
        f"| Level | Anchor |\n|---|---|\n| 4 | {TEXT} |\n"
        "| 5 | We regret to inform you that your application was not successful. |\n",
        encoding="utf-8",
    )
    words = ("score", "mail.md", "--guide", "acme.voice.md")
    own = read(tonelint(*words, "--output-format", "json").out)["documents"][0]
    assert own["formality"] == plain["formality"]
    assert (plain["level"], own["level"], own["messages"][0]["level"]) == (1, 4, 4)
    assert " 4 formal " in tonelint(*words).out


def test_texts_without_a_sentence_say_so_and_have_their_key_as_name(
    tonelint: Tonelint, tmp_path: Path
) -> None:
    strings = {"cart": {"checkout_button": "Submit", "empty": "Your cart is empty, I'm afraid."}}
    (tmp_path / "en.json").write_text(json.dumps(strings), encoding="utf-8")
    lines = tonelint("score", "en.json").out.splitlines()
    at = lines.index("  cart.checkout_button")  # too long for its column
    assert lines[at + 1].split()[:2] == ["no", "sentence"]
    assert any(line.startswith("  cart.empty    ") for line in lines)
    assert lines[-1] == "no sentence: headings, buttons and labels are not measured"
    assert not any("no meter" in line for line in lines)
    assert "en.json, cart.empty" in tonelint("score", "en.json", "--output-format", "html").out


def test_the_forms_of_address_are_explained_where_there_are_any(
    tonelint: Tonelint, tmp_path: Path
) -> None:
    (tmp_path / "a.md").write_text("---\nlocale: de\n---\nDeine Rechnung ist da.\n", "utf-8")
    (tmp_path / "b.md").write_text("Your invoice is here.\n", "utf-8")
    assert "address: T familiar (du, tu, ty)" in tonelint("score", str(tmp_path / "a.md")).out
    assert "familiar" not in tonelint("score", str(tmp_path / "b.md")).out
