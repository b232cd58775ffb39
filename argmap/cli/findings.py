"""A finding as text for people."""

from argmap.cli.output import Paint, printable
from argmap.text import Diagnostic, describe


def painted(finding: Diagnostic, paint: Paint) -> str:
    """A finding with place, line, caret and repair, its head in colour; ``[*]`` marks a fix."""
    _, _, rest = describe(finding).partition("\n")
    label = paint(str(finding.severity), f"{finding.code} {finding.severity}")
    mark = " [*]" if finding.fix else ""
    place = paint("bold", printable(str(finding.span)))
    return f"{place}: {label}{mark}: {printable(finding.message)}\n{printable(rest)}"
