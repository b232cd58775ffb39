"""A part of a picture: what was selected and how it hangs together, and nothing else.

- A box is drawn if its statement or argument is selected; a closed group, if something in it is.
- A step is drawn with all its premises and its conclusion if it or its argument is selected.
- A step is drawn as well if its conclusion and at least one premise are selected; the premises that
  are not selected are drawn pale, since only all of them together are a reason.
- Where a whole argument is one box, it is drawn if it is selected, if one of its steps would be, or
  if it has a selected statement that has no box of its own.
- An arrow is drawn if both its ends are. What bears on what is left as it is in the whole map: a
  claim does not become a thesis because what it speaks for is not drawn.

What is left out is said in small print (:mod:`argmap.diagram.left_out`).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from argmap.diagram.elements import Caption, Diagram, Mark
from argmap.diagram.left_out import left_out
from argmap.diagram.marking import Selected
from argmap.diagram.summary import summary
from argmap.diagram.words import INCOMPLETE, PART
from argmap.model import Argument, ArgumentMap, Inference, argument_id, statement_id
from argmap.text import ArgmapError, first_few

_SHOWN = 8


class EmptyFocusError(ArgmapError):
    """Only a part of a map is to be drawn, and there is nothing in it."""

    def __init__(self, names: Iterable[str], words: str) -> None:
        listed = first_few(list(names), _SHOWN)
        super().__init__(
            f"nothing of {words!r} is in this view, so there is nothing to draw: {listed}"
            if listed
            else f"nothing in the map is selected by {words!r}, so there is nothing to draw"
        )


@dataclass(slots=True)
class _Part:
    """What is drawn: boxes, steps, and boxes that only the steps need."""

    full: set[str]
    pale: set[str] = field(default_factory=set)
    steps: set[str] = field(default_factory=set)


def focused(
    diagram: Diagram, focus: Selected, argument_map: ArgumentMap
) -> tuple[Diagram, frozenset[str]]:
    """The part of a picture that shows what is selected.

    Args:
        diagram: a view of the map.
        focus: what is selected.
        argument_map: the map.

    Returns:
        The part, and the ids of the boxes in it that are to be pale.

    Raises:
        EmptyFocusError: nothing is selected, or nothing of it is in the view.
    """
    names = focus.with_arguments(argument_map)
    homes = {held: box.id for box in diagram.boxes for held in box.holds}
    part = _Part(
        {box.id for box in diagram.boxes if box.id in names or not names.isdisjoint(box.holds)}
    )
    _add_steps(diagram, focus.ids, part)
    known = {box.id for box in diagram.boxes}
    for argument in argument_map.arguments:
        home = homes.get(argument.id, argument.id)
        if home in known and home not in part.full and _is_needed(argument, names, known, homes):
            part.full.add(home)
    if not part.full:
        raise EmptyFocusError(_in_order(focus.ids, argument_map), focus.words)
    return _cut_out(diagram, part, focus, argument_map), frozenset(part.pale - part.full)


def _cut_out(diagram: Diagram, part: _Part, focus: Selected, argument_map: ArgumentMap) -> Diagram:
    """A diagram of what is drawn, which says what it leaves out."""
    shown = part.full | part.pale | part.steps
    arrows = []
    for arrow in diagram.arrows:
        if arrow.source in shown and arrow.target in shown:
            arrows.append(arrow)
            shown.add(arrow.id)
    small_print = left_out(diagram, frozenset(shown))
    boxes = [
        replace(box, left_out=small_print.get(box.id, ""))
        for box in diagram.boxes
        if box.id in shown
    ]
    reasons = [
        replace(reason, left_out=small_print.get(reason.id, ""))
        for reason in diagram.reasons
        if reason.id in shown
    ]
    size = f"{len(boxes)} of {len(diagram.boxes)} boxes"
    is_whole = len(boxes) + len(reasons) + len(arrows) == len(diagram.parts)
    captions = []
    if focus.words and not is_whole:
        captions.append(Caption(Mark.PLAIN, f"{PART} {focus.words} ({size}; … is left out)"))
    if part.pale - part.full:
        captions.append(Caption(Mark.FADED, INCOMPLETE))
    return replace(
        diagram,
        boxes=tuple(boxes),
        reasons=tuple(reasons),
        arrows=tuple(arrows),
        captions=tuple(captions),
        notes=tuple(absent(diagram, focus, "selected", argument_map)),
        description=diagram.description
        if is_whole
        else f"A part of a map, {size}. {summary(boxes, reasons, arrows)}",
    )


def _add_steps(diagram: Diagram, ids: frozenset[str], part: _Part) -> None:
    """The steps that are drawn, and the boxes that they need."""
    goals = _goals(diagram)
    rest = []
    for reason in diagram.reasons:
        goal = goals[reason.id]
        if reason.id in ids or reason.argument in ids:
            part.full.update((goal, *reason.premises))
        elif goal in ids and not ids.isdisjoint(reason.premises):
            part.pale.update(reason.premises)
        else:
            rest.append(reason)
            continue
        part.steps.add(reason.id)
    for reason in rest:  # all of it is drawn anyway
        if all(box in part.full for box in (goals[reason.id], *reason.premises)):
            part.steps.add(reason.id)


def _goals(diagram: Diagram) -> Mapping[str, str]:
    """The conclusion of each step."""
    steps = {reason.id for reason in diagram.reasons}
    return {arrow.source: arrow.target for arrow in diagram.arrows if arrow.source in steps}


def _is_needed(
    argument: Argument, names: frozenset[str], known: set[str], homes: Mapping[str, str]
) -> bool:
    """Whether a whole argument is drawn though it is not selected itself."""
    for step in argument.inferences:
        goal = statement_id(step.conclusion)
        premises = [statement_id(title) for title in step.premises]
        if goal in names and not names.isdisjoint(premises):
            return True
        if any(
            name in names and name not in known and name not in homes for name in (goal, *premises)
        ):
            return True
    return False


def absent(
    diagram: Diagram, selected: Selected, how: str, argument_map: ArgumentMap
) -> Iterator[str]:
    """A sentence on what is selected but has nothing in the picture that stands for it.

    Args:
        diagram: the picture.
        selected: what is looked for.
        how: what it is in the picture, "highlighted" or the like.
        argument_map: the map.
    """
    drawn = {box.id for box in diagram.boxes}
    drawn.update(name for box in diagram.boxes for name in box.holds)
    for reason in diagram.reasons:
        drawn.update((reason.id, reason.argument))
    missing = []
    for name in _in_order(selected.ids - drawn, argument_map):
        node = argument_map.nodes[name]
        if not (isinstance(node, Inference) and argument_id(node.argument) in drawn):
            missing.append(name)
    if missing:
        homes = {
            statement_id(line.title): argument.id
            for argument in argument_map.arguments
            if argument.id in drawn
            for line in argument.lines
        }
        names = [f"{name} (in {homes[name]})" if name in homes else name for name in missing]
        yield f"not in this picture, though {how}: {first_few(names, _SHOWN)}"


def _in_order(ids: frozenset[str], argument_map: ArgumentMap) -> list[str]:
    return [name for name in argument_map.nodes if name in ids]
