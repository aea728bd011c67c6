"""Short items that are a rule by their form: “email, not e-mail”, “utilise → use”."""

from __future__ import annotations

import re

from tonelint.intake.cues import limited
from tonelint.intake.found import Found
from tonelint.intake.inline import plain
from tonelint.intake.scope import scope_of
from tonelint.intake.terms import clean_term, is_term, split_terms

_NOT = re.compile(
    r"^(?:use |say |write |prefer )?(?P<p>[^.:;]{1,90}?)\s*(?:,|—|–|---?|\(|;"
    r"|:)?\s*\b(?:not|never|instead of|rather than|and not|in place "
    r"of)\s+(?P<a>.{1,100}?)\)?(?:(?<![A-Z])\.)?$",
    re.IGNORECASE,
)
_AS_IN = re.compile(
    r",?\s+(?:when\b[^⟦⟧]*,?\s+)?(?:as in|for example|such as|like|e\.g\.)\s+⟦", re.I
)
"""What follows is an example of use: “use ⟦update⟧ not ⟦upgrade⟧, as in ⟦Update it⟧”."""
_SECOND = re.compile(r"\b(?:use|say|write|not|never)\b[^⟦⟧]{0,12}⟦", re.IGNORECASE)
_FIRST_SENTENCE = re.compile(r"^(.*?[^.A-Z]\.)\s+(?=[A-Z⟦“])")
_ARROW = re.compile(r"^(?P<a>[^→>:]{1,70}?)\s*(?:→|->|=>|⇒)\s*(?P<p>[^→>]{1,70})$")
META = re.compile(
    r"\b(?:words?|sentences?|language|voice|tone|lists?|bold|italics?|numerals?"
    r"|names?|verbs?|nouns?|capital\w*|headings?|links?|text|phrases?|punctuation"
    r"|commas?|periods?|hyphens?|dash(?:es)?"
    r"|paragraphs?|case|passive|active|content|style|tense|person|spaces?"
    r"|quotation|quotes|abbreviations?|acronyms?|lowercase|uppercase|letters?"
    r"|digits?|terms?|jargon|images?|users need|reader|examples?|titles?"
    r"|descriptions?|features?)\b",
    re.IGNORECASE,
)
_TRAITS = re.compile(
    r"\b(?:voice|tone|personality|principles?|values?|traits?|attributes?|who we are"
    r"|characteristics)\b",
    re.IGNORECASE,
)
_MEANING = re.compile(
    r"\b(?:is|are|was|do|does|can|will|should|must|have|has|you|we|they)\b|\b(?:it|that|there)[’']s\b",
    re.IGNORECASE,
)
_MARKS = re.compile(r"\b(?:symbol|sign|mark|character|number|numeral)s?\b", re.IGNORECASE)
_SIGNS = re.compile(r"\b(?:ampersands?|hyphens?|dash(?:es)?|commas?|colons?)\b", re.IGNORECASE)
_BAN = re.compile(
    r"(?:please |we )?(?:don[’']t|do not|never|avoid|not|no|stop|shouldn[’']t)\b", re.IGNORECASE
)
_THIS = re.compile(r"(?:use |say )?(?:this|it|that|these|them|those)", re.IGNORECASE)
_AROUND = re.compile(
    r"\b(?:use|say|write|prefer|we|always|please|the|a|an|word|words|term|terms"
    r"|phrase|phrases|or|and"
    r"|nor|either|both|as|noun|verb|adjective|for|spell|it|spelled|written|form)\b",
    re.IGNORECASE,
)
_HOW = re.compile(
    r"(?:capitali[sz]|hyphenat|lowercas|uppercas|italici|abbreviat|us(?:e|ing)\b"
    r"|as\b|just\b|only\b|too\b)",
    re.IGNORECASE,
)
_SIMPLER = re.compile(
    r"\b(?:replace|instead|simpl|alternative|plain|words|terms|phrases|say this"
    r"|wordy|jargon|before|swap|substitut)",
    re.IGNORECASE,
)


def item_cues(text: str, path: tuple[str, ...], lead: str) -> list[Found]:
    """Return what a marked item, or a paragraph of one short sentence, says by its form."""
    if len(plain(text)) > 220 or text.rstrip().endswith("?"):
        return []
    first = _FIRST_SENTENCE.match(text)
    head = re.split(r"(?<=⟧):\s", first[1] if first else text)[0]
    arrow = _ARROW.match(head)
    if arrow and _SIMPLER.search(" ".join((*path, lead))):
        return _pair(arrow["a"], arrow["p"], "", "arrow", 0.8)
    found = _NOT.match(head)
    if found and _SECOND.search(found["a"]):
        return []  # “Write for all and not for one—use ⟦we⟧ and not ⟦I⟧” has its rule at the end
    if found and (as_in := _AS_IN.search(found["a"])):
        found = _NOT.match(head[: found.start("a") + as_in.start()])
    if _BAN.match(head) or not found or len(plain(head)) > 130:
        return []
    shown = "⟦" in found["p"]
    trait = not shown and any(_TRAITS.search(part) for part in path[-2:])
    if (
        trait
        or (not shown and not _share(found["p"], found["a"]) and META.search(found["p"]))
        or (not shown and not _share(found["p"], found["a"]) and META.search(found["a"]))
    ):
        return []
    if _MARKS.search(found["a"]) or ("⟦" not in found["a"] and _SIGNS.search(found["a"])):
        return []
    if shown and (
        _more(found["p"]) or _more(found["a"].split("⟦")[0] if "⟦" in found["a"] else "")
    ):
        return []
    if _THIS.fullmatch(plain(found["p"]).strip()) or (not shown and _BAN.match(found["p"])):
        return []
    if not shown and _MEANING.search(found["p"]):
        return []
    return _pair(found["a"], found["p"], head, "item:not", 0.85 if shown else 0.75)


def _share(one: str, other: str) -> bool:
    """Whether two short terms share a word that is none of grammar: “drop-down list”, “… menu”."""
    a, b = (
        {word for word in re.findall(r"[\w-]+", side.lower()) if not META.search(word)}
        for side in (one, other)
    )
    return bool(a & b) and max(len(one.split()), len(other.split())) <= 4


def _more(side: str) -> str:
    """Return the words of one side that are neither terms nor what may stand around them."""
    return _AROUND.sub("", re.sub(r"⟦[^⟦⟧]*⟧|\([^()]*\)", " ", side)).strip(" ,;:/.—–-")


def _pair(avoid_text: str, prefer_text: str, sentence: str, cue: str, sure: float) -> list[Found]:
    tail = re.search(r"\s(?:when|unless|except|if|because|for|in|as)\s.*$", plain(avoid_text))
    if tail and "⟦" not in avoid_text:
        where, avoid_text = scope_of(sentence, tail[0]), avoid_text[: -len(tail[0])]
    else:
        where = scope_of(sentence, re.sub(r".*⟧", "", avoid_text) if "⟦" in avoid_text else "")
    avoid, prefer = split_terms(avoid_text), split_terms(prefer_text)
    words = 7
    if (
        not avoid.terms
        or not prefer.terms
        or not all(is_term(t, words=words) for t in (*avoid.terms, *prefer.terms))
    ):
        return []
    if set(avoid.terms) & set(prefer.terms):
        return []
    if any(_HOW.match(term) for term in avoid.terms) and "⟦" not in avoid_text:
        return []
    notes = [note for note in (*avoid.notes, *prefer.notes) if not re.match(r"note\b", note)]
    only = "; ".join(filter(None, (where.only, *notes)))
    wanted = tuple(clean_term(t) for t in prefer.terms)
    if "⟦" not in prefer_text and all(term[:1].islower() for term in avoid.terms):
        wanted = tuple(
            term[:1].lower() + term[1:] if term[1:] == term[1:].lower() else term for term in wanted
        )
    made = Found(
        "words",
        cue,
        sure,
        tuple(clean_term(t) for t in avoid.terms),
        wanted,
        only=only,
        unless=where.unless,
        roles=where.roles,
        when=where.when,
    )
    return [limited(made)]
