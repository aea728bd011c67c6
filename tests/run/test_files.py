"""Reading and writing files: encodings, marks, and writes that never leave half a file."""

from __future__ import annotations

import os
import stat

import pytest

from tonelint.errors import FormatError
from tonelint.model.source import Source
from tonelint.run import files


def test_a_byte_order_mark_is_kept_and_not_counted(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbfHello\r\n")
    source = files.read(path, shown="a.txt", max_mb=1)
    assert (source.text, source.bom) == ("Hello\r\n", True)
    assert files.encode(source, source.text) == path.read_bytes()


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_with_a_mark_is_read_and_written_back(encoding):
    mark = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}[encoding]
    data = mark + "“Hi” 👋\n".encode(encoding)
    source = files.decode(data, shown="a.txt")
    assert source.text == "“Hi” 👋\n"
    assert files.encode(source, source.text) == data


@pytest.mark.parametrize(
    ("data", "problem", "line"),
    [
        (b"fine\ncaf\xe9\n", "not UTF-8", 2),
        (b"one\ntwo\0three\n", "NUL bytes", 2),
    ],
)
def test_what_is_no_text_is_an_error_with_its_line(data, problem, line):
    with pytest.raises(FormatError, match=problem) as error:
        files.decode(data, shown="a.txt")
    assert error.value.problems[0].line == line
    assert error.value.problems[0].remedy


def test_an_old_mail_may_be_latin_1():
    source = files.decode("Café\r\n".encode("latin-1"), shown="a.eml", fallback="latin-1")
    assert source.text == "Café\r\n"
    assert files.encode(source, source.text) == "Café\r\n".encode("latin-1")


def test_a_file_too_large_to_be_copy_is_not_read(tmp_path):
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)  # one line of 50 MB
    with pytest.raises(FormatError, match="50 MB") as error:
        files.read(path, shown="a.txt", max_mb=10)
    assert "max_file_mb" in error.value.problems[0].remedy


def test_missing_files_and_loops_of_links_are_errors(tmp_path):
    loop = tmp_path / "loop.md"
    loop.symlink_to(loop)
    for path, problem in ((loop, "cannot be read"), (tmp_path / "gone.md", "no such file")):
        with pytest.raises(FormatError, match=problem):
            files.read(path, shown=path.name, max_mb=1)


def test_writing_keeps_the_mode_and_follows_links(tmp_path):
    path = tmp_path / "a.md"
    path.write_text("old")
    path.chmod(0o640)
    link = tmp_path / "link.md"
    link.symlink_to(path)
    files.write(link, b"new")
    assert link.is_symlink()
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_an_interrupted_write_leaves_the_file_whole_and_no_draft(tmp_path, monkeypatch):
    path = tmp_path / "a.md"
    path.write_text("old")

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        files.write(path, b"new")
    assert path.read_text() == "old"
    assert os.listdir(tmp_path) == ["a.md"]


def test_a_file_that_cannot_be_written_is_an_error_and_unchanged(tmp_path, monkeypatch):
    path = tmp_path / "a.md"
    path.write_text("old")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(FormatError, match="permission denied"):
        files.write(path, b"new")
    assert path.read_text() == "old"
    assert os.listdir(tmp_path) == ["a.md"]


def test_a_source_remembers_how_it_was_encoded():
    assert files.encode(Source("a", "x"), "é") == "é".encode()
