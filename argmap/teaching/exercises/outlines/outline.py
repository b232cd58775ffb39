"""A map, or what bears on some claims of it, as an outline that exercises are made from.

The premises of a step stand one after the other on one level, ``because`` before the first and ``and``
before the others, for only together they are a reason. What denies a step stands behind its premises
on their level (``does not follow, since``); what bears on one claim stands below it, further in. A
claim that occurs again is not written out again: the line says where it stands.

Lines are numbered as answer keys of courses in argument mapping do it (M. Davies, A. Barnett, T. van
Gelder, "Using computer-aided argument mapping to teach reasoning", in: J. A. Blair (ed.), Studies in
Critical Thinking, 2nd ed., Windsor 2021): the level below the thesis, a letter for each reason or
objection on that level, and a small letter for each premise that is linked with others: ``2B-a``.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from argmap.diagram.elements import ArrowKind, Box, BoxKind
from argmap.diagram.reasons import reasons
from argmap.diagram.words import THESIS, WORDS
from argmap.model import ArgumentMap
from argmap.teaching.exercises.model import Line
from argmap.teaching.exercises.outlines.arrows import Arrows, End

CLAIM = "claim"
"""The label of the claim at the top of a part of a map, where it is no thesis of the map."""

AND = "and"
"""The label of the premises of a reason behind the first."""

_ALPHABET = 26


class LineRole(StrEnum):
    """What a line is to what it bears on."""

    TOP = "top"
    """A thesis, or the claim that a part of a map is about."""
    REASON = "reason"
    """A premise of a step, or what supports a claim by itself."""
    OBJECTION = "objection"
    """An attack on a thesis or on what speaks for it."""
    REBUTTAL = "rebuttal"
    """An attack on what speaks against the thesis."""
    UNDERCUT = "undercut"
    """Denies that a step leads to its conclusion."""
    EXCLUSION = "exclusion"
    """Cannot be true together with the claim, or exactly one of the two is true."""
    FOR_REASON = "for a reason"
    """Speaks for an argument as a whole."""
    AGAINST_REASON = "against a reason"
    """Speaks against an argument as a whole."""


_ROLES = {
    ArrowKind.SUPPORT: LineRole.REASON,
    ArrowKind.ENTAILS: LineRole.REASON,
    ArrowKind.PREMISE: LineRole.REASON,
    ArrowKind.OBJECTION: LineRole.OBJECTION,
    ArrowKind.REBUTTAL: LineRole.REBUTTAL,
    ArrowKind.UNDERCUT: LineRole.UNDERCUT,
    ArrowKind.CONTRARY: LineRole.EXCLUSION,
    ArrowKind.CONTRADICTORY: LineRole.EXCLUSION,
}
_LABELS = {
    **WORDS,
    ArrowKind.CONTRARY: "however, not both are true",
    ArrowKind.CONTRADICTORY: "however, only one of them is true",
}
_TO_REASONS = {
    True: ("this reason holds, since", LineRole.FOR_REASON),
    False: ("this reason fails, since", LineRole.AGAINST_REASON),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of an outline, and what it stands for.

    Attributes:
        line: the line.
        claim: the id of the statement or the sketched argument in it.
        role: what it is to what it bears on.
        group: what is the same for the premises of one step, and for nothing else: the id of the
            arrow that they share in the picture; empty at the top.
        above: the entry on which it bears, by number; for ``undercut`` and what concerns an argument
            as a whole the first line of the reason in question; ``None`` at the top.
        denies: the group of which it concerns the step, and not a claim of it; else empty.
        first: the entry in which the claim stands, by number: this one, or an earlier one.
        is_claim: whether the text is a claim, and not the mere name of a sketched argument.
        is_implicit: whether the author left it unstated.
    """

    line: Line
    claim: str
    role: LineRole
    group: str
    above: int | None
    denies: str
    first: int
    is_claim: bool
    is_implicit: bool


@dataclass(frozen=True)
class Outline:
    """An outline: its entries in reading order."""

    entries: tuple[Entry, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines."""
        return tuple(entry.line for entry in self.entries)

    @cached_property
    def groups(self) -> Mapping[str, tuple[int, ...]]:
        """The entries that are one reason, objection or undercut, by number, in reading order."""
        found: dict[str, list[int]] = {}
        for number, entry in enumerate(self.entries):
            if entry.group:
                found.setdefault(entry.group, []).append(number)
        return {group: tuple(members) for group, members in found.items()}

    @cached_property
    def below(self) -> Mapping[int, tuple[str, ...]]:
        """The groups that bear on the claim in an entry; an entry without any is missing."""
        found: dict[int, list[str]] = {}
        for group, members in self.groups.items():
            first = self.entries[members[0]]
            assert first.above is not None  # only what stands at the top has nothing above it
            if not first.denies:
                found.setdefault(first.above, []).append(group)
        return {number: tuple(groups) for number, groups in found.items()}

    @cached_property
    def denials(self) -> Mapping[str, tuple[str, ...]]:
        """The groups that concern the step of each group, and not its claims."""
        found: dict[str, list[str]] = {}
        for group, members in self.groups.items():
            denied = self.entries[members[0]].denies
            if denied:
                found.setdefault(denied, []).append(group)
        return {denied: tuple(groups) for denied, groups in found.items()}

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """The entry in which each claim stands first."""
        return {
            entry.claim: number
            for number, entry in enumerate(self.entries)
            if entry.first == number
        }

    @cached_property
    def conclusions(self) -> Mapping[str, int]:
        """The entry on which each group bears; of what denies a step, that to which it leads."""
        found: dict[str, int] = {}
        for group, members in self.groups.items():
            first = self.entries[members[0]]
            assert first.above is not None  # only what stands at the top has nothing above it
            found[group] = found[first.denies] if first.denies else first.above
        return found

    @cached_property
    def in_two_roles(self) -> frozenset[str]:
        """The claims that are one thing in one line, and another thing in another."""
        roles: dict[str, set[LineRole]] = {}
        for entry in self.entries:
            roles.setdefault(entry.claim, set()).add(entry.role)
        return frozenset(claim for claim, found in roles.items() if len(found) > 1)

    def text(self, number: int) -> str:
        """The text of the claim in an entry, also where the line only says where it stands."""
        return self.entries[self.entries[number].first].line.text


def outline(argument_map: ArgumentMap, tops: Sequence[str] = (), most: int = 0) -> Outline:
    """The outline of a map, or of a part of it.

    Args:
        argument_map: the map.
        tops: ids of the statements or sketched arguments to begin with, and only what bears on them
            is in the outline; without any, the theses of the map. Ids that no box has count for
            nothing.
        most: about how many lines it may have. What is nearest to the top is kept, and reasons are
            kept whole. 0 for all.
    """
    diagram = reasons(argument_map)
    boxes = {box.id: box for box in diagram.boxes}
    starts = [top for top in dict.fromkeys(tops) if top in boxes]
    if not tops:
        starts = [box.id for box in diagram.boxes if box.is_thesis]
    arrows = Arrows(diagram)
    return Outline(tuple(_Writer(arrows, boxes, arrows.nearest(starts, most)).entries(starts)))


@dataclass(frozen=True, slots=True)
class _Coming:
    """A line to come: of which box, how far in, how deep in the argument, and what it is there.

    ``name`` is its number; in a group only the letter of the premise. ``denies`` is the group of
    which it denies the step.
    """

    box: str
    level: int
    depth: int
    label: str
    role: LineRole = LineRole.TOP
    group: str = ""
    above: int | None = None
    denies: str = ""
    name: str = ""


class _Writer:
    """Writes the lines down in reading order, each arrow once."""

    def __init__(
        self, arrows: Arrows, boxes: Mapping[str, Box], kept: frozenset[str] | None
    ) -> None:
        self.arrows = arrows
        self.boxes = boxes
        self.kept = kept
        self.used: set[str] = set()
        self.letters: Counter[int] = Counter()
        self.claims: dict[str, tuple[int, str]] = {}  # the first entry of each, and its number
        self.groups: dict[str, tuple[int, str]] = {}  # likewise, without the letter of a premise

    def entries(self, tops: Sequence[str]) -> Iterator[Entry]:
        """The entries, without recursion."""
        names = ["T"] if len(tops) == 1 else [f"T{n}" for n in range(1, len(tops) + 1)]
        pending = [
            _Coming(top, 0, 0, THESIS if self.boxes[top].is_thesis else CLAIM, name=name)
            for top, name in zip(tops, names, strict=True)
        ]
        pending.reverse()
        place = 0
        while pending:
            coming = pending.pop()
            is_new = coming.box not in self.claims
            if is_new or coming.role is not LineRole.TOP:
                yield self._entry(coming, place)
                if is_new:
                    pending += reversed([*self._below(coming, place)])
                place += 1

    def _entry(self, coming: _Coming, place: int) -> Entry:
        box = self.boxes[coming.box]
        name = coming.name
        if coming.group:
            name = self._group(coming, place) + name
        first, known_as = self.claims.setdefault(coming.box, (place, name))
        text = _text(box) if first == place else f"(see {known_as})"
        return Entry(
            Line(coming.level, coming.label, text, number=name),
            coming.box,
            coming.role,
            coming.group,
            self.groups[coming.denies][0] if coming.denies else coming.above,
            coming.denies,
            first,
            is_claim=box.kind is BoxKind.STATEMENT or bool(box.text),
            is_implicit=box.is_implicit,
        )

    def _group(self, coming: _Coming, place: int) -> str:
        """The number of a reason or objection, without the letter of a premise."""
        if coming.group not in self.groups:
            self.letters[coming.depth] += 1
            self.groups[coming.group] = (
                place,
                f"{coming.depth}{_letters(self.letters[coming.depth])}",
            )
        return self.groups[coming.group][1]

    def _below(self, coming: _Coming, place: int) -> Iterator[_Coming]:
        """What stands under an entry.

        What denies an undercut stands first under it: no reason stands before it on its level that
        it could be taken to deny.
        """
        level, depth = coming.level + 1, coming.depth + 1
        if coming.role is LineRole.UNDERCUT:
            for end in self.arrows.ends(coming.group):
                if self._take(end):
                    yield from self._lines(end, level, depth, denies=coming.group)
        for end in self.arrows.ends(coming.box):
            if not self._take(end):
                continue
            yield from self._lines(end, level, depth, above=place)
            if end.arrow.kind is ArrowKind.UNDERCUT:
                continue  # what denies it stands under it
            for denial in self.arrows.denials(end):
                if self._take(denial):
                    yield from self._lines(denial, level, depth + 1, denies=end.arrow.id)

    def _take(self, end: End) -> bool:
        """Whether an arrow is still to be written down; from now on it is not."""
        if end.arrow.id in self.used or (self.kept is not None and end.arrow.id not in self.kept):
            return False
        self.used |= {end.arrow.id, self.arrows.same.get(end.arrow.id, end.arrow.id)}
        return True

    def _lines(
        self, end: End, level: int, depth: int, above: int | None = None, denies: str = ""
    ) -> Iterator[_Coming]:
        """The lines of one arrow: one for each premise of a step, else one."""
        kind = end.arrow.kind
        label, role = _LABELS[kind], _ROLES[kind]
        if denies and kind is not ArrowKind.UNDERCUT:
            is_for = kind.is_positive
            label, role = _TO_REASONS[is_for]
        members = self.arrows.members(end.source)
        for order, box in enumerate(members):
            yield _Coming(
                box,
                level,
                depth,
                AND if order else label,
                role,
                end.arrow.id,
                above,
                denies,
                f"-{_letters(order + 1).lower()}" if len(members) > 1 else "",
            )


def _text(box: Box) -> str:
    """What a box says, on one line; the name of an argument that says nothing."""
    return " ".join((box.text or box.title or box.id).split())


def _letters(number: int) -> str:
    """A, B, ..., Z, AA, AB, ... for 1, 2, ..."""
    found = ""
    while number:
        number, rest = divmod(number - 1, _ALPHABET)
        found = chr(ord("A") + rest) + found
    return found
