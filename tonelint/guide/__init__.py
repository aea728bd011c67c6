"""A voice guide made executable: read, compiled into rules and tone rows, built, checked."""

from __future__ import annotations

from tonelint.guide.compile import compile_guide, parse_and_compile, read_guide
from tonelint.guide.compiled import CompiledGuide
from tonelint.guide.parse import parse_guide

__all__ = ["CompiledGuide", "compile_guide", "parse_and_compile", "parse_guide", "read_guide"]
