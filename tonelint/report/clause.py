"""How a guide's clause, or a line of the defaults, is cited to people."""

from __future__ import annotations

from tonelint.language.lazy import compiled
from tonelint.model.rule import Origin

_GUIDE = ".voice.md"
# A table row as `tonelint.guide.tree.Row.clause` writes it.
_ROW = r"(?:Use|Not|Name|Fact|When): [^·]*(?: · |\Z)"
_CONTEXT = r"(?:\A| · )When: (.*?)(?: · |\Z)"


def citation(origin: Origin) -> str:
    """Return `Tallybird voice guide, Words, line 56`; of a row for some contexts, which ones."""
    context = row_context(origin)
    if origin.is_default:
        return f"{context or 'always'} ({origin.path}, line {origin.line})"
    parts = [_document(origin.path), _section(origin.section), f"line {origin.line}"]
    place = ", ".join(part for part in parts if part)
    return f"{place} ({context})" if context else place


def row_context(origin: Origin) -> str:
    """Return what stands under “When” in the row of a table or of the defaults, or ""."""
    if origin.is_default:
        return origin.clause
    found = (
        compiled(_CONTEXT).search(origin.clause) if compiled(_ROW).match(origin.clause) else None
    )
    return found[1] if found else ""


def quoted(origin: Origin, *, message: str = "") -> str:
    """Return the citation with the clause's words, unless `message` already says them.

    The message says what a row of a table wants, so that only a sentence is quoted.
    """
    clause = origin.clause.strip()
    said = not clause or _bare(clause) in _bare(message)
    if said or origin.is_default or compiled(_ROW).match(clause):
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
