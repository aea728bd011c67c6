"""Tables of words and of good and bad copy: what their columns mean, and what a row says."""

from __future__ import annotations

import re

from tonelint.intake.alternatives import instead, names_a_control, sides, words_of
from tonelint.intake.blocks import Block
from tonelint.intake.cells import ADVISES, cell_words, guided
from tonelint.intake.feature_names import names_feature
from tonelint.intake.forms.polarity import polarity
from tonelint.intake.forms_of import forms
from tonelint.intake.found import Found
from tonelint.intake.inline import marked, plain, shown
from tonelint.intake.pairs import is_instruction, negated
from tonelint.intake.terms import (
    is_statement,
    is_term,
    split_terms,
)

_DO = re.compile(
    r"^\W*(?:✅|✓|✔|👍|do\b(?! not)|yes\b|use\b(?!d)|say\b|write\b|try\b|correct\b"
    r"|right\b|prefer(?:red)?\b|recommended|good\b|better|instead\b(?! of)|approved"
    r"|plain|simpl|replacement|alternatives?\b|we say|we use|this\b$|like this"
    r"|on[- ]brand"
    r"|standard|accepted|suggest(?:ed|ions?)|consider|inclusive|new\b|proper|what to (?:say"
    r"|write|use)|acceptable|please use|our (?:term|word)|after\b)",
    re.IGNORECASE,
)
_DONT = re.compile(
    r"^\W*(?:❌|✗|✘|👎|don[’']?t|do not|not\b|avoid|instead of|never|no\b|incorrect"
    r"|wrong|bad\b|deprecated|replace\b|complex|problematic|poor|discouraged"
    r"|words? to avoid|terms? to avoid|phrases? to avoid|rather than|banned"
    r"|legacy|non-inclusive|jargon"
    r"|unacceptable|before\b|old\b|forbidden|not recommended|off[- ]brand|we "
    r"don[’']?t|less inclusive|outdated|wordy|what not to)",
    re.IGNORECASE,
)
_WHY = re.compile(
    r"^\W*(?:why|because|reason|rationale|explanation|notes?|comments?"
    r"|description)\b",
    re.IGNORECASE,
)
_WHEN = re.compile(r"^\W*(?:when|context|where|for|situation|scope|applies)\b", re.IGNORECASE)
_TERM = re.compile(
    r"^\W*(?:terms?|words?|phrases?|name|entry|spelling|word or phrase|abbreviations?|acronyms?"
    r"|initialisms?|labels?|buttons?|actions?|verbs?|nouns?|expressions?|terminology)\W*$",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"^\W*(?:usage|guidance|guidelines?|how to use|recommendation|rules?|notes?"
    r"|description|definition|explanation|comments?|use)\b",
    re.IGNORECASE,
)


def columns(headers: tuple[str, ...]) -> dict[str, int]:
    """Return which column is which: do, dont, why, when; or term and body of entries."""
    out: dict[str, int] = {}
    for number, header in enumerate(headers):
        name = header.strip()
        side = "dont" if _DONT.match(name) else "do" if _DO.match(name) else ""
        if not side and re.search(r"to avoid$|not to use$", name, re.IGNORECASE):
            side = "dont"
        if side and side not in out:
            out[side] = number
        elif _WHY.match(name):
            out.setdefault("why", number)
        elif _WHEN.match(name):
            out.setdefault("when", number)
    if ("dont" not in out or "do" not in out) and (opposed := _opposed(headers)):
        return {**out, **opposed}
    if "dont" not in out:
        term = next((n for n, header in enumerate(headers) if _TERM.match(header)), None)
        body = next(
            (n for n, header in enumerate(headers) if n != term and _BODY.match(header)), None
        )
        if (
            term is not None
            and "do" in out
            and out["do"] != term
            and not _BODY.match(headers[out["do"]])
        ):
            if _REPLACES.search(headers[out["do"]]):  # “word | alternatives”
                return out | {"dont": term}
            return out | {"term": term}
        if term is None or body is None:
            return {}
        out = {"term": term, "body": body}
    return out


_REPLACES = re.compile(
    r"\b(?:alternatives?|instead|replace\w*|substitut\w+|better|simpl\w+|plain\w*|suggest\w*)\b",
    re.I,
)


def _opposed(headers: tuple[str, ...]) -> dict[str, int]:
    """Return the columns of headers of a guide's own: “Passive” beside “Active”."""
    sides = [polarity(header) if len(header.split()) < 6 else "" for header in headers]
    if sides.count("do") == 1 and len(headers) == 2:
        plain = [number for number, header in enumerate(headers) if _SHOWN.match(header)]
        if len(plain) == 1 and not sides[plain[0]]:
            sides[plain[0]] = "dont"
    if sides.count("do") == sides.count("dont") == 1:
        return {side: sides.index(side) for side in ("do", "dont")}
    return {}


_SHOWN = re.compile(r"^\W*(?:examples?|sentences?|text|copy|message)\W*$", re.IGNORECASE)
_STATUS = re.compile(
    r"^\W*(?:status|verdict|level|rating|use it\?|recommended\?|ok(?:ay)?\?|allowed\??"
    r"|approved\??|use\?|can (?:we|i) (?:use|say) (?:it|this)\?)\W*$",
    re.IGNORECASE,
)
_BANNED = re.compile(
    r"^\W*(?:avoid|don[’']?t use|do not use|never(?: use)?|banned|forbidden|deprecated"
    r"|not (?:recommended|allowed)|prohibited|no)\W*$",
    re.IGNORECASE,
)


def status_of(block: Block) -> str:
    """Return "dont" for a row of a word list whose status column says “Avoid”, else ""."""
    number = next((n for n, header in enumerate(block.headers) if _STATUS.match(header)), None)
    if number is None or number >= len(block.cells):
        return ""
    return "dont" if _BANNED.match(shown(block.cells[number])) else ""


def said_of(block: Block, where: dict[str, int]) -> str:
    """Return what the cells of a row say of its term, marked: the body, then the notes."""
    more = [
        number
        for number, header in enumerate(block.headers)
        if number not in (where["term"], where["body"])
        and (_BODY.match(header) or _WHY.match(header))
    ]
    cells = [marked(block.cells[n]) for n in (where["body"], *more) if n < len(block.cells)]
    # A cell is a sentence, so that the next one begins another.
    return " ".join(f"{text}." if text and text[-1] not in ".!?" else text for text in cells)


def told(block: Block) -> str:
    """Return what a row of a do/don't table tells writers to do, "" when it shows words or copy."""
    found = columns(block.headers)
    bad, good = _raw(block, found, "dont"), _raw(block, found, "do")
    if not (is_instruction(bad) or is_instruction(good)):
        return ""
    if not is_instruction(bad) and is_term(marked(bad), words=3):
        return ""  # a word, and what to do instead: “Choose a word that says more.”
    return f"{good} {negated(bad)}".strip()


def row_cues(block: Block) -> list[Found]:
    """Return what a row says of words; rows of longer copy give a pair."""
    found = columns(block.headers)
    if "dont" not in found and status_of(block) == "dont" and "body" not in found:
        number = next((n for n, name in enumerate(block.headers) if _TERM.match(name)), None)
        terms = (
            split_terms(_cell(block, {"term": number}, "term")).terms if number is not None else ()
        )
        return [Found("words", "table:status", 0.85, terms)] if terms else []
    if "dont" not in found or told(block):
        return []
    bad, good = _cell(block, found, "dont"), _cell(block, found, "do")
    if _NOTATION.search(bad) or _NOTATION.search(good):
        return []  # “-The”, “(...)”: signs that only this table explains
    if how := _DESCRIBED.fullmatch(plain(bad).strip()):
        terms = split_terms(good).terms
        note = f"The guide calls wrong: {how[1].lower()}."
        return (
            [Found("spelling", "table:described", 0.65, (), terms, notes=(note,))] if terms else []
        )
    if "⟦" not in bad and len(plain(bad).split()) > 1 and names_feature(plain(bad)):
        return []  # “Ampersands anywhere else” is about the mark
    if not bad or re.fullmatch(r"[-–—/nN.a ]*", plain(bad)):
        return []
    if told_so := guided(bad, good):
        return [told_so]
    banned = set(split_terms(bad).terms)
    if banned and banned <= set(split_terms(good).terms):
        return []  # “bash” beside “Bash or `bash`” is about code, and no word
    why, when = shown(_raw(block, found, "why")), shown(_raw(block, found, "when"))
    good, said = instead(good) if not _is_copy(good) else (good, "")
    if "⟦" in bad and "⟦" not in good and ADVISES.match(good):
        good, said = "", good  # beside ⟦robust⟧: “avoid trite words”
    if spelled := forms(words_of(bad), words_of(good)):
        return spelled
    pair = Found(
        "pair",
        "table",
        0.85,
        (shown(_raw(block, found, "dont")),),
        (shown(_raw(block, found, "do")),) if good else (),
        only=when,
    )
    if (
        _is_copy(bad)
        or (good and _is_copy(good) and len(plain(bad).split()) > 3)
        or (names_a_control(good) and "⟦" not in bad)
        or _within(good, bad)
    ):
        return [pair]
    rows = [cell_words(*side, why, when) for side in sides(bad, good)]
    return [_told_beside(one, said) for row in rows for one in row]


_NOTATION = re.compile(r"\(\.{3}\)|\(…\)|^\W?[-+/][A-Za-z]|\s[-/]ed\b")
_DESCRIBED = re.compile(
    r"\((lower ?case|upper ?case|(?:un)?hyphenated|(?:un)?capitali[sz]ed)\)", re.IGNORECASE
)


def _within(good: str, bad: str) -> bool:
    """Whether the good words are a part of the bad ones, as in copy that was cut."""
    parts = [plain(term) for term in split_terms(bad).terms]
    lower = [part.lower() for part in parts if " " in part]  # one word may differ by its case
    return len(parts) > 1 and any(
        term in parts or term.lower() in lower for term in split_terms(good).terms
    )


def _told_beside(one: Found, said: str) -> Found:
    return one._replace(notes=(*one.notes, f"The guide says: “{said[:140]}”")) if said else one


def _raw(block: Block, found: dict[str, int], name: str) -> str:
    number = found.get(name)
    return block.cells[number] if number is not None and number < len(block.cells) else ""


def _cell(block: Block, found: dict[str, int], name: str) -> str:
    return marked(
        _raw(block, found, name)
        .replace("<br>", ", ")
        .replace("<br/>", ", ")
        .replace("<br />", ", ")
    )


def _is_copy(cell: str) -> bool:
    """Whether a cell shows copy (a sentence, a message) and not words."""
    text = words_of(cell)
    parts = [part for part in re.split(r"[,;]", text) if part.strip()]
    longest = max((len(part.split()) for part in parts), default=0)
    return (
        longest > 5
        or (is_statement(text) and len(text.split()) > 3)
        or (text.rstrip().endswith((".", "!", "?")) and len(text.split()) > 3)
    )
