"""Clauses that contradict each other are told, with both lines."""

from __future__ import annotations

import pytest

from .helpers import compiled, problem
from .test_errors import NAMES, TONE, WORDS

CONTRADICTIONS = [
    (
        "## M\n\n- Yes. [serial-comma: use]\n- No. [serial-comma: avoid]\n",
        4, "sets serial-comma to “avoid”, and line 14 sets it to “use”",
    ),
    (
        "## M\n\n- Yes. [serial-comma: use]\n- No. [serial-comma: avoid; when email]\n",
        4, "line 14",
    ),
    ("## M\n\n- A. [case: sentence]\n- B. [case: title; in subject]\n", 4, "line 14"),
    ("## M\n\n- A. [exclamation: max 1]\n- B. [exclamation: avoid]\n", 4, "“0”"),
    (TONE + "| email | | 1 | |\n| email | | 2 | |\n", 6, "sets exclamation to “2”, and line"),
    (
        TONE + "| always | | | prefer |\n\n- Full words. [contraction: forbid]\n",
        7, "sets contractions to “forbid”, and line 16",
    ),
    (WORDS + "| buy | purchase | | |\n| get | purchase | email | |\n", 6, "“purchase” is to"),
    (WORDS + "| buy | purchase | | |\n| | purchase | | |\n", 6, "left out here and replaced"),
    (WORDS + "| buy | purchase | | |\n| get | buy | | |\n", 5, "line 17 bans “buy”"),
    (WORDS + "| buy now | purchase | | |\n| | now | | |\n", 5, "line 17 bans “now”"),
    (
        WORDS + '| buy | purchase | | |\n\n- Never. [avoid: "buy"]\n',
        5, "line 18 bans “buy”",
    ),
    (WORDS + '| buy | purchase | | |\n\n- No. [prefer: "get" over "purchase"]\n', 7, "line 16"),
    (
        "## M\n\n- A. [subject: max 60 chars]\n- B. [subject: max 9 words, max 50 chars]\n",
        4, "sets subject to “max 50 chars”, and line 14 sets it to “max 60 chars”",
    ),
    (NAMES + "| Acme Pay | AcmePay |\n| Pay | Acme Pay |\n", 6, "bans “Acme Pay”, which line 16"),
    (NAMES + "| Acme Pay | AcmePay |\n\n" + WORDS + "| Pay | acme pay | | |\n", 11, "line 16"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "line", "said"), CONTRADICTIONS)
def test_clauses_that_contradict_each_other_name_both_lines(
    body: str, line: int, said: str
) -> None:
    where, what, how = problem(body)
    assert (where, said in what) == (line, True), what
    assert how


@pytest.mark.parametrize(
    "body",
    [
        "## M\n\n- A. [serial-comma: use; when email]\n- B. [serial-comma: avoid; when chat]\n",
        "## M\n\n- A. [case: sentence; in heading]\n- B. [case: title; in subject]\n",
        "## M\n\n- A. [exclamation: max 1]\n- B. [exclamation: avoid; when problem]\n",
        "## M\n\n- A. [money: £ no-zero-pence]\n- B. [money: € two-decimals]\n",
        WORDS + "| buy | purchase | accountant | |\n| get | purchase | not accountant | |\n",
        WORDS + "| sign in {verb}, sign-in {noun} | login {noun}, log in {verb} | | |\n",
        WORDS + "| leverage {noun} | clout | | |\n| use | leverage {verb} | | |\n",
        WORDS + "| bank feed | feed | | |\n",
        NAMES + "| Acme | acme, ACME |\n| Acme Pay | AcmePay |\n",
    ],
)
def test_clauses_for_different_places_do_not_contradict(body: str) -> None:
    assert compiled(body).rules or compiled(body).tone.rows
