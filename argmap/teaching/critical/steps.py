"""The steps of a map, in the order in which they are written: inferences, reasons and objections.

A statement that is put against another one is no step: what can be asked about it is asked about the
step that it attacks. An argument that is only sketched is one, whichever way it is put.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from argmap.graph import Bearing
from argmap.model import (
    Argument,
    ArgumentMap,
    Inference,
    Relation,
    RelationKind,
    Statement,
    argument_id,
    statement_id,
)
from argmap.model.naming import named
from argmap.schemes import Scheme, schemes_in, schemes_of
from argmap.teaching.critical.model import StepKind, StepLine
from argmap.text import Span


@dataclass(frozen=True, slots=True)
class Step:
    """A step before anything is asked about it; the attributes are those of a questioned step.

    ``claim`` is the id of the claim that its conclusion is: of what an objection undercuts, what that
    step concludes. ``number`` is that of the inference in the bearing, or of the sketched argument that an arrow
    starts from; -1 for an arrow from a statement. ``line`` is that of the inference line.
    """

    id: str
    kind: StepKind
    argument: str
    premises: tuple[StepLine, ...]
    conclusion: StepLine
    claim: str
    schemes: tuple[Scheme, ...]
    relation: RelationKind
    number: int
    line: int
    span: Span | None


def steps_of(bearing: Bearing, texts: Mapping[str, str]) -> tuple[Step, ...]:
    """All steps of a map, in document order.

    Args:
        bearing: what bears on what.
        texts: what statements and arguments say, by id; what is missing is taken from the map.
    """
    found = [*_inferences(bearing, texts), *_arrows(bearing, texts)]
    found.sort(key=lambda step: step.span.start if step.span else -1)  # stable
    return tuple({step.id: step for step in found}.values())


def _inferences(bearing: Bearing, texts: Mapping[str, str]) -> Iterator[Step]:
    argument_map = bearing.argument_map
    for argument in argument_map.arguments:
        lines = {line.title: line.span.line for line in argument.lines if line.span}
        for inference in argument.inferences:
            premises = tuple(
                _line(argument_map, texts, statement_id(title), number, lines.get(title))
                for number, title in enumerate(dict.fromkeys(inference.premises), start=1)
            )
            conclusion = inference.conclusion
            end = _line(argument_map, texts, statement_id(conclusion), 0, lines.get(conclusion))
            yield Step(
                inference.id,
                StepKind.INFERENCE,
                argument.title,
                premises,
                end,
                end.id,
                schemes_in(argument, inference),
                RelationKind.SUPPORT,
                bearing.index[inference.id],
                inference.span.line if inference.span else 0,
                inference.span,
            )


def _arrows(bearing: Bearing, texts: Mapping[str, str]) -> Iterator[Step]:
    argument_map = bearing.argument_map
    for relation in argument_map.relations:
        source, target = _ends(argument_map, relation)
        element = argument_map.nodes[source]
        sketch = element if isinstance(element, Argument) else None
        is_for = relation.kind.is_positive
        if sketch is None and not is_for:
            continue
        yield Step(
            f"{source} -{relation.kind}-> {target}",
            StepKind.REASON if is_for else StepKind.OBJECTION,
            sketch.title if sketch else "",
            (_line(argument_map, texts, source, 1),),
            _line(argument_map, texts, target, 0),
            _claim(argument_map, target),
            schemes_of(sketch) if sketch else (),
            relation.kind,
            bearing.index[source] if sketch else -1,
            0,
            relation.span,
        )


def _ends(argument_map: ArgumentMap, relation: Relation) -> tuple[str, str]:
    """Who speaks, and to what; of a contradiction the child that stands under it speaks."""
    source, target = relation.source, relation.target
    if relation.kind is RelationKind.CONTRADICTORY:
        source, target = target, source
    element = argument_map.nodes[source]
    if isinstance(element, Argument) and element.inferences:
        source = statement_id(element.inferences[-1].conclusion)
    elif isinstance(element, Inference):
        source = argument_id(element.argument)
    return source, target


def _claim(argument_map: ArgumentMap, name: str) -> str:
    """The id of what a step or a reconstructed argument concludes; of a claim its own."""
    element = argument_map.nodes[name]
    if isinstance(element, Inference):
        return statement_id(element.conclusion)
    if isinstance(element, Argument) and element.inferences:
        return statement_id(element.conclusion)
    return name


def _line(
    argument_map: ArgumentMap,
    texts: Mapping[str, str],
    name: str,
    number: int,
    line: int | None = None,
) -> StepLine:
    element = argument_map.nodes[name]
    span = element.span
    claim = _claim(argument_map, name) if isinstance(element, Inference) else name
    said = argument_map.nodes[claim]
    text = texts.get(claim) or ("" if isinstance(said, Inference) else said.label)
    return StepLine(
        name,
        " ".join(text.split()),
        number,
        line or (span.line if span else 0),
        isinstance(element, Statement) and element.is_implicit,
        named(argument_map, name),
    )
