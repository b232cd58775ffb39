"""Telling why files were not checked."""

from collections.abc import Iterable

from argmap.app.checking import Checked
from argmap.cli.output import ExitCode, complain, report_fault


def complain_of(files: Iterable[Checked]) -> ExitCode:
    """Tell why files were not checked, each reason once, and which exit code that makes."""
    code = ExitCode.CLEAN
    for failure in dict.fromkeys(file.failure for file in files if file.failure):
        if failure.trace:
            code = max(code, report_fault(failure.message, failure.trace))
        else:
            complain(failure.message)
            code = max(code, ExitCode.MISUSE)
    return code
