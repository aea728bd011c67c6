"""Numeric limits: words in a sentence, characters in a subject, sentences in a paragraph."""

from __future__ import annotations

import re

from tonelint.intake.found import Found
from tonelint.intake.inline import plain

_NUMBERS = {
    word: number
    for number, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
        ]
    )
}
_NUMBERS |= {
    "fifteen": 15,
    "twenty": 20,
    "twenty-five": 25,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "a single": 1,
}
_N = rf"(?:\d{{1,4}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
_UNIT = (
    r"(?P<unit>words?|characters?|chars|sentences?|lines?|links?|paragraphs?"
    r"|exclamation (?:points?|marks?)"
    r"|emojis?|grade|hashtags?|ctas?|calls? to action|buttons?|commas?|bullets?"
    r"|items?|syllables?|list items)"
)
_SPAN = rf"(?P<low>{_N})(?:\s?(?:-|–|—|to|or|and)\s?(?P<high>{_N}))?"
_LIMIT = (
    re.compile(
        r"\b(?P<how>no more than|no longer than|not (?:be )?(?:more|longer) than"
        r"|never more than|a? ?max(?:imum)?(?: of| length of)?|fewer than|less than"
        r"|shorter than|up to|under|within|at most|below|between|limit(?:ed)?(?: "
        r"\w+){0,5} to|(?:keep|restrict|hold)(?: [\w’']+){0,5} (?:to|under|below|at"
        r"|within)"
        r"|aim for(?: an average of)?|stick to|longer than|more than|exceeds?"
        r"|exceeding|over|average(?: of)?|only(?: use)?|(?:use|include|have) (?:only "
        r")?)\s+"
        rf"(?:about |around |roughly |approximately |a maximum of "
        rf")?{_SPAN}[\s-]*(?:\w+[ -]){{0,2}}?{_UNIT}\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b{_SPAN}[ -]{_UNIT}(?: long)?,?\s*(?P<how>or (?:less|fewer|shorter)"
        rf"|max(?:imum)?|limit|at most)\b",
        re.IGNORECASE,
    ),
    re.compile(rf"\b(?P<how>one|1) {_UNIT} (?:per|at a time|in a|for each)\b", re.IGNORECASE),
    re.compile(
        rf"\b(?P<how>under|over|up to|below|to|of|at"
        rf"|exceeds?)\s+{_SPAN}\s+(?P<unit>characters|words|chars)\b(?! per)",
        re.IGNORECASE,
    ),
)
_GRADE = re.compile(
    r"(?:(?:reading|grade|readability)[\w -]{0,30}?(?:level|grade)?[\w ,-]{0,25}?"
    r"|\bgrade )(?P<low>\d{1,2}|"
    r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?:st|nd"
    r"|rd|th)?(?:[- ](?:to|or|and)?[- ]?(?P<high>\d{1,2})(?:th)?)?"
    r"|\b(?P<nth>fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}th)(?:[- ]to[- "
    r"](?P<nth2>\w+))?[- ]grade\b",
    re.IGNORECASE,
)
_VAGUE = ("item", "items", "line", "lines", "commas", "comma", "sentence", "sentences")
_HARD = re.compile(
    r"limit|no more|at most|max|more than|longer than|exceed|up to|only", re.IGNORECASE
)
_ORDINALS = {
    w: n
    for n, w in enumerate(
        [
            "zeroth",
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
        ]
    )
}
_TALK = re.compile(
    r"\b(?:stud(?:y|ies)|research|for example|survey|on average,? (?:users"
    r"|people)|percent of|read about|statistics)\b",
    re.I,
)
_LEAST = re.compile(r"\b(?:at least|minimum|no fewer than|no less than)\b", re.IGNORECASE)
_ORDER = re.compile(
    r"\b(?:aim|keep|use|limit|should|must|no more|no longer|max|maximum|at most"
    r"|under|fewer|less|up to|within|shorter|only|stick|avoid|don[’']t"
    r"|do not|never|longer than|exceed|try|write|include|need|restrict|have|split"
    r"|break|consider|ensure|be)\b",
    re.IGNORECASE,
)


_ONLY_IF = re.compile(
    r"\b(?:avoid|don[’']t|do not|never|no)\b.*\b(?:if|when|where|for)\b[^.;]{0,20}\bonly\b",
    re.IGNORECASE,
)
_OVER = re.compile(r"more than|over|longer than|exceed", re.IGNORECASE)
_FORBIDS = re.compile(
    r"\b(?:no|not|never|avoid|don[’']t|do not|shouldn[’']t|limit|split|break|shorten|rewrite|cut"
    r"|consider|too long|if|when)\b|n[’']t\b",
    re.IGNORECASE,
)
_CASE = re.compile(
    r"\b(?:unless|if|when|where|except)\b[^.;]{0,40}"
    r"\b(?:is|are|has|have|contains?|needs?|takes?)\b[^.;,]{0,12}$",
    re.IGNORECASE,
)
"""“Unless it is more than one sentence”: a case that is named, and no limit."""


def limit_cues(sentence: str, context: str = "") -> list[Found]:
    """Return the limits that a statement sets; `context` are the headings and the lead above it."""
    text = plain(sentence)
    if _TALK.search(text) or _LEAST.search(text) or text.endswith("?"):
        return []
    grade = _grade(text)
    if grade:
        return [grade]
    out: list[Found] = []
    seen: set[str] = set()
    for pattern in _LIMIT:
        for found in pattern.finditer(text):
            groups = found.groupdict()
            number = _number(groups.get("high") or groups.get("low") or "1")
            unit = found["unit"].lower()
            if number is None or not _ORDER.search(text) or unit in seen:
                continue
            if _OVER.match(found["how"]) and not _FORBIDS.search(text):
                continue  # “useful for long content (more than 150 words)”
            if _ONLY_IF.search(text[: found.end()]):
                continue  # “avoid bullets if there are only two”
            if found["how"].lower() == "between" and not groups.get("high"):
                continue
            if _CASE.search(text[max(0, found.start() - 80) : found.start()]):
                continue
            below = found["how"].lower().endswith(("less than", "fewer than", "under", "below"))
            if below and not re.search("characters|words", unit):
                number -= 1
            seen.add(unit)
            setting = _setting(text, context, unit, number)
            if setting or unit not in _VAGUE or _HARD.search(found["how"]):
                out.append(
                    Found(
                        "limit",
                        "limit",
                        0.85 if setting else 0.7,
                        prefer=(_said(found, number),),
                        setting=setting,
                    )
                )
    return out


def _said(found: re.Match[str], number: int) -> str:
    """Return a limit in the guide's words; “more than 7 items” is what it does not want."""
    if _OVER.match(found["how"]):
        return f"at most {number} {found['unit']}"
    return found[0].strip()


def _number(text: str) -> int | None:
    text = text.lower()
    return int(text) if text.isdigit() else _NUMBERS.get(text)


def _grade(text: str) -> Found | None:
    found = _GRADE.search(text)
    if not found or not re.search(r"\b(?:grade|readab|reading (?:level|age))", text, re.IGNORECASE):
        return None
    word = (found["high"] or found["low"] or found["nth2"] or found["nth"] or "").lower()
    number = _ORDINALS.get(word) or (int(re.sub(r"\D", "", word)) if re.search(r"\d", word) else 0)
    if not 3 <= number <= 18 or re.search(r"reading age|years?[- ]olds?", text, re.IGNORECASE):
        return None
    return Found("limit", "grade", 0.8, prefer=(found[0].strip(),), setting=f"grade: max {number}")


def _setting(text: str, context: str, unit: str, number: int) -> str:
    """Return the tag of a limit, or "" when no check of ours counts it."""
    about = text.lower()
    wider = f"{context} {about}".lower()
    if unit.startswith("exclamation"):
        per = " per sentence" if "sentence" in about else ""
        return f"exclamation: max {number}{per}"
    if unit.startswith("emoji"):
        return f"emoji: max {number}"
    if unit.startswith(("cta", "call", "button")):
        return f"cta: max {number}"
    words = unit.startswith("word")
    if words or unit.startswith("char"):
        unit = "words" if words else "chars"
        for key, names in (("subject", ("subject",)), ("preheader", ("preheader", "preview text"))):
            if any(name in about for name in names) or (
                any(name in wider for name in names) and "sentence" not in about
            ):
                return f"{key}: max {number} {unit}"
        if (
            words
            and "sentence" in wider
            and not re.search(r"heading|title|label|button|paragraph", about)
            and number > 5
        ):
            return f"sentence: max {number} words"
        return ""
    if unit.startswith("sentence") and "paragraph" in wider:
        return f"paragraph: max {number} sentences"
    return ""
