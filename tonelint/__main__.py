"""The `tonelint` command. The version is printed before anything else is loaded."""

from __future__ import annotations

import sys

from tonelint import __version__


def main() -> int:
    """Run the command line and return its exit code."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        print(f"tonelint {__version__}")
        return 0
    from tonelint.cli.main import run

    return run(sys.argv[1:])


def console() -> None:
    """Run the command line and end the process with its exit code.

    Nothing is freed one by one on the way out, and the garbage collector looks less often: for a
    check of one file, both took as long as the check.
    """
    import gc
    import os

    gc.set_threshold(200_000, 30, 30)
    code = main()
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:  # nobody reads any more
            code = code or 141
    os._exit(code)


if __name__ == "__main__":
    console()
