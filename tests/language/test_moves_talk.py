"""Moves of conversations, calls, surveys and replies to reviews."""

from __future__ import annotations

import json
from importlib.resources import files

import pytest

from tonelint.language.fold import fold
from tonelint.language.moves import find_moves
from tonelint.language.regex_literals import required_literals

MOVES = json.loads(files("tonelint.language").joinpath("data/moves_talk.json").read_text("utf-8"))[
    "moves"
]

MADE = [
    ("transfer", "I'll pass you over to claims."),
    ("transfer", "I'm putting you through now."),
    ("transfer", "You will be connected shortly."),
    ("say-why", "Ada set up your account, so she knows it."),
    ("say-why", "Billing can change the date."),
    ("say-why", "For your security, a question."),
    ("ask-permission", "May I put you on hold?"),
    ("ask-permission", "Is that OK?"),
    ("ask-to-wait", "Please hold."),
    ("ask-to-wait", "Just a sec, let me look."),
    ("wait-length", "I need two minutes."),
    ("wait-length", "It takes less than a minute."),
    ("wait-length", "About {minutes} minutes."),
    ("fault-apology", "I'm so sorry we sent the wrong size."),
    ("fault-apology", "We sincerely apologise for the noise."),
    ("refuse", "I'm afraid I can't."),
    ("refuse", "That isn't possible."),
    ("alternative", "I can exchange it."),
    ("follow-up", "Our claims team will get back to you."),
    ("follow-up", "A surveyor will be in touch."),
    ("follow-up", "You'll be contacted."),
    ("by-when", "by Friday"),
    ("by-when", "in the next two days"),
    ("by-when", "as soon as it ships"),
    ("by-when", "before 3pm on {date}"),
    ("say-name", "Hi, I'm Noor."),
    ("say-name", "You're speaking to Ada."),
    ("say-name", "Hi Ben, Suki from the workshop."),
    ("say-name", "I'm {agent_name}."),
    ("say-company", "Thank you for calling Birch Bank."),
    ("say-company", "Kite Parcels in Dunmore, good morning."),
    ("say-company", "This is Noor at Birch Bank."),
    ("identity-check", "Could you confirm your date of birth?"),
    ("ask-detail", "What is your email address?"),
    ("ask-detail", "Can I have the order number, please?"),
    ("read-back", "Let me read that back."),
    ("read-back", "So that's K, P, four."),
    ("recap", "To recap, the card comes on Friday."),
    ("selling", "Why not try our new chairs?"),
    ("selling", "While I have you, a question."),
    ("own-up", "Two hours is not good enough."),
    ("made-good", "We've replaced the heater."),
    ("made-good", "I've taken half of May off."),
    ("private-contact", "Write to me at ada@birch.example."),
    ("private-contact", "Call me on 0113 496 0000."),
    ("signature", "The heater is new. – Ada, manager"),
    ("signature", "Come back soon.\nKim, owner"),
    ("survey-length", "Three questions."),
    ("survey-length", "This takes about two minutes."),
    ("survey-purpose", "Your answers help us plan."),
    ("not-understood", "Sorry, I didn't get that."),
    ("way-on", "Can you rephrase?"),
]

NOT_MADE = [
    ("transfer", "Can you transfer the money?"),
    ("transfer", "I can find an order, or pass you to a person."),
    ("say-why", "You need to confirm your date of birth."),
    ("ask-to-wait", "Hold on to your receipt."),
    ("ask-to-wait", "It hangs on quit."),
    ("fault-apology", "Sorry for the wait."),
    ("fault-apology", "I'm sorry, which order is it?"),
    ("fault-apology", "Sorry, I can't find it."),
    ("refuse", "I can't wait to see you."),
    ("refuse", "The reason why we can't is the law."),
    ("follow-up", "I'll let you know how it works."),
    ("by-when", "We'll look into it."),
    ("say-name", "I'm here to help."),
    ("say-name", "I'm sorry about that."),
    ("say-name", "I'm happy to look."),
    ("say-company", "Good morning, how can I help?"),
    ("say-company", "Customer service, good morning."),
    ("ask-detail", "I have sent the order number."),
    ("recap", "You need to confirm it."),
    ("selling", "Apps should upgrade to a newer version."),
    ("selling", "We have limited time today."),
    ("selling", "So that you don't miss it."),
    ("made-good", "We have always been a family business."),
    ("signature", "The room was painted in May."),
    ("survey-length", "Tell us about your visit."),
]


def _made(move: str, text: str) -> bool:
    return bool(find_moves(move, fold(text), "en"))


@pytest.mark.parametrize(("move", "text"), MADE)
def test_moves_that_are_made(move: str, text: str) -> None:
    assert _made(move, text)


@pytest.mark.parametrize(("move", "text"), NOT_MADE)
def test_moves_that_are_not_made(move: str, text: str) -> None:
    assert not _made(move, text)


def test_every_move_has_a_wording_in_this_test() -> None:
    assert {move for move, _ in MADE} == MOVES.keys()


def test_the_data_are_lists_of_patterns() -> None:
    for entry in MOVES.values():
        assert entry["meaning"]
        assert entry["en"]["find"]
        assert {*entry["en"]} <= {"find", "not", "literals"}


def test_the_literals_are_in_every_wording() -> None:
    listed = {
        move: entry["en"]["literals"] for move, entry in MOVES.items() if "literals" in entry["en"]
    }
    assert listed
    for move, literals in listed.items():
        for pattern in MOVES[move]["en"]["find"]:
            for required in required_literals(pattern) or ("",):
                assert any(literal in required for literal in literals), (move, required)
