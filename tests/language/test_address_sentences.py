"""Our own sentence pairs and neutral sentences: most are told apart, hardly any by mistake."""

from __future__ import annotations

from pathlib import Path

import pytest

from tonelint.language.address import LANGUAGES, address_of

FOLDER = Path(__file__).parents[2] / "benchmarks" / "address" / "sentences"
LEAST = {"pl": 0.85, "ro": 0.70, "ru": 0.94, "fa": 0.85, "ar": 0.85}
"""The least share of familiar sentences that must be found."""


def rows(lang: str) -> list[str]:
    return (FOLDER / f"{lang}.tsv").read_text(encoding="utf-8").splitlines()


def verdicts(lang: str, column: int) -> list[str]:
    pairs = [row.split("\t") for row in rows(lang) if not row.startswith("=")]
    return [address_of(pair[column], locale=lang).verdict for pair in pairs]


@pytest.mark.parametrize("lang", sorted(LEAST))
def test_familiar_sentences_are_found(lang: str) -> None:
    found = verdicts(lang, 1)
    assert len(found) >= 60
    assert found.count("T") / len(found) >= LEAST[lang]


@pytest.mark.parametrize("lang", sorted(LEAST))
def test_polite_sentences_are_never_called_familiar(lang: str) -> None:
    found = verdicts(lang, 0)
    assert found.count("V") / len(found) >= 0.9
    assert not {"T", "mixed"} & set(found)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_neutral_sentences_address_nobody(lang: str) -> None:
    neutral = [row[1:] for row in rows(lang) if row.startswith("=")]
    assert len(neutral) >= 19
    addressed = [text for text in neutral if address_of(text, locale=lang).verdict != "none"]
    assert addressed == []
