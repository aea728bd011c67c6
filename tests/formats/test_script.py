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


def test_turns_know_each_other() -> None:
    read = document(CHATS, "chat.yaml")
    threads = [message.thread for message in read.messages]
    assert [thread.number for thread in threads if thread] == [0, 1, 2, 3, 4, 0]
    assert threads[1] is not None
    assert threads[1].turns[0][0].text == "I want my money back!!!"
    assert threads[1].turns[-1][0].text == "Anything else?\n".strip()
    survey = document(OTHERS, "all.yml")
    assert [m.thread is None for m in survey.messages] == [True] * 3 + [False] * 5 + [True]


TAKING_OVER = """\
tonelint-script: 1
turns:
- bot: I'm Tally.
- customer: A person, please.
- bot: I'll pass you on.
- agent: Hi, I'm Noor.
- {agent: Our claims team can help., role: hand-off}
- agent: I'm Ada.
- agent: Bye.
"""


def test_whoever_takes_over_opens_again() -> None:
    roles = [segment.role for segment in every(document(TAKING_OVER, "chat.yaml"))]
    assert roles == ["opener", "body", "body", "opener", "hand-off", "opener", "closing"]


@pytest.mark.parametrize(
    ("rating", "emotion"),
    [("1", "upset"), ("2", "upset"), ("3", None), ("4", None), ("5", "delighted"),
     ("2/10", "upset"), ("9/10", "delighted"), ("5 stars", "delighted"), ("good", None),
     ("8", None)],
)  # fmt: skip
def test_a_rating_suggests_how_the_customer_feels(rating: str, emotion: str | None) -> None:
    text = f"tonelint-script: 1\nreviews:\n- {{review: Hm., rating: {rating}, reply: Thanks.}}\n"
    declared = {d.axis: (d.value, d.rank) for d in document(text, "r.yaml").messages[0].declared}
    assert declared.get("emotion") == (emotion and (emotion, Rank.FORMAT))


def test_the_ends_of_a_scale_are_copy() -> None:
    text = (
        "tonelint-script: 1\nsurvey:\n  questions:\n  - {question: How?, scale: {min: 1, max: 5}}\n"
    )
    assert [(s.role, s.text) for s in every(document(text, "s.yaml"))] == [
        ("question", "How?"), ("scale-label", "1"), ("scale-label", "5"),
    ]  # fmt: skip


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
