"""Where claims and reasons of a map are written."""

from collections.abc import Mapping

from argmap.compare.reading import Reading, Reason
from argmap.model import Argument, Inference, statement_id


class Places:
    """The lines of one map."""

    def __init__(self, reading: Reading) -> None:
        self.map = reading.argument_map
        self.arrows = _arrows(reading)
        self.premises = _premises(reading)

    def of_claim(self, name: str) -> int:
        """The line of a claim; 0 if it is not known."""
        element = self.map.nodes.get(name)
        return element.span.line if element is not None and element.span is not None else 0

    def of_reason(self, reason: Reason) -> int:
        """The line of a reason: of the first premise of a step, or of what an arrow starts from."""
        found = self.arrows.get((reason.premises[0], reason.target), 0)
        if reason.id in self.map.nodes:
            found = self.premises.get((reason.id, reason.premises[0]), 0)
        return found or self.of_claim(reason.premises[0])


def _arrows(reading: Reading) -> Mapping[tuple[str, str], int]:
    """The lines of relations, by their ends as a reading has them."""
    found: dict[tuple[str, str], int] = {}
    for relation in reading.argument_map.relations:
        if relation.span is None:
            continue
        source, target = relation.source, relation.target
        speaker, addressed = (reading.argument_map.nodes[name] for name in (source, target))
        if isinstance(speaker, Argument) and speaker.inferences:
            source = statement_id(speaker.inferences[-1].conclusion)
        if isinstance(addressed, Argument) and addressed.inferences:
            target = addressed.inferences[-1].id
        found.setdefault((source, target), relation.span.line)
        if relation.kind.is_symmetric:
            found.setdefault((target, source), relation.span.line)
    return found


def _premises(reading: Reading) -> Mapping[tuple[str, str], int]:
    """The lines of premises, by step and premise."""
    found: dict[tuple[str, str], int] = {}
    for argument in reading.argument_map.arguments:
        lines = {
            statement_id(line.title): line.span.line
            for line in argument.lines
            if line.span is not None
        }
        for step in argument.inferences:
            found.update(_of_step(step, lines))
    return found


def _of_step(step: Inference, lines: Mapping[str, int]) -> Mapping[tuple[str, str], int]:
    names = map(statement_id, step.premises)
    return {(step.id, name): lines[name] for name in names if name in lines}
