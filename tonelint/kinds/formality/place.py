"""Where a message stands, in words: “an email in an apology”, “chat”."""

from __future__ import annotations

from collections.abc import Mapping

_CHANNELS = {
    "email": "an email",
    "web": "a web page",
    "chat": "chat",
    "sms": "a text message",
    "phone": "a phone call",
    "social": "social media",
    "voice": "a voice assistant",
    "survey": "a survey",
    "review": "a reply to a review",
}
_SITUATIONS = {
    "good-news": "with good news",
    "problem": "about a problem",
    "apology": "in an apology",
    "bad-news": "with bad news",
    "denial": "that says no",
    "security": "about security",
    "waiting": "to someone who waits",
}
_EMOTIONS = {
    "confused": "to someone confused",
    "worried": "to someone worried",
    "upset": "to someone upset",
    "delighted": "to someone delighted",
}
_USUAL = ("routine", "calm")


def place(context: Mapping[str, str]) -> str:
    """Return the channel and the situation of a context, else what the brand calls them."""
    channel = context.get("channel", "")
    where = _CHANNELS.get(channel) or (f"“{channel}”" if channel else "this message")
    situation, emotion = context.get("situation", ""), context.get("emotion", "")
    if situation and situation not in _USUAL:
        return f"{where} {_SITUATIONS.get(situation) or f'in “{situation}”'}"
    if emotion and emotion not in _USUAL:
        return f"{where} {_EMOTIONS.get(emotion) or f'in “{emotion}”'}"
    return where
