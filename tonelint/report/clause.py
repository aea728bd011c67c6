"""How a guide's clause, or a line of the defaults, is cited to people."""

from __future__ import annotations

from tonelint.model.rule import Origin

_GUIDE = ".voice.md"


def citation(origin: Origin) -> str:
    """Return `Tallybird voice guide, Words, line 56`."""
    parts = [_document(origin.path), _section(origin.section), f"line {origin.line}"]
    return ", ".join(part for part in parts if part)


def quoted(origin: Origin, *, message: str = "") -> str:
    """Return the citation with the clause's words, unless `message` already says them."""
    clause = origin.clause.strip()
    if not clause or _bare(clause) == _bare(message):
        return citation(origin)
    return f"{citation(origin)}: “{clause}”"


def _document(path: str) -> str:
    name = path.rpartition("/")[2]
    if not name.endswith(_GUIDE):
        return path
    return f"{_words(name.removesuffix(_GUIDE)).title()} voice guide"


def _section(slug: str) -> str:
    words = _words(slug)
    return words[:1].upper() + words[1:]


def _words(slug: str) -> str:
    return slug.replace("-", " ").replace("_", " ").strip()


def _bare(text: str) -> str:
    return text.strip().rstrip(".!").casefold()
