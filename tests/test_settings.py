"""tonelint.yaml and [tool.tonelint]: what is read, and what people are told when it is wrong."""

from __future__ import annotations

import pytest

from tonelint.errors import SettingsError
from tonelint.run.project import CheckRequest, Projects
from tonelint.settings_file import load_settings, settings_in


def load(tmp_path, text, name="tonelint.yaml"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return load_settings(path, shown=name)


def test_all_of_the_design_s_example_is_read(tmp_path):
    settings = load(
        tmp_path,
        """\
guide: voice_guides/tallybird.voice.md
packs: [./house-rules]
fail_on: error
files: ["emails/**", "bot/**"]
exclude: ["**/vendor/**"]
overrides:
  - {path: "emails/**", context: {channel: email}}
  - {path: "emails/outage/**", context: {situation: problem, emotion: upset}}
  - {path: "locales/*.json", key: "**.subject", role: subject}
  - {path: "macros/*.csv", speaker: agent}
rules:
  chat/generic-opener: off
  email/subject-too-long: {max: 40}
""",
    )
    assert settings.guide == "voice_guides/tallybird.voice.md"
    assert settings.fail_on == "error"
    assert settings.channel_of("emails/outage/a.html") == "email"
    assert [o.context for o in settings.overrides_of("emails/outage/a.html")][-1] == {
        "situation": "problem",
        "emotion": "upset",
    }
    assert settings.overrides[2].has_key("mail.subject")
    assert not settings.overrides[2].has_key("mail.title")
    assert settings.rules == {
        "chat/generic-opener": "off",
        "email/subject-too-long": {"max": 40},
    }


def test_all_problems_are_told_at_once_with_line_and_remedy(tmp_path):
    with pytest.raises(SettingsError) as error:
        load(
            tmp_path,
            "giude: x\nfail_on: maybe\noverrides:\n  - {path: a, rol: subject, role: sbject}\n",
        )
    text = str(error.value)
    assert "tonelint.yaml:1: Unknown setting “giude”. Did you mean “guide”?" in text
    assert "tonelint.yaml:2: “maybe” is not a choice for fail_on." in text
    assert "Unknown key “rol” in override 1. Did you mean “role”?" in text
    assert "“sbject” in override 1 is not a role. Did you mean “subject”?" in text


def test_broken_yaml_gives_the_line(tmp_path):
    with pytest.raises(SettingsError) as error:
        load(tmp_path, "guide: x\nfiles: [a\nrules: {}\n")
    assert error.value.problems[0].line == 3


def test_pyproject_counts_only_with_a_table_of_ours(tmp_path):
    path = tmp_path / "pyproject.toml"
    path.write_text("[tool.other]\n")
    assert settings_in(tmp_path) is None
    path.write_text("[tool.tonelint]\nguide = 'tallybird'\nfail_on = 'never'\n")
    assert settings_in(tmp_path) == path
    settings = load_settings(path, shown="pyproject.toml")
    assert (settings.guide, settings.fail_on) == ("tallybird", "never")


def test_the_closest_settings_win_and_the_search_ends_at_the_repository(tmp_path):
    (tmp_path / "tonelint.yaml").write_text("fail_on: never\n")
    repository = tmp_path / "repo"
    inner = repository / "docs"
    inner.mkdir(parents=True)
    assert Projects(CheckRequest()).settings_of(inner).fail_on == "never"
    (repository / ".git").mkdir()
    assert Projects(CheckRequest()).settings_of(inner).fail_on == "warning"
    (inner / "tonelint.yaml").write_text("fail_on: error\n")
    assert Projects(CheckRequest()).settings_of(inner).fail_on == "error"


def test_extends_adds_to_the_parent_and_a_circle_is_an_error(tmp_path):
    (tmp_path / "base.yaml").write_text("guide: tallybird\nfail_on: error\nrules: {a/b: off}\n")
    settings = load(tmp_path, "extends: base.yaml\nfail_on: notice\nrules: {c/d: warning}\n")
    assert (settings.guide, settings.fail_on) == ("tallybird", "notice")
    assert settings.rules == {"a/b": "off", "c/d": "warning"}
    (tmp_path / "base.yaml").write_text("extends: tonelint.yaml\n")
    with pytest.raises(SettingsError, match="round in a circle"):
        load(tmp_path, "extends: base.yaml\n")


@pytest.mark.parametrize("text", ["- a\n- b\n", "just words\n", "rules: [a]\n", "files: {a: b}\n"])
def test_a_wrong_shape_is_an_error_not_a_crash(tmp_path, text):
    with pytest.raises(SettingsError):
        load(tmp_path, text)


def test_an_empty_file_means_the_defaults(tmp_path):
    assert load(tmp_path, "# nothing yet\n").fail_on == "warning"


def test_settings_that_are_not_utf8_are_an_error(tmp_path):
    path = tmp_path / "tonelint.yaml"
    path.write_bytes("guide: caf\xe9\n".encode("latin-1"))
    with pytest.raises(SettingsError, match="cannot be read"):
        load_settings(path, shown="tonelint.yaml")
