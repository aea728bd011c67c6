from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tonelint.report.lines import Lines, Place, with_lines

from .samples import CHAT, SAMPLE

TEXTS = st.text(alphabet="ab é漢😀\t\r\n\u2028")


def test_lines_end_with_lf_cr_or_both() -> None:
    lines = Lines("one\r\ntwo\rthree\n")
    assert len(lines) == 4
    assert [lines.span(number) for number in (1, 2, 3, 4)] == [(0, 3), (5, 8), (9, 14), (15, 15)]
    assert lines.place(4) == Place(4, 1, 5)  # the line feed still belongs to the first line
    assert lines.place(5) == Place(5, 2, 1)
    assert lines.place(15) == Place(15, 4, 1)


def test_form_feeds_and_line_separators_end_no_line() -> None:
    assert len(Lines("a\fb\u2028c\x85d")) == 1


def test_columns_in_three_units() -> None:
    lines = Lines("x\n“é😀!")
    at = lines.text.index("!")
    assert lines.place(at).column == 4
    assert lines.utf16(at).column == 5
    assert lines.utf8(at).column == 1 + 3 + 2 + 4


def test_empty_text() -> None:
    assert Lines("").place(0) == Place(0, 1, 1)


@given(TEXTS, st.data())
def test_a_place_leads_back_to_its_offset(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    lines = Lines(text)
    place = lines.place(offset)
    start, _ = lines.span(place.line)
    assert start + place.column - 1 == offset
    before = text[start:offset]
    assert lines.utf8(offset).column == len(before.encode()) + 1
    assert lines.utf16(offset).column == len(before.encode("utf-16-le")) // 2 + 1


def test_each_file_is_cut_once() -> None:
    pairs = list(with_lines(SAMPLE))
    assert pairs[0][1].text == CHAT
    assert len({id(lines) for _, lines in pairs}) == 2
