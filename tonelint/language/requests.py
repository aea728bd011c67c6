"""English sentences that ask the reader to do something, and whether a text asks politely."""

from __future__ import annotations

from tonelint.language.lazy import compiled

# Verbs that open a request of a company to its reader, as they stand in notices and support mail
# (GOV.UK Notify and Mosaic's guide, which asks for “please”); benefits (“Save time”) are no
# requests.
_PLAIN = (
    "accept", "acknowledge", "advise", "allow", "arrange", "attach", "bring", "check", "complete",
    "confirm", "ensure", "enter", "fill", "follow", "forward",
    "inform", "keep", "note", "pay", "provide", "quote", "read", "refer", "reply", "resend",
    "respond", "return", "review", "sign", "submit", "update", "upload", "verify", "wait",
)  # fmt: skip
_WITH_US = ("call", "give", "let", "ring", "send", "show", "tell", "text", "write")
_SENTENCE = (
    rf"\s*(?:(?:then|and|so|next|now|first|finally),? )?"
    rf"(?P<verb>(?:{'|'.join(_PLAIN)})|(?:{'|'.join(_WITH_US)})(?= (?:us|me|your|back|to us)\b)"
    rf"|(?:make sure|be sure|bear with|get in touch|log in|sign in))(?= (?!out\b|by\b)[a-z0-9])"
)
_POLITE = (
    r"\b(?:please|kindly|(?:could|would|can|will|may) (?:you|i|we)\b[^.!?]{0,200}\?|feel free|"
    r"would you mind|we(?:'d| would)? (?:ask|appreciate|be grateful|like (?:you )?to ask))"
)
_NO_REQUEST = r"\b(?:if you(?:'d| would)? (?:like|want|prefer|wish)|whenever you)\b"


def request_verb(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where the verb of a request stands that begins the sentence start..end, or None.

    `folded` is the text of the sentence, folded. An offer (“Call us if you'd like to chat”) is no
    request.
    """
    found = compiled(_SENTENCE).match(folded, start, end)
    if found is None or compiled(_NO_REQUEST).search(folded, start, end):
        return None
    return found.span("verb")


def asks_politely(folded: str) -> bool:
    """Return whether a folded text says please, or asks with “could you …?”."""
    return compiled(_POLITE).search(folded) is not None
