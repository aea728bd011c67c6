"""Rasa responses, and what customers say."""

from __future__ import annotations

from .reading import context, document, every, texts, write_back

DOMAIN = """\
version: "3.1"
intents: [greet, help me out]
responses:
  utter_greet:
  - text: Hi {name}, how can I help?   # tonelint: emotion=calm
    buttons:
    - title: Talk to a person
      payload: '/human{"a": "b c"}'
  - text: "Hello there \\U0001F44B"
  utter_human_handoff:
  - text: |
      I'll get a colleague.

      One moment.
    custom:
      blocks: [{type: section, text: Our team is on its way}]
  utter_ok:
  - text: 👍
  utter_goodbye:
  - Bye for now
  utter_image:
  - image: https://tallybird.example/a.png
slots:
  note: {type: text, initial_value: not copy at all}
"""


def test_each_variation_is_a_message_of_the_bot() -> None:
    read = document(DOMAIN, "domain.yml")
    assert [[(s.role, s.text) for s in m.segments] for m in read.messages] == [
        [("opener", "Hi {name}, how can I help?"), ("quick-reply", "Talk to a person")],
        [("opener", "Hello there 👋")],
        [("hand-off", "I'll get a colleague.\n\nOne moment."), ("body", "Our team is on its way")],
        [("body", "👍")],
        [("closing", "Bye for now")],
    ]
    assert {segment.speaker for segment in every(read)} == {"bot"}
    assert every(read)[1].key == "responses.utter_greet.0.buttons.0.title"
    assert context(read) == {"channel": "chat"}
    assert [comment.text for comment in read.comments] == ["tonelint: emotion=calm"]


def test_what_customers_say_is_not_judged() -> None:
    assert (
        texts("version: '3.1'\nnlu:\n- intent: greet\n  examples: |\n    - hi\n", "nlu.yml") == []
    )
    story = (
        "stories:\n- story: a\n  steps:\n  - user: |\n      i want a pizza\n  - bot: No pizza.\n"
    )
    assert [(s.speaker, s.judged) for s in every(document(story, "test_stories.yml"))] == [
        ("customer", False), ("bot", True),
    ]  # fmt: skip


def test_a_word_can_be_replaced_in_place() -> None:
    assert write_back(DOMAIN, "domain.yml") >= 5
