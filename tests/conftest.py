"""Settings shared by all tests."""

from __future__ import annotations

import pytest
from hypothesis import settings

# A busy machine is no reason for a property to fail: how fast things are is for benchmarks/.
settings.register_profile("tonelint", deadline=None)
settings.load_profile("tonelint")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--golden", action="store_true", help="rewrite the golden files; read the difference"
    )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> bool:
    """Return whether golden files are to be rewritten."""
    return bool(request.config.getoption("--golden"))
