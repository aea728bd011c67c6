"""Roles that only the wording and the place in a mail tell: greeting and sign-off."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tonelint.model.source import Mark, Segment

_GREETING = re.compile(
    r"\s*(?:hi|hello|hey|hiya|howdy|dear|welcome|greetings|good (?:morning|afternoon|evening|day)"
    r"|hallo|guten tag|liebe[rs]?|sehr geehrte[rs]?|bonjour|cher|chère|hola|estimad[oa]|querid[oa]"
    r"|ciao|gentile|buongiorno|olá|prezad[oa]|car[oa]|beste|geachte|cześć|dzień dobry)\b",
    re.I,
)
_SIGN_OFF = re.compile(
    r"\s*(?:many thanks|thanks|thank you|cheers|best|all the best|best wishes|kind regards"
    r"|best regards|warm regards|warmly|regards|sincerely|yours(?: (?:sincerely|faithfully|truly))?"
    r"|with (?:love|thanks|regards|appreciation)|love|take care|see you|talk soon|until next time"
    r"|speak soon|stay safe|have a (?:great|good|nice|lovely) (?:day|week|weekend|one)"
    r"|respectfully|cordially|happy \w+ing|the [\w\[\]{}. ]{1,40} team"
    r"|viele grüße|mit freundlichen grüßen|liebe grüße|herzliche grüße|cordialement|bien à vous"
    r"|un saludo|saludos|atentamente|cordiali saluti|atenciosamente|met vriendelijke groet"
    r"|groeten|pozdrawiamy|z poważaniem)(?![\w'’])",
    re.I,
)
_DASHED = re.compile(r"\s*[-–—]{1,2}\s*[A-Z\[{][^.?:!]*\Z")  # “— The Tallybirds”
_TEAM = re.compile(r"\bteam\b|\bcrew\b|\bfriends at\b", re.I)
_FOOTER = re.compile(
    r"unsubscribe|you(?:'re|’re| are)? receiv(?:ed|ing) this (?:e-?mail|message|notification)"
    r"|stop receiving|opt[- ]out|manage (?:your )?(?:e-?mail |notification )?preferences"
    r"|view (?:this (?:e-?mail )?)?(?:online|in (?:your|a) browser)|all rights reserved|©|\(c\) ?20"
    r"|abbestellen|abmelden|se désinscrire|darse de baja|afmelden|wypisz",
    re.I,
)
_TEXT_ROLES = frozenset({"body", "heading", "title"})
_GREETING_WORDS = 8
_SIGN_OFF_WORDS = 14
_TAIL = 4  # a sign-off is among this many last paragraphs
_SMALL_PRINT = 5  # and the small print among this many
_FIRST = 3  # a greeting is among this many first paragraphs


def mail_roles(segments: Sequence[Segment]) -> tuple[Segment, ...]:
    """Return a mail's segments, with greeting and sign-off told by wording and place.

    A greeting that shares its paragraph with more text (`Hi Sam,<br>Your …`) keeps the paragraph's
    role and gets a mark.
    """
    result = list(segments)
    running = [number for number, s in enumerate(result) if s.role in _TEXT_ROLES]
    running = [number for number in running if result[number].role != "title"]
    for number in running[:_FIRST]:
        hello = greeted(result[number])
        if hello is not None:
            result[number] = hello
            break
    _footer(result)
    _sign_off(result, [n for n in running if result[n].role == "body"])
    return tuple(result)


def _footer(result: list[Segment]) -> None:
    """Make the small print at the end a footer: from the line that says why the mail came, on."""
    texts = [n for n, segment in enumerate(result) if segment.role in {"body", "link"}]
    tail = [n for n in texts[-_SMALL_PRINT:] if n != texts[0]]
    for place, number in enumerate(tail):
        if _FOOTER.search(_plain(result[number].text)):
            for n in tail[place:]:
                if not _signs(_plain(result[n].text)):
                    result[n] = result[n]._replace(role="footer")
            return


def greeted(segment: Segment) -> Segment | None:
    """Return the segment as a greeting, or with a mark on its first line; None when it is none."""
    text = _plain(segment.text)
    found = _GREETING.match(text)
    if not found:
        return None
    line = text.split("\n", 1)[0].rstrip()
    whole = len(line) == len(text)
    if _words(line) > _GREETING_WORDS or not _ends_like_greeting(line, found.group().strip()):
        return None
    if whole:
        return segment._replace(role="greeting")
    mark = Mark(0, len(line), "greeting")
    return segment._replace(marks=tuple(sorted((*segment.marks, mark), key=_place)))


def _ends_like_greeting(line: str, opener: str) -> bool:
    if line[-1:] in ",!:" or opener.lower() == line.lower().rstrip("."):
        return True
    # “Welcome to …” and “Dear …” without a comma still greet when nothing else follows.
    return line[-1:] not in ".?" and _words(line) <= 4


def _sign_off(result: list[Segment], running: list[int]) -> None:
    """Give the last paragraphs their role, and the name that follows one."""
    tail = running[-_TAIL:]
    for place, number in enumerate(tail):
        segment = result[number]
        if segment.role != "body" or not _signs(_plain(segment.text)):
            continue
        result[number] = segment._replace(role="sign-off")
        for after in tail[place + 1 :]:
            follower = result[after]
            if _words(follower.text) > 6 or follower.text[-1:] in "?:!":
                break
            result[after] = follower._replace(role="sign-off")
            if _TEAM.search(follower.text):
                break
        return
    for number in tail:
        mark = _last_lines(_plain(result[number].text))
        if mark is not None:
            marks = (*result[number].marks, mark)
            result[number] = result[number]._replace(marks=tuple(sorted(marks, key=_place)))
            return


def _signs(text: str) -> bool:
    if _words(text) <= 6 and _DASHED.match(text):
        return True
    found = _SIGN_OFF.match(text)
    if not found or _words(text) > _SIGN_OFF_WORDS:
        return False
    lines = text.split("\n")
    if len(lines) > 1:
        return _words(lines[0]) <= 6
    # A sentence that only begins like one (“Thanks for signing up to …”) is none.
    rest = text[found.end() :].strip()
    return rest[:1] in {"", ",", "!", ".", "-", "–", "—", "\n"} or bool(_TEAM.search(rest))


def _last_lines(text: str) -> Mark | None:
    """The lines at the end of a paragraph that sign off, as a mark."""
    at = text.rfind("\n")
    while at > 0:
        if _signs(text[at + 1 :]):
            return Mark(at + 1, len(text), "sign-off")
        at = text.rfind("\n", 0, at)
    return None


def _plain(text: str) -> str:
    """The text with plain spaces, at equal length."""
    return text.replace("\u00a0", " ")


def _words(text: str) -> int:
    return len(text.split())


def _place(mark: Mark) -> tuple[int, int]:
    return mark.start, mark.end
