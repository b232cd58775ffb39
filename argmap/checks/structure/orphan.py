"""A claim or an argument does not bear on the thesis, for or against it.

Why:
    Whoever reads the map asks of each box what it does for the question at hand. One that leads
    nowhere is left over from an earlier draft, has lost its arrow to a typing slip, or belongs on
    another map. The thesis is the claim at which most of the map ends. Paragraphs without a title
    and without an arrow are taken for notes.

Fails:
    [Thesis]: Refugees need safe passage.
      + <Law>: A treaty says so.

    [Numbers]: Nobody knows how many refugees there are.

Passes:
    [Thesis]: Refugees need safe passage.
      + <Law>: A treaty says so.
      - [Numbers]: Nobody knows how many refugees there are.

Source:
    The rule "No danglers", for whole claims, of the tutorials of Rationale (T. van Gelder).
"""

from collections.abc import Callable, Container, Iterable, Iterator
from itertools import chain

from argmap.checks.inspection import Inspection
from argmap.checks.naming import called, heading
from argmap.checks.rule import Finding, Group, Rule
from argmap.graph import Bearing, place, theses
from argmap.text import Severity

_CANDIDATES = 16  # theses whose whole support is compared; comparing all could cost a square


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find what does not reach the main thesis; what hangs together is one finding."""
    bearing = inspection.bearing
    behind, ahead = _ways(bearing)
    ends = theses(bearing)
    shown = {node for node in range(bearing.first_inference) if _is_shown(bearing, node)}
    seen: set[int] = set()
    thesis = -1
    for end in sorted(ends, key=lambda end: -len(behind(end)))[:_CANDIDATES]:
        bears = _spread(end, behind, ())
        if len(bears) > len(seen):
            seen, thesis = bears, end
    first = frozenset(ends)
    left = sorted(shown - seen, key=lambda node: (node not in first, place(bearing, node)))
    if not ends and left:  # nothing bears on anything: what stands first is taken for the thesis
        thesis = left.pop(0)
        seen = {thesis}
    for node in left:
        if node not in seen:
            island = _spread(node, lambda here: [*behind(here), *ahead(here)], seen)
            seen |= island
            yield _finding(bearing, node, thesis, others=len(island & shown) - 1)


def _finding(bearing: Bearing, node: int, thesis: int, others: int) -> Finding:
    claim = bearing.claims[node]
    name, goal = called(claim), called(bearing.claims[thesis])
    if others:
        more = f"{others} more box{'es' if others > 1 else ''}"
        message = f"{name} and {more} around it do not bear on the thesis {goal}"
    else:
        message = f"{name} does not bear on the thesis {goal}"
    return Finding(
        message,
        heading(claim.id, claim.span),
        hint="write it with + or - under what it speaks for or against, or take it out",
        about=(claim.id,),
    )


def _ways(
    bearing: Bearing,
) -> tuple[Callable[[int], list[int]], Callable[[int], list[int]]]:
    """What bears directly on a node, and what it bears on; exclusion works in both directions."""
    mutual: dict[int, list[int]] = {}
    for contest in bearing.contests:
        if contest.kind.is_symmetric:
            mutual.setdefault(contest.source, []).append(contest.target)
            mutual.setdefault(contest.target, []).append(contest.source)

    def behind(node: int) -> list[int]:
        known = bearing.backing, bearing.objectors, mutual
        return list(chain.from_iterable(links.get(node, ()) for links in known))

    def ahead(node: int) -> list[int]:
        return [*bearing.upheld(node), *bearing.objections.get(node, ()), *mutual.get(node, ())]

    return behind, ahead


def _is_shown(bearing: Bearing, node: int) -> bool:
    """Whether a statement or argument belongs to the map, and is not a note beside it."""
    element = bearing.claims[node]
    if element.data.get("isInMap") is False:
        return False
    return not element.is_untitled or any(
        node in links
        for links in (
            bearing.premises,
            bearing.supports,
            bearing.backing,
            bearing.objections,
            bearing.objectors,
        )
    )


def _spread(start: int, onward: Callable[[int], Iterable[int]], closed: Container[int]) -> set[int]:
    """All that can be reached from a node without entering what is closed."""
    found = {start}
    pending = [start]
    while pending:
        for node in onward(pending.pop()):
            if node not in found and node not in closed:
                found.add(node)
                pending.append(node)
    return found


RULE = Rule("AM201", "orphan", Group.STRUCTURE, Severity.WARNING, check)
