"""Examples for the end of a command's help, each with what it does."""

from __future__ import annotations

_LINE = 78


def examples(*rows: tuple[str, str]) -> str:
    """Return the text for `epilog`: each command with what it does, beside it where that fits."""
    size = max(len(command) for command, _ in rows)
    beside = all(size + 4 + len(does) <= _LINE for _, does in rows)
    lines = ["\b", "Examples:"]
    for command, does in rows:
        if beside:
            lines.append(f"  {command.ljust(size)}  {does}")
        else:
            lines += [f"  {command}", f"      {does}"]
    return "\n".join(lines)
