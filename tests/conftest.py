"""What holds for all tests: ``--update`` writes expected files anew, and with ``ARGMAP_NO_SKIPS``
in the environment a skipped test is a failure. ``browser`` is shared by all who test a page.
"""

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

# No test asserts a time; what an example takes depends on what else the machine does.
hypothesis.settings.register_profile("argmap", deadline=None)
hypothesis.settings.load_profile("argmap")

NO_SKIPS = bool(os.environ.get("ARGMAP_NO_SKIPS"))


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let expected files be written anew."""
    parser.addoption("--update", action="store_true", help="write expected files anew, then pass")


@pytest.fixture
def is_update(request: pytest.FixtureRequest) -> bool:
    """Whether expected files are to be written instead of compared."""
    return bool(request.config.getoption("--update"))


@pytest.fixture(scope="session")
def browser() -> "Iterator[Browser]":
    """A real Chromium: the one of the system, else the one that Playwright has installed."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 -- most tests need no browser

    with sync_playwright() as playwright:
        names = ("chromium", "chromium-browser", "google-chrome")
        path = next(filter(None, map(shutil.which, names)), playwright.chromium.executable_path)
        if not Path(path).exists():
            pytest.skip("there is no Chromium; install one, or run `playwright install chromium`")
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


def _skipped(config: pytest.Config) -> list[object]:
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    return list(reporter.stats.get("skipped", ())) if reporter else []


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Fail a run that was to skip nothing and did."""
    if NO_SKIPS and not exitstatus and _skipped(session.config):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Say why such a run failed."""
    if NO_SKIPS and _skipped(config):
        terminalreporter.write_line(
            "ARGMAP_NO_SKIPS is set: a skipped test fails the run", red=True
        )
