"""English phrases in all their forms, and a replacement in the same form.

“Utilise” in a word list stands for utilises, utilised and utilising too, and its replacement “use”
becomes uses, used and using. A verb phrase is inflected at its first word (logs in), a noun phrase
at its last (bank feeds).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tonelint.rewrite.verbs import doubles, irregular, known_verbs

Forms = Mapping[str, tuple[str, ...]]
"""Form -> spellings. Verbs have base, s, past, participle, ing; nouns singular, plural."""

_BE: Forms = {
    "base": ("be",),
    "s": ("is", "are", "am"),
    "past": ("was", "were"),
    "participle": ("been",),
    "ing": ("being",),
}
_MODALS: Mapping[str, Forms] = {
    "can": {"s": ("can",), "past": ("could",)},
    "must": {"s": ("must",)},
    "may": {"s": ("may",)},
}
"""Modals as replacements have no base form: “to be able to” cannot become “to can”."""

_VERB_ENDINGS = ("ise", "ize", "ify", "ate")
_UNINFLECTED = ("ly", "ous", "ful", "less", "able", "ible", "ive", "ing", "ed", "est", "ward")
_ADJECTIVES = frozenset(
    (
        "best", "better", "big", "bold", "clean", "clever", "cool", "cutting-edge", "dear", "easy",
        "fast", "fine", "free", "fresh", "good", "great", "hard", "just", "kind", "last", "mere",
        "new", "only", "prior", "quick", "quite", "rather", "real", "really", "right", "same",
        "several", "simple", "smart", "so", "sure", "true", "very", "well", "world-class", "wrong",
        "please", "per", "via", "upon", "amongst", "whilst", "until", "unless", "despite",
    )
)  # fmt: skip
_IRREGULAR_NOUNS = {
    "person": "people", "man": "men", "woman": "women", "child": "children", "foot": "feet",
    "tooth": "teeth", "criterion": "criteria", "analysis": "analyses", "crisis": "crises",
    "life": "lives", "half": "halves", "shelf": "shelves", "series": "series", "staff": "staff",
}  # fmt: skip

_NO_MEN = frozenset(
    ("human", "german", "roman", "norman", "ottoman", "shaman", "talisman", "caiman")
)
"""Words that end in -man and have a plain plural."""

_LAST = frozenset(
    (
        "about", "against", "all", "and", "any", "for", "from", "her", "him", "into", "its", "more",
        "not", "off", "our", "out", "over", "that", "the", "them", "then", "this", "through",
        "with", "you", "your",
    )
)  # fmt: skip


def verb_forms(phrase: str) -> Forms:
    """Return the forms of a verb phrase: “log in” -> logs in, logged in, logging in."""
    verb, _, rest = phrase.partition(" ")
    forms = _word_forms(verb)
    if not rest:
        return forms
    return {name: tuple(f"{text} {rest}" for text in texts) for name, texts in forms.items()}


def noun_forms(phrase: str) -> Forms:
    """Return the forms of a noun phrase: “bank feed” -> bank feeds, “point of sale” -> points …."""
    head, of, rest = phrase.partition(" of ")
    before, _, noun = head.rpartition(" ")
    plural = f"{before} {plural_of(noun)}".lstrip() + of + rest
    return {"singular": (phrase,), "plural": (plural,)}


def plural_of(noun: str) -> str:
    """Return the plural of one noun."""
    low = noun.lower()
    if low in _IRREGULAR_NOUNS:
        return noun[0] + _IRREGULAR_NOUNS[low][1:]
    if noun.isupper():
        return f"{noun}s"
    if low.endswith("person"):
        return f"{noun[:-6]}people"
    if low.endswith("man") and low not in _NO_MEN:
        return f"{noun[:-3]}men"
    return _with_s(noun)


def _word_forms(verb: str) -> Forms:
    if verb == "be":
        return _BE
    if verb in _MODALS:
        return _MODALS[verb]
    past, participle = irregular().get(verb, ("", ""))
    regular = _with_ed(verb)
    return {
        "base": (verb,),
        "s": ("has" if verb == "have" else _with_s(verb),),
        "past": (past,) if past else regular,
        "participle": (participle,) if participle else regular,
        "ing": _with_ing(verb),
    }


def _with_s(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh")) or word in ("do", "go", "undergo", "undo"):
        return f"{word}es"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return f"{word[:-1]}ies"
    return f"{word}s"


def _with_ed(verb: str) -> tuple[str, ...]:
    if verb.endswith("e"):
        return (f"{verb}d",)
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return (f"{verb[:-1]}ied",)
    if doubles(verb):
        return _doubled(verb, "ed")
    return (f"{verb}ed",)


def _with_ing(verb: str) -> tuple[str, ...]:
    if verb.endswith("ie"):
        return (f"{verb[:-2]}ying",)
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return (f"{verb[:-1]}ing",)
    if doubles(verb):
        return _doubled(verb, "ing")
    return (f"{verb}ing",)


def _doubled(verb: str, ending: str) -> tuple[str, ...]:
    """Return the doubled spelling; American English keeps a single -l-, so it comes second."""
    double = f"{verb}{verb[-1]}{ending}"
    if verb.endswith("l") and sum(letter in "aeiou" for letter in verb) > 1:
        return (double, f"{verb}{ending}")
    return (double,)


def part_of(find: str, use: Sequence[str]) -> str:
    """Return “verb”, “noun” or “” (does not inflect) for a phrase without a part of speech.

    A known verb at the start of the phrase, or of all its replacements, makes it a verb. Without
    a replacement only the phrase itself decides.
    """
    if not find.isascii() or not find.replace(" ", "").replace("-", "").isalpha():
        return ""
    first, _, rest = find.partition(" ")
    if first.lower() in known_verbs():
        return "verb"
    if rest:
        return _phrase_part(find, use)
    if find.endswith(_VERB_ENDINGS) or (use and all(_is_verb(text) for text in use)):
        return "" if find.endswith(("ing", "ed", "ly")) else "verb"
    if find.lower() in _ADJECTIVES or find.endswith(_UNINFLECTED) or find.endswith("s"):
        return ""
    return "noun" if all(" " not in text.strip() or _ends_alike(text) for text in use) else ""


def _phrase_part(find: str, use: Sequence[str]) -> str:
    """Return “noun” for a phrase such as “bank sync” that can take a plural at its end."""
    phrases = [find, *use]
    last = [phrase.rpartition(" ")[2] for phrase in phrases]
    nouns = all(len(word) > 2 and word not in _LAST and not _is_fixed(word) for word in last)
    return "noun" if nouns and len(find.split()) <= 3 else ""


def _is_fixed(word: str) -> bool:
    ends = word.endswith((*_UNINFLECTED, "s")) and len(word) > 4
    return ends or word in _ADJECTIVES or not word.isalpha()


def _is_verb(text: str) -> bool:
    return text.partition(" ")[0] in known_verbs()


def _ends_alike(text: str) -> bool:
    """Whether a replacement of several words can take a plural at its end."""
    return not text.endswith("s") and text.rpartition(" ")[2].isalpha()


def variants(find: str, use: Sequence[str], part: str) -> dict[str, dict[str, tuple[str, ...]]]:
    """Return each form of `find` -> form names -> the replacements in that form.

    A replacement that has no such form is left out, and so is a form that no replacement has. With
    no `part` there is only the phrase.
    """
    if part not in ("verb", "noun"):
        return {find: {"": tuple(use)}}
    inflect = verb_forms if part == "verb" else noun_forms
    theirs = [inflect(text) for text in use]
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for name, texts in inflect(find).items():
        # “is” and “are” stand for one form; a replacement agrees with the first word alike.
        for number, text in enumerate(texts):
            better = tuple(_nth(forms[name], number) for forms in theirs if name in forms)
            if better or not use:
                found.setdefault(text, {})[name] = better
    return found


def _nth(texts: tuple[str, ...], number: int) -> str:
    return texts[number] if number < len(texts) and len(texts) > 2 else texts[0]
