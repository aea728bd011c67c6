"""Where a statement holds: its places, its channels, its conditions and its exceptions."""

from __future__ import annotations

import re
from typing import NamedTuple

from tonelint.intake.inline import plain, terms_in

ROLE_WORDS = {
    "subject": r"subject(?: line)?s?",
    "preheader": r"preheaders?|preview text",
    "title": r"(?:page )?titles?(?! ?-?cas)",
    "heading": r"(?:sub)?(?:headings?|heads?|headlines?)|headers?",
    "cta": r"buttons?|calls? to action|CTAs?",
    "link": r"links?|link text|hyperlinks?",
    "label": r"(?:field |form |interface |navigation )?labels?|tabs?|menus?|menu items?|navigation",
    "error": r"error messages?|errors?",
    "hint": r"hint text|help(?:er)? text|placeholders?|tooltips?",
    "alt": r"alt(?:ernative)? text",
    "greeting": r"greetings?|salutations?",
}
CASED = ("heading", "subject", "title", "cta", "label", "link")
"""Places whose capitals guides speak about."""

CHANNEL_WORDS = {
    "email": r"e-?mails?",
    "chat": r"chats?|chatbots?|live chat",
    "sms": r"sms|text messages?",
    "web": r"web ?pages?|websites?",
}
_ROLES = {
    role: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for role, words in ROLE_WORDS.items()
}
_CHANNELS = {
    name: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for name, words in CHANNEL_WORDS.items()
}
_LEFT_OUT = re.compile(
    r"\((?:except|excluding|other than|not)\b[^()]*\)|\b(?:except|excluding|other than)\b.*$",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"^(?P<lead>(?:in|for|when|if|with|on|at|within|inside|before|after|while"
    r"|as)\s[^,⟦⟧]{2,90}),\s",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"\b(?P<word>unless|except(?: (?:for|in|when|if|as))?|other than|apart from"
    r"|but not|only (?:when|if|in|for|after|before|as)"
    r"|when|if|in|for|to|as|with|on|at|before|after|within|where|while|without"
    r"|during|until|from|outside)\b",
    re.IGNORECASE,
)
_EXCEPTION = re.compile(r"\b(?:unless|except|other than|apart from|exceptions?)\b", re.IGNORECASE)


_HEDGE = re.compile(
    r"(?:in|for) (?:most|many|general|all)(?: cases| instances| situations)?|for "
    r"(?:example|instance)"
    r"|when in doubt.*|when(?:ever)? possible|where(?:ver)? possible|if "
    r"(?:possible|you can|necessary)"
    r"|(?:in|with|on) (?:any |all |our |your )?(?:(?:user|customer|public"
    r"|client)-facing |external |public |written )?"
    r"(?:communications?|content|copy|writing|documentation|documents?|text|texts"
    r"|materials?|the UI|product)"
    r"|as a rule|in our (?:content|copy|writing)|in general",
    re.IGNORECASE,
)


_REASON = re.compile(r"as (?:this|that|it|they|these|those|we|users|people)\b", re.IGNORECASE)
"""“As it does not cover everyone” says why, not when."""


class Scope(NamedTuple):
    """Places, channels, phrases that stay right, and a condition in the guide's own words."""

    roles: tuple[str, ...] = ()
    when: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    only: str = ""


def roles_in(text: str) -> tuple[str, ...]:
    """Return the places in a message that a text names, such as headings and buttons."""
    text = _LEFT_OUT.sub(" ", text)
    return tuple(role for role, words in _ROLES.items() if words.search(text))


def scope_of(sentence: str, tail: str) -> Scope:
    """Return the scope said before a rule (“In headings, …”) and in the `tail` after its terms."""
    parts: list[str] = []
    lead = _LEADING.match(plain(sentence))
    if lead:
        parts.append(lead["lead"].strip())
    tail = tail.strip(" ,;:—–-()")
    found = _TAIL.search(plain(tail)[:40])
    if found and found.start() < 14:
        part = plain(tail)[found.start() :].strip(" .,;:)")
        if " " in part:
            parts.append(part)
    roles: list[str] = []
    when: list[str] = []
    only: list[str] = []
    unless = tuple(terms_in(tail)) if _EXCEPTION.search(tail) else ()
    for part in parts:
        here = re.fullmatch(
            r"(?:in|for|on|at|with|within|when (?:writing|using))\s+(.*)", part, re.IGNORECASE
        )
        rest = here[1] if here else ""
        named = roles_in(rest)
        channels = tuple(name for name, words in _CHANNELS.items() if words.search(rest))
        if rest and len(rest.split()) <= 9 and (named or channels):
            roles += [role for role in named if role not in roles]
            when += [name for name in channels if name not in when and not named]
        elif _HEDGE.fullmatch(part) or _REASON.match(part):
            continue
        elif not (unless and _EXCEPTION.search(part)):
            only.append(part)
    return Scope(tuple(roles), tuple(when), unless, "; ".join(only)[:200])
