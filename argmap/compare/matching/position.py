"""Where claims stand in their maps: it decides between claims that are equally alike."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b

from argmap.compare.matching.profile import plain
from argmap.compare.reading import Claim, Reading, Reason, ReasonKind

_ROUNDS = 4  # how far around a claim is looked
_TOGETHER = 6  # premises of a reason whose being together is looked at
_NEIGHBOURS = 0.08  # what it adds to likeness that all that stands around two claims is paired
_BITS = 2**64 - 1
_THESES = 0.03  # what it adds that both are theses


@dataclass(frozen=True, eq=False)
class Position:
    """Where the claims of a map stand.

    Attributes:
        reading: the map.
    """

    reading: Reading

    @cached_property
    def theses(self) -> frozenset[str]:
        """The ids of the theses."""
        return frozenset(self.reading.theses)

    @cached_property
    def around(self) -> Mapping[str, Sequence[tuple[str, str]]]:
        """What stands around each claim: what it is to it, and the id of that claim."""
        found: dict[str, list[tuple[str, str]]] = {claim.id: [] for claim in self.reading.claims}
        for reason in self.reading.reasons:
            for target, role in self._targets(reason):
                for premise in reason.premises:
                    found[premise].append((role, target))
                    found[target].append((_turned(role), premise))
            if len(reason.premises) <= _TOGETHER:
                for one in reason.premises:
                    others = (other for other in reason.premises if other != one)
                    found[one] += (("with", other) for other in others)
        return found

    def _targets(self, reason: Reason) -> list[tuple[str, str]]:
        """The claims that a reason bears on; for one on a step, the conclusion of the step."""
        name, role, seen = reason.target, str(reason.kind), {reason.id}
        while name in self.reading.reasons_by_id and name not in seen:
            seen.add(name)
            name = self.reading.reasons_by_id[name].target
            role += "'"
        return [(name, role)] if name in self.reading.claims_by_id else []

    @cached_property
    def signatures(self) -> Sequence[Mapping[str, str]]:
        """What tells each claim from others: its words, then with those around it, further and further.

        Ids, and titles of claims that have a text, are not looked at.

        Source: B. Weisfeiler and A. Leman, "The reduction of a graph to canonical form and the algebra
        which appears therein", Nauchno-Technicheskaya Informatsiya 2.9 (1968), pp. 12-16.
        """
        names = {claim.id: _digest(plain(claim.text)) for claim in self.reading.claims}
        rounds = [names]
        for _ in range(_ROUNDS):
            before = rounds[-1]
            rounds.append(
                {
                    name: _digest(
                        before[name],
                        *sorted(f"{role} {before[other]}" for role, other in others),
                    )
                    for name, others in self.around.items()
                }
            )
        return rounds

    @cached_property
    def marks(self) -> Sequence[int]:
        """The last signature of each claim as a number of 64 bits, in the order of the claims."""
        last = self.signatures[-1]
        return [int(last[claim.id], 16) for claim in self.reading.claims]


def _turned(role: str) -> str:
    """What something is to a claim that is this to it; an exclusion has no direction."""
    return role if role == ReasonKind.EXCLUSION else f"{role} by"


def _digest(*parts: str) -> str:
    return blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def tie(one: int, other: int) -> int:
    """A number below 2 to the 20 that depends on two marks, whichever comes first, as if by chance.

    With such weights there is hardly ever more than one best assignment, so that it does not depend on
    the order of the claims.

    Source: K. Mulmuley, U. V. Vazirani and V. V. Vazirani, "Matching is as easy as matrix inversion",
    Combinatorica 7 (1987), pp. 105-113 (the isolating lemma).
    """
    mixed = ((one ^ other) * 0x9E3779B97F4A7C15 + (one + other) * 0xC2B2AE3D27D4EB4F) & _BITS
    mixed = ((mixed ^ (mixed >> 29)) * 0xBF58476D1CE4E5B9) & _BITS
    return mixed >> 44


def agreement(left: Position, right: Position, mine: str, theirs: str) -> int:
    """How far around two claims everything is the same, from 0 (not even the claims)."""
    pairs = zip(left.signatures, right.signatures, strict=True)
    return sum(here[mine] == there[theirs] for here, there in pairs)


def bonus(
    left: Position, right: Position, mine: str, theirs: str, partners: Mapping[str, str]
) -> float:
    """What is added to the likeness of two claims for what stands around them.

    Args:
        left: where the claims of the left map stand.
        right: likewise for the right map.
        mine: the id of a claim of the left map.
        theirs: the id of one of the right map.
        partners: from claims of the left map to their partners, as far as they are known.
    """
    here, there = left.around[mine], right.around[theirs]
    found = _THESES if mine in left.theses and theirs in right.theses else 0.0
    if here and there:
        waiting: dict[tuple[str, str], int] = {}
        for each in there:
            waiting[each] = waiting.get(each, 0) + 1
        shared = 0
        for role, other in here:
            partner = (role, partners.get(other, ""))
            if waiting.get(partner):
                waiting[partner] -= 1
                shared += 1
        found += _NEIGHBOURS * 2 * shared / (len(here) + len(there))
    return found


def same_place(
    left: Position,
    right: Position,
    mine: Sequence[Claim],
    theirs: Sequence[Claim],
    partners: Mapping[str, str],
) -> list[tuple[str, str]]:
    """Claims without a text that stand in the same place, where no other one does.

    The same place is: the same to the same claims, at least to one of them.
    """
    places = _by_place(left, mine, dict(partners))
    others = _by_place(right, theirs, {name: name for name in partners.values()})
    return [
        (names[0], others[place][0])
        for place, names in places.items()
        if len(names) == 1 and len(others.get(place, ())) == 1
    ]


def _by_place(
    position: Position, claims: Sequence[Claim], partners: Mapping[str, str]
) -> dict[tuple[tuple[str, str], ...], list[str]]:
    found: dict[tuple[tuple[str, str], ...], list[str]] = {}
    for claim in claims:
        around = position.around[claim.id]
        known = sorted((role, partners[other]) for role, other in around if other in partners)
        if known:
            found.setdefault(tuple(known), []).append(claim.id)
    return found
