"""Short foreign guides for tests, and what is proposed from them."""

from __future__ import annotations

from pathlib import Path

from tonelint.intake.gather import propose
from tonelint.intake.proposal import Intake, Proposal

GUIDES = Path(__file__).parent / "guides"


def intake(text: str, *, file: str = "house.md") -> Intake:
    """Return what a guide of `text` proposes."""
    return propose([(file, text)])


def proposals(text: str) -> tuple[Proposal, ...]:
    """Return the proposals of a guide of `text`."""
    return intake(text).proposals


def only(text: str) -> Proposal:
    """Return the only proposal of a guide of `text`."""
    (one,) = proposals(text)
    return one


def words(text: str) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Return what a guide of `text` bans, and what it wants in its place."""
    return [(one.avoid, one.prefer) for one in proposals(text) if one.kind == "words"]


def settings(text: str) -> list[str]:
    """Return the tags that a guide of `text` would have."""
    return [one.setting for one in proposals(text) if one.setting]


def pairs(text: str) -> list[tuple[str, str]]:
    """Return the bad and good examples of a guide of `text`; "" for no good one."""
    return [
        (one.avoid[0], one.prefer[0] if one.prefer else "")
        for one in proposals(text)
        if one.kind == "pair"
    ]


def guide(name: str) -> str:
    """Return the text of one of the guides written for these tests."""
    return (GUIDES / name).read_text(encoding="utf-8")
