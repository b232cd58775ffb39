"""The official engine as a fixture; a test that needs it is skipped where it is missing."""

from collections.abc import Iterator

import pytest

from tests.conformance.engine import Engine, MissingEngineError, find_engine


@pytest.fixture(scope="session")
def engine() -> Iterator[Engine]:
    try:
        found = find_engine()
    except MissingEngineError as error:
        pytest.skip(str(error))
    yield found
    found.close()
