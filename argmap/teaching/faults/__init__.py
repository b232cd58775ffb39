r"""Faults that maps of students have, planted in a map: for exercises, and for tests of grades.

>>> from random import Random
>>> from argmap import loads
>>> work = loads("[Trams]: Build trams.\n  + [Air]: Trams keep the air clean.")
>>> planted = plant("flipped-relation", work.map, Random(1))
>>> planted.after
'"Trams keep the air clean" speaks against "Build trams".'
"""

from collections import Counter
from collections.abc import Mapping
from itertools import islice
from random import Random

from argmap.compare.reading import Reading, reading_of
from argmap.model import ArgumentMap
from argmap.teaching.faults import claims, places, relations, words
from argmap.teaching.faults.draft import draft_of
from argmap.teaching.faults.fault import Change, Fault, Planted
from argmap.teaching.faults.finding import is_found
from argmap.teaching.faults.writing import written
from argmap.text import ArgmapError
from argmap.text.nearest import nearest

__all__ = ["BY_NAME", "FAULTS", "Fault", "Planted", "UnknownFaultError", "is_found", "plant"]

FAULTS: tuple[Fault, ...] = (
    relations.SEPARATED,
    relations.JOINED,
    claims.DROPPED_ASSUMPTION,
    claims.DROPPED_PREMISE,
    claims.DROPPED_CLAIM,
    relations.FLIPPED,
    relations.REVERSED,
    relations.MOVED,
    places.MOVED_REASON,
    relations.UNDERCUT_AS_ATTACK,
    relations.ATTACK_AS_UNDERCUT,
    places.SWAPPED,
    places.WRONG_THESIS,
    claims.RESTATED,
    claims.IN_ONE_BOX,
    claims.REASONING_INSIDE,
    claims.RABBIT,
    words.NEGATED,
    words.UNHEDGED,
    words.UNATTRIBUTED,
    claims.DUPLICATED,
    places.CIRCLE,
    places.ORPHAN,
)
"""The faults, the commonest of students first."""

BY_NAME: Mapping[str, Fault] = {fault.name: fault for fault in FAULTS}
"""The faults by name."""

_TRIES = 20  # places that are tried until the map is another one with the fault than without


class UnknownFaultError(ArgmapError):
    """There is no fault of a name; the message has the nearest."""

    def __init__(self, name: str) -> None:
        near = " or ".join(map(repr, nearest(name, BY_NAME)))
        repair = f"did you mean {near}?" if near else f"there are {', '.join(BY_NAME)}"
        super().__init__(f"there is no fault {name!r}; {repair}")


def plant(name: str, argument_map: ArgumentMap, chance: Random) -> Planted | None:
    """Plant a fault in a map.

    The changed map is written as Argdown and read again, so that it has places; whatever else the
    map says stays as it is, though titles of arguments may be others. Takes time linear in the size
    of the map.

    Args:
        name: the name of the fault.
        argument_map: the map; it is not changed.
        chance: chooses the place. The same state gives the same fault.

    Returns:
        The changed map, and what was changed; ``None`` if the map has no place for this fault.

    Raises:
        UnknownFaultError: there is no such fault.
    """
    fault = BY_NAME.get(name)
    if fault is None:
        raise UnknownFaultError(name)
    draft = draft_of(argument_map)
    before = _shape(reading_of(argument_map))
    for change in islice(fault.changes(draft, chance), _TRIES):
        text, changed = written(change.draft)
        if not _is_told(change, changed) or before == _shape(reading_of(changed)):
            continue
        planted = Planted(fault, changed, text, change.claims, change.before, change.after)
        if not fault.is_found_surely or is_found(planted, argument_map):
            return planted
    return None


def _is_told(change: Change, changed: ArgumentMap) -> bool:
    """Whether the claims at which the fault is to be seen are in the map."""
    return all(name in changed.nodes for name in change.claims)


def _shape(reading: Reading) -> tuple[object, ...]:
    """What two maps have in common that say the same, whatever their claims are called."""
    by_id, reasons = reading.claims_by_id, reading.reasons_by_id
    nodes = reading.argument_map.nodes

    def told(names: tuple[str, ...]) -> frozenset[str]:
        return frozenset(by_id[name].text for name in names if name in by_id)

    def addressed(name: str) -> object:
        step = reasons.get(name)
        if name in by_id or step is None:
            return told((name,))
        return step.kind, told(step.premises), told((step.target,))

    return (
        Counter((claim.text, nodes[claim.id].data) for claim in by_id.values()),
        Counter(
            (each.kind, told(each.premises), addressed(each.target)) for each in reasons.values()
        ),
        told(reading.theses),
    )
