"""How alike two ways are to cut a text into segments.

Source: C. Fournier and D. Inkpen, "Segmentation similarity and agreement", NAACL-HLT 2012, pp.
152-161 (S); C. Fournier, "Evaluating text segmentation using boundary edit distance", ACL 2013, pp.
1702-1712 (B). As there, a boundary that stands one place beside another counts as half a change.
"""

from collections.abc import Set as AbstractSet
from typing import NamedTuple

_NEAR = 1  # places between boundaries that count as one that was moved
_SHARE = 1 / 2  # of a change that such a move is: the distance by one more than the farthest


class BoundaryEdits(NamedTuple):
    """What turns some boundaries into others."""

    same: int
    moved: int
    missing: int


def boundary_edits(left: AbstractSet[int], right: AbstractSet[int]) -> BoundaryEdits:
    """What turns the boundaries of one segmentation into those of another, with fewest changes.

    Args:
        left: boundaries; a boundary stands behind so many atoms (words, characters).
        right: those of the other one.
    """
    apart = sorted(left ^ right)
    moved = 0
    at = 0
    while at < len(apart) - 1:
        here, there = apart[at], apart[at + 1]
        if there - here == _NEAR and (here in left) != (there in left):
            moved += 1
            at += 1
        at += 1
    return BoundaryEdits(len(left & right), moved, len(apart) - 2 * moved)


def segmentation_similarity(left: AbstractSet[int], right: AbstractSet[int], atoms: int) -> float:
    """Segmentation similarity S, 0 to 1: changes by the places where a boundary could stand.

    Args:
        left: the boundaries of one segmentation; see :func:`boundary_edits`.
        right: those of the other one.
        atoms: how many atoms the text has; a boundary can stand behind each but the last.

    >>> round(segmentation_similarity({5}, {4}, 10), 4)
    0.9444
    """
    if atoms <= 1:
        return 1.0
    edits = boundary_edits(left, right)
    return 1 - (edits.missing + edits.moved * _SHARE) / (atoms - 1)


def boundary_similarity(left: AbstractSet[int], right: AbstractSet[int]) -> float:
    """Boundary similarity B, 0 to 1: changes by the boundaries of either; 1 if there is none."""
    edits = boundary_edits(left, right)
    number = sum(edits)
    return 1 - (edits.missing + edits.moved * _SHARE) / number if number else 1.0
