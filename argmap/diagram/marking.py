"""What of a map stands out in its picture, what steps back, and what is drawn at all.

Elements are named by the ids that users write: ``[Title]``, ``<Title>``, ``<Title>#3`` for a step.

- A box is marked as its statement or argument is; a closed group is highlighted if something in it
  is, and faded if all in it is. A box of a whole argument is highlighted with any of its steps.
- A bracket is marked as its step or its argument is; it is faded, too, if all its premises are.
- An arrow is faded if one of its ends is, unless it starts from what is highlighted: how an answer
  bears on the rest stays in full colour. No arrow is highlighted.

What is both highlighted and faded is highlighted.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from argmap.diagram.elements import Arrow, Box, Caption, Diagram, Mark, Reason
from argmap.diagram.summary import highlighted_names
from argmap.diagram.words import FADED, HIGHLIGHTED, NOTHING_HIGHLIGHTED
from argmap.model import ArgumentMap, statement_id

_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Selected:
    """Some elements of a map, by their ids.

    ``words`` are what selected them, a selector or the name of a question, for the legend; without
    words the legend says nothing of them.
    """

    ids: frozenset[str]
    words: str = ""


@dataclass(frozen=True, slots=True)
class Marking:
    """What is marked in a picture; ``None`` where nothing was asked for.

    Attributes:
        highlighted: what stands out; an empty selection is told of in the legend.
        faded: what is drawn pale.
        focus: what alone is drawn, see :mod:`argmap.diagram.focus`.
    """

    highlighted: Selected | None = None
    faded: Selected | None = None
    focus: Selected | None = None


def spotlight(argument_map: ArgumentMap, ids: Iterable[str], words: str) -> Marking:
    """Highlight an answer and fade everything else.

    The premises of an argument in the answer are part of it, and a step of which all premises are in
    the answer is not faded. If the answer is empty, nothing is faded, and the legend says so.

    Args:
        argument_map: the map.
        ids: the answer, as the map's ids.
        words: what was asked, for the legend.
    """
    answer = frozenset(ids)
    if not answer:
        return Marking(highlighted=Selected(answer, words))
    lit = set(answer)
    dark = {statement.id for statement in argument_map.statements}
    for argument in argument_map.arguments:
        is_whole = argument.id in answer
        for step in argument.inferences:
            premises = {statement_id(title) for title in step.premises}
            if is_whole or step.id in answer:
                lit.update(premises)
            elif not premises <= answer:
                dark.add(step.id)
        if all(step.id in dark for step in argument.inferences):
            dark.add(argument.id)
    return Marking(Selected(answer, words), Selected(frozenset(dark - lit)))


def marked(diagram: Diagram, marking: Marking, argument_map: ArgumentMap) -> Diagram:
    """A diagram with its parts marked; only marks, captions, notes and the description change.

    Args:
        diagram: a view of the map.
        marking: what to mark.
        argument_map: the map, for the order in which elements are named.
    """
    lit = marking.highlighted.ids if marking.highlighted else frozenset()
    dark = marking.faded.ids if marking.faded else frozenset()
    hand = _Hand(lit, dark)
    boxes = tuple(map(hand.box, diagram.boxes))
    reasons = tuple(map(hand.reason, diagram.reasons))
    arrows = tuple(map(hand.arrow, diagram.arrows))
    captions, notes, description = [*diagram.captions], [*diagram.notes], diagram.description
    if marking.highlighted:
        words = marking.highlighted.words
        names = highlighted_names(boxes, reasons)
        caption = f"{HIGHLIGHTED if names else NOTHING_HIGHLIGHTED} {words}".rstrip(": ")
        description = f"{description} {caption}."
        if names:
            description += f" These are: {names}"
        if words:
            captions.append(Caption(Mark.HIGHLIGHTED if names else Mark.PLAIN, caption))
        notes += _absent(diagram, marking.highlighted, argument_map)
    if marking.faded and marking.faded.words and any(box.mark is Mark.FADED for box in boxes):
        captions.append(Caption(Mark.FADED, f"{FADED} {marking.faded.words}"))
    return replace(
        diagram,
        boxes=boxes,
        reasons=reasons,
        arrows=arrows,
        captions=tuple(captions),
        notes=tuple(notes),
        description=description,
    )


class _Hand:
    """Marks the parts of a picture: boxes first, then brackets, then arrows."""

    def __init__(self, lit: frozenset[str], dark: frozenset[str]) -> None:
        self.lit, self.dark = lit, dark
        self.lit_boxes = lit | {argument_of(name) for name in lit if is_step(name)}
        self.marks: dict[str, Mark] = {}

    def box(self, box: Box) -> Box:
        """The box with its mark."""
        if box.id in self.lit_boxes or not self.lit.isdisjoint(box.holds):
            mark = Mark.HIGHLIGHTED
        elif box.id in self.dark or (box.holds and self.dark.issuperset(box.holds)):
            mark = Mark.FADED
        else:
            return box
        self.marks[box.id] = mark
        return replace(box, mark=mark)

    def reason(self, reason: Reason) -> Reason:
        """The bracket with its mark."""
        if reason.id in self.lit or reason.argument in self.lit:
            mark = Mark.HIGHLIGHTED
        elif (
            reason.id in self.dark
            or reason.argument in self.dark
            or all(self.marks.get(premise) is Mark.FADED for premise in reason.premises)
        ):
            mark = Mark.FADED
        else:
            return reason
        self.marks[reason.id] = mark
        return replace(reason, mark=mark)

    def arrow(self, arrow: Arrow) -> Arrow:
        """The arrow, faded or not."""
        source, target = self.marks.get(arrow.source), self.marks.get(arrow.target)
        ends = (source, target) if arrow.kind.is_symmetric else (source,)
        if Mark.HIGHLIGHTED in ends or Mark.FADED not in (source, target):
            return arrow
        self.marks[arrow.id] = Mark.FADED
        return replace(arrow, mark=Mark.FADED)


def is_step(name: str) -> bool:
    """Whether an id is that of a step of an argument."""
    return name.startswith("<") and not name.endswith(">")


def argument_of(step: str) -> str:
    """The id of the argument that a step belongs to."""
    return step[: step.rindex("#")]


def _absent(diagram: Diagram, selected: Selected, argument_map: ArgumentMap) -> Iterator[str]:
    """A note on what is highlighted but not in the picture."""
    drawn = {box.id for box in diagram.boxes}
    drawn.update(name for box in diagram.boxes for name in box.holds)
    for reason in diagram.reasons:
        drawn.update((reason.id, reason.argument))
    missing = {
        name
        for name in selected.ids
        if name not in drawn and not (is_step(name) and argument_of(name) in drawn)
    }
    if missing:
        names = [name for name in argument_map.nodes if name in missing]
        listed = ", ".join(names[:_SHOWN]) + (", ..." if len(names) > _SHOWN else "")
        yield (
            f"{len(names)} of the {len(selected.ids)} highlighted elements "
            f"{'is' if len(names) == 1 else 'are'} not in this picture: {listed}"
        )
