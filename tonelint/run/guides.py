"""A voice guide on disk: checked by its own examples, and built into a pack people can review."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from tonelint import run
from tonelint.engine.judge import Judge
from tonelint.errors import UsageError
from tonelint.guide import CompiledGuide, compile_guide, parse_guide
from tonelint.guide.build import drift, read_folder, render_pack
from tonelint.guide.check import GuideCheck, check_guide
from tonelint.guide.coverage import Coverage, coverage
from tonelint.guide.tree import Guide
from tonelint.pack.defaults import load_defaults
from tonelint.policy.build import compile_policy, guide_path
from tonelint.policy.wish import Wish
from tonelint.run import files
from tonelint.run.discover import shown as shown_path
from tonelint.run.project import CheckRequest
from tonelint.settings import Settings


@dataclass(frozen=True, slots=True)
class Checked:
    """What a guide's check found, how much of it is enforced, and how many rules it makes."""

    result: GuideCheck
    coverage: Coverage
    rules: int


@dataclass(frozen=True, slots=True)
class Built:
    """Where the pack of a guide is, the files written there, and what differed before."""

    folder: str
    written: tuple[str, ...]
    drift: tuple[str, ...]


def check(request: CheckRequest, name: str = "", *, as_of: date | None = None) -> Checked:
    """Return how the guide called `name` (else the settings' own) holds up.

    Raises `TonelintError` with all problems when it does not compile.
    """
    settings, path, shown = _place(request, name)
    guide, compiled = _read(path, shown)
    own = replace(settings, guide=str(path.resolve()), rules={}, safe_fixes=())
    policy = compile_policy(own, Wish())
    result = check_guide(guide, compiled, Judge(policy), as_of=as_of)
    return Checked(result, coverage(compiled)[-1], len(compiled.rules))


def build(request: CheckRequest, name: str = "", *, write: bool) -> Built:
    """Build the pack of a guide into the settings' `packs_dir`, or only say what differs.

    Files are replaced one by one, each in one step; what people wrote under `overrides:` stays.
    """
    settings, path, shown = _place(request, name)
    _, compiled = _read(path, shown)
    folder = Path(settings.folder) / settings.packs_dir / compiled.slug
    before = drift(compiled, folder)
    written: list[str] = []
    if write:
        existing = read_folder(folder)
        folder.mkdir(parents=True, exist_ok=True)
        texts = render_pack(compiled, existing=existing)
        for file, text in texts.items():
            if existing.get(file) != text:
                files.write(folder / file, text.encode())
                written.append(file)
        for file in sorted(existing.keys() - texts.keys()):
            (folder / file).unlink()
            written.append(file)
    return Built(shown_path(folder), tuple(written), before)


def _place(request: CheckRequest, name: str) -> tuple[Settings, Path, str]:
    settings = run.settings(request)
    if name and Path(name).is_file():
        return settings, Path(name), shown_path(Path(name))
    found = guide_path(name or request.guide or settings.guide, Path(settings.folder))
    if found is None:
        raise UsageError(
            "No guide is named.",
            remedy="Give its path, or write `guide: …` in tonelint.yaml.",
        )
    return settings, *found


def _read(path: Path, shown: str) -> tuple[Guide, CompiledGuide]:
    text = files.read(path, shown=shown, max_mb=10).text
    guide = parse_guide(text, path=shown)
    return guide, compile_guide(guide, defaults_axes=load_defaults().axes)
