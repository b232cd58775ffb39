"""``argmap rules``: what ``argmap check`` can find."""

from typing import TYPE_CHECKING, Annotated

import typer

from argmap.app.plugins import INSTALLED
from argmap.checks.pages import as_markdown, reference, when
from argmap.cli.output import JsonFlag, emit, emit_json

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.checks import Entry

SCHEMA = {"schema": "argmap.rules", "version": 1}
"""What the JSON output begins with; the version grows when a key changes its meaning or goes."""


def rules(
    rule: Annotated[
        str | None,
        typer.Argument(
            metavar="RULE",
            help="A code or a name: its page; the beginning of codes or a group: a list.",
        ),
    ] = None,
    *,
    json: JsonFlag = False,
    markdown: Annotated[
        bool, typer.Option("--markdown", help="Print the page of every rule as Markdown.")
    ] = False,
) -> int:
    """List what check can find, or print the page of one rule: why, what fails, what passes."""
    known = INSTALLED.known_rules
    codes = known.find(rule).codes if rule else frozenset(known.by_code)
    entries = [entry for entry in known.entries if entry.code in codes]
    is_one = rule is not None and len(entries) == 1
    if json:
        emit_json({**SCHEMA, "rules": [_as_json(entry) for entry in entries]})
    elif markdown:
        emit(as_markdown(entries[0]) if is_one else reference(entries).rstrip())
    elif is_one:
        _print_page(entries[0])
    else:
        _print_list(entries)
    return 0


def _print_list(entries: "Iterable[Entry]") -> None:
    rows = [
        (entry.code, entry.name, entry.group, str(entry.severity), when(entry), _star(entry))
        for entry in entries
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True))
        emit("  ".join(cells).rstrip())
    emit("\n[*]: check --fix mends it where the repair is certain. argmap rules RULE says more.")


def _star(entry: "Entry") -> str:
    return "[*]" if entry.fixable else ""


def _print_page(entry: "Entry") -> None:
    fixable = ", can be mended with --fix" if entry.fixable else ""
    emit(f"{entry.code} {entry.name} ({entry.group}, {entry.severity}, {when(entry)}{fixable})\n")
    emit(entry.page)


def _as_json(entry: "Entry") -> dict[str, object]:
    return {
        "code": entry.code,
        "name": entry.name,
        "group": entry.group,
        "severity": str(entry.severity),
        "teaching": entry.teaching,
        "fixable": entry.fixable,
        "needs_text": entry.needs_text,
        "summary": entry.summary,
        "page": entry.page,
    }
