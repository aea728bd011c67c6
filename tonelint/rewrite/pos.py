"""Verb or noun, decided by the neighbours: enough for words that are both, without a tagger."""

from __future__ import annotations

from collections.abc import Sequence

_DETERMINERS = frozenset(
    (
        "a", "an", "the", "this", "these", "those", "my", "your", "our", "their", "his", "its",
        "each", "every", "any", "some", "another", "which", "what", "whose", "several", "many",
        "few", "both", "all", "no", "of", "per", "with", "without", "by", "via", "from",
    )
)  # fmt: skip
_ADJECTIVES = frozenset(
    (
        "new", "next", "last", "first", "second", "free", "full", "recent", "same", "single",
        "secure", "social", "online", "current", "previous", "other", "own", "more", "high", "low",
        "good", "great", "big", "small", "different", "easy", "quick", "one-time", "in-app",
        "automatic",
    )
)  # fmt: skip
_ADJECTIVE_ENDINGS = ("al", "ous", "ful", "able", "ible", "ic", "ive", "less")
_SUBJECTS = frozenset(("i", "you", "we", "they", "who", "he", "she", "it"))
_MODALS = frozenset(
    (
        "can", "could", "will", "would", "should", "may", "might", "must", "shall", "do", "does",
        "did", "cannot", "don't", "doesn't", "didn't", "can't", "couldn't", "won't", "wouldn't",
        "shouldn't", "mustn't", "please", "let's", "not", "never", "always", "help", "helps", "to",
        "'ll", "then", "and/or", "ever", "only", "also", "automatically", "now",
    )
)  # fmt: skip
_BEFORE_NOUN_TO = frozenset(("due", "according", "thanks", "owing", "prior", "access", "subject"))
_OBJECTS = frozenset(
    (
        "the", "a", "an", "your", "our", "their", "my", "his", "her", "its", "this", "these",
        "those", "it", "them", "us", "me", "him", "you", "any", "all", "every", "some", "more",
        "one",
    )
)  # fmt: skip
_AFTER_NOUN = frozenset(
    ("is", "are", "was", "were", "has", "have", "had", "will", "of", "can", "may", "must", "should")
)
_AUXILIARY = frozenset(
    (
        "have", "has", "had", "having", "be", "is", "are", "am", "was", "were", "been", "being",
        "get", "gets", "got", "getting", "i've", "you've", "we've", "they've", "it's", "he's",
        "she's", "i'm", "you're", "we're", "they're", "isn't", "aren't", "wasn't", "weren't",
        "haven't", "hasn't", "hadn't", "that's",
    )
)  # fmt: skip
_BETWEEN = frozenset(("not", "never", "always", "already", "just", "also", "now", "been", "being"))


_POSSESSORS = frozenset(
    (
        "a", "an", "the", "this", "these", "those", "my", "your", "our", "their", "his", "her",
        "its", "each", "every", "any", "some", "another", "no", "new", "more", "very", "fully",
    )
)  # fmt: skip
_NO_NOUNS = frozenset(
    (
        "a", "about", "above", "after", "again", "against", "all", "an", "and", "any", "are", "as",
        "at", "be", "because", "been", "before", "below", "between", "both", "but", "by", "can",
        "could", "did", "do", "down", "during", "each", "every", "for", "from", "had", "has",
        "have", "he", "her", "him", "his", "how", "i", "if", "in", "into", "is", "it", "its",
        "may", "me", "might", "more", "must", "my", "no", "not", "of", "off", "on", "once", "one",
        "only", "onto", "or", "our", "out", "over", "per", "she", "should", "since", "so", "some",
        "than", "that", "the", "their", "them", "then", "there", "these", "they", "this", "those",
        "through", "to", "too", "toward", "towards", "under", "until", "up", "upon", "us", "via",
        "was", "we", "were", "what", "when", "where", "which", "while", "who", "why", "will",
        "with", "within", "without", "would", "you", "your",
    )
)  # fmt: skip


def is_attributive(before: Sequence[str], after: Sequence[str], form: str) -> bool:
    """Return whether a form in -ed or -ing stands before its noun: “an assisted sale”.

    The words are those of `verb_or_noun`. A past form that opens a sentence and has a noun after it
    is one, too: “Expedited delivery”.
    """
    following = after[0] if after else ""
    if form not in ("past", "participle", "ing") or not following[:1].isalpha():
        return False
    if following in _NO_NOUNS or following.endswith("ly"):
        return False
    if not before:
        return form != "ing"
    return before[-1] in _POSSESSORS or before[-1].endswith("'s")


def verb_or_noun(before: Sequence[str], after: Sequence[str], form: str) -> str:
    """Return “verb”, “noun”, or “” when the neighbours do not decide.

    `before` and `after` are the lower-case words around it in its sentence, nearest last and
    nearest first; `form` is the form's name in `tonelint.rewrite.inflect`. A determiner, adjective
    or preposition before makes a noun; “to”, a pronoun or a modal before makes a verb, and so does
    the first place in an instruction.
    """
    previous = before[-1] if before else ""
    following = after[0] if after else ""
    if form in ("past", "participle", "ing"):
        return "" if previous in _DETERMINERS - {"by", "of", "with", "without", "from"} else "verb"
    if previous == "to":
        return "noun" if before[-2:-1] and before[-2] in _BEFORE_NOUN_TO else "verb"
    if previous in _DETERMINERS or previous[:1].isdigit() or previous.endswith("'s"):
        return "verb" if previous == "all" and following in _OBJECTS else "noun"
    if form in ("s", "plural"):
        return "verb" if previous in _SUBJECTS or following in _OBJECTS else ""
    if previous in _MODALS or previous in _SUBJECTS or previous.endswith(("'ll", "'d")):
        return "verb"
    if following in _OBJECTS:
        return "verb"
    if previous in _ADJECTIVES or (len(previous) > 4 and previous.endswith(_ADJECTIVE_ENDINGS)):
        return "noun"
    if following in _AFTER_NOUN:
        return "noun"
    return "verb" if not before and following in ("to", "with", "now", "here", "in") else ""


def past_form(before: Sequence[str], forms: Sequence[str]) -> str:
    """Return which of several equal-looking verb forms this is, or “” when it may be any.

    `forms` are names such as past and participle (“commenced”), or base, past and participle
    (“put”).
    """
    words = [word for word in before[-3:] if word not in _BETWEEN or word in ("been", "being")]
    previous = words[-1] if words else ""
    if previous in _AUXILIARY:
        return "participle"
    if "base" in forms and (previous == "to" or previous in _MODALS or previous.endswith("'ll")):
        return "base"
    if "base" not in forms and previous in _SUBJECTS:
        return "past"
    return "base" if "base" in forms and not before else ""
