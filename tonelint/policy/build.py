"""Compiles a policy from settings: the guide, the packs it switches on, the default targets."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from tonelint.context import Axes, Cascade, merge_axes, rebind
from tonelint.errors import GuideError, SettingsError, nearest
from tonelint.guide import CompiledGuide, read_guide
from tonelint.guide.build import read_overrides
from tonelint.model.rule import Rule, Severity
from tonelint.model.tone import Tone
from tonelint.pack.defaults import load_defaults
from tonelint.policy.claims import registered
from tonelint.policy.decided import undecided
from tonelint.policy.packs import load_packs
from tonelint.policy.presets import read_preset
from tonelint.policy.selection import adjust, choose
from tonelint.policy.values import Policy
from tonelint.policy.wish import Wish
from tonelint.settings import Settings
from tonelint.shipped import guide_names, guides_folder


def guide_path(name: str, folder: Path) -> tuple[Path, str] | None:
    """Return a guide's file and the path people read; None without a guide.

    `name` is a path relative to `folder`, or a shipped guide's name. Raises `SettingsError`.
    """
    if not name:
        return None
    path = folder / name
    if path.is_file():
        return path, _shown(path)
    shipped = guides_folder() / f"{name}.voice.md"
    if "/" not in name and shipped.is_file():
        return shipped, shipped.name
    remedy = f"Give the path of a guide, or a shipped one. {nearest(name, guide_names())}"
    raise SettingsError(f"There is no guide “{name}”.", path=path.as_posix(), remedy=remedy)


def _shown(path: Path) -> str:
    """Return a path as people read it: relative to the working directory where it is below it."""
    place = path.resolve()
    return (place.relative_to(Path.cwd()) if place.is_relative_to(Path.cwd()) else path).as_posix()


def compile_policy(settings: Settings, wish: Wish) -> Policy:
    """Return the policy for `settings` and `wish`. Raises `TonelintError` with all problems.

    A rule that cannot be read is left out and is in `problems`.
    """
    folder = Path(settings.folder)
    defaults = load_defaults()
    guide, axes = guide_of(settings, wish.guide, defaults)
    packs = load_packs(settings, guide, axis_of=axes.axis_of)
    gathered = packs.rules()
    rules: Sequence[Rule] = gathered.rules
    if guide:
        changes = read_overrides(folder / settings.packs_dir / guide.slug)
        rules = [*_overridden(guide.rules, changes), *registered(rules, guide.rules)]
    rules = _with_fields(rules, settings.fields)
    levers = guide.levers if guide else frozenset()
    rules = [_asked_for(rule, levers) for rule in rules]
    adjusted = adjust(rules, settings=settings.rules, safe=settings.safe_fixes, path=settings.path)
    chosen = choose(
        [rule for rule in adjusted if not _replaced(rule, levers)],
        select=wish.select,
        ignore=wish.ignore,
        preset=read_preset(wish.preset or settings.preset),
    )
    rows = tuple(row._replace(when=rebind(row.when, axes.axis_of)) for row in defaults.rows)
    return Policy(
        rules=tuple(undecided(chosen, adjusted)),
        cascade=Cascade(
            guide=_tone(guide),
            defaults=Tone(defaults.axes, rows),
            axes=axes,
            home=guide.locales[0] if guide else "",
        ),
        brand=guide.brand if guide else "",
        guide=guide.path if guide else "",
        locale=guide.locales[0] if guide else "",
        problems=gathered.problems,
        folders=tuple(sorted(packs.folders)),
        looked=packs.looked,
    )


def guide_of(settings: Settings, name: str, defaults: Tone) -> tuple[CompiledGuide | None, Axes]:
    """Return the guide called `name`, else that of the settings, and the axes that then hold."""
    found = guide_path(name or settings.guide, Path(settings.folder))
    guide = _guide(*found, defaults) if found else None
    return guide, merge_axes(defaults.axes, guide.tone.axes if guide else ())


def _tone(guide: CompiledGuide | None) -> Tone:
    return Tone(rows=guide.tone.rows, cuts=guide.tone.cuts) if guide else Tone()


def _guide(path: Path, shown: str, defaults: Tone) -> CompiledGuide:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        why = (error.strerror or error.__class__.__name__).lower()
        raise GuideError(
            f"The guide cannot be read: {why}.", path=shown, remedy="Check that you may read it."
        ) from None
    except UnicodeDecodeError:
        raise GuideError(
            "The guide cannot be read.", path=shown, remedy="Save it as UTF-8 and try again."
        ) from None
    return read_guide(text, path=shown, defaults_axes=defaults.axes, place=path)


def _with_fields(rules: Sequence[Rule], fields: tuple[str, ...]) -> list[Rule]:
    """Return the rules, those on unknown merge fields with the fields that exist here.

    Without a list of fields nobody can say what is unknown, and they are left out.
    """
    out: list[Rule] = []
    for rule in rules:
        if rule.options.get("what") != "unknown-field":
            out.append(rule)
        elif fields:
            out.append(rule._replace(options={**rule.options, "fields": list(fields)}))
    return out


def _replaced(rule: Rule, levers: Collection[str]) -> bool:
    """Whether the guide has set the rule's lever, so that its own clause speaks instead."""
    return rule.lever in levers and not rule.generated and "target" not in rule.options


def _asked_for(rule: Rule, levers: Collection[str]) -> Rule:
    """Return a preview rule as a recommended one when it holds a limit that the guide sets.

    Whether copy should be held to the limit is then not ours to weigh: the guide says so.
    """
    if rule.status == "preview" and "target" in rule.options and rule.lever in levers:
        return rule._replace(status="recommended")
    return rule


def _overridden(
    rules: tuple[Rule, ...], overrides: Mapping[str, Mapping[str, object]]
) -> list[Rule]:
    """Return the guide's rules with what people changed in the built pack."""
    out: list[Rule] = []
    for rule in rules:
        change = overrides.get(rule.id, {})
        if change.get("status") == "off":
            continue
        if "severity" in change:
            rule = rule._replace(severity=Severity[str(change["severity"]).upper()])
        out.append(rule)
    return out
