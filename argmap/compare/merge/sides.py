"""The three texts of a merge, entry by entry, and what was moved in them."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from argmap.compare.merge.entries import CLAIM, INFERENCE, LINE, TEXT, Entries, Entry, Key

SAID = (CLAIM, LINE, TEXT)
"""The kinds of entries that say something."""


class Side:
    """One of three texts.

    Attributes:
        ids: the identity of each entry, in the order of the text.
        by_id: the entries.
        end: what stands behind the last one.
    """

    def __init__(self, read: Entries, ids: Sequence[int]) -> None:
        self.ids = ids
        self.by_id: Mapping[int, Entry] = dict(zip(ids, read.all, strict=True))
        self.end = read.end

    @cached_property
    def children(self) -> Mapping[int, Sequence[int]]:
        """What stands under each entry that has something under it."""
        found: dict[int, list[int]] = {}
        for name, entry in self.by_id.items():
            if entry.parent >= 0:
                found.setdefault(self.ids[entry.parent], []).append(name)
        return found

    def parent(self, name: int) -> int | None:
        """What an entry stands under."""
        above = self.by_id[name].parent
        return self.ids[above] if above >= 0 else None

    def below(self, name: int) -> Iterator[int]:
        """An entry and all under it, in the order of the text."""
        stack = [name]
        while stack:
            here = stack.pop()
            yield here
            stack += reversed(self.children.get(here, ()))

    def steps(self, name: int) -> Sequence[tuple[Key, Sequence[str]]]:
        """The numbered lines of an argument, and those between them."""
        lines = (self.by_id[each] for each in self.children.get(name, ()))
        return [
            (entry.key, entry.content.split())
            for entry in lines
            if entry.key[0] in (LINE, INFERENCE)
        ]

    def written(self, name: int) -> str:
        """An entry and all under it, as they are written."""
        parts = (self.by_id[each] for each in self.below(name))
        first = self.by_id[name]
        return "".join(each.own if each is first else f"{each.lead}{each.own}" for each in parts)

    def added(self, base: "Side") -> Iterator[int]:
        """What the base has not, in order."""
        return (name for name in self.ids if name not in base.by_id)

    def changed(self, name: int, base: "Side") -> str:
        """Why what stands under a name cannot just be taken away; empty if it can."""
        if any(each not in base.by_id for each in self.below(name)):
            return "added to it"
        if self.by_id[name].own.split() != base.by_id[name].own.split():
            return "changed it"
        return ""

    def moved(self, base: "Side") -> Mapping[int, int]:
        """From what was taken away to what was put elsewhere: the same claim, or the same text."""
        gone: dict[Key, list[int]] = {}
        for name in base.ids:
            entry = base.by_id[name]
            if name not in self.by_id and entry.key[0] in SAID and entry.content.strip():
                for key in _keys(entry):
                    gone.setdefault(key, []).append(name)
        found: dict[int, int] = {}
        for name in self.added(base):
            entry = self.by_id[name]
            if entry.key[0] in SAID and entry.content.strip():
                was = (each for key in _keys(entry) for each in gone.get(key, ()))
                old = next((each for each in was if each not in found), None)
                if old is not None:
                    found[old] = name
        return found


def _keys(entry: Entry) -> tuple[Key, Key]:
    return (CLAIM, entry.key[1]), (TEXT, " ".join(entry.content.split()))
