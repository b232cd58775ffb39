"""Krippendorff's alpha for units that every annotator marks off for herself (alpha_U).

Source: K. Krippendorff, "On the reliability of unitizing continuous data", Sociological Methodology
25 (1995), pp. 47-76; in the form of his *Content Analysis*, 2nd edition (Sage 2004), pp. 251-256.
"""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations
from typing import NamedTuple, TypeVar

C = TypeVar("C", bound=Hashable)


class Unit(NamedTuple):
    """A stretch of a text that an annotator marked: from ``start`` up to, not including, ``end``."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Disagreement:
    """How much annotators differ about units, and how much they would by chance."""

    observed: float
    expected: float

    @property
    def alpha(self) -> float:
        """One less the quotient of the two; 1 where nobody marked anything."""
        return 1 - self.observed / self.expected if self.expected else 1.0


def alpha_u(marked: Mapping[C, Sequence[Iterable[Unit]]], length: int) -> float:
    """Alpha for the units of all categories together, at most 1.

    Args:
        marked: for each category the units of each annotator, all annotators every time.
        length: how long the text is.
    """
    parts = [disagreement(units, length) for units in marked.values()]
    return Disagreement(
        sum(sorted(part.observed for part in parts)), sum(sorted(part.expected for part in parts))
    ).alpha


def disagreement(annotators: Sequence[Iterable[Unit]], length: int) -> Disagreement:
    """How much annotators differ about the units of one category.

    Takes time in proportion to the units of every two annotators together.

    Args:
        annotators: the units of each. Units of one annotator that overlap count as one: her category
            holds there once.
        length: how long the text is.
    """
    marked = [joined(units) for units in annotators]
    number = len(marked)
    if number < 2 or not length:  # noqa: PLR2004 -- one annotator alone agrees
        return Disagreement(0.0, 0.0)
    pairs = permutations(range(number), 2)
    observed = sum(_one_sided(marked[one], marked[other], length) for one, other in pairs)
    units = [unit for each in marked for unit in each]
    gaps = sorted(
        (gap.end - gap.start for each in marked for gap in _gaps(each, length)), reverse=True
    )
    expected = sum(_by_chance(unit.end - unit.start, len(units), gaps) for unit in units)
    whole = number * length
    possible = whole * (whole - 1) - sum(
        (unit.end - unit.start) * (unit.end - unit.start - 1) for unit in units
    )
    return Disagreement(
        observed / (number * (number - 1) * length * length),
        2 * expected / (length * possible) if possible else 0.0,
    )


def joined(units: Iterable[Unit]) -> list[Unit]:
    """Units in the order of the text, those that overlap joined to one, empty ones left out."""
    found: list[Unit] = []
    for unit in sorted(unit for unit in units if unit.start < unit.end):
        if found and unit.start < found[-1].end:
            found[-1] = Unit(found[-1].start, max(found[-1].end, unit.end))
        else:
            found.append(unit)
    return found


def _gaps(units: Sequence[Unit], length: int) -> list[Unit]:
    """What is between the units."""
    bounds = [0, *(bound for unit in units for bound in unit), length]
    gaps = (Unit(*each) for each in zip(bounds[::2], bounds[1::2], strict=True))
    return [gap for gap in gaps if gap.start < gap.end]


def _one_sided(mine: Sequence[Unit], theirs: Sequence[Unit], length: int) -> float:
    """The squared differences of one annotator's units to another's units and gaps.

    What two units that overlap differ in, each of the two finds, as it should; a unit that lies in a
    gap counts from both sides, too.
    """
    total = 0
    for unit in mine:
        for other in theirs:
            if other.start < unit.end and unit.start < other.end:
                total += (unit.start - other.start) ** 2 + (unit.end - other.end) ** 2
    for one, gaps in ((mine, _gaps(theirs, length)), (theirs, _gaps(mine, length))):
        for unit in one:
            if any(gap.start <= unit.start and unit.end <= gap.end for gap in gaps):
                total += (unit.end - unit.start) ** 2
    return total


def _by_chance(size: int, number: int, gaps: Sequence[int]) -> float:
    """What a unit of a size differs from others and from gaps wherever they may lie.

    ``number`` is that of the units of all annotators, ``gaps`` the sizes of all gaps, the largest first.
    """
    among_units = (number - 1) / 3 * (2 * size**3 - 3 * size**2 + size)
    in_gaps = 0
    for gap in gaps:
        if gap < size:
            break
        in_gaps += gap - size + 1
    return among_units + size**2 * in_gaps
