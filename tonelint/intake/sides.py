"""How guides mark good and bad copy: headings, labels, ticks, tags of MDX, Liquid and Nunjucks."""

from __future__ import annotations

import re

_DO = (
    r"do|dos|yes|like this|write like this|use this|good|good examples?|correct|recommended"
    r"|right|prefer|preferred|after|with this|say this|better|write this"
    r"|instead,? (?:use|say|write|try)"
    r"|do say|do use|do this|do write|example of good practice|good practice|use|say|write"
    r"|instead say|try this|acceptable|on[- ]brand|use instead|we say"
)
_DONT = (
    r"don[’']?t|don[’']?ts|do not|no|not this|not like this|bad|bad examples?|incorrect"
    r"|not recommended|wrong|before|replace this|poor|not that|never|instead of|instead of this"
    r"|don[’']?t say|don[’']?t use|don[’']?t do this|don[’']?t write|avoid|avoid this|worse"
    r"|bad practice|not good|not|unacceptable|off[- ]brand|rather than|we don[’']?t say|not as good"
)
_GOOD_SIGN, _BAD_SIGN = "✅✔✓👍🟢☑", "❌✗✘✖👎🔴🚫⛔"
_LABEL_DO = re.compile(rf"^\W*(?:{_DO})(?: examples?)?\W*$", re.IGNORECASE)
_LABEL_DONT = re.compile(rf"^\W*(?:{_DONT})(?: examples?)?\W*$", re.IGNORECASE)
_INLINE = re.compile(
    rf"^\W*?(?P<label>(?P<dont>{_DONT})|(?P<do>{_DO}))(?: "
    rf"examples?)?[*_\"”]{{0,3}}\s?[:：][*_]{{0,3}}\s*(?P<text>\S.*)$",
    re.IGNORECASE,
)
_OPEN_TAG = re.compile(
    r"<(?P<name>[A-Za-z][\w.:-]*)(?P<attrs>[^<>]*)>|\{%-?\s*(?P<liquid>[\w-]+)(?P<rest>[^%]*)%\}"
)
_SIDE_WORD = re.compile(
    r"(?<![a-z])(?:(?P<dont>dont|don_t|donts|no|not|not_this|bad|avoid|incorrect|wrong|caution)"
    r"|(?P<do>do|dos|yes|like|like_this|good|correct|right|success))(?![a-z])"
)
_PAIR_WORD = re.compile(r"do-?_?dont|do-and-dont|like-this-not-this|dos-and-donts|guideline", re.I)
_NUNJUCKS_HEADING = re.compile(
    r"heading[\"']?\s*:\s*([\"'])(?P<heading>.{1,40}?)\1"
    r"|type[\"']?\s*:\s*[\"'](?P<type>tick|cross)[\"']"
)
_ITEM_VALUE = re.compile(
    r"\b(?:item|text|html|content)[\"']?\s*:\s*([\"'])(.{1,600}?)\1\s*[,}]?\s*\Z"
)
_LONGEST_LABEL = 34
_ATTRIBUTE = re.compile(
    r"\b(?P<name>do|dont|don_t|good|bad|yes|no|like_this|not_this|correct|incorrect)\s*=\s*"
    r"(?:\{?[\"'`](?P<value>[^\"`]{1,400}?)[\"'`]\}?)"
)


def label_side(text: str) -> str:
    """Return the side that a heading or a line of its own opens: "do", "dont" or ""."""
    bare = text.strip().strip("*_#").strip()
    if not bare or len(bare) > _LONGEST_LABEL:
        return ""
    sign = sign_side(bare)
    words = without_sign(bare) if sign else bare
    if sign and not words:
        return sign
    named = "dont" if _LABEL_DONT.match(words) else "do" if _LABEL_DO.match(words) else ""
    return named if not sign or named == sign else ""


def sign_side(text: str) -> str:
    """Return the side of the tick or cross that a text begins with."""
    first = text.lstrip(" *_-").replace("&#10060;", "❌").replace("&#9989;", "✅")
    for name, side in (
        (":white_check_mark:", "do"),
        (":heavy_check_mark:", "do"),
        (":x:", "dont"),
        (":no_entry:", "dont"),
        (":+1:", "do"),
        (":-1:", "dont"),
        (":thumbsup:", "do"),
        (":thumbsdown:", "dont"),
    ):
        if first.startswith(name):
            return side
    if first[:1] and first[0] in _GOOD_SIGN:
        return "do"
    return "dont" if first[:1] and first[0] in _BAD_SIGN else ""


def without_sign(text: str) -> str:
    """Return a text without the tick or cross before it."""
    text = re.sub(r"^[\s*_-]*(?::[a-z_+1-]+:|&#\d+;)\s*", "", text)
    return text.lstrip(" *_-" + _GOOD_SIGN + _BAD_SIGN + "\ufe0f").strip()


_PROHIBITS = re.compile(
    r"(?:please )?(?:don[’']t|do not|never|avoid)\s+(?:use|using|write|say|capitali[sz]e|hyphenate"
    r"|abbreviate|spell|add|put|start|end|mix|include|repeat)\b",
    re.IGNORECASE,
)


def inline_side(text: str) -> tuple[str, str]:
    """Return the side and the rest of “Yes: You’re in.”, or ("", text)."""
    sign = sign_side(text)
    body = without_sign(text) if sign else text
    found = _INLINE.match(body)
    if sign == "dont" and not found and _PROHIBITS.match(body):
        return "", body  # “❌ Don’t capitalize names” is what it says, and no bad example
    if found and len(found["label"]) < 30:
        return ("dont" if found["dont"] else "do"), found["text"].strip()
    return (sign, body) if sign and body else ("", text)


def tag_side(line: str) -> tuple[str, str]:
    """Return what a line of MDX, HTML or Liquid opens: ("do"|"dont"|"pair"|"", the tag's name)."""
    for found in _OPEN_TAG.finditer(line):
        name = found["name"] or found["liquid"] or ""
        if name.startswith("end"):
            continue
        if found["liquid"] and name not in (
            "capture",
            "do",
            "dont",
            "yes",
            "no",
            "good",
            "bad",
            "include",
            "docs",
        ):
            continue
        about = found["attrs"] if found["name"] else found["rest"]
        marks = re.findall(
            r"(?:class|className|type|variant|status|kind|title"
            r"|label)\s*=\s*\{?[\"']([^\"']+)[\"']",
            about or "",
        )
        words = [_snake(name)] if found["name"] else [name if name != "capture" else (about or "")]
        for word in (*words, *map(_snake, marks)):
            hyphens = word.replace("_", "-")
            pair = _PAIR_WORD.search(hyphens)
            rest = hyphens.replace(pair[0], "") if pair else hyphens
            side = _SIDE_WORD.search(rest.replace("-this", "_this").replace("-", " "))
            if side and (found["liquid"] or marks or name[0].isupper()):
                return ("dont" if side["dont"] else "do"), name
            if pair:
                return "pair", name
    return "", ""


def _snake(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()


def heading_side(line: str) -> str:
    """Return the side that a Nunjucks or JSON-like `heading: "Do"` opens."""
    found = _NUNJUCKS_HEADING.search(line)
    if not found:
        return ""
    if found["type"]:
        return "do" if found["type"] == "tick" else "dont"
    return label_side(found["heading"])


def item_value(line: str) -> str:
    """Return the text of a Nunjucks item line such as `item: "use plain words"`."""
    found = _ITEM_VALUE.search(line.strip())
    return found[2] if found else ""


def attribute_sides(text: str) -> list[tuple[str, str]]:
    """Return the good and bad texts that a tag carries as attributes (`do="…" dont="…"`)."""
    bad = ("dont", "don_t", "bad", "no", "not_this", "incorrect")
    found = [("dont" if m["name"] in bad else "do", m["value"]) for m in _ATTRIBUTE.finditer(text)]
    return found if {side for side, _ in found} == {"do", "dont"} else []
