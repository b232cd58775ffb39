"""The arrows of the reasons view: the relations of a map, at the parts that stand for their ends."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from argmap.diagram.standing import Link
from argmap.model import Argument, ArgumentMap, Relation, RelationKind, statement_id


@dataclass(frozen=True, slots=True)
class Draft:
    """An arrow without an id, and where in the document it belongs."""

    kind: RelationKind
    source: str
    target: str
    place: tuple[int, int] = (-1, 0)


def links(argument_map: ArgumentMap) -> tuple[Link, ...]:
    """Every arrow, once, in document order; the steps' arrows to their conclusions among them."""
    structured = {a.id: a for a in argument_map.arguments if a.inferences}
    drafts = _steps(structured.values())
    drafts += _relations(argument_map.relations, structured)
    drafts.sort(key=lambda draft: draft.place)
    return numbered(drafts)


def numbered(drafts: Sequence[Draft]) -> tuple[Link, ...]:
    """Arrows with ids: first the plain ones, then the undercuts, which end on arrows where they can."""
    plain = [draft for draft in drafts if draft.kind is not RelationKind.UNDERCUT]
    found = [Link(f"e{n}", d.kind, d.source, d.target) for n, d in enumerate(plain, 1)]
    found += _undercuts([d for d in drafts if d.kind is RelationKind.UNDERCUT], found)
    return tuple(found)


def _steps(arguments: Iterable[Argument]) -> list[Draft]:
    """The arrows from each step to its conclusion, where its argument is first written."""
    found = []
    for argument in arguments:
        spans = [member.span for member in argument.members] + [argument.pcs_span]
        starts = [span.start for span in spans if span is not None]
        first = min(starts, default=-1)
        for number, step in enumerate(argument.inferences):
            target = statement_id(step.conclusion)
            found.append(Draft(RelationKind.SUPPORT, step.id, target, (first, number)))
    return found


def _relations(relations: Iterable[Relation], structured: Mapping[str, Argument]) -> list[Draft]:
    found: dict[tuple[RelationKind, str, str], Draft] = {}
    steps = {step.id: step for argument in structured.values() for step in argument.inferences}
    for number, relation in enumerate(relations):
        source, target, kind = relation.source, relation.target, relation.kind
        if source in structured:
            source = statement_id(structured[source].conclusion)
        elif source in steps:
            source = statement_id(steps[source].conclusion)
        if target in structured:
            argument = structured[target]
            if kind.is_positive and source in map(statement_id, argument.premises):
                continue  # the bracket shows it
            target = argument.inferences[-1].id
        if source == target != relation.target:
            continue  # what an argument concludes needs no second arrow to itself
        key = (kind, min(source, target), max(source, target)) if kind.is_symmetric else None
        place = (relation.span.start if relation.span else -1, number)
        found.setdefault(key or (kind, source, target), Draft(kind, source, target, place))
    return list(found.values())


def _undercuts(drafts: Sequence[Draft], plain: Sequence[Link]) -> list[Link]:
    """Undercuts end on the arrow of their target; where it has none, on the target itself.

    Of several arrows the first that speaks for something counts, else the first. An undercut may
    hit an undercut: then the one that is hit is made first, and of a circle one ends on a box.
    """
    arrows: dict[str, Link] = {}
    for link in plain:
        known = arrows.get(link.source)
        if known is None or (link.kind.is_positive and not known.kind.is_positive):
            arrows[link.source] = link
    firsts: dict[str, Draft] = {}
    for draft in drafts:
        firsts.setdefault(draft.source, draft)
    made: dict[Draft, Link] = {}
    for draft in drafts:
        chain = {} if draft in made else {draft: None}
        last = draft
        while last.target not in arrows:
            ahead = firsts.get(last.target)
            if ahead is None or ahead in made or ahead in chain:
                break
            chain[ahead] = None
            last = ahead
        for one in reversed(chain):
            hit = arrows.get(one.target)
            target = hit.id if hit and one.source != one.target else one.target
            number = len(plain) + len(made) + 1
            made[one] = link = Link(f"e{number}", one.kind, one.source, target)
            arrows.setdefault(one.source, link)
    return list(made.values())
