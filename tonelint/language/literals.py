"""Many literals looked up in one pass over a folded text.

Aho–Corasick in overlapping mode when `pyahocorasick` is there, else a trie of the standard `re`
with the same results. Longest-match modes lose phrases hidden by a longer hit that is no whole
word, so everything is found; `word_begins` and `word_ends` judge its ends by our Unicode rule.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from unicodedata import category

LiteralHit = tuple[int, int, int]
"""Number of the literal, start, end."""

_Find = Callable[[str], Iterable[tuple[int, tuple[int, tuple[int, ...]]]]]
"""Text -> (index of the last character, (length, numbers of the literals with that text))."""

_RUNS = re.compile(" {2,}")
_CONTRACTS = frozenset(
    (
        "it", "that", "there", "here", "let", "what", "who", "he", "she", "where", "how", "when",
        "this", "why", "everyone", "someone",
    )
)  # fmt: skip
"""Words before “'s” that are shortened with “is”, “has” or “us”, not a possessive."""


class LiteralScanner:
    """Finds literals. They must be folded (`tonelint.language.fold`); one may occur twice."""

    def __init__(self, literals: Sequence[str], *, native: bool = True) -> None:
        """`native` False asks for the standard library only."""
        numbers: dict[str, list[int]] = {}
        for number, literal in enumerate(literals):
            if not literal:
                raise ValueError("an empty literal is everywhere")
            text = _RUNS.sub(" ", literal) if "  " in literal else literal
            numbers.setdefault(text, []).append(number)
        table = {text: (len(text), tuple(found)) for text, found in numbers.items()}
        self._find = (_automaton(table) if native else None) or _trie(table)

    def scan(self, text: str) -> list[LiteralHit]:
        """Return every occurrence, overlapping ones too, by start, longest first, then number.

        Several spaces in `text` count as one. See `word_begins` and `word_ends` for whole words.
        """
        runs = list(_RUNS.finditer(text)) if "  " in text else []
        body = _RUNS.sub(" ", text) if runs else text
        hits = [
            (last + 1 - length, -last - 1, number)
            for last, (length, found) in self._find(body)
            for number in found
        ]
        if runs:
            cuts, shifts = _shifts(runs)
            hits = [
                (start + shifts[bisect_right(cuts, start)],
                 end - shifts[bisect_right(cuts, -end - 1)], number)
                for start, end, number in hits
            ]  # fmt: skip
        hits.sort()
        return [(number, start, -end) for start, end, number in hits]


def word_begins(text: str, start: int) -> bool:
    """Whether a word may begin at `start` of a folded text.

    Not after a letter, digit or underscore, nor after an apostrophe or hyphen that joins it to a
    letter (“time” in “just-in-time”, “t” in “can't”). Signs (“&”) begin anywhere, and so do
    scripts without spaces.
    """
    if start == 0 or text[start - 1] == " ":
        return True
    if not _in_word(text[start]) or _spaceless(text[start]):
        return True
    before = text[start - 1]
    if _in_word(before):
        return False
    if before in "'-" and start > 1 and text[start].isalpha():
        return not text[start - 2].isalpha()
    return True


def word_ends(text: str, end: int) -> bool:
    """Whether a word may end at `end` of a folded text, by the rules of `word_begins`.

    The possessive “'s” may follow (“user's”), but not the short form of “is” (“it's”).
    """
    if end == len(text) or text[end] == " ":
        return True
    if not _in_word(text[end - 1]) or _spaceless(text[end - 1]):
        return True
    after = text[end]
    if _in_word(after):
        return False
    if after in "'-" and end + 1 < len(text) and text[end + 1].isalpha():
        if after == "-":
            return not text[end - 1].isalpha()
        return _possessive(text, end)
    return True


def _possessive(text: str, end: int) -> bool:
    if text[end + 1] != "s" or (end + 2 < len(text) and _in_word(text[end + 2])):
        return False
    start = end
    while start and text[start - 1].isalpha():
        start -= 1
    return text[start:end] not in _CONTRACTS


def _in_word(sign: str) -> bool:
    if sign.isalnum() or sign == "_":
        return True
    return sign > "\u02ff" and category(sign)[0] == "M"


def _spaceless(sign: str) -> bool:
    """Whether a sign is of a script that writes words without spaces, or glues particles on."""
    return sign >= "\u0e00" and (
        sign <= "\u0eff" or "\u1780" <= sign <= "\u17ff" or "\u3040" <= sign <= "\ud7af"
    )


def _shifts(runs: Sequence[re.Match[str]]) -> tuple[list[int], list[int]]:
    """Return places in the text without double spaces, and how far each stretch has moved."""
    cuts: list[int] = []
    shifts = [0]
    for run in runs:
        cuts.append(run.start() - shifts[-1] + 1)
        shifts.append(shifts[-1] + run.end() - run.start() - 1)
    return cuts, shifts


def _nothing(_: str) -> Iterable[tuple[int, tuple[int, tuple[int, ...]]]]:
    return ()


def _automaton(table: dict[str, tuple[int, tuple[int, ...]]]) -> _Find | None:
    try:
        from ahocorasick import Automaton
    except ImportError:
        return None
    if not table:
        return _nothing
    automaton = Automaton()
    for text, value in table.items():
        automaton.add_word(text, value)
    automaton.make_automaton()
    find: _Find = automaton.iter
    return find


def _trie(table: dict[str, tuple[int, tuple[int, ...]]]) -> _Find:
    """Return a finder whose pattern gives the longest literal at each place, as a look-ahead.

    All others at that place are its prefixes, kept in a table.
    """
    if not table:
        return _nothing
    within = {
        text: [table[text[:n]] for n in range(1, len(text) + 1) if text[:n] in table]
        for text in table
    }
    pattern = re.compile(f"(?=({_alternatives(sorted(table), 0)}))")

    def find(text: str) -> Iterable[tuple[int, tuple[int, tuple[int, ...]]]]:
        for match in pattern.finditer(text):
            start = match.start()
            for value in within[match[1]]:
                yield start + value[0] - 1, value

    return find


def _alternatives(texts: Sequence[str], depth: int) -> str:
    """Return a pattern for the ends of sorted `texts` that share their first `depth` signs."""
    optional = len(texts[0]) == depth
    groups: dict[str, list[str]] = {}
    for text in texts[optional:]:
        groups.setdefault(text[depth], []).append(text)
    branches = [re.escape(sign) + _alternatives(group, depth + 1) for sign, group in groups.items()]
    if not branches:
        return ""
    joined = branches[0] if len(branches) == 1 and not optional else f"(?:{'|'.join(branches)})"
    return f"{joined}?" if optional else joined
