"""All that ``argmap check`` can find: what rules find in the argument, and the reader in the text."""

from collections.abc import Iterable
from dataclasses import dataclass
from textwrap import indent

from argmap.argdown.problems import Problem
from argmap.argdown.writing.repairs import REPAIRS
from argmap.checks.rule import Group, Rule
from argmap.checks.syntax import EXAMPLES
from argmap.text import Severity

_STEP = "    "


@dataclass(frozen=True, slots=True)
class Entry:
    """One kind of finding, as lists, selectors and reports know it.

    Attributes:
        summary: a sentence.
        page: the documentation of the rule; for what the reader finds, the sentence,
            with an example and the repair if there are any.
        teaching: as in :class:`argmap.checks.Rule`.
        fixable: as in :class:`argmap.checks.Rule`.
        needs_text: as in :class:`argmap.checks.Rule`.
    """

    code: str
    name: str
    group: Group
    severity: Severity
    summary: str
    page: str
    teaching: bool = False
    fixable: bool = False
    needs_text: bool = False


def catalogue(rules: Iterable[Rule]) -> tuple[Entry, ...]:
    """What the rules find, in their order, and what the reader finds."""
    return (*map(_of_rule, rules), *map(_of_problem, Problem))


def _of_rule(rule: Rule) -> Entry:
    return Entry(
        rule.code,
        rule.name,
        rule.group,
        rule.severity,
        rule.page.partition("\n")[0],
        rule.page,
        teaching=rule.teaching,
        fixable=rule.fixable,
        needs_text=rule.needs_text,
    )


def _of_problem(problem: Problem) -> Entry:
    summary = f"{problem.meaning[:1].upper()}{problem.meaning[1:]}."
    parts = [summary]
    example = EXAMPLES.get(problem)
    if example is not None:
        parts += [
            f"Fails:\n{indent(example.fails, _STEP)}\nPasses:\n{indent(example.passes, _STEP)}"
        ]
    if problem.code in REPAIRS:
        parts.append(f"Repair:\n{_STEP}{REPAIRS[problem.code]}.")
    return Entry(
        problem.code,
        problem.label,
        Group.SYNTAX,
        problem.severity,
        summary,
        page="\n\n".join(part.rstrip("\n") for part in parts),
        fixable=problem.code in REPAIRS,
    )
