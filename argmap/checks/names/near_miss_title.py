"""Two titles that are both written differ so little that they will be mixed up.

Why:
    ``[Safe passage]`` and ``[Safe Passage]`` are two statements: what is said for one says nothing
    for the other, and no reader sees the difference. Numbers and single letters may differ:
    ``[Reason 1]`` and ``[Reason 2]`` are meant to be two. Another letter counts in words of seven
    letters or more only, for short words too often differ in one and mean it: cost, cast, coast.

Fails:
    [Safe passage]: Refugees need safe passage.
      + <Law>: A treaty says so.

    [Safe Passage]: Safe passage is possible.

Passes:
    [Need of passage]: Refugees need safe passage.
      + <Law>: A treaty says so.

    [Chance of passage]: Safe passage is possible.

Source:
    Slips as in F. J. Damerau, "A technique for computer detection and correction of spelling
    errors", Communications of the ACM 7 (1964), pp. 171-176.
"""

from collections.abc import Iterator

from argmap.checks.inspection import Inspection
from argmap.checks.names.nearness import Titles
from argmap.checks.rule import Finding, Group, Rule
from argmap.model import Argument, Statement
from argmap.model.naming import heading, is_defined, titled
from argmap.text import Related, Severity

_MIN_LETTERS = 7


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find titles that are like an earlier one of the same kind."""
    earlier: dict[type[Statement | Argument], Titles] = {
        Statement: Titles(min_letters=_MIN_LETTERS),
        Argument: Titles(min_letters=_MIN_LETTERS),
    }
    first: dict[tuple[type[Statement | Argument], str], Statement | Argument] = {}
    for element in titled(inspection.map):
        if not is_defined(element):
            continue
        kind = type(element)
        like = earlier[kind].like(element.title)
        earlier[kind].add(element.title)
        first[kind, element.title] = element
        if like is not None:
            other = first[kind, like]
            place = heading(other.id, other.span)
            yield Finding(
                f"{element.id} and {other.id} are two, but look like one",
                heading(element.id, element.span),
                hint=f"write {other.id} for both, or rename one of them",
                related=(Related(f"{other.id} is written here", place),) if place else (),
                about=(element.id, other.id),
            )


RULE = Rule("AM103", "near-miss-title", Group.NAMES, Severity.WARNING, check)
