"""What the graph module works out cleverly, worked out plainly from the model.

Nothing here uses :mod:`argmap.graph`; small maps only.
"""

from collections.abc import Iterator

from argmap.model import (
    Argument,
    ArgumentMap,
    Inference,
    RelationKind,
    argument_id,
    statement_id,
)

State = tuple[str, bool]
"""An id, and whether it is called in question."""


def supports(argument_map: ArgumentMap) -> Iterator[tuple[str, str]]:
    """From what speaks for something to what it speaks for."""
    for argument in argument_map.arguments:
        for step in argument.inferences:
            yield from ((statement_id(title), step.id) for title in step.premises)
            yield step.id, statement_id(step.conclusion)
            yield argument.id, step.id
    for relation in argument_map.relations:
        if relation.kind in (RelationKind.SUPPORT, RelationKind.ENTAILS):
            yield speaker(argument_map, relation.source), relation.target


def objections(argument_map: ArgumentMap) -> Iterator[tuple[str, str]]:
    """From an objection, as it was written, to what it is directed at."""
    for relation in argument_map.relations:
        if relation.kind is RelationKind.CONTRADICTORY:
            yield relation.target, relation.source
        elif relation.kind not in (RelationKind.SUPPORT, RelationKind.ENTAILS):
            yield speaker(argument_map, relation.source), relation.target


def speaker(argument_map: ArgumentMap, name: str) -> str:
    """Who speaks when something does: the conclusion of an argument that has one."""
    for argument in argument_map.arguments:
        if argument.id == name and argument.inferences:
            return statement_id(argument.conclusion)
    return name


def reached(argument_map: ArgumentMap, name: str) -> set[State]:
    """All states that the state "this holds up" leads to, itself included."""
    links = [(a, b, False) for a, b in supports(argument_map)]
    links += [(a, b, True) for a, b in objections(argument_map)]
    found = {(name, False)}
    while True:
        more = {
            (b, against != turns)
            for a, b, turns in links
            for against in (False, True)
            if (a, against) in found
        }
        if more <= found:
            return found
        found |= more


def resting(argument_map: ArgumentMap, *names: str) -> set[str]:
    """The statements among some claims, and those that rest on the claims."""
    links = list(supports(argument_map))
    found = set(names)
    while True:
        more = {b for a, b in links if a in found}
        if more <= found:
            return found & {statement.id for statement in argument_map.statements}
        found |= more


def standing(argument_map: ArgumentMap, without: str = "") -> set[str]:
    """Which claims and steps have a line of support when one claim is given up.

    A claim with nothing under it stands, and one with a basis; a step stands if all its premises
    do; any other claim stands if something under it does. The steps of an argument that is given up
    do not stand; for a reconstructed argument this says nothing.
    """
    found: set[str] = set()
    below = _below(argument_map)
    while True:
        more = {name for name in argument_map.nodes if _holds(argument_map, name, found, below)}
        more -= _given_up(argument_map, without)
        if more <= found:
            return found
        found |= more


def left(argument_map: ArgumentMap, without: str) -> set[str]:
    """What is left when one claim is given up, with circles that stand on nothing else.

    Claims and steps without a line of support go when what they had is gone.
    """
    lines = standing(argument_map, without)
    circles = argument_map.nodes.keys() - standing(argument_map) - _given_up(argument_map, without)
    below = _below(argument_map)
    while True:
        kept = {name for name in circles if _holds(argument_map, name, lines | circles, below)}
        if kept == circles:
            return lines | circles
        circles = kept


def _given_up(argument_map: ArgumentMap, name: str) -> set[str]:
    steps = {step.id for step in argument_map.inferences if argument_id(step.argument) == name}
    return {name, *steps}


def _below(argument_map: ArgumentMap) -> dict[str, list[str]]:
    """What speaks for each thing, itself left out."""
    found: dict[str, list[str]] = {name: [] for name in argument_map.nodes}
    for source, target in supports(argument_map):
        if source != target:
            found[target].append(source)
    return found


def _holds(
    argument_map: ArgumentMap, name: str, given: set[str], below: dict[str, list[str]]
) -> bool:
    element = argument_map.nodes[name]
    if isinstance(element, Inference):
        return all(statement_id(title) in given for title in element.premises)
    if isinstance(element, Argument) and element.inferences:
        return False
    reasons = below[name]
    return not reasons or bool(element.data.get("basis")) or any(one in given for one in reasons)
