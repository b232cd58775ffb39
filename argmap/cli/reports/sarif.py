"""The report as SARIF, the format of code scanning.

Static Analysis Results Interchange Format (SARIF) Version 2.1.0, OASIS Standard, 27 March 2020.
"""

import os
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote_from_bytes

from argmap import __version__
from argmap.checks import Entry
from argmap.checks.pages import as_markdown
from argmap.cli.output import json_text
from argmap.cli.reports.report import Report
from argmap.text import Diagnostic, Fix, Severity, Span

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "note"}


def written(report: Report) -> str:
    """The report as JSON in the SARIF format."""
    index = {code: number for number, code in enumerate(report.known.by_code)}
    run = {
        "tool": {
            "driver": {
                "name": "argmap",
                "semanticVersion": __version__,
                "rules": [_rule(entry) for entry in report.known.entries],
            }
        },
        "invocations": [_invocation(report)],
        "columnKind": "unicodeCodePoints",
        "artifacts": [
            {"location": {"uri": _uri(file.path)}, "sourceLanguage": "argdown"}
            for file in report.files
        ],
        "results": [
            *(_result(index, found) for found in report.findings),
            *(
                {**_result(index, found), "suppressions": [{"kind": "inSource"}]}
                for found in report.suppressed
            ),
        ],
    }
    return json_text({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(entry: Entry) -> dict[str, object]:
    return {
        "id": entry.code,
        "name": entry.name,
        "shortDescription": {"text": entry.summary},
        "help": {"text": entry.page, "markdown": as_markdown(entry)},
        "defaultConfiguration": {
            "level": _LEVELS[entry.severity],
            "enabled": not entry.teaching,
        },
        "properties": {"tags": [entry.group]},
    }


def _invocation(report: Report) -> dict[str, object]:
    failures = [
        {
            "level": "error",
            "message": {"text": file.failure.message},
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": _uri(file.path)}}}],
        }
        for file in report.files
        if file.failure
    ]
    return {"executionSuccessful": not failures, "toolExecutionNotifications": failures}


def _result(index: Mapping[str, int], found: Diagnostic) -> dict[str, object]:
    hint = f"\n{found.hint}" if found.hint else ""
    result: dict[str, object] = {
        "ruleId": found.code,
        "ruleIndex": index[found.code],
        "level": _LEVELS[found.severity],
        "message": {"text": f"{found.message}{hint}"},
        "locations": [
            {
                "physicalLocation": _physical(found.span),
                "logicalLocations": [{"fullyQualifiedName": name} for name in found.about],
            }
        ],
    }
    if found.related:
        result["relatedLocations"] = [
            {
                "id": number,
                "physicalLocation": _physical(related.span),
                "message": {"text": related.message},
            }
            for number, related in enumerate(found.related)
        ]
    if found.fix:
        result["fixes"] = [_fix(found.fix)]
    return result


def _fix(fix: Fix) -> dict[str, object]:
    changes: dict[str, list[object]] = {}
    for edit in fix.edits:
        replacement = {"deletedRegion": _region(edit.span), "insertedContent": {"text": edit.text}}
        changes.setdefault(_uri(edit.span.path), []).append(replacement)
    return {
        "description": {"text": fix.title},
        "artifactChanges": [
            {"artifactLocation": {"uri": uri}, "replacements": replacements}
            for uri, replacements in changes.items()
        ],
    }


def _physical(span: Span) -> dict[str, object]:
    return {"artifactLocation": {"uri": _uri(span.path)}, "region": _region(span)}


def _region(span: Span) -> dict[str, object]:
    begin, finish = span.ends
    end = max(begin, finish)  # what goes over the end of an included file ends elsewhere
    return {
        "startLine": begin.line,
        "startColumn": begin.column,
        "endLine": end.line,
        "endColumn": end.column,
    }


def _uri(path: str) -> str:
    """A path as a reference to a file: relative where the path is."""
    if Path(path).is_absolute():
        return Path(path).as_uri()
    return quote_from_bytes(os.fsencode(path.replace(os.sep, "/")))
