"""The features of writing that guides speak about, and the tags our guide has for them."""

from __future__ import annotations

from typing import NamedTuple


class Feature(NamedTuple):
    """A feature: what names it, and the tags for wanted, unwanted, sparing and allowed."""

    name: str
    named: str
    want: str | None = ""
    shun: str | None = ""
    spare: str | None = None
    allow: str | None = None


FEATURES = (
    Feature("negative-contraction", r"negative contractions?", None, "contraction: avoid negative"),
    Feature(
        "contraction",
        r"contractions?",
        "contraction: prefer",
        "contraction: avoid",
        "contraction: allow",
        "contraction: allow",
    ),
    Feature(
        "exclamation",
        r"exclamation (?:points?|marks?)|exclamations",
        None,
        "exclamation: avoid",
        "exclamation: max 1",
    ),
    Feature("emoji", r"emojis?|emoticons?|smileys?", None, "emoji: avoid", "emoji: max 1"),
    Feature(
        "ampersand",
        r"ampersands?|⟦&⟧|\(&\)|the & (?:symbol|sign)",
        None,
        "ampersand: avoid",
        "ampersand: avoid",
    ),
    Feature(
        "serial-comma",
        r"(?:oxford|serial|harvard)(?: \([^()]{1,20}\)|,? or \W?(?:oxford|serial"
        r"|harvard)\W?)?[- ]commas?"
        r"|⟦(?:oxford|serial|harvard)⟧ commas?|final comma in (?:a|the) (?:series|list)"
        r"|comma before (?:the )?(?:⟦?and⟧?|the "
        r"(?:final|last)[\w ]{0,20}|a? ?(?:coordinating "
        r")?conjunction)[\w\s]{0,40}(?:list|series)?",
        "serial-comma: use",
        "serial-comma: avoid",
    ),
    Feature(
        "sentence-case",
        r"sentence[- ](?:style )?(?:cas(?:e|ing)|capitali[sz]ation|caps?)",
        "case: sentence",
        None,
    ),
    Feature(
        "title-case",
        r"(?:title|headline|initial)[- ](?:style )?(?:cas(?:e|ing)|capitali[sz]ation"
        r"|caps?(?:itals?)?)",
        "case: title",
        "case: sentence",
    ),
    Feature(
        "all-caps",
        r"all[- ]caps?|all[- ]capitals?|all[- ]capital letters|block capitals|all[- "
        r"]uppercase|full capitals|ALL CAPS",
        None,
        "",
    ),
    Feature(
        "heading-end",
        r"\bend (?:a |your |the |any )?(?:sub)?(?:headings?|titles?|headlines?"
        r"|subheads?|subject lines?)[^.]{0,30} (?:with|in) (?:a |any )?(?:periods?"
        r"|full stops?|punctuation)"
        r"|(?:periods?|full stops?|punctuation(?: marks?)?|terminal punctuation|end "
        r"punctuation|colons?)(?=[^.]{0,60}\b(?:headings?|titles?|headlines?"
        r"|subheads?|subject lines?)\b)"
        r"|(?<!\w)(?:headings?|titles?|headlines?)\b[^.]{0,40}\b(?:end(?:ing)? "
        r"(?:with|in)|have|use|include|contain) (?:a |any |ending |end |terminal "
        r")?(?:periods?|full stops?|punctuation)",
        None,
        "heading-end: none",
    ),
    Feature(
        "spaced-dash",
        r"(?:en dash(?:es)?|en-dash(?:es)?)(?=[^.]{0,50}\b(?:with|spaces? (?:on"
        r"|around|before|either))[^.]{0,20}(?:spac|side))",
        "dash: spaced-en",
        None,
    ),
    Feature("dash", r"(?:em|en)[- ]dash(?:es)?", "dash", "dash: avoid", ""),
    Feature("ellipsis", r"ellips[ie]s", None, "ellipsis: avoid", ""),
    Feature(
        "quotes",
        r"(?:smart|curly|straight|single|double)(?: double| single)? (?:quotes"
        r"|quotation marks|apostrophes)|straight,? not curly",
        "quotes",
        "",
    ),
    Feature(
        "percent",
        r"(?:%|percent(?:age)?) (?:symbols?|signs?)|⟦%⟧|the % |\(%\)",
        "percent: symbol",
        "percent: word",
    ),
    Feature(
        "percent-word",
        r"⟦per ?cent⟧|the words? per ?cent\b|\bspell out per ?cent\b|word per ?cent",
        "percent: word",
        "percent: symbol",
    ),
    Feature(
        "words-to-nine",
        r"(?:(?:spell|write) out|words for)[^.]{0,40}(?:one|zero|1|0)⟧?\s?(?:to"
        r"|through|–|-|and)\s?⟦?(?:nine|ten|9|10)\b"
        r"|(?:spell|write)(?:ing)? out (?:whole |cardinal )?numbers? (?:under|below"
        r"|less than|fewer than|up to|from)[^.]{0,20}(?:nine|ten|10|9)"
        r"|\b(?:one|zero|1) (?:to|through|–|-) (?:nine|ten|9|10) (?:are|should be|is) "
        r"(?:written|spelled|spelt)"
        r"|numbers? (?:one|1|zero)⟧? (?:to|through) ⟦?(?:nine|ten"
        r"|9)⟧?[^.]{0,30}(?:spelled|in words|words)|spell(?:ed)? "
        r"out[^.]{0,20}(?:single[- ]digit|under 10|less than 10|below 10)",
        "number: words-to-nine",
        None,
    ),
    Feature(
        "thousands",
        r"commas?[^.]{0,40}(?:thousands?|(?:four|five|4|5)[- ](?:or more )?digits?"
        r"|(?:more than|over)"
        r" (?:three|four|3|4) digits|1,?000|greater than 999|numbers (?:over|above|with))"
        r"|thousands? separators?",
        "number: thousands-comma",
        "number: no-thousands",
    ),
    Feature(
        "numerals",
        r"numerals?\b|\bfigures for\b|digits (?:for|instead|rather)",
        "number: numerals",
        None,
    ),
    Feature(
        "passive",
        r"passive(?: voice| constructions?| sentences?)?\b",
        None,
        "passive: avoid",
        "passive: avoid",
    ),
    Feature("active", r"active voice|active (?:verbs?|sentences?)", "passive: avoid", None),
    Feature(
        "second-person", r"second[- ]person|⟦(?:you|your|you and your|you/your)⟧", "person: you", ""
    ),
    Feature(
        "first-person-plural",
        r"first[- ]person plural|first person \(⟦?we\b[^()]{0,20}\)|⟦(?-i:[Ww]e|[Oo]ur|[Uu]s)⟧",
        "person: we",
        "",
    ),
    Feature(
        "please",
        r"⟦please⟧|\b(?:say(?:ing)?|the word|use|using|include) please\b",
        "please: use",
        "please: avoid",
        "please: avoid",
    ),
    Feature(
        "acronym",
        r"(?:acronyms?|abbreviations?|initialisms?)(?=[^.]{0,90}\b(?:first|1st"
        r"|spell (?:it |them )?out|in full|expan|defin))|(?:spell out|expand|define|write out|full "
        r"(?:name|term|form))[^.]{0,60}(?:acronyms?|abbreviations?|initialisms?|first "
        r"(?:use|mention|reference|time|instance))",
        "acronym: expand",
        None,
    ),
    Feature("question-mark", r"question marks?", None, ""),
    Feature("semicolon", r"semi-?colons?", "", "", ""),
    Feature(
        "double-space", r"(?:one|single|1) space (?:after|between)|(?:two|double) spaces?", "", ""
    ),
    Feature("ordinal-date", r"ordinal(?:s| numbers?| indicators?)?\b", None, ""),
    Feature(
        "latinism",
        r"latin (?:abbreviations?|terms?|words?|phrases?)|latinisms?",
        None,
        'avoid: "e.g.", "i.e."',
        "",
    ),
    Feature("slash", r"(?:forward )?slashes", None, "", ""),
    Feature("underline", r"underlin(?:e|es|ed|ing)", None, ""),
    Feature("parentheses", r"parenthes[ie]s|brackets", None, "", ""),
    Feature("hashtag", r"hashtags?", None, "", ""),
    Feature("present-tense", r"present tense", "", None),
    Feature("double-negative", r"double negatives?", None, ""),
    Feature(
        "singular-they",
        r"singular (?:pronoun )?⟦?they⟧?|⟦they(?:/(?:them|their))?⟧|plural pronouns? \(⟦?they\b",
        "",
        None,
        None,
        "",
    ),
    Feature("gerund-headings", r"gerunds?", "", ""),
    Feature(
        "am-pm",
        r"(?<!not )(?<!avoid )\b(?:am and pm|am or pm)\b|⟦am⟧ (?:and|or) ⟦pm⟧",
        'time: "h[:mm] am|pm"',
        None,
    ),
    Feature(
        "am-pm-stops",
        r"\ba\.m\. (?:and|or) p\.m\.|⟦a\.m\.⟧ (?:and|or) ⟦p\.m\.⟧",
        'time: "h[:mm] a.m.|p.m."',
        None,
    ),
    Feature(
        "verb-first",
        r"(?:start|begin)(?:s|ning|ing)? with an? (?:\w+ ){0,2}verbs?"
        r"(?=[^.]{0,200})|use (?:an )?action (?:verbs?|words?)",
        "cta: verb-first",
        None,
    ),
    Feature("full-day", r"24[- ]hour (?:clock|time|format)", 'time: "HH:mm"', None),
    Feature(
        "range",
        r"(?:dash|hyphen|⟦to⟧|⟦[–-]⟧)[^.]{0,60}\branges?\b"
        r"|\branges?\b[^.]{0,90}(?:dash|hyphen|⟦to⟧)",
        "",
        None,
    ),
)
