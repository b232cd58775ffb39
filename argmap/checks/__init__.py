"""What can be wrong with an argument: one module for each rule, each with a code.

Codes are ``AM`` and three digits, the first of which is the group and has a folder: 1 names,
2 structure, 3 logic, 4 wording, 5 sources. What is wrong with the text itself the reader reports,
under codes that begin with ``AD``.
"""

from argmap.checks import logic, names, sources, structure, wording
from argmap.checks.catalogue import Entry, catalogue
from argmap.checks.inspection import Inspection
from argmap.checks.rule import Check, Finding, Group, Rule, run
from argmap.checks.selection import Choice, Rules, Selector, UnknownRuleError, selected
from argmap.checks.verdict import Verdict, judge

__all__ = [
    "BUILTIN",
    "Check",
    "Choice",
    "Entry",
    "Finding",
    "Group",
    "Inspection",
    "Rule",
    "Rules",
    "Selector",
    "UnknownRuleError",
    "Verdict",
    "catalogue",
    "judge",
    "run",
    "selected",
]

BUILTIN: tuple[Rule, ...] = (
    *names.RULES,
    *structure.RULES,
    *logic.RULES,
    *wording.RULES,
    *sources.RULES,
)
"""The rules that argmap brings, by code."""
