"""✗ and ✓ lines compiled into tests: their braces name a context, a role, a speaker, a locale."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tonelint.errors import nearest
from tonelint.guide.compiled import GuideExample
from tonelint.guide.desk import role_name
from tonelint.guide.problems import ClauseError
from tonelint.guide.tree import ExampleLine
from tonelint.model.roles import SPEAKERS
from tonelint.model.rule import Example

_LOCALE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\Z")


def compile_example(line: ExampleLine, section: str, axis_of: Mapping[str, str]) -> GuideExample:
    """Return the test of one ✗ or ✓ line; raises `ClauseError` for words nobody knows."""
    context: dict[str, str] = {}
    fields: dict[str, str] = {}
    whole = False
    for words in line.braces:
        first, _, rest = words.partition(" ")
        rest = rest.strip()
        if words == "message":
            whole = True
        elif rest and first in ("role", "speaker", "locale", "format"):
            fields[first] = _known(first, rest)
        elif words in axis_of:
            axis = axis_of[words]
            if axis in context:
                raise ClauseError(
                    f"“{context[axis]}” and “{words}” are both values of {axis}.",
                    "Write two examples, one for each.",
                )
            context[axis] = words
        else:
            known = [*axis_of, "message", "role", "speaker", "locale"]
            raise ClauseError(
                f"“{words}” is a value of no axis.",
                f"{nearest(words, known)} Put a backslash before {{ if it is part of the text.",
            )
    example = Example(
        text=line.text,
        fixed=line.fixed,
        context=context,
        role=fields.get("role", "body"),
        speaker=fields.get("speaker", "brand"),
        locale=fields.get("locale"),
        whole=whole,
        bad=line.bad,
        line=line.line,
        format=fields.get("format", ""),
    )
    return GuideExample(section, line.line, example, line.human)


def _known(field: str, word: str) -> str:
    if field == "role":
        return role_name(word)
    if field == "speaker" and word not in SPEAKERS:
        raise ClauseError(f"“{word}” is no speaker.", nearest(word, SPEAKERS))
    if field == "locale" and not _LOCALE.match(word):
        raise ClauseError(f"“{word}” is no locale.", "Write en-GB, de or fr-CA.")
    return word
