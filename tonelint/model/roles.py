"""The roles and speakers a segment can have, and the channels: the one table of their names."""

from __future__ import annotations

ROLES: dict[str, str] = {
    "subject": "the subject line of a mail",
    "preheader": "the preview line after the subject in an inbox",
    "title": "the title of a page or file",
    "heading": "a heading inside a page or mail",
    "body": "running text",
    "greeting": "the first line to the reader: “Hi Sam,”",
    "sign-off": "the last line and the name: “Thanks, the Tallybird team”",
    "footer": "the small print every mail or page ends with",
    "cta": "a button, or a link made to look like one",
    "link": "the words of a link",
    "label": "the name of a form field, a tab, a menu entry",
    "hint": "help beside a field, a placeholder text",
    "error": "an error message",
    "alt": "the text that stands for a picture",
    "quote": "other people's words",
    "legal": "terms, notices, addresses",
    "opener": "the first turn of a conversation",
    "closing": "the last turn of a conversation",
    "hand-off": "the turn that passes a customer on",
    "quick-reply": "an answer offered as a button",
    "question": "a question of a survey",
    "option": "an answer option of a survey",
    "scale-label": "a point of a rating scale",
}

SPEAKERS: dict[str, str] = {
    "brand": "the company, in writing",
    "agent": "a person who works for it",
    "bot": "a program that speaks for it",
    "customer": "the reader; never judged",
}

CHANNELS = ("email", "web", "chat", "sms", "phone", "social", "voice", "survey", "review")
"""The channels there are before a guide names its own, as in rules/defaults/axes.yaml."""

NEVER_JUDGED_UNASKED = frozenset({"quote", "legal"})
"""Roles that only rules naming them look at."""
