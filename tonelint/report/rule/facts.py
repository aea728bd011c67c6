"""What a rule's page says beside its examples, in words: for the terminal and for Markdown."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from tonelint.model.roles import ROLES
from tonelint.model.rule import Example, Rule, Safety
from tonelint.model.selector import Selector, Term
from tonelint.report.tally import listed, number_of

_FEW = 8
"""So many lines of a word list are shown in a terminal."""
_FIXES = {
    Safety.SAFE: "The rewrite is made by “tonelint check --fix”.",
    Safety.UNSAFE: "The rewrite is made by “tonelint check --fix --unsafe-fixes”: read it first.",
    Safety.SUGGEST: "Rewrites are only suggested.",
}
_STATUS = {
    "preview": "It is new: off until you name it, or choose the preset “strict”.",
    "off": "It is switched off by a pack, until you name it.",
    "deprecated": "It is deprecated: off until you name it, and it will go.",
}
_LANGUAGES = {
    "any": "in any language", "ar": "in Arabic", "de": "in German", "en": "in English",
    "es": "in Spanish", "fa": "in Persian", "fr": "in French", "it": "in Italian",
    "nl": "in Dutch", "pl": "in Polish", "pt": "in Portuguese", "ro": "in Romanian",
    "ru": "in Russian",
}  # fmt: skip


def said(rule: Rule) -> str:
    """Return the message with the names of its fields in it."""
    return rule.message.replace("{{", "{").replace("}}", "}")


def where(rule: Rule) -> str:
    """Return where a rule looks: roles, speakers, contexts, language."""
    roles = listed(role for role in ROLES if role in rule.roles)
    parts = [f"in {roles}" if roles else "in all copy but quotes and legal text"]
    if rule.speakers:
        parts.append(f"said by {listed(sorted(rule.speakers), 'or')}")
    parts.append(context(rule.when))
    parts.append(_LANGUAGES.get(rule.lang, f"in the language {rule.lang}"))
    return ", ".join(parts)


def context(when: Selector) -> str:
    """Return in which contexts a selector holds: “when email and marketing, or when sms”."""
    if not when.alternatives:
        return "in every context"
    if all(len(terms) == 1 for terms in when.alternatives):
        return f"when {listed((_term(terms[0]) for terms in when.alternatives), 'or')}"
    return ", or ".join(f"when {listed(map(_term, terms))}" for terms in when.alternatives)


def _term(term: Term) -> str:
    return f"not {term.value}" if term.negated else term.value


def fix(rule: Rule) -> str:
    """Return what becomes of the rewrite, and whether the rule is on."""
    said = _FIXES[rule.safety]
    return f"{said} {_STATUS[rule.status]}" if rule.status in _STATUS else said


def guide(rule: Rule) -> str:
    """Return what a guide may decide in the rule's place, or nothing."""
    if not rule.lever or rule.generated:
        return ""
    if "target" in rule.options:
        return f"The limit is that of the tone table, under “{rule.lever}”; without a guide, ours."
    return f"A guide that decides “{rule.lever}” takes this rule's place."


def measured(rule: Rule) -> str:
    """Return how often it was right in real copy, or nothing."""
    if not rule.precision or not rule.precision[0]:
        return ""
    read, right = rule.precision
    if read == 1:
        return f"The one finding that was read was {'right' if right else 'wrong'}."
    return f"Of {read:,} findings that were read, {right:,} were right ({right / read:.0%})."


def changes(rule: Rule) -> Iterator[str]:
    """Yield what each pack that extends the rule's own has changed of it, where, and why."""
    for change in rule.changes:
        told = listed(f"{key} is {new}, not {old}" for key, old, new in change.fields)
        yield f"By {change.pack} ({change.path}:{change.line}): {told}. {change.why}"


def finds(rule: Rule) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Yield the phrases of a word list with what to write instead; nothing for other kinds."""
    entries = rule.options.get("entries")
    for entry in entries if rule.kind == "words" and isinstance(entries, list) else ():
        yield _texts(entry, "find"), _texts(entry, "use")


def phrases(rule: Rule) -> str:
    """Return the first phrases of a word list in one line: “utilise, utilize (use); commence”."""
    rows = list(finds(rule))
    shown = [
        f"{', '.join(find)} ({listed(use, 'or')})" if use else ", ".join(find)
        for find, use in rows[:_FEW]
    ]
    more = [f"and {number_of(len(rows) - _FEW, 'line')} more"] if len(rows) > _FEW else []
    return "; ".join([*shown, *more])


def _texts(entry: Mapping[str, object], key: str) -> tuple[str, ...]:
    value = entry.get(key)
    return tuple(map(str, value)) if isinstance(value, list) else (str(value),) if value else ()


def settable(rule: Rule) -> str:
    """Return the options that are one number or word, as they stand in the settings; or nothing."""
    simple = {
        name: value
        for name, value in rule.options.items()
        if isinstance(value, (int, str)) and not isinstance(value, bool)
        if name in ("max", "min", "style", "formula", "min_words")
    }
    return ", ".join(f"{name}: {_in_yaml(value)}" for name, value in simple.items())


def _in_yaml(value: int | str) -> str:
    """Return a value as it may stand between braces in YAML."""
    text = str(value)
    plain = isinstance(value, int) or text.replace("-", "a").replace("_", "a").isalnum()
    return text if plain else json.dumps(text, ensure_ascii=False)


def note(example: Example) -> str:
    """Return where an example stands, as far as that is special."""
    notes = [value for _, value in sorted(example.context.items())]
    if example.role != "body":
        notes.append(example.role)
    if example.speaker != "brand":
        notes.append(example.speaker)
    if example.locale:
        notes.append(example.locale)
    if example.whole:
        notes.append("a whole message")
    return ", ".join(notes)


def marked(example: Example) -> str:
    """Return an example's text with its faults in [[ ]]."""
    parts: list[str] = []
    at = 0
    for start, end in example.spots:
        parts += [example.text[at:start], "[[", example.text[start:end], "]]"]
        at = end
    return "".join([*parts, example.text[at:]])
