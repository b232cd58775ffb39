"""``argmap check``: what is wrong with maps."""

import sys
from typing import Annotated, Literal

import typer

from argmap.app.plugins import INSTALLED
from argmap.app.workspace import load
from argmap.cli.findings import as_json, counted, painted, summary
from argmap.cli.output import ColourOption, ExitCode, emit, emit_json, painter, report
from argmap.text import Diagnostic, Severity

SCHEMA = {"schema": "argmap.check", "version": 1}
"""What the JSON output begins with; the version grows when a key changes its meaning or goes."""


def check(
    maps: Annotated[
        list[str], typer.Argument(metavar="MAP", help="Argdown files; - is standard input.")
    ],
    *,
    form: Annotated[
        Literal["text", "json"], typer.Option("--format", help="How to print the findings.")
    ] = "text",
    fail_on: Annotated[
        Literal["hint", "warning", "error", "never"],
        typer.Option("--fail-on", help="The least severity for which the exit code is 1."),
    ] = "warning",
    color: ColourOption = "auto",
) -> int:
    """Report what is wrong with maps: the text, names, structure, logic.

    All files are read, also after one that cannot be; the exit code is the worst of all.
    """
    names = {rule.code: rule.name for rule in INSTALLED.rules}  # a broken plug-in stops all here
    findings: list[Diagnostic] = []
    files: list[dict[str, object]] = []
    code = ExitCode.CLEAN
    paint = painter(color, sys.stdout)
    for path in maps:
        try:
            found = load(path).findings
        except Exception as error:  # noqa: BLE001 -- whatever is wrong with one map, check the next
            code = max(code, report(error))
            files.append({"path": path, "error": str(error)})
            continue
        findings += found
        files.append({"path": path, "error": None})
        if form == "text":
            for finding in found:
                emit(painted(finding, paint))
    if form == "text":
        unread = sum(1 for file in files if file["error"])
        emit(summary(findings, len(files) - unread, unread))
    else:
        emit_json(
            {
                **SCHEMA,
                "files": files,
                "findings": [as_json(finding, names) for finding in findings],
                "summary": counted(findings),
            }
        )
    return max(code, ExitCode.FINDINGS) if _fails(findings, fail_on) else code


def _fails(findings: list[Diagnostic], fail_on: str) -> bool:
    if fail_on == "never":
        return False
    least = Severity[fail_on.upper()]
    return any(finding.severity >= least for finding in findings)
