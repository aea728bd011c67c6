"""Tagged bullets and fenced rules made into rules."""

from __future__ import annotations

from tonelint.errors import Problem, nearest
from tonelint.guide.clause import Clause, ToneCell, severity_of
from tonelint.guide.compiled import Unenforced
from tonelint.guide.contradictions import setting_of, words_of
from tonelint.guide.desk import Desk, bare
from tonelint.guide.keys import KEYS, Key, compiler
from tonelint.guide.problems import ClauseError
from tonelint.guide.tree import Bullet, RawRule, Section
from tonelint.model.rule import Severity
from tonelint.model.tone import ToneRow
from tonelint.pack.nodes import Fields
from tonelint.pack.reading import compose_rule_file, read_rule

_SUGGESTING = frozenset({"avoid", "blame", "link-text"})
"""Checks that say what to write instead with “suggest”."""

_SEVERITIES = {severity.word: severity for severity in Severity}


def compile_bullet(bullet: Bullet, section: Section, desk: Desk) -> None:
    """Add the rules and tone cells of a tagged bullet; raises `ClauseError`."""
    tag, key = bullet.tag, KEYS[bullet.tag.key]
    if any(
        desk.is_taken(("check", f"{tag.key} {place}"), section.id) for place in (section.id, "*")
    ):
        return
    when = desk.selector(tag.when)
    clause = Clause(
        key=tag.key,
        args=tag.args,
        sentence=bullet.sentence,
        roles=desk.roles(tag.roles),
        when=when,
        unless=tag.unless,
        suggest=tag.suggest,
        lang=desk.lang_of(when),
        names=desk.names,
        short_forms=desk.short_forms,
    )
    if tag.severity and tag.severity not in _SEVERITIES:
        raise ClauseError(f"“{tag.severity}” is no severity.", nearest(tag.severity, _SEVERITIES))
    severity = _SEVERITIES.get(tag.severity) or severity_of(bullet.sentence)
    literals = _literals(bullet)
    origin = desk.origin(
        section.id, bullet.line, bare(bullet.sentence), literals=literals, role=tag.key
    )
    reason = _unenforced(key, desk)
    if reason:
        desk.unenforced.append(Unenforced(origin, reason))
        return
    if clause.suggest and tag.key not in _SUGGESTING:
        raise _means_nothing("suggest", tag.key)
    for made in compiler(key)(clause):
        lang = "any" if isinstance(made, ToneCell) else made.lang or clause.lang
        spoken = when.within(lang)
        setting = setting_of(made, roles=clause.roles, when=spoken, line=bullet.line)
        if setting:
            desk.settings.append(setting)
        if isinstance(made, ToneCell):
            if clause.unless:
                raise _means_nothing("except", tag.key)
            told = severity if tag.severity or severity is not Severity.WARNING else None
            desk.rows.append(ToneRow(clause.when, {made.lever: made.value}, origin, told, tag.safe))
            desk.levers.add(made.lever)
            continue
        roles = clause.roles or made.roles
        desk.banned += words_of(made, roles=roles, when=spoken, line=bullet.line)
        desk.add(made, clause, origin, severity, safe=tag.safe)
        if made.lever and not clause.when.alternatives and (not clause.roles or made.roles):
            desk.levers.add(made.lever)


def _means_nothing(modifier: str, key: str) -> ClauseError:
    return ClauseError(f"“{modifier}” means nothing to “{key}”.", "Take it out of the tag.")


def _unenforced(key: Key, desk: Desk) -> str:
    """Return why bullets with a check are read and not enforced here; "" when they are."""
    if key.langs and desk.langs.isdisjoint(key.langs):
        return f"“{key.name}” is for texts in English only; no locale of this guide is English."
    return ""


def _literals(bullet: Bullet) -> tuple[str, ...]:
    """Return texts that a bad example of the bullet would show: quoted ones, marks like £ or &."""
    tag = bullet.tag
    tokens = [token for arg in tag.args for token in arg.tokens]
    found = [t.text for t in tokens if t.quoted or not any(map(str.isalnum, t.text))]
    return (*found, "&") if tag.key == "ampersand" else tuple(found)


def compile_raw(raw: RawRule, section: Section, desk: Desk) -> None:
    """Add the rule of a fenced block; the guide's ✗ and ✓ lines may be its only tests."""
    found: list[Problem] = []
    text = f"{raw.text.rstrip()}\nguide: {{line: {raw.line}}}\n"
    node = compose_rule_file(text, path=desk.path, problems=found)
    if node is not None:
        fields = Fields(node, path=desk.path, problems=found)
        name = str(fields.value("id") or "")
        if desk.is_taken(("rule", name), section.id):
            return
        rule = read_rule(
            fields, rule_id=f"{desk.slug}/{name}", pack=desk.slug, axis_of=desk.axis_of
        )
        if rule:
            _add_raw(rule.id, raw, section, desk)
            clause = rule.summary or bare(rule.message)
            origin = desk.origin(section.id, raw.line, clause, reason=rule.why)
            desk.rules.append(rule._replace(origin=origin))
            if rule.lever and not rule.when.alternatives:
                desk.levers.add(rule.lever)
    for problem in found:
        line = raw.line + (problem.line or 1) - 1
        desk.problems.add(line, problem.problem, problem.remedy)


def _add_raw(name: str, raw: RawRule, section: Section, desk: Desk) -> None:
    if name in desk.ids:
        desk.problems.add(
            raw.line, f"The rule “{name}” is there twice.", f"Rename one in #{section.id}."
        )
    desk.ids[name] = 1
