"""tonelint: a linter for brand voice. The command is `tonelint`; see README.md."""

__version__ = "0.1.0"
