"""An anchor is written in a way that cannot point at any passage.

Why:
    ``{source: {paragraph: 2, start: 40, end: 52, quote: "..."}}`` says where the text makes a claim:
    the title is paragraph 0, and ``start`` and ``end`` count the characters of the paragraph before
    the passage and up to its end. Numbers that are words, or that cut out more or fewer characters
    than the quote has, lead nowhere.

Fails:
    [Teasing]: Pupils are teased. {source: {paragraph: 1, start: 20, end: 12, quote: "are teased"}}

Passes:
    [Teasing]: Pupils are teased. {source: {paragraph: 1, start: 12, end: 22, quote: "are teased"}}

Source:
    W3C, Web Annotation Data Model (2017), section 4.2.5: start is the first character, end the one
    after the last.
"""

from collections.abc import Iterator

from argmap.checks.inspection import Inspection
from argmap.checks.rule import Finding, Group, Rule
from argmap.checks.written_data import key_place
from argmap.passages import anchors_in
from argmap.text import Severity


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find anchors with parts that cannot be right; without a text, also those that do not fit."""
    for carried in inspection.data:
        if "source" in carried.data:
            found = anchors_in(carried.data)
            mismatches = () if inspection.text is not None else found.mismatches
            for fault in (*found.faults, *mismatches):
                yield Finding(
                    fault.message,
                    key_place(carried.span, fault.path),
                    fault.repair,
                    about=carried.about,
                )


RULE = Rule("AM508", "malformed-anchor", Group.SOURCES, Severity.ERROR, check)
