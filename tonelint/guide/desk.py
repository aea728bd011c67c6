"""Where compiling happens: what every clause is compiled against, and what has come of it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from tonelint.errors import nearest
from tonelint.guide.clause import Clause, Draft, Limit
from tonelint.guide.compiled import Anchor, FactDate, GuideExample, Unenforced
from tonelint.guide.problems import ClauseError, Problems
from tonelint.model.roles import ROLES
from tonelint.model.rule import Origin, Rule, Safety, Severity
from tonelint.model.selector import LOCALE, Selector, UnknownValue, parse_selector
from tonelint.model.tone import ToneRow

Claim = tuple[str, str]
"""What a clause is about, so that another guide can say it anew: ("name", "Tallybird")."""

_NOT_ASCII = re.compile(r"[^a-z0-9]+")
_ROLE_NAMES = {"button": "cta", "subject line": "subject", "link text": "link"}


@dataclass(frozen=True, slots=True)
class Setting:
    """What a bullet sets: two of the same `key` and different values may contradict each other.

    A `cap` may differ by context: the lower one is simply stricter.
    """

    key: tuple[str, ...]
    value: Limit
    cap: bool
    roles: frozenset[str]
    when: Selector
    line: int
    row: bool = False  # of a tone table, where a later row may say otherwise
    path: str = ""


@dataclass(frozen=True, slots=True)
class WordUse:
    """A word that a clause bans, and what it wants in its place ("" for nothing)."""

    text: str
    pos: str
    use: str
    when: Selector
    line: int
    roles: frozenset[str] = frozenset()
    path: str = ""


@dataclass(slots=True)
class Desk:
    """What a guide is compiled against, and what has come of it so far."""

    path: str
    slug: str
    lang: str
    axis_of: Mapping[str, str]
    problems: Problems
    names: tuple[str, ...] = ()
    short_forms: Mapping[str, str] = field(default_factory=dict)
    langs: frozenset[str] = frozenset()  # of all the guide's locales
    examples: list[GuideExample] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    rows: list[ToneRow] = field(default_factory=list)
    levers: set[str] = field(default_factory=set)
    unenforced: list[Unenforced] = field(default_factory=list)
    facts: list[FactDate] = field(default_factory=list)
    settings: list[Setting] = field(default_factory=list)
    banned: list[WordUse] = field(default_factory=list)
    anchors: list[Anchor] = field(default_factory=list)
    anchored: Origin | None = None  # the first anchor
    ids: dict[str, int] = field(default_factory=dict)  # id -> how many rules wanted it
    taken: frozenset[Claim] = frozenset()  # what guides that extend this one say anew
    overridden: set[tuple[str, str]] = field(default_factory=set)  # path, section
    shown: dict[str, list[tuple[int, str, str, str]]] = field(default_factory=dict)

    def is_taken(self, claim: Claim, section: str) -> bool:
        """Whether a guide that extends the one at hand says this clause anew; it is noted."""
        if claim not in self.taken:
            return False
        self.overridden.add((self.path, section))
        return True

    def selector(self, text: str) -> Selector:
        """Return the contexts that `text` names; raises `ClauseError` for an unknown value."""
        try:
            found = parse_selector(text, self.axis_of)
        except UnknownValue as error:
            raise no_value(str(error.value), self.axis_of) from None
        for terms in found.alternatives:
            for one, other in combinations([term for term in terms if not term.negated], 2):
                if one.axis == other.axis != LOCALE and one.value != other.value:
                    raise ClauseError(
                        f"No message is “{one.value}” and “{other.value}”: both are values of "
                        f"{one.axis}.",
                        f"Write “{one.value}, {other.value}” for either of them.",
                    )
        return found

    def lang_of(self, when: Selector) -> str:
        """Return the language of a clause: that of its `locale de`, else the guide's first one."""
        named = sorted(when.languages())
        return self.lang if not named else named[0] if len(named) == 1 else "any"

    def roles(self, names: tuple[str, ...]) -> frozenset[str]:
        """Return the roles called `names`, plurals and usual words included."""
        return frozenset(role_name(name) for name in names)

    def origin(
        self,
        section: str,
        line: int,
        clause: str,
        *,
        reason: str = "",
        literals: tuple[str, ...] = (),
        role: str = "",
    ) -> Origin:
        """Return where a clause stands, with the nearest good example that shows it.

        An example shows a clause when its bad text has one of `literals`, or stands in `role`.
        """
        good = self._good(section, line, literals, role)
        return Origin(self.path, line, section, clause, reason, good)

    def _good(self, section: str, line: int, literals: tuple[str, ...], role: str) -> str:
        low = [literal.lower() for literal in literals if literal]
        near = [
            (abs(at - line), good)
            for at, place, bad, good in self.shown.get(section, ())
            if place == role or any(text in bad for text in low)
        ]
        return min(near)[1] if near else ""

    def pair_examples(self, examples: Sequence[GuideExample]) -> None:
        """Learn which bad text is shown with which good one: by an arrow, or on the next line."""
        self.shown.clear()
        for test, after in zip(examples, [*examples[1:], None], strict=False):
            good = test.example.fixed
            if good is None and after and _same_place(test, after) and not after.bad:
                good = after.example.text
            if test.bad and good is not None:
                self.shown.setdefault(test.section, []).append(
                    (test.line, test.example.role, test.example.text.lower(), good)
                )

    def rule_id(self, section: str, what: str) -> str:
        """Return an id of its own for a rule: brand, section and what it is about."""
        words = ascii_slug(what).split("-")[:6]
        base = f"{self.slug}/{ascii_slug(section)}-{'-'.join(words)}".rstrip("-")
        name = base
        while name in self.ids:
            self.ids[base] += 1
            name = f"{base}-{self.ids[base]}"
        self.ids[name] = 1
        return name

    def add(
        self,
        draft: Draft,
        clause: Clause,
        origin: Origin,
        severity: Severity,
        *,
        safe: bool = False,
        why: str = "",
        summary: str = "",
    ) -> None:
        """Add the rule that `draft` describes."""
        rule = Rule(
            id=self.rule_id(origin.section, draft.what),
            kind=draft.kind,
            message=draft.message or as_template(clause.sentence),
            severity=severity,
            safety=Safety.SAFE if safe else draft.safety,
            pack=self.slug,
            lang=draft.lang or clause.lang,
            lever=draft.lever,
            summary=summary or bare(clause.sentence),
            why=why,
            when=clause.when,
            roles=clause.roles or draft.roles,
            unless=clause.unless if draft.unless is None else draft.unless,
            options=draft.options,
            origin=origin,
            generated=True,
            whole=draft.whole,
        )
        self.rules.append(rule)


def no_value(value: str, known: Mapping[str, str]) -> ClauseError:
    """Return the error about a context nobody has declared: the nearest one, or how to add it.

    `known` leads each value to its axis.
    """
    if not value:
        return ClauseError(
            "A context is missing beside a comma or a plus.",
            "Write “email, chat” for either, or “email + apology” for both.",
        )
    parts = re.split(r" and | or |/|&", value)
    said = [part.strip() for part in parts]
    if len(said) > 1 and all(part in known for part in said):
        remedy = f"Write “{', '.join(said)}” for any of them"
        if len({known[part] for part in said}) == len(said):
            remedy += f", or “{' + '.join(said)}” for all at once"
        return ClauseError(f"“{value}” is a value of no axis.", f"{remedy}.")
    remedy = nearest(value, known)
    if remedy.startswith("Known: "):
        remedy = "Add it to an axis under “axes” in the front matter, or use one of those there."
    return ClauseError(f"“{value}” is a value of no axis.", remedy)


def _same_place(one: GuideExample, other: GuideExample) -> bool:
    """Whether two examples stand in one section, for one context and role."""
    a, b = one.example, other.example
    return one.section == other.section and a.context == b.context and a.role == b.role


def role_name(name: str) -> str:
    """Return the role a writer means by `name` (`headings`, `subject lines`, `buttons`)."""
    low = name.strip().lower()
    for word in (low, low.removesuffix("s")):
        word = _ROLE_NAMES.get(word, word)
        if word in ROLES:
            return word
    raise ClauseError(f"“{name}” is no place in a message.", nearest(low, ROLES))


def ascii_slug(text: str) -> str:
    """Return `text` in lower-case ASCII letters, digits and hyphens; "clause" when none are left.

    Letters without a plain form are left out, so that ids stay easy to type.
    """
    flat = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return _NOT_ASCII.sub("-", flat.replace("'", "")).strip("-") or "clause"


def bare(sentence: str) -> str:
    """Return a bullet's sentence without Markdown emphasis and links."""
    text = sentence.replace("**", "").replace("`", "")
    return re.sub(r"\[([^\[\]]*)\]\([^()\s]*\)", r"\1", text)


def as_template(sentence: str) -> str:
    """Return a sentence as a message template: its braces are text."""
    return bare(sentence).replace("{", "{{").replace("}", "}}")
