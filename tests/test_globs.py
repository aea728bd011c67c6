"""Path and key patterns."""

from __future__ import annotations

import pytest

from tonelint.globs import key_matches, path_matches


@pytest.mark.parametrize(
    ("path", "pattern", "expected"),
    [
        ("emails/a.html", "emails/**", True),
        ("emails/deep/a.html", "emails/**", True),
        ("emails/a.html", "emails/", True),
        ("web/emails/a.html", "emails/**", False),
        ("web/emails/a.html", "**/emails/**", True),
        ("emails/a.html", "**/emails/**", True),
        ("a.md", "*.md", True),
        ("deep/a.md", "*.md", True),
        ("site/deep/a.md", "site/*.md", False),
        ("site/deep/a.md", "site/**/*.md", True),
        ("site/a.md", "site/**/*.md", True),
        ("a.json", "*.{json,yaml}", True),
        ("a.jsonl", "*.{json,yaml}", False),
        ("a.b", "./a.?", True),
        ("a+b.md", "a+b.md", True),
    ],
)
def test_paths(path, pattern, expected):
    assert path_matches(path, pattern) is expected


@pytest.mark.parametrize(
    ("key", "pattern", "expected"),
    [
        ("mail.welcome.subject", "**.subject", True),
        ("subject", "**.subject", True),
        ("mail.subject", "*.subject", True),
        ("mail.welcome.subject", "*.subject", False),
        ("mail.subject_line", "**.subject", False),
        ("mail.subject_line", "mail.subject*", True),
    ],
)
def test_keys(key, pattern, expected):
    assert key_matches(key, pattern) is expected
