"""The only place that reads and writes files of copy: bytes to a Source and back, atomically."""

from __future__ import annotations

import codecs
import contextlib
import os
import stat
from pathlib import Path

from tonelint.errors import FormatError
from tonelint.model.source import Source

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def read(path: Path, *, shown: str, max_mb: int) -> Source:
    """Return the decoded file. Raises `FormatError` when it cannot be read as text."""
    if not os.path.lexists(path):
        raise FormatError(
            "There is no such file or folder.", path=shown, remedy="Check the spelling."
        )
    try:
        status = path.stat()
        size = status.st_size
        if stat.S_ISDIR(status.st_mode):
            raise _no_file(path, shown)
        if not stat.S_ISREG(status.st_mode):
            raise FormatError(
                "This is no ordinary file.",  # a pipe would be waited for without end
                path=shown,
                remedy="Send what it gives to “tonelint check -”.",
            )
        if size > max_mb * 1_000_000:
            raise FormatError(
                f"The file has {size / 1_000_000:.0f} MB; copy is smaller than that.",
                path=shown,
                remedy=f"Exclude it, or raise max_file_mb (now {max_mb}) in the settings.",
            )
        data = path.read_bytes()
    except OSError as error:
        raise FormatError(
            f"The file cannot be read: {_why(error)}.",
            path=shown,
            remedy="Check that it exists and that you may read it.",
        ) from None
    return decode(data, shown=shown, fallback="latin-1" if shown.endswith(".eml") else "")


def _no_file(path: Path, shown: str) -> FormatError:
    """Return the error for a folder: one that nobody may look into, or one in a file's place."""
    if os.access(path, os.R_OK | os.X_OK):
        return FormatError("This is a folder.", path=shown, remedy="Name a file.")
    return FormatError(
        "The folder cannot be read: permission denied.",
        path=shown,
        remedy="Check that you may read it, or exclude it.",
    )


def _why(error: OSError) -> str:
    return (error.strerror or error.__class__.__name__).lower()


def decode(data: bytes, *, shown: str, fallback: str = "") -> Source:
    """Return the text of `data`, which is UTF-8, or UTF-16 with a byte-order mark.

    Raises `FormatError` for other encodings and for binary files. `fallback` is an encoding for
    texts that are not UTF-8 (old mails).
    """
    bom = next(((mark, name) for mark, name in _BOMS if data.startswith(mark)), None)
    encoding = bom[1] if bom else "utf-8"
    body = data[len(bom[0]) :] if bom else data
    if not (bom and bom[1].startswith("utf-16")) and b"\0" in body:
        raise FormatError(
            "The file has NUL bytes: it is not text.",
            path=shown,
            line=body[: body.index(b"\0")].count(b"\n") + 1,
            remedy="Exclude it, or save it as UTF-8 text.",
        )
    try:
        return Source(shown, body.decode(encoding), encoding, bom is not None)
    except UnicodeDecodeError as error:
        if fallback:
            return Source(shown, body.decode(fallback), fallback, bom is not None)
        raise FormatError(
            "The file is not UTF-8.",
            path=shown,
            line=body[: error.start].count(b"\n") + 1,
            remedy="Save it as UTF-8.",
        ) from None


def encode(source: Source, text: str) -> bytes:
    """Return `text` as bytes in the encoding of `source`, with its byte-order mark.

    Raises `FormatError` when the encoding has no way to write a character.
    """
    mark = next((m for m, name in _BOMS if source.bom and name == source.encoding), b"")
    try:
        return mark + text.encode(source.encoding)
    except UnicodeEncodeError as error:
        raise FormatError(
            f"A fix needs “{text[error.start]}”, which {source.encoding} cannot write.",
            path=source.path,
            remedy="Save the file as UTF-8. Nothing was changed.",
        ) from None


def _mode(path: Path) -> int:
    """Return the mode a file has, or the usual one for a new file."""
    return path.stat().st_mode & 0o7777 if path.exists() else 0o644


def write(path: Path, data: bytes) -> None:
    """Put `data` into the file at `path` in one step: it is never half-written.

    A link is followed, and the mode is kept. Raises `FormatError` when it cannot be written, or
    when nobody may write to it: replacing it would get round that.
    """
    import tempfile  # brings half the library along, and most runs write nothing

    target = path.resolve()
    if target.exists() and not (target.stat().st_mode & 0o222 and os.access(target, os.W_OK)):
        raise FormatError(
            "The file is read-only.",
            path=path.as_posix(),
            remedy="Make it writable, or exclude it. Nothing was changed.",
        )
    draft = ""
    try:
        handle, draft = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(draft, _mode(target))
        os.replace(draft, target)
    except OSError as error:
        raise FormatError(
            f"The file cannot be written: {_why(error)}.",
            path=path.as_posix(),
            remedy="Check that you may write to it and its folder. Nothing was changed.",
        ) from None
    finally:
        # After an interruption too, no draft stays behind.
        if draft and os.path.exists(draft):
            with contextlib.suppress(OSError):
                os.unlink(draft)
