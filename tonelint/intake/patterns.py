"""The patterns of statements about words, over marked text."""

from __future__ import annotations

import re

T = r"⟦[^⟦⟧]{1,120}⟧(?:\s?\([^()⟦⟧]{1,60}\))?"
JOIN = (
    r"(?:\s*[,;/]\s*(?:or|and|nor)?\s*|\s+(?:or|and|nor|and/or|as well "
    r"as)\s+)(?:the |a |an |even )?"
)
LIST = rf"{T}(?:{JOIN}{T}){{0,30}}"
FILL = (
    r"(?:\s+(?:[\w/-]+,? ){0,4}(?:words|terms|phrases|language|expressions|pronouns|adverbs"
    r"|adjectives|abbreviations|qualifiers|modifiers|intensifiers|transitions|fillers|verbs|nouns"
    r"|greetings|openers|closings|idioms|clich[ée]s|metaphors|superlatives|constructions|cues"
    r"|wording|jargon|slang|names|contractions|statements|titles|salutations)"
    r"(?:,? (?:especially|that|which)[^.,;⟦⟧]{1,40})?,? (?:like|such as|including)\b)?"
    r"(?:\s+(?:that (?:something|it|a task|an action) is|the|a|an|this|these|words?"
    r"|terms?|phrases?|expressions?|verbs?|nouns?|adjectives?"
    r"|labels?|spellings?|forms?|like|such as|including|things like|any|all|iterations?|variations?"
    r"|versions?|of|either|also|just|simply|both|text|link text|link|acronym|abbreviation|plural"
    r"|singular|other|saying|using|writing|generic|vague|vague terms|phrases such as|pronouns?|only"
    r"|one of|instead|constructions?"
    r"|directional|gendered|ableist|outdated|jargon|colloquial|e\.g\.|for "
    r"example)\b,?){0,6}[\s:,(—–-]{0,3}"
)
USE = (
    r"(?:use|using|say|write|prefer|try|choose|opt for|go with|stick (?:with|to)"
    r"|type|consider(?: using)?"
    r"|favou?r|refer to|call (?:it|them|this)|refer to [^⟦⟧.,;]{1,40} as|spell it|opt for"
    r"|replace (?:it|them) with)"
)
FAR = r"(?:instead of|rather than|in place of|as opposed to|in preference to)"
NEG = (
    r"(?:don[’']?t|do not|never|avoid|shouldn[’']t|should not|should never|must "
    r"not|mustn[’']t|must never"
    r"|cannot|can[’']t|not to|no longer|stop|refrain from|steer clear of|stay away from|not)"
)
DOING = (
    r"(?:\s+(?:use|using|say|saying|write|writing|include|including|type|employ"
    r"|add(?:ing)?|insert|put"
    r"|call(?:ing)?(?: \w+){1,2}|mention(?:ing)?"
    r"|(?:instruct|tell|ask)(?:ing)? (?:the |your |our )?(?:\w+) to"
    r"|(?:us(?:e|ing) )?(?:older |old |previous |former |legacy |product |brand )+names?(?= ⟦)"
    r"|(?:preced(?:e|ing)|prefix|prefacing|introduc(?:e|ing))[\w ]{0,30}? with"
    r"|refer(?:ring)? to(?: it| them)?(?= ⟦)"
    r"|refer(?:ring)? to [\w ’']{1,70} as|(?:abbreviate"
    r"|shorten)(?: \w+){0,3}? (?:to|as)"
    r"|(?:start|begin|end)(?:ing)?(?: [\w]+){0,4}? with|label(?:ling)?(?: \w+){0,3}(?: as)?"
    r"|describe [\w ’']{1,30} as|rely on|the use of|use of|the words?|the terms?|the phrases?))"
)
WHOLE_SKIP = re.compile(
    r"\b(?:interchangeabl|in the same (?:sentence|way)|together|at the same time"
    r"|too (?:often|much|many)|consecutive"
    r"|more than (?:one|once)|back[- ]to[- ]back|unnecessar|excessive|as (?:a )?synonyms?\b)",
    re.IGNORECASE,
)
NOT_REALLY = re.compile(
    r"(?:no need to|don[’']t (?:have|need) to|needn[’']t|\bneeds?|not necessary to|(?:ok"
    r"|okay|fine|acceptable)(?: not)? to"
    r"|afraid(?: to)?|hesitate(?: to)?|\bto|\bwho|\bthat|\bwhich|\bif (?:you|we)"
    r"|\bwhen (?:you|we)|\bby|\bhelps?(?: you| us)?(?: to)?"
    r"|\bcan|\bmay|\bif you can[’']t|\bwhy|\bwhether to|rather than|instead of"
    r"|some (?:people|users)|they)\s*$",
    re.IGNORECASE,
)
ALLOW = re.compile(
    r"\b(?:ok|okay|fine|acceptable|allowed|permitted|permissible|safe|correct|appropriate)\b"
    r"|\b(?:you |we |it |they )?(?:can|may|might)(?: also| be)?"
    r"(?: used?| say| write| abbreviate| shorten| refer)\b|\bfeel free\b|\bunderstood\b|\bwidely\b",
    re.IGNORECASE,
)
POSITION = re.compile(r"\b(?:start|begin|end)(?:ing)?\b", re.IGNORECASE)
SPARING = re.compile(
    r"\b(?:sparingly|with (?:care|caution)|carefully|cautiously|in moderation"
    r"|judiciously)\b",
    re.I,
)
OPEN = re.compile(r"\b(?:like|such as|including|e\.g\.|for example|any|other)\b", re.IGNORECASE)
SOFT = re.compile(
    r"\b(?:usually|generally|typically|where possible|if possible|try|tend to|in "
    r"most cases|sometimes)\b",
    re.I,
)


CONTRAST = re.compile(
    rf"[\s,;:(—–-]*(?:and |but )?\b(?:not|never|over|{FAR})\b.*$", re.IGNORECASE | re.DOTALL
)


def rx(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


NEG_SWAP = rx(
    rf"\b{NEG}\s+{USE}{FILL}(?P<a>{LIST})[^.⟦⟧]{{0,40}}?\b{FAR}{FILL}(?P<p>{LIST}"
    rf")"
)
SUBS = (
    (
        rx(rf"\breplac(?:e|ing){FILL}(?P<a>{LIST})\s+(?:with|by){FILL}(?P<p>{LIST})"),
        "replace-with",
        0.9,
    ),
    (rx(rf"\bchange{FILL}(?P<a>{LIST})\s+(?:to|into){FILL}(?P<p>{LIST})"), "replace-with", 0.85),
    (
        rx(rf"\b{FAR}{FILL}(?P<a>{LIST})[^.⟦⟧()]{{0,45}}?\b{USE}{FILL}(?P<p>{LIST})"),
        "instead-of-use",
        0.9,
    ),
    (
        rx(rf"\b{USE}{FILL}(?P<p>{LIST})[^.⟦⟧]{{0,60}}?\b{FAR}{FILL}(?P<a>{LIST})"),
        "use-not",
        0.9,
    ),
    (
        rx(
            rf"\b{USE}{FILL}(?P<p>{LIST})(?:[^.⟦⟧]{{0,45}}?[,;]|\s*[(—–-]?)\s*(?:and |but )?"
            rf"(?:not(?! (?:only|just|always|necessarily))|never|over)(?: as)?{FILL}(?P<a>{LIST})"
        ),
        "use-not",
        0.9,
    ),
    (
        rx(
            rf"\b{NEG}{DOING}?{FILL}(?P<a>{LIST})[^.⟦⟧]{{0,30}}?[;,—–:(-]\s*(?:but |and "
            rf")?(?:instead,? )?{USE}{FILL}(?P<p>{LIST})"
        ),
        "dont-use",
        0.88,
    ),
    (
        rx(
            rf"(?P<p>{LIST})\s*[,;(—–-]{{0,2}}\s*(?:and |but )?(?:not|never"
            rf"|{FAR}){FILL}(?P<a>{LIST})"
        ),
        "x-not-y",
        0.85,
    ),
    (
        rx(
            rf"(?P<p>{LIST})\s+(?:is|are) (?:preferred|better|preferable|clearer|simpler) "
            rf"(?:to|than|over){FILL}(?P<a>{LIST})"
        ),
        "preferred-to",
        0.85,
    ),
    (
        rx(
            rf"(?P<a>{LIST})\s+(?:becomes|turns into|(?:should be|is|are) (?:replaced"
            rf"|written|spelled)(?: as| "
            rf"with| by)){FILL}(?P<p>{LIST})"
        ),
        "replaced-by",
        0.75,
    ),
)
SPLIT_SUB = rx(
    rf"(?:^|[,;:—–]\s*)(?:instead,?\s*)?(?:please |we |you can |you could "
    rf"|tell (?:them|users|people|customers) to )?(?:{USE}|(?<=to "
    rf")){FILL}(?P<p>{LIST})(?P<rest>\s+instead,?\s.*"
    r"|[^⟦⟧]{0,40})$"
)
LISTED = rx(
    r"^(?:please |also )?(?:avoid|don[’']t use|do not use|never use)\b[^.:;⟦⟧]{3,70}:"
    rf"\s*(?P<a>{LIST})\s*\.?$"
)
WITH = rx(rf"\s+(?:with|by){FILL}(?P<p>{LIST})")
AVOID = rx(rf"\b(?P<neg>{NEG})(?P<doing>{DOING})?(?P<fill>{FILL})(?P<a>{LIST})")
PASSIVE = rx(
    rf"(?P<a>{LIST})[^.⟦⟧]{{0,25}}?\s(?:should (?:not|never) appear|should not be"
    r"|shouldn[’']t be|should never be|must not be|is not to be|are not to be|isn[’']t|aren[’']t"
    r"|should be avoided|must be avoided|is to be avoided|are to be avoided|is "
    r"banned|are banned|is not allowed|are not allowed"
    r"|is discouraged|are discouraged|is deprecated|are "
    r"deprecated|(?:is|are) (?:prohibited|forbidden|banned|outdated|obsolete|not recommended"
    r"|not preferred|no longer used))(?P<used>\s+(?:used|written|said|acceptable"
    r"|allowed|appropriate"
    r"|ok|okay))?"
)
CARE = (
    rx(
        rf"\buse{FILL}(?P<a>{LIST})[^.⟦⟧]{{0,30}}?\b(?:sparingly|with (?:care"
        rf"|caution)|carefully|cautiously|in moderation)"
    ),
    rx(rf"\b(?:limit|reduce|minimi[sz]e)(?: the| your| our)? use of{FILL}(?P<a>{LIST})"),
    rx(
        rf"\b(?:be careful|take care|be cautious)(?: with| about| when| of)?(?: using| "
        rf"saying)?{FILL}(?P<a>{LIST})"
    ),
    rx(rf"\b(?:don[’']t|do not|avoid) overus(?:e|ing){FILL}(?P<a>{LIST})"),
)
