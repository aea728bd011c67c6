"""English first and third person: who speaks in a text, and where the reader is “the customer”.

Only plain cases are found. “We ship on Mondays” is what a company does, whoever says it; “we're
looking into it” is one person at work. Packard, Moore and McFerran (2018, Journal of Marketing
Research) found that customers are happier with agents who say “I” there.
"""

from collections.abc import Iterator
from typing import NamedTuple

from tonelint.language.lazy import compiled


class Spoken(NamedTuple):
    """A place, and what to write there instead; "" when that depends on the rest."""

    start: int
    end: int
    better: str


_I_TO_WE = {
    "i'm": "we're", "i've": "we've", "i'll": "we'll", "i'd": "we'd", "i am": "we are",
    "i was": "we were", "i": "we", "me": "us", "my": "our",
}  # fmt: skip
_WE_TO_I = {
    "we're": "I'm", "we've": "I've", "we'll": "I'll", "we'd": "I'd", "we are": "I am",
    "we were": "I was", "we": "I", "us": "me",
}  # fmt: skip

_I = (
    r"(?<![\w'/&.)-])(?:i(?:'(?:m|ve|ll|d)| am| was)(?![\w'])|i(?= [a-z]+\b)"
    r"|(?<=\blet )me(?= [a-z])|(?<=\bcontact )me\b|(?<=\bemail )me\b|(?<=\bcall )me\b"
    r"|(?<=\breply to )me\b|(?<=\bwrite to )me\b|(?<=\btell )me\b(?= (?:if|what|when|which|how))"
    r"|my(?= (?:apologies|colleagues?|team|manager|desk|side|end|pleasure)\b))"
)
# Numbers and names end in a capital I; “I'm Sam” is how a person says their name.
_NUMERAL = r"\b(?:part|type|phase|class|war|chapter|title|article|level|grade|schedule|stage) \Z"
# What a reader says in a form or a list of questions: “I agree to the terms.”
_READER = (
    r"(?:\A|[.!?:] )(?:yes,? |no,? )?i(?:'d|'ve)? (?:agree|accept|consent|confirm|have read|read"
    r"|have kept|understand|acknowledge|authori[sz]e|certify|declare|want|would like|like|need"
    r"|forgot|do not|don't|am (?:a|an|the|over|under|not)|already|can't|cannot)\b"
    r"|\b(?:how|what|when|where|why|which|can|do|should|could|may|must|say|what if|if) "
    r"(?:do |can )?i\b"
)

_ASIDE = (
    r"(?: (?:will|can|would|could|have|are|were|do|be|been|not|just|also|now|only|fully|completely"
    r"|totally|really|truly|already|currently|so|very|sincerely|deeply|then|quickly|first|able to"
    r"|going to|like to|happy to|glad to))*"
)
_ONE_PERSON = (
    r"(?:check(?:ed|ing)?|look(?:ed|ing)? (?:into|at|up|for) (?:it|this|that|your)|understand"
    r"|appreciate (?:your|that|how|you|this|it)|apologi[sz](?:e|ing)|sorry|afraid|glad to|happy to"
    r"|help(?:ing)? you|find out|get back to you|follow(?:ing)? up|let you know"
    r"|transfer(?:red|ring)? you|connect(?:ed|ing)? you|put(?:ting)? you through"
    r"|pass(?:ed|ing)? (?:this|it|you)|take care of (?:it|this|that|your)"
    r"|ma[dk]e sure (?:you|it|this)"
    r"|call you back|hope (?:you|this|that)|wonder|know how|escalat(?:e|ed|ing) (?:it|this|your))"
)
_WE = (
    rf"(?<![\w'])(?:we are|we were|we(?:'re|'ve|'ll|'d)?)(?={_ASIDE} {_ONE_PERSON}\b)"
    rf"|(?<=\blet )us(?= {_ONE_PERSON}\b)"
)
_MANY = r"\b(?:together|both|between us|our whole|as a (?:company|team|business)|we at)\b"
_ANY = (
    r"(?<![\w'/&.)-])(?:i(?:'(?:m|ve|ll|d)(?![\w'])|(?= [a-z]+\b))"
    r"|(?:we(?:'(?:re|ve|ll|d))?|ours?|us)(?![\w']))"
)
_YOU = r"\byou(?:r|rs|'re|'ve|'ll|'d)?\b"


def may_speak(speaker: str, folded: str) -> bool:
    """Return whether a folded text may speak otherwise than as `speaker`: quicker than looking."""
    return compiled({"I": _WE, "we": _I, "name": _ANY}[speaker]).search(folded) is not None


def against(speaker: str, text: str, folded: str, start: int, end: int) -> Iterator[Spoken]:
    """Yield where the sentence start..end speaks otherwise than as `speaker`: we, I or name.

    `folded` is `text` folded. “name” stands for a brand that says neither I nor we.
    """
    if speaker == "I":
        if not compiled(_MANY).search(folded, start, end):
            yield from _rewritten(_WE, _WE_TO_I, text, folded, start, end)
        return
    if _is_readers(folded, start, end):
        return
    if speaker == "we":
        yield from _rewritten(_I, _I_TO_WE, text, folded, start, end)
    elif speaker == "name":
        for found in compiled(_ANY).finditer(folded, start, end):
            if not _is_other(text, folded, found.start(), start):
                yield Spoken(*found.span(), "")


def _is_readers(folded: str, start: int, end: int) -> bool:
    """Whether a sentence is the reader's: a question without “you”, a box to tick."""
    if compiled(_YOU).search(folded, start, end):
        return False
    sentence = folded[start:end].strip()
    return sentence.endswith("?") or compiled(_READER).search(sentence) is not None


def _rewritten(
    pattern: str, table: dict[str, str], text: str, folded: str, start: int, end: int
) -> Iterator[Spoken]:
    for found in compiled(pattern).finditer(folded, start, end):
        at, stop = found.span()
        if _is_other(text, folded, at, start):
            continue
        better = table[found[0]]
        if compiled(r"\A\W*\w+ and \Z").match(folded[start:at]):  # “Sam and I”
            better = ""
        begins = not text[start:at].strip(" \t\n\"“‘'(*-–—•")
        if better and begins and text[at].isupper():
            better = better[0].upper() + better[1:]
        if "’" in text[at:stop]:
            better = better.replace("'", "’")
        yield Spoken(at, stop, better)


def _is_other(text: str, folded: str, at: int, start: int) -> bool:
    """Whether “I” is a numeral or a name's part, or the place where a person says their name."""
    if folded[at] != "i":
        return False
    return bool(
        text[at] != "I"
        or compiled(_NUMERAL).search(folded[start:at])
        or compiled(r"I(?:['’]m| am) [A-Z{]").match(text, at)
    )
