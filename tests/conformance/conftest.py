"""The official engine as a fixture; a test that needs it is skipped where it is missing."""

import pytest

from tests.conformance.engine import Engine, MissingEngineError, find_engine


@pytest.fixture(scope="session")
def engine() -> Engine:
    try:
        return find_engine()
    except MissingEngineError as error:
        pytest.skip(str(error))
