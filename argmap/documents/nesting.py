"""Flat items as lists in lists, as deep as a page can show."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from argmap.documents.model import Item, Marker, words

DEEPEST = 7
"""The deepest level that is indented, from 0. Readers of Markdown give up a little deeper."""


@dataclass(slots=True)
class Entry:
    """An item and the lists under it."""

    item: Item
    lists: list["Listed"] = field(default_factory=list)


@dataclass(slots=True)
class Listed:
    """Items that stand below one another, with one kind of marker; ``start`` is the first number.

    Boxes are of one kind, whether they are ticked or not; each item says which it has.
    """

    marker: Marker
    start: int
    entries: list[Entry] = field(default_factory=list)


def nested(items: Sequence[Item]) -> list[Listed]:
    """The items as lists in lists: a new list begins where the kind of marker changes."""
    root = Entry(Item(()))
    way = [root]  # the last entry of each level, the root first
    counts: list[int] = [0]  # numbers given so far, under each of them
    for item in _placed(items):
        del way[item.level + 1 :], counts[item.level + 1 :]
        lists = way[-1].lists
        marker = Marker.TICK_BOX if item.marker is Marker.TICKED_BOX else item.marker
        if item.marker is Marker.NUMBER:
            counts[-1] += 1
        if not lists or lists[-1].marker is not marker:
            lists.append(Listed(marker, counts[-1] or 1))
        entry = Entry(item)
        lists[-1].entries.append(entry)
        way.append(entry)
        counts.append(0)
    return root.lists


def _placed(items: Sequence[Item]) -> Iterator[Item]:
    """The items, none more than one level below the one before, and none too deep."""
    before = -1
    for item in items:
        level = max(min(item.level, before + 1, DEEPEST), 0)
        text = item.words
        if item.level > DEEPEST:
            text = (*words(f"(level {item.level + 1}) "), *text)
        yield replace(item, level=level, words=text)
        before = level
