"""Statements about words: “use X, not Y”, “instead of Y, use X”, “don’t use Y”, “avoid Y”.

Only marked terms count (“⟦utilise⟧”), and only a few known words may stand between the verb and the
term: “avoid hyphens in ⟦re-use⟧” bans no word, and “don’t be afraid to use ⟦they⟧” even less.
"""

from __future__ import annotations

import re

from tonelint.intake import patterns
from tonelint.intake.forms.polarity import polarity
from tonelint.intake.found import Found
from tonelint.intake.inline import plain
from tonelint.intake.scope import scope_of
from tonelint.intake.terms import is_statement, split_terms

_CONDITION = re.compile(
    r"(?!(?:if|when) (?:required|needed|necessary|possible)\b|in (?:general|most cases)\b)"
    r"(?:for|in|when|if|with|on|at|within|inside|before|after|while|as)\s",
    re.IGNORECASE,
)
_TRIES = re.compile(
    r"\b(?:try|aim|remember|be sure|make sure|it[’']s best|it is best)\s+to\s*$", re.IGNORECASE
)


_LONGEST = 900
"""Characters of a statement that says one thing about words."""


def word_cues(sentence: str, after: str = "") -> list[Found]:
    """Return the word rules of a marked sentence; `after` is the sentence that follows it.

    A sentence that only permits something gives one `Found` of the kind "allow".
    """
    if sentence.rstrip().endswith("?") or len(sentence) > _LONGEST:
        return []
    if "⟦" not in sentence:
        return _unmarked(sentence)
    judged = _JUDGED.search(sentence)
    if judged and {polarity(judged["one"]), polarity(judged["two"])} == {"do", "dont"}:
        good, bad = ("x", "y") if polarity(judged["one"]) == "do" else ("y", "x")
        kind = "pair" if _is_copy(judged[bad]) else "words"
        return [Found(kind, "judged", 0.85, (judged[bad],), (judged[good],))]
    swap = patterns.NEG_SWAP.search(sentence)
    if swap:
        return [_made(swap, sentence, "dont-use", 0.8)]
    for pattern, cue, sure in patterns.SUBS:
        found = pattern.search(sentence)
        if found and _plausible(found, sentence):
            made = _made(found, sentence, cue, sure)
            return _two(made, sentence[found.end() :]) if cue == "replace-with" else [made]
    for pattern in patterns.CARE:
        found = pattern.search(sentence)
        if found:
            return [_made(found, sentence, "care", 0.65, kind="care")]
    return _bans(sentence, after)


def _unmarked(sentence: str) -> list[Found]:
    """Return “for example, use large instead of voluminous”: words that only their place marks."""
    if not _EXAMPLES.search(sentence):
        return []
    return [
        Found("words", "unmarked", 0.7, (found["a"],), (found["p"],))
        for found in _BARE_SWAP.finditer(sentence)
        if not _GRAMMAR.search(f"{found['a']} {found['p']}")
    ]


_EXAMPLES = re.compile(r"\b(?:for example|for instance|such as|e\.g\.)", re.IGNORECASE)
_BARE_SWAP = re.compile(
    r"\b(?:use|say|write)\s+(?P<p>[a-z][a-z’'-]{1,20})\s+(?:instead of|rather than|not)\s+"
    r"(?P<a>[a-z][a-z’'-]{2,20})(?=[.,;)]|$|\s+(?:and|or)\s)"
)
_GRAMMAR = re.compile(
    r"\b(?:words?|sentences?|lists?|bold|italics?|numerals?|verbs?|nouns?|headings?|links?|text"
    r"|commas?|periods?|hyphens?|dash\w*|colons?|semicolons?|paragraphs?|passive|active|plurals?"
    r"|singular|tense|person|quotes|abbreviations?|acronyms?|lowercase|uppercase|letters?|digits?"
    r"|tables?|images?|screenshots?|examples?|titles?|they|them|these|this|that|those|the|an?)\b",
    re.IGNORECASE,
)


_JUDGED = re.compile(
    r"⟦(?P<x>[^⟦⟧]+)⟧ (?:is|uses|are) (?:an? |the |in )?(?P<one>[\w ]{3,24}?)"
    r"(?:[,;]? (?:and|but|whereas|while)|[;,])\s+⟦(?P<y>[^⟦⟧]+)⟧ (?:is|uses|are) "
    r"(?:an? |the |in )?(?P<two>[\w ]{3,24})",
    re.IGNORECASE,
)
"""“⟦AI/ML⟧ is correct whereas ⟦AI / ML⟧ is incorrect.”"""


def _two(made: Found, rest: str) -> list[Found]:
    """Return both rules of “Replace ⟦a⟧ with ⟦b⟧ and ⟦c⟧ with ⟦d⟧”, of which one was read."""
    second = patterns.WITH.match(rest)
    if not second or len(made.prefer) < 2:
        return [made]
    first = made._replace(prefer=made.prefer[:-1], only="", notes=(), confidence=0.9)
    return [
        first,
        first._replace(avoid=made.prefer[-1:], prefer=split_terms(second["p"]).terms),
    ]


def _bans(sentence: str, after: str) -> list[Found]:
    listed = patterns.LISTED.match(sentence)
    if listed:
        return [Found("words", "avoid", 0.8, split_terms(listed["a"]).terms)]
    found = patterns.AVOID.search(sentence)
    if found and re.search(r"\bfor example,?\s*$", sentence[: found.start()], re.IGNORECASE):
        return _example(found, after)
    if found and _real_ban(found, sentence):
        made = _made(
            found, sentence, "avoid" if "avoid" in found["neg"].lower() else "dont-use", 0.85
        )
        if patterns.OPEN.search(found["fill"] or ""):
            made = made.less(0.03, "The guide names these as examples of more.")
        meant = re.match(r"\s*to mean\s+(⟦[^⟦⟧]+⟧)", sentence[found.end() :])
        prefer = split_terms(meant[1]).terms if meant else _next(after)
        if prefer and not set(prefer) & set(made.avoid):
            made = made._replace(prefer=prefer)
        return [made]
    passive = patterns.PASSIVE.search(sentence)
    if passive and (
        "avoid" in passive[0]
        or "ban" in passive[0]
        or "discourag" in passive[0]
        or "deprecated" in passive[0]
        or "appear" in passive[0]
        or re.search(
            r"prohibit|forbid|outdated|obsolete|not (?:recommended|preferred)|no longer", passive[0]
        )
        or passive["used"]
    ):
        return [_made(passive, sentence, "should-not-be-used", 0.8)]
    if patterns.ALLOW.search(sentence) and not re.search(r"\bnot\b|n[’']t\b", sentence):
        return [Found("allow", "permission", 0.5, prefer=split_terms(sentence).terms)]
    return []


def _example(found: re.Match[str], after: str) -> list[Found]:
    """Return the pair of “For example, don’t say ⟦this⟧. Instead, say ⟦that⟧.”"""
    good = patterns.SPLIT_SUB.search(after)
    bad = split_terms(found["a"]).terms
    if not good or len(bad) != 1 or not _is_copy(bad[0]):
        return []
    return [Found("pair", "dont-use", 0.8, bad, split_terms(good["p"]).terms)]


def _next(after: str) -> tuple[str, ...]:
    """Return what the sentence after a ban wants without a condition: “Say ⟦use⟧ instead.”"""
    instead = patterns.SPLIT_SUB.search(after) if after else None
    if not instead or patterns.ALLOW.search(after):
        return ()
    rest = re.sub(r"\s+instead\b.*", "", instead["rest"])
    if re.search(r"\b(?:for|when|if|as|in|to)\b", rest) or conditional(after):
        return ()
    return split_terms(instead["p"]).terms


def conditional(sentence: str) -> bool:
    """Return whether a sentence begins with a condition: “For task names, use ⟦steps⟧.”"""
    return bool(_CONDITION.match(sentence))


def _real_ban(found: re.Match[str], sentence: str) -> bool:
    before = _TRIES.sub("", sentence[: found.start()])
    negation = found["neg"].lower()
    if not found["doing"] and negation not in (
        "avoid",
        "steer clear of",
        "stay away from",
        "never",
        "no longer",
    ):
        return False
    if patterns.POSITION.search(found["doing"] or ""):
        return False
    if re.match(
        r"\s+(?:format|style|quotes?|quotation|marks?|pattern|structure|characters?"
        r"|tags?|elements?|keys?)\b",
        sentence[found.end() :],
    ):
        return False  # the name of a thing, and no word
    if patterns.NOT_REALLY.search(before[-40:]) or patterns.WHOLE_SKIP.search(
        sentence[found.start() :]
    ):
        return False
    if re.match(
        r"\s*(?:(?:and|or)\b(?! (?:any |other |similar|all |their"
        r"|(?:\w+ ){1,2}(?:words|terms|phrases)\b))|alone|by "
        r"(?:itself|themselves)|on (?:its|their) own)\b",
        sentence[found.end() :],
    ):
        return False
    return not re.search(r"\bfor example\b|\be\.g\.|\bsuch as\b", before[-25:], re.IGNORECASE)


def _plausible(found: re.Match[str], sentence: str) -> bool:
    """Whether a substitution is one: the sides differ, and nothing before turns it round."""
    before = plain(sentence[: found.start()])[-40:]
    if re.search(
        r"\b(?:ok|okay|fine|acceptable|allowed)\s+to(?:\s+\w+)?\s*$", before, re.IGNORECASE
    ):
        return False
    if re.search(r"(?:\bnot\b|n[’']t|\bnever|\bavoid)\s+(?:\w+\s+){0,3}$", before, re.IGNORECASE):
        return False
    if re.search(
        r"\b(?:avoid|don[’']t|do not|never)\b[^.,;:]{0,60}$",
        plain(sentence[: found.start()]),
        re.IGNORECASE,
    ) and not re.match(r"\w", found[0]):
        return False  # “avoid ⟦&⟧ in place of ⟦and⟧”
    if re.match(r"\s+(?:sounds?|feels?|reads?|looks?|seems?)\b", sentence[found.end() :]):
        return False  # “⟦your boat⟧ as opposed to ⟦the boat⟧ sounds warmer”
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
    if not where.only and groups.get("p") and found.end("p") < found.start("a"):
        # “Use ⟦when⟧ for a sequence, not ⟦if⟧”: what stands between the two limits the rule.
        between = patterns.CONTRAST.sub("", sentence[found.end("p") : found.start("a")])
        where = where._replace(only=scope_of("", between).only)
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
    if len(avoid.terms) == len(prefer.terms) == 1 and kind == "words" and _is_copy(avoid.terms[0]):
        made = made._replace(kind="pair")
    if avoid.open:
        made = made.less(0.05, "The guide means more words of this kind.")
    for note in (*avoid.notes, *prefer.notes):
        made = made._replace(only="; ".join(filter(None, (made.only, note))))
    if patterns.SOFT.search(sentence):
        made = made.less(0.03)
    return limited(made)


def _is_copy(term: str) -> bool:
    """Whether a term is a sentence of copy, shown as an example: “The order was placed by you”."""
    words = term.split()
    if len(words) < 4 or not term[:1].isupper():
        return False
    # “Harbour Pass for Visitors” is a name, “You moored in the wrong berth” is none.
    return is_statement(term) or (len(words) > 4 and sum(word[0].islower() for word in words) > 2)


def limited(made: Found) -> Found:
    """Return it with less confidence where it carries a condition that a clause cannot hold."""
    if made.avoid and made.only.startswith("only "):
        only = f"except {made.only.removeprefix('only ')}"
        return made._replace(only=only).less(0.2, f"The guide allows it “{made.only}”.")
    if made.only:
        made = made.less(0.2, f"It holds on a condition: “{made.only}”.")
    return made
