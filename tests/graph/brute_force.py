"""What the graph module works out cleverly, worked out plainly from the model.

Nothing here uses :mod:`argmap.graph`; small maps only.
"""

from collections.abc import Iterator

from argmap.model import ArgumentMap, RelationKind, argument_id, statement_id

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


def standing(argument_map: ArgumentMap, without: str) -> set[str]:
    """Which claims and steps keep a line of support when one claim is given up.

    A claim with nothing under it stands, and one with a basis; a step stands if all its premises
    do; any other claim stands if something under it does.
    """
    links = [(a, b) for a, b in supports(argument_map) if a != b]
    steps = {step.id: step for step in argument_map.inferences}
    owners = {argument_id(step.argument) for step in argument_map.inferences}
    claims = [name for name in argument_map.nodes if name not in steps]
    under = {name: [a for a, b in links if b == name] for name in claims}
    based = {
        name
        for name in claims
        if argument_map.nodes[name].data.get("basis") or not under[name] or name in owners
    }
    found: set[str] = set()
    while True:
        more = {
            name for name in claims if name in based or any(a in found for a in under[name])
        } - {without}
        more |= {
            step.id
            for step in steps.values()
            if all(statement_id(title) in found for title in step.premises)
        }
        if more <= found:
            return found
        found |= more
