"""Lists that are a rule as a whole: words below “Avoid:”, spellings below “How we write them”."""

from __future__ import annotations

import re

from tonelint.intake.blocks import Block
from tonelint.intake.cues import limited
from tonelint.intake.entries import WORD_LIST
from tonelint.intake.found import Found
from tonelint.intake.inline import marked, plain, terms_in
from tonelint.intake.items import META as _META
from tonelint.intake.scope import scope_of
from tonelint.intake.spelling import entry_spelling, spelled_as
from tonelint.intake.terms import clean_term, is_statement, is_term, split_terms

_THINGS = (
    r"(?:words?|terms?|phrases?|expressions?|language|jargon|clich[ée]s|idioms"
    r"|slang|buzzwords|examples|these|the following|following|vocabulary|openers"
    r"|constructions|words and phrases|words or phrases|terms and phrases"
    r"|fillers?|filler words|contractions|latin abbreviations|abbreviations"
    r"|spellings?|names)"
)
_BANNED = re.compile(
    rf"^(?:(?:some |other |common |certain |specific |more |corporate |outdated "
    rf")*{_THINGS}(?:,? (?:and|or) {_THINGS})*(?: (?:that|which))?(?: (?:you"
    rf"|we))?(?: (?:should|must|can))? (?:to (?:avoid|drop|remove|cut|ban|not use)"
    rf"|(?:we |you )?(?:generally |always )?avoid|not to use|(?:we |you )?don[’']t "
    rf"(?:use|say)"
    r"|(?:we |you )?(?:should|do) ?n[o’']t (?:use|say)|never (?:to )?use)"
    rf"|(?:we |please |generally |always |also |so )*(?:avoid|don[’']?t (?:use|say"
    rf"|write)|do not (?:use|say|write)|never (?:use|say|write)|banned|steer clear "
    rf"of|stay away from|cut|not)(?: using| saying)?(?: (?:any of |all of )?(?:the "
    rf"|these |such |of )*(?:following |common |vague |ableist |gendered "
    rf"|corporate |outdated |filler |hype )*(?:{_THINGS})?(?: (?:like|such as"
    rf"|including))?(?: (?:these|this|the following))?)?"
    rf"|(?:avoid|don[’']?t use|do not use|never use) (?:these|the following)(?: [\w-]+){{1,5}}"
    rf"|(?:banned|forbidden|prohibited|discouraged|unacceptable|problematic"
    rf"|avoided|off-limits) {_THINGS}(?: (?:and|or) {_THINGS})*)(?: "
    rf"(?P<where>(?:in|for|when|if|unless|on|with)\b[^:]{{2,80}}))?\s*[:.]?$",
    re.IGNORECASE,
)
_USE_NOT = re.compile(
    r"(?:^|[.;]\s)(?:please |always )?(?:use|say|write)\s+(?P<p>[^.;:]{2,40}?),?\s+(?:and )?"
    r"(?:not|never|instead of|rather than)(?: (?:any of )?(?:these|the following)"
    r"(?: words| terms)?)?\s*:$",
    re.IGNORECASE,
)
_CARE = re.compile(
    rf"^(?:{_THINGS} (?:to )?use (?:carefully|with care|with caution|sparingly)"
    rf"|use (?:these )?(?:{_THINGS})? ?(?:carefully|with care|with caution"
    rf"|sparingly))\s*[:.]?$",
    re.I,
)
_PREFERRED = re.compile(
    r"^(?:standardi[sz]ed|preferred|approved|correct|our|common) (?:spellings?"
    r"|terms?|words|usage|capitali[sz]ation)|spellings?(?: and \w+)?:?$|^(?:words"
    r"|terms) (?:to|we) (?:use|like)\b|\bhow we (?:write|spell) them\b|^always "
    r"use:|accepted form",
    re.IGNORECASE,
)
_OWN_RULE = re.compile(
    r"\b(?:use|say|write|try|instead|not|never|rather than|over|→|->|avoid"
    r"|don[’']t)\b",
    re.IGNORECASE,
)


def list_cues(items: list[Block]) -> dict[int, list[Found]]:
    """Return what a whole list says, by the line of the item; nothing for other lists."""
    top = [item for item in items if item.depth == items[0].depth]
    lead = top[0].lead or (top[0].path[-1] if top[0].path else "")
    texts = [marked(item.text) for item in top]
    if any(item.side for item in top) or not lead:
        return {}
    # A lead that names its own terms is followed by reasons or good examples, never by more terms.
    if not terms_in(marked(lead)) and (ban := _BANNED.match(plain(lead).strip())):
        return _banned(top, texts, ban["where"] or "")
    named = _USE_NOT.search(plain(lead).strip())
    if named and all(map(_listed, texts)) and is_term(named["p"], words=4):
        avoid = tuple(term for text in texts for term in split_terms(_head(text)).terms)
        if not _META.search(named["p"]):
            whole = Found("words", "list:use-not", 0.85, avoid, (clean_term(named["p"]),))
            return {top[0].line: [whole]} | {item.line: [] for item in top[1:]}
    how = _spelling_of(plain(lead))
    if how and all(_listed(text) and len(plain(text).split()) <= 6 for text in texts):
        return {
            item.line: [made for term in split_terms(text).terms if (made := spelled_as(term, how))]
            for item, text in zip(top, texts, strict=True)
        }
    if _CARE.match(lead):
        return {
            item.line: [Found("care", "list:care", 0.65, split_terms(text).terms)]
            for item, text in zip(top, texts, strict=True)
            if _listed(text)
        }
    return {}


def paragraph_cues(block: Block, text: str) -> list[Found]:
    """Return the words of “leverage, synergy, utilise” below a heading “Words to avoid”."""
    parts = [part for part in re.split(r"\s*[,;]\s*", text.strip(" .")) if part]
    lead = block.path[-1] if block.path else ""
    ban = _BANNED.match(lead.strip())
    if not ban or len(parts) < 3 or not all(is_term(part, words=3) for part in parts):
        return []
    scope = scope_of("", ban["where"] or "")
    terms = tuple(clean_term(re.sub(r"^(?:and|or) ", "", part)) for part in parts)
    return [Found("words", "list:avoid", 0.8, terms, only=scope.only, roles=scope.roles)]


_VERSUS = re.compile(r"\s(?:vs\.?|versus)\s", re.IGNORECASE)


def capital_cues(block: Block, text: str) -> list[Found]:
    """Return the terms of “Protocols: HTTP, SSL, DNS” where abbreviations or capitals are told."""
    around = " ".join((*block.path[-2:], block.lead))
    parts = [
        part
        for part in re.split(
            r"\s*[,;]\s*(?:and )?", re.sub(r"^[^:]{2,40}:\s+", "", plain(text)).rstrip(".")
        )
        if part
    ]
    if not _ABOUT_CAPITALS.search(around) or not parts or not all(map(_CAPITALS.fullmatch, parts)):
        return []
    return [Found("spelling", "list:capitals", 0.65, (), tuple(dict.fromkeys(parts)))]


_ABOUT_CAPITALS = re.compile(
    r"\b(?:abbreviat\w*|acronyms?|initialisms?|capitali[sz]\w*|capitals?|upper ?case|all caps)\b",
    re.I,
)
_CAPITALS = re.compile(r"(?:[A-Z][A-Z0-9/]{1,7}|[A-Z0-9]{2,8}|[a-z]?[A-Z][a-z]*[A-Z]\w*)s?")


def _spelling_of(lead: str) -> str:
    """Return how the items below a lead are spelled: hyphen, nohyphen, lower, or "" for none."""
    low = lead.lower()
    if not low.endswith(":"):
        return ""
    if "hyphen" in low and not re.search(r"\bif\b|\bwhen\b|\bunless\b", low):
        return "nohyphen" if re.search(r"\b(?:not|no|without|never|don[’']t)\b", low) else "hyphen"
    shown = re.search(r"(?:for example|for instance|e\.g\.|examples?|such as):$", low)
    if shown and re.search(r"lower ?-?case|(?:do not|don[’']t|never)[^.]{0,20}capital", low):
        return "lower"
    return ""


def _banned(top: list[Block], texts: list[str], where: str) -> dict[int, list[Found]]:
    listed = [_listed(text) for text in texts]
    own = [bool(_OWN_RULE.search(_head(text))) for text in texts]
    if sum(listed) < 0.6 * len(texts) or any(is_statement(_head(text)) for text in texts):
        return {}
    scope = scope_of("", where)
    out: dict[int, list[Found]] = {}
    for item, text, term_like, has_rule in zip(top, texts, listed, own, strict=True):
        if not term_like or has_rule:
            continue
        found = split_terms(_head(text))
        made = Found(
            "words",
            "list:avoid",
            0.8,
            found.terms,
            only=scope.only,
            roles=scope.roles,
            when=scope.when,
        )
        for note in split_terms(text).notes:
            if re.match(
                r"(?:unless|except|when|if|only|in|for|as|not in|verb|noun)\b", note, re.IGNORECASE
            ):
                made = made._replace(only="; ".join(filter(None, (made.only, note))))
        if found.open:
            made = made.less(0.1, "The guide means more words of this kind.")
        out[item.line] = [limited(made)]
    return out


def _head(text: str) -> str:
    """Return an item without brackets and without the reason after a dash or colon."""
    text = re.sub(r"\s*\([^()]*\)", "", text)
    return re.split(r"\s+(?:—|–|---?)\s+|:\s|\.\s(?=[A-Z])", text)[0].strip()


def _listed(text: str) -> bool:
    head = _head(text)
    if head.rstrip().endswith(("?", "!")) and "⟦" not in head:
        return False
    terms = split_terms(head)
    return bool(terms.terms) and all(is_term(term) for term in terms.terms)


def spelled(item: Block, text: str) -> list[Found]:
    """Return the spelling that an item of a word list shows by nothing but its term."""
    in_list = (
        WORD_LIST.search(" ".join(item.path))
        or _PREFERRED.search(item.lead)
        or _PREFERRED.search(item.path[-1] if item.path else "")
    )
    if not in_list or item.depth > 0:
        return []
    if _BANNED.match(plain(item.lead or item.path[-1]).strip()) or (
        item.lead and not _PREFERRED.search(item.lead)
    ):
        return []
    bare = re.sub(r"\s*\([^()]*\)", "", text).strip(" .")
    if _VERSUS.search(plain(bare)):
        return []
    terms = split_terms(bare)
    if (
        not terms.terms
        or len(bare.split()) > 6
        or not all(is_term(t, words=4) for t in terms.terms)
        or "." in plain(bare)[:-1].replace("a.m", "").replace("p.m", "")
    ):
        return []
    if re.search(
        r"\b(?:use|write|avoid|see|add|keep|make|don[’']t|not|never)\b", plain(bare), re.I
    ):
        return []
    notes = split_terms(text).notes
    said = entry_spelling(terms.terms[0], notes[0]) if notes else None
    if said:
        return [said]
    only = "; ".join(notes)
    return [
        Found("spelling", "list:spelling", 0.55, _wrong_case(terms.terms), terms.terms, only=only)
    ]


def _wrong_case(terms: tuple[str, ...]) -> tuple[str, ...]:
    """Return the wrong cases of terms that have a capital inside: `Github` for `GitHub`."""
    wrong = []
    for term in terms:
        if any(char.isupper() for char in term[1:]) and any(char.islower() for char in term):
            wrong += [
                form
                for form in (term.lower(), term[:1].upper() + term[1:].lower())
                if form != term and " " not in term
            ]
    return tuple(dict.fromkeys(wrong))
