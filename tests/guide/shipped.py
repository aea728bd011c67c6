"""The guides that come with tonelint, and what each of them sets."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tonelint.engine.judge import Judge
from tonelint.guide import CompiledGuide
from tonelint.guide.clause import Limit
from tonelint.guide.tree import Bullet
from tonelint.policy.build import compile_policy
from tonelint.policy.wish import Wish
from tonelint.run.covering import shown
from tonelint.run.guides import OpenGuide, open_guide
from tonelint.shipped import guide_names

NAMES = guide_names()
FREE = "free"
"""What a guide that says nothing of a lever leaves writers."""


@cache
def opened(name: str) -> OpenGuide:
    return open_guide(name)


@cache
def judge(name: str) -> Judge:
    return Judge(compile_policy(opened(name).own, Wish()))


@cache
def found_by(name: str) -> dict[int, list[int]]:
    """The line of each clause -> the lines of the ✗ examples that it finds."""
    return shown(opened(name).compiled, judge(name))


def bullets(name: str) -> Iterator[tuple[str, Bullet]]:
    for section in opened(name).guide.sections:
        for bullet in section.bullets:
            yield section.id, bullet


def tag(name: str, key: str) -> str:
    """What the guide's tags say of a check, for its own language."""
    said = [
        ", ".join(arg.text for arg in bullet.tag.args)
        for _, bullet in bullets(name)
        if bullet.tag.key == key and "locale" not in bullet.tag.when
    ]
    return " / ".join(said) or FREE


def everywhere(name: str, lever: str) -> Limit:
    """What the guide's tone rows say of a lever for every context."""
    rows = [row for row in opened(name).compiled.tone.rows if not row.when.alternatives]
    return next((row.cells[lever] for row in reversed(rows) if lever in row.cells), FREE)


def email_greeting(name: str) -> Limit:
    policy = compile_policy(opened(name).own, Wish())
    target = policy.cascade.resolve({**policy.axes.defaults, "channel": "email"})
    limit = target.limits.get("greeting")
    return limit.value if limit else FREE


def apology(name: str) -> str:
    """How often the guide says sorry in an apology, and whether it may where nothing is wrong."""
    said = tag(name, "must").split(" / ")[0]
    times = {"sorry 1..1": "once", "sorry 1..2": "once or twice"}[said.partition(",")[0]]
    how = f"{times}, with the next step" if "next-step" in said else times
    for _, bullet in bullets(name):
        if bullet.tag.key == "avoid" and "sorry" in {arg.text for arg in bullet.tag.args}:
            return f"{how}; never when {bullet.tag.when}"
    return how


def word_for(name: str, one: str, other: str) -> str:
    """Which of two words the guide's tables of words replace the other by."""
    for rule in opened(name).compiled.rules:
        entries = rule.options.get("entries", ()) if rule.kind == "words" else ()
        for entry in entries:  # type: ignore[attr-defined]
            for wanted, unwanted in ((one, other), (other, one)):
                if wanted in entry["use"] and unwanted in entry["find"]:
                    return wanted
    return FREE


def settings(name: str) -> dict[str, str]:
    """What a guide makes of the levers on which no two brands agree."""
    levers: dict[str, object] = {
        "exclamation": everywhere(name, "exclamation"),
        "contractions": everywhere(name, "contractions"),
        "emoji": everywhere(name, "emoji"),
        "serial comma": tag(name, "serial-comma"),
        "percent": tag(name, "percent"),
        "sign in or log in": word_for(name, "sign in", "log in"),
        "small numbers": tag(name, "number"),
        "time": tag(name, "time"),
        "date": tag(name, "date"),
        "money": tag(name, "money"),
        "greeting in mail": email_greeting(name),
        "please": tag(name, "please"),
        "sorry": apology(name),
        "passive": tag(name, "passive"),
        "dash": tag(name, "dash"),
        "quotation marks": tag(name, "quotes"),
        "ampersand": tag(name, "ampersand"),
        "headings": tag(name, "case"),
        "address": everywhere(name, "address"),
    }
    return {lever: str(value) for lever, value in levers.items()}


def everything_set(name: str) -> dict[str, str]:
    """Every lever of the compiled guide -> all its rules and rows say of it, for comparison."""
    compiled: CompiledGuide = opened(name).compiled
    found: dict[str, list[str]] = {}
    for rule in compiled.rules:
        if rule.lever:
            said = f"{sorted(rule.options.items(), key=str)} {rule.when} {sorted(rule.roles)}"
            found.setdefault(rule.lever, []).append(said)
    for row in compiled.tone.rows:
        for lever, value in row.cells.items():
            found.setdefault(lever, []).append(f"{row.when}: {value}")
    return {lever: "; ".join(sorted(said)) for lever, said in found.items()}
