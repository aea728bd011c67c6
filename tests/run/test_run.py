"""The main job, on files of every channel: paths in, a report out, fixes applied and at rest."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tonelint import run
from tonelint.errors import FormatError, GuideError, PackError, SettingsError, TonelintError
from tonelint.run import CheckRequest

GUIDE = """\
---
tonelint: 1
brand: Acme
locale: en-GB
packs: []
---
# Acme voice

## Words

| Use | Not | When | Why |
|---|---|---|---|
| use | utilise | | short words |
| | simply | problem | it belittles |

## Names

| Name | Never |
|---|---|
| Acme Pay | AcmePay |
"""


@pytest.fixture
def project(tmp_path, monkeypatch):
    """Return a folder with a guide, and the working directory in it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "acme.voice.md").write_text(GUIDE, encoding="utf-8")
    (tmp_path / "tonelint.yaml").write_text(
        "guide: acme.voice.md\n"
        "exclude: [acme.voice.md]\n"
        "overrides:\n"
        "  - {path: 'chat/**', context: {channel: chat}}\n"
        "  - {path: 'chat/sorry/**', context: {situation: problem}}\n",
        encoding="utf-8",
    )
    return tmp_path


def put(folder: Path, name: str, text: str | bytes) -> str:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return name


def spots(report: run.Report) -> list[tuple[str, str, str]]:
    return [(v.path, v.rule, v.excerpt) for v in report.violations if v.rule.startswith("acme/")]


def test_the_guide_judges_mails_chats_and_pages(project):
    put(project, "mail/a.html", "<p>Hi Sam,</p><p>You can <b>utilise</b> AcmePay.</p>")
    put(project, "chat/sorry/a.txt", "You can simply try again.\n")
    put(project, "web/a.md", "# Help\n\nSimply utilise it.\n")
    report = run.check(CheckRequest(paths=(".",)))
    assert spots(report) == [
        ("chat/sorry/a.txt", "acme/words-simply", "simply"),
        ("mail/a.html", "acme/words-use", "utilise"),
        ("mail/a.html", "acme/names-acme-pay", "AcmePay"),
        ("web/a.md", "acme/words-use", "utilise"),
    ]
    assert report.counts.files == 3
    origin = next(v for v in report.violations if v.excerpt == "AcmePay").origin
    assert (origin.path, origin.line, origin.section) == ("acme.voice.md", 20, "names")


def test_every_excerpt_is_the_source_at_its_place(project):
    put(project, "a.html", "<p>Let&rsquo;s &amp; you <a href='x'>utilise</a>\n  AcmePay</p>")
    report = run.check(CheckRequest(paths=("a.html",)))
    text = (project / "a.html").read_text()
    assert spots(report)
    for violation in report.violations:
        assert text[violation.span.start : violation.span.end] == violation.excerpt


def test_fixing_comes_to_rest_and_changes_nothing_else(project):
    before = b"\xef\xbb\xbf<p>Utilise {{ name }} &amp; AcmePay.\r\n  We utilised it.</p>\r\n"
    put(project, "a.html", before)
    outcome = run.fix(CheckRequest(paths=("a.html",)), unsafe=True, write=True)
    after = (project / "a.html").read_bytes()
    assert after == b"\xef\xbb\xbf<p>Use {{ name }} &amp; Acme Pay.\r\n  We used it.</p>\r\n"
    assert [change.path for change in outcome.changed] == ["a.html"]
    again = run.fix(CheckRequest(paths=("a.html",)), unsafe=True, write=True)
    assert again.changed == ()
    assert (project / "a.html").read_bytes() == after


def test_without_write_the_file_is_left_alone(project):
    put(project, "a.md", "Pay with AcmePay.\n")
    outcome = run.fix(CheckRequest(paths=("a.md",)), unsafe=True, write=False)
    assert outcome.changed[0].after == "Pay with Acme Pay.\n"
    assert (project / "a.md").read_text() == "Pay with AcmePay.\n"


@pytest.mark.usefixtures("project")
def test_standard_input_is_judged_by_the_name_it_comes_under():
    request = CheckRequest(stdin=("chat/sorry/x.md", b"Simply utilise it.\n"))
    assert [rule for _, rule, _ in spots(run.check(request))] == [
        "acme/words-simply",
        "acme/words-use",
    ]
    outcome = run.fix(request, unsafe=True, write=True)
    assert outcome.stdin_text == b"Simply use it.\n"


def test_a_directive_beside_the_copy_gives_the_context(project):
    put(project, "a.md", "<!-- tonelint: situation=problem -->\nSimply try again.\n")
    assert spots(run.check(CheckRequest(paths=("a.md",)))) == [
        ("a.md", "acme/words-simply", "Simply")
    ]


def test_the_command_line_forces_a_context(project):
    put(project, "a.md", "Simply try again.\n")
    assert not spots(run.check(CheckRequest(paths=("a.md",))))
    forced = CheckRequest(paths=("a.md",), context={"situation": "problem"})
    assert spots(run.check(forced))


def test_customers_are_never_judged(project):
    put(
        project,
        "chat/a.yml",
        "tonelint-script: 1\nchannel: chat\nturns:\n"
        "  - customer: I utilise AcmePay\n  - agent: You utilise AcmePay\n",
    )
    report = run.check(CheckRequest(paths=("chat/a.yml",)))
    assert [rule for _, rule, _ in spots(report)] == ["acme/words-use", "acme/names-acme-pay"]


def test_copy_in_another_language_is_left_to_its_own_rules(project):
    text = (
        "# Rechnungen\n\nWir haben Ihre Rechnung heute an Sie verschickt und bitten Sie, den "
        "Betrag bis zum Ende des Monats zu zahlen. Wenn Sie Fragen haben, sind wir für Sie da. "
        "Das Wort utilise steht hier nur so.\n"
    )
    put(project, "a.md", text)
    assert run.check(CheckRequest(paths=("a.md",))).violations == ()


def test_a_contract_is_legal_text_and_judged_when_a_rule_asks_for_it(project):
    contract = (
        "# Licence\n\nThe Seller hereby grants a licence as set forth herein, and utilises it. "
        "Notwithstanding any other term, the Buyer shall indemnify the Seller. In no event shall "
        "the parties be liable pursuant to section 4.\n"
    )
    put(project, "deal.md", contract)
    ((shown,), _) = run.show(CheckRequest(paths=("deal.md",)))
    roles = {segment.role for message in shown.document.messages for segment in message.segments}
    assert roles == {"legal"}
    assert run.check(CheckRequest(paths=("deal.md",))).violations == ()
    put(project, "deal.md", contract.replace("hereby", "now").replace("herein", "here"))
    found = run.check(CheckRequest(paths=("deal.md",))).violations
    assert "utilises" in {violation.excerpt for violation in found}


def test_a_broken_file_in_a_folder_is_a_trouble_and_stops_nothing(project):
    put(project, "site/good.md", "Utilise it.\n")
    put(project, "site/bad.md", b"caf\xe9\n")
    put(project, "site/nul.md", b"a\0b\n")
    put(project, "bot/domain.yml", "responses:\n  utter_greet:\n  - text: 'Hi\n")
    report = run.check(CheckRequest(paths=("site", "bot")))
    assert [path for path, _, _ in spots(report)] == ["site/good.md"]
    assert [(t.path, t.fatal) for t in report.troubles] == [
        ("bot/domain.yml", False),
        ("site/bad.md", False),
        ("site/nul.md", False),
    ]
    assert all(t.problem and t.remedy for t in report.troubles)


def test_a_broken_file_that_is_named_is_fatal(project):
    put(project, "bad.md", b"caf\xe9\n")
    (trouble,) = run.check(CheckRequest(paths=("bad.md",))).troubles
    assert trouble.fatal


def test_a_path_that_is_not_there_is_told_and_stops_nothing(project):
    put(project, "a.md", "Utilise it.\n")
    report = run.check(CheckRequest(paths=("nowhere.md", "a.md")))
    assert [(t.path, t.fatal) for t in report.troubles] == [("nowhere.md", True)]
    assert "no such file" in report.troubles[0].problem
    assert len(spots(report)) == 1


def test_a_file_that_vanishes_while_we_look_is_a_trouble(project):
    put(project, "site/a.md", "Utilise it.\n")
    put(project, "site/b.md", "Utilise it.\n")

    def vanish(path: str) -> None:
        if path == "site/a.md":
            (project / path).unlink()

    report = run.check(CheckRequest(paths=("site",)), progress=vanish)
    assert [t.path for t in report.troubles] == ["site/a.md"]
    assert [path for path, _, _ in spots(report)] == ["site/b.md"]


def test_links_that_lead_in_a_circle_end_the_walk(project):
    put(project, "site/a.md", "Utilise it.\n")
    (project / "site" / "round").symlink_to(project / "site", target_is_directory=True)
    (project / "site" / "loop.md").symlink_to(project / "site" / "loop.md")
    report = run.check(CheckRequest(paths=("site",)))
    assert [path for path, _, _ in spots(report)] == ["site/a.md"]
    assert [t.path for t in report.troubles] == ["site/loop.md"]


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_an_unreadable_folder_is_a_trouble(project):
    put(project, "site/a.md", "Utilise it.\n")
    locked = project / "site" / "locked"
    locked.mkdir(mode=0)
    report = run.check(CheckRequest(paths=("site",)))
    assert [t.path for t in report.troubles] == ["site/locked"]


def test_git_ignored_files_are_left_out_unless_wanted(project):
    import subprocess

    put(project, "site/a.md", "Utilise it.\n")
    put(project, "site/build/a.md", "Utilise it.\n")
    put(project, ".gitignore", "build/\n")
    subprocess.run(["git", "init", "-q"], check=True)
    paths = {path for path, _, _ in spots(run.check(CheckRequest(paths=("site",))))}
    assert paths == {"site/a.md"}
    everything = CheckRequest(paths=("site",), respect_gitignore=False)
    assert len(spots(run.check(everything))) == 2


def test_an_excluded_file_is_checked_when_named_unless_exclusion_is_forced(project):
    text = (project / "tonelint.yaml").read_text()
    put(project, "tonelint.yaml", text.replace("[acme.voice.md]", "[acme.voice.md, 'old/**']"))
    put(project, "old/a.md", "Utilise it.\n")
    assert not spots(run.check(CheckRequest(paths=(".",))))
    assert spots(run.check(CheckRequest(paths=("old/a.md",))))
    assert not spots(run.check(CheckRequest(paths=("old/a.md",), force_exclude=True)))


def test_a_rule_can_be_off_for_some_paths(project):
    text = (project / "tonelint.yaml").read_text()
    put(
        project,
        "tonelint.yaml",
        text + "  - {path: 'legal/**', rules: {acme/words-use: off}}\n",
    )
    put(project, "legal/a.md", "Utilise it.\n")
    put(project, "web/a.md", "Utilise it.\n")
    report = run.check(CheckRequest(paths=("legal", "web")))
    assert [path for path, _, _ in spots(report)] == ["web/a.md"]


@pytest.mark.parametrize(
    ("settings", "error"),
    [
        ("guide: nowhere.voice.md\n", SettingsError),
        ("packs: [./nowhere]\n", SettingsError),
        ("rules: {acme/no-such-rule: off}\n", SettingsError),
        ("overrides: [{path: '**', context: {situation: apolgy}}]\n", None),
    ],
)
def test_wrong_settings_are_told_with_a_remedy(project, settings, error):
    put(project, "tonelint.yaml", settings)
    put(project, "a.md", "Hello.\n")
    if error is None:
        (trouble,) = run.check(CheckRequest(paths=("a.md",))).troubles
        assert trouble.fatal
        assert "Did you mean “apology”?" in trouble.remedy
        return
    with pytest.raises(error) as caught:
        run.check(CheckRequest(paths=("a.md",)))
    assert caught.value.problems[0].remedy


def test_a_broken_guide_is_an_error_with_its_line(project):
    put(project, "acme.voice.md", GUIDE.replace("| Use | Not | When |", "| Use | Not | Wen |"))
    put(project, "a.md", "Hello.\n")
    with pytest.raises(GuideError) as caught:
        run.check(CheckRequest(paths=("a.md",)))
    assert caught.value.problems[0].line == 11


def test_one_broken_rule_costs_one_rule(project):
    put(project, "tonelint.yaml", "packs: [./house]\n")
    example = "examples:\n  - {bad: 'A [[blub]].'}\n  - {good: 'A word.'}\n"
    good = f"kind: words\nmessage: No.\noptions: {{entries: [{{find: [blub]}}]}}\n{example}"
    put(project, "house/good.yaml", good)
    put(project, "house/bad.yaml", good.replace("kind: words", "kind: wrods"))
    put(project, "a.md", "A blub.\n")
    report = run.check(CheckRequest(paths=("a.md",)))
    assert [v.rule for v in report.violations] == ["house/good"]
    (trouble,) = report.troubles
    assert trouble.fatal
    assert (trouble.path, trouble.line) == ("house/bad.yaml", 1)
    assert "words" in trouble.remedy


def test_errors_of_all_sorts_are_one_tree():
    for error in (FormatError, GuideError, PackError, SettingsError):
        assert issubclass(error, TonelintError)


def test_an_unknown_selection_is_an_error_that_names_the_nearest(project):
    put(project, "a.md", "Hello.\n")
    with pytest.raises(TonelintError) as caught:
        run.check(CheckRequest(paths=("a.md",), select=("acme/words-uze",)))
    assert "acme/words-use" in str(caught.value)


def test_the_compiled_policy_is_used_until_the_guide_changes(project):
    put(project, "a.md", "Utilise a widget.\n")
    request = CheckRequest(paths=("a.md",))
    assert len(spots(run.check(request))) == 1
    guide = project / "acme.voice.md"
    guide.write_text(GUIDE.replace("| use | utilise |", "| gadget | widget |"), encoding="utf-8")
    assert [excerpt for _, _, excerpt in spots(run.check(request))] == ["widget"]


def test_merge_fields_that_do_not_exist_are_told_once_the_settings_list_them(project):
    put(project, "tonelint.yaml", "fields: [first_name]\n")
    put(project, "a.md", "Hi {{ frist_name }}, it is {{ first_name }}.\n")
    report = run.check(CheckRequest(paths=("a.md",), select=("core/unknown-merge-field",)))
    assert [v.excerpt for v in report.violations] == ["{{ frist_name }}"]
    assert report.violations[0].suggestions[0].title == "Write {{ first_name }}"
    put(project, "tonelint.yaml", "guide: acme.voice.md\npacks: [core]\n")
    rules = run.list_rules(CheckRequest(paths=(".",)))
    assert "core/long-words" in {rule.id for rule in rules}
    assert "core/unknown-merge-field" not in {rule.id for rule in rules}


def test_a_guide_met_in_a_folder_is_no_copy(project):
    for name in ("notes.voice.md", "page.md"):
        (project / name).write_text("Please utilise it.\n", encoding="utf-8")
    report = run.check(CheckRequest(paths=(str(project),)))
    assert report.counts.files == 1
    named = run.check(CheckRequest(paths=(str(project / "notes.voice.md"),)))
    assert named.counts.files == 1


@pytest.mark.parametrize("name", ["terms-of-use.md", "LICENSE.md", "legal/notice.md"])
def test_terms_and_licences_are_legal_text_unless_the_settings_say_otherwise(tmp_path, name):
    (tmp_path / "tonelint.yaml").write_text("packs: [core]\n", encoding="utf-8")
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("# Terms\n\nYou may utilise the app prior to noon.\n", encoding="utf-8")
    request = CheckRequest(paths=(str(path),), select=("core/long-words",))
    assert run.check(request).violations == ()
    [shown], _ = run.show(request)
    assert {s.role for m in shown.document.messages for s in m.segments} == {"legal"}
    settings = tmp_path / "tonelint.yaml"
    settings.write_text(f"overrides: [{{path: '{name}', role: body}}]\n", encoding="utf-8")
    assert len(run.check(request).violations) == 2
