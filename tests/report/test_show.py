from __future__ import annotations

import json

import jsonschema

from tonelint.model.source import Document, Message, RunKind, Segment, Source, lay_out
from tonelint.report.colour import Paint
from tonelint.report.show import Told, render, render_json
from tonelint.span import Span

from .test_json import SCHEMA

TEXT = "Hi {name},\nThe bank is down.\n> Help!\n"


def document(path: str = "a.md") -> Document:
    text, runs = lay_out(
        [
            (0, 3, "Hi ", RunKind.VERBATIM),
            (3, 9, "{name}", RunKind.PLACEHOLDER),
            (9, 10, ",", RunKind.VERBATIM),
        ]
    )
    body, body_runs = lay_out([(11, 28, TEXT[11:28], RunKind.VERBATIM)])
    quote, quote_runs = lay_out([(31, 36, "Help!", RunKind.VERBATIM)])
    segments = (
        Segment(text, runs, role="greeting"),
        Segment(body, body_runs, speaker="agent", key="a.b"),
        Segment(quote, quote_runs, role="quote", speaker="customer", judged=False),
    )
    return Document(Source(path, TEXT), "markdown", (Message(Span(0, 36), segments),))


TOLD = Told({"channel": "email"}, {"channel": "front matter"})


def test_text() -> None:
    lines = list(render(document(), [TOLD], paint=Paint(), width=80))
    assert lines == [
        "a.md  markdown, 1 message",
        "",
        "Message 1  lines 1–3",
        "  channel  email  from front matter",
        "",
        "  greeting                     Hi {name},",
        "                               a.b",
        "  body, agent                  The bank is down.",
        "  quote, customer, not judged  Help!",
    ]


def test_what_the_words_speak_for_is_asked_and_not_said() -> None:
    told = TOLD._replace(suggested=[("situation", "security", "a code to sign in with")])
    lines = list(render(document(), [told], paint=Paint(), width=80))
    assert lines[4] == (
        "  situation: security? It has a code to sign in with. Say so to have it judged so."
    )
    data = json.loads("\n".join(render_json([(document(), [told])])))
    jsonschema.validate(data, SCHEMA)
    assert data["messages"][0]["context"] == {"channel": "email"}


def test_no_context() -> None:
    lines = list(render(document(), [Told({}, {})], paint=Paint(), width=80))
    assert lines[3] == "  no context: only rules for every context run"


def test_json() -> None:
    data = json.loads("\n".join(render_json([(document(), [TOLD])])))
    jsonschema.validate(data, SCHEMA)
    (message,) = data["messages"]
    assert list(message) == ["start", "end", "context", "why", "suggested", "segments"]
    greeting = message["segments"][0]
    assert greeting == {
        "role": "greeting",
        "speaker": "brand",
        "key": None,
        "text": "Hi {name},",
        "runs": [
            {"start": 0, "end": 3, "text": "Hi ", "verbatim": True},
            {"start": 3, "end": 9, "text": "{name}", "verbatim": False},
            {"start": 9, "end": 10, "text": ",", "verbatim": True},
        ],
        "judged": True,
    }
    assert [segment["judged"] for segment in message["segments"]] == [True, True, False]


def test_json_of_several_files_names_them() -> None:
    files = [(document("a.md"), [TOLD]), (document("b.md"), [TOLD])]
    data = json.loads("\n".join(render_json(files)))
    jsonschema.validate(data, SCHEMA)
    assert [message["path"] for message in data["messages"]] == ["a.md", "b.md"]
