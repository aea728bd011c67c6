"""All contexts of a guide with the limits that hold in each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import product

from tonelint.errors import UsageError, nearest
from tonelint.guide import CompiledGuide
from tonelint.model.selector import LOCALE
from tonelint.model.tone import Axis
from tonelint.policy.build import compile_policy
from tonelint.policy.values import Policy
from tonelint.policy.wish import Wish
from tonelint.report.contexts import NOT_SAID, Clash, Contexts, Place, Shown, size
from tonelint.run.guides import OpenGuide

MOST = 20_000
"""More contexts than these are a table nobody reads, and a page no browser likes."""


def resolve(
    opened: OpenGuide, *, names: Iterable[str] = (), fixed: Mapping[str, str] | None = None
) -> Contexts:
    """Return the limits of every context over the axes called `names`.

    Without names: the axes that the guide's tone rows speak of. Axes in `fixed` keep their value;
    all others keep their default. Raises `UsageError` for an unknown axis, or too many contexts.
    """
    policy = compile_policy(opened.own, Wish())
    compiled, fixed = opened.compiled, dict(fixed or {})
    for name, value in fixed.items():
        policy.axes.check(name, value, path="--context")
    known = _axes(compiled)
    chosen = tuple(_axis(name, known) for name in dict.fromkeys(names))
    axes = tuple(axis for axis in chosen or _spoken_of(compiled, known) if axis.name not in fixed)
    if size(axes) > MOST:
        raise UsageError(
            f"These axes make {size(axes):,} contexts.",
            remedy=f"Choose some of them with --axis: {', '.join(axis.name for axis in axes)}.",
        )
    return Contexts(
        path=compiled.path,
        brand=compiled.brand,
        axes=axes,
        places=tuple(_places(policy, axes, fixed)),
        fixed=fixed,
    )


def usual(opened: OpenGuide) -> tuple[str, ...]:
    """Return the two axes to begin with: the channel, and what happened to the reader."""
    compiled = opened.compiled
    spoken = [axis.name for axis in _spoken_of(compiled, _axes(compiled))]
    liked = [name for name in ("channel", "situation") if name in spoken]
    return tuple([*liked, *(name for name in spoken if name not in liked)][:2])


def _places(policy: Policy, axes: tuple[Shown, ...], fixed: Mapping[str, str]) -> Iterable[Place]:
    base = {**policy.axes.defaults, LOCALE: policy.locale or "en", **fixed}
    for values in product(*(axis.values for axis in axes)):
        context = dict(base)
        for axis, value in zip(axes, values, strict=True):
            if value == NOT_SAID:
                context.pop(axis.name, None)
            else:
                context[axis.name] = value
        clashes = (Clash(c.lever, c.loser, c.winner) for c in policy.cascade.conflicts(context))
        yield Place(values, policy.cascade.resolve(context).limits, tuple(clashes))


def _axes(compiled: CompiledGuide) -> dict[str, Shown]:
    shown = {axis.name: _shown(axis) for axis in compiled.tone.axes}
    if len(compiled.locales) > 1:
        shown[LOCALE] = Shown(LOCALE, compiled.locales, compiled.locales[0])
    return shown


def _shown(axis: Axis) -> Shown:
    if axis.default:
        return Shown(axis.name, axis.values, axis.default)
    return Shown(axis.name, (*axis.values, NOT_SAID))


def _axis(name: str, known: Mapping[str, Shown]) -> Shown:
    if name not in known:
        raise UsageError(f"The guide has no axis “{name}”.", remedy=nearest(name, known))
    return known[name]


def _spoken_of(compiled: CompiledGuide, known: Mapping[str, Shown]) -> list[Shown]:
    named = {
        term.axis for row in compiled.tone.rows for terms in row.when.alternatives for term in terms
    }
    return [axis for name, axis in known.items() if name in named] or list(known.values())[:1]
