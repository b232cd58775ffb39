"""A map as something that can be changed: boxes and reasons, whatever notation they were written in.

A :class:`Draft` is made from a map, changed with :func:`dataclasses.replace`, and written as Argdown
again. Written are the claims with their data, then the reasons: several premises, or one whose step
has a name or an objection, as an argument with premises and a conclusion, the others as arrows. What
no reading of the map tells apart is not kept: the titles of arguments with several steps, the places
of texts, comments.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from argmap.argdown.reader import read
from argmap.argdown.writing.printer import print_map
from argmap.compare.reading import Reading, Reason, ReasonKind, reading_of
from argmap.diagram.content import wording
from argmap.graph import language
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
    argument_id,
    statement_id,
)
from argmap.model.data import EMPTY
from argmap.text import Source
from argmap.wording.claims import Wording

_KINDS = {
    ReasonKind.SUPPORT: RelationKind.SUPPORT,
    ReasonKind.ATTACK: RelationKind.ATTACK,
    ReasonKind.UNDERCUT: RelationKind.UNDERCUT,
    ReasonKind.EXCLUSION: RelationKind.CONTRADICTORY,
}
_TITLE = 5  # words of a claim that make a title for it


@dataclass(frozen=True, slots=True)
class Box:
    """A claim: a statement, or an argument that is only sketched.

    Attributes:
        id: ``[Title]`` or ``<Title>``.
        text: what it says, without tags; empty where only the title was written.
        data: its data.
        tags: its tags.
        section: the id of its section.
        is_note: whether it has neither a title nor a reason; it is written without a title then.
    """

    id: str
    text: str
    data: Data = EMPTY
    tags: tuple[str, ...] = ()
    section: str = ""
    is_note: bool = False

    @property
    def is_statement(self) -> bool:
        """Whether it can be a premise of a step."""
        return self.id.startswith("[")

    @property
    def is_unstated(self) -> bool:
        """Whether the author left it unsaid."""
        return self.data.get("implicit") is True

    @property
    def said(self) -> str:
        """What it says, or its title."""
        return self.text or self.id[1:-1]


@dataclass(frozen=True)
class Draft:
    """A map that is being changed.

    Attributes:
        origin: the map that it was made from.
        boxes: its claims.
        reasons: its reasons. The ids of new ones are free to choose, as long as they are new.
    """

    origin: ArgumentMap
    boxes: tuple[Box, ...]
    reasons: tuple[Reason, ...]

    @cached_property
    def by_id(self) -> Mapping[str, Box]:
        """The claims by id."""
        return {box.id: box for box in self.boxes}

    @cached_property
    def under(self) -> Mapping[str, tuple[Reason, ...]]:
        """The reasons that bear on each claim or reason, by its id."""
        return _grouped((reason.target, reason) for reason in self.reasons)

    @cached_property
    def uses(self) -> Mapping[str, tuple[Reason, ...]]:
        """The reasons that each claim is a premise of, by its id."""
        return _grouped((name, each) for each in self.reasons for name in each.premises)

    @cached_property
    def reason_by_id(self) -> Mapping[str, Reason]:
        """The reasons by id."""
        return {reason.id: reason for reason in self.reasons}

    @cached_property
    def wording(self) -> Wording:
        """The words of the map that it was made from."""
        return Wording(self.origin, language(self.origin))

    def is_step(self, reason: Reason) -> bool:
        """Whether a reason is written as an argument with premises and a conclusion."""
        if reason.kind is not ReasonKind.SUPPORT or reason.target not in self.by_id:
            return False
        if len(reason.premises) > 1 or isinstance(self.origin.nodes.get(reason.id), Inference):
            return True
        is_sketch = not self.by_id[reason.premises[0]].is_statement
        return not is_sketch and any(
            each.kind is ReasonKind.UNDERCUT for each in self.under.get(reason.id, ())
        )

    def can_be_step(self, reason: Reason) -> bool:
        """Whether all claims of a reason are statements, so that it can be a step."""
        names = (*reason.premises, reason.target)
        return all(name in self.by_id and self.by_id[name].is_statement for name in names)

    def put(self, *changed: Reason) -> "Draft":
        """With reasons in place of those with the same ids; new ones are put behind the others."""
        new = {reason.id: reason for reason in changed}
        kept = tuple(new.pop(reason.id, reason) for reason in self.reasons)
        return replace(self, reasons=(*kept, *new.values()))

    def without(self, *names: str) -> "Draft":
        """Without some claims and reasons, and without the reasons that have lost their end by it.

        A reason that has lost one of several premises goes on without it.
        """
        gone = set(names)
        boxes = tuple(box for box in self.boxes if box.id not in gone)
        kept = list(self.reasons)
        while True:
            left = [_left(reason, gone) for reason in kept]
            lost = {old.id for old, new in zip(kept, left, strict=True) if new is None}
            kept = [reason for reason in left if reason is not None]
            if not lost:
                return replace(self, boxes=boxes, reasons=tuple(kept))
            gone |= lost

    def rewritten(self, name: str, text: str) -> "Draft":
        """With another text in a box."""
        return self.with_box(replace(self.by_id[name], text=text))

    def with_box(self, changed: Box) -> "Draft":
        """With a box in place of that with the same id, or behind the others."""
        if changed.id not in self.by_id:
            return replace(self, boxes=(*self.boxes, changed))
        boxes = tuple(changed if box.id == changed.id else box for box in self.boxes)
        return replace(self, boxes=boxes)

    def new_id(self, title: str) -> str:
        """The id of a statement that is not there yet."""
        taken = {box.id[1:-1].casefold() for box in self.boxes}
        return statement_id(_fresh(title, taken))

    def supporters(self, name: str) -> frozenset[str]:
        """The claim, and all claims that it rests on, directly or not."""
        return self._along(name, lambda at: [p for r in self._for(at) for p in r.premises])

    def supported(self, name: str) -> frozenset[str]:
        """The claim, and all claims that rest on it, directly or not."""
        return self._along(name, lambda at: [r.target for r in self.uses.get(at, ()) if _is_for(r)])

    def _for(self, name: str) -> list[Reason]:
        return [reason for reason in self.under.get(name, ()) if _is_for(reason)]

    @staticmethod
    def _along(name: str, onward: Callable[[str], Iterable[str]]) -> frozenset[str]:
        found = {name}
        pending = [name]
        while pending:
            new = [each for each in onward(pending.pop()) if each not in found]
            found.update(new)
            pending += new
        return frozenset(found)


def draft_of(argument_map: ArgumentMap) -> Draft:
    """A map as a draft. Linear in its size."""
    reading = reading_of(argument_map)
    used = {end for each in reading.reasons for end in (*each.premises, each.target)}
    ids = _ids(reading, used)
    boxes = [
        _box(argument_map, claim.id, ids[claim.id], is_used=claim.id in used)
        for claim in reading.claims
    ]
    known = {*ids, *reading.reasons_by_id}
    reasons = tuple(
        replace(
            each,
            premises=tuple(ids[name] for name in each.premises),
            target=ids.get(each.target, each.target),
        )
        for each in reading.reasons
        if each.target in known and all(name in ids for name in each.premises)
    )
    return Draft(argument_map, tuple(boxes), reasons)


def written(draft: Draft) -> tuple[str, ArgumentMap]:
    """A draft as Argdown, and the map that is read from it."""
    text = print_map(_model(draft))
    return text, read(Source(text, "map.argdown"), settings=draft.origin.settings.plain()).value


def _is_for(reason: Reason) -> bool:
    return reason.kind is ReasonKind.SUPPORT


def _grouped(pairs: Iterator[tuple[str, Reason]]) -> Mapping[str, tuple[Reason, ...]]:
    found: dict[str, list[Reason]] = {}
    for name, reason in pairs:
        found.setdefault(name, []).append(reason)
    return {name: tuple(reasons) for name, reasons in found.items()}


def _left(reason: Reason, gone: set[str]) -> Reason | None:
    """What is left of a reason when something is gone."""
    premises = tuple(name for name in reason.premises if name not in gone)
    if reason.id in gone or reason.target in gone or not premises:
        return None
    return reason if premises == reason.premises else replace(reason, premises=premises)


def _fresh(title: str, taken: set[str]) -> str:
    """A title that is not taken, compared without capitals."""
    wanted, number = title, 1
    while wanted.casefold() in taken:
        number += 1
        wanted = f"{title} {number}"
    taken.add(wanted.casefold())
    return wanted


def _ids(reading: Reading, used: set[str]) -> Mapping[str, str]:
    """The id of each claim in the draft: a claim without a title that has reasons gets a title."""
    nodes = reading.argument_map.nodes
    taken = {claim.id[1:-1].casefold() for claim in reading.claims}
    found: dict[str, str] = {}
    for claim in reading.claims:
        element = nodes[claim.id]
        assert not isinstance(element, Inference)
        found[claim.id] = claim.id
        if element.is_untitled and claim.id in used:
            words = " ".join(claim.text.split()[:_TITLE])
            safe = "".join(char for char in words if char.isalnum() or char in " -'")
            title = _fresh(safe.strip() or "Claim", taken)
            is_statement = isinstance(element, Statement)
            found[claim.id] = statement_id(title) if is_statement else argument_id(title)
    return found


def _box(argument_map: ArgumentMap, name: str, new: str, *, is_used: bool) -> Box:
    element = argument_map.nodes[name]
    assert not isinstance(element, Inference)
    is_note = element.is_untitled and not is_used
    text = said(element)
    return Box(new, text, element.data, element.tags, element.section, is_note)


def said(element: Statement | Argument) -> str:
    """The text of a claim in one line, without its tags; empty if there is none."""
    if element.canonical is None:
        return ""
    return " ".join(wording(element.canonical.text, element.canonical.ranges)[0].split())


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
    title = _fresh(named.title if named else f"Reason for {conclusion}", taken)
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
