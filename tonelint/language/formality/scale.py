"""The levels of formality, under the name that the meter's users know: `tonelint.language.scale`.

They live outside this package because a check needs them, and seldom needs the meter.
"""

from __future__ import annotations

from tonelint.language.scale import (
    CUTS,
    DEFAULT,
    LEVELS,
    Scale,
    band,
    level_name,
    level_of,
    scale_of,
)

__all__ = ["CUTS", "DEFAULT", "LEVELS", "Scale", "band", "level_name", "level_of", "scale_of"]
