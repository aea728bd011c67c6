"""How much of a message a file holds, and what it lacks beside words."""

from __future__ import annotations

import pytest

from tonelint.formats import ReadOptions, read
from tonelint.model.source import Extent, Message, Source

MAIL = ReadOptions(channel="email")


def message(path: str, text: str) -> Message:
    [found] = read(Source(path, text), options=MAIL).messages
    return found


@pytest.mark.parametrize(
    ("path", "text", "extent"),
    [
        ("reset.html", "<html><body><p>Hi Sam,</p></body></html>", Extent.WHOLE),
        ("reset.mjml", "<mjml><mj-body><mj-text>Hi</mj-text></mj-body></mjml>", Extent.WHOLE),
        ("reset.html", "<p>Hi Sam,</p><p>Your order is here.</p>", Extent.BODY),
        ("reset.html", "<p>Your order is here.</p>", Extent.PART),
        ("_footer.html", "<html><p>Hi Sam,</p></html>", Extent.PART),
        ("partials/footer.html", "<html><p>Hi Sam,</p></html>", Extent.PART),
        ("shared/mails/reset.html", "<html><p>Hi Sam,</p></html>", Extent.WHOLE),
        ("reset.html", "<html><p>Hi Sam,</p>{% include 'footer.html' %}</html>", Extent.BODY),
        ("reset.html", "<html><p>We are Birch.</p>{{> footer }}</html>", Extent.PART),
        ("mail.html", "<html>{% block content %}{% endblock %}<p>Hi,</p></html>", Extent.PART),
        ("mail.html", "<html><p>Birch</p>{{{ @content }}}</html>", Extent.PART),
        ("reset.html.erb", "<p>Hello <%= @name %>!</p><p>Here it is.</p>", Extent.BODY),
        ("mailer.html.erb", "<html><p>Birch</p><%= yield %></html>", Extent.PART),
        ("reset.txt", "Hi Sam,\n\nYour order is here.\n", Extent.WHOLE),
        ("spring.md", "Spring is here.\n", Extent.WHOLE),
        ("reset.eml", "Subject: Reset\n\nHi Sam,\n", Extent.WHOLE),
    ],
)
def test_how_much_a_file_holds(path: str, text: str, extent: Extent) -> None:
    assert message(path, text).extent is extent


def test_a_string_of_a_catalogue_is_a_part() -> None:
    text = '{"mail": {"subject": "Reset your password"}}'
    [found] = read(Source("locales/en.json", text), options=ReadOptions()).messages
    assert found.extent is Extent.PART


def features(text: str, path: str = "mail.html") -> list[tuple[str, str]]:
    return [
        (f.kind, text[f.start : f.end]) for f in message(path, text).features if f.end > f.start
    ]


@pytest.mark.parametrize(
    ("tag", "lacks"),
    [
        ('<img src="a.png">', True),
        ('<img src="a.png" alt="">', False),
        ('<img src="a.png" alt="{{ name }}">', False),
        ('<img src="{{ logo }}">', True),
        ('<img src="a.png" :alt="name">', False),
        ('<img src="a.png" role="presentation">', False),
        ('<img src="a.png" width="1" height="1">', False),
        ('<img src="a.png" {{ attributes }}>', False),
        ('<input placeholder="Your name">', True),
        ('<input placeholder="Your name" aria-label="Name">', False),
        ('<label>Name <input placeholder="Your name"></label>', False),
        ('<label for="n">Name</label><input id="n" placeholder="Your name">', False),
        ('<label for="m">Name</label><input id="n" placeholder="Your name">', True),
        ('<input type="submit" placeholder="Go">', False),
    ],
)
def test_what_lacks_words(tag: str, lacks: bool) -> None:
    html = f"<p>Hi Sam,</p>{tag}"
    assert bool(features(html)) is lacks
    if lacks:
        assert features(html)[0][1] in tag


def test_headers_of_a_mail() -> None:
    text = (
        "From: Birch <no-reply@birch.example>\nReply-To: =?utf-8?q?help=40birch.example?=\n"
        "List-Unsubscribe: <https://birch.example/u>\nSubject: News\n\nHi Sam,\n"
    )
    found = {f.kind: f.value for f in message("news.eml", text).features}
    assert found == {
        "from": "Birch <no-reply@birch.example>",
        "reply-to": "help@birch.example",
        "list-unsubscribe": "<https://birch.example/u>",
    }


def test_an_encoded_picture_is_found_on_its_lines() -> None:
    text = (
        "Subject: News\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n"
        '<p>Hi Sam,</p>\n<img src=3D"a.png">\n'
    )
    assert features(text, "news.eml") == [("image", '<img src=3D"a.png">')]


def test_the_sender_in_front_matter() -> None:
    text = "---\nsubject: News\nfrom: no-reply@birch.example\n---\nHi Sam,\n"
    assert features(text, "news.md") == [("from", "no-reply@birch.example")]
