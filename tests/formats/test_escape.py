"""New text is written so that it is read back as it was meant, or not at all."""

from __future__ import annotations

import json
from html import unescape

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tonelint.formats.escape import ESCAPES

TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs",)), min_size=1, max_size=40)


@given(TEXTS)
def test_html_is_read_back_as_written(text: str) -> None:
    for name in ("html", "html-attr-dq", "html-attr-sq"):
        written = ESCAPES[name](text)
        if written is not None:
            assert unescape(written) == text
            assert "<" not in written


@given(TEXTS)
def test_data_strings_are_read_back_as_written(text: str) -> None:
    written = ESCAPES["json"](text)
    assert json.loads(f'"{written}"') == text
    single = ESCAPES["yaml-single"](text)
    if single is not None and text.isprintable():
        assert yaml.safe_load(f"k: '{single}'") == {"k": text}


@given(st.text("ab: #-?'\"{}[],&*!|>%@`\t.", min_size=1, max_size=12))
def test_plain_yaml_stays_one_string(text: str) -> None:
    written = ESCAPES["yaml-plain"]("Sam " + text)
    if written is not None:
        assert yaml.load(f"k: {written} end", Loader=yaml.BaseLoader) == {"k": f"Sam {text} end"}


@pytest.mark.parametrize(
    ("name", "text", "written"),
    [
        ("plain", "a & b", "a & b"),
        ("html", "R&D < 3", "R&D &lt; 3"),
        ("html", "write &amp; here", "write &amp;amp; here"),
        ("html", "two\nlines", None),
        ("html", "a {{ tag }}", None),
        ("html-attr-dq", 'a "b"', "a &quot;b&quot;"),
        ("html-attr-sq", "it's", "it&#39;s"),
        ("html-attr-bare", "two words", None),
        ("html-attr-bare", "word", "word"),
        ("html-string", "don't", None),
        ("html-string", "do not", "do not"),
        ("yaml-plain", "note: this", None),
        ("yaml-plain", "a #1", None),
        ("yaml-plain", "10:30 am", "10:30 am"),
        ("yaml-flow", "a, b", None),
        ("yaml-single", "it's", "it''s"),
        ("yaml-block", "two\nlines", None),
        ("js-dq", 'say "hi"', 'say \\"hi\\"'),
        ("js-sq", "it's", "it\\'s"),
        ("js-sq", "50%}", None),
        ("bare-sq", "it's", None),
        ("bare-dq", "it's", "it's"),
        ("markdown", "plain words", "plain words"),
        ("markdown", "*bold*", None),
        ("markdown", "- item", None),
        ("markdown", "1. item", None),
        ("markdown", "a - b", "a - b"),
        ("never", "x", None),
    ],
)
def test_each_way_of_writing(name: str, text: str, written: str | None) -> None:
    assert ESCAPES[name](text) == written
