"""Statements about words: “use X, not Y”, “instead of Y, use X”, “don’t use Y”, “avoid Y”.

Only marked terms count (“⟦utilise⟧”), and only a few known words may stand between the verb and the
term: “avoid hyphens in ⟦re-use⟧” bans no word, and “don’t be afraid to use ⟦they⟧” even less.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from tonelint.intake.found import Found
from tonelint.intake.inline import plain
from tonelint.intake.scope import scope_of
from tonelint.intake.terms import split_terms

_T = r"⟦[^⟦⟧]{1,120}⟧(?:\s?\([^()⟦⟧]{1,60}\))?"
_JOIN = (
    r"(?:\s*[,;/]\s*(?:or|and|nor)?\s*|\s+(?:or|and|nor|and/or|as well "
    r"as)\s+)(?:the |a |an |even )?"
)
LIST = rf"{_T}(?:{_JOIN}{_T}){{0,30}}"
_FILL = (
    r"(?:\s+(?:the|a|an|this|these|words?|terms?|phrases?|expressions?|verbs?|nouns?|adjectives?"
    r"|labels?|spellings?|forms?|like|such as|including|things like|any|all|iterations?|variations?"
    r"|versions?|of|either|also|just|simply|both|text|link text|link|acronym|abbreviation|plural"
    r"|singular|generic|vague|vague terms|phrases such as|pronouns?|only|instead|constructions?"
    r"|directional|gendered|ableist|outdated|jargon|colloquial|e\.g\.|for "
    r"example)\b,?){0,6}[\s:,(—–-]{0,3}"
)
_USE = (
    r"(?:use|using|say|write|prefer|try|choose|opt for|go with|stick (?:with|to)"
    r"|type|consider(?: using)?"
    r"|favou?r|call (?:it|them|this)|refer to \w+(?: \w+)? as|spell it|replace (?:it|them) with)"
)
_FAR = r"(?:instead of|rather than|in place of|as opposed to|in preference to)"
_NEG = (
    r"(?:don[’']?t|do not|never|avoid|shouldn[’']t|should not|should never|must "
    r"not|mustn[’']t|must never"
    r"|cannot|can[’']t|not to|no longer|stop|refrain from|steer clear of|stay away from|not)"
)
_DOING = (
    r"(?:\s+(?:use|using|say|saying|write|writing|include|including|type|employ|add|insert|put"
    r"|call(?:ing)?(?: \w+){1,2}|refer(?:ring)? to [\w ’']{1,40} as|(?:abbreviate"
    r"|shorten)(?: \w+){0,3}? (?:to|as)"
    r"|(?:start|begin|end)(?:ing)?(?: [\w]+){0,4}? with|label(?:ling)?(?: \w+){0,3}(?: as)?"
    r"|describe [\w ’']{1,30} as|rely on|the use of|use of|the words?|the terms?|the phrases?))"
)
_WHOLE_SKIP = re.compile(
    r"\b(?:interchangeabl|in the same (?:sentence|way)|together|at the same time"
    r"|too (?:often|much|many)|consecutive"
    r"|more than (?:one|once)|back[- ]to[- ]back|unnecessar|excessive|as (?:a )?synonyms?\b)",
    re.IGNORECASE,
)
_NOT_REALLY = re.compile(
    r"(?:no need to|don[’']t (?:have|need) to|needn[’']t|not necessary to|(?:ok"
    r"|okay|fine|acceptable)(?: not)? to"
    r"|afraid(?: to)?|hesitate(?: to)?|\bto|\bwho|\bthat|\bwhich|\bif (?:you|we)"
    r"|\bwhen (?:you|we)|\bby|\bhelps?(?: you| us)?(?: to)?"
    r"|\bcan|\bmay|\bif you can[’']t|\bwhy|\bwhether to|rather than|instead of"
    r"|some (?:people|users)|they)\s*$",
    re.IGNORECASE,
)
_ALLOW = re.compile(
    r"\b(?:ok|okay|fine|acceptable|allowed|permitted|permissible|safe|correct)\b"
    r"|\b(?:you |we |it |they )?(?:can|may|might)(?: also| be)?"
    r"(?: used?| say| write| abbreviate| shorten| refer)\b|\bfeel free\b|\bunderstood\b|\bwidely\b",
    re.IGNORECASE,
)
_SPARING = re.compile(
    r"\b(?:sparingly|with (?:care|caution)|carefully|cautiously|in moderation"
    r"|judiciously)\b",
    re.I,
)
_OPEN = re.compile(r"\b(?:like|such as|including|e\.g\.|for example|any|other)\b", re.IGNORECASE)
_SOFT = re.compile(
    r"\b(?:usually|generally|typically|where possible|if possible|try|tend to|in "
    r"most cases|sometimes)\b",
    re.I,
)


def _rx(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_NEG_SWAP = _rx(
    rf"\b{_NEG}\s+{_USE}{_FILL}(?P<a>{LIST})[^.⟦⟧]{{0,40}}?\b{_FAR}{_FILL}(?P<p>{LIST}"
    rf")"
)
_SUBS = (
    (
        _rx(rf"\breplac(?:e|ing){_FILL}(?P<a>{LIST})\s+(?:with|by){_FILL}(?P<p>{LIST})"),
        "replace-with",
        0.9,
    ),
    (_rx(rf"\bchange{_FILL}(?P<a>{LIST})\s+(?:to|into){_FILL}(?P<p>{LIST})"), "replace-with", 0.85),
    (
        _rx(rf"\b{_FAR}{_FILL}(?P<a>{LIST})[^.⟦⟧]{{0,45}}?\b{_USE}{_FILL}(?P<p>{LIST})"),
        "instead-of-use",
        0.9,
    ),
    (
        _rx(rf"\b{_USE}{_FILL}(?P<p>{LIST})[^.⟦⟧]{{0,45}}?\b{_FAR}{_FILL}(?P<a>{LIST})"),
        "use-not",
        0.9,
    ),
    (
        _rx(
            rf"\b{_USE}{_FILL}(?P<p>{LIST})\s*[,;(—–-]?\s*(?:and |but )?(?:not|never"
            rf"|over){_FILL}(?P<a>{LIST})"
        ),
        "use-not",
        0.9,
    ),
    (
        _rx(
            rf"\b{_NEG}{_DOING}?{_FILL}(?P<a>{LIST})[^.⟦⟧]{{0,30}}?[;,—–:(-]\s*(?:but |and "
            rf")?(?:instead,? )?{_USE}{_FILL}(?P<p>{LIST})"
        ),
        "dont-use",
        0.88,
    ),
    (
        _rx(
            rf"(?P<p>{LIST})\s*[,;(—–-]{{0,2}}\s*(?:and |but )?(?:not|never"
            rf"|{_FAR}){_FILL}(?P<a>{LIST})"
        ),
        "x-not-y",
        0.85,
    ),
    (
        _rx(
            rf"(?P<p>{LIST})\s+(?:is|are) (?:preferred|better|preferable|clearer|simpler) "
            rf"(?:to|than|over){_FILL}(?P<a>{LIST})"
        ),
        "preferred-to",
        0.85,
    ),
    (
        _rx(
            rf"(?P<a>{LIST})\s+(?:should be|is|are) (?:replaced|written|spelled)(?: as| "
            rf"with| by){_FILL}(?P<p>{LIST})"
        ),
        "replaced-by",
        0.75,
    ),
)
_SPLIT_SUB = _rx(
    rf"(?:^|[,;:—–]\s*)(?:instead,?\s*)?(?:please |we |you can |you could "
    rf")?{_USE}{_FILL}(?P<p>{LIST})(?P<rest>[^⟦⟧]{{0,40}})$"
)
_AVOID = _rx(rf"\b(?P<neg>{_NEG})(?P<doing>{_DOING})?(?P<fill>{_FILL})(?P<a>{LIST})")
_PASSIVE = _rx(
    rf"(?P<a>{LIST})[^.⟦⟧]{{0,25}}?\s(?:should not be|shouldn[’']t be|should never "
    rf"be|must not be|is not to be|are not to be|isn[’']t|aren[’']t"
    r"|should be avoided|must be avoided|is to be avoided|are to be avoided|is "
    r"banned|are banned|is not allowed|are not allowed"
    r"|is discouraged|are discouraged|is deprecated|are "
    r"deprecated)(?P<used>\s+(?:used|written|said|acceptable|allowed|appropriate"
    r"|ok|okay))?"
)
_CARE = (
    _rx(
        rf"\buse{_FILL}(?P<a>{LIST})[^.⟦⟧]{{0,30}}?\b(?:sparingly|with (?:care"
        rf"|caution)|carefully|cautiously|in moderation)"
    ),
    _rx(rf"\b(?:limit|reduce|minimi[sz]e)(?: the| your| our)? use of{_FILL}(?P<a>{LIST})"),
    _rx(
        rf"\b(?:be careful|take care|be cautious)(?: with| about| when| of)?(?: using| "
        rf"saying)?{_FILL}(?P<a>{LIST})"
    ),
    _rx(rf"\b(?:don[’']t|do not|avoid) overus(?:e|ing){_FILL}(?P<a>{LIST})"),
)


def word_cues(sentence: str, after: str = "") -> list[Found]:
    """Return the word rules of a marked sentence; `after` is the sentence that follows it.

    A sentence that only permits something gives one `Found` of the kind "allow".
    """
    if "⟦" not in sentence or sentence.rstrip().endswith("?"):
        return []
    swap = _NEG_SWAP.search(sentence)
    if swap:
        return [_made(swap, sentence, "dont-use", 0.8)]
    for pattern, cue, sure in _SUBS:
        found = pattern.search(sentence)
        if found and _plausible(found, sentence):
            return [_made(found, sentence, cue, sure)]
    for pattern in _CARE:
        found = pattern.search(sentence)
        if found:
            return [_made(found, sentence, "care", 0.65, kind="care")]
    return _bans(sentence, after)


def _bans(sentence: str, after: str) -> list[Found]:
    found = _AVOID.search(sentence)
    if found and _real_ban(found, sentence):
        made = _made(
            found, sentence, "avoid" if "avoid" in found["neg"].lower() else "dont-use", 0.85
        )
        if _OPEN.search(found["fill"] or ""):
            made = made.less(0.03, "The guide names these as examples of more.")
        instead = _SPLIT_SUB.search(after) if after else None
        if (
            instead
            and not _ALLOW.search(after)
            and not re.search(r"\b(?:for|when|if|as|in|to)\b", instead["rest"])
        ):
            made = made._replace(prefer=split_terms(instead["p"]).terms)
        return [made]
    passive = _PASSIVE.search(sentence)
    if passive and (
        "avoid" in passive[0]
        or "ban" in passive[0]
        or "discourag" in passive[0]
        or "deprecated" in passive[0]
        or passive["used"]
    ):
        return [_made(passive, sentence, "should-not-be-used", 0.8)]
    if _ALLOW.search(sentence) and not re.search(r"\bnot\b|n[’']t\b", sentence):
        return [Found("allow", "permission", 0.5, prefer=split_terms(sentence).terms)]
    return []


def _real_ban(found: re.Match[str], sentence: str) -> bool:
    before = sentence[: found.start()]
    negation = found["neg"].lower()
    if not found["doing"] and negation not in (
        "avoid",
        "steer clear of",
        "stay away from",
        "never",
        "no longer",
    ):
        return False
    if _NOT_REALLY.search(before[-40:]) or _WHOLE_SKIP.search(sentence[found.start() :]):
        return False
    if re.match(
        r"\s*(?:and|or|alone|by (?:itself|themselves)|on (?:its|their) own)\b",
        sentence[found.end() :],
    ):
        return False
    return not re.search(r"\bfor example\b|\be\.g\.|\bsuch as\b", before[-25:], re.IGNORECASE)


def _plausible(found: re.Match[str], sentence: str) -> bool:
    """Whether a substitution is one: the sides differ, and nothing before turns it round."""
    before = plain(sentence[: found.start()])[-40:]
    if re.search(r"(?:\bnot\b|n[’']t|\bnever|\bavoid)\s+(?:\w+\s+){0,3}$", before, re.IGNORECASE):
        return False
    prefer, avoid = split_terms(found["p"]).terms, split_terms(found["a"]).terms
    labels = {"note", "exception", "tip", "example", "like this", "only"}
    return (
        bool(prefer and avoid)
        and not set(prefer) & set(avoid)
        and not labels & {t.lower() for t in avoid}
    )


def _made(
    found: re.Match[str], sentence: str, cue: str, sure: float, *, kind: str = "words"
) -> Found:
    groups = found.groupdict()
    avoid, prefer = split_terms(groups["a"] or ""), split_terms(groups.get("p") or "")
    where = scope_of(sentence, sentence[found.end() :].split(". ")[0])
    made = Found(
        kind,
        cue,
        sure,
        avoid.terms,
        prefer.terms,
        "",
        where.only,
        where.unless,
        where.roles,
        where.when,
    )
    if avoid.open:
        made = made.less(0.05, "The guide means more words of this kind.")
    for note in (*avoid.notes, *prefer.notes):
        made = made._replace(only="; ".join(filter(None, (made.only, note))))
    if _SOFT.search(sentence):
        made = made.less(0.03)
    return limited(made)


def limited(made: Found) -> Found:
    """Return it with less confidence where it carries a condition that a clause cannot hold."""
    if made.only:
        made = made.less(0.2, f"It holds on a condition: “{made.only}”.")
    return made


Cue = Callable[[str, str], list[Found]]
