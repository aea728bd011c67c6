"""Short guides for tests, and what comes of them."""

from __future__ import annotations

import pytest

from tonelint.errors import GuideError, Problem
from tonelint.guide import CompiledGuide, read_guide
from tonelint.model.rule import Rule
from tonelint.pack.defaults import load_defaults

HEAD = """---
tonelint: 1
brand: Acme
locale: en-GB
packs: [core]
axes:
  channel: [email, chat, web]
  situation: {values: [routine, problem, apology], default: routine, tightens: true}
  audience: [owner, accountant]
---
# Acme voice
"""
FIRST = HEAD.count("\n") + 1
"""The line of the guide that a body begins on."""


def compiled(body: str, *, head: str = HEAD) -> CompiledGuide:
    """Return the guide with `body` below the usual front matter, compiled."""
    return read_guide(head + body, path="acme.voice.md", defaults_axes=load_defaults().axes)


def rule(body: str) -> Rule:
    """Return the only rule of a guide with `body`."""
    (only,) = compiled(body).rules
    return only


def bullet(tag: str, sentence: str = "Say it so.") -> Rule:
    """Return the only rule of a bullet with `tag`."""
    return rule(f"## Section\n\n- {sentence} [{tag}]\n")


def problems(body: str, *, head: str = HEAD) -> tuple[Problem, ...]:
    """Return the problems of a guide with `body`."""
    with pytest.raises(GuideError) as caught:
        compiled(body, head=head)
    return caught.value.problems


def problem(body: str, *, head: str = HEAD) -> tuple[int, str, str]:
    """Return the only problem of a guide with `body`: its line in the body, problem, remedy."""
    (only,) = problems(body, head=head)
    assert only.path == "acme.voice.md"
    assert only.line is not None
    return only.line - (head.count("\n")), only.problem, only.remedy
