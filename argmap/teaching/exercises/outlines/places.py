"""Which lines of an outline with gaps could change places, so that either answer is as right.

The order of premises and of reasons does not matter. Two gaps can change places if they are premises
of one reason, or reasons (objections, ...) for one claim, and the same stands below them, mostly
nothing. Where branches with several gaps look the same, no line says which is which: then one line of
each but the last has to be shown, for to accept a premise of one reason in the place of another's
would be wrong.
A gap to which another line refers is told from all others by that line.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from argmap.teaching.exercises.outlines.outline import Entry, LineRole, Outline


@dataclass(frozen=True, slots=True)
class Places:
    """Gaps that can be told apart, save those that are accepted for each other.

    Attributes:
        hidden: the entries that are gaps, by number, in reading order.
        equals: the other gaps that each gap could change places with.
    """

    hidden: tuple[int, ...]
    equals: Mapping[int, tuple[int, ...]]


def places(outline: Outline, hidden: Collection[int]) -> Places:
    """Show as many of the gaps again as it takes, and find those that could change places.

    Args:
        outline: the outline.
        hidden: the entries to be hidden, by number. Each round over the outline shows at least one
            of them, so it takes time linear in the number of lines times the number of those shown.
    """
    left = set(hidden)
    while True:
        equals: dict[int, tuple[int, ...]] = {}
        shown: set[int] = set()
        for alike in _alike(outline, left):
            if all(len(branch) == 1 for branch in alike):
                twins = [branch[0] for branch in alike]
                equals.update((one, tuple(t for t in twins if t != one)) for one in twins)
            else:
                shown.update(branch[0] for branch in alike[:-1])
        if not shown:
            return Places(tuple(sorted(left)), equals)
        left -= shown


def _alike(outline: Outline, hidden: Collection[int]) -> Iterator[Sequence[tuple[int, ...]]]:
    """Branches that look the same and have gaps, as the gaps in each."""
    shapes = _Shapes(outline, hidden)
    for siblings in _siblings(outline):
        found: dict[object, list[tuple[int, ...]]] = {}
        for branch in siblings:
            shape, missing = shapes.of(branch)
            if missing:
                found.setdefault(shape, []).append(missing)
        yield from (alike for alike in found.values() if len(alike) > 1)


def _siblings(outline: Outline) -> Iterator[Sequence[int | str]]:
    """What stands beside each other in no order that matters: entries by number, groups by name."""
    tops = [n for n, entry in enumerate(outline.entries) if entry.role is LineRole.TOP]
    yield tops
    yield from outline.groups.values()
    yield from outline.below.values()
    yield from outline.denials.values()


class _Shapes:
    """What can be seen of each branch; two that look the same have the same number."""

    def __init__(self, outline: Outline, hidden: Collection[int]) -> None:
        self._outline = outline
        self._hidden = hidden
        self._numbers: dict[object, int] = {}
        self._entries: dict[int, tuple[int, tuple[int, ...]]] = {}
        self._groups: dict[str, tuple[int, tuple[int, ...]]] = {}
        self._referred_to = {e.first for n, e in enumerate(outline.entries) if e.first != n}
        self._work_out()

    def of(self, branch: int | str) -> tuple[int, tuple[int, ...]]:
        """The number of what a branch looks like, and its gaps, by number."""
        return self._entries[branch] if isinstance(branch, int) else self._groups[branch]

    def _work_out(self) -> None:
        """From the last line to the first: what bears on something stands behind it."""
        entries = self._outline.entries
        for number in range(len(entries) - 1, -1, -1):
            entry = entries[number]
            self._entries[number] = self._entry(number, entry)
            members = self._outline.groups.get(entry.group, ())
            if members and members[0] == number:
                denials = self._outline.denials.get(entry.group, ())
                inside = [self._entries[member] for member in members]
                around = [self._groups[group] for group in denials]
                kind = self._number(("denied", *sorted(shape for shape, _ in around)))
                self._groups[entry.group] = self._joined(
                    (entry.line.label, kind), [*inside, *around]
                )

    def _entry(self, number: int, entry: Entry) -> tuple[int, tuple[int, ...]]:
        """A claim that is shown, here or in a line that refers to it, tells all that is below it."""
        if number not in self._hidden:
            return self._number(("shown", entry.first)), ()
        below = [self._groups[group] for group in self._outline.below.get(number, ())]
        look = ("referred to", number) if number in self._referred_to else entry.role
        return self._joined(look, below, number)

    def _joined(
        self, look: object, branches: Sequence[tuple[int, tuple[int, ...]]], *own: int
    ) -> tuple[int, tuple[int, ...]]:
        shape = self._number((look, *sorted(shape for shape, _ in branches)))
        inside = (number for _, gaps in branches for number in gaps)
        return shape, tuple(sorted((*own, *inside)))

    def _number(self, look: object) -> int:
        return self._numbers.setdefault(look, len(self._numbers))
