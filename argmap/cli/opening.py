"""Opening a map for a command that is about something else than its mistakes."""

import sys
from collections.abc import Callable

from argmap.app.files import read_text
from argmap.app.workspace import Workspace, load, load_from
from argmap.cli.findings import painted
from argmap.cli.output import ExitCode, painter
from argmap.text import Outcome, Severity, Source


def opened(path: str) -> tuple[Workspace, ExitCode]:
    """The workspace of a map and the exit code so far.

    What could not be read is told on standard error, so that nobody takes a part for the whole;
    warnings and hints are left to ``argmap check``.
    """
    return _told(load(path))


def opened_from(
    source: Outcome[Source], load: Callable[[str], str] = read_text
) -> tuple[Workspace, ExitCode]:
    """The workspace of a text that was read before; see :func:`opened`.

    Args:
        source: the text.
        load: gives the text of a file that it includes.
    """
    return _told(load_from(source, load))


def _told(work: Workspace) -> tuple[Workspace, ExitCode]:
    errors = [found for found in work.diagnostics if found.severity is Severity.ERROR]
    paint = painter("auto", sys.stderr)
    for error in errors:
        sys.stderr.write(painted(error, paint) + "\n")
    return work, ExitCode.FINDINGS if errors else ExitCode.CLEAN
