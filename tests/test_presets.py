"""Presets: what is on in each of them, and what a wrong one is told."""

from __future__ import annotations

from functools import cache

import pytest

from tonelint.cli.options import request_of
from tonelint.errors import UsageError
from tonelint.model.channels import channels, speaks_in
from tonelint.model.roles import CHANNELS
from tonelint.model.rule import Rule
from tonelint.pack.defaults import load_defaults
from tonelint.run import CheckRequest, list_rules
from tonelint.settings_file import load_settings


@cache
def on(*preset: str) -> dict[str, Rule]:
    return {rule.id: rule for rule in list_rules(CheckRequest(preset=preset, guide=None))}


def test_the_channels_are_those_of_the_default_axes() -> None:
    axis = next(axis for axis in load_defaults().axes if axis.name == "channel")
    assert set(CHANNELS) == set(axis.values)


def test_strict_adds_the_previews_to_recommended() -> None:
    recommended, strict = on("recommended"), on("strict")
    assert {rule.status for rule in recommended.values()} == {"recommended"}
    assert {rule.status for rule in strict.values()} == {"recommended", "preview"}
    assert recommended.keys() < strict.keys()


@pytest.mark.parametrize("channel", ["email", "chat", "web", "survey", "review", "phone"])
def test_a_channel_leaves_out_the_rules_of_others_and_nothing_else(channel: str) -> None:
    mine, everything = on(channel), on("recommended")
    assert mine.keys() <= everything.keys()
    for name, rule in everything.items():
        assert (name in mine) == (channel in (channels(rule) or (channel,)))
    assert on(channel, "strict").keys() >= mine.keys()


def test_presets_of_two_channels_have_the_rules_of_both() -> None:
    assert on("email", "chat").keys() == on("email").keys() | on("chat").keys()
    assert "chat/calm-down" in on("chat")
    assert "chat/calm-down" not in on("survey")
    assert "email/subject-too-long" not in on("chat")  # only mails have subjects


def test_roles_tell_the_channel_where_the_context_does_not() -> None:
    rule = Rule("a/b", "words", "No.", roles=frozenset({"subject", "preheader"}))
    assert channels(rule) == ("email",)
    assert not speaks_in(rule, "web")
    assert channels(rule._replace(roles=frozenset({"subject", "heading"}))) == ()


def test_a_wrong_preset_is_told_the_nearest(tmp_path) -> None:
    with pytest.raises(UsageError, match=r"no preset “emial”.*Did you mean “email”"):
        request_of({"preset": ("strict,emial",)})
    path = tmp_path / "tonelint.yaml"
    path.write_text("preset: [email, strickt]\n", encoding="utf-8")
    with pytest.raises(Exception, match=r"“strickt” is not a choice for preset. .*“strict”"):
        load_settings(path, shown="tonelint.yaml")


def test_settings_may_name_one_preset_or_several(tmp_path) -> None:
    path = tmp_path / "tonelint.yaml"
    for text, wanted in (("email", ("email",)), ("[chat, strict]", ("chat", "strict"))):
        path.write_text(f"preset: {text}\n", encoding="utf-8")
        assert load_settings(path, shown="tonelint.yaml").preset == wanted
