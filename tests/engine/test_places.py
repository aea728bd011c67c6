"""Changes of a segment as edits of the file, and as the segment reads after them."""

from __future__ import annotations

from tonelint.engine.places import rewritten, source_edits
from tonelint.kinds.base import Change
from tonelint.model.source import Mark, RunKind, Segment, lay_out
from tonelint.model.violation import Edit

SOURCE = "Tom &amp; Ann met {{ name }} at  noon"
#         0123456789


def segment(**given: object) -> Segment:
    text, runs = lay_out(
        [
            (0, 4, "Tom ", RunKind.VERBATIM),
            (4, 9, "&", RunKind.DECODED),
            (9, 18, " Ann met ", RunKind.VERBATIM),
            (18, 28, "{{ name }}", RunKind.PLACEHOLDER),
            (28, 31, " at", RunKind.VERBATIM),
            (31, 33, " ", RunKind.BREAK),
            (33, 37, "noon", RunKind.VERBATIM),
        ]
    )
    return Segment(text, runs, escape="html", **given)  # type: ignore[arg-type]


def at(part: str) -> tuple[int, int]:
    start = segment().text.index(part)
    return start, start + len(part)


def test_part_of_a_verbatim_run():
    assert source_edits(segment(), [Change(*at("Ann"), "Eve")]) == (Edit(10, 13, "Eve"),)


def test_a_decoded_run_is_replaced_as_a_whole_and_new_text_is_escaped():
    assert source_edits(segment(), [Change(*at("& Ann"), "<Eve>")]) == (Edit(4, 13, "&lt;Eve>"),)


def test_placeholders_and_breaks_are_never_touched():
    assert source_edits(segment(), [Change(*at("met {{"), "saw")]) is None
    assert source_edits(segment(), [Change(*at("at noon"), "later")]) is None


def test_text_can_be_put_in_beside_a_verbatim_run_only():
    end = len(segment().text)
    assert source_edits(segment(), [Change(end, end, "!")]) == (Edit(37, 37, "!"),)
    inside = segment().text.index("name")
    assert source_edits(segment(), [Change(inside, inside, "x")]) is None


def test_the_rewritten_segment_keeps_its_placeholders_and_marks_in_place():
    old = segment(marks=(Mark(*at("noon"), "link", "/noon"),))
    new = rewritten(old, [Change(*at("Tom"), "Thomas"), Change(*at(" at"), "")])
    assert new.text == "Thomas & Ann met {{ name }} noon"
    kept = [run.text for run in new.runs if run.kind is RunKind.PLACEHOLDER]
    assert kept == ["{{ name }}"]
    (mark,) = new.marks
    assert new.text[mark.start : mark.end] == "noon"


def test_every_run_of_a_rewritten_segment_stands_where_it_says():
    new = rewritten(segment(), [Change(0, 3, ""), Change(*at("met"), "had lunch with")])
    for run in new.runs:
        assert new.text[run.at : run.at + len(run.text)] == run.text
    assert new.text == " & Ann had lunch with {{ name }} at noon"
