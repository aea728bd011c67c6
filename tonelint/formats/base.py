"""What every format shares: options for reading.

A format is a module with `read(source, options) -> Document`. It raises `FormatError` when a file
is broken, and never changes or re-serialises anything.
"""

from typing import NamedTuple


class ReadOptions(NamedTuple):
    """What the settings know about a file before it is read.

    `channel` is the channel they give its path, or "" (it decides whether first lines can be
    greetings). `fenced_copy` makes fenced code blocks of Markdown copy (macros kept there).
    """

    channel: str = ""
    fenced_copy: bool = False
