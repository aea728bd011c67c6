"""Rules about the mechanics of writing that no tag of our guide holds: units, plurals, prefixes.

They are proposed as advice, in the guide's own words, so that the people who accept them see them.
"""

from __future__ import annotations

import re

from tonelint.intake.blocks import Block
from tonelint.intake.found import Found
from tonelint.intake.inline import marked, plain, shown

_CONCEPTS = (
    ("currency", r"currenc(?:y|ies)|dollar signs?|cents?\b(?! to)|\$ sign"),
    ("unit", r"units?(?: of measure\w*| abbreviations?| symbols?)?|measurements?|metric|imperial"),
    ("date",
        r"dates?|months?|days? of the week|weekdays?|years?|decades?|centur(?:y|ies)"
        r"|seasons?"),
    ("time", r"times? of day|12-hour|24-hour|clock|time ?zones?|midnight|noon|hours?|o’clock"),
    ("phone", r"(?:tele)?phone numbers?"),
    ("ordinal", r"ordinals?(?: numbers?)?"),
    ("fraction", r"fractions?|decimals?|decimal (?:points?|places?)|leading zeros?"),
    ("range", r"ranges?|spans?"),
    ("number", r"numbers?|numerals?|digits?|figures?|percentages?|values (?:over|greater)"),
    ("plural", r"plurals?|pluraliz\w+|pluralis\w+|singular"),
    ("possessive", r"possessives?|possession"),
    ("apostrophe", r"apostrophes?"),
    ("comma", r"commas?"),
    ("semicolon", r"semi-?colons?"),
    ("colon", r"colons?"),
    ("period", r"periods?|full stops?|end(?:ing)? punctuation|final punctuation|punctuation"),
    ("question-mark", r"question marks?"),
    ("exclamation", r"exclamation (?:points?|marks?)"),
    ("hyphen", r"hyphens?|hyphenat\w+"),
    ("dash", r"(?:em|en|m|n)?[- ]?dash(?:es)?"),
    ("ellipsis", r"ellips[ei]s"),
    ("slash", r"(?:back|forward )?slash(?:es)?"),
    ("parentheses", r"parenthes[ie]s|parentheticals?|(?:square |round |curly )?brackets"),
    ("quotes",
        r"quotation marks?|quote marks?|(?:single|double|smart|curly|straight) quotes"
        r"|quotes"),
    ("plus", r"plus signs?"),
    ("ampersand", r"ampersands?"),
    ("symbol", r"symbols?|special characters?|trademarks? symbols?|asterisks?"),
    ("space", r"(?:single |double |one |two |no )?spaces?"),
    ("capital",
        r"capitals?|capital letters?|capitali[sz]\w*|upper[- ]?case|lower[- ]?case"
        r"|all[- ]caps|title[- ]case|sentence[- ]case|camel ?case"),
    ("abbreviation", r"abbreviat\w+|acronyms?|initialisms?|initials"),
    ("italics", r"italics?|italici[sz]e\w*|italic type|bold(?:face| type| text)?|underlin\w+"),
    ("spelling",
        r"(?:american|british|us|u\.s\.|uk|u\.k\.|canadian|australian)[- ]?(?:english)?(?: "
        r"spellings?| english| style| dialect)+"),
    ("latin", r"latin(?: abbreviations?| phrases?| terms?)?"),
    ("prefix", r"prefix(?:es)?|suffix(?:es)?|compound (?:words?|adjectives?|modifiers?|nouns?)"),
    ("article",
        r"(?:definite |indefinite )?articles? (?:before|with|in front)|indefinite "
        r"articles?|definite articles?"),
    ("tense", r"(?:present|past|future|simple) tense|tense"),
    ("mood", r"imperative(?: mood)?|imperatives"),
    ("person", r"(?:first|second|third)[- ]person|pronouns?"),
    ("nominalization",
        r"nominali[sz]ations?|noun (?:strings?|stacks?|clusters?)|strings? of nouns"
        r"|stacked modifiers|gerunds?|adverbs?|prepositions?|modal (?:auxiliary "
        r")?verbs?|phrasal verbs?"),
    ("conjunction", r"conjunctions?"),
    ("link-text", r"link text|“click here”"),
    ("file", r"file (?:extensions?|types?|formats?)|domain names?|version numbers?"),
    ("salutation", r"honorifics?|courtesy titles?|job titles?|middle initials?"),
)  # fmt: skip
_CONCEPT = tuple(
    (name, re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE))
    for name, words in _CONCEPTS
)
_START = (
    r"^(?:[\w /&’'-]{1,34}:\s+)?(?:(?:in|for|when|if|with|on|after|before|where"
    r"|to|unless|at|as)\s[^,;:]{2,90},\s+)?"
    r"(?:(?:also|generally|in general|please|otherwise|instead|however|similarly|typically|usually"
    r"|but|and|then|again|always|never|only|you should|you must|we|you|writers "
    r"should|try to),?\s+){0,3}"
)
_ACTS = (
    r"(?:use|using|don[’']t|do not|never|avoid|always|add|put|place|include|insert|leave|omit|drop"
    r"|spell|write|capitali[sz]e|lowercase|uppercase|hyphenate|abbreviate|format|end|begin|start"
    r"|separate|keep|set|round|express|precede|treat|limit|pluralize|italici[sz]e|join"
    r"|connect|denote|refrain|reserve|save|prefer|choose|shorten|enclose|surround|remove|skip"
    r"|spell out|write out|maintain|restrict)"
)
_ORDER = re.compile(rf"{_START}{_ACTS}\b", re.IGNORECASE)
_STATE = re.compile(
    r"\b(?:should|must|shouldn[’']t|mustn[’']t|(?:is|are|isn[’']t|aren[’']t)(?: "
    r"always| never| not| only)?)"
    r"(?: always| never| not| only)*(?: be)?\s+(?:all |fully )?(?:capitali[sz]ed|written|hyphenated"
    r"|lower ?case|upper ?case|spelled|spelt|abbreviated|italici[sz]ed|followed|preceded|separated"
    r"|formatted|pluralized|singular|plural|set off|placed|used|avoided|treated|preferred|set)\b"
    r"|\b(?:always|never) (?:goes?|takes?|ha(?:s|ve)|uses?|comes?|ends?|gets?)\b"
    r"|\b(?:doesn[’']t|don[’']t|do not|does not) (?:take|have|use|need|get)\b"
    r"|^no (?:need for |need to (?:use |add |put ))?|\bgoes? (?:inside|outside|before|after)\b"
    r"|\bwe (?:use|write|capitali[sz]e|spell|hyphenate|don[’']t|never|always|put"
    r"|follow|abbreviate)\b"
    r"|\bfollow(?:ed)? by a (?:single )?space\b",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:markdown|backticks?|code (?:blocks?|fonts?|snippets?|samples?|examples?)|syntax|html|css"
    r"|file ?names?|alt text|images?|screenshots?|components?|url(?:s|\b)|repositor(?:y|ies)|pull"
    r" requests?|branch(?:es)?|commits?|render\w*|icons?|colou?rs?|pixels?|font|padding|tables?"
    r"|callouts?|monospace|see (?:the|our)|refer to the|style ?guide|dictionary|glossary"
    r"|number of|ordered lists?|numbered lists?|steps?|at the time|this time|each time|every time"
    r"|one at a time|more information|details)\b",
    re.IGNORECASE,
)
_TALKS = re.compile(
    r"(?:there|this|that|these|those|it|in the \w+ above|doesn[’']t|note that|check|because|since"
    r"|when doing so|when you do|everything else|lowercase everything else"
    r"|although|while|if you can|otherwise|for example|for instance|e\.g|if you "
    r"find|you may find)\b",
    re.IGNORECASE,
)
"""How explanations, and remarks on an example, begin."""

_SAMPLE = re.compile(
    r"(?P<name>[A-Za-z0-9][\w -]{1,40}):\s+\W?(?=[^:]{0,60}$|.*\d:\d).*\d", re.IGNORECASE
)
"""“Money: $400.50”, “12-hour clock: 11am”."""
_PHRASE = re.compile(
    r"\W{0,4}(?:\w+ ){0,2}?(?:commas?|colons?|semicolons?|full stops?|periods?"
    r"|hyphens?|dash(?:es)?|capitals?"
    r"|exclamation (?:marks?|points?)|question marks?|ellips[ei]s|quotation "
    r"marks?|brackets|parentheses"
    r"|slash(?:es)?|apostrophes?|numerals?|abbreviations?|italics) (?:(?:only|always|never) )?"
    r"(?:for|only|at|before|after|inside|outside|between|if|in)\b(?:\W+[\w’'-]+){0,10}\W*$",
    re.IGNORECASE,
)
"""“Full stops at the end of all full sentences.”"""
_ROOM = re.compile(
    r"\bspace (?:constraints?|is|allows|permits|limits?|available)\b|\b(?:limited"
    r"|white|screen) space\b"
    r"|^use (?:only )?(?:to|when|for|if)\b|\bso that (?:they|it)\b|\b(?:above|below)\W*$"
    r"|\bparts? of speech\b|^!!!|^use [\w ]{2,20} instead\W*$|^consult\b"
    r"|\bchart\b|\b(?:these|those) (?!cases)|\bparallel\b",
    re.IGNORECASE,
)
"""What speaks of room on a page or of something else that only sounds like mechanics."""

_WORDS = 45
"""Words of a statement about mechanics; longer ones argue."""


def mechanics_cues(sentence: str) -> list[Found]:
    """Return the rule about mechanics that a marked statement gives, if it gives one."""
    text = plain(sentence).strip(" *_-•")
    if not 2 < len(text.split()) <= _WORDS or text.endswith(("?", ":")) or _OTHER.search(text):
        return []
    if _TALKS.match(text) or _ROOM.search(text):
        return []
    order = _ORDER.match(text)
    state = None if order else _STATE.search(text)
    sample = None if order or state else _SAMPLE.match(text)
    if sample and any(pattern.search(sample["name"]) for _, pattern in _CONCEPT):
        order, text = sample, sample["name"] if ":" in text else text
    if not order and not state and not _PHRASE.match(text):
        return []
    said = text[max(0, order.end() - 12) :] if order and not sample else text
    for name, pattern in _CONCEPT:
        found = pattern.search(said[:140])
        if found:
            return [
                Found(
                    "feature",
                    f"feature:{name}",
                    0.5,
                    prefer=(name,),
                    notes=("No check holds people to it: it would be advice in your guide.",),
                )
            ]
    return []


_SUBJECT = re.compile(r"⟦?(?P<name>[A-Z][\w ,/&’'“”\"-]{2,50}?)⟧?:\s")


def subject_of(block: Block) -> str:
    """Return what the rules of a block are about: its label, or the first cell of its row."""
    if block.cells:
        name = shown(block.cells[0])
        return name if 0 < len(name.split()) <= 4 else ""
    found = _SUBJECT.match(marked(block.text))
    return found["name"] if found else ""
