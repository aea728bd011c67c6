"""Mail files: structure, encodings, places."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from tonelint.errors import FormatError
from tonelint.model.source import RunKind

from .reading import context, document, every, roles, texts, write_back

PLAIN = """\
From: Tallybird <hello@tallybird.example>
To: Sam <sam@example.org>
Subject: Your report
 is ready
X-Tonelint-Context: situation=apology; audience=expert
Content-Language: en-GB
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

Hi Sam,

Your report — the café one — is ready.

Thanks,
The Tallybird team
"""

BOTH = """\
Subject: Two versions
Content-Type: multipart/mixed; boundary="out"

--out
Content-Type: multipart/alternative;
 boundary=in

--in
Content-Type: text/plain

The plain version.
--in
Content-Type: text/html

<p>The <b>HTML</b> version.</p><a href="/x" class="button">Open it</a>
--in--
--out
Content-Type: text/plain
Content-Disposition: attachment; filename=notes.txt

Notes that nobody reads here.
--out--
"""


def test_a_plain_mail_is_one_message_with_roles_and_context() -> None:
    assert roles(PLAIN, "mail.eml") == [
        ("subject", "Your report is ready"),
        ("greeting", "Hi Sam,"),
        ("body", "Your report — the café one — is ready."),
        ("sign-off", "Thanks,\nThe Tallybird team"),
    ]
    assert context(document(PLAIN, "mail.eml")) == {
        "channel": "email", "locale": "en-GB", "situation": "apology", "audience": "expert",
    }  # fmt: skip


def test_the_html_version_is_read_and_attachments_are_not() -> None:
    assert roles(BOTH, "mail.eml") == [
        ("subject", "Two versions"),
        ("body", "The HTML version."),
        ("cta", "Open it"),
    ]


def test_unencoded_parts_can_be_fixed_in_place() -> None:
    assert write_back(PLAIN, "mail.eml") == 4
    assert write_back(BOTH, "mail.eml") >= 4
    assert texts(PLAIN.replace("\n", "\r\n"), "mail.eml") == texts(PLAIN, "mail.eml")


def _encoded(encoding: str) -> str:
    mail = EmailMessage()
    mail["Subject"] = "Grüße aus dem Büro"
    body = "Hallo Anna,\n\nwir bitten um Entschuldigung: " + "sehr " * 20 + "leid — es tut uns.\n"
    mail.set_content(body, cte=encoding)
    return mail.as_bytes().decode("ascii")


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64"])
def test_encoded_mails_are_read_and_never_changed(encoding: str) -> None:
    text = _encoded(encoding)
    read = document(text, "mail.eml")
    subject, greeting, body = every(read)
    assert subject.text == "Grüße aus dem Büro"
    assert greeting.text == "Hallo Anna,"
    assert body.text.endswith("leid — es tut uns.")
    for segment in (subject, greeting, body):
        assert {run.kind for run in segment.runs} == {RunKind.READONLY}
        assert segment.escape in ("plain", "never")
    if encoding == "quoted-printable":  # the lines are known
        assert text[greeting.start : greeting.end] == "Hallo Anna,"
        assert text[body.start : body.end].startswith("wir bitten")


def test_an_encoded_html_part_is_read() -> None:
    mail = EmailMessage()
    mail["Subject"] = "Hello"
    mail.set_content("Text")
    mail.add_alternative("<p>Dear Zoë,</p><p>It works.</p>", subtype="html", cte="base64")
    assert texts(mail.as_bytes().decode("ascii"), "mail.eml") == ["Hello", "Dear Zoë,", "It works."]


def test_a_mail_without_its_last_boundary_is_still_read() -> None:
    cut = BOTH[: BOTH.index("--in--")]
    assert "The HTML version." in texts(cut, "mail.eml")


def test_broken_mails_are_errors_with_lines() -> None:
    with pytest.raises(FormatError, match="no mail"):
        document("Just some words.\nMore.\n", "mail.eml")
    broken = "Subject: x\nContent-Transfer-Encoding: base64\n\nabc\n"
    with pytest.raises(FormatError) as caught:
        document(broken, "mail.eml")
    assert caught.value.problems[0].line == 4


def test_an_empty_mail_has_no_messages() -> None:
    assert document("", "mail.eml").messages == ()
    assert document("From: a@b.example\n\n", "mail.eml").messages == ()
