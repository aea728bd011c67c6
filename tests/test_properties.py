"""What holds for every document of every format: reading, writing back, and fixing."""

from __future__ import annotations

import base64
import json
import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tonelint.errors import FormatError
from tonelint.fix import apply
from tonelint.formats import FORMATS, read
from tonelint.model.rule import Safety
from tonelint.model.source import RunKind, Segment, Source
from tonelint.run import CheckRequest, check, fix
from tonelint.run.files import decode, encode

_WORD = re.compile(r"[A-Za-z]{4,}")
_WORDS = (
    "please", "utilise", "Utilize", "in order to", "log in", "the the", "purchase", "simply",
    "invoice", "We are", "do not", "cannot", "OK!!", "Great!", "a & b", "5:30 p.m.", "10 %",
    "👋", "👩‍💻", "𝒳", "naïve", "Grüße", "\u00a0", "\u202eabc\u202c", "שלום", "日本語",
    "“quoted words”",
    "don't", "it’s", "e.g.", "Acme.com", "TallyPay", "Your Order Has Shipped", "...", "—", "$12",
)  # fmt: skip
_TAGS = ("{{ name }}", "{% if x %}yes{% endif %}", "<%= name %>", "*|FNAME|*", "%{count}", "{name}")
_PIECES = (
    "\r", "\r\n", "\n", "\n\n", "---\n", "# ", "- ", "> ", "<p>", "<b", "</p>", "<!--", "-->",
    "{%", "{{", "}}", "```", "|", ": ", "- text: ", "&amp;", "&", '"', "'", "{", "}", "[", "]",
    "(", ")", "\\", "\\u00e9", "Subject: ", "responses:", "\ufeff", "\u2028", "\x85", "\x0b",
    "\t", "--b\n", "tonelint-script: 1\n",
)  # fmt: skip
_END = st.sampled_from(["\n", "\r\n", "\r"])
words = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=9).map(" ".join)
tagged = st.lists(st.sampled_from(_WORDS + _TAGS), min_size=1, max_size=9).map(" ".join)
paragraphs = st.lists(tagged, min_size=1, max_size=4)


def _markdown(parts: list[str], front: str) -> str:
    head = f"---\ntitle: {json.dumps(front, ensure_ascii=False)}\n---\n"
    return f"{head}# {parts[0]}\n\n" + "\n\n".join([*parts, f"- **{front}** [{front}](x.html)"])


def _html(parts: list[str], title: str) -> str:
    body = "".join(f"<p class=x>{p} <b>{p}</b><br>&amp; &lsquo;{p}</p>" for p in parts)
    alt = title.replace('"', "")
    return f'<html lang="en"><title>{title}</title>{body}<img alt="{alt}"><a href=x>{title}</a>'


def _mjml(parts: list[str], title: str) -> str:
    body = "".join(f"<mj-text>{p}</mj-text>" for p in parts)
    body += f"<mj-button>{title}</mj-button>"
    return f"<mjml><mj-body><mj-section>{body}</mj-section></mj-body></mjml>"


def _mail(parts: list[str], subject: str) -> str:
    text = "\n\n".join(["Hi Sam,", *parts])
    encoded = base64.b64encode(text.encode()).decode()
    return (
        f"Subject: {subject}\nContent-Type: multipart/alternative; boundary=b\n\n"
        f"--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{text}\n"
        f"--b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
        f"{encoded}\n--b--\n"
    )


def _yaml(parts: list[str], title: str) -> str:
    lines = [f"title: {json.dumps(title, ensure_ascii=False)}"]
    for number, part in enumerate(parts):
        quoted = part.replace("'", "''")
        lines += [
            f"a{number}: '{quoted} for you'",
            f"b{number}: |\n  {part} for you",
            f"c{number}: >-\n  for you {part}",
        ]
    return "en:\n" + "\n".join(f"  {line}" for line in "\n".join(lines).split("\n")) + "\n"


def _rasa(parts: list[str], title: str) -> str:
    texts = "".join(
        f"  - text: {json.dumps(f'{p} for you', ensure_ascii=False)}\n" for p in [title, *parts]
    )
    return f"version: '3.1'\nresponses:\n  utter_greet:\n{texts}"


def _script(parts: list[str], title: str) -> str:
    turns = "".join(f"  - agent: {json.dumps(p, ensure_ascii=False)}\n" for p in parts)
    return f"tonelint-script: 1\nchannel: chat\nturns:\n  - customer: {json.dumps(title)}\n{turns}"


def _json(parts: list[str], title: str) -> str:
    return json.dumps({"en": {"subject": title, "items": parts}}, indent=1)


def _text(parts: list[str], title: str) -> str:
    return "\n\n".join([f"Subject: {title}", "Hello Sam,", *parts, "Best wishes,\nThe team"])


_MAKERS = {
    "a.md": _markdown, "emails/b.html": _html, "c.mjml": _mjml, "d.eml": _mail,
    "locales/en.yml": _yaml, "domain.yml": _rasa, "chat.yaml": _script, "locales/en.json": _json,
    "emails/e.txt": _text,
}  # fmt: skip
PATHS = tuple(_MAKERS)
many = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])


@st.composite
def documents(draw: st.DrawFn, path: str) -> bytes:
    """A well-formed file of the format of `path`, with any line ends, with or without a BOM."""
    text = _MAKERS[path](draw(paragraphs), draw(words)).replace("\n", draw(_END))
    return (b"\xef\xbb\xbf" if draw(st.booleans()) else b"") + text.encode()


def segments(path: str, text: str) -> list[Segment]:
    document = read(Source(path, text))
    return [segment for message in document.messages for segment in message.segments]


def tags(found: list[Segment]) -> Counter[str]:
    return Counter(r.text for s in found for r in s.runs if r.kind is RunKind.PLACEHOLDER)


@pytest.mark.parametrize("path", PATHS)
@given(data=st.data())
@many
def test_every_run_leads_home_and_writes_back(path: str, data: st.DataObject) -> None:
    source = decode(data.draw(documents(path)), shown=path)
    text = source.text
    try:
        found = segments(path, text)
    except FormatError:
        return  # a lone carriage return or a tag may break YAML: told, not crashed
    spots = []
    for number, segment in enumerate(found):
        assert segment.text == "".join(run.text for run in segment.runs)
        for run in segment.runs:
            assert 0 <= run.start <= run.end <= len(text)
            if run.verbatim:
                assert text[run.start : run.end] == run.text
                spots += [(number, run, word) for word in _WORD.finditer(run.text)]
    if not spots:
        return
    number, run, word = data.draw(st.sampled_from(spots))
    at, inside = run.start + word.end() - 1, run.at + word.end() - 1
    changed = f"{text[:at]}q{text[at + 1 :]}"
    expected = [segment.text for segment in found]
    expected[number] = f"{expected[number][:inside]}q{expected[number][inside + 1 :]}"
    assert [segment.text for segment in segments(path, changed)] == expected


@pytest.mark.parametrize("path", PATHS)
@given(data=st.data())
@many
def test_places_are_exact_and_fixes_come_to_rest(path: str, data: st.DataObject) -> None:
    raw = data.draw(documents(path))
    request = CheckRequest(stdin=(path, raw), guide="tallybird", preset=("strict",))
    report = check(request)
    text = decode(raw, shown=path).text
    for violation in report.violations:
        assert text[violation.span.start : violation.span.end] == violation.excerpt
    outcome = fix(request, unsafe=True, write=False)
    after = outcome.stdin_text
    assert after is not None
    if report.troubles:
        assert after == raw
        return
    assert outcome.report.troubles == ()
    again = fix(
        CheckRequest(stdin=(path, after), guide="tallybird", preset=("strict",)),
        unsafe=True,
        write=False,
    )
    assert again.stdin_text == after
    assert again.changed == ()
    new = decode(after, shown=path)
    assert new.bom == raw.startswith(b"\xef\xbb\xbf")
    ends = re.compile(r"\r\n|\r|\n")
    assert set(ends.findall(new.text)) <= set(ends.findall(text))
    old_parts, new_parts = segments(path, text), segments(path, new.text)
    assert tags(old_parts) == tags(new_parts)
    assert len(old_parts) == len(new_parts)
    if not report.violations:
        assert after == raw


@pytest.mark.parametrize("name", sorted(FORMATS))
@given(
    parts=st.lists(
        st.one_of(
            st.sampled_from(
                (*_WORDS, *_TAGS, *_PIECES)
            ),
            st.text(max_size=6),
        ),
        max_size=30,
    )
)  # fmt: skip
@many
def test_whatever_a_file_holds_reading_it_never_crashes(name: str, parts: list[str]) -> None:
    text = "".join(parts)
    try:
        document = read(Source("a", text), name=name)
    except FormatError:
        return
    for message in document.messages:
        for segment in message.segments:
            assert segment.text == "".join(run.text for run in segment.runs)
            for run in segment.runs:
                assert not run.verbatim or text[run.start : run.end] == run.text


@given(st.text(), st.booleans(), st.sampled_from(["utf-8", "utf-16-le", "utf-16-be"]))
def test_applying_nothing_keeps_every_byte(text: str, bom: bool, encoding: str) -> None:
    marks = {"utf-8": "\ufeff" if bom else "", "utf-16-le": "\ufeff", "utf-16-be": "\ufeff"}
    raw = (marks[encoding] + text).encode(encoding, errors="ignore")
    try:
        source = decode(raw, shown="a.txt")
    except FormatError:
        assert b"\0" in raw  # it looks binary
        return
    after, done = apply(source.text, (), at_least=Safety.UNSAFE)
    assert done == 0
    assert encode(source, after) == raw


_OTHERS = {
    "de": "Wir haben Ihre Rechnung heute an Sie verschickt und bitten Sie, den Betrag bis zum Ende "
    "des Monats zu zahlen! In order to utilise login & purchase. Die Frist ist der 3. Mai.",
    "fr": "Nous avons bien reçu votre demande et nous vous répondrons dans les plus brefs délais ! "
    "Vous pouvez utilise la page pour votre compte, avec le login & purchase. Merci de votre aide.",
    "es": "Hemos recibido su solicitud y le responderemos lo antes posible. Si tiene alguna duda, "
    "puede escribirnos por correo para que podamos utilise el login de su cuenta & purchase.",
    "it": "Abbiamo ricevuto la tua richiesta e ti risponderemo al più presto. Se hai una domanda, "
    "scrivi al nostro servizio e non dimenticare di utilise il login per la tua cuenta & purchase.",
    "pt": "Recebemos o seu pedido e vamos responder assim que for possível. Se tiver uma dúvida, "
    "pode escrever para nós, não precisa de utilise o login da sua conta & purchase.",
    "nl": "Wij hebben uw aanvraag ontvangen en nemen zo snel mogelijk contact met u op. Als u een "
    "vraag heeft, kunt u ons altijd bellen om het login van uw account te utilise & purchase.",
    "pl": "Otrzymaliśmy Twoje zgłoszenie i odpowiemy na nie tak szybko, jak to możliwe. Jeśli masz "
    "pytania, napisz do nas, aby utilise login do konta & purchase, bo to jest dla nas ważne.",
    "sv": "Vi har tagit emot din ansökan och svarar så snart som möjligt. Om du har en fråga kan "
    "du alltid skriva till oss för att utilise login till ditt konto & purchase och det är bra.",
    "ru": "Мы получили ваш запрос и ответим вам как можно скорее. Если у вас есть вопросы, вы "
    "можете написать нам и использовать login & purchase на этой странице.",
    "ja": "お問い合わせありがとうございます。担当者よりできるだけ早くご連絡いたします。"
    "loginはこちらからお願いします & purchase。",
    "zh": "我们已经收到您的申请，会尽快与您联系。如果您有任何问题，"
    "请随时给我们写信 login & purchase。谢谢您的耐心等待。",
    "ar": "لقد استلمنا طلبك وسوف نرد عليك في أقرب وقت ممكن. إذا كان لديك أي سؤال فيمكنك أن تكتب "
    "إلينا login & purchase في أي وقت.",
}  # fmt: skip


@pytest.mark.parametrize("lang", _OTHERS)
@pytest.mark.parametrize("name", ["a.md", "emails/a.html", "a.txt"])
def test_english_rules_leave_other_languages_alone(
    lang: str, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    text = _OTHERS[lang]
    raw = (f"<p>{text}</p>" if name.endswith("html") else f"{text}\n").encode()
    request = CheckRequest(stdin=(name, raw), guide="tallybird", preset=("strict",))
    outcome = fix(request, unsafe=True, write=False)
    assert outcome.changed == ()
    assert outcome.stdin_text == raw
