"""The report for programs: one object of JSON."""

from argmap.cli.output import json_text
from argmap.cli.reports.report import Report
from argmap.text import Diagnostic, Fix, Span

SCHEMA = {"schema": "argmap.check", "version": 1}
"""What the report begins with; the version grows when a key changes its meaning or goes."""


def written(report: Report) -> str:
    """The report as JSON."""
    return json_text(
        {
            **SCHEMA,
            "files": [
                {"path": file.path, "error": file.failure.message if file.failure else None}
                for file in report.files
            ],
            "findings": [finding_as_json(report, found) for found in report.findings],
            "suppressed": [finding_as_json(report, found) for found in report.suppressed],
            "summary": {
                **report.counts,
                "suppressed": len(report.suppressed),
                "fixable": report.fixable,
                "fixed": report.repaired,
            },
        }
    )


def finding_as_json(report: Report, found: Diagnostic) -> dict[str, object]:
    """A finding as it stands in a report."""
    return {
        "code": found.code,
        "name": report.name(found),
        "severity": str(found.severity),
        **_place(found.span),
        "message": found.message,
        "hint": found.hint,
        "related": [
            {**_place(related.span), "message": related.message} for related in found.related
        ],
        "about": list(found.about),
        "fix": _fix(found.fix) if found.fix else None,
    }


def _fix(fix: Fix) -> dict[str, object]:
    edits = [{**_place(edit.span), "text": edit.text} for edit in fix.edits]
    return {"title": fix.title, "edits": edits}


def _place(span: Span) -> dict[str, object]:
    (line, column), (end_line, end_column) = span.ends
    return {
        "path": span.path,
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
    }
