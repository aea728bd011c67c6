"""Markdown inside a line made plain, with the terms it talks about put between ⟦ and ⟧.

Guides show a term by quotation marks, bold, italics or code. Emphasis that only stresses
(“**Never** do it”, “**Note:**”) is no term and is taken away.
"""

from __future__ import annotations

import html
import re

OPEN, CLOSE = "⟦", "⟧"
TERM = r"⟦([^⟦⟧]{1,120})⟧"
_TAG = re.compile(r"</?(?:strong|em|b|i|code|q|kbd|samp)(?:\s[^<>]{0,200})?>", re.IGNORECASE)
_OTHER_TAG = re.compile(r"</?[A-Za-z][^<>]{0,500}>|<!--.{0,2000}?(?:-->|\Z)", re.DOTALL)
_LINK = re.compile(
    r"!?\[([^\[\]]{0,300})\](?:\([^()\s]{0,500}(?:\s\"[^\"]{0,200}\")?\)"
    r"|\[[^\[\]]{0,80}\])"
)
_TEMPLATE = re.compile(r"\{%.{0,300}?%\}|\{:[^{}]{0,200}\}|\{\{.{0,200}?\}\}")
_INSIDE = re.compile(r"(\w)(\*\*|\*)([^\W_]{1,12})\2(\w|(?<=\w\*\*)(?=\W|$)|$)")
"""Letters of a word that are stressed: “defin**ite**ly”."""
_VALUE = re.compile(r"\{\{|\{%-?\s*(?:data|var|variable|value|link)\b")
"""A template's tag that stands for words."""
_MARKED = re.compile(
    r"“(?P<curly>[^“”\n]{1,120})”"
    r"|\"(?P<straight>[^\"\n]{1,120})\""
    r"|(?<![\w’'])[‘'](?P<single>[^‘’'\n]{1,80})[’'](?!\w)"
    r"|`{1,2}(?P<code>[^`\n]{1,120})`{1,2}"
    r"|\*\*\*(?P<strongest>[^*\n]{1,120})\*\*\*"
    r"|\*\*(?P<bold>[^*\n]{1,160})\*\*"
    r"|(?<![\w*])\*(?P<star>[^*\s][^*\n]{0,118}?)\*(?![\w*])"
    r"|(?<!\w)__?(?P<under>[^_\s][^_\n]{0,118}?)__?(?!\w)"
)
_STRESS = re.compile(
    r"(?:do|don[’']?t|do not|not|never|always|must|must not|should|should not|shouldn[’']?t|only"
    r"|avoid|use|all|any|no|yes|both|and|or|note|tip|exception|exceptions|remember|important"
    r"|warning|please note|example|examples|before|after|instead|can|cannot|can[’']?t|unless"
    r"|except|without|every|one|first|more|less|isn[’']t|is|are)\Z",
    re.IGNORECASE,
)
_EMPHASIS = re.compile(r"(?<![\w*])([_*]{1,2})([^\s_*](?:[^_*]*[^\s_*])?)\1(?![\w*])")
_ASKS_TERM = re.compile(r"\b(?:use|say|with|than|of|not|or|to|write|using)[ :]\Z", re.IGNORECASE)
_EDGES = ' \t*_`“”"‘’'


def marked(text: str) -> str:
    """Return `text` plain, on one line, with each term between ⟦ and ⟧."""
    text = text.replace(OPEN, "").replace(CLOSE, "")
    text = _TEMPLATE.sub(" ", text)
    text = _TAG.sub(lambda found: "**" if found[0][1] != "!" else "", text)
    text = _OTHER_TAG.sub(" ", text)
    text = _LINK.sub(r"\1", text)
    text = re.sub(r"\\([^\w\s])", r"\1", html.unescape(text))
    text = _INSIDE.sub(r"\1\3\4", text)
    text = _MARKED.sub(_term, text)
    text = text.replace("⟦⟦", "⟦").replace("⟧⟧", "⟧")
    return " ".join(text.split())


def _term(found: re.Match[str]) -> str:
    kind = found.lastgroup or ""
    inside = _EMPHASIS.sub(r"\2", (found[kind] or "").strip())
    bare = inside.strip(_EDGES).strip()
    if not bare:
        return found[0]
    stressing = kind in ("bold", "strongest", "star", "under") and _only_stress(inside, bare)
    if stressing and not _ASKS_TERM.search(found.string, 0, found.start()):
        return f"{inside} " if inside.endswith(":") else inside
    # The mark that ends a quoted term belongs to the sentence: “use ‘email.’”
    tail = bare[-1] if bare[-1] in ",.;:!?" and len(bare) > 1 and bare[-2].isalnum() else ""
    if tail == "." and re.search(r"\.\w", bare):
        tail = ""  # “a.m.”, “e.g.”
    if tail in "!?" or (tail == "." and re.match(r"[,;]? [a-z]", found.string[found.end() :][:4])):
        tail = ""  # “Write ‘It is sent.’ rather than …” goes on
    term = bare.removesuffix(tail) if tail else bare
    return f"{OPEN}{term}{CLOSE}{tail}"


def _only_stress(inside: str, bare: str) -> bool:
    """Whether bold or italics only stress words of the guide's own sentence."""
    words = bare.split()
    return bool(
        inside.endswith(":")
        or _STRESS.match(bare)
        or len(words) > 8
        or (_STRESS.match(words[0]) and len(words) > 1 and words[0].lower() not in ("all", "first"))
    )


def plain(text: str) -> str:
    """Return a marked text without its marks."""
    return text.replace(OPEN, "").replace(CLOSE, "")


def quoted(text: str) -> str:
    """Return a marked text with its terms in quotation marks: “Use “help”, not “assist”.”"""
    return text.replace(OPEN, "“").replace(CLOSE, "”")


def shown(text: str) -> str:
    """Return the words of a piece of copy: no tags, links as their words, no marks around it.

    What a reader would see of an example; unlike `marked`, quotation marks inside stay.
    """
    text = _TEMPLATE.sub(lambda m: m[0] if _VALUE.match(m[0]) else " ", text)
    text = _OTHER_TAG.sub("", text)
    text = _LINK.sub(r"\1", text)
    text = re.sub(
        r"\*\*([^*\n]+)\*\*|(?<![\w*])\*([^*\n]+)\*(?![\w*])|`([^`\n]+)`"
        r"|(?<!\w)_([^_\n]+)_(?!\w)",
        lambda m: next(g for g in m.groups() if g),
        text,
    )
    text = " ".join(re.sub(r"\\([^\w\s])", r"\1", html.unescape(text)).split())
    for left, right in (("“", "”"), ('"', '"'), ("‘", "’"), ("'", "'")):
        if (
            len(text) > 1
            and text[0] == left
            and text[-1] == right
            and text.count(left) == 1 + (left == right)
        ):
            text = text[1:-1].strip()
    return text


def terms_in(text: str) -> list[str]:
    """Return the terms of a marked text, in order."""
    return [found[1].strip() for found in re.finditer(TERM, text)]
