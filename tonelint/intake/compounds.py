"""Wrong forms of well-known closed compounds, for “one word” and “no hyphen”.

A guide that says “website: one word” does not say where people cut the word. For these words
everybody knows; for others the proposal names no wrong form.
"""

from __future__ import annotations

_CUTS = (
    "e|mail e|book e|commerce e|learning on|line off|line web|site web|page web|cam home|page"
    " check|box text|box drop|down tool|bar tool|tip full|screen touch|screen smart|phone"
    " user|name voice|mail news|letter health|care child|care non|profit fund|raising life|cycle"
    " time|frame time|zone work|flow well|being co|worker pass|code data|base meta|data"
    " cyber|security breast|feeding key|word note|book pod|cast"
    " screen|shot side|bar spread|sheet sub|domain"
)
CUT = {cut.replace("|", ""): tuple(cut.split("|")) for cut in _CUTS.split()}


def cut_forms(term: str, how: str) -> tuple[str, ...]:
    """Return how people cut a closed compound: “web-site” and “web site”; () when unknown.

    `how` is "nohyphen" where the guide only speaks of the hyphen, else "one".
    """
    parts = CUT.get(term.lower())
    if not parts or not term[:1].isalpha():
        return ()
    first = term[: len(parts[0])]
    hyphen = f"{first}-{term[len(parts[0]) :]}"
    spaced = f"{first} {term[len(parts[0]) :]}"
    return (hyphen,) if how == "nohyphen" or len(parts[0]) == 1 else (hyphen, spaced)
