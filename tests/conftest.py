"""Settings shared by all tests."""

from __future__ import annotations

from hypothesis import settings

# A busy machine is no reason for a property to fail: how fast things are is for benchmarks/.
settings.register_profile("tonelint", deadline=None)
settings.load_profile("tonelint")
