"""Template tags are found in every dialect and blanked without moving anything."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonelint.formats.masking import TagKind, find_tags, mask, outputs

SHOWN, CONTROL, ELSE = TagKind.OUTPUT, TagKind.CONTROL, TagKind.ELSE


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("Hi {{ name }},", [("{{ name }}", SHOWN)]),
        ("{{{ html }}}", [("{{{ html }}}", SHOWN)]),
        ('{{ f({"a": {"b": 1}}) }}!', [('{{ f({"a": {"b": 1}}) }}', SHOWN)]),
        ('{{ "}}" }} x', [('{{ "}}" }}', SHOWN)]),
        ("{{ don't }} a {{ b }}", [("{{ don't }}", SHOWN), ("{{ b }}", SHOWN)]),
        ("{# note #}", [("{# note #}", TagKind.COMMENT)]),
        ("{{!-- a }} b --}}", [("{{!-- a }} b --}}", TagKind.COMMENT)]),
        ("{{! it's }}", [("{{! it's }}", TagKind.COMMENT)]),
        ("{{/* it's */}}", [("{{/* it's */}}", TagKind.COMMENT)]),
        ("<%# note %>", [("<%# note %>", TagKind.COMMENT)]),
        ("<%= name %>", [("<%= name %>", SHOWN)]),
        ("<%= form_for x do |f| %>", [("<%= form_for x do |f| %>", CONTROL)]),
        ("<%- title %>", [("<%- title %>", SHOWN)]),
        ("<%- if x -%>", [("<%- if x -%>", CONTROL)]),
        ("{{#if a}}b{{else}}c{{/if}}", [
            ("{{#if a}}", CONTROL), ("{{else}}", ELSE), ("{{/if}}", CONTROL),
        ]),
        ("{{- range .Items }}", [("{{- range .Items }}", CONTROL)]),
        ("{% if a == '%}' %}", [("{% if a == '%}' %}", CONTROL)]),
        ("{%- elif b -%}", [("{%- elif b -%}", ELSE)]),
        ("{% block title %}", [("{% block title %}", TagKind.BLOCK)]),
        ("{% comment %}It's{% endcomment %}", [
            ("{% comment %}It's{% endcomment %}", TagKind.COMMENT)
        ]),
        ("{% schema %}{\"a\": 1}{% endschema %}", [
            ("{% schema %}{\"a\": 1}{% endschema %}", TagKind.RAW)
        ]),
        ("{% raw %}{{{% endraw %}{{ y }}", [
            ("{% raw %}", CONTROL), ("{% endraw %}", CONTROL), ("{{ y }}", SHOWN),
        ]),
        ("*|FNAME|* %%name%% {first_name} {0} %{n} %(n)s", [
            ("*|FNAME|*", SHOWN), ("%%name%%", SHOWN), ("{first_name}", SHOWN), ("{0}", SHOWN),
            ("%{n}", SHOWN), ("%(n)s", SHOWN),
        ]),
        ("${user.name} [[${x}]]", [("${user.name}", SHOWN), ("[[${x}]]", SHOWN)]),
        ("50% of *| {{ {% <% ${", []),
    ],
)  # fmt: skip
def test_finds_the_tags_of_every_dialect(text: str, tags: list[tuple[str, TagKind]]) -> None:
    assert [(text[t.start : t.end], t.kind) for t in find_tags(text)] == tags


def test_blanks_at_equal_length_and_keeps_line_ends() -> None:
    text = "a{{ f(\r\n1) }}b{% if\nx %}c"
    assert mask(text).text == "axxxxx\r\nxxxxxb     \n    c"
    assert outputs(mask(text).tags) == [(1, 13)]


@given(st.lists(st.sampled_from(
    ["{{", "}}", "{%", "%}", "<%=", "%>", '"', "'", "{", "}", "{#", "#}", "a", "\n", "*|A|*",
     "{% raw %}", "{% endraw %}", "{% comment %}", "${", "\\", "{{!--", "--}}", "😀"]
), max_size=30))  # fmt: skip
def test_tags_never_overlap_whatever_the_text(parts: list[str]) -> None:
    text = "".join(parts)
    masked, tags = mask(text)
    assert len(masked) == len(text)
    assert [c for c in masked if c in "\r\n"] == [c for c in text if c in "\r\n"]
    at = 0
    for tag in tags:
        assert at <= tag.start <= tag.inner_start <= tag.inner_end <= tag.end
        at = tag.end


@pytest.mark.parametrize(
    "piece", ["{{", "{%", "<%", "{{ { }} ", '{{ " ', "{% comment %}", "{% raw %}", "{{!--", "${"]
)
def test_unclosed_tags_take_linear_time(piece: str) -> None:
    began = time.process_time()
    find_tags(piece * (60_000 // len(piece)))
    assert time.process_time() - began < 1.0
