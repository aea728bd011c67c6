"""English texts that speak of the reader as a third person: “the customer can cancel”."""

from __future__ import annotations

from tonelint.language.lazy import compiled
from tonelint.language.person import Spoken

READERS = (
    "the user", "the customer", "the reader", "the applicant", "the recipient", "the subscriber",
    "the account holder", "the policyholder", "the cardholder", "the visitor",
)  # fmt: skip
"""What writers call the reader (plainlanguage.gov, “Address the user”; Kaltura's brand guide)."""

_OTHERS = r"\b(?:they|them|their|theirs|themselves|he|she|his|her|hers|him|himself|herself)\b"
_MODAL = r" (can(?:not|'t)?|could|may|might|must|should|will|would)\b"
_VERBS = {"is": "are", "was": "were", "has": "have", "does": "do"}
_VERB = r" (is|was|has|does)(?![\w'])"
_TO = r"\b(?:to|for|with|from|by|about|charge[sd]?|notify|tell|ask|email|call|contact|help) \Z"
_ENDS = r"\s*(?:[.,;:!?)]|\Z)|\s+(?:when|if|by|on|within|after|before|and|or)\b"


def as_you(
    text: str, folded: str, start: int, end: int, sentence: tuple[int, int]
) -> Spoken | None:
    """Return how start..end, a word for the reader, reads as “you”; None where that is uncertain.

    It may take a verb along: “the customer is” becomes “you are”.
    """
    if compiled(_OTHERS).search(folded, *sentence):
        return None
    better = ""
    if folded.startswith("'s", end) and not folded[end + 2 : end + 3].isalnum():
        better, end = "your", end + 2
    elif compiled(_MODAL).match(folded, end):
        better = "you"
    elif verb := compiled(_VERB).match(folded, end):
        better, end = f"you {_VERBS[verb[1]]}", verb.end()
    elif compiled(_TO).search(folded[sentence[0] : start]) and compiled(_ENDS).match(folded, end):
        better = "you"
    if better and text[start].isupper() and not text[sentence[0] : start].strip():
        better = better.capitalize()
    return Spoken(start, end, better) if better else None
