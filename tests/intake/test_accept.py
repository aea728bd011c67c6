"""Accepted proposals in a guide: in the right place, nothing lost, contradictions refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from tonelint.errors import FormatError, GuideError, UsageError
from tonelint.intake.proposals_json import read, render
from tonelint.run.intake import Accepted, accept_proposals, import_guides

GUIDE = """\
---
tonelint: 1
brand: Acme
locale: en-GB
---
# Acme voice guide

We speak plainly.

## Words

| Use | Not | Why |
|---|---|---|
| log in | sign in | one word |

- ✗ Please sign in. → ✓ Please log in.

## Mechanics

- Times are 9am and 4:30pm.
  We mean it. [time: "h[:mm]am|pm"]

Some words for people.
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "acme.voice.md").write_text(GUIDE, encoding="utf-8", newline="")
    return tmp_path


def accepted(foreign: str, *, dry: bool = False, **wish: object) -> Accepted:
    Path("house.md").write_text(foreign, encoding="utf-8")
    found, _ = import_guides(["house.md"])
    Path("p.json").write_text(render(found), encoding="utf-8")
    wish = wish or {"min_confidence": 0.0}
    return accept_proposals("p.json", "acme.voice.md", dry=dry, **wish)  # type: ignore[arg-type]


def guide() -> str:
    return Path("acme.voice.md").read_bytes().decode()


def new_lines() -> list[str]:
    old = GUIDE.split("\n")
    return [line for line in guide().split("\n") if line and line not in old]


def test_a_row_goes_to_the_end_of_the_table_and_says_where_it_came_from() -> None:
    done = accepted("Use “help” instead of “assist”.\n")
    assert "| log in | sign in | one word |\n| help | assist |  |\n" in guide()
    assert "<!-- imported from house.md:1 -->" in guide()
    assert [taken.lines for taken in done.acceptance.taken] == [(15,)]
    assert guide().split("\n")[14] == "| help | assist |  |"


def test_nothing_that_was_there_is_lost() -> None:
    accepted("Use “help” instead of “assist”.\n\nUse contractions.\n\nNo: Hi!!\n\nYes: Hi.\n")
    left = iter(guide().split("\n"))
    assert all(line in left for line in GUIDE.rstrip("\n").split("\n"))


def test_a_bullet_goes_beside_those_of_its_section() -> None:
    accepted("Avoid exclamation marks.\n")
    last = '  We mean it. [time: "h[:mm]am|pm"]\n'
    assert f"{last}- Avoid exclamation marks. [exclamation: avoid]\n" in guide()


def test_a_row_that_needs_another_column_gets_a_table_of_its_own() -> None:
    accepted("Don’t say “oops” in error messages.\n\nUse “help” instead of “assist”.\n")
    assert "| help | assist |  |\n\n| Use | Not | When | In | Except | Why |\n" in guide()
    assert "|  | oops |  | error |  |  |\n" in guide()


def test_sections_that_are_missing_are_made() -> None:
    accepted("# Word list\n\n- GitHub\n\nAvoid semicolons.\n")
    assert "## Names\n\n| Name | Never |\n|---|---|\n| GitHub | github, Github |\n" in guide()
    assert "## For people to check\n\n- Avoid semicolons.\n" in guide()


def test_line_ends_are_kept(folder: Path) -> None:
    (folder / "acme.voice.md").write_bytes(GUIDE.replace("\n", "\r\n").encode())
    accepted("Use “help” instead of “assist”.\n\nUse contractions.\n\nAvoid semicolons.\n")
    assert "| help | assist |  |\r\n" in guide()
    assert "\n" not in guide().replace("\r\n", "")


def test_a_contradiction_is_refused_with_the_line_and_a_remedy() -> None:
    done = accepted("Use “sign in”, not “log in”.\n\nUse “help” instead of “assist”.\n")
    assert [taken.proposal.avoid for taken in done.acceptance.taken] == [("assist",)]
    (refused,) = done.acceptance.refused
    assert refused.proposal.avoid == ("log in",)
    assert refused.problem.line == 14
    assert "the proposal" in refused.problem.problem
    assert refused.problem.remedy
    assert new_lines()[0] == "| help | assist |  |"


def test_a_setting_that_contradicts_is_refused() -> None:
    done = accepted("## Times\n\nWrite times like “9:00 a.m.” and “4:30 p.m.”\n")
    (refused,) = done.acceptance.refused
    assert refused.problem.line == 20
    assert guide() == GUIDE


def test_of_two_proposals_that_contradict_each_other_one_is_taken() -> None:
    done = accepted("Use “help”, not “aid”.\n\nUse “aid”, not “help”.\n")
    assert (len(done.acceptance.taken), len(done.acceptance.refused)) == (1, 1)


def test_what_the_guide_says_already_is_taken_and_not_written_again() -> None:
    done = accepted("Use “log in”, not “sign in”.\n")
    (taken,) = done.acceptance.taken
    assert (taken.lines, taken.note) == ((14,), "The guide says so already.")
    assert guide() == GUIDE


def test_without_a_wrong_form_there_is_nothing_to_take() -> None:
    done = accepted("# Word list\n\n- homepage\n")
    (refused,) = done.acceptance.refused
    assert "names no wrong form" in refused.problem.problem
    assert guide() == GUIDE


def test_an_example_gets_its_arrow_only_where_the_fix_gives_it() -> None:
    accepted(
        "Use “help” instead of “assist”.\n\n"
        "## A\n\nNo: We assist you.\n\nYes: We help you.\n\n"
        "## B\n\nNo: We can assist with bikes.\n\nYes: We mend bikes.\n\n"
        "## C\n\nNo: Your bike is no more.\n\nYes: Your bike was stolen.\n"
    )
    assert "- ✗ We assist you. → ✓ We help you.\n" in guide()
    assert "- ✗ We can assist with bikes.\n- ✓ We mend bikes.\n" in guide()
    assert "- ✗ Your bike is no more. (human)\n- ✓ Your bike was stolen.\n" in guide()


def test_a_good_example_that_breaks_the_guide_is_refused() -> None:
    done = accepted("No: Log on here.\n\nYes: Sign in here.\n")
    (refused,) = done.acceptance.refused
    assert refused.problem.line == 14
    assert "good example" in refused.problem.problem


def test_a_dry_run_writes_nothing() -> None:
    done = accepted("Use “help” instead of “assist”.\n", dry=True)
    assert "| help | assist |  |" in done.acceptance.text
    assert guide() == GUIDE
    assert '"accepted"' not in Path("p.json").read_text("utf-8")


def test_accepted_ones_are_marked_and_not_taken_again() -> None:
    accepted("Use “help” instead of “assist”.\n\nUse “mend”, not “repair”.\n", kinds=["words"])
    data, known = read(Path("p.json").read_text("utf-8"), path="p.json")
    assert {one.status for one in known} == {"accepted"}
    assert {entry["status"] for entry in data["proposals"]} == {"accepted"}
    before = guide()
    again = accept_proposals("p.json", "acme.voice.md", min_confidence=0.0)
    assert again.acceptance.taken == ()
    assert guide() == before


def test_what_people_wrote_into_the_file_is_kept_and_counts() -> None:
    accepted("# Word list\n\n- homepage\n")
    text = (
        Path("p.json")
        .read_text("utf-8")
        .replace('"avoid": []', '"avoid": ["home page"], "ours": 1')
    )
    Path("p.json").write_text(text, encoding="utf-8")
    done = accept_proposals("p.json", "acme.voice.md", min_confidence=0.0)
    assert len(done.acceptance.taken) == 1
    assert "| homepage | home page |  |" in guide()
    assert '"ours": 1' in Path("p.json").read_text("utf-8")


def test_choosing_by_id_kind_and_confidence() -> None:
    text = "Use “help” instead of “assist”.\n\nFor mails, don’t say “guru”.\n\nUse contractions.\n"
    accepted(text, dry=True)
    _, known = read(Path("p.json").read_text("utf-8"), path="p.json")
    first = known[0].id
    assert len(accepted(text, dry=True, ids=[first]).acceptance.taken) == 1
    assert len(accepted(text, dry=True, kinds=["feature"]).acceptance.taken) == 1
    assert len(accepted(text, dry=True, min_confidence=0.85).acceptance.taken) == 1
    assert len(accepted(text, dry=True, ids=[first], min_confidence=0.99).acceptance.taken) == 0


@pytest.mark.parametrize("wish", [{"ids": ["nothing"]}, {"kinds": ["wordz"]}])
def test_unknown_names_are_refused(wish: dict[str, list[str]]) -> None:
    with pytest.raises(UsageError) as caught:
        accepted("Use “help” instead of “assist”.\n", **wish)
    assert caught.value.problems[0].remedy
    assert guide() == GUIDE


def test_a_guide_that_does_not_compile_is_left_alone(folder: Path) -> None:
    broken = GUIDE.replace("[time:", "[tme:")
    (folder / "acme.voice.md").write_text(broken, encoding="utf-8")
    with pytest.raises(GuideError):
        accepted("Use “help” instead of “assist”.\n")
    assert guide() == broken


def test_folders_are_read_in_order_and_without_what_is_hidden(folder: Path) -> None:
    for name in ("b.md", "a.mdx", ".git/c.md", "node_modules/d.md", "e.png"):
        path = folder / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Avoid “cheap”.\n", encoding="utf-8")
    found, _ = import_guides(["docs"])
    assert [path for path, _ in found.files] == ["docs/a.mdx", "docs/b.md"]


@pytest.mark.parametrize(
    ("data", "words"),
    [(b"\xff\xfe\x00", "UTF-16"), (b"caf\xe9", "not UTF-8"), (b"a\x00b", "NUL")],
)
def test_what_is_no_text_is_refused_with_its_place(folder: Path, data: bytes, words: str) -> None:
    (folder / "bad.md").write_bytes(data)
    with pytest.raises((FormatError, UnicodeError)) as caught:
        import_guides(["bad.md", "gone.md"])
    assert isinstance(caught.value, FormatError)
    assert len(caught.value.problems) >= 1
    assert all(problem.remedy for problem in caught.value.problems), words


def test_a_file_of_a_folder_that_is_no_text_is_left_out_and_named(folder: Path) -> None:
    (folder / "docs").mkdir()
    (folder / "docs" / "a.md").write_text("Avoid “cheap”.\n", encoding="utf-8")
    (folder / "docs" / "b.md").write_bytes(b"a\x00b")
    found, left_out = import_guides(["docs"])
    assert [path for path, _ in found.files] == ["docs/a.md"]
    assert [problem.path for problem in left_out] == ["docs/b.md"]
    (folder / "docs" / "a.md").unlink()
    with pytest.raises(FormatError):
        import_guides(["docs"])


def test_many_sources_of_one_file_are_named_once() -> None:
    accepted("Use “help” instead of “assist”.\n\nUse “send” instead of “dispatch”.\n")
    assert "<!-- imported from house.md: 1, 3 -->" in guide()


def test_an_empty_folder_says_what_is_read(folder: Path) -> None:
    (folder / "empty").mkdir()
    with pytest.raises(FormatError) as caught:
        import_guides(["empty"])
    assert ".md" in caught.value.problems[0].remedy
