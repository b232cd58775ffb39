"""Objections: what the questions about them share."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from argmap.graph import (
    Answers,
    Bearing,
    Contest,
    Side,
    answered,
    answers,
    hits,
    place,
    sides,
    weights,
)
from argmap.model import RelationKind
from argmap.queries.effort import effort
from argmap.queries.subject import AboutClaim, Subject, named, subject
from argmap.queries.wording import VERBS, listed

NO_ANSWERS = Answers((), is_complete=True)


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
        answers: the ids of what answers it, nearest first.
        is_complete: whether ``answers`` lists all; see :mod:`argmap.queries.effort`.
    """

    subject: Subject
    weight: int
    hits: int
    is_exact: bool
    against: tuple[Against, ...]
    answered: bool
    answers: tuple[str, ...]
    is_complete: bool

    @property
    def notes(self) -> tuple[str, ...]:
        """What it is directed at, who holds it, and what answers it."""
        answer = answer_in_words(self.answers, is_complete=self.is_complete)
        return (directed(self.subject, self.against), answer or "nobody answers it")


def directed(speaker: Subject, against: Iterable[Against]) -> str:
    """What an objection is directed at, and who holds it."""
    aims = "; ".join(f"{VERBS[each.kind]} {each.id}" for each in against)
    return f"{aims}, held by {speaker.holder}" if speaker.holder else aims


def answer_in_words(names: Sequence[str], *, is_complete: bool) -> str:
    """Who answers an objection; empty if nobody does."""
    if names:
        return f"answered by {listed(names, is_complete=is_complete)}"
    return "" if is_complete else "answered"


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


def against_objections(bearing: Bearing) -> list[Contest]:
    """What is directed at something that speaks against a thesis."""
    known = sides(bearing)
    return [
        contest
        for contest in bearing.contests
        if known.get(contest.target) in (Side.AGAINST, Side.BOTH)
    ]


def both_ways(bearing: Bearing) -> Iterator[Contest]:
    """All objections; where two claims exclude each other, each objects to the other."""
    for contest in bearing.contests:
        yield contest
        if contest.kind.is_symmetric:
            yield Contest(contest.kind, contest.target, contest.source)


def aims_of(bearing: Bearing, contests: Iterable[Contest]) -> dict[int, tuple[Against, ...]]:
    """What each objector is directed at in some contests; steps do not object."""
    aims: dict[int, dict[Against, None]] = {}
    for contest in contests:
        if not bearing.is_inference(contest.source):
            against = Against(contest.kind, bearing.ids[contest.target])
            aims.setdefault(contest.source, {})[against] = None
    return {number: tuple(against) for number, against in aims.items()}


def open_objections(bearing: Bearing) -> dict[int, tuple[Against, ...]]:
    """The objections against a thesis that nobody answers, and what each is directed at."""
    aims = aims_of(bearing, against_a_thesis(bearing))
    met = answered(bearing, aims)
    return {number: against for number, against in aims.items() if number not in met}


def objection_rows(
    bearing: Bearing, contests: Iterable[Contest], *, only_unanswered: bool = False
) -> tuple[Objection, ...]:
    """A row for everyone who objects in some contests; who hits most first, then by place."""
    aims = aims_of(bearing, contests)
    met = answered(bearing, aims)
    kept = [number for number in aims if not (only_unanswered and number in met)]
    struck = hits(bearing, kept)
    resting = weights(bearing, kept)
    kept.sort(key=lambda number: (-struck.of[number], place(bearing, number)))
    spend = effort(len(kept))
    rows = []
    for number in kept:
        found = answers(bearing, number, spend) if number in met else NO_ANSWERS
        rows.append(
            Objection(
                subject=subject(bearing, number),
                weight=resting.of[number],
                hits=struck.of[number],
                is_exact=number not in struck.at_least and number not in resting.at_least,
                against=aims[number],
                answered=number in met,
                answers=named(bearing, found.nodes),
                is_complete=found.is_complete,
            )
        )
    return tuple(rows)
