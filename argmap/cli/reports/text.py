"""The report for people: place, reason, line with a caret, repair; a summary at the end."""

from collections.abc import Iterator

from argmap.cli.findings import painted
from argmap.cli.output import Paint
from argmap.cli.reports.report import Report
from argmap.text import plural


def pieces(report: Report, paint: Paint) -> Iterator[str]:
    """The report as text, a finding at a time, so that a reader can stop when it has enough."""
    yield from (painted(found, paint) for found in report.findings)
    yield summary(report)


def summary(report: Report) -> str:
    """One line: how much was found in how many files, and what became of it."""
    parts = [plural(count, name) for name, count in report.counts.items() if count]
    line = f"{', '.join(parts) or 'no findings'} in {plural(len(report.files) - report.unread, 'file')}"
    if report.unread:
        line += f", {plural(report.unread, 'file')} not checked"
    if report.suppressed:
        line += f"; {len(report.suppressed)} ignored in the data"
    if report.repaired:
        line += f"; {report.repaired} mended"
    if report.fixable:
        line += f"; [*] {report.fixable} can be mended with --fix"
    return line
