"""What the name of a feature in a statement is about: writing, one term, or something else."""

from __future__ import annotations

import re

from tonelint.intake import feature_patterns as patterns
from tonelint.intake.found import Found
from tonelint.intake.scope import roles_in


def of_a_term(sentence: str, match: re.Match[str]) -> bool:
    """Whether a case is asked for one term (“title case for ⟦Quick Start⟧”), not for writing."""
    before, after = sentence[: match.start()], sentence[match.end() :]
    found = re.search(
        r"⟦([^⟦⟧]+)⟧\s+(?:is |are )?(?:always )?(?:in|as|with)\s+$", before
    ) or re.match(r"\s+(?:for|in|with|on|when writing)\s+(?:the )?(?:\w+ )?⟦([^⟦⟧]+)⟧", after)
    if found:
        return not roles_in(found[1])
    named = re.match(r"\s+(?:for|in|with)\s+(?:the )?[A-Z][a-z]+\b[^.]{0,30}", after)
    return bool(named) and not roles_in(named[0] if named else "")


def only_names(sentence: str, match: re.Match[str]) -> bool:
    """Whether a feature stands in a label of more (“Plurals of numerals:”) or in a “When …,”."""
    label = patterns.LABEL.match(sentence)
    if label and match.end() <= label.end():
        return len(re.findall(r"\w+", label[0])) > len(re.findall(r"\w+", match[0])) + 1
    lead = patterns.WHEN_LEAD.match(sentence)
    return bool(lead and match.end() <= lead.end())


def names_feature(text: str) -> bool:
    """Return whether a text names a mark or another feature of writing."""
    return bool(_MARK_NAMES.search(text))


_MARK_NAMES = re.compile(
    r"\b(?:ampersands?|apostrophes?|commas?|hyphens?|dash(?:es)?|capitals?|contractions?|emojis?"
    r"|exclamation (?:marks?|points?)|numerals?|semicolons?|colons?|quotation marks)\b",
    re.IGNORECASE,
)


def settled(found: list[Found]) -> list[Found]:
    """Return the features without those that another one of the sentence already says."""
    settings = {one.setting for one in found}
    if any(one.cue == "feature:heading-end" for one in found[:1]):
        rest = [
            one for one in found[1:] if one.cue not in ("feature:heading-end", "feature:semicolon")
        ]
        found = [found[0], *rest]
    if "dash: spaced-en" in settings:
        found = [one for one in found if one.setting != "dash: avoid"]
    if "number: words-to-nine" in settings:
        found = [one for one in found if one.setting != "number: numerals"]
    if len(settings & {"percent: word", "percent: symbol"}) > 1:
        found = [
            one
            for one in found
            if not one.setting.startswith("percent") or one.setting == "percent: word"
        ]
    wanted = {one.cue for one in found if one.prefer}
    if {"feature:sentence-case", "feature:title-case"} <= wanted:
        found = [one for one in found if not one.setting.startswith("case:")]
    if "case: sentence" in settings:
        found = [one for one in found if one.setting != "case: title"]
    return found
