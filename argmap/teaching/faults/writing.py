"""A draft of a map as Argdown.

Written are the claims with their data, then the reasons: several premises, or one whose step has a
name or an objection, as an argument with premises and a conclusion, the others as arrows. What no
reading of the map tells apart is not kept: the titles of arguments with several steps, the places of
texts, comments.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from argmap.argdown.reader import read
from argmap.argdown.writing.printer import print_map
from argmap.compare.reading import Reason, ReasonKind
from argmap.model import (
    Argument,
    ArgumentMap,
    Data,
    Inference,
    Occurrence,
    Relation,
    RelationKind,
    Role,
    Statement,
)
from argmap.model.data import EMPTY
from argmap.teaching.faults.draft import Box, Draft, fresh, said
from argmap.text import Source

_KINDS = {
    ReasonKind.SUPPORT: RelationKind.SUPPORT,
    ReasonKind.ATTACK: RelationKind.ATTACK,
    ReasonKind.UNDERCUT: RelationKind.UNDERCUT,
    ReasonKind.EXCLUSION: RelationKind.CONTRADICTORY,
}


def written(draft: Draft) -> tuple[str, ArgumentMap]:
    """A draft as Argdown, and the map that is read from it."""
    text = print_map(_model(draft))
    return text, read(Source(text, "map.argdown"), settings=draft.origin.settings.plain()).value


def _model(draft: Draft) -> ArgumentMap:
    """A draft as a model, in which nothing has a place yet."""
    steps = [reason for reason in draft.reasons if draft.is_step(reason)]
    taken = {box.id[1:-1].casefold() for box in draft.boxes if not box.is_statement}
    arguments = [_argument(draft, step, taken) for step in steps]
    step_ids = {
        step.id: argument.inferences[0].id for step, argument in zip(steps, arguments, strict=True)
    }
    sketches = [_sketch(draft, box) for box in draft.boxes if not box.is_statement]
    return ArgumentMap(
        tuple(_statement(draft, box) for box in draft.boxes if box.is_statement),
        (*sketches, *arguments),
        tuple(_relations(draft, step_ids)),
        draft.origin.sections,
        draft.origin.tags,
        draft.origin.front_matter,
        draft.origin.settings,
        draft.origin.mode,
    )


def _written_box(draft: Draft, box: Box, role: Role) -> Occurrence:
    """How a box is written: as it was, with its formatting, if its text is still the same."""
    element = draft.origin.nodes.get(box.id)
    title = box.id[1:-1]
    if isinstance(element, Statement | Argument) and said(element) == box.text:
        canonical = element.canonical
        if canonical is not None:
            return Occurrence(title, canonical.text, role, ranges=canonical.ranges)
    return Occurrence(title, box.text, role, is_reference=not box.text)


def _statement(draft: Draft, box: Box) -> Statement:
    member = _written_box(draft, box, Role.TOP_LEVEL)
    return Statement(box.id[1:-1], (member,), box.tags, box.data, box.section, box.is_note)


def _sketch(draft: Draft, box: Box) -> Argument:
    member = _written_box(draft, box, Role.DESCRIPTION)
    return Argument(
        box.id[1:-1],
        (member,),
        tags=box.tags,
        data=box.data,
        section=box.section,
        is_untitled=box.is_note,
    )


def _argument(draft: Draft, step: Reason, taken: set[str]) -> Argument:
    """A step as an argument of its own, with the name and the data that it had."""
    origin = draft.origin.nodes.get(step.id)
    conclusion = step.target[1:-1]
    rules: tuple[str, ...] = ()
    data = EMPTY
    element: Argument | None = None
    if isinstance(origin, Inference):
        rules = origin.rules
        data = Data({key: value for key, value in origin.data.items() if key != "uses"})
        element = draft.origin.argument(origin.argument)
    named = element if element is not None and not element.is_untitled else None
    title = fresh(named.title if named else f"Reason for {conclusion}", taken)
    number = len(step.premises) + 1
    lines = [_reference(name[1:-1], Role.PREMISE, title) for name in step.premises]
    lines.append(_reference(conclusion, Role.MAIN_CONCLUSION, title))
    premises = tuple(name[1:-1] for name in step.premises)
    canonical = named.canonical if named else None
    member = canonical or _reference(title, Role.DESCRIPTION, "")
    return Argument(
        title,
        (replace(member, title=title, span=None, data_span=None),),
        tuple(lines),
        (Inference(title, number, premises, conclusion, rules, data),),
        named.tags if named else (),
        named.data if named else EMPTY,
        element.section if element else draft.by_id[step.target].section,
    )


def _reference(title: str, role: Role, argument: str) -> Occurrence:
    return Occurrence(title, "", role, is_reference=True, argument=argument)


def _relations(draft: Draft, step_ids: Mapping[str, str]) -> Iterator[Relation]:
    """The arrows; an undercut of a step ends on its inference, one of an arrow on its sketch."""
    exclusions = {
        frozenset((each.source, each.target)): each
        for each in draft.origin.relations
        if each.kind.is_symmetric
    }
    for reason in draft.reasons:
        if reason.id in step_ids:
            continue
        source, target = reason.premises[0], reason.target
        kind = _KINDS[reason.kind]
        drawn = exclusions.get(frozenset((source, target)))
        if reason.kind is ReasonKind.EXCLUSION and drawn is not None:
            kind, source, target = drawn.kind, drawn.source, drawn.target
        if kind is RelationKind.CONTRADICTORY:  # printed below its target, and read as its source
            source, target = target, source
        if target in step_ids:
            step = step_ids[target]
            target = step if kind is RelationKind.UNDERCUT else step.rpartition("#")[0]
        elif target in draft.reason_by_id:
            target = draft.reason_by_id[target].premises[0]
        yield Relation(kind, source, target)
