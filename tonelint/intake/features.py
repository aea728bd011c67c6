"""Statements about a feature of writing: contractions, exclamation marks, active voice.

A feature is wanted, unwanted, wanted sparingly or allowed; which one decides the tag of our
guide. A feature without a tag is proposed as advice for people.
"""

from __future__ import annotations

import re

from tonelint.intake import feature_patterns as patterns
from tonelint.intake.feature_names import of_a_term, only_names, settled
from tonelint.intake.feature_table import FEATURES, Feature
from tonelint.intake.found import Found
from tonelint.intake.inline import plain, terms_in
from tonelint.intake.scope import CASED, roles_in, scope_of

_NAMED = tuple((feature, re.compile(feature.named, re.IGNORECASE)) for feature in FEATURES)


def feature_cues(sentence: str, context: str = "") -> list[Found]:
    """Return the features that a marked statement wants or does not want."""
    if (
        sentence.rstrip().endswith("?")
        or len(sentence) > 420
        or patterns.ABOUT_ONLY.search(sentence[:40])
    ):
        return []
    out: list[Found] = []
    taken: list[tuple[int, int]] = []
    listed = patterns.LISTED_CONTRACTIONS.match(plain(sentence))
    if listed:
        words = re.findall(r"\w+'\w+", listed[1].replace("’", "'"))
        tag = "contraction: avoid " + ", ".join(words)
        return [Found("feature", "feature:contraction", 0.85, ("contraction",), setting=tag)]
    if _expands(sentence, context):
        return [
            Found(
                "feature", "feature:acronym", 0.75, prefer=("acronym",), setting="acronym: expand"
            )
        ]
    ends = _endings(sentence, context)
    if ends:
        out.append(ends)
    for feature, named in _NAMED:
        for match in named.finditer(sentence):
            if any(a < match.end() and match.start() < b for a, b in taken):
                continue
            if feature.name.endswith("case") and of_a_term(sentence, match):
                continue
            if only_names(sentence, match) or (
                feature.name == "serial-comma" and patterns.OTHER_COMMA.search(sentence)
            ):
                continue
            stance = _stance(sentence, match, feature)
            if not stance:
                continue
            taken.append(match.span())
            made = _made(feature, stance, sentence, match)
            if made and not any(made.setting and one.setting == made.setting for one in out):
                out.append(made)
            break
        if len(out) > 2:
            break
    return settled(out)


def features_beside(
    sentence: str, context: str, found: list[Found], roles: tuple[str, ...]
) -> list[Found]:
    """Return the features of a statement that `found`, what else it says, does not say already.

    `roles` are the places that the list or the heading around it names, for capitals.
    """
    out = []
    for one in feature_cues(sentence, context):
        lever = one.setting.split(":")[0]
        if lever and any(other.setting.startswith(lever) for other in found):
            continue
        if lever == "please" and any("please" in other.avoid for other in found):
            continue
        if lever == "case" and not one.roles:
            one = one._replace(roles=roles)
        elif lever and _OF_A_LIST.search(sentence.rstrip()):
            note = "It holds for what the list below it names."
            one = one._replace(only="for what the list below it names").less(0.2, note)
        out.append(one)
    return out


_OF_A_LIST = re.compile(r"\b(?:for|in|when|with|to|around|if)\s*:$")


def told_of(term: str, sentence: str) -> list[Found]:
    """Return what “Don’t use.” or “Use sparingly” says below a heading that names a feature."""
    if len(term.split()) > 4 or not any(named.search(term) for _, named in _NAMED):
        return []
    found = patterns.BARE_COMMAND.match(plain(sentence))
    if not found:
        return []
    tail = (found["tail"] or "").strip()
    said = f"Use {term} sparingly {tail}" if found["spare"] else f"Avoid {term} {tail}"
    return feature_cues(said.strip())


def _expands(sentence: str, context: str) -> bool:
    """Whether “spell them out on first mention” is said below a heading on abbreviations."""
    return bool(patterns.THEM_OUT.search(plain(sentence)) and patterns.SHORT_FORMS.search(context))


def _endings(sentence: str, context: str) -> Found | None:
    """Return “no punctuation at the end of headings”; for labels and buttons it has no tag."""
    if not patterns.NO_MARKS.search(plain(sentence)):
        return None
    where = f"{plain(sentence)} {context}"
    roles = tuple(role for role in roles_in(plain(sentence)) if role in CASED)
    tag = "heading-end: none" if patterns.ABOUT_HEADINGS.search(where) else ""
    if not tag and not roles:
        return None
    return Found("feature", "feature:heading-end", 0.75, ("heading-end",), setting=tag, roles=roles)


def _stance(sentence: str, match: re.Match[str], feature: Feature) -> str:
    """Return want, shun, spare or allow for the feature at `match`, "" when nothing is said."""
    before, after = sentence[: match.start()], sentence[match.end() :]
    after = re.sub(r"^\s*\([^()]*\)", "", after)  # “contractions (such as isn’t) are welcome”
    near = before[-60:]
    if patterns.NOT_AFRAID.search(near) or patterns.FREE.search(near):
        return "want" if feature.allow is None else "allow"
    if patterns.NOT_REALLY.search(near):
        return ""
    if patterns.OVERUSE.search(near) or patterns.OVERUSE.search(after[:40]):
        return "spare"
    if re.search(r"\bas an? $", before, re.IGNORECASE):
        return ""  # “don’t use our name as a contraction”
    if re.fullmatch(r"(?:please |always |we )?use\s+", before, re.IGNORECASE) and not (
        patterns.SPARING.search(sentence)
    ):
        return "want"
    shun = patterns.SHUN_BEFORE.search(near)
    if shun and re.search(r"\b(?:when|if|where|because|unless|while)\b", shun["between"]):
        return ""  # “don’t use active voice when the passive says more”
    if shun and not patterns.TURN.search(patterns.USED.sub("", shun["between"])):
        return "" if patterns.OTHER_VERB.search(shun["between"]) else "shun"
    if patterns.SHUN_AFTER.match(after) or patterns.NEGATED.search(
        match[0].replace("not curly", "")
    ):
        return "shun"
    if patterns.SPARING.search(sentence):
        return "spare"
    if patterns.ALLOWS.search(sentence) and not patterns.STRICT.search(sentence):
        return "allow"
    return (
        "want" if patterns.WANTS.search(sentence) and not patterns.ARGUES.search(sentence) else ""
    )


def _made(feature: Feature, stance: str, sentence: str, match: re.Match[str]) -> Found | None:
    tag = getattr(feature, stance)
    if tag is None:
        return None
    where = scope_of(sentence, sentence[match.end() :])
    roles = (
        where.roles or roles_in(plain(sentence)) if feature.name.endswith("case") else where.roles
    )
    sure = 0.8 if tag else 0.65
    notes: tuple[str, ...] = ()
    if feature.name == "contraction" and stance in ("shun", "want"):
        tag, notes, sure = _contractions(tag, stance, sentence, match)
    if feature.name == "dash" and stance == "want":
        tag = _dash(sentence)
    if feature.name == "dash" and stance == "shun" and match[0].lower().startswith("en"):
        tag = ""  # our tag is about the long dash
    if feature.name == "spaced-dash" and patterns.NO_SPACES.search(sentence):
        tag = ""
    if feature.name == "thousands" and patterns.FIVE.search(match[0]):
        tag = ""  # the check begins with four digits
    if not tag and stance in ("spare", "allow") and not patterns.ORDERS.search(sentence):
        return None  # “an em dash can add drama”
    if stance == "spare" and tag and where.only.startswith("only "):
        notes = (*notes, f"The guide allows it “{where.only}”.")
        where = where._replace(only="")
    if feature.name == "quotes" and stance == "want":
        tag = _quotes(match[0].lower())
    if feature.name == "am-pm":
        notes, sure = ("The guide names the signs; the rest of the form is a guess.",), 0.65
    if feature.name == "emoji" and patterns.AT_THE_END.search(sentence):
        tag = "emoji: end"
    if feature.name == "numerals" and patterns.FROM_TEN.search(sentence):
        tag, sure = "number: words-to-nine", 0.7
    if feature.name.endswith("case"):
        if _MAY.search(sentence[: match.start()]):
            return None  # “documents of their own may use title case”
        roles = tuple(r for r in roles if r in CASED)
        if patterns.WORKS.search(sentence):
            return None  # “Titles of films are written in title case.”
    if stance == "want" and patterns.THESE_CASES.search(sentence):
        return None  # the cases stand in the list below
    if feature.name == "words-to-nine" and re.search(r"\b(?:ten|10)\b(?! and)", match[0]):
        notes = ("The guide says ten; the check stops at nine.",)
    if stance == "spare" and tag and "max 1" in tag:
        notes = ("The guide says “sparingly”; the number 1 is a guess.",)
        sure = 0.65
    if where.only.startswith(("without ", "as ", "to ", "with ")) and not (
        stance == "shun" and where.only.startswith("to ")
    ):
        where = where._replace(only="")
    if feature.name in ("heading-end", "acronym") and where.only:
        where = where._replace(only="")
    if feature.name in (
        "second-person",
        "first-person-plural",
        "singular-they",
        "please",
    ) and not re.search(
        r"\b(?:use|using|say|avoid|prefer|refer|address(?:ing)?|write|speak)\b", sentence, re.I
    ):
        return None
    # “Use ⟦we⟧ when we do it for the user” allows it there and asks for it nowhere else.
    if feature.name == "verb-first" and not patterns.PRESSED.search(sentence):
        return None
    if feature.name in _PERSONS and stance == "want" and where.only:
        if not patterns.ADDRESSES.match(where.only):
            return None
        where = where._replace(only="")
    made = Found(
        "feature",
        f"feature:{feature.name}",
        sure,
        prefer=(feature.name,) if stance != "shun" else (),
        avoid=(feature.name,) if stance == "shun" else (),
        setting=tag or "",
        only=where.only,
        unless=where.unless,
        roles=roles,
        when=where.when,
        notes=notes,
    )
    if where.only:
        made = made.less(0.1, f"It holds on a condition: “{where.only}”.")
    return made


_MAY = re.compile(
    r"\b(?:may|can|could|might)(?: also)? (?:use|be(?: written)? in|have)\s*$", re.IGNORECASE
)
_PERSONS = ("first-person-plural", "second-person")


_SOME_KIND = re.compile(
    r"\b(?:use|using|avoid|of)\s+(?!(?:any|all|the|negative|using)\s+$)"
    r"(?:[\w-]+\s+){1,5}$",
    re.IGNORECASE,
)


def _contractions(
    tag: str, stance: str, sentence: str, match: re.Match[str]
) -> tuple[str, tuple[str, ...], float]:
    """Return the tag for contractions; some guides only avoid the ones they name."""
    named = [
        term
        for term in terms_in(sentence[match.end() :])
        if re.fullmatch(r"[A-Za-z]+[’'][a-z]+", term)
    ]
    if stance == "shun" and named:
        return "contraction: avoid " + ", ".join(term.replace("’", "'") for term in named), (), 0.8
    if stance == "shun" and (
        _SOME_KIND.search(sentence[: match.start()])
        or re.match(r"\s+(?:with|that|formed|of|in which|for|like)\b", sentence[match.end() :])
    ):
        return "", ("The guide means some contractions only.",), 0.6
    if stance == "shun" and re.search(
        r"\b(?:some|complex|awkward|unusual|noun|uncommon|these|certain"
        r"|ambiguous)\b[\w\s]{0,20}$",
        sentence[: match.start()],
        re.I,
    ):
        return "", ("The guide means some contractions only.",), 0.6
    return tag, (), 0.8


def _dash(sentence: str) -> str:
    low = sentence.lower()
    spaces = "space" in low
    without = bool(re.search(r"\b(?:no|without|don[’']t|do not|avoid)\b[\w\s]{0,20}space", low))
    if "em" in low and re.search(r"\bem[- ]dash", low):
        if not patterns.SPACED.search(low):
            return ""
        return "dash: spaced-em" if spaces and not without else "dash: unspaced-em"
    return ""


def _quotes(named: str) -> str:
    if named.startswith(("smart", "curly")):
        return "quotes: curly-double"
    if named.startswith("straight"):
        return "quotes: straight-double"
    return "quotes: single" if named.startswith("single") else ""
