"""A bad example that nothing flags where it stands: the check says where it would be flagged."""

from __future__ import annotations

from pathlib import Path

import pytest

from tonelint.run import guides

from .helpers import HEAD

GUIDE = (
    HEAD.replace("locale: en-GB", "locale: [en-GB, de]")
    + """
## Tone

| When | Max ! |
|---|---|
| always | 1 |
| problem | 0 |

## Words

| Use | Not | When |
|---|---|---|
| compost | growing medium | not accountant |
| Topf | Kübel | locale de |

## Marks

- Headings have sentence case. [case: sentence]
- An apology says sorry. [must: sorry; when apology]
- Links say where they go. [link-text: avoid "click here"]
- Subject lines are short. [subject: max 3 words]

"""
)


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def remedy(example: str, section: str = "Marks") -> str:
    text = GUIDE.replace(f"## {section}\n", f"## {section}\n\n{example}\n")
    Path("acme.voice.md").write_text(text)
    [found] = guides.hold_to_its_word(guides.open_guide("acme.voice.md")).errors()
    assert found.problem.startswith(f"No clause of #{section.lower()} flags this bad example.")
    return found.remedy


@pytest.mark.parametrize(
    ("section", "example", "braces", "clause"),
    [
        ("Words", "- ✗ Mix growing medium.", "owner", "| compost"),
        ("Words", "- ✗ {email} Mix growing medium.", "email, owner", "| compost"),
        ("Words", "- ✗ Ein Kübel.", "locale de", "| Topf"),
        ("Tone", "- ✗ The frost took it!", "problem", "| problem"),
        ("Tone", "- ✗ {chat} The frost took it!", "chat, problem", "| problem"),
        ("Marks", "- ✗ How To Pay Your Rent", "role heading", "- Headings"),
        ("Marks", "- ✗ {chat} click here", "chat, role link", "- Links"),
        ("Marks", "- ✗ One two three four five", "role subject", "- Subject"),
        ("Marks", "- ✗ {apology} We sent it late.", "message, apology", "- An apology"),
    ],
)
def test_the_braces_it_lacks_are_named(
    section: str, example: str, braces: str, clause: str
) -> None:
    said = remedy(example, section)
    lines = Path("acme.voice.md").read_text().split("\n")
    line = next(number for number, text in enumerate(lines, 1) if text.startswith(clause))
    assert said == f"Say where it stands: with {{{braces}}} before it, line {line} does."


@pytest.mark.parametrize(
    ("section", "example"),
    [
        ("Words", "- ✗ {accountant} Mix growing medium."),  # it says where, and there it is right
        ("Words", "- ✗ {locale en-GB} Ein Kübel."),
        ("Tone", "- ✗ {routine} The frost took it!"),
        ("Marks", "- ✗ {role hint} How To Pay Your Rent"),
    ],
)
def test_what_the_example_says_itself_is_believed(section: str, example: str) -> None:
    assert remedy(example, section).startswith("Add a clause that does")
