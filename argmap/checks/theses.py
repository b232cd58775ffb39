"""The theses of a map: those that its author declares, and those that stand beside the main one.

``theses: [Title, ...]`` in the front matter, or ``{thesis: true}`` in the data of a statement, says
that a map argues for several things, or for which one. A map that argues for one need not say so.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from argmap.checks.inspection import Inspection
from argmap.checks.names.misspelt_reference import meant
from argmap.graph import islands, theses
from argmap.model import argument_id, statement_id

THESES = "theses"

_LEAST_OF_A_RIVAL = 2  # statements and arguments, the thesis itself counted


class Apart(NamedTuple):
    """What does not bear on the main thesis, and was not declared to be a thesis of its own.

    Attributes:
        thesis: the main thesis.
        rivals: the heads of islands that are a case of their own: theses with at least half as many
            reasons and objections directly under them as the main thesis has.
        islands: the other islands, each with its head first.
    """

    thesis: int
    rivals: tuple[int, ...]
    islands: tuple[Sequence[int], ...]


def declared_theses(inspection: Inspection) -> frozenset[int]:
    """The numbers of the statements and arguments that are declared to be theses."""
    bearing = inspection.bearing
    value = inspection.map.front_matter.get(THESES)
    names = value if isinstance(value, tuple) else (value,)
    found = {
        bearing.index[name]
        for title in names
        if isinstance(title, str)
        for name in (title, statement_id(title), argument_id(title))
        if name in bearing.index
    }
    found.update(
        number for number, claim in enumerate(bearing.claims) if claim.data.get("thesis") is True
    )
    return frozenset(found)


@lru_cache(maxsize=1)  # two rules ask for the same map, one after the other
def apart(inspection: Inspection) -> Apart | None:
    """What does not bear on the main thesis; ``None`` if all does."""
    bearing = inspection.bearing
    found = islands(bearing)
    if found.thesis is None or not found.islands:
        return None

    def addressed(number: int) -> int:
        return len(bearing.backing.get(number, ())) + len(bearing.objectors.get(number, ()))

    declared = declared_theses(inspection)
    mistaken = _misspelt(inspection)
    ends = frozenset(theses(bearing))
    rivals: list[int] = []
    others: list[Sequence[int]] = []
    for island in found.islands:
        if not declared.isdisjoint(island) or not mistaken.isdisjoint(island):
            continue
        is_case = island[0] in ends and len(island) >= _LEAST_OF_A_RIVAL
        if is_case and not declared and 2 * addressed(island[0]) >= addressed(found.thesis):
            rivals.append(island[0])
        else:
            others.append(island)
    return Apart(found.thesis, tuple(rivals), tuple(others))


def _misspelt(inspection: Inspection) -> frozenset[int]:
    """What a reference was misspelt for, and what it seems to name: AM101 says why they are apart."""
    index = inspection.bearing.index
    slips = meant(inspection).values()
    return frozenset(index[each.id] for slip in slips for each in slip)
