"""The patterns of statements about capitals, hyphens, one word or two, over marked text."""

from __future__ import annotations

import re

LIST = r"(?P<t>⟦[^⟦⟧]{1,60}⟧(?:\s*(?:,|or|and|, or|, and)\s*⟦[^⟦⟧]{1,60}⟧){0,12})"
_FILL = (
    r"(?:\s+(?:the|a|an|word|words|term|terms|name|names|first letter (?:of|in)"
    r"|letters? in|both words in|of|in)){0,4}\s*[:,]?\s*"
)
_NOT = r"(?P<not>(?:don[’']t|do not|never|no need to|avoid)\s+(?:ever\s+)?)?"
RULES = (
    ("upper", re.compile(rf"\b{_NOT}(?:always\s+)?capitali[sz](?:e|ing){_FILL}{LIST}", re.I)),
    (
        "lower",
        re.compile(
            rf"\b{_NOT}(?:always\s+)?(?:lowercase|lower-case|(?:use"
            rf"|write)\s+(?:a\s+)?lower[- ]?case(?:\s+\w)?(?:\s+(?:for|in|letters "
            rf"for))?){_FILL}{LIST}",
            re.I,
        ),
    ),
    (
        "title",
        re.compile(
            rf"\b{_NOT}(?:always\s+)?(?:use|write(?: in)?)\s+(?:title|headline)[- ]case"
            rf"\s+(?:for|in|with|on){_FILL}{LIST}",
            re.I,
        ),
    ),
    ("hyphen", re.compile(rf"\b{_NOT}(?:always\s+)?hyphenat(?:e|ing){_FILL}{LIST}", re.I)),
    (
        "upper",
        re.compile(
            rf"{LIST}(?:\s+(?:is|are|should(?: always)? be|must be)(?: always)?"
            rf"|\s*[,:—–(-])\s*(?P<not>not |never )?(?:always )?(?:capitali[sz]ed?|upper "
            rf"?case|initial cap)\b",
            re.I,
        ),
    ),
    (
        "lower",
        re.compile(
            rf"{LIST}(?:\s+(?:is|are|should(?: always)? be|must be)(?: always)?"
            rf"|\s*[,:—–(-])\s*(?P<not>not |never )?(?:always )?(?:all )?lower[- ]?case\b",
            re.I,
        ),
    ),
    (
        "upper",
        re.compile(
            rf"\b{_NOT}(?:always\s+)?(?:write|spell|use)\s+{LIST}\s+(?:in|with) (?:all[- ]"
            rf"(?:caps|capitals|uppercase)|upper ?case|capitals|capital letters)\b",
            re.I,
        ),
    ),
    (
        "lower",
        re.compile(
            rf"\b{_NOT}(?:always\s+)?(?:write|spell|use)\s+{LIST}\s+(?:in|with) (?:all )?"
            rf"lower[- ]?case\b",
            re.I,
        ),
    ),
    (
        "two",
        re.compile(rf"\b(?:write|spell|use)\s+{LIST}\s+as (?P<not>)(?:two|2) words\b", re.I),
    ),
    (
        "one",
        re.compile(
            rf"\b(?:write|spell|use)\s+{LIST}\s+as (?P<not>)(?:one|1|a single) word\b", re.I
        ),
    ),
    (
        "hyphen",
        re.compile(
            rf"{LIST}(?:\s+(?:is|are|should(?: always)? be|must be)(?: always)?"
            rf"|\s*[,:—–(-])\s*(?P<not>not |never |no )?(?:always )?(?:hyphenated|hyphen\b"
            rf"|one word,? with a hyphen|with a hyphen)",
            re.I,
        ),
    ),
    (
        "one",
        re.compile(
            rf"{LIST}(?:\s+(?:is|are|should(?: always)? be)(?: always)?"
            rf"|\s*[,:—–(-])\s*(?P<not>not |never )?(?:as |always )?(?:one|a single|1) "
            rf"word\b",
            re.I,
        ),
    ),
    (
        "two",
        re.compile(
            rf"{LIST}(?:\s+(?:is|are|should(?: always)? be)(?: always)?"
            rf"|\s*[,:—–(-])\s*(?P<not>not |never )?(?:as |always )?(?:two|2) words\b",
            re.I,
        ),
    ),
)
BARE = (
    (
        "one",
        re.compile(
            r"^(?:(?:this is |it[’']s |is |use |write as |written as |spelled as "
            r")?(?:always )?(?:one|1|a single) word|no space|no hyphen(?:,)? "
            r"one word)\b(?! with| when| before| for)",
            re.I,
        ),
    ),
    (
        "two",
        re.compile(
            r"^(?:(?:this is |it[’']s |is |use |write as |written as |spelled as "
            r")?(?:always )?(?:two|2) (?:separate )?words)\b(?! with| when| for| "
            r"before)",
            re.I,
        ),
    ),
    (
        "upper",
        re.compile(
            r"^(?:always |all )?(?:capitali[sz]ed?\b|uppercase\b|initial cap)(?! (?:when|if"
            r"|only|the first|as part))",
            re.I,
        ),
    ),
    (
        "lower",
        re.compile(
            r"^(?:is )?(?:always |all )?(?:lower ?case\b|never capitali[sz]e|don[’']t "
            r"capitali[sz]e|do not capitali[sz]e|not capitali[sz]ed)",
            re.I,
        ),
    ),
    (
        "hyphen",
        re.compile(r"^(?:always )?(?:hyphenated?\b|with a hyphen)(?! (?:when|if|only|as))", re.I),
    ),
    (
        "nohyphen",
        re.compile(
            r"^(?:no hyphen|never hyphenate|don[’']t hyphenate|do not hyphenate|not "
            r"hyphenated|without a hyphen)",
            re.I,
        ),
    ),
)
