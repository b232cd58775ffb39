"""What the rules about sources have in common: the anchors of a map, and what became of them."""

from collections.abc import Iterator
from functools import lru_cache

from argmap.argdown.problems import shown
from argmap.checks.inspection import Inspection
from argmap.model import Argument, Statement
from argmap.model.carried import Carrier
from argmap.passages import Anchored, Resolution, anchored, anchors_in

_CLAIMS = (Carrier.STATEMENT, Carrier.ARGUMENT)
_SHARE = 3  # one in so many claims must be anchored before the others are missed


@lru_cache(maxsize=1)  # several rules ask for the same map, one after the other
def resolved(inspection: Inspection) -> tuple[tuple[Anchored, Resolution], ...]:
    """The anchors of a map as they stand in the text that was given; none without a text."""
    if inspection.text is None:
        return ()
    found = anchored(inspection.map, inspection.text)
    return tuple((each, each.resolution) for each in found if each.resolution is not None)


def claims(inspection: Inspection) -> Iterator[Statement | Argument]:
    """What somebody asserts and the map shows: written statements, and described arguments."""
    for element in inspection.bearing.claims:
        if element.canonical is not None and element.data.get("isInMap") is not False:
            yield element


def ties_to_a_text(inspection: Inspection) -> bool:
    """Whether the author evidently ties claims to a text: one in three, or the text is given."""
    tied = {
        carried.id
        for carried in inspection.data
        if carried.carrier in _CLAIMS and anchors_in(carried.data).anchors
    }
    if inspection.text is not None and tied:
        return True
    stated = sum(1 for claim in claims(inspection) if not is_implicit(claim))
    return bool(tied) and len(tied) * _SHARE >= stated


def is_implicit(claim: Statement | Argument) -> bool:
    """Whether the author of the text leaves it unstated."""
    return claim.data.get("implicit") is True


def is_tied(claim: Statement | Argument) -> bool:
    """Whether something is said of where a claim comes from: an anchor, a work, words of it."""
    return bool(claim.data.get("source") or claim.data.get("quote")) or is_implicit(claim)


def in_quotes(words: str) -> str:
    """Words of a text as messages quote them."""
    return f"\N{LEFT DOUBLE QUOTATION MARK}{shown(words)}\N{RIGHT DOUBLE QUOTATION MARK}"
