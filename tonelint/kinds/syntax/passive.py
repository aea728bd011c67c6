"""Passives, sentences with “it” for an actor, and duties that are nobody's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tonelint.kinds.syntax.active import active
from tonelint.kinds.syntax.found import Construction, Found
from tonelint.language.lazy import compiled
from tonelint.language.syntax import Sentence
from tonelint.rewrite.verbs import irregular

_BE = frozenset(("be", "is", "are", "am", "was", "were", "been", "being", "'re", "'s", "'m"))
_READERS = frozenset(("you", "we", "i"))
_DUTY = frozenset(("must", "shall"))
_MAIN = frozenset(("ROOT", "conj"))

# Participles that say how something is, not what somebody does to it.
_STATES = frozenset(
    (
        "accustomed", "acquainted", "allowed", "amazed", "annoyed", "associated", "attached",
        "based", "born", "bound", "called", "cancelled", "closed", "committed", "complicated",
        "composed", "concerned", "confused", "connected", "convinced", "covered", "dedicated",
        "delighted", "designed", "detailed", "determined", "disabled", "disappointed", "done",
        "dressed", "embarrassed", "enabled", "engaged", "enrolled", "entitled", "equipped",
        "excited", "experienced", "fed", "finished", "frustrated", "gone", "honoured", "honored",
        "inclined", "inspired", "intended", "interested", "interrelated", "involved", "known",
        "left", "limited", "listed", "located", "lost", "married", "meant", "mistaken", "named",
        "needed",
        "obliged", "obsessed", "opposed", "outdated", "overwhelmed", "permitted", "pleased",
        "prepared", "qualified", "related", "relaxed", "relieved", "retired", "satisfied",
        "scared", "set", "situated", "stressed", "stuck", "subscribed", "supposed", "surprised",
        "suited", "thrilled", "tired", "titled", "trained", "unlimited", "unsubscribed", "upset",
        "used", "valued", "worried",
    )
)  # fmt: skip
_NO_AGENTS = frozenset(
    (
        "accident", "airmail", "april", "august", "autumn", "bus", "car", "card", "chance",
        "cheque", "courier", "deadline", "december", "default", "definition", "design", "email",
        "end", "fax", "february", "force", "hand", "instalments", "january", "july", "june",
        "law", "letter", "mail", "march", "may", "means", "midnight", "mistake", "month", "name",
        "nature", "noon", "november", "now", "october", "phone", "plane", "post", "proxy",
        "request", "september", "sms", "spring", "summer", "text", "then", "tomorrow", "train",
        "way", "week", "winter", "year",
    )
)  # fmt: skip
_IN_OR_OUT = frozenset(("in", "out", "up"))
_ADVISES = frozenset(("recommended", "advised", "suggested", "decided", "proposed", "agreed"))
_SAYS = frozenset(
    (
        "recommended", "suggested", "advised", "requested", "required", "expected", "believed",
        "understood", "noted", "hoped", "thought", "assumed", "anticipated", "proposed", "agreed",
        "decided", "estimated", "considered", "felt", "intended", "appreciated", "emphasised",
        "emphasized", "stressed", "acknowledged", "regretted", "envisaged",
    )
)  # fmt: skip


@cache
def _passive() -> re.Pattern[str]:
    """Return the pattern of what looks like a passive in a folded text."""
    odd = sorted({participle for _, participle in irregular().values()})
    return re.compile(
        r"(?:\b(?:be|is|are|am|was|were|been|being)|'re|'s|'m)\s(?:\S+\s){0,3}?"
        rf"(?:[a-z-]{{2,}}ed|{'|'.join(odd)})\b"
    )


def _looks_passive(folded: str) -> bool:
    return _passive().search(folded) is not None


def _looks_agentive(folded: str) -> bool:
    return " by " in folded and _looks_passive(folded)


def _looks_impersonal(folded: str) -> bool:
    return re.search(r"\bit\b", folded) is not None and _looks_passive(folded)


def _looks_due(folded: str) -> bool:
    pattern = compiled(r"\b(?:must|shall|needs? to|ha(?:s|ve) to)\s(?:\S+\s){0,2}?be\b")
    return pattern.search(folded) is not None and _looks_passive(folded)


def _passives(sentence: Sentence) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Yield each passive: its participle and its helping words, in order."""
    for number, token in enumerate(sentence.tokens):
        if token.tag != "VBN":
            continue
        helpers = tuple(sentence.children(number, "aux", "auxpass", "neg"))
        if not any(_is_be(sentence, helper) for helper in helpers):
            continue
        if _is_state(sentence, number, helpers):
            continue
        yield number, tuple(helper for helper in helpers if helper < number)


def _is_state(sentence: Sentence, verb: int, helpers: tuple[int, ...]) -> bool:
    """Whether “is closed” says how things are; with an agent, or “being”, somebody acts."""
    tokens = sentence.tokens
    if any(tokens[n].text in _IN_OR_OUT for n in sentence.children(verb, "prt")):
        return True  # you are signed in
    acts = any(tokens[n].text == "being" for n in helpers)
    return tokens[verb].text in _STATES and not acts and _agent(sentence, verb) is None


def _is_be(sentence: Sentence, number: int) -> bool:
    return sentence.tokens[number].dep == "auxpass" and sentence.tokens[number].text in _BE


def _agent(sentence: Sentence, verb: int) -> int | None:
    """Return who does it: the word after “by”; None when nobody is named (by accident)."""
    for by in sentence.children(verb, "agent"):
        for number in sentence.children(by, "pobj"):
            token = sentence.tokens[number]
            if (
                token.text not in _NO_AGENTS
                and not token.text.endswith("day")
                and token.tag != "CD"
            ):
                return number
    return None


def _span(sentence: Sentence, verb: int, helpers: tuple[int, ...]) -> tuple[int, int]:
    """Return the place of a verb group, without a subject in a contraction."""
    start = sentence.tokens[min((*helpers, verb))].start
    return start, sentence.tokens[verb].end


def _find_passive(sentence: Sentence, _least: int) -> Iterator[Found]:
    for verb, helpers in _passives(sentence):
        if _impersonal(sentence, verb):
            continue
        agent = _agent(sentence, verb)
        rewrite = active(sentence, verb, helpers, agent) if agent is not None else None
        core = _span(sentence, verb, helpers)
        if rewrite:
            yield Found(*rewrite.place, agent=True, rewrite=rewrite.turned, core=core)
        else:
            yield Found(*core, agent=agent is not None)


def _find_rewritable(sentence: Sentence, least: int) -> Iterator[Found]:
    """Yield passives that can surely be turned round."""
    yield from (found for found in _find_passive(sentence, least) if found.rewrite)


def _impersonal(sentence: Sentence, verb: int) -> bool:
    """Whether it is “it is recommended that …”; “it is expected to” may be about a thing."""
    tokens = sentence.tokens
    subjects = [n for n in sentence.children(verb, "nsubjpass", "expl") if tokens[n].text == "it"]
    if not subjects or tokens[verb].text not in _SAYS:
        return False
    following = tokens[verb + 1].text if verb + 1 < len(tokens) else ""
    if following == "to":
        return tokens[verb].text in _ADVISES
    if following == "that":
        return True
    # “It is recommended you …”: a clause with a subject of its own.
    return any(
        any(sentence.children(child, "nsubj", "nsubjpass"))
        for child in sentence.children(verb, "ccomp")
        if child > verb
    )


def _find_no_actor(sentence: Sentence, _least: int) -> Iterator[Found]:
    tokens = sentence.tokens
    for verb, _ in _passives(sentence):
        if _impersonal(sentence, verb) and _agent(sentence, verb) is None:
            it = next(n for n in sentence.children(verb) if tokens[n].text == "it")
            clause = verb + 1 < len(tokens) and tokens[verb + 1].text in ("that", "to")
            end = tokens[verb + 1].end if clause else tokens[verb].end
            yield Found(tokens[it].start, end)


def _find_duty(sentence: Sentence, _least: int) -> Iterator[Found]:
    tokens = sentence.tokens
    for verb, helpers in _passives(sentence):
        if _agent(sentence, verb) is not None or _impersonal(sentence, verb):
            continue
        if any(tokens[n].text in _READERS for n in sentence.children(verb, "nsubjpass")):
            continue
        if any(tokens[helper].text in _DUTY for helper in helpers):
            if tokens[verb].dep in _MAIN:
                yield Found(*_span(sentence, verb, helpers))
        elif tokens[verb].dep == "xcomp" and tokens[tokens[verb].head].text in (
            "need", "needs", "have", "has",
        ) and tokens[tokens[verb].head].dep in _MAIN:  # fmt: skip
            yield Found(tokens[tokens[verb].head].start, tokens[verb].end)


PASSIVE = Construction(_looks_passive, _find_passive)
PASSIVE_BY = Construction(_looks_agentive, _find_rewritable)
NO_ACTOR = Construction(_looks_impersonal, _find_no_actor)
DUTY = Construction(_looks_due, _find_duty)
