"""By which lines of reasoning is a claim supported?

A line of reasoning picks a reason or an argument for the claim, then likewise for all that this
reason or argument needs, and so on down to claims that stand by themselves, because nothing is under
them or they have a ``basis``. The premises of an argument belong to the same line, for they count
only together; two reasons for one claim make two lines. A claim that has a ``basis`` and a reason
can be picked with either. A line never goes round in a circle; a claim that nothing but a circle
supports has none.

The shortest come first, by the number of their claims. Given are at most ten; each row says how many
there are in all, or at least. Of a line that is much like an earlier one only the difference is
told.

Example:
    [Ban]: The city should ban cars.
      + [Quiet]: People want it quiet.
      + <Health>

    <Health>

    (1) [Fumes]: Cars make people ill.
      + [Study]: A study says so.
      + [Doctors]: Doctors say so.
    (2) [Duty]: A city must protect its people's health.
    ----
    (3) [Ban]

Asked:
    [Ban]

Answer:
    line 1 of 3, line 2 of 3, line 3 of 3

Source:
    Serial, linked and convergent structure: M. C. Beardsley, Practical Logic, 1950; S. N. Thomas,
    Practical Reasoning in Natural Language, 1973. The search: :mod:`argmap.graph.reasoning`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from argmap.graph import ALONE, Bearing, Line, Number, basis, lines_of_support
from argmap.model import Inference, argument_id
from argmap.queries.plain import AboutPart
from argmap.queries.question import Question
from argmap.queries.subject import named
from argmap.queries.wording import counted, listed

_MOST = 10
_EFFORT = 1_000_000
"""Choices that the search may take: about two seconds, which only very long lines need."""

_TOLD = 25  # steps of a line that the notes tell
_ALIKE = 3  # steps in which a line may differ from an earlier one and be told as a change to it
_LONG, _COMPARED = 6, 2_000  # claims of the lines that are compared with earlier ones


@dataclass(frozen=True, slots=True)
class Move:
    """A step of a line: what speaks for a claim in it.

    Attributes:
        claim: the id of the claim.
        argument: the id of the argument that leads to it; empty if a reason speaks for it.
        needs: the ids of the reason, or of the premises of the argument; none if the claim stands by
            itself.
        basis: the basis on which the claim stands by itself, if it has one.
    """

    claim: str
    argument: str
    needs: tuple[str, ...]
    basis: str

    def __str__(self) -> str:
        """``[C] by <A>, from [P], [Q]``, or ``[C] because of [R]``."""
        if self.argument:
            by = f" by {self.argument}," if self.argument != self.claim else ""
            return f"{self.claim}{by} from {listed(self.needs)}"
        if self.needs:
            return f"{self.claim} because of {self.needs[0]}"
        return f"{self.claim} on the basis of {self.basis}" if self.basis else self.claim


@dataclass(frozen=True, slots=True, kw_only=True)
class Reasoning(AboutPart):
    """A line of reasoning.

    Attributes:
        target: the id of the claim that it supports.
        rank: its place among the lines that are given, from 1.
        number: how many lines there are.
        number_is_exact: whether that is exact; else there are at least so many.
        claims: the ids of its claims from the target down, the target left out.
        moves: its steps from the target down.
        begins: the ids of the claims at which it begins: they stand by themselves.
        like: the rank of an earlier line that it is much like; else 0.
        changes: what it does otherwise than that line.
    """

    target: str
    rank: int
    number: int
    number_is_exact: bool
    claims: tuple[str, ...]
    moves: tuple[Move, ...]
    begins: tuple[str, ...]
    like: int
    changes: tuple[Move, ...]

    @property
    def name(self) -> str:
        """Which line it is."""
        least = "" if self.number_is_exact else "at least "
        return f"line {self.rank} of {least}{self.number:,}"

    @property
    def remark(self) -> str:
        """How long it is."""
        claims = counted(len(self.claims), "claim")
        is_short = len(self.claims) <= 1
        return claims if is_short else f"{claims}, begins at {len(self.begins):,} of them"

    @property
    def ids(self) -> tuple[str, ...]:
        """The target, the claims and the arguments of the line."""
        arguments = (move.argument for move in self.moves if move.argument)
        return tuple(dict.fromkeys((self.target, *self.claims, *arguments)))

    @property
    def notes(self) -> tuple[str, ...]:
        """Its steps in words, or what it changes in an earlier line."""
        told = self.changes if self.like else [one for one in self.moves if one.needs]
        words = list(map(str, (told or self.moves)[:_TOLD]))
        if len(told) > _TOLD:
            words.append(f"... {counted(len(told) - _TOLD, 'more step')}")
        return (f"as line {self.like}, but", *words) if self.like else tuple(words)


def ask(bearing: Bearing, target: int) -> tuple[Reasoning, ...]:
    """The lines of reasoning that support a claim, the shortest first."""
    if bearing.is_ground(target):
        return ()
    found = lines_of_support(bearing, target, _MOST, _EFFORT)
    in_full: dict[int, Line] = {}
    rows = []
    for rank, line in enumerate(found.lines, start=1):
        like, changed = _most_alike(line, in_full)
        if not like:
            in_full[rank] = line
        rows.append(_row(bearing, target, line, rank, found.number, like, changed))
    return tuple(rows)


def _most_alike(line: Line, others: Mapping[int, Line]) -> tuple[int, list[int]]:
    """Which of some other lines a line is most like, and the claims for which it chooses otherwise.

    0 and no claims if it is short, or like none of them.
    """
    if not _LONG <= len(line.choices) <= _COMPARED:
        return 0, []
    nearest: tuple[int, list[int]] = (0, [])
    most = min(_ALIKE, sum(choice != ALONE for choice in line.choices.values()) // 2)
    for rank, other in others.items():
        changed = [
            claim
            for claim, choice in line.choices.items()
            if other.choices.get(claim, ALONE) != choice
        ]
        if len(changed) <= most and (not nearest[0] or len(changed) < len(nearest[1])):
            nearest = (rank, changed)
    return nearest


def _row(
    bearing: Bearing,
    target: int,
    line: Line,
    rank: int,
    number: Number,
    like: int,
    changed: Sequence[int],
) -> Reasoning:
    start = [] if line.end in line.choices else [_move(bearing, target, line.end)]
    moves = {claim: _move(bearing, claim, choice) for claim, choice in line.choices.items()}
    alone = (claim for claim, choice in line.choices.items() if choice == ALONE)
    return Reasoning(
        target=bearing.ids[target],
        rank=rank,
        number=number.value,
        number_is_exact=number.is_exact,
        claims=named(bearing, (claim for claim in line.choices if claim != target)),
        moves=(*start, *moves.values()),
        begins=named(bearing, alone),
        like=like,
        changes=tuple(moves[claim] for claim in changed),
    )


def _move(bearing: Bearing, claim: int, choice: int) -> Move:
    name = bearing.ids[claim]
    if choice == ALONE:
        return Move(name, "", (), basis(bearing.claims[claim]))
    step = bearing.elements[choice]
    if isinstance(step, Inference):
        premises = named(bearing, bearing.needs.get(choice, ()))
        return Move(name, argument_id(step.argument), premises, "")
    return Move(name, "", (bearing.ids[choice],), "")


QUESTION = Question(
    "lines",
    "the lines of reasoning that support a claim, the shortest first",
    ask,
    targets=("TARGET",),
    needed=1,
    nothing="nothing supports it, or only reasons that go round in a circle",
)
