"""For each check a text that its example finds and one that it leaves alone: for the reference."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Sample(NamedTuple):
    """`wrong` is found by the example of a check and `right` is not, where they stand.

    `sentence` is what stands before the tag. `whole`: the texts are whole messages.
    """

    wrong: str
    right: str
    role: str = "body"
    context: Mapping[str, str] = {}
    whole: bool = False
    sentence: str = "Say it so."


SAMPLES: dict[str, Sample] = {
    "case": Sample("Your Monthly Report Is Ready", "Your monthly report is ready", "heading"),
    "exclamation": Sample("Welcome! It works!", "Welcome! It works."),
    "emoji": Sample("Sent 🎉 and paid 🎉", "Sent and paid 🎉", context={"channel": "chat"}),
    "ampersand": Sample("Terms & conditions apply.", "Your P&L is ready."),
    "contraction": Sample("You should've had a mail.", "You should have had a mail."),
    "time": Sample("Call us before 5:00 PM.", "Call us before 5pm."),
    "date": Sample("It ends on 31/05/2027.", "It ends on 31 May 2027."),
    "money": Sample("It costs £12.00 a month.", "It costs £12 a month."),
    "number": Sample("You have 3 new invoices.", "You have three new invoices."),
    "percent": Sample("You save 20 percent.", "You save 20%."),
    "phone": Sample("Call 02079460000.", "Call 020 7946 0000."),
    "serial-comma": Sample("Pay, send, and file.", "Pay, send and file."),
    "dash": Sample("Pay now—or later.", "Pay now – or later."),
    "quotes": Sample('Choose "Send" to go on.', "Choose “Send” to go on."),
    "ellipsis": Sample("Loading your books...", "Loading your books."),
    "heading-end": Sample("Your report is ready.", "Your report is ready", "heading"),
    "avoid": Sample("Sorry for any inconvenience.", "Sorry for the trouble."),
    "prefer": Sample("Open the bank sync.", "Open the bank feed."),
    "blame": Sample("You failed to send the form.", "We still need the form."),
    "link-text": Sample("click here", "See our prices", "link"),
    "must": Sample(
        "We sent it twice.",
        "We sent it twice. Sorry about that. We'll send the money back today.",
        context={"situation": "apology"},
        whole=True,
    ),
    "verbatim": Sample(
        "Books done, back to business!",
        "Books done. Back to business.",
        sentence="Tagline: “Books done. Back to business.”",
    ),
    "claim": Sample(
        "We are HMRC-recognised.", "We are HMRC-recognised for Making Tax Digital.", whole=True
    ),
    "greeting": Sample("Dear customer,", "Hi {first_name},", "greeting"),
    "sign-off": Sample("Cheers", "Kind regards", "sign-off"),
    "subject": Sample(
        "All that you ever wanted to know about your new account", "Your account", "subject"
    ),
    "preheader": Sample("Read on, " * 12 + "please", "Three things to know", "preheader"),
    "cta": Sample("Your new account", "Open your account", "cta"),
    "sentence": Sample("We send it " + "and send it " * 10 + "again.", "We send it again."),
    "paragraph": Sample("It is. It was. It will be. It may be.", "It is. It was. It will be."),
    "grade": Sample(
        "Notwithstanding contractual obligations, administrative irregularities necessitate "
        "comprehensive organisational reconsideration. " * 12,
        "We found your form. We will send the card to your home this week. " * 8,
    ),
    "passive": Sample(
        "The form was sent on Monday. The card was checked on Tuesday.",
        "We sent the form on Monday. We checked the card on Tuesday.",
    ),
    "person": Sample("I'm looking into it.", "We're looking into it."),
    "please": Sample("Please enter your name.", "Enter your name."),
    "acronym": Sample("Open a SIPP today.", "Open a self-invested personal pension (SIPP) today."),
}
"""The sample of each check, by its name."""
