"""tonelint's own script format."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tonelint.errors import FormatError
from tonelint.model.source import Rank

from .reading import context, document, every, texts, write_back

CHATS = """\
# Kept by the support team.
tonelint-script: 1
title: Support replies
context: {audience: owner}
conversations:
  - id: refund
    context: {situation: apology}
    turns:
      - customer: I want my money back!!!
      - agent: Hi {first_name}, I'm sorry about that.
        quick_replies: [Refund me, Not now]
      - customer: Refund me.
      - agent: It is on its way.
        context: {situation: good-news}
        role: body
      - agent: |
          Anything else?
  - turns:
      - bot: Hello, I'm Tally.
"""

OTHERS = """\
tonelint-script: 1
locale: en_GB
posts:
  - Our new app is out.
  - {text: We are down for an hour., context: {situation: problem}}
messages:
  - "Your code is {code}."
survey:
  intro: Two questions.
  questions:
    - What went well?
    - question: How easy was it?
      type: scale
      hint: Pick one
      scale: {labels: [Hard, Easy]}
    - {question: Which plan?, type: choice, options: [Solo, Duo]}
  thanks: Thank you.
reviews:
  - {review: Too slow., rating: 2, reply: You are right. We are sorry.}
"""


def test_each_turn_is_a_message_and_customers_are_not_judged() -> None:
    read = document(CHATS, "chat.yaml")
    assert [(s.speaker, s.role, s.text) for s in every(read)] == [
        ("customer", "body", "I want my money back!!!"),
        ("agent", "opener", "Hi {first_name}, I'm sorry about that."),
        ("agent", "quick-reply", "Refund me"),
        ("agent", "quick-reply", "Not now"),
        ("customer", "body", "Refund me."),
        ("agent", "body", "It is on its way."),
        ("agent", "closing", "Anything else?"),
        ("bot", "opener", "Hello, I'm Tally."),
    ]
    assert len(read.messages) == 6
    assert [s.judged for s in every(read) if s.speaker == "customer"] == [False, False]
    assert context(read, 1) == {"channel": "chat", "audience": "owner", "situation": "apology"}
    assert context(read, 3)["situation"] == "good-news"
    assert context(read, 5) == {"channel": "chat", "audience": "owner"}
    assert [comment.text for comment in read.comments] == ["Kept by the support team."]


def test_posts_messages_surveys_and_reviews() -> None:
    read = document(OTHERS, "all.yml")
    first = [message.segments[0].text for message in read.messages]
    channels = [context(read, number)["channel"] for number in range(len(first))]
    assert list(zip(channels, first, strict=True)) == [
        ("social", "Our new app is out."),
        ("social", "We are down for an hour."),
        ("sms", "Your code is {code}."),
        ("survey", "Two questions."),
        ("survey", "What went well?"),
        ("survey", "How easy was it?"),
        ("survey", "Which plan?"),
        ("survey", "Thank you."),
        ("review", "Too slow."),
    ]
    assert [s.role for s in read.messages[5].segments] == [
        "question", "hint", "scale-label", "scale-label",
    ]  # fmt: skip
    assert [s.role for s in read.messages[6].segments] == ["question", "option", "option"]
    assert [s.judged for s in read.messages[8].segments] == [False, True]
    assert {context(read, n)["locale"] for n in range(9)} == {"en-GB"}


def test_what_the_file_says_outranks_what_the_format_suggests() -> None:
    read = document("tonelint-script: 1\nchannel: phone\nturns:\n- agent: Good morning.\n", "a.yml")
    (channel,) = read.messages[0].declared
    assert (channel.value, channel.rank) == ("phone", Rank.METADATA)


def test_a_word_can_be_replaced_in_place() -> None:
    assert write_back(CHATS, "chat.yaml") >= 6
    assert write_back(OTHERS, "all.yml") >= 7


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("tonelint-script: 1\nconversation: []\n", 2, "conversations"),
        ("tonelint-script: 2\n", 1, "Write 1"),
        ("tonelint-script: 1\nturns:\n- agnt: Hi\n", 3, "agent"),
        ("tonelint-script: 1\nturns:\n- {agent: Hi, bot: Ho}\n", 3, "one of"),
        ("tonelint-script: 1\nturns:\n- role: body\n", 3, "one of"),
        ("tonelint-script: 1\nturns:\n- {agent: Hi, role: bdy}\n", 3, "body"),
        ("tonelint-script: 1\nturns: Hi\n", 2, "script-format.md"),
        ("tonelint-script: 1\nlocale: english\n", 2, "en-GB"),
        ("tonelint-script: 1\nposts:\n- {context: {situation: apology}}\n", 3, "text:"),
        ("tonelint-script: 1\nturns: [\n", 3, ""),
    ],
)
def test_mistakes_name_their_line_and_the_remedy(text: str, line: int, words: str) -> None:
    with pytest.raises(FormatError) as caught:
        document(text, "a.yml")
    problem = caught.value.problems[0]
    assert problem.line == line
    assert words in problem.remedy


def test_the_examples_of_the_documentation_can_be_read() -> None:
    page = Path(__file__).parents[2] / "docs" / "script-format.md"
    examples = re.findall(r"```yaml\n(tonelint-script.*?)```", page.read_text("utf-8"), re.S)
    assert len(examples) >= 4
    for example in examples:
        assert texts(example, "example.yml")
