"""What answers the objections?

Asked of the whole map, this lists the replies: the statements and arguments that attack or undercut
what speaks against a thesis, or are written to exclude it (``contrary``, ``contradictory``): an
objection, one of its reasons or premises, or a step on the way to it. Asked of one claim, it lists
what is directed at this claim or at anything it rests on, reply or not.

Each row says what the reply is directed at, which objections it answers thereby, and whether it has
the last word or is answered in its turn. Replies to one objection stand together, in document order.

Example:
    [Ban]: The city should ban cars.
      + [Health]: Cars make people ill.
        - [Electric]: Electric cars do not.
      - [Shops]: Shops would lose customers.
        - [Buses]: Customers would come by bus.
        + [Survey]: Shoppers say they would stay away.
          - [Doubt]: Nobody asked the shoppers.

Answer:
    [Buses], [Doubt]

Source:
    Reinstatement: an argument is acceptable if its attackers are attacked in turn (P. M. Dung,
    Artificial Intelligence 77 (1995), definition 6).
"""

import sys
from collections.abc import Container, Iterable
from dataclasses import dataclass

from argmap.graph import Bearing, Contest, answered, answers, layers, place, weights
from argmap.queries.effort import effort
from argmap.queries.objecting import (
    NO_ANSWERS,
    Against,
    against_a_thesis,
    against_objections,
    aims_of,
    answer_in_words,
    both_ways,
    directed,
)
from argmap.queries.question import Question
from argmap.queries.subject import AboutClaim, Subject, named, subject
from argmap.queries.wording import listed


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply(AboutClaim):
    """A reply to objections.

    Attributes:
        subject: the statement or argument that replies.
        weight: how many statements rest on it.
        weight_is_exact: whether the weight is exact; else it is a lower bound.
        against: what it is directed at.
        objections: the ids of the objections that it answers, nearest first.
        answered: whether somebody answers the reply.
        answers: the ids of what answers it, nearest first.
        is_complete: whether ``objections`` and ``answers`` list all; see
            :mod:`argmap.queries.effort`.
    """

    subject: Subject
    weight: int
    weight_is_exact: bool
    against: tuple[Against, ...]
    objections: tuple[str, ...]
    answered: bool
    answers: tuple[str, ...]
    is_complete: bool

    @property
    def remark(self) -> str:
        """What it answers; empty if the search for it was cut short."""
        if not self.objections:
            return ""
        return f"answers {listed(self.objections, is_complete=self.is_complete)}"

    @property
    def notes(self) -> tuple[str, ...]:
        """What it is directed at, who holds it, and whether it has the last word."""
        answer = answer_in_words(self.answers, is_complete=self.is_complete)
        return (directed(self.subject, self.against), answer or "has the last word")


def ask(bearing: Bearing, target: int | None = None) -> tuple[Reply, ...]:
    """The replies, in the whole map or to one claim."""
    if target is None:
        objecting = {contest.source for contest in against_a_thesis(bearing)}
        return _rows(bearing, against_objections(bearing), objecting)
    region = layers(bearing, (target,), lambda node: bearing.backing.get(node, ()))
    replying = frozenset(answers(bearing, target, sys.maxsize).nodes)
    directed = (
        contest
        for contest in both_ways(bearing)
        if contest.source in replying and contest.target in region
    )
    return _rows(bearing, directed, {target})


def _rows(
    bearing: Bearing, contests: Iterable[Contest], objecting: Container[int]
) -> tuple[Reply, ...]:
    """A row for each claim that is directed at something in some contests."""
    directed_at = list(contests)
    aims = aims_of(bearing, directed_at)
    struck: dict[int, list[int]] = {}
    for contest in directed_at:
        struck.setdefault(contest.source, []).append(contest.target)
    met = answered(bearing, aims)
    counts = weights(bearing, aims)
    spend = effort(len(aims))
    rows = []
    for number in sorted(aims, key=lambda number: place(bearing, number)):
        met_by = answers(bearing, number, spend) if number in met else NO_ANSWERS
        objections, all_objections = _above(bearing, struck[number], objecting, spend)
        rows.append(
            Reply(
                subject=subject(bearing, number),
                weight=counts.of[number],
                weight_is_exact=number not in counts.at_least,
                against=aims[number],
                objections=named(bearing, objections),
                answered=number in met,
                answers=named(bearing, met_by.nodes),
                is_complete=all_objections and met_by.is_complete,
            )
        )
    first = {row.objections[:1]: rank for rank, row in reversed(list(enumerate(rows)))}
    return tuple(sorted(rows, key=lambda row: first[row.objections[:1]]))


def _above(
    bearing: Bearing, struck: Iterable[int], objecting: Container[int], effort: int
) -> tuple[list[int], bool]:
    """The objections that rest on what a reply strikes, nearest first, and whether that is all."""
    reached = list(dict.fromkeys(struck))
    known = set(reached)
    for node in reached:  # grows while it is read
        for target in bearing.upheld(node):
            if effort <= 0:
                return [node for node in reached if node in objecting], False
            effort -= 1
            if target not in known:
                known.add(target)
                reached.append(target)
    return [node for node in reached if node in objecting], True


QUESTION = Question("replies", "what answers objections, or one objection", ask, targets=("TO",))
