"""The programs that draw what argmap writes, as fixtures."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.renderers.programs import D2, MERMAIDS, Mermaid

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture(scope="session", params=MERMAIDS)
def mermaid_page(browser: "Browser", request: pytest.FixtureRequest) -> Mermaid:
    """Mermaid of this and of the former major version."""
    return Mermaid(browser, request.param)


@pytest.fixture(scope="session")
def d2_compiler() -> Iterator[D2]:
    """The official compiler of D2."""
    compiler = D2()
    yield compiler
    compiler.close()
