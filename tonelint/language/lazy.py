"""Regexes that are compiled when they are first asked for: most runs need only a few of them."""

from __future__ import annotations

import re
from functools import cache


@cache
def compiled(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return the compiled pattern."""
    return re.compile(source, flags)
