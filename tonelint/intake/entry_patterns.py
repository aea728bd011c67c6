"""The patterns of the sentences of an entry, over marked text."""

from __future__ import annotations

import re

from tonelint.intake.inline import TERM

ENTRY = re.compile(
    rf"^{TERM}(?P<more>(?:\s*(?:,|/|or|and|, or|, "
    rf"and)\s*{TERM}){{0,6}})\s*(?:\((?P<note>[^()]{{1,100}})\))?\s*(?P<mark>[:,.;—"
    rf"–-]{{0,3}})\s*(?P<body>.*)$"
)
NOT_USE = re.compile(
    r"^(?:please )?(?:(?:this )?should (?:not|never) be|not to be|don[’']?t|do "
    r"not|never|avoid)(?:\s+us(?:e|ed|ing))?(?:\s+(?:this|it|these(?: [\w-]+){0,2}"
    r"|the))?(?:\s+(?:words?|terms?|phrases?|at "
    r"all))?"
    r"(?P<tail>(?:\s*,)?\s+(?:for|in|to|when|as|unless|if|except|with|on|because"
    r"|since|where)\b[^.;⟦]*)?\s*(?P<end>[.;:,—–-]|$)\s*(?P<rest>.*)$",
    re.IGNORECASE,
)
USING = re.compile(r"\b(?:us(?:e|ing)|say(?:ing)?|writ(?:e|ing))\b", re.IGNORECASE)
PARTS = re.compile(r";\s+(?:see also.*$)?|,\s+otherwise,?\s+(?=please|avoid|do)|;$")
HEDGES = re.compile(
    r"^(?:(?:in general|generally|usually|in most cases|note that|please|we|always|try to"
    r"|wherever possible|where possible|when possible|if possible),?\s+)+(?=\S)",
    re.IGNORECASE,
)
VERB = (
    r"(?:(?:another|a better|the better|one) (?:option|choice|word|term) is|use|say|try|write"
    r"|prefer|consider|choose|replace (?:it )?with|opt for)"
)
INSTEAD = re.compile(
    rf"(?:^|[.;:,—–-]\s*|\bbut\s)(?:instead,?\s*)?(?:please )?{VERB}(?:\s+(?:the"
    rf"|a|an|words?|terms?|phrases?|something "
    rf"like)){{0,3}}\s*[:,]?\s*(?P<p>⟦.*?⟧(?:\s*(?:,|/|or|and|, or|, "
    rf"and)\s*⟦.*?⟧)*|[^.;:⟦⟧()]{{2,50}}?)"
    rf"(?:\s+instead|\s+(?:when|where|if)(?:ever)? possible\b[^.;]*)?\s*(?:[.;(]|$)",
    re.IGNORECASE,
)
AT_ONCE = re.compile(rf"^instead,?\s+{VERB}\s+(?P<p>⟦[^⟦⟧]+⟧(?: or ⟦[^⟦⟧]+⟧)*)", re.IGNORECASE)
PREFER_THIS = re.compile(
    r"^(?:(?:always )?(?:use|say|prefer|write)(?:\s+(?:this|it|the term|this term"
    r"|this spelling))?,?\s*)?(?:instead of|rather than|in place of|(?:(?:is )?preferred )?over|in "
    r"preference to|(?:it[’']s |it is |this is )?better than|not"
    r"|never)\s+(?P<a>.+?)(?P<tail>\s+(?:for|when|in|to|as"
    r"|unless|if|except)\b[^.;⟧]*)?\s*(?:(?<!\b[A-Z])[.;](?=\s|$)|$)",
    re.IGNORECASE,
)
INSTEAD_OF_THIS = re.compile(rf"[,;]\s+(?:please |always )?{VERB}\s", re.IGNORECASE)
USE_INSTEAD = re.compile(
    rf"^(?:instead,? )?{VERB}\s+(?P<p>⟦.*?⟧(?:\s*(?:,|/|or|and|, or|, "
    rf"and)\s*⟦.*?⟧)*"
    rf"|[^.;⟦⟧]{{2,40}}?(?=\s+instead))(?:\s*\([^()]*\))?(?P<instead>\s+instead)?(?"
    rf"P<tail>[^.;]{{0,60}})",
    re.IGNORECASE,
)
BARE_BAN = re.compile(
    r"^(?:please )?(?:don[’']t|do not|never)\s+(?:use|say|write)\s+"
    r"(?!(?:this|it|them|these|the|an?|in|for|when|as|with|to|unless|if|any|on|at|more|both)\b)"
    r"(?P<a>[^⟦⟧.,;:()]{2,32})$",
    re.IGNORECASE,
)
KEYED = re.compile(
    r"^(?:incorrect(?: forms?)?|avoid|not|don[’']t use|deprecated"
    r"|wrong)\s*:\s*(?P<a>.+?)\.?$",
    re.IGNORECASE,
)
THEREAFTER = re.compile(
    r"\bfirst (?:mention|use|reference|time)\b.{0,60}⟦([^⟦⟧]{2,40})⟧[,;]? (?:thereafter|after that"
    r"|afterwards|from then on)\b",
    re.IGNORECASE,
)
MENTIONS = re.compile(
    r"^.{0,60}?\b(?:on|at|for) (?:the )?first (?:mention|use|reference)[\w "
    r"]{0,20}(?:,| and|;)\s*(?:and )?"
    r"(?P<short>.{2,40}?) (?:on|at|for|in) (?:all )?(?:subsequent|later|further"
    r"|following|second)\b",
    re.IGNORECASE,
)
STANDS_FOR = re.compile(
    r"^(?:stands|short|an? (?:abbreviation|acronym|initialism)|abbreviation|acronym|initialism) "
    r"(?:for|of)\s+⟦?(?P<long>[^⟦⟧.;:(]{3,70}?)⟧?\s*(?:[.;:(]|$)",
    re.IGNORECASE,
)
SHORT_ONLY = re.compile(
    r"^use (?:the (?:abbreviation|acronym|initialism) )?⟦?(?P<short>[A-Z]{2,7})⟧?$"
)
DEFINE = re.compile(
    r"\b(?:define|explain|spell out|expand|write out)\b[^.]{0,40}\b(?:first"
    r"|1st)\b",
    re.IGNORECASE,
)
ABOUT_IT = re.compile(
    r"\b(?:exceptions?|except|unless|it|this|these|them|they|the (?:word|term|phrase))\b", re.I
)
