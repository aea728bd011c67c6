"""Entries: a term, then what the guide says about it, as in word lists and glossaries."""

from __future__ import annotations

import re

from tonelint.intake import entry_patterns as patterns
from tonelint.intake.cues import conditional, limited, word_cues
from tonelint.intake.entry_names import SHORT_OF, alike, one_of, overlap
from tonelint.intake.features import told_of
from tonelint.intake.found import Found
from tonelint.intake.inline import plain, terms_in
from tonelint.intake.items import META
from tonelint.intake.scope import scope_of
from tonelint.intake.spelling import entry_spelling
from tonelint.intake.terms import (
    clean_term,
    defines,
    initials,
    is_term,
    part_of_speech,
    split_terms,
)

WORD_LIST = re.compile(
    r"\bword ?lists?\b|\bwords\b|\bterminolog|\bterms\b|\bglossar|\bvocabular"
    r"|\ba[ –-]+(?:to[ –-])?z\b|\bdictionar|\bspellings?\b|\busage\b|\bphrases\b"
    r"|\blexicon\b",
    re.IGNORECASE,
)


def split_entry(text: str, *, trusted: bool = False) -> tuple[list[str], str, str] | None:
    """Return the terms, the note in brackets and the body of an entry, or None when it is none.

    In a word list, which is `trusted`, a body may begin with any word.
    """
    found = patterns.ENTRY.match(text)
    if not found or not is_term(found[1], words=6):
        return None
    body = found["body"]
    if (
        not found["mark"]
        and not trusted
        and body
        and body[:1].islower()
        and not re.match(
            r"(?:not|never|instead|rather|one|two|lowercase|when|unless|is|should|are"
            r"|refers)\b",
            body,
        )
    ):
        return None
    named = [part for part in re.split(r",\s+", found[1]) if part]
    return [*named, *terms_in(found["more"])], found["note"] or "", body


def entry_cues(
    terms: list[str], note: str, sentences: list[str], *, trusted: bool, status: str = ""
) -> list[Found]:
    """Return what the sentences of an entry say about its term.

    `trusted` is false outside of word lists: there a bold word may only be a label. `status` is
    "dont" where a column beside the term bans it.
    """
    short = SHORT_OF.match(f"{terms[0]} ({note})") if note else SHORT_OF.match(terms[0])
    if short and defines(short["long"], short["short"]):
        made = Found("define", "entry:short", 0.75, prefer=(short["short"], short["long"].strip()))
        long = [short["long"].strip(), *terms[1:]]
        return [made, *_of_entry(long, "", sentences, trusted=trusted, status=status)]
    return _of_entry(terms, note, sentences, trusted=trusted, status=status)


def _of_entry(
    terms: list[str], note: str, sentences: list[str], *, trusted: bool, status: str
) -> list[Found]:
    told = [one for sentence in sentences[:2] for one in told_of(terms[0], sentence)]
    if told:
        return told
    found = _said(terms, note, sentences, trusted=trusted)
    if status != "dont" or any(set(one.avoid) & set(terms) for one in found):
        return found
    return [Found("words", "entry:status", 0.85, tuple(terms), wanted(sentences, set(terms)))]


def wanted(sentences: list[str], avoid: set[str]) -> tuple[str, ...]:
    """Return what the sentences beside a banned term want: “Use ⟦cancel⟧ or ⟦stop⟧ instead.”"""
    for sentence in sentences:
        use = patterns.USE_INSTEAD.match(patterns.HEDGES.sub("", sentence.strip(" .")))
        if use and "⟦" in use["p"]:
            prefer = split_terms(use["p"]).terms
            return () if set(prefer) & avoid else prefer
    return ()


def _said(terms: list[str], note: str, sentences: list[str], *, trusted: bool) -> list[Found]:
    if not sentences:
        return []
    term, *others = terms
    pos = part_of_speech(note)
    marked_term = f"{term} {{{pos}}}" if pos in ("noun", "verb") else term
    sure = 0.85 if trusted else 0.7
    sentences = [
        part for one in sentences[:5] for part in patterns.PARTS.split(one) if part.strip()
    ]
    if chosen := one_of(terms, sentences):
        return [chosen]
    for number, sentence in enumerate(sentences[:6]):
        after = sentences[number + 1] if number + 1 < len(sentences) else ""
        made = _about(marked_term, term, sentence, after, sure, first=number == 0)
        if made:
            # “Don’t use it” is about all names of the heading; “don’t use ⟦we⟧” about that one.
            if others and made.avoid == (marked_term,) and not terms_in(sentence):
                made = made._replace(avoid=tuple(terms))
            elif others and made.prefer == (marked_term,) and made.kind == "words":
                made = made._replace(prefer=tuple(t for t in terms if t not in made.avoid))
            if number and made.kind == "words" and not made.prefer:
                made = made._replace(prefer=_said_before(sentences[number - 1], made.avoid))
            extra = "" if pos in ("noun", "verb", "") or not note else note
            made = made._replace(only="; ".join(filter(None, (made.only, extra))))
            first = _with_exceptions(limited(made), sentences[number + 1 :])
            return [first, *_more(first, sentences[number + 1 :])]
    return []


def _said_before(before: str, avoid: tuple[str, ...]) -> tuple[str, ...]:
    """Return what the sentence before a ban wants: “Use ⟦text box⟧ for it. Don’t use ⟦field⟧.”"""
    found = re.match(
        r"(?:(?:please |always )?|.*[,;] )(?:use|say|write)\s+(⟦[^⟦⟧]+⟧)", before, re.IGNORECASE
    )
    terms = split_terms(found[1]).terms if found else ()
    return terms if not set(terms) & set(avoid) else ()


def _more(first: Found, rest: list[str]) -> list[Found]:
    """Return what the rest of an entry says of other words than its first rule."""
    out: list[Found] = []
    told = {*first.avoid, *first.prefer}
    for number, sentence in enumerate(rest[:4]):
        after = rest[number + 1] if number + 1 < len(rest) else ""
        for one in word_cues(sentence, after):
            # The same word in another case of use: “when it means versions, use ⟦later⟧”.
            again = bool(one.only and first.only and one.only != first.only)
            if one.kind == "words" and (again or not told & {*one.avoid, *one.prefer}):
                out.append(one.less(0.05))
                told |= {*one.avoid, *one.prefer}
    return out


def _about(
    term: str, bare: str, sentence: str, after: str, sure: float, *, first: bool
) -> Found | None:
    text = patterns.HEDGES.sub("", sentence.strip(" ."))
    own = re.sub(rf"(?<!\w)⟦?{re.escape(bare)}⟧?(?!\w)", "this", text, count=1)
    not_use = patterns.NOT_USE.match(text) or (
        patterns.NOT_USE.match(own) if patterns.USING.search(text) else None
    )
    if not_use and (not_use["end"] or not not_use["rest"]) and text.count("⟦") < 3:
        instead = patterns.INSTEAD.search(not_use["rest"]) or patterns.AT_ONCE.match(after)
        instead = instead or (None if conditional(after) else patterns.INSTEAD.search(after))
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
    preferred = patterns.PREFER_THIS.match(text)
    # “Instead of this, use that” is not what the entry wants, but what it bans.
    if (
        preferred
        and not patterns.INSTEAD_OF_THIS.search(preferred["a"])
        and bare not in _shown(text)
    ):
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
    bare_ban = patterns.BARE_BAN.match(text)
    if bare_ban and is_term(bare_ban["a"], words=3) and not META.search(bare_ban["a"]):
        return Found("words", "entry:not", sure - 0.1, (clean_term(bare_ban["a"]),), (term,))
    keyed = patterns.KEYED.match(plain(text))
    if keyed:
        avoid = _terms(keyed["a"], bare)
        return Found("words", "entry:not", sure, avoid, (term,)) if avoid else None
    cues = [one for one in word_cues(sentence, after) if one.kind == "words"]
    for one in cues:
        others = tuple(word for word in one.avoid if word.lower() != bare.lower() or word != bare)
        if bare in one.avoid or bare.lower() in [w.lower() for w in one.avoid]:
            return one
        if bare in one.prefer:
            return one._replace(avoid=others, prefer=(term,))
        cased = next(
            (word for word in others if word != word.lower() and word.lower() in bare.split()), ""
        )
        if cased and not one.prefer:  # “agile development: avoid saying ⟦Agile⟧” is about its case
            return Found("spelling", "entry:case", 0.7, (cased,), (cased.lower(),))
        if others and not one.prefer and any(alike(bare, word) for word in others):
            return one._replace(avoid=others, prefer=(term,))
        return one
    use = patterns.USE_INSTEAD.match(text)
    if use and first and (use["instead"] or "⟦" in use["p"]):
        prefer = _terms(use["p"], bare)
        if prefer and not any(overlap(bare, one) for one in prefer):
            made = Found(
                "words", "entry:use", sure if use["instead"] else sure - 0.15, (term,), prefer
            )
            where = scope_of("", use["tail"])
            # “Use ⟦x⟧ for links” below another word need not be against that word.
            if use["instead"] or not where.only:
                return made._replace(only=where.only, unless=where.unless)
    later = patterns.THEREAFTER.search(text)
    if later:
        return Found(
            "define",
            "entry:mentions",
            0.75,
            prefer=tuple(dict.fromkeys((*_first(text[: later.start(1)], bare), later[1]))),
        )
    mention = patterns.MENTIONS.match(plain(text))
    if mention:
        return Found("define", "entry:mentions", 0.75, prefer=(bare, mention["short"].strip()))
    stands = patterns.STANDS_FOR.match(text)
    if stands and bare.isupper():
        return Found("define", "entry:stands-for", 0.8, prefer=(bare, stands["long"].strip()))
    short = patterns.SHORT_ONLY.match(text)
    if short and first and initials(bare, short["short"]):
        return Found("words", "entry:short", sure - 0.05, (bare,), (short["short"],))
    if patterns.DEFINE.search(text):
        return Found("define", "entry:define", 0.7, prefer=(bare,))
    return entry_spelling(bare, text) if first else None


def _first(text: str, bare: str) -> tuple[str, ...]:
    """Return what is written at the first mention: the first term shown, or the entry's own."""
    return split_terms(text[: text.find("⟧") + 1]).terms[:1] if "⟧" in text else (bare,)


def _shown(text: str) -> tuple[str, ...]:
    """Return what follows “instead of” in “Instead of ⟦this⟧, use ⟦that⟧”."""
    found = re.match(r"(?:instead of|rather than|in place of)\s+(⟦[^⟦⟧]+⟧)", text, re.IGNORECASE)
    return split_terms(found[1]).terms if found else ()


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
            if not patterns.ABOUT_IT.search(said) and not any(
                term.lower() in said.lower() for term in made.avoid
            ):
                continue
            only = "; ".join(filter(None, (made.only, f"except: {said}")))[:200]
            note = f"The guide makes an exception: “{said[:120]}”."
            return made._replace(only=only).less(0.2, note)
    return made
