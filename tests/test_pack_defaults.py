from __future__ import annotations

from pathlib import Path

import pytest

from tonelint import shipped
from tonelint.errors import PackError
from tonelint.pack.defaults import axis_of, load_defaults

TEXT = (shipped.rules_folder() / "defaults" / "targets.yaml").read_text(encoding="utf-8")


def test_the_default_axes_cover_the_channels() -> None:
    axes = {axis.name: axis for axis in load_defaults().axes}
    assert {"email", "web", "chat", "sms", "phone", "survey"} <= set(axes["channel"].values)
    assert (axes["situation"].default, axes["situation"].tightens) == ("routine", True)
    assert (axes["emotion"].default, axes["emotion"].tightens) == ("calm", True)


def test_a_value_is_on_one_axis() -> None:
    axes = load_defaults().axes
    values = [value for axis in axes for value in axis.values]
    assert len(values) == len(set(values)) == len(axis_of(axes))


def test_every_row_says_where_and_why() -> None:
    lines = TEXT.splitlines()
    for row in load_defaults().rows:
        assert row.origin.path == "rules/defaults/targets.yaml"
        assert lines[row.origin.line - 1].strip() == f"- when: {row.when}"
        assert row.origin.reason.endswith(")")
        assert row.cells


def test_serious_situations_allow_no_cheer() -> None:
    for row in load_defaults().rows:
        if {"problem", "denial", "upset"} & row.when.values():
            assert (row.cells["exclamation"], row.cells["emoji"]) == (0, 0)


def test_faults_of_the_files_are_all_named(tmp_path: Path) -> None:
    (tmp_path / "axes.yaml").write_text(
        "axes:\n  channel: {values: [email, sms], default: fax}\n  other: {values: [sms]}\n"
    )
    (tmp_path / "targets.yaml").write_text(
        "rows:\n  - {when: email, emoji: many}\n  - {when: fax, formality: [4, 2]}\n"
        "  - {when: sms, exclamations: 1}\n  - {when: sms, contractions: never}\n"
    )
    with pytest.raises(PackError) as caught:
        load_defaults(tmp_path)
    assert [(p.line, p.problem) for p in caught.value.problems] == [
        (2, "The default of “channel” is not one of its values."),
        (3, "“sms” is a value of “channel” too."),
        (2, "“emoji” must be a whole number."),
        (3, "“fax” is a value of no axis."),
        (3, "“formality” must be a range from 1 to 5."),
        (4, "Unknown key “exclamations”."),
        (5, "“never” is not a choice for “contractions”."),
    ]


def test_shipped_packs_leave_the_defaults_out() -> None:
    assert "defaults" not in shipped.pack_names()
