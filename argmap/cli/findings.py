"""Findings as text for people and as JSON for programs."""

from collections import Counter
from collections.abc import Iterable, Mapping

from argmap.cli.output import Paint, printable
from argmap.text import Diagnostic, Severity, Span, describe, plural


def painted(finding: Diagnostic, paint: Paint) -> str:
    """A finding with place, line, caret and repair, its head in colour."""
    _, _, rest = describe(finding).partition("\n")
    label = paint(str(finding.severity), f"{finding.code} {finding.severity}")
    place = paint("bold", printable(str(finding.span)))
    return f"{place}: {label}: {printable(finding.message)}\n{printable(rest)}"


def counted(findings: Iterable[Diagnostic]) -> Mapping[str, int]:
    """How many findings there are of each severity, the worst first."""
    counts = Counter(finding.severity for finding in findings)
    return {str(severity): counts[severity] for severity in sorted(Severity, reverse=True)}


def summary(findings: Iterable[Diagnostic], files: int, unread: int) -> str:
    """One line: how many findings of each severity in how many files, and how many were not read."""
    parts = [plural(count, name) for name, count in counted(findings).items() if count]
    line = f"{', '.join(parts) or 'no findings'} in {plural(files, 'file')}"
    return f"{line}, {plural(unread, 'file')} not read" if unread else line


def as_json(finding: Diagnostic, names: Mapping[str, str]) -> dict[str, object]:
    """A finding as JSON; ``names`` has the name of the rule with each code."""
    return {
        "code": finding.code,
        "name": names.get(finding.code, finding.code),
        "severity": str(finding.severity),
        **_place(finding.span),
        "message": finding.message,
        "hint": finding.hint,
        "related": [
            {**_place(related.span), "message": related.message} for related in finding.related
        ],
    }


def _place(span: Span) -> dict[str, object]:
    line, column = span.begin
    end_line, end_column = span.finish
    return {
        "path": span.path,
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
    }
