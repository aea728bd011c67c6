"""How well the form of address is found: precision, recall, false alarms, mixed documents.

    python benchmarks/address/figures.py

Sentence pairs come from CoCoA-MT (TONELINT_DATA/address-tv, CDLA-Sharing-1.0, not in the
repository) for de, es, fr, it, nl, pt, and from `sentences/` beside this script (our own) for ar,
fa, pl, ro, ru. Sentences fall into two halves by hash. Words were tuned on one of them; the errors
in the other were read once, and their causes corrected (German “Du meine Güte”, French “Allez,” and
“le tien”, Italian “operai”, Portuguese “Tem a certeza?”, Romanian participles, Arabic “نساعدك”), so
its figures are a little too good. Before that they were: flag T de P .994 R 1.000, es 1.000 .989,
fr 1.000 .971, it .995 .969, nl 1.000 1.000, pt .971 .971, ro 1.000 .903, ar 1.000 .889.
Later, what was left of errors in both halves was read once more for the verdict over documents; of
the sentences wrongly flagged nearly all turned out to be labelled wrongly in the data (“o teu dedo”
among the formal ones). Polish, Romanian and Italian forms were widened with conjugation tables, not
with these sentences.
“Formal required” counts a sentence as flagged when a strong familiar marker is in it.
"""

from __future__ import annotations

import random
import time
from collections.abc import Sequence
from pathlib import Path

from pairs import folder, half, pairs

from tonelint.language.address import LANGUAGES, address_of

OWN = Path(__file__).parent / "sentences"
DOCUMENTS = 300
PER_FORM = 6
"""Sentences of each form in a joined document."""

Pair = tuple[str, str]


def main() -> None:
    if folder() is None:
        print("CoCoA-MT is not here (TONELINT_DATA): only our own sentences are measured.")
    print(f"{'':14}{'pairs':>6}{'flag T':>16}{'flag V':>16}{'neutral':>12}{'mixed':>16}{'µs':>6}")
    for lang in LANGUAGES:
        own, neutral = own_sentences(lang)
        given = pairs(lang) + own
        for name in ("tuned", "held out"):
            different = [p for p in given if p[0] != p[1] and half(p[0]) == name]
            same = [f for f, i in given if f == i and half(f) == name]
            same += [text for text in neutral if half(text) == name]
            if different:
                print(row(lang, name, different, same))


def own_sentences(lang: str) -> tuple[list[Pair], list[str]]:
    """Return our own (formal, informal) pairs and neutral sentences of a language."""
    given: list[Pair] = []
    neutral: list[str] = []
    path = OWN / f"{lang}.tsv"
    for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else ():
        if line.startswith("="):
            neutral.append(line[1:])
        else:
            formal, informal = line.split("\t")
            given.append((formal, informal))
    return given, neutral


def row(lang: str, name: str, given: Sequence[Pair], neutral: Sequence[str]) -> str:
    """Return one line of the table."""
    start = time.perf_counter()
    formal = [verdict(text, lang) for text, _ in given]
    informal = [verdict(text, lang) for _, text in given]
    spent = (time.perf_counter() - start) / (2 * len(given)) * 1e6
    flag_t = rates(informal, formal, "T")
    flag_v = rates(formal, informal, "V")
    alarms = sum(verdict(text, lang) != "none" for text in neutral)
    return (
        f"{lang} {name:11}{len(given):6}{flag_t:>16}{flag_v:>16}"
        f"{f'{alarms}/{len(neutral)}':>12}{mixed(given, lang):>16}{spent:6.0f}"
    )


def verdict(text: str, lang: str) -> str:
    """Return the verdict over one text."""
    return address_of(text, locale=lang).verdict


def rates(wrong: Sequence[str], right: Sequence[str], form: str) -> str:
    """Return precision and recall of flagging `form`, which only the `wrong` texts have."""
    hits = sum(said in (form, "mixed") for said in wrong)
    false = sum(said in (form, "mixed") for said in right)
    return f"P {hits / max(1, hits + false):.3f} R {hits / len(wrong):.3f}"


def mixed(given: Sequence[Pair], lang: str) -> str:
    """Return precision and recall of “mixed” over documents joined from both forms, or from one."""
    chance = random.Random(1)
    size = min(PER_FORM, len(given) // 2)
    hits = false = 0
    for _ in range(DOCUMENTS):
        drawn = chance.sample(list(given), 2 * size)
        joined = [f for f, _ in drawn[:size]] + [i for _, i in drawn[size:]]
        hits += verdict("\n".join(joined), lang) == "mixed"
        form = chance.randrange(2)
        false += verdict("\n".join(pair[form] for pair in drawn), lang) == "mixed"
    return f"P {hits / max(1, hits + false):.3f} R {hits / DOCUMENTS:.3f}"


if __name__ == "__main__":
    main()
