"""HTML, MJML and the templates that make them: one message a file."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from pathlib import PurePosixPath

from tonelint.errors import FormatError
from tonelint.formats import front_matter
from tonelint.formats.base import ReadOptions
from tonelint.formats.expressions import is_liquid, string_segment
from tonelint.formats.extent import extent_of
from tonelint.formats.front_matter import FrontMatter
from tonelint.formats.html_build import Builder
from tonelint.formats.masking import mask, places_of
from tonelint.model.source import (
    Comment,
    Declared,
    Document,
    Feature,
    Message,
    Rank,
    Segment,
    Source,
)
from tonelint.span import Span

_STRONG_SIGNS = (
    "x-apple-disable-message-reformatting", "urn:schemas-microsoft-com:", "[if mso", "mso]>",
    "mso-hide:", "*|mc:", "preheader", "<mj-", "</callout>", "{{ unsubscribe", "{{unsubscribe",
)  # fmt: skip
_WEAK_SIGNS = (
    'role="presentation"', "bgcolor=", "cellpadding=", "600px", 'width="600"', "</center>",
    "@media only screen and (max-", "unsubscribe", "{{action_url}}", "{{support_url}}",
)  # fmt: skip
_MAIL_FOLDERS = frozenset({"mailer", "mailers", "mail", "mails", "email", "emails"})
_WEB_SIGNS = ("<nav", "<form", "<script", "<main", "{% extends", "form_for", "form_with")


@dataclass(frozen=True, slots=True)
class Region:
    """What a stretch of HTML holds. `lang` is the language it declares, or ""."""

    segments: tuple[Segment, ...]
    comments: tuple[Comment, ...]
    title: str = ""
    lang: str = ""
    lang_at: int | None = None
    features: tuple[Feature, ...] = ()


def read(source: Source, *, options: ReadOptions) -> Document:
    """Return the mail or page in `source` as one message.

    Broken HTML is read as a browser would; only a binary file is a `FormatError`.
    """
    text = source.text
    if "\x00" in text:
        raise FormatError(
            "This is not a text file: it has a null character.",
            path=source.path,
            remedy="Leave it out with `exclude`, or save it as text.",
        )
    mjml = "<mjml" in text or "<mj-" in text
    sign = _mail_sign(source, options, mjml)
    front = _front_matter(source)
    region = read_region(text, front.end, len(text), options=options, email=bool(sign))
    origin = sign or ("MJML" if mjml else "HTML file")
    declared = [Declared("channel", "email" if sign else "web", origin, Rank.FORMAT)]
    if region.lang:
        declared.append(
            Declared("locale", region.lang, "HTML lang attribute", Rank.FORMAT, region.lang_at)
        )
    segments, comments = front.segments + region.segments, front.comments + region.comments
    features = (*([Feature("markup", 0, 0)] if sign else []), *front.features, *region.features)
    message = Message(
        Span(0, len(text)),
        segments,
        (*declared, *front.declared),
        extent_of(source.path, text, segments, markup=True),
        features,
    )
    return Document(source, "mjml" if mjml else "html", (message,), comments)


def read_region(
    text: str, start: int, end: int, *, options: ReadOptions, email: bool = False
) -> Region:
    """Return the segments and comments of the HTML in text[start:end], with places in `text`.

    `email`: it is a whole mail, so that greeting, sign-off and footer get their roles.
    """
    builder = Builder(text, start, end, email=email or options.channel == "email")
    builder.build()
    found, shut = builder.flow.segments, sorted(builder.shut)
    escapes = bool(builder.flow.copy) and not is_liquid(text, builder.flow.tags, base=start)
    for tag, strings in builder.flow.copy.items():
        if not _inside(tag, shut):
            made = (string_segment(text, string, escapes=escapes) for string in strings)
            found += filter(None, made)
    segments = tuple(sorted(found, key=lambda segment: segment.start))
    if email:
        from tonelint.formats.roles import mail_roles

        segments = mail_roles(segments)
    title = next((segment.text for segment in segments if segment.role == "title"), "")
    lang, place = builder.lang or ("", None)
    features = tuple(builder.lacking.found())
    return Region(segments, tuple(builder.comments), title, lang, place, features)


def _front_matter(source: Source) -> FrontMatter:
    if not source.text.startswith(("---", "+++")):
        return FrontMatter()
    text, tags = mask(source.text)
    try:
        return front_matter.read(source.text, path=source.path, masked=text, tags=places_of(tags))
    except FormatError:
        # Tags in quotes with escaped quotes in them are YAML as they stand.
        return front_matter.read(source.text, path=source.path)


def _mail_sign(source: Source, options: ReadOptions, mjml: bool) -> str:
    """What makes this a mail, in words for people; empty for a web page."""
    if options.channel:
        return "settings" if options.channel == "email" else ""
    if mjml:
        return "MJML"
    text = source.text.lower()
    if any(sign in text for sign in _STRONG_SIGNS) or sum(s in text for s in _WEAK_SIGNS) >= 3:
        return "HTML laid out as a mail"
    folders = {
        part for name in PurePosixPath(source.path).parts[:-1] for part in re.split(r"[_-]", name)
    }
    if folders & _MAIL_FOLDERS and not any(sign in text for sign in _WEB_SIGNS):
        return "folder of mails"
    return ""


def _inside(at: int, places: list[tuple[int, int]]) -> bool:
    """Whether `at` lies in one of the sorted places, which do not overlap."""
    number = bisect_right(places, at, key=lambda place: place[0]) - 1
    return number >= 0 and at < places[number][1]
