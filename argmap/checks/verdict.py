"""What is wrong with a map, of what is looked for and not ignored."""

from collections.abc import Iterable
from dataclasses import dataclass

from argmap.checks.front_matter import own_choice
from argmap.checks.inspection import Inspection
from argmap.checks.names import unused_suppression
from argmap.checks.places import completed
from argmap.checks.rule import Rule, findings, reported
from argmap.checks.selection import Choice, Rules, selected
from argmap.checks.suppression import Suppressions
from argmap.text import Diagnostic, in_order


@dataclass(frozen=True, slots=True)
class Verdict:
    """The findings about a map, by place, and those that its author lets pass."""

    findings: tuple[Diagnostic, ...]
    suppressed: tuple[Diagnostic, ...] = ()


def judge(
    inspection: Inspection,
    noticed: Iterable[Diagnostic],
    rules: Iterable[Rule],
    known: Rules,
    settings: Choice = Choice(),  # noqa: B008 -- frozen
    order: Choice = Choice(),  # noqa: B008 -- frozen
) -> Verdict:
    """All that is wrong with a map.

    Args:
        inspection: the map, and what rules need to know of it.
        noticed: what the reader found wrong with the text.
        rules: the rules that can be run.
        known: what these rules and the reader can find.
        settings: what to report by the settings of the folder; the front matter goes before them.
        order: what to report by the command line, which goes before both.
    """
    own, problems = own_choice(inspection.map, known)
    codes = selected(known, (settings, own, order))
    has_text = inspection.text is not None
    running = [rule for rule in rules if rule.code in codes and (has_text or not rule.needs_text)]
    about = completed((*noticed, *problems), inspection.map)
    found = (*(each for each in about if each.code in codes), *findings(running, inspection))
    suppressions = Suppressions(inspection.map, known)
    counting, ignored = suppressions.split(found)
    if unused_suppression.RULE in running:
        looked_for = {entry.code for entry in known.entries if entry.group == "syntax"}
        looked_for.update(rule.code for rule in running)
        unused = suppressions.unused(looked_for & codes)
        counting += tuple(reported(unused_suppression.RULE, each) for each in unused)
    return Verdict(in_order(counting), in_order(ignored))
