"""Markdown and MDX: pages, posts, mails and prepared replies. Most files are one message."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tonelint.formats import front_matter
from tonelint.formats.base import ReadOptions
from tonelint.formats.extent import extent_of
from tonelint.formats.md_masks import page_of
from tonelint.formats.md_walk import Walk
from tonelint.formats.names import in_mail_folder
from tonelint.model.source import Declared, Document, Extent, Message, Rank, Segment, Source
from tonelint.span import Span


def read(source: Source, *, options: ReadOptions) -> Document:
    """Return the page as one message: its front matter's titles and its prose.

    With `options.fenced_copy` every fenced block without a language is a message of its own, and
    the prose around it, which is for staff, is not judged. Raises `FormatError` for broken YAML
    in the front matter.
    """
    text = source.text
    if source.path.lower().endswith(".mdx"):
        from tonelint.formats.md_mdx import mdx_page

        page = mdx_page(text)
    else:
        page = page_of(text)
    front = front_matter.read(text, path=source.path, masked=page.text, tags=page.tags)
    walk = Walk(text, page, begin=front.end, options=options)
    walk.run()
    segments = [*front.segments, *page.segments, *walk.segments]
    segments.sort(key=lambda segment: (segment.start, segment.end))
    mail = options.channel == "email" or (
        not options.channel and (_is_mail(source.path) or _has_subject(front.segments))
    )
    macros = [] if _has_subject(front.segments) else _macros(segments, text, source.path)
    if macros:  # what is left over is for those who send them
        apart = {id(segment) for macro in macros for segment in macro}
        segments = [segment for segment in segments if id(segment) not in apart]
    elif mail:
        from tonelint.formats.roles import mail_roles

        segments = list(mail_roles(segments))
    comments = (*front.comments, *page.comments, *walk.comments)
    messages = []
    if segments:
        declared = front.declared
        if not options.fenced_copy:
            channel = "email" if mail else "web"
            declared += (Declared("channel", channel, "Markdown", Rank.FORMAT),)
        extent = Extent.PART if macros else extent_of(source.path, text, segments, markup=False)
        features = (*front.features, *walk.features)
        message = Message(Span(0, len(text)), tuple(segments), declared, extent, features)
        messages.append(message)
    messages += _apart(walk.macros, front.declared)
    in_mail = (Declared("channel", "email", "Markdown", Rank.FORMAT),) if mail else ()
    messages += _apart(_read_as_mails(macros), (*front.declared, *in_mail))
    messages.sort(key=lambda message: message.span)
    return Document(
        source, "markdown", tuple(messages), tuple(sorted(comments, key=lambda c: c.start))
    )


def _macros(segments: Sequence[Segment], text: str, path: str) -> list[list[Segment]]:
    """Return the prepared replies of a file that is a collection of them."""
    if sum(segment.role == "heading" for segment in segments) < 2:
        return []
    from tonelint.formats.md_macros import macros_in

    return macros_in(segments, text, path)


def _read_as_mails(macros: Iterable[list[Segment]]) -> Iterator[list[Segment]]:
    """Yield each macro with its greeting and its sign-off."""
    from tonelint.formats.roles import mail_roles

    for macro in macros:
        yield list(mail_roles(macro))


def _apart(macros: Iterable[list[Segment]], declared: tuple[Declared, ...]) -> Iterator[Message]:
    """Yield each macro as a message."""
    for macro in macros:
        yield Message(Span(macro[0].start, macro[-1].end), tuple(macro), declared)


def _has_subject(segments: Iterable[Segment]) -> bool:
    return any(segment.role == "subject" for segment in segments)


def _is_mail(path: str) -> bool:
    # Rails makes both versions of a mail from a .markerb file.
    return path.lower().endswith(".markerb") or in_mail_folder(path)
