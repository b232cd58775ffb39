"""A part of a map, which is a map itself."""

from collections.abc import Iterable
from dataclasses import replace

from argmap.model.argument_map import ArgumentMap
from argmap.model.elements import Argument, Statement, statement_id


def restrict(argument_map: ArgumentMap, ids: Iterable[str]) -> ArgumentMap:
    """The part of a map that consists of some statements and arguments.

    An argument comes with all its premises and conclusions, for it is nothing without them. It
    comes as well if one of its steps joins what was chosen: its conclusion and at least one premise.
    Of the relations those stay that join what is in the part. Settings and front matter stay.

    Args:
        argument_map: the map.
        ids: ids of statements, arguments and inferences; an inference stands for its argument.
            Ids that the map does not have count for nothing.
    """
    chosen = set(ids)
    arguments = tuple(one for one in argument_map.arguments if _belongs(one, chosen))
    lines = {statement_id(line.title) for one in arguments for line in one.lines}
    statements = tuple(
        one for one in argument_map.statements if one.id in chosen or one.id in lines
    )
    claims: tuple[Statement | Argument, ...] = (*statements, *arguments)
    ends = {one.id for one in claims} | {step.id for one in arguments for step in one.inferences}
    tags = {tag for one in claims for tag in one.tags}
    parents = {section.id: section.parent for section in argument_map.sections}
    sections: set[str] = set()
    for one in claims:
        section = one.section
        while section and section not in sections:
            sections.add(section)
            section = parents.get(section, "")
    return replace(
        argument_map,
        statements=statements,
        arguments=arguments,
        relations=tuple(
            one for one in argument_map.relations if one.source in ends and one.target in ends
        ),
        sections=tuple(one for one in argument_map.sections if one.id in sections),
        tags=tuple(tag for tag in argument_map.tags if tag.name in tags),
    )


def _belongs(argument: Argument, chosen: set[str]) -> bool:
    """Whether an argument is chosen, or one of its steps is or joins what is."""
    return argument.id in chosen or any(
        step.id in chosen
        or (
            statement_id(step.conclusion) in chosen
            and any(statement_id(premise) in chosen for premise in step.premises)
        )
        for step in argument.inferences
    )
