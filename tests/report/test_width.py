from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonelint.report.width import cells, columns, shown, window, wrap


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("plain", 5),
        ("", 0),
        ("你好", 4),
        ("é", 1),
        ("e\u0301", 1),  # a letter and a combining accent
        ("😀", 2),
        ("👩‍💻", 2),  # two emoji, joined
        ("👍🏽", 2),  # with a skin tone
        ("❤️", 2),  # a symbol made an emoji
        ("❤", 1),
        ("🇩🇪", 2),
        ("a\tb", 6),
    ],
)
def test_columns(text: str, size: int) -> None:
    assert columns(text) == size


def test_control_characters_are_made_visible() -> None:
    assert shown("a\x1b[31mb\x07") == "a␛[31mb␇"
    assert shown("a\u202eb\x9b") == "a\ufffdb\ufffd"


@given(st.text())
def test_nothing_shown_can_move_the_cursor(text: str) -> None:
    for char in shown(text):
        assert ord(char) >= 0x20
        assert not 0x7F <= ord(char) < 0xA0


@given(st.text(), st.integers(1, 40))
def test_wrap_keeps_every_word(text: str, width: int) -> None:
    lines = list(wrap(text, width))
    assert " ".join(lines).split() == shown(" ".join(text.split())).split()
    assert all(columns(line) <= width or " " not in line for line in lines)


@given(st.text(alphabet="ab 漢😀\t", max_size=80), st.integers(4, 30), st.data())
def test_a_window_holds_the_place_and_fits(text: str, width: int, data: st.DataObject) -> None:
    row = cells(text)
    start = data.draw(st.integers(0, len(row)))
    end = data.draw(st.integers(start, len(row)))
    first, last = window(row, start, end, width)
    assert 0 <= first <= start
    assert first <= last <= len(row)
    taken = sum(size for _, size in row[first:last])
    assert taken <= width - 2 * (first > 0 or last < len(row))
    if sum(size for _, size in row[start:end]) <= width - 2:
        assert last >= end


def test_a_window_shows_what_comes_before_too() -> None:
    row = cells("a" * 100)
    first, last = window(row, 50, 53, 32)
    assert (first, last) == (41, 71)
