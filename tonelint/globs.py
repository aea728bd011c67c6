"""Path and key patterns: `**` crosses separators, `*` and `?` do not, `{a,b}` are alternatives."""

from __future__ import annotations

import re
from functools import lru_cache


@lru_cache(maxsize=512)
def glob_regex(pattern: str, separator: str = "/") -> re.Pattern[str]:
    """Return the regular expression that matches exactly what `pattern` means.

    A pattern that ends in the separator means all that is below it.
    """
    if pattern.endswith(separator):
        pattern += "**"
    not_separator = f"[^{re.escape(separator)}]"
    double = "**" + separator
    out: list[str] = []
    at = 0
    depth = 0
    while at < len(pattern):
        if pattern.startswith(double, at):
            out.append(f"(?:.*{re.escape(separator)})?")
            at += len(double)
            continue
        if pattern.startswith("**", at):
            out.append(".*")
            at += 2
            continue
        char = pattern[at]
        if char == "*":
            out.append(f"{not_separator}*")
        elif char == "?":
            out.append(not_separator)
        elif char == "{":
            depth += 1
            out.append("(?:")
        elif char == "}" and depth:
            depth -= 1
            out.append(")")
        elif char == "," and depth:
            out.append("|")
        else:
            out.append(re.escape(char))
        at += 1
    return re.compile("".join(out) + ")" * depth + r"\Z", re.DOTALL)


def path_matches(path: str, pattern: str) -> bool:
    """Return whether `path` (with `/`) matches; a pattern without `/` matches at any depth."""
    if "/" not in pattern.rstrip("/"):
        pattern = "**/" + pattern
    return glob_regex(pattern.removeprefix("./")).match(path) is not None


def key_matches(key: str, pattern: str) -> bool:
    """Return whether a dotted key matches: `**.subject`, `emails.*.title`."""
    return glob_regex(pattern, ".").match(key) is not None
