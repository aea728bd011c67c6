"""HTML and its templates: what a reader sees, in which role, and the way home of each character."""

from __future__ import annotations

import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tonelint.errors import FormatError
from tonelint.formats import html_tokens
from tonelint.formats.base import ReadOptions
from tonelint.formats.html import read, read_region
from tonelint.model.source import Document, RunKind, Segment, Source

READERS = [html_tokens.turbo_tokens, html_tokens.standard_tokens]


@pytest.fixture(autouse=True, params=READERS, ids=["turbohtml", "html.parser"])
def _both_readers(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html_tokens, "tokenize", request.param)


def page(text: str, *, path: str = "site/page.html", channel: str = "web") -> Document:
    return read(Source(path, text), options=ReadOptions(channel=channel))


def segments(text: str, *, channel: str = "web") -> list[Segment]:
    return list(page(text, channel=channel).messages[0].segments)


def found(text: str, *, channel: str = "web") -> list[tuple[str, str]]:
    return [(segment.role, segment.text) for segment in segments(text, channel=channel)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>Hello\n   <b>big</b> world</p>", [("body", "Hello big world")]),
        ("<p>One<p>Two", [("body", "One"), ("body", "Two")]),
        ("<ul><li>One<li>Two</ul>", [("body", "One"), ("body", "Two")]),
        ("<p>One<br>two<br/><br>Three</p>", [("body", "One\ntwo"), ("body", "Three")]),
        ("<h2>Title case</h2>text", [("heading", "Title case"), ("body", "text")]),
        ("<title>A &amp; B</title>", [("title", "A & B")]),
        ("<p><a href=x>Read more</a></p>", [("link", "Read more")]),
        ("<p>Or <a class='btn btn--big'>Buy it</a> now", [
            ("body", "Or"), ("cta", "Buy it"), ("body", "now"),
        ]),
        ("<table class=button><tr><td><a href=x>Buy it</a></table>", [("cta", "Buy it")]),
        ("<button>Save</button>", [("cta", "Save")]),
        ("<label>Name</label>", [("label", "Name")]),
        ("<table><tr><th>Price<td>Free</table>", [("label", "Price"), ("body", "Free")]),
        ("<span class='govuk-hint'>Like this</span>x", [("hint", "Like this"), ("body", "x")]),
        ("<p class='nhsuk-error-message'>Wrong</p>", [("error", "Wrong")]),
        ("<div class='alert alert-danger'>Wrong</div>", [("error", "Wrong")]),
        ("<blockquote><p>They said</p></blockquote>", [("quote", "They said")]),
        ("<footer><p>Small</p></footer>", [("footer", "Small")]),
        ("<div class='footer-purchase card'>Total</div>", [("body", "Total")]),
        ("<p class=legal>Terms</p>", [("legal", "Terms")]),
        ("<address>1 Road</address>", [("legal", "1 Road")]),
        ("<style>p{}</style><script>x='<p>a'</script><pre>raw</pre><svg><text>s</text></svg>", []),
        ("<!--[if mso]><p>Not this</p><![endif]--><p>This</p>", [("body", "This")]),
        ("<p th:text='#{a}'>Sample</p><p>Real</p>", [("body", "Real")]),
        ("<p translate=no>Acme</p>", []),
        ("<p>&nbsp;</p><p>—</p><p>{{ x }}</p>", []),
        ("<h1>{{ title }}</h1>", [("heading", "{{ title }}")]),
        ("{% block pageTitle %}Our shop{% endblock %}", [("title", "Our shop")]),
    ],
)  # fmt: skip
def test_blocks_and_roles(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('<img alt="A cat &amp; a dog">', [("alt", "A cat & a dog")]),
        ("<img alt='Photo of {{ name }}'>", [("alt", "Photo of {{ name }}")]),
        ("<img alt=Cat class=x>", [("alt", "Cat")]),
        ("<input placeholder='Your name' value='Sam'>", [("hint", "Your name")]),
        ("<input type=submit value='Save it'>", [("cta", "Save it")]),
        ("<a aria-label='Close it' title='Close'></a>", [("label", "Close it"), ("hint", "Close")]),
        ("<meta name=description content='About us'>", [("preheader", "About us")]),
        ("<meta name=viewport content='width=1'>", []),
        ("<img alt='' data-alt='Not this' class='big cat'>", []),
        ("<img alt='Sample' th:alt='#{x}'>", []),
        ("<link title='Feed'>", []),
    ],
)
def test_attributes_are_an_allow_list(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "escape"),
    [('<img alt="Cat">', "html-attr-dq"), ("<img alt='Cat'>", "html-attr-sq"),
     ("<img alt=Cat>", "html-attr-bare"), ("<p>Cat", "html")],
)  # fmt: skip
def test_escape_names_the_quoting(text: str, escape: str) -> None:
    assert [segment.escape for segment in segments(text)] == [escape]


def test_runs_say_what_may_be_changed() -> None:
    text = "<p>Hi {{ name }}, it&rsquo;s <code>x &lt; 1</code>\n now</p>"
    (segment,) = segments(text)
    assert segment.text == "Hi {{ name }}, it’s x < 1 now"
    assert [(run.kind, text[run.start : run.end]) for run in segment.runs] == [
        (RunKind.VERBATIM, "Hi "),
        (RunKind.PLACEHOLDER, "{{ name }}"),
        (RunKind.VERBATIM, ", it"),
        (RunKind.DECODED, "&rsquo;"),
        (RunKind.VERBATIM, "s "),
        (RunKind.CODE, "x &lt; 1"),
        (RunKind.BREAK, "\n "),
        (RunKind.VERBATIM, "now"),
    ]


def test_marks_for_links_strong_and_quotes() -> None:
    (segment,) = segments("<p>See <a href='/{{ x }}'>our <b>guide</b></a>, <q>so good</q>.</p>")
    assert {(m.kind, segment.text[m.start : m.end], m.value) for m in segment.marks} == {
        ("link", "our guide", "/{{ x }}"), ("strong", "guide", ""), ("quote", "so good", ""),
    }  # fmt: skip


def test_else_keeps_two_texts_apart_and_if_vanishes() -> None:
    assert found("<p>It{% if a %} is{% else %}was{% endif %} item{% if n %}s{% endif %}</p>") == [
        ("body", "It is was items")
    ]


def test_inline_samples_and_names_stay_in_the_sentence() -> None:
    (segment,) = segments("<p>Dear <i th:text=x>Sam</i>, <i translate=no>Acme</i> is here</p>")
    assert segment.text == "Dear Sam, Acme is here"
    assert [run.kind for run in segment.runs] == [
        RunKind.VERBATIM, RunKind.PLACEHOLDER, RunKind.VERBATIM, RunKind.CODE, RunKind.VERBATIM,
    ]  # fmt: skip


def test_comments_of_page_and_template() -> None:
    text = "<!-- tonelint: off -->{# one #}{{!-- two --}}<%# three %>{% comment %}4{% endcomment %}"
    comments = page(text).comments
    assert [c.text.strip() for c in comments] == ["tonelint: off", "one", "two", "three", "4"]
    assert text[comments[0].start : comments[0].end] == "<!-- tonelint: off -->"


@pytest.mark.parametrize(
    ("text", "path", "channel"),
    [
        ("<mjml><mj-body></mj-body></mjml>", "a.mjml", "email"),
        ("<!--[if mso]><![endif]--><p>Hi", "a.html", "email"),
        ("<table role=\"presentation\" bgcolor=x cellpadding=0>", "a.html", "email"),
        ("<p>Hi", "app/views/user_mailer/welcome.html.erb", "email"),
        ("<form><p>Hi", "app/views/user_mailer/edit.html.erb", "web"),
        ("<table><tr><td>Hi", "a.html", "web"),
    ],
)  # fmt: skip
def test_mails_are_known_by_their_looks(text: str, path: str, channel: str) -> None:
    document = read(Source(path, text), options=ReadOptions())
    first = document.messages[0].declared[0]
    assert (first.axis, first.value) == ("channel", channel)


def test_settings_decide_what_is_a_mail() -> None:
    text = "<p>Hi Sam,</p><p>Text</p>"
    assert found(text, channel="email")[0] == ("greeting", "Hi Sam,")
    assert found(text, channel="web")[0] == ("body", "Hi Sam,")


@pytest.mark.parametrize(
    ("text", "locale"),
    [("<html lang=de><p>Hallo", "de"), ("<html lang='en_GB'><p>Hi", "en-GB"),
     ("<html lang='{{ lang }}'><p>Hi", None), ("<p lang=fr>Salut", None)],
)  # fmt: skip
def test_the_language_of_the_page(text: str, locale: str | None) -> None:
    values = {d.axis: d.value for d in page(text).messages[0].declared}
    assert values.get("locale") == locale


def test_a_stretch_in_another_language_says_so() -> None:
    assert [s.locale for s in segments("<html lang=en><p>Hi<p lang=fr>Salut")] == [None, "fr"]


def test_a_mail_from_top_to_bottom() -> None:
    text = """<html><head><title>Your order</title></head><body>
    <div style="display:none; max-height:0">It comes on Monday.&zwnj;&nbsp;&zwnj;&nbsp;</div>
    <table role="presentation"><tr><td><h1>Hi *|FNAME|*,</h1><p>It is on its way.</p>
    <a href="x" style="padding: 9px; background: red">Track it</a>
    <p>Thanks,<br>The Tallybird team</p><p>You are receiving this email because you asked.</p>
    </td></tr></table></body></html>"""
    assert found(text, channel="email") == [
        ("title", "Your order"),
        ("preheader", "It comes on Monday."),
        ("greeting", "Hi *|FNAME|*,"),
        ("body", "It is on its way."),
        ("cta", "Track it"),
        ("sign-off", "Thanks,\nThe Tallybird team"),
        ("footer", "You are receiving this email because you asked."),
    ]


def test_mjml() -> None:
    text = (
        "<mjml><mj-head><mj-title>News</mj-title><mj-preview>Open it</mj-preview>"
        "<mj-style>a{}</mj-style></mj-head><mj-body><mj-text><p>Our news</p></mj-text>"
        "<mj-spacer /><mj-image alt='Cat' src=x /><mj-button href=x>Go</mj-button></mj-body></mjml>"
    )
    assert page(text).format == "mjml"
    assert found(text, channel="email") == [
        ("title", "News"),
        ("preheader", "Open it"),
        ("body", "Our news"),
        ("alt", "Cat"),
        ("cta", "Go"),
    ]


def test_front_matter_belongs_to_the_page() -> None:
    document = page("---\ntitle: Our shop\nlayout: a b\n---\n<p>Hello</p>")
    assert [(s.role, s.text) for s in document.messages[0].segments] == [
        ("title", "Our shop"), ("body", "Hello"),
    ]  # fmt: skip


def test_a_region_keeps_the_places_of_the_whole() -> None:
    text = "# Page\n\n<p>Hello &amp; bye</p> <!-- c -->\n\nrest"
    region = read_region(text, 8, 41, options=ReadOptions())
    (segment,) = region.segments
    assert [text[run.start : run.end] for run in segment.runs] == ["Hello ", "&amp;", " bye"]
    assert text[region.comments[0].start : region.comments[0].end] == "<!-- c -->"


def test_a_binary_file_is_refused() -> None:
    with pytest.raises(FormatError, match="null character"):
        page("a\x00b")


PIECES = [
    "<p>", "</p>", "<b>", "</b>", "<a href='x'>", "</a>", "<br>", "<div class=footer>", "</div>",
    "{{", "}}", "{% if a %}", "{% else %}", "{{ x }}", "<%= link_to 'Go \\'on\\' now', u %>", "<%",
    "&amp;", "&", "&copy2", "&#65x", "<code>", "</code>", "<script>", "</script>", "<!--", "-->",
    "word", "Hello Sam,", "\r\n", "\r", "\n", " ", "😀", "<img alt='a &quot; b'>", "<img alt=foo>",
    "'", '"', "<title>", "</title>", "<i translate=no>", "</i>", "*|X|*", "<", ">", "<textarea>",
    "{{ f({text: 'Save it' + n + ' please'}) }}", "<![CDATA[", "]]>", "<?x", "?>", "\u2028",
]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25), st.sampled_from(["web", "email"]))
def test_every_character_knows_its_way_home(parts: list[str], channel: str) -> None:
    text = "".join(parts)
    for segment in segments(text, channel=channel):
        assert segment.text == "".join(run.text for run in segment.runs)
        at = place = 0
        for run in segment.runs:
            assert run.at == at
            assert place <= run.start <= run.end <= len(text)
            assert not run.verbatim or text[run.start : run.end] == run.text
            at, place = at + len(run.text), run.end
        assert all(0 <= mark.start < mark.end <= len(segment.text) for mark in segment.marks)


def test_one_changed_word_changes_one_run() -> None:
    text = (
        "<title>Our shop</title><h1 class=big>Good things</h1>\r\n<p>Hello {{ name }}, we&rsquo;re"
        " <b>really\n glad</b> to <a href='x'>see you</a>.<br>Come in{% if a %} soon{% endif %}!"
        "<img alt='Front door'><%= f.submit 'Send it now' %> <q>So nice</q> {{ hint({text: "
        '"For example, " ~ x ~ " or so"}) }}'
    )
    before = segments(text)
    for number, segment in enumerate(before):
        for run in segment.runs:
            for word in re.finditer(r"[A-Za-z]{2,}", run.text) if run.verbatim else ():
                at = run.start + word.start()
                changed = text[:at] + "Zebra" + text[run.start + word.end() :]
                expected = [s.text for s in before]
                place = run.at + word.start()
                whole = segment.text
                expected[number] = whole[:place] + "Zebra" + whole[place + len(word[0]) :]
                assert [s.text for s in segments(changed)] == expected


def test_broken_nesting_takes_linear_time() -> None:
    rng = random.Random(7)
    for piece in ("<i>x</p>", "<a><br>y", "<b><p>", "<span><div>"):
        text = piece * 1500 + rng.choice(("</b>", "</span>")) * 1500
        assert segments(text) is not None
