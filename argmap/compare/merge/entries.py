"""An Argdown text as entries: every character is in one of them, so that joined they are the text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from argmap.argdown.reader import parse_text
from argmap.argdown.syntax.tokens import TITLES, Token
from argmap.argdown.syntax.tree import (
    Document,
    Element,
    Heading,
    InferenceLine,
    ItemList,
    Structure,
    StructureLine,
)
from argmap.text import Source

Key = tuple[str, str]
"""What an entry is, and its name: two entries of two texts with one key and parent are the same."""

FRONT, HEADING, CLAIM, TEXT = "front matter", "heading", "claim", "text"
LINE, INFERENCE = "line", "inference"


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry.

    Attributes:
        key: what it is.
        parent: the place of the entry that it stands under, -1 for none.
        depth: how deep it stands.
        lead: blank lines and comments before it.
        head: what stands before its text: blanks, a marker or number, the title.
        content: its text, with tags.
        gap: what stands between text and data.
        data: its data, braces included; empty for none.
        tail: the rest of its last line.
        opens: whether it is the first line of an argument that has no title above it.
    """

    key: Key
    parent: int
    depth: int
    lead: str
    head: str
    content: str
    gap: str
    data: str
    tail: str
    opens: bool = False

    @property
    def indent(self) -> str:
        """The blanks that it begins with."""
        return self.head[: len(self.head) - len(self.head.lstrip())]

    @property
    def own(self) -> str:
        """All of it but what stands before it."""
        return f"{self.head}{self.content}{self.gap}{self.data}{self.tail}"

    @property
    def name(self) -> str:
        """What messages call it."""
        kind, name = self.key
        if kind in (CLAIM, LINE, TEXT):
            return name
        return f"the inference line {name}" if kind == INFERENCE else f"the {kind} {name}".strip()


@dataclass(frozen=True, slots=True)
class Entries:
    """A text in entries, and what stands behind the last one."""

    all: tuple[Entry, ...]
    end: str

    def joined(self) -> str:
        """The text."""
        return "".join(f"{entry.lead}{entry.own}" for entry in self.all) + self.end


@dataclass(frozen=True, slots=True)
class _Start:
    """Where an entry begins: its first character that counts, and where its parts end."""

    key: Key
    parent: int
    depth: int
    start: int
    head_end: int
    data: Token | None
    end: int
    opens: bool = False


def entries(text: str) -> Entries:
    """Cut a text into entries; takes time linear in it."""
    document, _ = parse_text(Source(text))
    found: list[Entry] = []
    at = 0
    number: dict[int, int] = {}
    for place, start in enumerate(_Walk(text, document).run()):
        line = text.rfind("\n", 0, start.start) + 1
        if line < at:  # on the line of the one before: part of that
            number[place] = len(found) - 1
            continue
        stop = text.find("\n", max(start.end, start.head_end))
        stop = len(text) if stop < 0 else stop + 1
        number[place] = len(found)
        parent = number.get(start.parent, -1)
        cut = _cut(text, start, parent, text[at:line], line, stop)
        found.append(replace(cut, opens=True) if start.opens else cut)
        at = stop
    return Entries(tuple(found), text[at:])


def _cut(text: str, start: _Start, parent: int, lead: str, line: int, stop: int) -> Entry:
    own = text[line:stop]
    rest = own.rstrip("\r\n \t")
    finish = line + len(rest)
    head = text[line : start.head_end]
    data = start.data
    if data is not None and start.head_end <= data.start and data.end <= finish:
        before = text[start.head_end : data.start]
        content = before.rstrip()
        gap, written = before[len(content) :], text[data.start : data.end]
        tail = text[data.end : stop]
        if tail.strip():  # text behind the data
            return Entry(start.key, parent, start.depth, lead, head, text[start.head_end : finish],
                         "", "", text[finish:stop])  # fmt: skip
        return Entry(start.key, parent, start.depth, lead, head, content, gap, written, tail)
    content = text[start.head_end : finish] if start.head_end < finish else ""
    tail = text[max(finish, start.head_end) : stop]
    return Entry(start.key, parent, start.depth, lead, head, content, "", "", tail)


class _Walk:
    """Goes through a document in the order of its text."""

    def __init__(self, text: str, document: Document) -> None:
        self.text = text
        self.document = document
        self.tokens = document.tokens
        self.index_of = {token.start: index for index, token in enumerate(self.tokens)}
        self.found: list[_Start] = []

    def run(self) -> Iterator[_Start]:
        if self.document.front_matter is not None:
            token = self.document.front_matter
            yield _Start((FRONT, ""), -1, 0, token.start, token.start, None, token.end)
            self.found.append(_Start((FRONT, ""), -1, 0, 0, 0, None, 0))
        self.argument = -1
        for block in self.document.blocks:
            before = len(self.found)
            match block:
                case Heading():
                    self._heading(block)
                case Element():
                    self._elements(block, -1, 0)
                    self.argument = before if block.is_argument else -1
                case ItemList():
                    for marker, item in zip(block.markers, block.items, strict=True):
                        self._elements(item, -1, 0, marker)
                case Structure():
                    self._structure(block)
            if not isinstance(block, Element):
                self.argument = -1
            yield from self.found[before:]

    def _heading(self, heading: Heading) -> None:
        first, stop = heading.content
        begin = self.tokens[first].start if first < stop else heading.end
        name = _plain(self.text[begin : heading.end])
        self.found.append(
            _Start((HEADING, name), -1, 0, heading.start, begin, heading.data, heading.end)
        )

    def _structure(self, structure: Structure) -> None:
        under = self.argument
        steps = 0
        before = len(self.found)
        for item in structure.items:
            if isinstance(item, StructureLine):
                self._elements(item.element, under, 1, item.number, LINE)
            else:
                steps += 1
                self._inference(item, under, steps)
        if under < 0:
            self.found[before] = replace(self.found[before], opens=True)

    def _inference(self, line: InferenceLine, under: int, number: int) -> None:
        place = len(self.found)
        key = (INFERENCE, str(number))
        end = line.end - 1 if self.text[line.end - 1 : line.end] == "\n" else line.end
        self.found.append(_Start(key, under, 1, line.start, line.start, None, end))
        for relation in line.relations:
            self._elements(relation, place, 2, relation.marker)

    def _elements(
        self, root: Element, parent: int, depth: int, before: Token | None = None, kind: str = ""
    ) -> None:
        """An element and all below it, without recursion: maps may be very deep."""
        stack = [(root, parent, depth, before, kind)]
        while stack:
            element, under, level, marker, kind = stack.pop()
            place = len(self.found)
            self.found.append(self._element(element, under, level, marker, kind))
            stack += [
                (each, place, level + 1, each.marker, "") for each in reversed(element.relations)
            ]

    def _element(
        self, element: Element, under: int, level: int, marker: Token | None, kind: str
    ) -> _Start:
        index = self.index_of.get(element.start)
        token = self.tokens[index] if index is not None else None
        head_end = token.end if token is not None and token.kind in TITLES else element.start
        first, stop = element.content
        ends = [token.end for token in self.tokens[first:stop] if self._counts(token)]
        end = max([head_end, *ends, *([element.data.end] if element.data else [])])
        if element.title and token is not None and token.kind in TITLES:
            title = f"<{element.title}>" if element.is_argument else f"[{element.title}]"
            key = (kind or CLAIM, title)
        else:
            key = (kind or TEXT, _plain(self.text[element.start : max(ends, default=element.end)]))
        start = self._first(marker.start, marker.end) if marker is not None else element.start
        return _Start(key, under, level, start, head_end, element.data, end)

    def _first(self, start: int, end: int) -> int:
        """Where a marker or number begins, behind the blanks before it."""
        written = self.text[start:end]
        return start + len(written) - len(written.lstrip())

    def _counts(self, token: Token) -> bool:
        return bool(self.text[token.start : token.end].strip())


def _plain(text: str) -> str:
    return " ".join(text.split())


def identities(texts: Iterable[Entries]) -> list[list[int]]:
    """A number for each entry of some texts: the same for entries with one key under one parent.

    Of several with one key under one parent, the first is that of the other text, and so on.
    """
    known: dict[tuple[int, Key, int], int] = {}
    found = []
    for each in texts:
        here: list[int] = []
        times: dict[tuple[int, Key], int] = {}
        for entry in each.all:
            under = here[entry.parent] if entry.parent >= 0 else -1
            time = times.get((under, entry.key), 0)
            times[under, entry.key] = time + 1
            here.append(known.setdefault((under, entry.key, time), len(known)))
        found.append(here)
    return found
