"""What bears on what: the light graph behind questions and checks.

A :class:`Bearing` numbers everything in a map that has an id and keeps three kinds of links
between the numbers. It is built in one pass without networkx, because most runs of the program
only ask a question and should not wait for a graph library to be imported.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import NamedTuple, TypeAlias

from argmap.model import (
    Argument,
    ArgumentMap,
    Inference,
    RelationKind,
    Statement,
    argument_id,
    statement_id,
)

Links: TypeAlias = Mapping[int, Sequence[int]]
"""The numbers that each number leads to; a number that leads nowhere is missing."""


class Contest(NamedTuple):
    """An objection as it is written: ``source`` speaks against ``target`` (two numbers)."""

    kind: RelationKind
    source: int
    target: int


@dataclass(frozen=True, eq=False)
class Bearing:
    """The links of a map, by number: the statements come first, then arguments, then inferences.

    Attributes:
        argument_map: the map.
        ids: the id of each number.
        premises: from a statement to the inferences that use it as a premise.
        supports: from an inference to its conclusion, from a reconstructed argument to its
            inferences (whoever speaks for or against the argument speaks for or against each of
            its steps), and from a supporter to what it supports or entails.
        contests: the objections in document order. ``contrary`` and ``contradictory`` hold in both
            directions, yet one side was written as the objection to the other: the source of a
            ``contrary``, and the child that stands under a ``><``, its target.
    """

    argument_map: ArgumentMap
    ids: Sequence[str]
    premises: Links
    supports: Links
    contests: Sequence[Contest]

    @cached_property
    def index(self) -> Mapping[str, int]:
        """The number of each id."""
        return {name: number for number, name in enumerate(self.ids)}

    @cached_property
    def elements(self) -> Sequence[Statement | Argument | Inference]:
        """The element with each number."""
        return tuple(self.argument_map.nodes.values())

    @cached_property
    def claims(self) -> Sequence[Statement | Argument]:
        """The statements and arguments: the element with each number below the inferences."""
        return (*self.argument_map.statements, *self.argument_map.arguments)

    @cached_property
    def first_argument(self) -> int:
        """The number of the first argument: what is below is a statement."""
        return len(self.argument_map.statements)

    @cached_property
    def first_inference(self) -> int:
        """The number of the first inference."""
        return self.first_argument + len(self.argument_map.arguments)

    def is_statement(self, number: int) -> bool:
        """Whether the number is that of a statement."""
        return number < self.first_argument

    def is_inference(self, number: int) -> bool:
        """Whether the number is that of an inference."""
        return number >= self.first_inference

    def upheld(self, number: int) -> Iterator[int]:
        """What rests directly on something: inferences on a premise, a claim on its reasons."""
        return chain(self.premises.get(number, ()), self.supports.get(number, ()))

    @cached_property
    def backing(self) -> Links:
        """What speaks directly for each number: the links of :meth:`upheld` turned round."""
        return _reversed(chain(_pairs(self.premises), _pairs(self.supports)))

    @cached_property
    def needs(self) -> Links:
        """The premises of each inference, each once: the links of ``premises`` turned round."""
        return _reversed(_pairs(self.premises))

    @cached_property
    def objections(self) -> Links:
        """What each number is written as an objection to."""
        return _links((contest.source, contest.target) for contest in self.contests)

    @cached_property
    def objectors(self) -> Links:
        """What is written as an objection to each number."""
        return _links((contest.target, contest.source) for contest in self.contests)

    @cached_property
    def opposites(self) -> Links:
        """What each claim was written to exclude, and is therefore denied by."""
        return _links(
            (contest.source, contest.target)
            for contest in self.contests
            if contest.kind.is_symmetric
        )

    @cached_property
    def last_steps(self) -> Mapping[int, int]:
        """From the last inference of each reconstructed argument to the argument."""
        return {
            self.index[argument.inferences[-1].id]: self.index[argument.id]
            for argument in self.argument_map.arguments
            if argument.inferences
        }

    @cached_property
    def reconstructed(self) -> Mapping[int, int]:
        """The arguments that have steps, each with its last one."""
        return {argument: step for step, argument in self.last_steps.items()}

    @cached_property
    def legs(self) -> Mapping[int, int]:
        """How many links hold up each number, support that it lends itself not counted."""
        return {
            number: sum(other != number for other in others)
            for number, others in self.backing.items()
        }

    def is_ground(self, number: int) -> bool:
        """Whether nothing stands under a statement or an argument: no reason, premises or steps.

        Support that something lends itself does not count.
        """
        return number not in self.reconstructed and not self.legs.get(number)


def bearing(argument_map: ArgumentMap) -> Bearing:
    """Work out what bears on what, in one pass over the map.

    Raises:
        KeyError: an inference or a relation names something that is not in the map. The reader
            never makes such a map.
    """
    ids = tuple(argument_map.nodes)
    index = {name: number for number, name in enumerate(ids)}
    premises: list[tuple[int, int]] = []
    supports: list[tuple[int, int]] = []
    contests: list[Contest] = []
    for step in argument_map.inferences:
        number = index[step.id]
        premises += ((index[statement_id(title)], number) for title in dict.fromkeys(step.premises))
        supports.append((number, index[statement_id(step.conclusion)]))
        supports.append((index[argument_id(step.argument)], number))
    for relation in argument_map.relations:
        source = index[_speaker(argument_map, relation.source)]
        target = index[relation.target]
        if relation.kind.is_positive:
            supports.append((source, target))
        elif relation.kind is RelationKind.CONTRADICTORY:
            contests.append(Contest(relation.kind, target, source))
        else:
            contests.append(Contest(relation.kind, source, target))
    return Bearing(argument_map, ids, _links(premises), _links(supports), tuple(contests))


def _speaker(argument_map: ArgumentMap, source: str) -> str:
    """A reconstructed argument speaks through its conclusion, as the reader also has it."""
    element = argument_map.nodes[source]
    if isinstance(element, Argument) and element.inferences:
        return statement_id(element.inferences[-1].conclusion)
    return source


def _links(pairs: Iterable[tuple[int, int]]) -> Links:
    found: dict[int, list[int]] = {}
    for source, target in pairs:
        found.setdefault(source, []).append(target)
    return found


def _pairs(links: Links) -> Iterator[tuple[int, int]]:
    return ((source, target) for source, targets in links.items() for target in targets)


def _reversed(pairs: Iterable[tuple[int, int]]) -> Links:
    return _links((target, source) for source, target in pairs)
