"""The report in numbers: how often each rule found something, and how much there is in each file."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from argmap.app.checking import Checked
from argmap.cli.columns import padded
from argmap.cli.output import printable
from argmap.cli.reports.report import Report
from argmap.cli.reports.text import summary
from argmap.text import Severity, cells, plural


def pieces(report: Report) -> Iterator[str]:
    """A line for each rule, the most frequent first, a line for each file, and the summary."""
    yield from _columns(_rules(report))
    yield from _columns(_files(report))
    yield summary(report)


def _rules(report: Report) -> list[tuple[str, ...]]:
    counts = Counter(found.code for found in report.findings)
    files: dict[str, set[str]] = defaultdict(set)
    for file in report.files:
        for found in file.findings:
            files[found.code].add(file.path)
    return [
        (
            str(count),
            code,
            report.known.by_code[code].name,
            f"in {plural(len(files[code]), 'file')}",
        )
        for code, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    ]


def _files(report: Report) -> list[tuple[str, ...]]:
    return [(printable(file.path).replace("\n", " "), _found(file)) for file in report.files]


def _found(file: Checked) -> str:
    if file.failure:
        return "not checked"
    counts = Counter(found.severity for found in file.findings)
    severities = sorted(Severity, reverse=True)
    parts = [plural(counts[each], str(each)) for each in severities if counts[each]]
    return ", ".join(parts) or "no findings"


def _columns(rows: list[tuple[str, ...]]) -> Iterator[str]:
    """Rows in columns, with an empty line after them."""
    if not rows:
        return
    widths = [max(map(cells, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        line = "  ".join(padded(cell, width) for cell, width in zip(row, widths, strict=True))
        yield line.rstrip()
    yield ""
