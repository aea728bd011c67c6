"""The labels, the figures in the rules' files and rules/PRECISION.md are in step."""

from __future__ import annotations

from pathlib import Path

import pytest

from tonelint.model.rule import Rule
from tonelint.shipped import rules_folder

FOLDER = Path(__file__).parents[1] / "benchmarks" / "labels"


@pytest.fixture(scope="module", autouse=True)
def _scripts():
    """Let the scripts beside the labels be imported."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(FOLDER))
        yield


def test_labels_files_and_page_are_in_step() -> None:
    from shelf import open_shelf
    from store import read_labels, renamed
    from tally import faults, rows

    shelf = open_shelf()
    labels = renamed(read_labels(), shelf.now)
    known = [label for label in labels if label.rule in shelf.rules]
    text = (rules_folder() / "PRECISION.md").read_text(encoding="utf-8")
    assert list(faults(shelf, labels, rows(shelf, known), text)) == []


def test_a_label_stands_in_the_file_of_its_pack_once_with_a_reason_in_few_words() -> None:
    from store import read_labels

    for path in FOLDER.glob("*.jsonl"):
        for line in path.read_text(encoding="utf-8").splitlines():
            assert f'"rule": "{path.stem}/' in line
    labels = read_labels()
    assert len({(label.rule, label.hash) for label in labels}) == len(labels)
    assert [label for label in labels if not 0 < len(label.reason) <= 100] == []


def test_a_hash_stands_for_the_words_and_not_for_their_spaces() -> None:
    from store import hash_of

    assert hash_of("a", "b  a\n c") == hash_of("a", "b a c") != hash_of("b", "b a c")
    assert len(hash_of("a", "a")) == 16


def test_verdicts_are_recorded_counted_and_held_to(tmp_path: Path) -> None:
    from label import _recorded
    from shelf import Shelf
    from store import read_labels, renamed, write_labels
    from tally import ENOUGH, REMEDY, faults, page, rows

    rule = Rule(id="core/a", kind="words", message="No.", formerly=("core/old",))
    file = tmp_path / "a.yaml"
    file.write_text("kind: words\nstatus: recommended\n", encoding="utf-8")
    shelf = Shelf({"core/a": rule}, {"core/a": file})

    lines = [f"{number:016x} {'w' if number < 4 else 'r'} a name" for number in range(ENOUGH)]
    labels = list(_recorded(lines, shelf, "core/old", "copy"))
    write_labels(labels, tmp_path)
    assert renamed(read_labels(tmp_path), shelf.now) == sorted(labels)
    found = rows(shelf, labels)
    assert found[0].counts == (ENOUGH, ENOUGH - 4)
    assert found[0].cause == "a name (4)"

    said = list(faults(shelf, labels, found, page(found)))
    assert said == [
        f"core/a: The file states other counts than its 30 labels. {REMEDY}",
        "core/a: It is recommended, and 26 of 30 are right.",
    ]
    shelf.state("core/a", found[0].counts)
    shelf.state("core/a", found[0].counts)
    assert file.read_text(encoding="utf-8").count("precision: {read: 30, right: 26}") == 1
    gone = [labels[0]._replace(rule="core/gone")]
    assert "no such rule" in next(iter(faults(shelf, gone, [], page([]))))
    with pytest.raises(SystemExit, match="Line 1"):
        list(_recorded(["core/b 0123456789abcdef r it is"], shelf, None, "copy"))
    with pytest.raises(SystemExit, match="Line 1"):
        list(_recorded(["0123 r it is"], shelf, "core/a", "copy"))


def test_findings_are_drawn_the_same_way_each_time_and_lead_to_their_place(tmp_path: Path) -> None:
    from findings import findings_in, sample

    page = (
        "# Delivery\n\nPrior to **noon** we utilise vans.\n\nPrior to **noon** we utilise vans.\n"
    )
    (tmp_path / "page.md").write_text(page, encoding="utf-8")
    found, counts = findings_in(tmp_path, select=["core/long-words"])
    assert counts.files == 1
    assert [f.text[f.start : f.end] for f in found] == ["Prior to", "utilise"] * 2
    assert [f.line for f in found] == [3, 3, 5, 5]
    drawn = sample(found, 9, known=set())
    assert [f.hash for f in drawn] == sorted({f.hash for f in found})
    assert sample(found, 1, known={(drawn[0].rule, drawn[0].hash)}) == [drawn[1]]
