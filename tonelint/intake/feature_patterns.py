"""The patterns of statements about a feature: wanted, unwanted, wanted sparingly, allowed."""

from __future__ import annotations

import re

SHUNS = (
    r"avoid|avoiding|don[’']?t|do not|never|not|shouldn[’']t|should not|must not"
    r"|without|no|eliminate|remove|omit|skip|drop|delete|instead of(?: an?| the)?"
    r"|rather than|leave out|cut|ban|refrain from|over|stay away from|discourage"
)
SHUN_BEFORE = re.compile(rf"\b(?:{SHUNS})\b(?P<between>[^.;:!?]{{0,48}})$", re.IGNORECASE)
SHUN_AFTER = re.compile(
    r"^(?:(?!--)[^.;—–]){0,40}?\b(?:should(?: not|n[’']t)(?: be)?|must not|are not|aren[’']t"
    r"|is not|isn[’']t|(?:should|must) be avoided|are discouraged|not allowed"
    r"|don[’']t belong|(?:do|does) not|never(?! us(?:e|ing) (?!them|it|this|these)))\b",
    re.IGNORECASE,
)
SPARING = re.compile(
    r"\b(?:sparing(?:ly)?|save the|reserve the|a single exclamation|no more than "
    r"one|infrequent(?:ly)?|limit(?:ed)?|rare(?:ly)?|careful(?:ly)?|with caution"
    r"|with care|wise(?:ly)?|thoughtful(?:ly)?|minimi[sz]e"
    r"|overus(?:e|ing)|seldom|moderation|only (?:when|if)"
    r"|too many|conservative(?:ly)?|cautious)\b",
    re.I,
)
ALLOWS = re.compile(
    r"\b(?<!when )(?<!where )(?<!if )(?:(?:ok|okay|fine|acceptable|allowed"
    r"|permitted|appropriate)(?: to)?|(?:you |we "
    r")(?:can|may)|feel free to|can be used|may be used|can use)\b",
    re.I,
)
NOT_AFRAID = re.compile(
    r"\b(?:don[’']t|do not|never) (?:be afraid|hesitate|forget|worry)(?: to| of| "
    r"about)?\b",
    re.IGNORECASE,
)
FREE = re.compile(r"\bfeel free to (?:use|include)\b[\w ]{0,12}$", re.IGNORECASE)
THEM_OUT = re.compile(
    r"^(?!.*\b(?:not|no need|don[’']t|never)\b).*\b(?:spell|write) (?:it|them|these|this)"
    r" out\b[^.]{0,60}\b(?:first|1st|initial)\b",
    re.IGNORECASE,
)
SHORT_FORMS = re.compile(r"\b(?:abbreviations?|acronyms?|initialisms?)\b", re.IGNORECASE)
BARE_COMMAND = re.compile(
    r"^(?:please )?(?:(?:don[’']t|do not|never|avoid)(?: us(?:e|ing))?(?: (?:them|it|these|this))?"
    r"|(?P<spare>use (?:(?:them|it) )?sparingly))(?P<tail> (?:in|for|to|at|on)\b[^.;!]*)?\s*"
    r"(?:[.;!—–-]|unless\b|except\b|$)",
    re.IGNORECASE,
)
WORKS = re.compile(
    r"\b(?:works of art|books?|films?|songs?|movies|albums|magazines|publications|newspapers)\b",
    re.I,
)
LABEL = re.compile(r"⟦?[A-Z][\w“”\" ,/&-]{2,50}⟧?:\s")
WHEN_LEAD = re.compile(r"(?:when|if|where|while)\s[^,;:]{3,90},\s", re.IGNORECASE)
OTHER_COMMA = re.compile(
    r"\b(?:two items|two-item|contains two|independent clauses?|clauses?|introductory)\b",
    re.IGNORECASE,
)
NO_SPACES = re.compile(r"\b(?:no|without|unspaced|never)\b[\w ]{0,12}\bspac", re.IGNORECASE)
FIVE = re.compile(r"\b(?:five|5)\b", re.IGNORECASE)
ORDERS = re.compile(
    r"\b(?:use|avoid|limit|don[’']t|do not|never|only|sparing\w*|keep|should|must|may|can use)\b",
    re.I,
)
SPACED = re.compile(
    r"\b(?:with|without|no|add|put|a|single|one)\b[\w ]{0,20}\bspaces?\b(?! (?:is"
    r"|constraints?|allows))"
    r"|\bspaces? (?:on|around|before|after|either|between|surrounding)\b|\b(?:un)?spaced\b"
)
ADDRESSES = re.compile(
    r"when (?:you |we )?(?:address|refer|speak|talk|writ)\w*\b(?: (?:to|for"
    r"|with))?(?: the| your| our)?"
    r" (?:user|reader|customer|people|audience)s?$",
    re.IGNORECASE,
)
THESE_CASES = re.compile(r"\b(?:these|the following) (?:cases|situations|instances)\s*:\s*$", re.I)
TURNED_NEXT = re.compile(
    r"^(?:please )?(?:avoid|don[’']t|do not|never)(?: us(?:e|ing))? (?:these|them|this|it|those)\b",
    re.I,
)
NOT_REALLY = re.compile(
    r"\b(?:(?:don[’']t|do not) (?:have|need) to|no need to|needn[’']t|not necessary to)"
    r"\s+(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)
OVERUSE = re.compile(
    r"\b(?:overus(?:e|ing)|too many|too much|too often|more than)\b", re.IGNORECASE
)
TURN = re.compile(r"\b(?:but|use(?! of)|instead)\s", re.IGNORECASE)
USED = re.compile(r"^\s*(?:use|using)\b", re.IGNORECASE)
NEGATED = re.compile(r"\b(?:not|never|no|without)\b|n[’']t\b", re.IGNORECASE)
STRICT = re.compile(r"\b(?:always|must|should)\b", re.IGNORECASE)
# “Don’t repeat emoji” is about repeating, not about emoji.
OTHER_VERB = re.compile(
    r"\b(?:switch|alternat|repeat|separat|plac|surround|mix|combin|capitali[sz]"
    r"|introduc|follow|preced|replac|remov"
    r"|chang|translat|plurali[sz]|modif|forget|worr|assum|interrupt|spaces?\b|confus|italici[sz]"
    r"|abbreviat|hyphenat|punctuat|invent|creat|mak|defin|explain|expand|spell)",
    re.IGNORECASE,
)
ARGUES = re.compile(
    r"\b(?:confusing|confuse|problem|difficult|hard(?:er)? to|distract|unclear"
    r"|ambiguous|slow|clutter"
    r"|misread|annoy)",
    re.IGNORECASE,
)
WANTS = re.compile(
    r"\b(?:use|maintain|write|prefer(?:red)?|always|should|must|aim|stick|opt|choose"
    r"|try|favou?r|we (?:use|write|follow|prefer|like)|include|add|put|apply"
    r"|follow|set|keep|spell|make sure|ensure|remember|"
    r"go with|adopts?|starts? with|begins? with|encourage|refer to|address(?:ing)?|speak "
    r"(?:to|in)|recommend|capitali[sz]e"
    r"|in sentence|are written in|is written in|expand|define|need|require"
    r"|welcome|insert)\b",
    re.IGNORECASE,
)
AT_THE_END = re.compile(r"\bonly\b.{0,12}\bat the end of\b", re.IGNORECASE)
LISTED_CONTRACTIONS = re.compile(
    r"(?:avoid|don[’']t use|do not use|never use)(?: using)?((?:[\s,]+(?:or |and "
    r")?\w+[’']\w+){1,12})\s*\.?$",
    re.IGNORECASE,
)
NO_MARKS = re.compile(
    r"(?:\b(?:don[’']t|do not|avoid|never|no|not|without|omit)\b|n[’']t\b)[^.]{0,30}"
    r"\b(?:(?:end|ending|closing|final|terminal)?[\w ]{0,12}punctuation|full "
    r"stops?|periods?|colons?)\b",
    re.IGNORECASE,
)
ABOUT_HEADINGS = re.compile(
    r"\b(?:headings?|titles?|headlines?|subheadings?|subject lines?)\b", re.IGNORECASE
)
FROM_TEN = re.compile(
    r"\b(?:10|ten)(?:th)? (?:and|or) (?:greater|above|over|higher|up|more|larger)"
    r"|(?:over|above|greater than|larger than) (?:nine|9|10|ten)\b",
    re.IGNORECASE,
)
ABOUT_ONLY = re.compile(
    r"\b(?:learn more|read more|see (?:our|the|also)|guidance on|for more|refer "
    r"to the|as described)\b",
    re.IGNORECASE,
)
PRESSED = re.compile(r"\b(?:buttons?|labels?|CTAs?|calls? to action)\b", re.IGNORECASE)
