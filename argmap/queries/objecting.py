"""Objections: what the questions about them share."""

from collections.abc import Iterable
from dataclasses import dataclass

from argmap.graph import Bearing, Contest, Side, answered, answers, hits, place, sides, weights
from argmap.model import RelationKind
from argmap.queries.effort import effort
from argmap.queries.subject import AboutClaim, Subject, subject
from argmap.queries.wording import VERBS, listed


@dataclass(frozen=True, slots=True)
class Against:
    """What an objection is directed at: an id, and the kind of the relation."""

    kind: RelationKind
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Objection(AboutClaim):
    """An objection.

    Attributes:
        subject: the statement or argument that objects.
        weight: how many statements rest on it.
        hits: how many statements it strikes: those it is directed at, the conclusions of the steps
            it is directed at, and all that rest on these.
        is_exact: whether ``weight`` and ``hits`` are exact; else they are lower bounds.
        against: what it is directed at.
        answered: whether somebody answers it; see :mod:`argmap.graph.answers`.
        answers: the ids of what answers it, nearest first; see :mod:`argmap.queries.effort`.
    """

    subject: Subject
    weight: int
    hits: int
    is_exact: bool
    against: tuple[Against, ...]
    answered: bool
    answers: tuple[str, ...]

    @property
    def notes(self) -> tuple[str, ...]:
        """What it is directed at, who holds it, and what answers it."""
        aims = "; ".join(f"{VERBS[against.kind]} {against.id}" for against in self.against)
        held = f", held by {self.subject.holder}" if self.subject.holder else ""
        if self.answers:
            return (aims + held, f"answered by {listed(self.answers)}")
        return (aims + held, "answered" if self.answered else "nobody answers it")


def against_a_thesis(bearing: Bearing) -> list[Contest]:
    """The objections that speak against a thesis, directly or through what they are directed at.

    The others are replies: objections to what speaks against a thesis.
    """
    known = sides(bearing)
    return [
        contest
        for contest in bearing.contests
        if known.get(contest.source) in (Side.AGAINST, Side.BOTH)
        and not bearing.is_inference(contest.source)
    ]


def objection_rows(
    bearing: Bearing, contests: Iterable[Contest], *, only_unanswered: bool = False
) -> tuple[Objection, ...]:
    """A row for everyone who objects in some contests; who hits most first, then by place."""
    aims: dict[int, dict[Against, None]] = {}
    for contest in contests:
        against = Against(contest.kind, bearing.ids[contest.target])
        aims.setdefault(contest.source, {})[against] = None
    met = answered(bearing, aims)
    kept = [number for number in aims if not (only_unanswered and number in met)]
    struck = hits(bearing, kept)
    resting = weights(bearing, kept)
    kept.sort(key=lambda number: (-struck.of[number], place(bearing, number)))
    spend = effort(len(kept))
    return tuple(
        Objection(
            subject=subject(bearing, number),
            weight=resting.of[number],
            hits=struck.of[number],
            is_exact=number not in struck.at_least and number not in resting.at_least,
            against=tuple(aims[number]),
            answered=number in met,
            answers=tuple(bearing.ids[node] for node in answers(bearing, number, spend))
            if number in met
            else (),
        )
        for number in kept
    )
