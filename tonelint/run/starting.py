"""A first guide written to disk, and the answers it is made of read and kept."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from datetime import date
from json import dumps
from pathlib import Path
from typing import NamedTuple

from tonelint.errors import UsageError, nearest
from tonelint.guide.start.compose import Brand, compose_guide
from tonelint.guide.start.levers import check_answers, levers
from tonelint.guide.verdict import GuideCheck
from tonelint.run import files
from tonelint.run.guides import hold_to_its_word, open_guide
from tonelint.yamldoc import compose, plain, repeated_keys

ABOUT = ("brand", "locale", "owner")
"""What an answers file can say besides levers."""
LOCALES = ("en-GB", "en-US", "en-AU", "en-CA", "en-IE", "en-NZ", "en-IN", "en-ZA", "en")
_NOTE = "# Answers for “tonelint guide new”. Go on with --answers, or run it again.\n"
_REFUSED = frozenset('|"“”<>{}[]`*\\#~')
_LONGEST = 60


class Answers(NamedTuple):
    """What is known so far: about the brand, and lever -> choice."""

    about: Mapping[str, str]
    levers: Mapping[str, str]


def read_answers(name: str) -> Answers:
    """Return the answers in a YAML file; raises `UsageError` for unknown levers and choices."""
    path = Path(name)
    text = files.read(path, shown=name, max_mb=1).text
    node = compose(text, path=name)
    data = plain(node)
    if not isinstance(data, dict):
        raise UsageError(
            "There are no answers.",
            path=name,
            remedy="Write a line for each lever, such as “case: title”.",
        )
    for key, line in repeated_keys(node):
        raise UsageError(f"“{key}” is given twice.", path=name, line=line, remedy="Keep one.")
    if isinstance(data.get("answers"), dict):  # people put the levers under a head of their own
        data = {**data.pop("answers"), **data}
    for key, value in data.items():
        if not isinstance(value, str | int):
            raise UsageError(
                f"“{key}” has no choice.", path=name, remedy=f"Write one beside it: {key}: CHOICE."
            )
    said = {key: str(value) for key, value in data.items()}
    about = {key: said.pop(key) for key in ABOUT if key in said}
    check_answers(said, path=name)
    return Answers(about, said)


def check_brand(name: str) -> str:
    """Return a brand's name, trimmed; raises `UsageError` when a guide cannot carry it."""
    name = " ".join(name.split())
    wrong = sorted({c for c in name if c in _REFUSED or not c.isprintable()})
    if not name or len(name) > _LONGEST:
        raise UsageError("A brand has a name of 1 to 60 characters.", remedy="Write --brand Acme.")
    if wrong:
        raise UsageError(
            f"The name has “{wrong[0]}” in it, which means something else in a guide.",
            remedy="Leave it out here, and put it into the guide by hand.",
        )
    return name


def check_locale(name: str) -> str:
    """Return a locale of English; raises `UsageError` for another language."""
    if name not in LOCALES:
        raise UsageError(
            f"“{name}” is no locale that a guide can be started in.",
            remedy=f"{nearest(name, LOCALES)} For other languages begin with a copy of a shipped "
            "guide, such as kavolo.",
        )
    return name


def refuse_existing(path: Path, *, force: bool) -> None:
    """Raise `UsageError` when there is something at `path` that would be lost."""
    if (path.exists() or path.is_symlink()) and not force:
        raise UsageError(
            "There is such a file already.",
            path=path.as_posix(),
            remedy="Name another file, or write --force to replace it.",
        )
    if path.is_dir():
        raise UsageError("This is a folder.", path=path.as_posix(), remedy="Name a file in it.")
    if not path.parent.is_dir():
        raise UsageError(
            "There is no such folder.", path=path.parent.as_posix(), remedy="Make it first."
        )


def start(
    path: Path, brand: Brand, answers: Mapping[str, str], *, force: bool = False
) -> tuple[GuideCheck, int]:
    """Write a guide to `path`; return how it holds to its own word, and how many rules it has."""
    refuse_existing(path, force=force)
    text = compose_guide(brand, answers, today=date.today())
    files.write(path, text.encode())
    opened = open_guide(path.as_posix())
    return hold_to_its_word(opened), len(opened.compiled.rules)


def keep(path: Path, answers: Answers) -> None:
    """Write answers to `path`, so that nothing of them is lost."""
    rows = {**answers.about, **answers.levers}
    body = "".join(f"{key}: {dumps(value, ensure_ascii=False)}\n" for key, value in rows.items())
    files.write(path, f"{_NOTE}{body}".encode())


def drop_kept(path: Path) -> None:
    """Take kept answers away, when the file is one that `keep` wrote."""
    with contextlib.suppress(OSError, UnicodeDecodeError):
        if path.read_text(encoding="utf-8").startswith(_NOTE):
            path.unlink()


def unanswered(answers: Mapping[str, str]) -> list[str]:
    """Return the levers without an answer, in the order they are asked."""
    return [lever.name for lever in levers() if lever.name not in answers]
