"""What of a map stands out in its picture, what steps back, and what is drawn at all.

Elements are named by the ids that users write: ``[Title]``, ``<Title>``, ``<Title>#3`` for a step.
How the parts of a picture are marked, tells :mod:`argmap.diagram.marks`; what a part of a map is,
:mod:`argmap.diagram.focus`.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from argmap.model import ArgumentMap, Inference, argument_id, statement_id


@dataclass(frozen=True, slots=True)
class Selected:
    """Some elements of a map, by their ids.

    ``words`` are what selected them, a selector or the name of a question, for the legend; without
    words the legend says nothing of them.
    """

    ids: frozenset[str]
    words: str = ""

    def with_arguments(self, argument_map: ArgumentMap) -> frozenset[str]:
        """The elements, and the arguments of the steps among them."""
        steps = (argument_map.nodes.get(name) for name in self.ids)
        return self.ids | {
            argument_id(step.argument) for step in steps if isinstance(step, Inference)
        }


NOTHING = Selected(frozenset())


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
