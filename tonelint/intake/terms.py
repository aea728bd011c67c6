"""Lists of terms: split, cleaned, with what stands in brackets kept as their scope."""

from __future__ import annotations

import re
from typing import NamedTuple

from tonelint.intake.inline import TERM, plain, terms_in

_EDGES = " \t*_`“”\"‘’'"
_OPEN_CLASS = re.compile(
    r"^(?:or |and )?(?:(?:any|all|the) )?(?:other|others|similar|variations?|iterations?|forms?)\b"
    r"|^(?:and so on|etc\.?|and more|among others|anything else|the like|or similar)\b",
    re.IGNORECASE,
)
_MORE = re.compile(
    r",?\s*\b(?:or|and)\s+(?:any |all |some |the )?(?:other|others|similar"
    r"|variations?)\b.*\Z",
    re.IGNORECASE,
)
_SPLIT = re.compile(
    r"\s*(?:(?:,(?!\d)|;)\s*(?:or|and|nor)?|\bor\b|(?<=\s)/|\bnor\b)\s+|\s*(?:,(?!\d)|;)\s*"
)
_PARENS = re.compile(r"(?:\s+|(?<=⟧)|\A)\(([^()]{0,160})\)(?!\w)")
_SENTENCE = re.compile(
    r"^(?:they|it|you|we|this|these|that|there|because|when|if|i|he|she|some|most|people|users"
    r"|readers|customers)\b.*\b(?:is|are|was|can|will|may|might|do|does|don[’']t|have|has|need"
    r"|make|makes|get|gets|know|want|become|becomes|should|must|\w+s)\b",
    re.IGNORECASE,
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|can|will|may|might|should|must|does|has|have|isn[’']t|aren[’']t|don[’']t"
    r"|doesn[’']t|can[’']t)\b",
    re.IGNORECASE,
)
POS = {
    "noun": "noun",
    "n": "noun",
    "nouns": "noun",
    "verb": "verb",
    "v": "verb",
    "verbs": "verb",
    "adjective": "adjective",
    "adj": "adjective",
    "adverb": "adverb",
    "modifier": "adjective",
}


class Terms(NamedTuple):
    """The terms of a list; `notes` stood in brackets, `open` says that others are meant as well."""

    terms: tuple[str, ...]
    notes: tuple[str, ...] = ()
    open: bool = False


def split_terms(text: str) -> Terms:
    """Return the terms that a marked text lists: those marked, or else its parts."""
    alone = re.fullmatch(rf"{TERM}\W*", text.strip())
    if alone and clean_term(alone[1]):
        return Terms(tuple(dict.fromkeys(_parts(alone[1]))))
    notes = tuple(found[1].strip() for found in _PARENS.finditer(plain(text)))
    whole = _PARENS.sub("", text)
    body = _MORE.sub("", whole)
    shown = terms_in(body)
    rest = re.sub(TERM, " ", body)
    is_open = body != whole or any(
        _OPEN_CLASS.search(part.strip()) for part in _SPLIT.split(plain(rest)) if part
    )
    if shown:
        more = [part for term in shown for part in _parts(term)]
        return Terms(tuple(dict.fromkeys(more)), notes, is_open)
    parts = [clean_term(part) for part in _SPLIT.split(body) if part]
    kept = [part for part in parts if part and (len(parts) == 1 or not _OPEN_CLASS.search(part))]
    return Terms(
        tuple(dict.fromkeys(kept)), notes, is_open or len(kept) < len([p for p in parts if p])
    )


def _parts(term: str) -> list[str]:
    """Return the words of a marked “funnel, incentivize, leverage”, or the term as it is."""
    parts = [clean_term(part) for part in re.split(r",(?!\d)|\s/\s", term)]
    if len(parts) > 1 and all(part and len(part.split()) <= 3 for part in parts):
        return parts
    if re.fullmatch(r"[a-z]+(?:/[a-z]+){2,}", term.strip(), re.IGNORECASE):
        return term.strip().split("/")
    return [clean_term(term)] if clean_term(term) else []


def clean_term(text: str) -> str:
    """Return a term without marks around it and without the stop of the sentence."""
    term = " ".join(plain(text).split()).strip(_EDGES)
    term = re.sub(r"[\s,]*(?:\.{2,}|…)\Z", "", term).strip(_EDGES)
    if term.endswith((",", ";", ":")) or (
        term.endswith(".") and not re.search(r"\.\w|\b\w\.\Z|\betc\.\Z", term)
    ):
        term = term[:-1].rstrip()
    term = re.sub(
        r"^(?:the (?:word|term|phrase)s?|words? like|phrases? like|terms? like) ",
        "",
        term,
        flags=re.I,
    )
    return term.strip(_EDGES)


def is_term(text: str, *, words: int = 5) -> bool:
    """Return whether `text` reads like a term or phrase and not like a statement."""
    bare = plain(text).strip()
    if not bare or len(bare) > 80 or not any(char.isalnum() or char in "&%!;/+" for char in bare):
        return False
    return len(bare.split()) <= words and not is_statement(bare)


def is_statement(text: str) -> bool:
    """Return whether `text` says something: it has a subject and a verb, or is long."""
    bare = plain(text).strip()
    return bool(_SENTENCE.match(bare)) or (len(bare.split()) > 3 and bool(_FINITE.search(bare)))


def letters(term: str) -> str:
    """Return the letters and figures of a term, in lower case: “IP v4” and “IPv4” have the same."""
    return re.sub(r"[\W_]", "", term.lower())


def same_word(one: str, other: str) -> bool:
    """Return whether two short terms are the same word in two forms: “Xul” and “XUL”."""
    if max(len(one.split()), len(other.split())) > 3:
        return False
    a, b = letters(one), letters(other)
    most = max(len(a), len(b))
    ahead = next((n for n in range(most) if a[: n + 1] != b[: n + 1]), most)
    return bool(a and b) and (a == b or 2 * ahead >= most)


def initials(long: str, short: str) -> bool:
    """Return whether `short` is made of first letters of the words of `long`, in their order."""
    words = re.findall(r"[A-Za-z]+", long)
    first = "".join(word[0] for word in words).upper()
    capitals = "".join(word[0] for word in words if word[0].isupper())
    return len(words) > 1 and short.upper() in (first, capitals)


def defines(long: str, short: str) -> bool:
    """Return whether `short` is a short form of `long`, by initials or letters: “Kilobyte (KB)”."""
    if initials(long, short):
        return True
    rest = iter(long.lower())
    begins = long[:1].lower() == short[:1].lower()
    return begins and all(char in rest for char in short.lower().removesuffix("s"))


def part_of_speech(note: str) -> str:
    """Return the part of speech that a note such as “noun, adjective” names first, or ""."""
    for word in re.findall(r"[a-z]+", note.lower()):
        if word in POS:
            return POS[word]
    return ""
