"""What is wrong with a map, of what is looked for and not waved through."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from argmap.checks.inspection import Inspection
from argmap.checks.rule import Rule, run
from argmap.checks.selection import Choice, Rules, selected
from argmap.text import Diagnostic, in_order


@dataclass(frozen=True, slots=True)
class Verdict:
    """The findings about a map, by place, and those that its author waved through."""

    findings: tuple[Diagnostic, ...]
    suppressed: tuple[Diagnostic, ...] = ()


def judge(
    inspection: Inspection,
    noticed: Iterable[Diagnostic],
    rules: Iterable[Rule],
    known: Rules,
    choices: Sequence[Choice] = (),
) -> Verdict:
    """All that is wrong with a map.

    Args:
        inspection: the map, and what rules need to know of it.
        noticed: what the reader found wrong with the text.
        rules: the rules that can be run.
        known: what these rules and the reader can find.
        choices: what to report of it, the weakest voice first.
    """
    codes = selected(known, choices)
    found = run((rule for rule in rules if rule.code in codes), inspection)
    return Verdict(in_order((*(each for each in noticed if each.code in codes), *found)))
