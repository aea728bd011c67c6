"""Foreign guides read from disk and proposals moved into ours: the files behind `guide import`."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from tonelint.engine.judge import Judge
from tonelint.errors import FormatError, Problem, UsageError, nearest
from tonelint.guide import CompiledGuide, parse_and_compile
from tonelint.guide.parse import parse_leniently
from tonelint.intake import proposals_json
from tonelint.intake.accepting import Acceptance, accept, choose
from tonelint.intake.gather import propose
from tonelint.intake.proposal import ACCEPTED, KINDS, Intake
from tonelint.pack.defaults import load_defaults
from tonelint.policy.build import compile_policy
from tonelint.policy.wish import Wish
from tonelint.run import files
from tonelint.settings import Settings

SUFFIXES = frozenset({".md", ".mdx", ".markdown", ".njk", ".liquid", ".html", ".htm", ".txt"})
"""What is read in a folder; a file that is named may end in anything."""

_MOST_MB = 10


@dataclass(frozen=True, slots=True)
class Accepted:
    """What came of accepting, and the guide's text before it."""

    acceptance: Acceptance
    guide: str
    before: str
    left: int


def import_guides(paths: Sequence[str]) -> tuple[Intake, tuple[Problem, ...]]:
    """Return the proposals of the guides at `paths`, and what is wrong with files left out.

    A file of a folder that cannot be read is left out. Raises `FormatError` for a file that was
    named and is not there or is no text, with all such problems at once, and when nothing is left.
    """
    problems: list[Problem] = []
    left_out: list[Problem] = []
    texts: list[tuple[str, str]] = []
    named = {Path(name) for name in paths}
    for path in _found(paths):
        try:
            texts.append(
                (path.as_posix(), files.read(path, shown=path.as_posix(), max_mb=_MOST_MB).text)
            )
        except FormatError as error:
            (problems if path in named else left_out).extend(error.problems)
    if problems or not texts:
        raise FormatError.of([*problems, *left_out])
    return propose(texts), tuple(left_out)


def _found(paths: Sequence[str]) -> list[Path]:
    """Return the files meant, each once, those of a folder in the order of their names."""
    out: dict[Path, None] = {}
    for name in paths:
        path = Path(name)
        if not path.is_dir():
            out[path] = None
            continue
        inside = sorted(
            one
            for one in path.rglob("*")
            if one.suffix.lower() in SUFFIXES
            and one.is_file()
            and not any(
                part.startswith(".") or part == "node_modules"
                for part in one.relative_to(path).parts
            )
        )
        if not inside:
            raise FormatError(
                "The folder holds no guide.",
                path=name,
                remedy=f"Name a file, or a folder with files that end in "
                f"{', '.join(sorted(SUFFIXES))}.",
            )
        out |= dict.fromkeys(inside)
    return list(out)


def accept_proposals(
    proposals: str,
    guide: str,
    *,
    ids: Collection[str] = (),
    kinds: Collection[str] = (),
    min_confidence: float | None = None,
    dry: bool = False,
) -> Accepted:
    """Return what came of moving proposals of a file into a guide; both are written unless `dry`.

    Raises `UsageError` for ids and kinds that are not there, `GuideError` when the guide does not
    compile as it is, `FormatError` for files that cannot be read.
    """
    source = files.read(Path(proposals), shown=proposals, max_mb=_MOST_MB * 5)
    data, known = proposals_json.read(source.text, path=proposals)
    _check_names(known_ids={one.id for one in known}, ids=ids, kinds=kinds, path=proposals)
    chosen = choose(known, ids=ids, kinds=kinds, min_confidence=min_confidence)
    target = files.read(Path(guide), shown=guide, max_mb=_MOST_MB)
    done = accept(
        target.text,
        chosen,
        path=guide,
        compile_=lambda text: _compiled(text, guide),
        judge_of=lambda text: _judge(text, guide),
    )
    if not dry and done.taken:
        if done.text != target.text:
            files.write(Path(guide), files.encode(target, done.text))
        taken = {one.proposal.id for one in done.taken}
        for entry in data["proposals"]:
            if entry["id"] in taken:
                entry["status"] = ACCEPTED
        files.write(Path(proposals), files.encode(source, proposals_json.layout(data)))
    return Accepted(
        done, guide, target.text, sum(one.status != ACCEPTED for one in known) - len(done.taken)
    )


def _check_names(
    *, known_ids: Collection[str], ids: Collection[str], kinds: Collection[str], path: str
) -> None:
    for kind in kinds:
        if kind not in KINDS:
            raise UsageError(f"“{kind}” is no kind of proposal.", remedy=nearest(kind, KINDS))
    for name in ids:
        if name not in known_ids:
            raise UsageError(
                f"There is no proposal “{name}”.", path=path, remedy=nearest(name, known_ids)
            )


def _compiled(text: str, path: str) -> CompiledGuide:
    axes = load_defaults().axes
    return parse_and_compile(text, path=path, defaults_axes=axes, place=Path(path))[1]


def _judge(text: str, path: str) -> Judge:
    """Return a judge under a guide's text that is not on disk yet: a copy of it is compiled.

    The copy of a guide that extends others stands beside it for a moment, since they are found
    from there.
    """
    beside = Path(path).parent if parse_leniently(text, path=path)[0].header.extends else None
    with tempfile.TemporaryDirectory() as name:
        folder = beside or Path(name)
        handle, copy = tempfile.mkstemp(dir=folder, prefix=".", suffix=Path(path).name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(text.encode())
            own = Settings(folder=folder.as_posix(), guide=Path(copy).name)
            return Judge(compile_policy(own, Wish()))
        finally:
            os.unlink(copy)
