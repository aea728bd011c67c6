"""Good and bad examples that belong together, out of do/don’t containers."""

from __future__ import annotations

import re

from tonelint.intake.blocks import Block
from tonelint.intake.forms.likeness import alike, shared
from tonelint.intake.forms_of import spelled_forms
from tonelint.intake.found import Found
from tonelint.intake.inline import marked, shown
from tonelint.intake.statements import looks_like_rule
from tonelint.intake.terms import is_term, split_terms

_INSTRUCTS = re.compile(
    r"^(?:we )?(?:always |never |only |please )?(?:use|write|include|be|keep"
    r"|capitali[sz]e|refer|assume|make sure|ensure|address|start (?:\w+ "
    r")?(?:sentences|with|headings)|end|spell|abbreviate|hyphenate|mention"
    r"|describe"
    r"|explain|provide|rely|say|try|choose|put|overuse|repeat|mix|combine|avoid"
    r"|add|change|don[’']t|do not|follow|give|tell|focus|consider|limit|talk"
    r"|speak|break|remove|replace|format|link|place|blame|apologi[sz]e|leave"
    r"|begin|show|think|create|ask|help|get|go|take|apply|reference|employ"
    r"|punctuate)\b",
    re.IGNORECASE,
)
_ABOUT_WRITING = re.compile(
    r"\b(?:words?|sentences?|text|language|headings?|tone|voice|contractions?"
    r"|punctuation|capital\w*|titles?|jargon|content|copy|phrases?|lists?|links?"
    r"|labels?|abbreviations?|acronyms?|users?|customers?|readers?|audiences?"
    r"|people|"
    r"message|messages|articles?|commas?|periods?|exclamation|emoji\w*|active"
    r"|passive|tense|person|numerals?|numbers|dates?|buttons?|terms?|slang"
    r"|idioms?|clich\w+|instructions?|examples?|paragraphs?|bullets?|details?"
    r"|information|clear\w*|concise\w*|simple|specific|short|formal|casual"
    r"|humou?r|placeholder|fields?)\b",
    re.IGNORECASE,
)


_TERM_ONLY = re.compile(r"⟦[a-z][^⟦⟧.!?]{0,40}⟧")
_FORBIDS = re.compile(r"^\W*(?:do not|don[’']t|never|please don[’']t)\W*:\W*$", re.IGNORECASE)


_LEGEND = re.compile(r"(?:this|these) (?:terms?|words?|phrases?)\b", re.IGNORECASE)
"""“Avoid: this term might offend” tells what a label means."""


def is_instruction(text: str) -> bool:
    """Return whether a text tells writers what to do, and is not copy to look at."""
    words = shown(text)
    return (
        bool(_INSTRUCTS.match(words))
        and bool(_ABOUT_WRITING.search(words))
        and not re.match(r"[“\"]", text.strip(" *_"))
    )


def instructs(group: list[Block]) -> bool:
    """Return whether a container holds instructions (“Do: use plain words”) and no copy."""
    if all(block.side == "dont" and _FORBIDS.match(block.lead) for block in group):
        return True
    if _edited(group):
        return False
    told = sum(is_instruction(block.text) for block in group)
    return told * 2 > len(group)


def _edited(group: list[Block]) -> bool:
    """Whether the good texts are the bad ones with a change: that is copy, whatever it says."""
    good = [shown(block.text).lower().split() for block in group if block.side == "do"]
    bad = [shown(block.text).lower().split() for block in group if block.side == "dont"]
    return (
        len(good) == len(bad) > 0
        and all(
            3 * len(set(one) & set(other)) >= 2 * min(len(set(one)), len(set(other)))
            for one, other in zip(good, bad, strict=True)
        )
        and all(len(one) > 2 for one in (*good, *bad))
    )


def statement_of(block: Block) -> str:
    """Return an instruction of a container as the statement it makes: “Don’t use jargon.”"""
    return block.text.strip() if block.side == "do" else negated(block.text)


def negated(text: str) -> str:
    """Return an instruction from the “don’t” side as the statement it makes."""
    text = text.strip()
    if not text or re.match(
        r"(?:\W*)(?:we )?(?:don[’']t|do not|never|avoid)\b", shown(text), re.IGNORECASE
    ):
        return text
    bare = text.lstrip("*_ ")
    return f"Don’t {bare[:1].lower()}{bare[1:]}"


def pair_cues(group: list[Block]) -> list[tuple[Block, Found]]:
    """Return the pairs of a container, each with the block of its bad side."""
    group = [block for block in group if not _LEGEND.match(shown(block.text))]
    good = [block for block in group if block.side == "do"]
    bad = [block for block in group if block.side == "dont"]
    out: list[tuple[Block, Found]] = []
    if not bad:
        return [(block, one) for block in good for one in _forms(None, block)]
    if not good:
        # Bad examples alone: only where nothing beside them tells writers what to do.
        told = good or any(is_instruction(b.text) or looks_like_rule(marked(b.text)) for b in bad)
        alone = len(bad) == 1 and not told and _shows_copy(bad[0])
        return [(bad[0], _lone(bad[0]))] if alone else []
    if len(good) == len(bad):
        for wrong, right in zip(bad, good, strict=True):
            if _inner_code(wrong) != _inner_code(right) or _of_time(wrong, right):
                continue  # it is about the marks, which no text of ours would keep
            spelled = _forms(wrong, right)
            if not spelled and not _belong(wrong, right):
                continue  # examples of two things
            out += [(wrong, one) for one in spelled or [_pair(wrong, [right])]]
    elif len(good) == 1 or len(bad) == 1:
        couples = [(wrong, _nearest(wrong, good)) for wrong in bad]
        out += [(one, _pair(one, [two], sure=0.8)) for one, two in couples if _belong(one, two)]
    else:
        out += [(wrong, _pair(wrong, [], sure=0.7)) for wrong in bad if _stands_alone(wrong)]
    return [
        (block, found)
        for block, found in out
        if found.avoid != found.prefer and (found.kind == "spelling" or found.avoid[0])
    ]


def _belong(wrong: Block, right: Block) -> bool:
    """Whether two texts are one text before and after: they share a word, or one is short."""
    texts = shown(wrong.text), shown(right.text)
    return min(len(text.split()) for text in texts) <= _SHORT or shared(*texts) > 0


_SHORT = 3
"""Words of a label or a button, which may become another altogether."""


def _nearest(wrong: Block, good: list[Block]) -> Block:
    """Return the good text that shares most words with a bad one, the first of those."""
    return max(good, key=lambda block: shared(shown(wrong.text), shown(block.text)))


def _of_time(wrong: Block, right: Block) -> bool:
    """Whether “Before” and “After” are two moments, and not two texts of one thing."""
    label = wrong.lead.strip(" :*_").lower()
    return label in ("before", "old") and not alike(shown(wrong.text), shown(right.text))


def _inner_code(block: Block) -> int:
    """Return how many backticks stand inside of an example, whatever stands around it."""
    return block.text.strip().strip('`*_“”"').count("`")


def _forms(wrong: Block | None, right: Block) -> list[Found]:
    """Return the words of “Sql, Api” beside “SQL, API, URL”, one by one; [] where it is no list."""
    bad, good = (_listed(block) if block else [] for block in (wrong, right))
    if wrong is None:
        shaped = len(good) > 1 and all(_CASED.search(term) and " " not in term for term in good)
        return [Found("spelling", "label:forms", 0.65, (), tuple(good))] if shaped else []
    return spelled_forms(bad, good)


_CASED = re.compile(r"[A-Z].*[A-Z]|[a-z][A-Z]")


def _listed(block: Block) -> list[str]:
    parts = re.split(r"\s*[,;]\s*", shown(block.text).rstrip("."))
    return [part for part in parts if part and not re.match(r"(?:or|and) any\b|etc\b", part)]


def _pair(wrong: Block, right: list[Block], *, sure: float = 0.9) -> Found:
    labelled = re.fullmatch(
        r"(?:avoid|don[’']?t (?:use|say)|instead of|not|say|use|never|replace this"
        r"|rather than)",
        wrong.lead.strip(),
        re.IGNORECASE,
    )
    texts = [marked(block.text) for block in (wrong, *right)]
    if (
        labelled
        and right
        and all(all(is_term(t, words=3) for t in split_terms(text).terms) for text in texts)
    ):
        return Found(
            "words", "label", 0.85, split_terms(texts[0]).terms, split_terms(texts[1]).terms
        )
    if right and _TERM_ONLY.fullmatch(texts[0]):
        # “Avoid: "in order to"” with “Prefer: "to"” is about words, and no copy to look at.
        said = shown(right[0].text)
        if _TERM_ONLY.fullmatch(texts[1]):
            bad, good = (split_terms(text).terms for text in texts[:2])
            return Found("words", "label", 0.9, bad, good)
        if len(said.split()) > 4:
            note = f"The guide says: “{said[:140]}”"
            return Found("words", "label", 0.8, split_terms(texts[0]).terms, notes=(note,))
    prefer = tuple(shown(block.text) for block in right)
    made = Found("pair", "container", sure, (shown(wrong.text),), prefer)
    if prefer and prefer[0].lower() == made.avoid[0].lower() and prefer[0] == made.avoid[0]:
        made = made.less(0.4, "The two differ only in markup.")
    return made


def _stands_alone(wrong: Block) -> bool:
    """Whether a bad example says by itself what is bad: no remark on it, no “or other forms”."""
    text = shown(wrong.text)
    return not re.search(r"\([^()]*\)\W*$", text) and not re.match(
        r"(?:or|and|etc|any)\b", text, re.IGNORECASE
    )


def _shows_copy(block: Block) -> bool:
    return len(shown(block.text).split()) > 2 and not is_instruction(block.text)


def _lone(block: Block) -> Found:
    return Found(
        "pair",
        "container",
        0.6,
        (shown(block.text),),
        (),
        notes=("No good example stands beside it.",),
    )
