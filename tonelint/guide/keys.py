"""The checks a tag can name: arguments, an example, and the function that compiles each.

This is the one place they are documented; a reference page can be made of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module

from tonelint.guide.clause import Clause, Draft, ToneCell

Compile = Callable[[Clause], Iterator[Draft | ToneCell]]


@dataclass(frozen=True, slots=True)
class Key:
    """One check: `compiled_by` is `module:function`.

    `langs` are the languages it is for; empty: all that a guide can be in.
    """

    name: str
    meaning: str
    arguments: str
    example: str
    compiled_by: str
    langs: tuple[str, ...] = ()


_G = "tonelint.guide."
_FORM = _G + "mechanics:written_form"
_ENGLISH = ("en",)

_TABLE = (
    Key("case", "How headings are capitalised.", "sentence | title | lower | upper",
        "[case: sentence; in heading, subject]", _G + "mechanics:case"),
    Key("exclamation", "How many exclamation marks there may be.",
        "avoid | max N [per sentence]", "[exclamation: max 1]", _G + "mechanics:exclamation"),
    Key("emoji", "How many emoji there may be, or where.", "avoid | max N | end",
        "[emoji: max 1; when chat]", _G + "mechanics:emoji"),
    Key("ampersand", "Whether “&” stands for “and”.", "avoid",
        '[ampersand: avoid; except "P&L"]', _FORM),
    Key("contraction", "Whether words are contracted.",
        "prefer | allow | avoid | forbid | avoid WORDS, negative, positive or have",
        "[contraction: avoid should've, could've]", _G + "mechanics:contraction"),
    Key("time", "How times are written.", "h[:mm]am|pm, h:mm a.m. or HH:mm, in quotes",
        '[time: "h[:mm]am|pm"]', _FORM),
    Key("date", "How dates are written.",
        "a form in quotes: D Month YYYY, Month D, YYYY or YYYY-MM-DD",
        '[date: "D Month YYYY"]', _FORM),
    Key("money", "How money is written.",
        "a currency and how it looks, or an example such as $1,234.50",
        "[money: £ no-zero-pence]", _FORM),
    Key("number", "How numbers are written.",
        "words-to-nine | numerals | thousands-comma | no-thousands",
        "[number: words-to-nine]", _FORM),
    Key("percent", "How percentages are written.", "symbol | word | percent",
        "[percent: symbol]", _FORM),
    Key("phone", "How phone numbers are written.", "an example in quotes",
        '[phone: "020 7946 0000"]', _FORM),
    Key("serial-comma", "Whether a comma stands before the last item of a list.", "use | avoid",
        "[serial-comma: avoid]", _FORM),
    Key("dash", "Which dash is used.",
        "spaced-en | unspaced-em | spaced-em | avoid",
        "[dash: spaced-en]", _FORM),
    Key("quotes", "Which quotation marks are used.",
        "curly-double | straight-double | curly | single",
        "[quotes: curly-double]", _FORM),
    Key("ellipsis", "How an ellipsis is written.", "character | three-dots | avoid",
        "[ellipsis: avoid]", _FORM),
    Key("heading-end", "Marks a heading does not end with.", 'none | avoid "."',
        '[heading-end: avoid "."]', _G + "mechanics:heading_end"),
    Key("avoid", "Phrases nobody writes.", 'phrases; suggest "…" says what to write',
        '[avoid: "any inconvenience"]', _G + "phrases:avoid"),
    Key("prefer", "One phrase in place of others.", '"this" over "that", "and that"',
        '[prefer: "bank feed" over "bank sync"]', _G + "phrases:prefer"),
    Key("blame", "Phrases that blame the reader.", "avoid phrases",
        '[blame: avoid "you failed to"]', _G + "phrases:avoid"),
    Key("link-text", "Phrases that are no link on their own.", "avoid phrases",
        '[link-text: avoid "click here"]', _G + "phrases:link_text"),
    Key("must", "Moves, phrases or places a message needs.",
        'moves with a range, "phrase", role NAME', "[must: sorry 1..1, next-step; when apology]",
        _G + "messages:must"),
    Key("verbatim", "A text that is always written word for word.",
        "a name; the text stands in quotes in the sentence", "[verbatim: tagline]",
        _G + "messages:verbatim"),
    Key("claim", "A claim that needs other words beside it.", '"claim" needs "words"',
        '[claim: "HMRC-recognised" needs "Making Tax Digital"]', _G + "messages:claim"),
    Key("greeting", "The greeting.", '"text" | none | avoid "text"',
        '[greeting: "Hi {first_name},"]', _G + "messages:greeting"),
    Key("sign-off", "The sign-off.", '"text" | none | avoid "text"',
        '[sign-off: "Kind regards"]', _G + "messages:sign_off"),
    Key("subject", "The length of subject lines.", "max N words, max N chars",
        "[subject: max 9 words, max 60 chars]", _G + "limits:one_line"),
    Key("preheader", "The length of preview lines.", "max N words, max N chars",
        "[preheader: max 90 chars]", _G + "limits:one_line"),
    Key("cta", "Buttons: how many, and how they begin.", "max N, verb-first",
        "[cta: max 1, verb-first]", _G + "limits:cta"),
    Key("sentence", "The length of sentences.", "max N words", "[sentence: max 25 words]",
        _G + "limits:sentence"),
    Key("paragraph", "The length of paragraphs.", "max N sentences",
        "[paragraph: max 3 sentences]", _G + "limits:paragraph"),
    Key("grade", "The reading grade of a message.", "max N", "[grade: max 8]", _G + "limits:grade"),
    Key("passive", "How much of a message is in the passive. It needs a parser.",
        "avoid | max N%, agentless", "[passive: max 10%]", _G + "limits:passive", _ENGLISH),
    Key("person", "Who speaks, and how the reader is called.",
        'we | I | name | any, you, avoid words for the reader',
        '[person: we, you, avoid "the customer"]', _G + "courtesy:person", _ENGLISH),
    Key("please", "Whether “please” is written.",
        "avoid | use | max N [per sentence]", "[please: avoid]", _G + "courtesy:please", _ENGLISH),
    Key("acronym", "Whether acronyms are explained at first mention.", "expand",
        '[acronym: expand; except "VRN"]', _G + "courtesy:acronym"),
)  # fmt: skip

KEYS: dict[str, Key] = {key.name: key for key in _TABLE}
"""Every check by its name."""


def compiler(key: Key) -> Compile:
    """Return the function that compiles bullets with `key`."""
    module, _, name = key.compiled_by.partition(":")
    function: Compile = getattr(import_module(module), name)
    return function
