"""A tagged bullet made ready to compile, what it compiles to, and how its arguments are read."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from tonelint.errors import nearest
from tonelint.guide.problems import ClauseError
from tonelint.guide.tree import Arg, Token
from tonelint.model.rule import Safety, Severity
from tonelint.model.selector import ALWAYS, Selector

Limit = int | str | tuple[int, int]

_STRONG = ("never", "always", "must")
_SOFT = ("sparingly", "usually", "try")
_MODAL = re.compile(
    r"\b(never|always|must|avoid|prefer|should|sparingly|usually|try)\b", re.IGNORECASE
)
_QUOTED = re.compile(r'"([^"]{1,300})"|“([^”]{1,300})”')


@dataclass(frozen=True, slots=True)
class Clause:
    """One tagged bullet with its modifiers read. `names` are the brand's names, kept as they are.

    `roles` and `when` are empty when the tag does not limit them; `lang` is the guide's language.
    `short_forms` leads short forms of the names table to the names they stand for; "" when the row
    says itself how the name is introduced.
    """

    key: str
    args: tuple[Arg, ...]
    sentence: str
    roles: frozenset[str] = frozenset()
    when: Selector = ALWAYS
    unless: tuple[str, ...] = ()
    suggest: tuple[str, ...] = ()
    lang: str = "en"
    names: tuple[str, ...] = ()
    short_forms: Mapping[str, str] = field(default_factory=dict)

    @property
    def style(self) -> str:
        """All arguments as one text."""
        return ", ".join(arg.text for arg in self.args)

    def no_argument(self, remedy: str) -> ClauseError:
        """Return the error for a check whose arguments are missing or not understood."""
        said = f"“{self.key}: {self.style}”" if self.args else f"“{self.key}” without an argument"
        return ClauseError(f"{said} cannot be understood.", remedy)


@dataclass(frozen=True, slots=True)
class Draft:
    """A rule on its way: `what` ends its id; None or "" means: as the clause has it.

    `roles` hold when the tag names none. `safety` holds when the tag does not say `safe`.
    """

    what: str
    kind: str
    options: Mapping[str, object]
    message: str = ""
    lever: str | None = None
    roles: frozenset[str] = frozenset()
    lang: str = ""
    safety: Safety = Safety.UNSAFE
    unless: tuple[str, ...] | None = None
    whole: bool = False


@dataclass(frozen=True, slots=True)
class ToneCell:
    """One lever of a tone row, set by a bullet: `[exclamation: max 0; when problem]`."""

    lever: str
    value: Limit


def severity_of(sentence: str) -> Severity:
    """Return the severity that the first modal verb of `sentence` gives; quoted words are left out.

    never, always, must: error; sparingly, usually, try: notice; all else: warning.
    """
    found = _MODAL.search(_QUOTED.sub(" ", sentence))
    word = found[1].lower() if found else ""
    if word in _STRONG:
        return Severity.ERROR
    return Severity.NOTICE if word in _SOFT else Severity.WARNING


def quoted_texts(sentence: str) -> list[str]:
    """Return the texts in quotation marks, in order."""
    return [one or two for one, two in _QUOTED.findall(sentence)]


def phrases(clause: Clause, *, lead: str = "avoid") -> list[str]:
    """Return the phrases of `avoid "a", b`: the word `lead` may stand before the first."""
    texts = []
    for number, arg in enumerate(clause.args):
        tokens = arg.tokens
        first = tokens[0]
        if number == 0 and not first.quoted and first.text == lead:
            tokens = tokens[1:]
        texts += _phrase(clause, tokens)
    if not texts:
        word = "" if clause.key == lead else f"{lead} "
        raise clause.no_argument(f'Write [{clause.key}: {word}"one phrase", "another"].')
    return texts


def _phrase(clause: Clause, tokens: tuple[Token, ...]) -> list[str]:
    words = Arg(tokens)
    if any(token.quoted for token in words.tokens) and len(words.tokens) > 1:
        raise clause.no_argument("Put a comma between two quoted phrases.")
    return [words.text] if words.text else []


def choice(clause: Clause, known: Collection[str]) -> str:
    """Return the only argument, one of `known`."""
    if len(clause.args) == 1 and clause.style in known:
        return clause.style
    raise clause.no_argument(nearest(clause.style, known))


def number_after(clause: Clause, arg: Arg, word: str = "max") -> tuple[int, str] | None:
    """Return the number after `word` and what follows it (`max 9 words`), or None."""
    texts = [token.text for token in arg.tokens]
    if not texts or texts[0] != word:
        return None
    if len(texts) < 2 or not texts[1].isdecimal() or len(texts[1]) > 6:
        raise clause.no_argument(f"Write a whole number after {word}: {word} 9.")
    return int(texts[1]), " ".join(texts[2:])
