"""The view for reading: claims as boxes, the steps of arguments as brackets over their premises.

Every statement is a box with its text. A reconstructed argument is, per inference step, a bracket
over the premises of that step with the argument's title and rule, and one arrow to the step's
conclusion. A sketched argument is one box. Everything that the map says is drawn, also what bears on
conclusions and intermediate conclusions, save what the user keeps out (``{isInMap: false}``).
"""

from collections.abc import Iterable, Iterator, Mapping

from argmap.diagram.content import note, wording
from argmap.diagram.decor import Decor, decor
from argmap.diagram.elements import Box, BoxKind, Diagram, Direction, Reason
from argmap.diagram.links import links
from argmap.diagram.standing import Link, Standing, arrows, standing
from argmap.diagram.summary import summary
from argmap.model import Argument, ArgumentMap, Role, Statement, statement_id


def reasons(argument_map: ArgumentMap, direction: Direction = Direction.DOWN) -> Diagram:
    """Make the reasons view of a map."""
    premises = {
        step.id: tuple(dict.fromkeys(map(statement_id, step.premises)))
        for step in argument_map.inferences
    }
    needed = {box for used in premises.values() for box in used}
    needed.update(statement_id(step.conclusion) for step in argument_map.inferences)
    statements = [
        s for s in argument_map.statements if s.id in needed or s.data.get("isInMap") is not False
    ]
    sketches = [
        a for a in argument_map.arguments if not a.inferences and a.data.get("isInMap") is not False
    ]
    ids = [s.id for s in statements] + [a.id for a in sketches]
    found = _between({*ids, *premises}, links(argument_map))
    place = standing(argument_map)
    look = decor(argument_map)
    boxes = [_statement(s, place, look) for s in statements]
    boxes += [_sketch(a, place, look) for a in sketches]
    brackets = [
        bracket
        for argument in argument_map.arguments
        for bracket in _brackets(argument, premises, place, look)
    ]
    drawn = arrows(found, place)
    return Diagram(
        boxes=tuple(boxes),
        reasons=tuple(brackets),
        arrows=drawn,
        frames=look.frames,
        title=argument_map.title,
        description=summary(boxes, brackets, drawn),
        direction=direction,
    )


def _between(shown: set[str], found: Iterable[Link]) -> list[Link]:
    """The links of which both ends are drawn."""
    kept = []
    for link in found:
        if link.source in shown and link.target in shown:
            kept.append(link)
            shown.add(link.id)
    return kept


def _statement(statement: Statement, place: Standing, look: Decor) -> Box:
    canonical = statement.canonical
    text, stretches = wording(canonical.text, canonical.ranges) if canonical else ("", ())
    title = "" if statement.is_untitled else statement.title
    return Box(
        id=statement.id,
        text=text or title,
        title=title if text else "",
        note=note(statement),
        stretches=stretches,
        is_thesis=statement.id in place.theses,
        is_implicit=statement.is_implicit,
        is_intermediate=Role.INTERMEDIATE_CONCLUSION in statement.roles,
        opposes=statement.id in place.opposing,
        tags=statement.tags,
        accent=look.accent.get(statement.id, ""),
        frame=look.frame.get(statement.id, ""),
    )


def _sketch(argument: Argument, place: Standing, look: Decor) -> Box:
    canonical = argument.canonical
    text, stretches = wording(canonical.text, canonical.ranges) if canonical else ("", ())
    return Box(
        id=argument.id,
        text=text,
        title="" if argument.is_untitled else argument.title,
        note=note(argument),
        kind=BoxKind.ARGUMENT,
        stretches=stretches,
        is_thesis=argument.id in place.theses,
        opposes=argument.id in place.opposing,
        tags=argument.tags,
        accent=look.accent.get(argument.id, ""),
        frame=look.frame.get(argument.id, ""),
    )


def _brackets(
    argument: Argument, premises: Mapping[str, tuple[str, ...]], place: Standing, look: Decor
) -> Iterator[Reason]:
    last = len(argument.inferences)
    for number, step in enumerate(argument.inferences, 1):
        title = "" if argument.is_untitled else argument.title
        yield Reason(
            id=step.id,
            premises=premises[step.id],
            title=title if number == last or not title else f"{title} ({number}/{last})",
            rules=step.rules,
            argument=argument.id,
            text=argument.text if number == last else "",
            opposes=step.id in place.opposing,
            frame=look.frame.get(argument.id, ""),
        )
