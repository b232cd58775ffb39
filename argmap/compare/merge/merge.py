"""Three-way merge of three texts."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from argmap.compare.merge import Conflict, Merged
from argmap.compare.merge.entries import INFERENCE, LINE, TEXT, Entries, Entry, entries, identities
from argmap.compare.merge.numbers import Piece, renumbered
from argmap.compare.merge.parts import ClashError, merged_entry, merged_lead
from argmap.compare.merge.sides import SAID, Side
from argmap.compare.merge.trust import Texts, doubts

_SIZE = 7
"""How many signs a conflict mark has, as in git."""


@dataclass(frozen=True, slots=True)
class Marks:
    """How conflicts are marked: what the two sides are called, and how long the signs are."""

    ours: str = "ours"
    theirs: str = "theirs"
    size: int = _SIZE

    def marked(self, ours: str, theirs: str) -> str:
        """Both versions between marks."""
        parts = (
            f"{'<' * self.size} {self.ours}", ours, "=" * self.size, theirs,
            f"{'>' * self.size} {self.theirs}",
        )  # fmt: skip
        return "".join(_ended(part) for part in parts if part)


DEFAULT = Marks()


def merge(base: str, ours: str, theirs: str, marks: Marks = DEFAULT) -> Merged:
    """Merge two versions of a text that were made from a third.

    Order and layout are those of ``ours``, unless only in those of ``theirs`` all has a place. Takes time in proportion to the texts.

    Args:
        base: the text that both were made from.
        ours: the one version.
        theirs: the other.
        marks: how conflicts are marked.
    """
    if ours in (base, theirs):
        return Merged(theirs)
    if base == theirs:
        return Merged(ours)
    read = tuple(map(entries, (base, ours, theirs)))
    work = _Merge(read, marks)
    text, told = work.run()
    if work.conflicts:
        # What one moved and the other added to has its place only where it was moved.
        turned = _Merge((read[0], read[2], read[1]), marks)
        other_text, other_told = turned.run()
        if turned.conflicts:
            return Merged(text, tuple(work.conflicts))
        work, text, told = turned, other_text, other_told
    texts = Texts(base, ours, theirs, text)
    return Merged(text, (), (*told, *doubts(texts, work.renamed())))


def _ended(text: str) -> str:
    return text if text.endswith("\n") else f"{text}\n"


class _Merge:
    """Goes through the entries of ours, and puts those of theirs in where they stand there."""

    def __init__(self, texts: Sequence[Entries], marks: Marks) -> None:
        pairs = zip(texts, identities(texts), strict=True)
        self.base, self.ours, self.theirs = (Side(read, ids) for read, ids in pairs)
        self.marks = marks
        self.conflicts: list[Conflict] = []
        self.moved_by_us = self.ours.moved(self.base)
        self.moved_by_them = self.theirs.moved(self.base)
        self.from_us = {now: was for was, now in self.moved_by_us.items()}
        self.from_them = {now: was for was, now in self.moved_by_them.items()}
        self.reindented: dict[int, tuple[str, str]] = {}  # of what only theirs has
        self.told: set[int] = set()  # what a conflict has shown with all under it
        self.new_in_ours = self._spelt_out(self.ours)
        self.new_in_theirs = self._spelt_out(self.theirs)
        self.twofold = frozenset(self._twofold())
        for name in self.twofold:
            self.told.update(self.theirs.below(name))
        self.behind = self._anchored()

    def _spelt_out(self, side: Side) -> Mapping[str, Entry]:
        """What a side added and the other has in no such place, by its title."""
        found: dict[str, Entry] = {}
        both = self.ours.by_id.keys() & self.theirs.by_id.keys()
        for name in side.added(self.base):
            entry = side.by_id[name]
            if name not in both and entry.key[0] in SAID and entry.content.strip():
                found.setdefault(entry.key[1], entry)
        return found

    def _twofold(self) -> Iterator[int]:
        """Arguments that both added under one title, each with other lines."""
        for name in self.ours.added(self.base):
            if name in self.theirs.by_id:
                mine, theirs = self.ours.steps(name), self.theirs.steps(name)
                if mine and theirs and mine != theirs:
                    yield name

    def _anchored(self) -> Mapping[int, list[int]]:
        """Behind which entry of ours (-1: at the start) what only theirs has belongs, in its order."""
        found: dict[int, list[int]] = {}
        place_of: dict[int, int] = {}
        anchor = -1
        for name in self.theirs.ids:
            if name in self.ours.by_id:
                anchor = name
            elif name in self.told or name in self.moved_by_us:
                continue
            elif name in self.base.by_id:
                if self.theirs.changed(name, self.base):
                    found.setdefault(anchor, []).append(name)
                    self.told.update(self.theirs.below(name))
            else:
                above = self.theirs.parent(name)
                moved = self.moved_by_us.get(above) if above is not None else None
                place = place_of.get(-1 if above is None else above, anchor)
                place_of[name] = place if moved is None else moved
                found.setdefault(place_of[name], []).append(name)
        return found

    def run(self) -> tuple[str, tuple[str, ...]]:
        """The merged text, and what should be looked at in it."""
        pieces, told = renumbered([piece for piece in self._pieces() if piece.text])
        texts = [piece.text for piece in pieces]
        end = self.ours.end if self.ours.end.strip() else self.theirs.end
        return "".join([*map(_ended, texts[:-1]), *texts[-1:], end]), told

    def _pieces(self) -> Iterator[Piece]:
        waiting = list(self.behind.get(-1, ()))
        shown: set[int] = set()
        for name in self.ours.ids:
            entry = self.ours.by_id[name]
            is_new = name not in self.base.by_id and name not in self.theirs.by_id
            if waiting and not (is_new and entry.depth >= self.theirs.by_id[waiting[0]].depth):
                yield from map(self._piece, waiting)
                waiting = []
            if name in shown:
                continue
            if name in self.twofold:
                shown.update(self.ours.below(name))
                yield Piece("", entry.depth, self._two_arguments(name, entry))
                continue
            if name not in self.theirs.by_id and name in self.base.by_id:
                why = self.ours.changed(name, self.base)
                if why:
                    shown.update(self.ours.below(name))
                    yield Piece("", entry.depth, self._left_over(name, entry, why))
            else:
                yield Piece(entry.key[0], entry.depth, self._ours(name, entry), entry.opens)
            waiting = [*self.behind.get(name, ()), *waiting]
        yield from map(self._piece, waiting)

    def _piece(self, name: int) -> Piece:
        entry = self.theirs.by_id[name]
        text = self._indented(name, self._theirs(name, entry))
        return Piece(entry.key[0], entry.depth, text, entry.opens)

    def _indented(self, name: int, text: str) -> str:
        """A piece that only theirs has, indented as what stands beside it in ours."""
        before, after = self._indents(name)
        if before == after:
            return text
        lines = text.splitlines(keepends=True)
        return "".join(
            after + line[len(before) :] if line.strip() and line.startswith(before) else line
            for line in lines
        )

    def _indents(self, name: int) -> tuple[str, str]:
        """How far what only theirs has is indented, and how far it has to be."""
        entry = self.theirs.by_id[name]
        above = self.theirs.parent(name)
        indent = entry.indent
        if above is None or name in self.base.by_id or entry.key[0] in (LINE, INFERENCE):
            return indent, indent
        home = self.moved_by_us.get(above, above)
        if home in self.ours.by_id:
            beside = (self.ours.by_id[each] for each in self.ours.children.get(home, ()))
            like = next((each for each in beside if each.key[0] not in (LINE, INFERENCE)), None)
            if like is not None:
                return indent, like.indent
            new, old = self.ours.by_id[home].indent, self.theirs.by_id[above].indent
        else:
            old, new = self.reindented.get(above, ("", ""))
        self.reindented[name] = indent, new + indent.removeprefix(old)
        return self.reindented[name]

    def _two_arguments(self, name: int, entry: Entry) -> str:
        ours, theirs = self.ours.written(name), self.theirs.written(name)
        return self._conflict(entry, "both added it, with different lines", ours, theirs)

    def _left_over(self, name: int, entry: Entry, why: str) -> str:
        """What theirs took away or moved, and ours worked on."""
        there = self.moved_by_them.get(name)
        if there is not None and why == "changed it":
            return ""  # told where theirs has it
        reason = f"one {'moved it' if there is not None else 'took it away'}, the other {why}"
        return self._conflict(entry, reason, self.ours.written(name), "")

    def _ours(self, name: int, entry: Entry) -> str:
        """An entry of ours, with what theirs made of it."""
        theirs = self.theirs.by_id.get(name)
        if theirs is not None:
            return self._both(self.base.by_id.get(name), entry, theirs)
        old = self.from_us.get(name)
        if old is not None and old in self.theirs.by_id:
            base = self.base.by_id[old]
            return self._both(base, entry, replace(self.theirs.by_id[old], lead=base.lead))
        twin = self.new_in_theirs.get(entry.key[1]) if entry.content.strip() else None
        if twin is not None and twin.content.split() != entry.content.split():
            reason = "both added it, with different texts"
            both = replace(entry, lead=merged_lead(None, entry, twin))
            return self._conflict(both, reason, entry.own, twin.own)
        return f"{entry.lead}{entry.own}"

    def _theirs(self, name: int, entry: Entry) -> str:
        """An entry that only theirs has."""
        if name in self.base.by_id:
            why = self.theirs.changed(name, self.base)
            reason = f"one took it away, the other {why}"
            return self._conflict(entry, reason, "", self.theirs.written(name))
        old = self.from_them.get(name)
        if old is not None:
            ours, base = self.ours.by_id.get(old), self.base.by_id[old]
            if ours is None:
                is_moved = old in self.moved_by_us
                reason = f"{'both moved' if is_moved else 'one took away, the other moved'} it"
                return self._conflict(entry, reason, "", entry.own)
            return self._both(replace(base, head=ours.head, lead=ours.lead), ours, entry)
        twin = self.new_in_ours.get(entry.key[1])
        if twin is not None and entry.content.strip():
            if twin.content.split() != entry.content.split():
                return ""  # told where ours has it
            entry = replace(entry, head=entry.head.rstrip(":"), content="", gap="", data="")
        return f"{entry.lead}{entry.own}"

    def renamed(self) -> Mapping[str, str]:
        """What claims and arguments that one of the two gave another title are called now."""
        found = {}
        for side, moved in ((self.ours, self.moved_by_us), (self.theirs, self.moved_by_them)):
            titles = {entry.key[1] for entry in side.by_id.values()}
            for was, now in moved.items():
                before, after = self.base.by_id[was].key, side.by_id[now].key
                if TEXT not in (before[0], after[0]) and before[1] not in titles:
                    found[before[1]] = after[1]
        return found

    def _both(self, base: Entry | None, ours: Entry, theirs: Entry) -> str:
        try:
            return merged_entry(base, ours, theirs)
        except ClashError as clash:
            entry = replace(ours, lead=merged_lead(base, ours, theirs))
            return self._conflict(entry, str(clash), ours.own, theirs.own)

    def _conflict(self, entry: Entry, reason: str, ours: str, theirs: str) -> str:
        self.conflicts.append(Conflict(entry.name, reason))
        return entry.lead + self.marks.marked(ours, theirs)
