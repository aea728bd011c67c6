from __future__ import annotations

import pytest

from tonelint.language.emoji import emoji_spans, emoticon_spans

EMOJI = (
    "🎉 👍🏽 👩\u200d👩\u200d👧\u200d👦 🇬🇧 1️⃣ #⃣ "
    "❤️ ❤ ☀️ 🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f 🏳️\u200d🌈 ✅ "
    "🧑🏿\u200d💻 ➡️ ❤️\u200d🔥 ⚕️ "
)


@pytest.mark.parametrize("emoji", EMOJI.split())
def test_a_sequence_is_one(emoji: str) -> None:
    assert emoji_spans(f"a {emoji} b") == [(2, 2 + len(emoji))]


@pytest.mark.parametrize(
    "text", ["© 2026", "®", "Foo™", "12 #3 *", "a → b ↗", "✓ ✗ ★", "漢字", "½"]
)
def test_signs_of_text_are_none(text: str) -> None:
    assert emoji_spans(text) == []


def test_two_beside_each_other_are_two() -> None:
    assert emoji_spans("🎉🎉") == [(0, 1), (1, 2)]
    assert len(emoji_spans("🇬🇧🇩🇪")) == 2


@pytest.mark.parametrize("face", [":)", ";-)", ":-(", ":D", "<3", ":P", "xD", "=)", ":-/", ":'("])
def test_a_face(face: str) -> None:
    text = f"Thanks {face}"
    assert emoticon_spans(text) == [(7, len(text))]


@pytest.mark.parametrize(
    "text",
    ["http://a.b", "(see: that)", "a<3b", "x: (1)", "12:30", "8pm", "i <30", "list:(a)", "(8)"],
)
def test_no_face(text: str) -> None:
    assert emoticon_spans(text) == []
