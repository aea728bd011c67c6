"""Plain text and plain-text templates."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from .reading import context, document, every, roles, texts, write_back

MAIL = """\
Subject: Your order is on its way

Hi {{ name }},

{% if late %}
Sorry for the delay. Your order
left us today.
{% else %}
Your order left us today.
{% endif %}

*****************
Track your parcel
*****************

Track it ( {{ url }} )

- Keep the box
- Tell us what you think

Thanks,
The Tallybird team
"""


def test_a_mail_with_subject_greeting_title_list_and_sign_off() -> None:
    assert roles(MAIL, "mail.txt") == [
        ("subject", "Your order is on its way"),
        ("greeting", "Hi {{ name }},"),
        ("body", "Sorry for the delay. Your order\nleft us today."),
        ("body", "Your order left us today."),
        ("heading", "Track your parcel"),
        ("body", "Track it ( {{ url }} )"),
        ("body", "Keep the box"),
        ("body", "Tell us what you think"),
        ("sign-off", "Thanks,\nThe Tallybird team"),
    ]
    read = document(MAIL, "mail.txt")
    assert len(read.messages) == 1
    assert context(read)["channel"] == "email"


def test_a_link_line_is_marked() -> None:
    segment = next(s for s in every(document(MAIL, "mail.txt")) if "Track it" in s.text)
    (mark,) = segment.marks
    assert (segment.text[mark.start : mark.end], mark.kind, mark.value) == (
        "Track it", "link", "{{ url }}",
    )  # fmt: skip


def test_an_aside_in_brackets_is_no_link() -> None:
    (segment,) = every(document("We open late (see below) on Fridays.", "a.txt"))
    assert segment.marks == ()


def test_windows_and_old_mac_line_ends_keep_their_places() -> None:
    for end in ("\r\n", "\r"):
        assert texts(MAIL.replace("\n", end), "mail.txt") == texts(MAIL, "mail.txt")


def test_lines_that_say_nothing_are_no_copy() -> None:
    assert texts("-----\n\nhttps://tallybird.example/a\n\n{{ footer }}\n", "a.txt") == []


def test_quoted_lines_are_other_peoples_words() -> None:
    assert roles("We agree.\n> I was\n> angry.\n", "a.txt", channel="chat") == [
        ("body", "We agree."),
        ("quote", "I was\nangry."),
    ]


def test_a_chat_macro_has_no_sign_off() -> None:
    assert [role for role, _ in roles("Hi Sam,\n\nThanks,\nAda", "m.txt", channel="chat")] == [
        "body", "body",
    ]  # fmt: skip


def test_erb_and_mailchimp_tags_are_placeholders() -> None:
    assert texts("Hello <%= @user.name %>, *|FNAME|*! <%# note %>", "a.text.erb") == [
        "Hello <%= @user.name %>, *|FNAME|*!"
    ]


def test_a_word_can_be_replaced_in_place() -> None:
    assert write_back(MAIL, "mail.txt") >= 8


@given(st.text(st.sampled_from("ab 😀é\n\r\t-*>({%}:.")))
def test_no_text_breaks_the_reader(text: str) -> None:
    document(text, "a.txt")
