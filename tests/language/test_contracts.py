from __future__ import annotations

import pytest

from tonelint.language.contracts import is_contract

CONTRACT = (
    "The Seller hereby grants the Buyer a licence as set forth herein. Notwithstanding any other "
    "term, the Buyer shall indemnify the Seller. In no event shall either party be liable. "
    "Pursuant to section 4, the parties shall give notice. This licence and the warranties hereto "
    "end on breach."
)


def test_a_contract_is_told_by_its_words() -> None:
    assert is_contract([CONTRACT])
    assert is_contract(CONTRACT.split(". "))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "We hereby confirm your booking, pursuant to your call.",
        "You shall have your refund, notwithstanding the delay, as set forth herein.",
        CONTRACT + " We like cake." * 900,  # a page that quotes one
        CONTRACT.replace("hereby", "now").replace("herein", "here").replace("hereto", "to it"),
    ],
)
def test_other_texts_are_none(text: str) -> None:
    assert not is_contract([text])
