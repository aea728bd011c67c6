"""Statements about how a word is written: capitals, hyphens, one word or two, noun or verb."""

from __future__ import annotations

import re

from tonelint.intake import spelling_patterns as patterns
from tonelint.intake.compounds import cut_forms
from tonelint.intake.found import Found
from tonelint.intake.inline import plain
from tonelint.intake.scope import roles_in, scope_of
from tonelint.intake.terms import letters, same_word, split_terms

_TURNED = {
    "upper": "lower",
    "lower": "upper",
    "hyphen": "nohyphen",
    "one": "two",
    "two": "one",
    "title": "plain",
}
_AT_THE_START = re.compile(
    r"(?:if|when|as|at) .{0,12}\b(?:first word|start|beginning)\b", re.IGNORECASE
)
_PRONOUN = re.compile(
    r"^(?:It[’']s|It is|It should be|It must be|They[’']re|They are)\b", re.IGNORECASE
)
_ACCEPTS = re.compile(
    r"\b(?:acceptable|ok|okay|fine|allowed|may be|can be|either)\b", re.IGNORECASE
)
_BRAND = re.compile(
    r"(\bcapitali[sz]e\s+)([A-Z][a-z]+[A-Z]\w*)\b(?! (?:product|feature|brand)?\s*\w*names?)"
)
_NO_HYPHEN = re.compile(
    r"\b(?:write|spell|reference|use|style)\s+(?P<w>⟦[^⟦⟧]+⟧"
    r"|[\w]{3,20})\s+without (?:a|the) hyphen",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    rf"{patterns.LIST}\s+(?:should|must|can)\s?(?:never|not) be (?:abbreviated|shortened)"
    rf"|\b(?:don[’']t|do not|never) (?:abbreviate|shorten)\s+(?P<u>⟦[^⟦⟧]{{1,60}}⟧)",
    re.IGNORECASE,
)


def named(sentence: str, before: str) -> str:
    """Return “It’s always lowercase” with the only term of the sentence before as its subject."""
    found = _PRONOUN.match(sentence)
    terms = re.findall(r"⟦[^⟦⟧]+⟧", before)
    if not found or len(terms) != 1 or "⟦" in sentence:
        return sentence
    rest = sentence[found.end() :].strip()
    says = any(pattern.match(rest.lower()) for _, pattern in patterns.BARE)
    return f"{terms[0]} is {rest}" if says else sentence


def spelling_cues(sentence: str) -> list[Found]:
    """Return what a marked sentence says of the spelling of the terms in it."""
    if sentence.rstrip().endswith("?"):
        return []
    if _ACCEPTS.search(sentence):
        return []  # “lower case is acceptable, too”
    sentence = _BRAND.sub(r"\1⟦\2⟧", sentence) if "⟦" not in sentence else sentence
    bare = _NO_HYPHEN.search(sentence)
    if bare:
        word = bare["w"].strip("⟦⟧")
        return [Found("spelling", "spelling:nohyphen", 0.7, cut_forms(word, "nohyphen"), (word,))]
    whole = _WHOLE.search(sentence)
    if whole:
        terms = split_terms(whole["t"] or whole["u"]).terms
        short = re.match(r"\s+(?:to|as)\s+(⟦[^⟦⟧]{1,40}⟧)", sentence[whole.end() :])
        if short:
            return [Found("words", "spelling:whole", 0.85, split_terms(short[1]).terms, terms)]
        return [
            Found("spelling", "spelling:whole", 0.7, (), terms, notes=("It is not abbreviated.",))
        ]
    for how, pattern in patterns.RULES:
        found = pattern.search(sentence)
        if not found:
            continue
        terms = split_terms(found["t"]).terms
        where = scope_of(sentence, sentence[found.end() :])
        if how == "title" and any(roles_in(term) for term in terms):
            return []
        if re.match(
            r"(?:if|when|as|at) .{0,12}\b(?:first word|start|beginning)\b", where.only, re.I
        ):
            continue
        made = [_spelled(term, _turned(how, bool(found["not"]))) for term in terms]
        return [
            one._replace(only=where.only).less(0.15, f"It holds on a condition: “{where.only}”.")
            if where.only
            else one
            for one in made
            if one
        ]
    return []


_TWO_FORMS = re.compile(
    r"(?<![\w⟦.-])(?P<p>[A-Za-z][\w.’'-]{1,24}\w\.?),?\s+(?:instead of|rather "
    r"than|and not|but not|not)\s+"
    r"(?P<a>[A-Za-z][\w.’'-]{1,24}\w\.?)(?![\w⟧-])"
)


def form_cues(sentence: str) -> list[Found]:
    """Return the spellings of “MOJ instead of MoJ”, whether the two forms are marked or not."""
    out = []
    for found in _TWO_FORMS.finditer(plain(sentence)):
        good, bad = (_unstopped(found[side]) for side in ("p", "a"))
        if good != bad and same_word(good, bad) and letters(good) == letters(bad):
            out.append(Found("spelling", "spelling:form", 0.85, (bad,), (good,)))
    return out


def _unstopped(term: str) -> str:
    return term if "." in term[:-1] else term.rstrip(".")


def entry_spelling(term: str, body: str) -> Found | None:
    """Return what the text of an entry (“One word.”) says of the spelling of its `term`."""
    start = body.strip(" ,;:—–-(").lower()
    if "," in term:
        return None
    for how, pattern in patterns.BARE:
        found = pattern.match(start)
        if found:
            where = scope_of(body, start[found.end() :])
            made = _spelled(term, how)
            return (
                made.less(0.15, f"It holds on a condition: “{where.only}”.")._replace(
                    only=where.only
                )
                if made and where.only
                else made
            )
    return None


def _turned(how: str, negated: bool) -> str:
    if not negated:
        return how
    return {
        "upper": "lower",
        "lower": "upper",
        "hyphen": "nohyphen",
        "one": "two",
        "two": "one",
        "title": "plain",
    }[how]


def spelled_as(term: str, how: str) -> Found | None:
    """Return the spelling of a term in a list of such; a term that shows none of it gives None."""
    if how == "hyphen" and "-" not in term:
        return None
    if how == "nohyphen":
        wrong = (
            (term.replace(" ", "-"),)
            if " " in term and "-" not in term
            else cut_forms(term, "nohyphen")
        )
        return Found("spelling", "list:nohyphen", 0.7, wrong, (term,))
    if how == "lower":
        first, *rest = term.split(" ")
        inner = [word for word in rest if word[:1].isupper()]
        if first[:1].isupper() or inner:
            return Found("spelling", "list:lower", 0.6, (), (term,))
    made = _spelled(term, how)
    return made._replace(cue=f"list:{how}") if made else None


def _spelled(term: str, how: str) -> Found | None:
    """Return the spelling that `how` asks of `term`, and the wrong one where it can be told."""
    prefer, wrong = term, ""
    if how == "upper":
        prefer = (
            term
            if any(c.isupper() for c in term)
            else term.title()
            if " " not in term
            else term[:1].upper() + term[1:]
        )
        wrong = prefer.lower()
    elif how == "lower":
        prefer = term.lower() if not term.isupper() else term
        wrong = prefer[:1].upper() + prefer[1:]
    elif how == "title":
        wrong = prefer.lower()
    elif how == "plain":  # “no title case for ⟦Quick Start⟧” does not say what is written instead
        return None
    elif how == "hyphen":
        prefer, wrong = (
            (term, term.replace("-", " ")) if "-" in term else (term.replace(" ", "-"), term)
        )
    elif how == "nohyphen":
        prefer, wrong = (term.replace("-", ""), term) if "-" in term else (term, "")
    elif how == "one":
        prefer, wrong = (
            (re.sub(r"[ -]", "", term), term) if re.search(r"[ -]", term) else (term, "")
        )
    elif how == "two":
        prefer, wrong = (
            (term.replace("-", " "), term)
            if "-" in term
            else (term, term.replace(" ", "") if " " in term else "")
        )
    if prefer == wrong:
        wrong = ""
    wrongs = (wrong,) if wrong else cut_forms(prefer, how) if how in ("one", "nohyphen") else ()
    return Found("spelling", f"spelling:{how}", 0.75 if wrongs else 0.65, wrongs, (prefer,))
