"""`tonelint init`: a first settings file, with comments for the people who will edit it."""

from __future__ import annotations

import sys
from json import dumps
from pathlib import Path

import click

from tonelint.cli.examples import examples
from tonelint.cli.terminal import write
from tonelint.errors import UsageError
from tonelint.policy.build import guide_path
from tonelint.run import CheckRequest, settings

NAME = "tonelint.yaml"
_GUIDES = ("*.voice.md", "*/*.voice.md")

TEMPLATE = """\
# Settings for tonelint. Lines that begin with # are notes, or settings that are off.
# Check your copy with: tonelint check

# Your voice guide: a file (voice/acme.voice.md), or the name of one that comes with tonelint.
# Without a guide, tonelint runs its own rules and its own limits for each channel.
{guide}

# What makes “tonelint check” fail: error, warning, notice or never.
fail_on: warning

# Where your copy is. Without this, every file of a format that tonelint reads is checked.
# files: ["emails/**", "bot/**", "site/**/*.md"]
# exclude: ["**/vendor/**"]

# What tonelint cannot see from the file: its channel, the situation, who speaks. Later lines win.
# overrides:
#   - {{path: "emails/**", context: {{channel: email}}}}
#   - {{path: "emails/outage/**", context: {{situation: problem}}}}
#   - {{path: "locales/*.json", key: "**.subject", role: subject}}
#   - {{path: "macros/**", speaker: agent}}

# Rules to switch off, or to make more or less strict. List them with: tonelint rules
# rules:
#   core/long-words: off
#   chat/generic-opener: error

# The merge fields that exist.
# fields: [first_name, order_number]
"""


@click.command(
    "init",
    short_help="Write a first tonelint.yaml, with comments.",
    epilog=examples(
        ("tonelint init --guide acme.voice.md", "with your guide"),
        ("tonelint init --guide tallybird", "with one that comes with tonelint"),
    ),
)
@click.option("--guide", metavar="GUIDE", help="The guide to name in it.")
def command(guide: str | None) -> None:
    """Write tonelint.yaml in this folder. A file that is already there is left alone."""
    path = Path(NAME)
    if path.exists() or path.is_symlink():
        raise UsageError(
            "There is a settings file already.", path=NAME, remedy="Edit it, or rename it first."
        )
    guides = [file.as_posix() for pattern in _GUIDES for file in Path().glob(pattern)]
    if guide:
        guide_path(guide, Path())  # says so when there is none
    named = guide or (guides[0] if len(guides) == 1 else None)
    # A text in JSON's quotes is the same text in YAML.
    line = f"guide: {dumps(named, ensure_ascii=False)}" if named else "# guide: tallybird"
    try:
        path.write_text(TEMPLATE.format(guide=line), encoding="utf-8")
    except OSError as error:
        raise UsageError(
            f"The file cannot be written ({error.strerror}).",
            path=NAME,
            remedy="Go to a folder that you may write to.",
        ) from None
    settings(CheckRequest(config=NAME))
    write([f"Wrote {NAME}. Read it, then run “tonelint check”."], sys.stdout)
