"""YAML catalogues: every way to write a scalar leads home."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonelint import yamldoc
from tonelint.errors import FormatError
from tonelint.formats.yaml_nodes import scalar_pieces
from tonelint.formats.yaml_strings import strings
from tonelint.model.source import RunKind

from .reading import context, document, every, texts, write_back

CATALOGUE = """\
# tonelint: emotion=calm
en:
  mailer:
    subject: Confirm your e-mail # shown first
    body: >-
      Please open the
      link # below.

      Thanks
  labels: {name: "Your \\"full\\" name", 'city': 'The town''s name'}
  html: Read <b>this</b>
    now &rsquo;
  block: |
    First line
      indented 😀
    last line
  twice: &again Come back soon
  alias: *again
  "yes": true
  count: 12
  formats: "%d.%m.%Y"
"""


def test_every_style_of_scalar() -> None:
    read = document(CATALOGUE, "config/locales/en.yml")
    assert [(s.key, s.text) for s in every(read)] == [
        ("en.mailer.subject", "Confirm your e-mail"),
        ("en.mailer.body", "Please open the link # below.\nThanks"),
        ("en.labels.name", 'Your "full" name'),
        ("en.labels.city", "The town's name"),
        ("en.html", "Read this now ’"),
        ("en.block", "First line\n  indented 😀\nlast line"),
        ("en.twice", "Come back soon"),
    ]
    assert [s.escape for s in every(read)] == [
        "yaml-plain", "yaml-block", "yaml-double", "yaml-single",
        "yaml-plain", "yaml-block", "yaml-plain",
    ]  # fmt: skip
    assert context(read) == {"locale": "en", "channel": "email"}


def test_comments_are_not_confused_with_text() -> None:
    read = document(CATALOGUE, "en.yml")
    assert [comment.text for comment in read.comments] == [
        "tonelint: emotion=calm", "shown first",
    ]  # fmt: skip


def test_a_word_can_be_replaced_in_place() -> None:
    assert write_back(CATALOGUE, "en.yml") >= 9


def test_windows_line_ends_and_several_documents() -> None:
    text = CATALOGUE.replace("\n", "\r\n")
    assert texts(text, "en.yml") == texts(CATALOGUE, "en.yml")
    assert texts("a: First one\n---\na: Second one\n", "en.yml") == ["First one", "Second one"]


def test_flow_text_is_escaped_for_flow() -> None:
    (segment,) = every(document("{title: Hello you}", "a.yml"))
    assert segment.escape == "yaml-flow"


def test_a_copilot_topic_holds_the_bots_words_only() -> None:
    text = (
        "kind: AdaptiveDialog\nmodelDescription: Use this topic often.\nbeginDialog:\n"
        "  triggerQueries: [how do I pay]\n  actions:\n  - kind: SendActivity\n"
        "    activity: Hello {Topic.Name}, how can I help?\n  - condition: =Len(Topic.X) > 0\n"
    )
    (segment,) = every(document(text, "topic.yaml"))
    assert (segment.speaker, segment.text) == ("bot", "Hello {Topic.Name}, how can I help?")


def test_broken_yaml_is_an_error_with_its_line() -> None:
    with pytest.raises(FormatError) as caught:
        document("a: 1\nb: @x\n", "en.yml")
    assert caught.value.problems[0].line == 2


def test_an_endless_alias_ends() -> None:
    assert texts("a: &a [*a, Some words here]\n", "en.yml") == ["Some words here"]


_LINES = st.lists(st.text(st.sampled_from("ab #:-'\"\\é😀"), max_size=8), min_size=1, max_size=4)


@given(_LINES, st.sampled_from(["|", ">", "|-", ">-", "|+", "|2"]), st.integers(2, 4))
def test_block_scalars_lead_home(lines: list[str], header: str, indent: int) -> None:
    inside = "".join(f"{' ' * indent}x{line}\n" if line else "\n" for line in lines)
    _check(f"k: {header}\n{inside}z: 1\n")


@given(st.text(st.sampled_from("ab #:-'\"\\né😀\t{[%&*")))
def test_quoted_and_plain_scalars_lead_home(text: str) -> None:
    import json

    _check("k: " + json.dumps(text) + "\n")
    _check("k: '" + text.replace("'", "''").replace("\n", "\n  ") + "'\n")
    _check("k: a" + text.replace("\n", "\n  ") + "\n")


def _check(text: str) -> None:
    try:
        node = yamldoc.compose(text, path="x.yml")
    except FormatError:
        return
    for string in strings(text, node):
        for start, end, shown, kind in string.pieces:
            assert kind is not RunKind.VERBATIM or text[start:end] == shown
    if node is not None and node.id == "mapping" and node.value[0][1].id == "scalar":
        value = node.value[0][1]
        pieces, _ = scalar_pieces(text, value)
        assert "".join(piece[2] for piece in pieces) == value.value
