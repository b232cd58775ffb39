"""A map as something that can be changed: boxes and reasons, whatever notation they were written in.

A :class:`Draft` is made from a map, changed by its methods, each of which gives another draft, and
written as Argdown again by :mod:`argmap.teaching.faults.writing`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from argmap.compare.reading import Reading, Reason, ReasonKind, reading_of
from argmap.diagram.content import wording
from argmap.graph import language
from argmap.model import (
    Argument,
    ArgumentMap,
    Data,
    Inference,
    Statement,
    argument_id,
    statement_id,
)
from argmap.model.data import EMPTY
from argmap.wording.claims import Wording

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

    @property
    def is_writable(self) -> bool:
        """Whether all reasons can be written: only statements are premises, or exclude each other."""
        for reason in self.reasons:
            step = self.reason_by_id.get(reason.target)
            needs_statements = self.is_step(reason) or reason.kind is ReasonKind.EXCLUSION
            if needs_statements and not self.can_be_step(reason):
                return False
            if step is not None and not self.is_step(step):
                source = self.by_id.get(step.premises[0])
                if source is None or source.is_statement:
                    return False
        return True

    def put(self, *changed: Reason) -> "Draft":
        """With reasons in place of those with the same ids; new ones are put behind the others."""
        new = {reason.id: reason for reason in changed}
        kept = tuple(new.pop(reason.id, reason) for reason in self.reasons)
        return replace(self, reasons=(*kept, *new.values()))

    def instead(self, name: str, changed: Reason) -> "Draft":
        """With a new reason in the place of another one, which is gone with what was about it.

        It is put where the other one was, so that its place among the reasons does not tell of it.
        """
        left = self.without(name)
        names = [reason.id for reason in self.reasons]
        before = set(names[: names.index(name)])
        place = sum(reason.id in before for reason in left.reasons)
        return replace(left, reasons=(*left.reasons[:place], changed, *left.reasons[place:]))

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
        return statement_id(fresh(title, taken))

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


def fresh(title: str, taken: set[str]) -> str:
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
            title = fresh(safe.strip() or "Claim", taken)
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
