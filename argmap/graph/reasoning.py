"""The single lines of support of a claim, the shortest first."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import islice

from argmap.graph.bearing import Bearing
from argmap.graph.line_count import Number, number_of_lines
from argmap.graph.line_options import ALONE, Options
from argmap.graph.support import holding

_SPARE = 3
"""So many times more lines are found than are wanted, since they are found nearly in order."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of support.

    Attributes:
        choices: from each claim in the line to what it picks: a reason or a step, or
            :data:`ALONE`; the claim in question first, then down.
        end: the claim in question, or the last step of the argument in question.
    """

    choices: Mapping[int, int]
    end: int


@dataclass(frozen=True, slots=True)
class LinesOfSupport:
    """Some lines of support of a claim, and how many there are."""

    lines: tuple[Line, ...]
    number: Number


def lines_of_support(bearing: Bearing, number: int, most: int, effort: int) -> LinesOfSupport:
    """The shortest lines of support of a claim.

    A line is as long as the number of its claims. Where one claim serves a line in several places,
    lines are found nearly in this order only, so that one of those given may be longer than one that
    is not.

    The search goes down from the claim and always on where the rest is shortest (A*; the rest is
    known from D. E. Knuth, "A generalization of Dijkstra's algorithm", Information Processing Letters
    6 (1977), pp. 1-5). Each line costs about its length.

    Args:
        bearing: what bears on what.
        number: the claim; for a reconstructed argument its last step.
        most: how many lines are wanted.
        effort: how many choices the search may take.
    """
    options = Options(bearing, holding(bearing, number))
    search = _Search(options, effort)
    found = list(islice(search.lines(), most * _SPARE))
    found.sort(key=lambda line: len(line.choices))
    total = Number(len(found), is_exact=True) if search.is_done else number_of_lines(options)
    if total.value < len(found):
        total = Number(len(found), is_exact=False)
    return LinesOfSupport(tuple(found[:most]), total)


@dataclass(frozen=True, slots=True)
class _Branch:
    """A choice for a claim in a line that is not complete, after those of ``before``.

    ``open`` are the claims for which a choice is still to be made, as a chain of pairs.
    """

    before: "_Branch | None"
    claim: int
    choice: int
    depth: int
    open: "_Open"


_Open = tuple[int, "_Open"] | None


class _Search:
    """Goes through the lines of support, the shortest first, until the effort is spent."""

    def __init__(self, options: Options, effort: int) -> None:
        self.options = options
        self.effort = effort
        self.is_done = False
        self.made = 0
        self.waiting: list[tuple[int, int, int, _Branch]] = []

    def lines(self) -> Iterator[Line]:
        """The lines."""
        end = self.options.end
        if end not in self.options.least:
            self.is_done = True
            return
        first = _Branch(None, -1, end, 0, _joined(self.options.needs(end), None))
        self._push(self.options.least[end], first)
        last: _Branch | None = None
        choices: dict[int, int] = {}
        while self.waiting:
            if self.effort <= 0:
                return
            length, _, _, branch = heappop(self.waiting)
            if branch.before is None or branch.before is not last:
                choices = self._choices(branch)
            else:
                choices[branch.claim] = branch.choice
                self.effort -= 1
            last = branch
            if self._go_on(branch, choices, length):
                continue
            if not _goes_round(self.options, choices):
                yield Line(dict(choices), end)
        self.is_done = True

    def _choices(self, branch: _Branch) -> dict[int, int]:
        made = []
        here: _Branch | None = branch
        while here is not None and here.before is not None:
            made.append((here.claim, here.choice))
            here = here.before
        self.effort -= len(made) + 1
        return dict(reversed(made))

    def _go_on(self, branch: _Branch, choices: Mapping[int, int], length: int) -> bool:
        """Choose for the next claim in every way; whether there was one without a choice."""
        rest = branch.open
        least = self.options.least
        while rest is not None and rest[0] in choices:
            length -= least[rest[0]]
            rest = rest[1]
        if rest is None:
            return False
        claim, others = rest
        for choice, cost in self.options.of(claim):
            needs = () if choice == ALONE else self.options.needs(choice)
            follow = _Branch(branch, claim, choice, branch.depth + 1, _joined(needs, others))
            self._push(length - least[claim] + cost, follow)
        return True

    def _push(self, length: int, branch: _Branch) -> None:
        self.made += 1
        self.effort -= 1
        heappush(self.waiting, (length, -branch.depth, self.made, branch))


def _joined(claims: Sequence[int], rest: _Open) -> _Open:
    for claim in reversed(claims):
        rest = (claim, rest)
    return rest


def _goes_round(options: Options, choices: Mapping[int, int]) -> bool:
    """Whether some claim in a line needs itself."""
    needs = {
        claim: () if choice == ALONE else options.needs(choice) for claim, choice in choices.items()
    }
    users: dict[int, list[int]] = {}
    missing = {claim: len(below) for claim, below in needs.items()}
    for claim, below in needs.items():
        for one in below:
            users.setdefault(one, []).append(claim)
    ready = [claim for claim, number in missing.items() if not number]
    for claim in ready:  # grows while it is read
        for user in users.get(claim, ()):
            missing[user] -= 1
            if not missing[user]:
                ready.append(user)
    return len(ready) < len(needs)
