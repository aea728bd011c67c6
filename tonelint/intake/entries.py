"""Entries: a term, then what the guide says about it, as in word lists and glossaries."""

from __future__ import annotations

import re

from tonelint.intake.cues import limited, word_cues
from tonelint.intake.found import Found
from tonelint.intake.inline import TERM, plain, terms_in
from tonelint.intake.scope import scope_of
from tonelint.intake.spelling import entry_spelling
from tonelint.intake.terms import clean_term, is_term, part_of_speech, split_terms

WORD_LIST = re.compile(
    r"\bword ?lists?\b|\bwords\b|\bterminolog|\bterms\b|\bglossar|\bvocabular"
    r"|\ba[ –-]+(?:to[ –-])?z\b|\bdictionar|\bspellings?\b|\busage\b|\bphrases\b"
    r"|\blexicon\b",
    re.IGNORECASE,
)
_ENTRY = re.compile(
    rf"^{TERM}(?P<more>(?:\s*(?:,|/|or|and|, or|, "
    rf"and)\s*{TERM}){{0,6}})\s*(?:\((?P<note>[^()]{{1,100}})\))?\s*(?P<mark>[:,.;—"
    rf"–-]{{0,3}})\s*(?P<body>.*)$"
)
_NOT_USE = re.compile(
    r"^(?:please )?(?:(?:this )?should (?:not|never) be|not to be|don[’']?t|do "
    r"not|never|avoid)(?:\s+us(?:e|ed|ing))?(?:\s+(?:this|it|these"
    r"|the))?(?:\s+(?:words?|terms?|phrases?|at "
    r"all))?"
    r"(?P<tail>(?:\s*,)?\s+(?:for|in|to|when|as|unless|if|except|with|on|because"
    r"|since|where)\b[^.;⟦]*)?\s*(?P<end>[.;:,—–-]|$)\s*(?P<rest>.*)$",
    re.IGNORECASE,
)
_USING = re.compile(r"\b(?:us(?:e|ing)|say(?:ing)?|writ(?:e|ing))\b", re.IGNORECASE)
_PARTS = re.compile(r";\s+(?:see also.*$)?|,\s+otherwise,?\s+(?=please|avoid|do)|;$")
_HEDGES = re.compile(
    r"^(?:(?:in general|generally|usually|in most cases|note that|please|we|always),?\s+)+(?=\S)",
    re.IGNORECASE,
)
_VERB = r"(?:use|say|try|write|prefer|consider|choose|replace (?:it )?with|opt for)"
_INSTEAD = re.compile(
    rf"(?:^|[.;:,—–-]\s*|\bbut\s)(?:instead,?\s*)?(?:please )?{_VERB}(?:\s+(?:the"
    rf"|a|an|words?|terms?|phrases?|something "
    rf"like)){{0,3}}\s*[:,]?\s*(?P<p>⟦.*?⟧(?:\s*(?:,|/|or|and|, or|, "
    rf"and)\s*⟦.*?⟧)*|[^.;:⟦⟧()]{{2,50}}?)(?:\s+instead)?\s*(?:[.;(]|$)",
    re.IGNORECASE,
)
_PREFER_THIS = re.compile(
    r"^(?:(?:always )?(?:use|say|prefer|write)(?:\s+(?:this|it|the term|this term"
    r"|this spelling))?,?\s*)?(?:instead of|rather than|in place of|over|in "
    r"preference to|not|never)\s+(?P<a>.+?)(?P<tail>\s+(?:for|when|in|to|as"
    r"|unless|if|except)\b[^.;]*)?\s*(?:(?<!\b[A-Z])[.;](?=\s|$)|$)",
    re.IGNORECASE,
)
_USE_INSTEAD = re.compile(
    rf"^(?:instead,? )?{_VERB}\s+(?P<p>⟦.*?⟧(?:\s*(?:,|/|or|and|, or|, "
    rf"and)\s*⟦.*?⟧)*"
    rf"|[^.;⟦⟧]{{2,40}}?(?=\s+instead))(?:\s*\([^()]*\))?(?P<instead>\s+instead)?(?"
    rf"P<tail>[^.;]{{0,60}})",
    re.IGNORECASE,
)
_KEYED = re.compile(
    r"^(?:incorrect(?: forms?)?|avoid|not|don[’']t use|deprecated"
    r"|wrong)\s*:\s*(?P<a>.+?)\.?$",
    re.IGNORECASE,
)
_MENTIONS = re.compile(
    r"^.{0,60}?\b(?:on|at|for) (?:the )?first (?:mention|use|reference)[\w "
    r"]{0,20}(?:,| and|;)\s*(?:and )?"
    r"(?P<short>.{2,40}?) (?:on|at|for|in) (?:all )?(?:subsequent|later|further"
    r"|following|second)\b",
    re.IGNORECASE,
)
_DEFINE = re.compile(
    r"\b(?:define|explain|spell out|expand|write out)\b[^.]{0,40}\b(?:first"
    r"|1st)\b",
    re.IGNORECASE,
)


def split_entry(text: str) -> tuple[list[str], str, str] | None:
    """Return the terms, the note in brackets and the body of an entry, or None when it is none."""
    found = _ENTRY.match(text)
    if not found or not is_term(found[1], words=6):
        return None
    body = found["body"]
    if (
        not found["mark"]
        and body
        and body[:1].islower()
        and not re.match(
            r"(?:not|never|instead|rather|one|two|lowercase|when|unless|is|should|are"
            r"|refers)\b",
            body,
        )
    ):
        return None
    return [found[1], *terms_in(found["more"])], found["note"] or "", body


def entry_cues(terms: list[str], note: str, sentences: list[str], *, trusted: bool) -> list[Found]:
    """Return what the sentences of an entry say about its term.

    `trusted` is false outside of word lists: there a bold word may only be a label.
    """
    if not sentences:
        return []
    term, *others = terms
    pos = part_of_speech(note)
    marked_term = f"{term} {{{pos}}}" if pos in ("noun", "verb") else term
    sure = 0.85 if trusted else 0.7
    sentences = [part for one in sentences[:5] for part in _PARTS.split(one) if part.strip()]
    for number, sentence in enumerate(sentences[:6]):
        after = sentences[number + 1] if number + 1 < len(sentences) else ""
        made = _about(marked_term, term, sentence, after, sure, first=number == 0)
        if made:
            if others and made.avoid == (marked_term,):
                made = made._replace(avoid=tuple(terms))
            elif others and made.prefer == (marked_term,) and made.kind == "words":
                made = made._replace(prefer=tuple(terms))
            extra = "" if pos in ("noun", "verb", "") or not note else note
            made = made._replace(only="; ".join(filter(None, (made.only, extra))))
            return [_with_exceptions(limited(made), sentences[number + 1 :])]
    return []


def _about(
    term: str, bare: str, sentence: str, after: str, sure: float, *, first: bool
) -> Found | None:
    text = _HEDGES.sub("", sentence.strip(" ."))
    own = re.sub(rf"(?<!\w)⟦?{re.escape(bare)}⟧?(?!\w)", "this", text, count=1)
    not_use = _NOT_USE.match(text) or (_NOT_USE.match(own) if _USING.search(text) else None)
    if not_use and (not_use["end"] or not not_use["rest"]):
        instead = _INSTEAD.search(not_use["rest"]) or _INSTEAD.search(after)
        prefer = (
            _terms(instead["p"], bare)
            if instead and "this" not in instead["p"].lower().split()
            else ()
        )
        where = scope_of("", not_use["tail"] or "")
        return Found(
            "words",
            "entry:avoid",
            sure,
            (term,),
            prefer,
            only=where.only,
            unless=where.unless,
            roles=where.roles,
            when=where.when,
        )
    preferred = _PREFER_THIS.match(text)
    if preferred:
        avoid = _terms(preferred["a"], bare)
        if avoid:
            where = scope_of("", preferred["tail"] or "")
            return Found(
                "words",
                "entry:not",
                sure,
                avoid,
                (term,),
                only=where.only,
                unless=where.unless,
                roles=where.roles,
                when=where.when,
            )
    keyed = _KEYED.match(plain(text))
    if keyed:
        avoid = _terms(keyed["a"], bare)
        return Found("words", "entry:not", sure, avoid, (term,)) if avoid else None
    cues = [one for one in word_cues(sentence, after) if one.kind == "words"]
    for one in cues:
        others = tuple(word for word in one.avoid if word.lower() != bare.lower() or word != bare)
        if bare in one.avoid or bare.lower() in [w.lower() for w in one.avoid]:
            return one
        if bare in one.prefer or (others and not one.prefer):
            return one._replace(
                avoid=others, prefer=(term,) if bare in one.prefer or not one.prefer else one.prefer
            )
        return one
    use = _USE_INSTEAD.match(text)
    if use and first and (use["instead"] or "⟦" in use["p"]):
        prefer = _terms(use["p"], bare)
        if prefer and not any(_overlap(bare, one) for one in prefer):
            made = Found(
                "words", "entry:use", sure if use["instead"] else sure - 0.15, (term,), prefer
            )
            where = scope_of("", use["tail"])
            # “Use ⟦x⟧ for links” below another word need not be against that word.
            if use["instead"] or not where.only:
                return made._replace(only=where.only, unless=where.unless)
    mention = _MENTIONS.match(plain(text))
    if mention:
        return Found("define", "entry:mentions", 0.75, prefer=(bare, mention["short"].strip()))
    if _DEFINE.search(text):
        return Found("define", "entry:define", 0.7, prefer=(bare,))
    return entry_spelling(bare, text) if first else None


def _overlap(one: str, other: str) -> bool:
    """Whether one term is part of the other, hyphens and spaces aside."""
    a, b = (re.sub(r"[ -]", "", term.lower()) for term in (one, other))
    return a in b or b in a


def _terms(text: str, bare: str) -> tuple[str, ...]:
    """Return the terms of the part of an entry, when every one of them reads like a term."""
    terms = split_terms(re.sub(r"^(?:the|a|an) ", "", text.strip())).terms
    if not terms or not all(is_term(term, words=6) for term in terms):
        return ()
    return tuple(clean_term(term) for term in terms if term != bare)


def _with_exceptions(made: Found, rest: list[str]) -> Found:
    """Return it with the permissions that the same entry gives (“config is OK in paths”) noted."""
    for sentence in rest[:4]:
        if re.search(
            r"\b(?:ok|okay|fine|acceptable|allowed|exception|except|unless|correct|can "
            r"use|may use|can be used)\b",
            sentence,
            re.I,
        ):
            said = plain(sentence).strip()
            return made._replace(only="; ".join(filter(None, (made.only, said)))[:200]).less(
                0.2, f"The guide makes an exception: “{said[:120]}”."
            )
    return made
