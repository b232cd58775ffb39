"""The report as workflow commands, which GitHub shows beside the lines of a pull request.

Commands and their escapes: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from argmap.cli.reports.report import Report
from argmap.cli.reports.text import summary
from argmap.text import Severity

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}
_IN_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = _IN_MESSAGE | str.maketrans({":": "%3A", ",": "%2C"})


def written(report: Report) -> str:
    """The report as a workflow command a line, and the summary."""
    lines = [
        _command("error", {"file": file.path, "title": "argmap"}, file.failure.message)
        for file in report.files
        if file.failure
    ]
    for found in report.findings:
        (line, column), (end_line, end_column) = found.span.ends
        where: dict[str, object] = {"file": found.span.path, "line": line, "endLine": end_line}
        if line == end_line:  # GitHub takes columns only within a line
            where |= {"col": column, "endColumn": max(end_column, column)}
        where["title"] = f"{found.code} {report.name(found)}"
        hint = f"\nhint: {found.hint}" if found.hint else ""
        lines.append(_command(_LEVELS[found.severity], where, f"{found.message}{hint}"))
    return "\n".join([*lines, summary(report)]) + "\n"


def _command(level: str, properties: dict[str, object], message: str) -> str:
    said = ",".join(
        f"{name}={str(value).translate(_IN_PROPERTY)}" for name, value in properties.items()
    )
    return f"::{level} {said}::{message.translate(_IN_MESSAGE)}"
