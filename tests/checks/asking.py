"""Running one rule on a text."""

import argmap
from argmap.checks import BUILTIN, Inspection, run
from argmap.passages import SourceText
from argmap.text import Diagnostic, Source


def found(text: str, code: str, source: str | None = None) -> tuple[Diagnostic, ...]:
    """What one rule finds in a map, compared with a text if one is given."""
    passages = None if source is None else SourceText(Source(source, "text.txt"))
    inspection = Inspection(argmap.loads(text).bearing, passages)
    return run([rule for rule in BUILTIN if rule.code == code], inspection)


def told(text: str, code: str, source: str | None = None) -> list[str]:
    """Its messages."""
    return [each.message for each in found(text, code, source)]


def mended(text: str, code: str, source: str | None = None) -> str:
    """The text with all repairs that the rule offers."""
    edits = [edit for each in found(text, code, source) if each.fix for edit in each.fix.edits]
    for edit in sorted(edits, key=lambda edit: edit.span.start, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text
