"""What lies under, above and around some elements of a map. All is linear in the size of the map."""

from collections.abc import Callable, Iterable
from itertools import chain

from argmap.graph import Bearing
from argmap.model import Argument, Inference, argument_id, statement_id

Onward = Callable[[int], Iterable[int]]


def steps(bearing: Bearing, number: int) -> tuple[int, ...]:
    """The steps of a reconstructed argument; none of anything else."""
    element = bearing.elements[number]
    if not isinstance(element, Argument):
        return ()
    return tuple(bearing.index[step.id] for step in element.inferences)


def conclusion(bearing: Bearing, step: int) -> int:
    """The statement to which a step leads."""
    element = bearing.elements[step]
    assert isinstance(element, Inference)
    return bearing.index[statement_id(element.conclusion)]


def owner(bearing: Bearing, step: int) -> int:
    """The argument that a step is part of."""
    element = bearing.elements[step]
    assert isinstance(element, Inference)
    return bearing.index[argument_id(element.argument)]


def under(bearing: Bearing, numbers: Iterable[int]) -> frozenset[int]:
    """All that bears on some elements, for or against, directly or not.

    Under a reconstructed argument lie its premises, what speaks for or against it as a whole, what
    undercuts a step of it, and what lies under all these. A statement lies under itself only if it
    stands in a circle, an argument never.
    """

    def below(number: int) -> Iterable[int]:
        return chain(bearing.backing.get(number, ()), bearing.objectors.get(number, ()))

    search = _Search(bearing, below)
    for number in numbers:
        search.enter(below(number), number)
        for step in steps(bearing, number):
            search.enter(bearing.objectors.get(step, ()), number)
            search.enter(bearing.needs.get(step, ()), number)
    return search.found()


def above(bearing: Bearing, numbers: Iterable[int]) -> frozenset[int]:
    """All that some elements bear on, for or against, directly or not.

    Above a statement lie the arguments in which it is a premise, and above an argument its
    conclusions. A statement lies above itself only if it stands in a circle, an argument never.
    """

    def beyond(number: int) -> Iterable[int]:
        return chain(bearing.upheld(number), bearing.objections.get(number, ()))

    search = _Search(bearing, beyond)
    for number in numbers:
        search.enter(beyond(number), number)
        search.enter((conclusion(bearing, step) for step in steps(bearing, number)), number)
    found = search.found()
    return found.union(owner(bearing, node) for node in found if bearing.is_inference(node))


_NO_ARGUMENT = -1


class _Search:
    """A search along links that does not come back into an argument from which it started.

    A statement that is the conclusion of one step and a premise of the next leads back into its own
    argument; without care every argument of two steps would lie under itself. So each node is kept
    with the first argument from which it was reached, and gone on from once more if it is reached
    from another one, which may enter what was closed to the first.
    """

    def __init__(self, bearing: Bearing, onward: Onward) -> None:
        self._bearing = bearing
        self._onward = onward
        self._origins: dict[int, int] = {}
        self._again: set[int] = set()
        self._pending: list[tuple[int, int]] = []

    def enter(self, nodes: Iterable[int], start: int) -> None:
        """Reach nodes on the way from a start."""
        origin = start if start in self._bearing.reconstructed else _NO_ARGUMENT
        for node in nodes:
            if origin != _NO_ARGUMENT and self._whole(node) == origin:
                continue
            if node not in self._origins:
                self._origins[node] = origin
            elif self._origins[node] in (origin, _NO_ARGUMENT) or node in self._again:
                continue
            else:
                self._again.add(node)
            self._pending.append((node, origin))

    def found(self) -> frozenset[int]:
        """All that can be reached."""
        while self._pending:
            node, origin = self._pending.pop()
            self.enter(self._onward(node), origin)
        return frozenset(self._origins)

    def _whole(self, number: int) -> int:
        """The argument that a step is part of; anything else is itself."""
        return owner(self._bearing, number) if self._bearing.is_inference(number) else number


def around(bearing: Bearing, numbers: Iterable[int], distance: int) -> frozenset[int]:
    """What is at most some links away from some elements, in whichever direction; not these.

    An argument and its steps are one place. A link leads from there to each premise and conclusion,
    and from the source of a relation to its target.
    """
    start = _places(bearing, numbers)
    found = set(start)
    edge = start
    for _ in range(distance):
        edge = (
            _places(bearing, chain.from_iterable(_linked(bearing, node) for node in edge)) - found
        )
        if not edge:
            break
        found |= edge
    return frozenset(found - start)


def _places(bearing: Bearing, numbers: Iterable[int]) -> set[int]:
    """Elements, with each argument or step among them all steps of the argument and itself."""
    whole = {
        owner(bearing, number) if bearing.is_inference(number) else number for number in numbers
    }
    return whole.union(*(steps(bearing, number) for number in whole))


def _linked(bearing: Bearing, number: int) -> Iterable[int]:
    return chain(
        bearing.upheld(number),
        bearing.backing.get(number, ()),
        bearing.objections.get(number, ()),
        bearing.objectors.get(number, ()),
    )


def objectors(bearing: Bearing, numbers: Iterable[int]) -> frozenset[int]:
    """What is directed at some elements: at an argument also what is at its steps and premises.

    Claims that exclude each other object to each other.
    """
    aims = set(numbers)
    for number in tuple(aims):
        for step in steps(bearing, number):
            aims.update((step, *bearing.needs.get(step, ())))
    return frozenset(
        source
        for aim in aims
        for links in (bearing.objectors, bearing.opposites)
        for source in links.get(aim, ())
    )


def replies(bearing: Bearing, numbers: Iterable[int]) -> frozenset[int]:
    """What answers some objections: see :mod:`argmap.graph.answers`.

    What is directed at a step of a reconstructed argument, or at what the step rests on, answers the
    argument.
    """
    starts = frozenset(numbers)
    search = _Search(bearing, lambda node: bearing.backing.get(node, ()))
    for number in starts:
        search.enter(steps(bearing, number) or bearing.backing.get(number, ()), _NO_ARGUMENT)
    behind = search.found()
    shaken = starts | behind
    excluded = behind | {
        number for number in starts if len(set(bearing.objections.get(number, ()))) > 1
    }
    return frozenset(
        chain(
            (source for node in shaken for source in bearing.objectors.get(node, ())),
            (source for node in excluded for source in bearing.opposites.get(node, ())),
        )
    )
