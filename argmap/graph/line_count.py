"""How many lines of support a claim has."""

from collections.abc import Sequence
from dataclasses import dataclass

from argmap.graph.line_options import Options
from argmap.graph.paths import MANY
from argmap.graph.support import founded


@dataclass(frozen=True, slots=True)
class Number:
    """A number of lines, at most :data:`argmap.graph.paths.MANY`; else a lower bound."""

    value: int
    is_exact: bool


def number_of_lines(options: Options) -> Number:
    """How many lines of support the end of some lines has. Linear in the links below it.

    The lines of a claim are those of all its reasons, and one more if it stands by itself. The lines
    of a step combine those of its premises, provided that no two premises rest on a claim that has
    a choice: a line makes each choice once. Where some may, and where support goes round, the number
    is a lower bound: as many as the premise with most lines has, and only lines whose choices have
    lower ranks.
    """
    order, goes_round = _order(options)
    places = {node: place for place, node in enumerate(order)}
    legs = {
        node: [one for one in options.legs[node] if places[one] < place]
        for node, place in places.items()
    }
    several = _with_several(options, order, legs)
    combines = any(
        options.bearing.is_inference(node) and sum(one in several for one in legs[node]) > 1
        for node in order
    )
    is_exact = not goes_round and not (
        combines and any(len(options.users.get(node, ())) > 1 for node in several)
    )
    counts: dict[int, int] = {}
    for node in order:
        numbers = [counts[one] for one in legs[node]]
        if not options.bearing.is_inference(node):
            counts[node] = min(sum(numbers) + options.is_alone(node), MANY)
        elif is_exact:
            counts[node] = _product(numbers)
        else:
            counts[node] = max(numbers, default=1)
    found = counts.get(options.end, 0)
    return Number(found, is_exact and found < MANY)


def _order(options: Options) -> tuple[Sequence[int], bool]:
    """All claims and steps, what holds up before what is held up; and whether support goes round.

    If it does, the order is that of the ranks, and some of what holds up comes later.
    """
    missing = {node: len(legs) for node, legs in options.legs.items()}
    order = [node for node, number in missing.items() if not number]
    for node in order:  # grows while it is read
        for user in options.users.get(node, ()):
            missing[user] -= 1
            if not missing[user]:
                order.append(user)
    if len(order) == len(missing):
        return order, False
    return sorted(missing, key=founded(options.bearing).__getitem__), True


def _with_several(
    options: Options, order: Sequence[int], legs: dict[int, list[int]]
) -> frozenset[int]:
    """The claims and steps that have more than one line."""
    found: set[int] = set()
    for node in order:
        ways = len(legs[node]) + (not options.bearing.is_inference(node) and options.is_alone(node))
        is_choice = ways > 1 and not options.bearing.is_inference(node)
        if is_choice or any(one in found for one in legs[node]):
            found.add(node)
    return frozenset(found)


def _product(numbers: Sequence[int]) -> int:
    found = 1
    for number in numbers:
        found = min(found * number, MANY)
    return found
