"""Made-up reports for the tests of how reports are written."""

from __future__ import annotations

from collections.abc import Mapping

from tonelint.model.rule import Origin, Safety, Severity
from tonelint.model.violation import Counts, Edit, Fix, Report, Suggestion, Trouble, Violation
from tonelint.span import Span

OUTAGE = """# We are sorry

Simply utilise the bank feed, and we will email you when it works again.
Thanks,
The Tallybird team
"""

CHAT = "agent: 👩‍💻 你好\tPlease hold.\nagent: One moment.\n"

WORDS = Origin(
    "voice_guides/tallybird.voice.md",
    56,
    "words",
    "Use: use · Not: utilise, utilize, leverage · Why: short words",
    "short words",
)
TONE = Origin("voice_guides/tallybird.voice.md", 43, "tone", "", "", "")
SORRY = Origin(
    "voice_guides/tallybird.voice.md",
    112,
    "sorry",
    "An apology says sorry once, says what happened and says what happens next.",
    "",
    "We sent your March invoice twice. Sorry about that.",
)


def violation(
    path: str, text: str, found: str, message: str, *, rule: str = "tallybird/words", **more: object
) -> Violation:
    """Return a violation at the first `found` in `text`; nothing found: the whole message."""
    start = text.index(found)
    values: dict[str, object] = {
        "severity": Severity.WARNING,
        "role": "body",
        "speaker": "brand",
        "key": None,
        "context": {"channel": "email", "situation": "problem"},
    } | more
    return Violation(
        path=path,
        span=Span(start, start + len(found)),
        rule=rule,
        message=message,
        excerpt=found,
        **values,  # type: ignore[arg-type]
    )


def fix(text: str, old: str, new: str, safety: Safety = Safety.SAFE) -> Fix:
    """Return a fix that replaces the first `old` in `text` by `new`."""
    at = text.index(old)
    return Fix((Edit(at, at + len(old), new),), safety)


def report(
    *violations: Violation,
    sources: Mapping[str, str] | None = None,
    troubles: tuple[Trouble, ...] = (),
    counts: Counts | None = None,
    notes: tuple[str, ...] = (),
) -> Report:
    """Return a report of `violations`, sorted as the engine sorts them."""
    return Report(
        tuple(sorted(violations, key=lambda v: v.order)),
        troubles,
        counts or Counts(2, 3, 7, 41, 0, {"email": 1, "chat": 2}),
        sources if sources is not None else {"emails/outage.md": OUTAGE, "bot/hold.chat": CHAT},
        notes,
    )


MISSING = violation(
    "emails/outage.md",
    OUTAGE,
    "",
    "Say what happens next.",
    rule="tallybird/sorry",
    severity=Severity.ERROR,
    origin=SORRY,
    suggestions=(Suggestion("Say who does what by when: “We’ll {action} by {date}.”"),),
)
LONG_WORD = violation(
    "emails/outage.md",
    OUTAGE,
    "utilise",
    "Write “use” instead of “utilise”.",
    origin=WORDS,
    why="short words",
    fix=fix(OUTAGE, "utilise", "use"),
)
SIMPLY = violation(
    "emails/outage.md",
    OUTAGE,
    "Simply",
    "Leave out “Simply”. It can belittle a reader who is stuck.",
    rule="core/belittling",
    fix=fix(OUTAGE, "Simply utilise", "Utilise", Safety.UNSAFE),
)
HOLD = violation(
    "bot/hold.chat",
    CHAT,
    "Please hold",
    "Give a time and another way.",
    rule="chat/open-ended-wait",
    severity=Severity.NOTICE,
    speaker="agent",
    context={"channel": "chat"},
    suggestions=(
        Suggestion(
            "I need about 2 minutes to check",
            (Edit(CHAT.index("Please"), CHAT.index("."), "I need about 2 minutes to check"),),
        ),
        Suggestion("I need about {n} minutes. Wait here, or shall I email you?"),
    ),
)
SAMPLE = report(
    MISSING,
    LONG_WORD,
    SIMPLY,
    HOLD,
    troubles=(Trouble("emails/broken.eml", 3, "The header has no end.", "Add an empty line."),),
    notes=("4 rules need a language model: pip install …",),
)
