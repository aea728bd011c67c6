"""Violations that a comment excuses: `tonelint-disable-next-line RULE -- reason`."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from tonelint.model.rule import Severity
from tonelint.model.source import Comment, Document
from tonelint.model.violation import Violation
from tonelint.span import Span

UNUSED = "tonelint/unused-suppression"
NO_REASON = "tonelint/suppression-without-reason"

_WORDS = re.compile(
    r"\s*tonelint-(disable-next-line|disable-line|disable-file|disable|enable)(?![\w-])"
    r"\s*(.*?)\s*(?:--\s*(.*?)\s*)?\Z",
    re.DOTALL,
)


@dataclass(slots=True)
class _Suppression:
    comment: Comment
    start: int
    end: int
    rules: frozenset[str]
    reason: str
    used: set[str] = field(default_factory=set)

    def excuses(self, violation: Violation) -> bool:
        if not self.start <= violation.span.start < self.end:
            return False
        if not self.rules:
            self.used.add("")
            return True
        for name in self.rules:
            pack = name.endswith("/") and violation.rule.startswith(name)
            if pack or violation.rule == name:
                self.used.add(name)
                return True
        return False


def suppress(
    document: Document, violations: Sequence[Violation], *, is_on: Callable[[str], bool]
) -> tuple[list[Violation], int]:
    """Return the violations that no comment excuses, and how many were excused.

    Comments that excuse nothing or give no reason become notices of their own. `is_on` tells
    whether a rule (or `pack/`) runs at all: a comment about one that is off is not called unused.
    """
    suppressions = _read(document)
    if not suppressions:
        return list(violations), 0
    kept: list[Violation] = []
    for violation in violations:
        excusing = [one for one in suppressions if one.excuses(violation)]  # marks each as used
        if not excusing:
            kept.append(violation)
    excused = len(violations) - len(kept)
    for suppression in suppressions:
        kept.extend(_notices(document, suppression, is_on))
    return sorted(kept, key=lambda violation: violation.order), excused


def _read(document: Document) -> list[_Suppression]:
    found: list[_Suppression] = []
    text = document.source.text
    for comment in document.comments:
        match = _WORDS.match(comment.text)
        if not match:
            continue
        names = frozenset(filter(None, re.split(r"[,\s]+", match[2])))
        if match[1] == "enable":
            for earlier in found:
                if earlier.end == len(text) + 1 and (not names or earlier.rules <= names):
                    earlier.end = comment.start
            continue
        start, end = _reach(match[1], text, comment)
        found.append(_Suppression(comment, start, end, names, match[3] or ""))
    return found


def _reach(word: str, text: str, comment: Comment) -> tuple[int, int]:
    """Return the stretch of the file in which violations are excused."""
    if word == "disable-file":
        return 0, len(text) + 1
    if word == "disable":
        return comment.start, len(text) + 1
    if word == "disable-line":
        return text.rfind("\n", 0, comment.start) + 1, _line_end(text, comment.end)
    start = _line_end(text, comment.end)
    while start < len(text) and not text[start : _line_end(text, start)].strip():
        start = _line_end(text, start)
    return start, _line_end(text, start)


def _line_end(text: str, at: int) -> int:
    """Return where the line after the one holding `at` begins."""
    end = text.find("\n", at)
    return len(text) + 1 if end < 0 else end + 1


def _notices(
    document: Document, suppression: _Suppression, is_on: Callable[[str], bool]
) -> list[Violation]:
    wanted = suppression.rules or frozenset({""})
    notices = [
        _notice(
            document,
            suppression.comment,
            UNUSED,
            f"This comment excuses nothing{f' of {name}' if name else ''}. Remove it.",
        )
        for name in sorted(wanted - suppression.used)
        if not name or is_on(name)
    ]
    if not suppression.reason and suppression.used:
        text = "Say why, so that the next reader knows: add “-- reason” to this comment."
        notices.append(_notice(document, suppression.comment, NO_REASON, text))
    return notices


def _notice(document: Document, comment: Comment, rule: str, message: str) -> Violation:
    return Violation(
        path=document.source.path,
        span=Span(comment.start, comment.end),
        rule=rule,
        severity=Severity.NOTICE,
        message=message,
        excerpt=document.source.text[comment.start : comment.end],
        role="body",
        speaker="brand",
        key=None,
        context={},
    )
