"""Whether a label such as “Less effective” names the bad or the good one of two examples."""

from __future__ import annotations

import re

_BAD = re.compile(
    r"\b(?:not|no|don[’']?ts?|do not|bad|wrong|incorrect|poor|weak(?:er)?|avoid(?:ed)?|never"
    r"|unclear|wordy|vague|complex|old|before|original|instead of|rather than|less|worse"
    r"|confusing|passive|long(?:er)?|ineffective|unfriendly|impersonal|negative|ambiguous"
    r"|generic|verbose|needs work|could be better|draft|too \w+|robotic|cold|replace|off[- ]brand"
    r"|inconsistent|misleading|unhelpful|jargon\w*|ok(?:ay)?|fine|meh|without)\b",
    re.IGNORECASE,
)
_GOOD = re.compile(
    r"\b(?:yes|dos?|good|right|correct|clear(?:er)?|better|best|strong(?:er)?|concise"
    r"|active|specific|simple(?:r)?|new|after|revised|revision|improved|improvement|prefer(?:red)?"
    r"|recommended|try|use|instead|more|effective|friendl(?:y|ier)|personal|positive|great"
    r"|short(?:er)?|just right|ideal|edited|rewrite|rewritten|plain|helpful|on[- ]brand|final"
    r"|alternatives?|suggestion|suggested|with|excellent|fixed|human|warm)\b",
    re.IGNORECASE,
)
_TURNED = re.compile(
    r"\b(?:not|no|never|less|don[’']?t|do not|isn[’']t|instead of|rather than|needs|could be)\b",
    re.IGNORECASE,
)


def polarity(label: str) -> str:
    """Return "do", "dont", or "" for a label that says neither or both.

    Most of these words say something only beside their opposite: “Passive” and “Active”.
    """
    bare = re.sub(r"\([^()]*\)", " ", label) if label.split("(")[0].strip() else label
    bad, good = _BAD.search(bare), _GOOD.search(bare)
    if good and bad:
        return "dont" if _TURNED.search(bare) else ""
    if not good and not bad and bare != label:
        return polarity(label.replace("(", " ").replace(")", " "))
    return "dont" if bad else "do" if good else ""
