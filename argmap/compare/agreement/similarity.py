"""How much of two maps is the same: our own measure, symmetric and between 0 and 1.

A map counts as its items: every claim, every thesis, every premise of a reason, and every reason
itself. An item of one map is shared if its counterpart is in the other: a claim by its partner, a
thesis if its partner is one, and a reason, with each premise that has its partner in it, if the
reason that it is paired with does the same to the same. Reasons are paired so that most is shared. The
similarity is twice what is shared by all items of both (Dice's coefficient).

Whatever is taken away, turned round or moved is an item less that is shared, so that the measure falls
with every such change; it sees no ids, titles or order.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from argmap.compare.matching import Matching
from argmap.compare.matching.assignment import assign
from argmap.compare.reading import Reading, Reason, ReasonKind

_Address: TypeAlias = tuple[ReasonKind, str]
"""What a reason does, and to what: the id of a claim or reason of the left map."""

_RAISED = 1000  # what a shared premise weighs more than an undercut that both reasons suffer


@dataclass(frozen=True, slots=True)
class Shared:
    """What two maps share, and how much each has.

    Attributes:
        claims: the claims that both have.
        theses: the theses that both have.
        reasons: the reasons that share a premise, a target and a kind.
        premises: the premises that these share.
        left: the number of all items of the left map.
        right: that of the right map.
    """

    claims: int
    theses: int
    reasons: int
    premises: int
    left: int
    right: int

    @property
    def edits(self) -> int:
        """How many items must be taken away or added to make the one map the other."""
        return self.left + self.right - 2 * self._number

    @property
    def _number(self) -> int:
        return self.claims + self.theses + self.reasons + self.premises

    @property
    def similarity(self) -> float:
        """Twice what is shared by all items, 0 to 1; two empty maps are the same."""
        total = self.left + self.right
        return 2 * self._number / total if total else 1.0


def shared(left: Reading, right: Reading, matching: Matching) -> Shared:
    """What two maps share, given which claims are the same."""
    partners = paired_reasons(left, right, matching)
    theses = set(right.theses)
    return Shared(
        len(matching.pairs),
        sum(matching.to_right.get(name) in theses for name in left.theses),
        len(partners),
        sum(number for _, number in partners.values()),
        items(left),
        items(right),
    )


def items(reading: Reading) -> int:
    """How many items a map has."""
    reasons = sum(1 + len(ends(reason)) for reason in reading.reasons)
    return len(reading.claims) + len(reading.theses) + reasons


def ends(reason: Reason) -> tuple[str, ...]:
    """The claims that count as premises of a reason: of two that exclude each other, both."""
    if reason.kind is ReasonKind.EXCLUSION:
        return tuple(dict.fromkeys((*reason.premises, reason.target)))
    return reason.premises


def paired_reasons(
    left: Reading, right: Reading, matching: Matching
) -> Mapping[str, tuple[str, int]]:
    """From each reason of the left map to its partner, and how many premises they share.

    First reasons that bear on claims are paired, then those that bear on the steps of such.
    """
    found: dict[str, tuple[str, int]] = {}
    to_left = dict(matching.to_left)
    for is_late in (False, True):
        mine = [each for each in left.reasons if (each.target in left.reasons_by_id) == is_late]
        theirs = [each for each in right.reasons if (each.target in right.reasons_by_id) == is_late]
        links = list(_links(left, right, mine, theirs, to_left))
        for one, other, common in _best(links):
            found[one] = other, common
            to_left[other] = one
    return found


_Link: TypeAlias = tuple[str, str, int, int]
"""Two reasons, the premises that they share, and how many undercuts of them have the same source."""


def _links(
    left: Reading,
    right: Reading,
    mine: Iterable[Reason],
    theirs: Iterable[Reason],
    to_left: Mapping[str, str],
) -> Iterator[_Link]:
    """The pairs of reasons that do the same to the same and share a premise."""
    by_end: dict[tuple[_Address, str], list[str]] = {}
    for reason in mine:
        for name in ends(reason):
            by_end.setdefault((_address(reason, reason.target), name), []).append(reason.id)
    common: dict[tuple[str, str], int] = {}
    for reason in theirs:
        target = to_left.get(reason.target)
        if target is None:
            continue
        for name in ends(reason):
            for other in by_end.get((_address(reason, target), to_left.get(name, "")), ()):
                common[other, reason.id] = common.get((other, reason.id), 0) + 1
    for (one, other), number in common.items():
        mine_from = {name for each in left.reasons_on.get(one, ()) for name in each.premises}
        theirs_from = {
            to_left.get(name) for each in right.reasons_on.get(other, ()) for name in each.premises
        }
        yield one, other, number, len(mine_from & theirs_from)


def _address(reason: Reason, target: str) -> _Address:
    return reason.kind, "" if reason.kind is ReasonKind.EXCLUSION else target


def _best(links: list[_Link]) -> Iterator[tuple[str, str, int]]:
    """The pairing by which most is shared."""
    lefts = sorted({link[0] for link in links})
    rights = sorted({link[1] for link in links})
    row, column = ({name: n for n, name in enumerate(names)} for names in (lefts, rights))
    weights: dict[int, dict[int, int]] = {}
    number = {}
    for one, other, common, undercuts in sorted(links):
        number[one, other] = common
        weight = (common + 1) * _RAISED + min(undercuts, _RAISED - 1)
        weights.setdefault(row[one], {})[column[other]] = weight
    for place, partner in sorted(assign(weights).items()):
        pair = lefts[place], rights[partner]
        yield *pair, number[pair]
