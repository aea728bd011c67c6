"""A passive that names who does it, turned round: only where the result is certain."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from tonelint.language.lazy import compiled
from tonelint.language.syntax import Sentence, Token
from tonelint.rewrite.inflect import verb_forms
from tonelint.rewrite.verbs import known_verbs

_AS_OBJECT = {"i": "me", "we": "us", "he": "him", "she": "her", "they": "them", "who": ""}
_AS_SUBJECT = {"me": "I", "us": "we", "him": "he", "her": "she", "them": "they", "whom": ""}
_MODALS = frozenset(
    ("will", "can", "must", "should", "may", "might", "could", "would", "shall", "cannot")
)
_LONGEST = 7
_WORDING = r"[a-z]+(?:['-][a-z]+)*|'s?|[,&]|\d+"
_QUANTIFIERS = frozenset(
    ("about", "all", "any", "both", "each", "either", "every", "everything", "few", "neither", "no",
     "none", "nothing", "only", "some")
)  # fmt: skip
_POINTING = frozenset(("it", "this", "that", "these", "those"))
"""A subject that points back to the sentence before belongs at the start."""

_CHANGE_PLACES = frozenset(("followed", "preceded", "accompanied", "replaced", "surrounded"))
"""Verbs that set two things in a row: nobody acts."""

_ENDS = frozenset(".!?")


class Active(NamedTuple):
    """A clause turned round: its place in the sentence, and the parts that change places."""

    place: tuple[int, int]
    subject: tuple[int, int]
    agent: tuple[int, int]
    verb: str
    subject_word: Token

    def turned(self, text: str) -> str:
        """Return the text at the place in the active voice."""
        subject = _cut(text, self.subject, self.place[0])
        agent = _cut(text, self.agent, self.place[0])
        doer = _AS_SUBJECT.get(agent.lower(), agent)
        object_ = _AS_OBJECT.get(subject.lower(), _lowered(subject, self.subject_word))
        return f"{doer[:1].upper()}{doer[1:]} {self.verb} {object_}"


def active(
    sentence: Sentence, verb: int, helpers: Sequence[int], agent: int | None
) -> Active | None:
    """Return how a passive reads in the active voice; None when that is not certain.

    The whole sentence must be “subject, helpers, participle, by, agent”, with a verb we know.
    """
    tokens = sentence.tokens
    subjects = list(sentence.children(verb, "nsubjpass"))
    if agent is None or tokens[verb].dep != "ROOT" or len(subjects) != 1:
        return None
    first, last = sentence.reach(subjects[0])
    by = tokens[agent].head
    agent_first, agent_last = sentence.reach(agent)
    if tokens[subjects[0]].text in _POINTING or tokens[verb].text in _CHANGE_PLACES:
        return None
    in_order = [
        *range(first, last + 1), *helpers, verb, by, *range(agent_first, agent_last + 1)
    ]  # fmt: skip
    if first != 0 or in_order != list(range(len(in_order))):
        return None
    after = tokens[agent_last + 1 :]
    if any(token.text not in _ENDS for token in after):
        return None
    if not (_plain(sentence, first, last) and _plain(sentence, agent_first, agent_last)):
        return None
    said = _conjugated(
        [tokens[n].text for n in helpers], tokens[verb].text, plural=_plural(sentence, agent)
    )
    if not said:
        return None
    end = tokens[agent_last].end
    return Active(
        (0, end),
        (0, tokens[last].end),
        (tokens[agent_first].start, end),
        said,
        tokens[0],
    )


def _plain(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a noun phrase is short and simple enough to stand anywhere in a sentence."""
    words = sentence.tokens[first : last + 1]
    return (
        len(words) <= _LONGEST
        and words[0].text not in _QUANTIFIERS
        and all(compiled(_WORDING).fullmatch(word.text) for word in words)
        and not any(w.dep in ("relcl", "acl", "cc", "advcl") or w.tag[:1] == "W" for w in words)
    )


def _cut(text: str, span: tuple[int, int], shift: int) -> str:
    return text[span[0] - shift : span[1] - shift]


def _lowered(subject: str, word: Token) -> str:
    """Return the old subject as it stands inside a sentence: names keep their capital."""
    first = subject.split(" ", 1)[0]
    if word.tag in ("NNP", "NNPS") or first == "I" or first[1:] != first[1:].lower():
        return subject
    return subject[:1].lower() + subject[1:]


def _plural(sentence: Sentence, agent: int) -> bool:
    token = sentence.tokens[agent]
    if token.text in ("me", "us", "you", "them") or token.tag in ("NNS", "NNPS"):
        return True
    return any(sentence.children(agent, "conj"))


@cache
def _verbs() -> dict[str, str]:
    """Return participle -> verb, for the verbs we know; ambiguous participles are left out."""
    found: dict[str, str] = {}
    for verb in sorted(known_verbs()):
        for participle in verb_forms(verb).get("participle", ()):
            found[participle] = "" if participle in found else verb
    return found


def _conjugated(helpers: Sequence[str], participle: str, *, plural: bool) -> str:
    """Return the verb in the active voice and the same tense; “” when that is not certain."""
    verb = _verbs().get(participle, "")
    if not verb:
        return ""
    forms = verb_forms(verb)
    match list(helpers):
        case ["was" | "were"]:
            return forms["past"][0]
        case ["is" | "are"]:
            return verb if plural else forms["s"][0]
        case ["has" | "have", "been"]:
            return f"{'have' if plural else 'has'} {participle}"
        case ["had", "been"]:
            return f"had {participle}"
        case [modal, "be"] if modal in _MODALS:
            return f"{modal} {verb}"
    return ""
