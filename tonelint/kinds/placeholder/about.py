"""Placeholders that a text speaks of, and those that are meant: no gap that somebody forgot."""

from __future__ import annotations

from tonelint.language.lazy import compiled

_REACH = 160  # characters of the sentence that are looked at, on each side
_STOP = r"[.!?\n]\s"

_SPOKEN_OF = (
    r"(?i)\b(?:replace|replacing|substitute|swap(?: out)?|placeholders?|merge (?:tags?|fields?)"
    r"|(?:square |angle )?brackets|shortcodes?|fill(?:ing)? in)\b"
)
_CALLED = (
    r"(?i)\W{0,3}(?:(?:is|as) an? |are )?(?:placeholders?|(?:merge )?(?:tags?|fields?|tokens?)"
    r"|variables?|shortcodes?|stands? for|(?:is|are|gets?|will be) (?:replaced|filled)"
    r"|in (?:square |angle )?brackets)\b"
)
_WRITE = r"(?i)\b(?:write|type)\s?\Z"
_PRESS = r"(?i)\b(?:click|press|tap|select|choose|pick|hit)\b[^\n]{0,30}\Z"
_A_WORD = (
    r"(?i)\b(?:an?|any|every|each|the|these|those|no|of|my|your|our|their|word|to be \w+ \()\s?\Z"
)
_ITS_NAME = r"(?i) (?:comments?|tags?|notes?|files?|boards?|lists?|apps?|items?|means)\b"
_NUMERAL = (
    r"\b(?:Bowl|Chapter|Part|Volume|Vol\.|Olympiad|Title|Article|Book|Act|Appendix|[Ss]ize) \Z"
)
_MASKED_BEFORE = r"(?:[\dXx*•]{2,}[ -]?|(?i:ending(?: in)?|ends in|last four(?: digits)?:?) )\Z"
_MASKED_AFTER = r"[ -]?[\dXx*•]{2,}"
_BEGINS = r"(?:\A|[.!?:…\n|–—-]|(?i:\b(?:hi|hello|dear|hey),?))[\s“\"'*(]*\Z"
_ENDS = r"[\s”\"'*)]*(?:\Z|[.!?,:;…\n|–—])"


def is_spoken_of(text: str, start: int, end: int, group: str) -> bool:
    """Return whether a match of `group` is no gap: the text is about it, or means it."""
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    if group == "here":  # “Type your name here” is an instruction, “Your name here” is not
        return not (compiled(_BEGINS).search(before) and compiled(_ENDS).match(after))
    if group == "latin":
        return text[start:end].count(" ") < 2 and not (
            compiled(_BEGINS).search(before) and compiled(_ENDS).match(after)
        )
    if group == "word":
        return _is_meant(text[start:end], before, after)
    *_, sentence = compiled(_STOP).split(before)
    if group == "square" and " " not in text[start:end] and compiled(_PRESS).search(sentence):
        return True  # “Press [Order]”: a key
    return any(compiled(said).search(sentence) for said in (_SPOKEN_OF, _WRITE)) or bool(
        compiled(_CALLED).match(after)
    )


def _is_meant(word: str, before: str, after: str) -> bool:
    """Return whether TODO or TBD is spoken of, or XXX is a numeral or hides a number."""
    if word.startswith("XXX"):
        return bool(
            compiled(_NUMERAL).search(before)
            or compiled(_MASKED_BEFORE).search(before)
            or compiled(_MASKED_AFTER).match(after)
        )
    return bool(compiled(_A_WORD).search(before) or compiled(_ITS_NAME).match(after))
