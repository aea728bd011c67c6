"""How a text addresses its reader: familiar (T: du, tu, ty) or polite (V: Sie, vous, Pan).

What counts is written in `data/address/LANGUAGE.json`, each marker with its source.
"""

from __future__ import annotations

from tonelint.language.address.find import address_of, find_markers
from tonelint.language.address.grammar import display_name
from tonelint.language.address.swap import Swap, swap
from tonelint.language.address.values import Address, Marker, verdict
from tonelint.language.address_languages import LANGUAGES, speaks

__all__ = [
    "LANGUAGES",
    "Address",
    "Marker",
    "Swap",
    "address_of",
    "display_name",
    "find_markers",
    "speaks",
    "swap",
    "verdict",
]
