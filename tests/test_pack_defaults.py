from __future__ import annotations

from pathlib import Path

import pytest

from tonelint import shipped
from tonelint.context import Axes, Cascade
from tonelint.errors import PackError
from tonelint.model.tone import Tone
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


@pytest.mark.parametrize(
    "value", ["problem", "apology", "waiting", "bad-news", "denial", "security", "worried", "upset"]
)
def test_serious_situations_allow_no_cheer(value: str) -> None:
    defaults = load_defaults()
    cascade = Cascade(guide=Tone(), defaults=defaults, axes=Axes(defaults.axes))
    axis = cascade.axes.axis_of[value]
    for channel in cascade.axes.by_name["channel"].values:
        target = cascade.resolve({"channel": channel, axis: value})
        assert [target.limits[lever].value for lever in ("exclamation", "emoji")] == [0, 0]


def test_every_channel_has_a_range_of_formality_in_every_situation() -> None:
    defaults = load_defaults()
    cascade = Cascade(guide=Tone(), defaults=defaults, axes=Axes(defaults.axes))
    axes = cascade.axes.by_name
    for channel in axes["channel"].values:
        usual = cascade.resolve({"channel": channel, "situation": "routine"}).bounds("formality")
        assert usual is not None
        for situation in axes["situation"].values:
            context = {"channel": channel, "situation": situation}
            limit = cascade.resolve(context).bounds("formality")
            assert limit is not None
            (low, high), (least, most) = limit[0], usual[0]
            assert least <= low <= high <= most, context
            assert not cascade.conflicts(context)


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
