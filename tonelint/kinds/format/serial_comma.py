"""The comma before the last item of a list: use it or avoid it (English).

Without a grammar a list cannot be told from clauses or an aside for sure, so only lists of short
items without pronouns, auxiliaries and verbs with objects are judged; the rest is left alone.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from tonelint.kinds.base import Change
from tonelint.kinds.format.base import Finder, Spot, Stretch, unknown
from tonelint.language.casing import function_words
from tonelint.language.moves_imperative import begins_with_verb

_WITH_COMMA = re.compile(r", (?P<and>and|or) (?=\w)")
_WITHOUT_COMMA = re.compile(r" (?<!, )(?P<and>and|or) (?=\w)")
_AND_OR = re.compile(r"\b(?:and|or)\b")
_GOES_ON = re.compile(r",(?! (?:but|which|who|where|when|so|while|because|as|if)\b)")
_BOUNDARY = re.compile(r"[.!?;:()\n—–…•|]| - ")
_NOT_WORD = re.compile(r"[^\w'’ .&/+-]")
_NAME_OF = re.compile(r"\b[A-Z]\w* (?:of|for|on|to) \w+\Z")
_LONGEST = 3
_REACH = 300
"""How many characters of a sentence are looked at on either side of “and”."""
_DETERMINERS = frozenset({"a", "an", "the", "our", "your", "my", "his", "her", "its", "their"})
_LEADS = frozenset(
    {"however", "therefore", "also", "finally", "today", "tomorrow", "yesterday", "yes", "no", "ok",
     "okay", "hi", "hello", "hey", "dear", "thanks", "sorry", "please", "well", "then", "instead",
     "first", "second", "third", "next", "now", "oh", "still", "again", "meanwhile", "otherwise",
     "overall", "once", "during", "until", "since", "because", "although", "though", "while",
     "despite", "through", "under", "across", "between", "besides", "plus", "similarly", "usually",
     "currently", "recently", "sometimes", "often", "later", "lastly", "additionally"}
)  # fmt: skip
"""With one of these at the head of the sentence its first comma need not be a list's."""
_ASIDES = frozenset(
    {"including", "such", "especially", "like", "particularly", "too", "though", "etc", "say",
     "for", "however", "therefore", "then", "also", "respectively", "not", "only", "even", "just",
     "rather", "usually", "ideally", "possibly", "perhaps", "maybe", "sometimes", "often"}
)  # fmt: skip


def read(style: str, lang: str) -> Finder:
    """Return what finds lists written otherwise; raises `OptionError` for an unknown style."""
    if style not in {"use", "avoid"}:
        raise unknown("lists", style, "use or avoid")
    if lang != "en":
        return lambda _stretch: iter(())
    return _superfluous if style == "avoid" else _missing


class _List(NamedTuple):
    """What joins the last item of a list, and where “and” is."""

    at: int  # the comma, or the space before “and”
    end: int
    items: list[str]
    goes_on: bool  # a comma follows: the pair may be one item of a longer list
    closed: bool  # the last item is one word: nothing or a little word follows it


def _superfluous(stretch: Stretch) -> Iterator[Spot]:
    for found in _lists(stretch, _WITH_COMMA):
        change = Change(found.at, found.at + 1, "")
        yield Spot(found.at, found.end, (change,), len(found.items) > 3)


def _missing(stretch: Stretch) -> Iterator[Spot]:
    for found in _lists(stretch, _WITHOUT_COMMA):
        items = found.items
        if found.goes_on or _uneven(items):
            continue
        if (_alike(items) and found.closed) or (len(items) > 3 and items[-2][0].islower()):
            change = Change(found.at, found.at, ",")
            yield Spot(found.at - len(items[-2]), found.end, (change,))


def _lists(stretch: Stretch, joint: re.Pattern[str]) -> Iterator[_List]:
    """Yield what joins the last item of each sure list, where it is such a joint.

    The first item is the whole text before the first comma, since nobody knows where it begins.
    """
    text = stretch.text
    for match in joint.finditer(text, stretch.start, stretch.end):
        at = match.start()
        before = _clause(text, stretch.start, at)
        if ", " not in before:
            continue
        end = min(stretch.end, match.end() + _REACH)
        boundary = _BOUNDARY.search(text, match.end(), end)
        rest = text[match.end() : boundary.start() if boundary else end]
        parts = [part.strip() for part in before.split(", ")]
        last = " ".join(rest.split(",")[0].split()[:_LONGEST])
        if "," not in "".join(parts) and _sure(parts, last):
            goes_on = bool(_GOES_ON.search(rest))
            follows = last.lower().split()[1:2]
            closed = not follows or follows[0] in function_words()
            yield _List(at, match.end("and"), [*parts, last], goes_on, closed)


def _clause(text: str, start: int, end: int) -> str:
    """Return what stands before `end` in its clause; "" when it has no comma."""
    at = max(start, end - _REACH)
    comma = text.rfind(", ", at, end)
    if comma < 0 or _BOUNDARY.search(text, comma, end):
        return ""
    return _BOUNDARY.split(text[at:comma])[-1] + text[comma:end]


def _sure(parts: Sequence[str], last: str) -> bool:
    first, *inner = parts
    head = first.lower().split()
    if not head or head[-1] in function_words() or not last:
        return False
    if len(parts) == 2 and _leads_in(head):
        return False
    if any(map(_AND_OR.search, parts)):
        return False
    if not all(_is_item(part) for part in inner) or not _is_last(last):
        return False
    return not _is_aside(first.split()[-1], inner[0], last)


def _leads_in(head: Sequence[str]) -> bool:
    opener = head[0].strip("“\"'‘")
    return opener in _LEADS or opener in _joining_words()


@cache
def _joining_words() -> frozenset[str]:
    return function_words() - _DETERMINERS - _PRONOUNS


@cache
def _little_words() -> frozenset[str]:
    return function_words() - _DETERMINERS - {"of"}


_PRONOUNS = frozenset({"you", "we", "they", "he", "she", "it", "this", "these", "that", "those"})


def _is_item(part: str) -> bool:
    words = part.lower().split()
    if not 1 <= len(words) <= _LONGEST or _NOT_WORD.search(part) or part.isdigit():
        return False
    little = _little_words()
    if words[0] in _ASIDES or any(word.split("'")[0].split("’")[0] in little for word in words):
        return False
    return len(words) == 1 or begins_with_verb(words[0]) is not True


def _is_last(last: str) -> bool:
    words = last.lower().split()
    first = re.split("['’]", words[0])[0]
    if first == "of" or first in _little_words() or first in _ASIDES or first in _LEADS:
        return False
    return len(words) == 1 or begins_with_verb(first) is not True


def _is_aside(before: str, item: str, last: str) -> bool:
    """Whether `item` may tell more about `before` (“Rosa, our founder, and Sam”)."""
    words = item.lower().split()
    if words[0] in _DETERMINERS and last.lower().split()[0] not in _DETERMINERS:
        return True
    ends = (before.lower(), words[-1], last.lower().split()[-1])
    for ending in ("ing", "ly", "ed"):
        if words[0].endswith(ending) and not (ends[0].endswith(ending)):
            return True
    return False


def _uneven(items: Sequence[str]) -> bool:
    """Whether the item before “and” looks unlike a list's: a long name, more words than before."""
    item = items[-2]
    if item[0].isupper() and (" " in item or _NAME_OF.search(items[0])):
        return True  # “the Department for Science, Innovation and Technology” is one name
    return " " in item and " " not in items[-3]


def _alike(items: Sequence[str]) -> bool:
    """Whether three items look so alike that one comma makes a list."""
    first = items[0].split()[-1]
    ends = [first, items[1].split()[-1], items[2].split()[0]]
    single = all(len(item.split()) == 1 for item in items[:2])
    if all(end[0].isupper() for end in ends):
        return len(items[0].split()) > 1
    if any(end[0].isupper() for end in ends[1:]):
        return False
    for ending in ("s", "ing", "ed", "ly", "tion", "ment"):
        if all(end.endswith(ending) and not end.endswith("ss") for end in ends):
            return True
    return single and items[0][0].islower()
