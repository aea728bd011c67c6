"""YAML as built packs are written: stable, readable, and read back as the same data."""

from __future__ import annotations

from typing import Any


def dump(data: dict[str, Any]) -> str:
    """Return `data` as YAML in the order given, one line a short list, texts never folded."""
    import yaml

    class Dumper(yaml.SafeDumper):
        """Writes texts that look like numbers in quotes, and no anchors."""

        def ignore_aliases(self, *_: Any) -> bool:
            """Return True: nothing is written by reference."""
            return True

    def text(dumper: Any, value: str) -> Any:
        style = "'" if _is_number(value) else None
        return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)

    def items(dumper: Any, value: list[Any]) -> Any:
        flat = all(not isinstance(item, (dict, list)) for item in value)
        return dumper.represent_sequence("tag:yaml.org,2002:seq", value, flow_style=flat)

    Dumper.add_representer(str, text)
    Dumper.add_representer(list, items)
    text_: str = yaml.dump(
        data, Dumper=Dumper, sort_keys=False, allow_unicode=True, width=100_000,
        default_flow_style=False,
    )  # fmt: skip
    return text_


def _is_number(text: str) -> bool:
    """Whether some reader of YAML would take a plain `text` for a number."""
    if not text or text[0] not in "+-.0123456789":
        return False
    try:
        float(text)
    except ValueError:
        return text[:2].lower() in ("0x", "0o")
    return True
