"""Settings shared by all tests."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

# A busy machine is no reason for a property to fail: how fast things are is for benchmarks/.
# CI draws the same examples every time; people and their machines go on looking for new ones.
settings.register_profile("tonelint", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("tonelint")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--golden", action="store_true", help="rewrite the golden files; read the difference"
    )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> bool:
    """Return whether golden files are to be rewritten."""
    return bool(request.config.getoption("--golden"))


@pytest.fixture(autouse=True, scope="session")
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep compiled policies apart from those of the person who runs the tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TONELINT_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        yield
