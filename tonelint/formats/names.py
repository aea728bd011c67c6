"""What a path says about a file: its format, its locale, and whether its strings are copy."""

from __future__ import annotations

import re
from functools import lru_cache

from tonelint.language.lazy import compiled

_DATA = frozenset({".json", ".yaml", ".yml"})
_BY_SUFFIX = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdx": "markdown",
    ".markerb": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".mjml": "mjml",
    ".eml": "eml",
    ".json": "json",
    ".yaml": "yaml",
    ".yml": "yaml",
}
_TEMPLATES = frozenset(
    {".njk", ".liquid", ".hbs", ".handlebars", ".mustache", ".erb", ".jinja", ".j2", ".jinja2",
     ".twig", ".ejs"}
)  # fmt: skip
"""Suffixes of template languages: the suffix before them says what they make."""

KNOWN_SUFFIXES = frozenset(_BY_SUFFIX) | _TEMPLATES

# What templates make that is no copy: code, settings, feeds.
_NO_COPY = frozenset(
    {".css", ".scss", ".js", ".mjs", ".ts", ".xml", ".rss", ".atom", ".svg", ".csv", ".sh", ".py",
     ".rb", ".conf", ".cfg", ".ini", ".toml", ".env", ".sql", ".service", ".json", ".yaml", ".yml"}
)  # fmt: skip

# What only YAML files are asked is compiled when the first one comes.
_SCRIPT = r"(?m)^[\"']?tonelint-script[\"']?\s*:"
# A conversation whose first line somebody forgot: silence about it would be taken for praise.
_TURNS = r"(?m)^(?:conversations|turns)[ \t]*:"
_SPEAKERS = r"(?m)^[ \t]*-[ \t]+(?:agent|bot)[ \t]*:"
_RASA = r"(?m)^(?:responses|nlu|stories|e2e_responses)\s*:"
_RASA_RULES = r"(?m)^version\s*:.*\n(?:.*\n)*?rules\s*:\s*\n\s*-\s+rule\s*:"

# Exports of Copilot Studio and Dialogflow, which hold what a bot says.
_BOT = r"(?m)^kind\s*:\s*AdaptiveDialog|\"speech\"\s*:"

# ISO 639-1, and the three-letter codes that locale files use.
_CODES = """
    aa ab af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cv cy da de
    dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz
    ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li
    ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os
    pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te
    tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu ast ckb fil
    kab kmr oci
"""
_LANGUAGES = frozenset(_CODES.split())
_LOCALE = r"([a-z]{2,3})(?:[-_]([A-Z][a-z]{3}))?(?:[-_]([A-Z]{2}|[a-z]{2}|419))?\Z"
_TAIL = r"[._-]([a-z]{2,3}(?:[-_][A-Z][a-z]{3})?(?:[-_](?:[A-Z]{2}|419))?)\Z"
_LOCALE_FOLDERS = frozenset(
    {"locale", "locales", "_locales", "i18n", "l10n", "lang", "langs", "language", "languages",
     "translation", "translations", "messages"}
)  # fmt: skip
_COPY_FOLDERS = _LOCALE_FOLDERS - {"messages"}
_MAIL_FOLDERS = frozenset({"mailer", "mailers", "mail", "mails", "email", "emails"})
_COPY_STEM = (
    r"(?i)(?:messages|strings|translations?|i18n|locales?|copy|content|microcopy)(?:[._-].*)?\Z"
)


def format_of(path: str, text: str) -> str | None:
    """Return the name of the format of a file, or None when it is none we know.

    The suffixes decide; YAML files are looked into: `responses:` is Rasa, `tonelint-script:` ours,
    and so are turns of an agent or a bot without it.
    """
    name = path.rsplit("/", 1)[-1].lower()
    stem, suffix = _split(name)
    if suffix in _TEMPLATES:
        inner = _split(stem)[1]
        if inner in _NO_COPY:
            return None
        known = _BY_SUFFIX.get(inner)
        return known if known else "html"
    known = _BY_SUFFIX.get(suffix)
    if known == "yaml":
        if re.search(_SCRIPT, text) or (re.search(_TURNS, text) and re.search(_SPEAKERS, text)):
            return "script"
        if re.search(_RASA, text) or re.match(_RASA_RULES, text):
            return "rasa"
    return known


def is_copy(path: str, text: str) -> bool:
    """Return whether a file met while walking a folder holds copy.

    Data files (JSON, YAML) hold copy only where their path or content says so: locale folders and
    names, bot responses, our script format. A file named by a person needs no such proof.
    """
    name = format_of(path, text)
    if name is None or name in ("rasa", "script"):
        return name is not None
    if "_usersays_" in path:  # what customers say to a Dialogflow bot
        return False
    folders, stem, suffix = _parts(path)
    if suffix not in _DATA:
        return True
    if suffix == ".json" and stem.lower() in ("package", "tsconfig", "manifest", "composer"):
        return False
    if any(folder.startswith(".") for folder in folders):  # .github, .vscode
        return False
    return bool(
        re.search(_BOT, text)
        or _COPY_FOLDERS.intersection(folder.lower() for folder in folders)
        or re.match(_COPY_STEM, stem)
        or _stem_locale(stem, suffix, folders)
    )


def locale_of_path(path: str) -> str | None:
    """Return the locale a path names (`locales/de/mail.json`, `app.pt-BR.yml`), or None."""
    folders, stem, suffix = _parts(path)
    found = _stem_locale(stem, suffix, folders)
    if found:
        return found
    for number in range(len(folders) - 1, -1, -1):
        folder = folders[number]
        if folder.endswith(".lproj"):
            return as_locale(folder.removesuffix(".lproj"))
        if number and folders[number - 1].lower() in _LOCALE_FOLDERS:
            return as_locale(folder)
    return None


@lru_cache(maxsize=1024)
def as_locale(name: str) -> str | None:
    """Return `name` written as a locale (`pt_BR` -> `pt-BR`), or None when it is none."""
    if name.replace("_", "-").partition("-")[0] not in _LANGUAGES:
        return None
    match = compiled(_LOCALE).match(name)
    if not match:
        return None
    script, region = match[2], match[3]
    return "-".join(part for part in (match[1], script, region and region.upper()) if part)


def in_mail_folder(path: str) -> bool:
    """Return whether a folder of the path is named for mails (`emails/`, `user_mailer/`)."""
    folders = path.lower().split("/")[:-1]
    return any(_MAIL_FOLDERS.intersection(re.split(r"[_-]", folder)) for folder in folders)


def _stem_locale(stem: str, suffix: str, folders: list[str]) -> str | None:
    """Return the locale a file's name gives.

    A bare language is also an English word (`no.html`, `how-to.md`), so it needs something beside
    it that says so: a locale folder, a data file, or a dot before it.
    """
    whole = as_locale(stem)
    if whole and ("-" in whole or suffix in _DATA or _in_locales(folders)):
        return whole
    tail = compiled(_TAIL).search(stem) if any(map(stem.__contains__, "._-")) else None
    found = as_locale(tail[1]) if tail else None
    if tail is None or found is None or "-" in found or _in_locales(folders):
        return found
    sure = tail[0][0] == "." or (tail[0][0] == "_" and suffix in _DATA)
    return found if sure else None


def _in_locales(folders: list[str]) -> bool:
    return any(folder.lower() in _LOCALE_FOLDERS for folder in folders)


def _parts(path: str) -> tuple[list[str], str, str]:
    """Return the folders, the name without its suffixes of format, and the last suffix."""
    *folders, name = path.replace("\\", "/").split("/")
    stem, suffix = _split(name)
    if suffix.lower() in _TEMPLATES:
        inner, before = _split(stem)
        stem = inner if before.lower() in _BY_SUFFIX else stem
    return folders, stem, suffix.lower()


def _split(name: str) -> tuple[str, str]:
    stem, dot, last = name.rpartition(".")
    return (stem, dot + last) if stem else (name, "")
