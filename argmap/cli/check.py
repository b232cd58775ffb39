"""``argmap check``: what is wrong with maps."""

import sys
from collections.abc import Iterable
from typing import Annotated, Literal

import typer

from argmap.app.plugins import INSTALLED
from argmap.app.workspace import load
from argmap.checks import Choice, Rules, Selector
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
    select: Annotated[
        list[str] | None, typer.Option("--select", metavar="RULES", help="Report only these.")
    ] = None,
    extend_select: Annotated[
        list[str] | None, typer.Option("--extend-select", metavar="RULES", help="Report these too.")
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option("--ignore", metavar="RULES", help="Do not report these.")
    ] = None,
    teach: Annotated[bool, typer.Option("--teach", help="Run the rules for teaching too.")] = False,
    color: ColourOption = "auto",
) -> int:
    """Report what is wrong with maps: the text, names, structure, logic.

    RULES are codes, the beginning of codes, names or groups, with commas between them: AM2,wording.

    All files are read, also after one that cannot be; the exit code is the worst of all.
    """
    known = INSTALLED.known_rules  # a broken plug-in stops all here
    names = {entry.code: entry.name for entry in known.entries}
    choice = Choice(
        _selectors(known, select) if select else None,
        _selectors(known, extend_select or ()),
        _selectors(known, ignore or ()),
        teach=True if teach else None,
    )
    findings: list[Diagnostic] = []
    files: list[dict[str, object]] = []
    code = ExitCode.CLEAN
    paint = painter(color, sys.stdout)
    for path in maps:
        try:
            found = load(path).check(order=choice).findings
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


def _selectors(known: Rules, words: Iterable[str]) -> tuple[Selector, ...]:
    """What options with commas in them select.

    Raises:
        UnknownRuleError: there is no such rule or group.
    """
    parts = (part.strip() for word in words for part in word.split(","))
    return tuple(known.find(part) for part in parts if part)
