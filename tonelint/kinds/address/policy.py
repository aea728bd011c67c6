"""What a guide says about address, read: “Sie”, “informal”, “de: Sie, fr: vous, nl: je”."""

import re
from functools import cache
from typing import NamedTuple

from tonelint.errors import nearest
from tonelint.kinds.base import OptionError
from tonelint.language.lazy import compiled


class Options(NamedTuple):
    """The form that is right, or the lever it is read from, and whether mixing is a fault."""

    form: str = ""
    target: str = ""
    mixed: bool = False


_ANY = {
    "t": "T", "informal": "T", "familiar": "T", "casual": "T",
    "v": "V", "formal": "V", "polite": "V",
}  # fmt: skip
"""Words for a form in every language."""

_OWN: dict[str, dict[str, str]] = {
    "de": {"du": "T", "dich": "T", "ihr": "T", "duzen": "T", "sie": "V", "siezen": "V"},
    "fr": {"tu": "T", "tutoyer": "T", "tutoiement": "T", "vous": "V", "vouvoyer": "V",
           "vouvoiement": "V"},
    "es": {"tú": "T", "tu": "T", "vos": "T", "tutear": "T", "usted": "V", "ustedes": "V"},
    "it": {"tu": "T", "lei": "V", "voi": "V"},
    "pt": {"tu": "T", "você": "V", "o senhor": "V", "a senhora": "V", "o senhor/a senhora": "V"},
    "nl": {"je": "T", "jij": "T", "jullie": "T", "gij": "T", "u": "V"},
    "pl": {"ty": "T", "pan": "V", "pani": "V", "pan/pani": "V", "państwo": "V"},
    "ro": {"tu": "T", "dumneavoastră": "V", "dvs": "V", "dvs.": "V"},
    "ru": {"ты": "T", "вы": "V"},
    "fa": {"تو": "T", "شما": "V"},
    "ar": {"أنت": "T", "انت": "T", "حضرتك": "V", "أنتم": "V"},
}  # fmt: skip
"""The words each language has for its forms."""

_BRAZIL = {"você": "N", "tu": "T"}
"""In Brazil “você” is what everybody says: neither form, so “tu” and “o senhor” are both wrong."""

_LOCALE = r"\s*([a-z]{2})(?:[-_]([A-Za-z]{2}))?\s*[:=]\s*(.+?)\s*\Z"


@cache
def forms(policy: str) -> dict[str, str]:
    """Return locale (`de`, `de-CH`, or empty: all) -> T, V, N (neither) or empty (no wish).

    Raises `OptionError` for a word that names no form of address.
    """
    found: dict[str, str] = {}
    for item in re.split(r"[,;]", policy):
        if not item.strip():
            continue
        named = compiled(_LOCALE).match(item)
        if named:
            lang, region, word = named.groups()
            locale = f"{lang}-{region.upper()}" if region else lang
            found[locale] = _form(word, lang, locale)
            continue
        word = _plain(item)
        if word in _ANY:
            found[""] = _ANY[word]
            continue
        spoken = {lang: own[word] for lang, own in _OWN.items() if word in own}
        if not spoken:
            raise _unknown(item.strip())
        found.update({lang: form for lang, form in spoken.items() if lang not in found})
    return found


def wanted(policy: str, locale: str) -> str:
    """Return T, V, N (neither), or empty when the policy says nothing about `locale`."""
    known = forms(policy)
    lang, _, region = locale.replace("_", "-").partition("-")
    for name in (f"{lang}-{region.upper()}", lang, ""):
        if name in known:
            return known[name]
    return ""


def _form(word: str, lang: str, locale: str) -> str:
    low = _plain(word)
    if low in ("any", "either", "neutral"):
        return ""
    if locale == "pt-BR" and low in _BRAZIL:
        return _BRAZIL[low]
    form = _ANY.get(low) or _OWN.get(lang, {}).get(low)
    if form is None:
        raise _unknown(word, lang)
    return form


def _plain(word: str) -> str:
    return word.strip(" \t“”\"'„«»").lower()


def _unknown(word: str, lang: str = "") -> OptionError:
    known = (
        [*_ANY, *_OWN.get(lang, {})] if lang else [*_ANY, *(w for o in _OWN.values() for w in o)]
    )
    remedy = nearest(_plain(word), known) or "Write formal, informal, or de: Sie, fr: vous."
    return OptionError(f"“{word}” is no form of address.", remedy)
