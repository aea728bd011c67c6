"""A rule: one fault, all there is to say about it, and the guide clause it came from."""

from collections.abc import Mapping
from enum import IntEnum
from typing import NamedTuple

from tonelint.model.selector import ALWAYS, Selector

_DEFAULTS = "rules/defaults/"


class Severity(IntEnum):
    """How much a violation matters; the order is used by `fail_on`."""

    NOTICE = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """The name in settings and reports."""
        return self.name.lower()


class Safety(IntEnum):
    """What may be done with a rule's rewrite without asking."""

    SUGGEST = 0  # only shown
    UNSAFE = 1  # applied with --unsafe-fixes: the meaning may shift
    SAFE = 2  # applied with --fix: the meaning stays

    @property
    def word(self) -> str:
        """The name in rule files and reports."""
        return self.name.lower()


class Origin(NamedTuple):
    """Where a rule or limit is written: the file, the line, the section's id, the clause's words.

    `reason` is the guide's own why, `good` its nearest good example; both may be empty.
    """

    path: str
    line: int
    section: str = ""
    clause: str = ""
    reason: str = ""
    good: str = ""

    @property
    def is_default(self) -> bool:
        """Whether it stands in tonelint's own limits, not in a brand's guide."""
        return self.path.startswith(_DEFAULTS)

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}"
        return f"{place} #{self.section}" if self.section else place


class Change(NamedTuple):
    """What a pack changed of a rule of the pack it extends, where it says so, and why.

    `fields` are the keys with what they were and what they are now, in words; `bases` are the packs
    that `pack` extends.
    """

    pack: str
    path: str
    line: int
    why: str
    fields: tuple[tuple[str, str, str], ...]
    bases: tuple[str, ...] = ()


class Near(NamedTuple):
    """What excuses a match when it stands near: moves of a message, phrases, patterns, roles.

    `within` says how near: in the same sentence, the same segment, there or in the segments beside
    it (`neighbours`), or anywhere in the message.
    """

    within: str = "sentence"
    moves: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()


class Example(NamedTuple):
    """A text that a rule must find at exactly `spots`, or must leave alone when there are none.

    `fixed` is the text after every fix of the rule, unsafe ones too; None: nothing is promised.
    `context`, `role`, `speaker`, `locale` say where the text stands, `limits` what the tone rows
    of a guide would set there.
    """

    text: str
    spots: tuple[tuple[int, int], ...] = ()
    fixed: str | None = None
    context: Mapping[str, str] = {}
    role: str = "body"
    speaker: str = "brand"
    locale: str | None = None
    whole: bool = False  # a whole message: rules on missing things run too
    bad: bool = False
    line: int = 0
    format: str = ""  # read `text` as this format (markdown, html …); empty: one plain segment
    limits: Mapping[str, int | str | tuple[int, int]] = {}  # of the tone


Literal = tuple[str, bool, bool]
"""A folded text, whether a word must begin before it, and whether one must end after it."""


class Rule(NamedTuple):
    """One fault and how it is found.

    `options` are plain data that the kind reads into its own `Options`. `message` is a template
    with named fields the kind offers. `roles` and `speakers` limit where it looks; empty: all that
    is judged. `unless` are phrases: a match inside one of them is no fault; `unless_near` names
    what excuses it from a distance. `given` are alternatives of terms (`move:sorry`,
    `value:security`, `feature:from`, `role:cta`) one of which must hold in the message.
    """

    id: str
    kind: str
    message: str
    severity: Severity = Severity.WARNING
    safety: Safety = Safety.SUGGEST
    pack: str = ""
    lang: str = "en"
    lever: str | None = None
    summary: str = ""
    why: str = ""
    source: str = ""
    when: Selector = ALWAYS
    roles: frozenset[str] = frozenset()
    speakers: frozenset[str] = frozenset()
    unless: tuple[str, ...] = ()
    unless_near: Near | None = None
    advice: tuple[str, ...] = ()  # texts to write instead, with blanks in [brackets]
    given: tuple[tuple[str, ...], ...] = ()
    options: Mapping[str, object] = {}
    examples: tuple[Example, ...] = ()
    status: str = "recommended"
    formerly: tuple[str, ...] = ()
    origin: Origin | None = None
    generated: bool = False  # compiled from a guide
    whole: bool = False  # needs a whole message (something may be missing from it)
    body: bool = False  # where it needs a whole message, a mail's text without its frame will do
    precision: tuple[int, int] | None = None  # findings that were read, and how many were right
    changes: tuple[Change, ...] = ()  # by packs that extend the rule's own
    literals: tuple[Literal, ...] = ()  # of a kept rule: one is where it finds something

    @property
    def is_form(self) -> bool:
        """Whether it is a guide's clause on how quotation marks, times, numbers … are written."""
        return self.generated and self.kind == "format"

    def gives_way_to(self, clause: "Rule") -> bool:
        """Whether a guide's clause takes this rule's place wherever both would speak.

        It sets the same lever, for all the places that the rule looks at. A rule that holds copy to
        the guide's limits never gives way.
        """
        return (
            clause.generated
            and not self.generated
            and self.lever is not None
            and self.lever == clause.lever
            and "target" not in self.options
            and (not clause.roles or (bool(self.roles) and self.roles <= clause.roles))
            and (not clause.speakers or (bool(self.speakers) and self.speakers <= clause.speakers))
        )
