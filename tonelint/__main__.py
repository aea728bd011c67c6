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


if __name__ == "__main__":
    sys.exit(main())
