"""Adding passages that annotations give to a map: into the data of its claims, where they stand."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from argmap.app.checking import Checked, Job
from argmap.app.files import read_text
from argmap.app.fixing import Mended
from argmap.app.sameness import same_but
from argmap.app.workspace import Workspace, load_from
from argmap.argdown.reader import parse_text
from argmap.argdown.syntax.tokens import Kind
from argmap.argdown.syntax.tree import Element, ItemList, Structure, StructureLine
from argmap.argdown.writing.data_edits import in_flow, with_items
from argmap.argdown.writing.print_data import yaml_value
from argmap.formats.webannotation import Addition
from argmap.model import Argument, Data, Occurrence, Statement
from argmap.passages import Anchor, SourceText, passages_of
from argmap.text import Edit, Outcome, Severity, Source, Span

_MOST_READINGS = 60


def anchor_data(anchor: Anchor) -> Data:
    """An anchor as data; what it does not have is left out."""
    numbers = {"paragraph": anchor.paragraph, "start": anchor.start, "end": anchor.end}
    words = {"quote": anchor.quote, "prefix": anchor.prefix, "suffix": anchor.suffix}
    return Data(
        {
            **{key: number for key, number in numbers.items() if number is not None},
            **{key: text for key, text in words.items() if text},
        }
    )


class Added(NamedTuple):
    """A map after passages were added to it, and which of them have to be added by hand."""

    mended: Mended
    done: tuple[Addition, ...]
    by_hand: tuple[Addition, ...]


class _Change(NamedTuple):
    """The additions to one element, and the edit that makes them."""

    additions: tuple[Addition, ...]
    edit: Edit


def added(work: Workspace, text: SourceText, job: Job, additions: Sequence[Addition]) -> Added:
    """Add passages to the data of elements; nothing is written.

    Each element is tried: what is added must be there when the map is read again, nothing else in it
    may change, and no error may come. Elements in included files, headings and steps are left to
    the user.
    """
    adder = _Adder(work, text)
    by_element: dict[str, list[Addition]] = {}
    for each in additions:
        by_element.setdefault(each.element, []).append(each)
    changes = [
        _Change(tuple(those), edit)
        for name, those in by_element.items()
        if (edit := adder.edit(name, those)) is not None
    ]
    kept = adder.kept(changes)
    done = tuple(each for change in kept for each in change.additions)
    raw = adder.applied(kept)
    path = work.source.path
    is_changed = raw != work.source.text
    return Added(
        Mended(
            Checked(job),
            before={path: work.source.text} if is_changed else {},
            after={path: raw} if is_changed else {},
        ),
        done,
        tuple(each for each in additions if each not in done),
    )


@dataclass(frozen=True)
class _Adder:
    """Edits a map and reads it again, a limited number of times."""

    work: Workspace
    text: SourceText

    def edit(self, name: str, additions: Sequence[Addition]) -> Edit | None:
        """The edit that adds passages to an element; ``None`` if that is left to the user."""
        element = self.work.map.nodes.get(name)
        if not isinstance(element, Statement | Argument):
            return None
        member = element.canonical or next(iter(element.members), None)
        if member is None or member.span is None or member.span.source is not self.work.source:
            return None
        items = [yaml_value(anchor_data(each.anchor)) for each in additions]
        if member.data_span is not None:
            return with_items(member.data_span, "source", items)
        at = self._ends.get(_begin(member))
        if at is None:
            return None
        return Edit(Span(self.work.source, at, at), f" {{source: {in_flow(items)}}}")

    @cached_property
    def _ends(self) -> dict[int, int]:
        """Where the words of each element end, by where it begins."""
        document, _ = parse_text(self.work.source)
        tokens, raw = document.tokens, self.work.source.text
        found = {}
        for element in _elements(document.blocks):
            first, last = element.content
            while last > first and tokens[last - 1].kind in (Kind.NEWLINE, Kind.EMPTY_LINE):
                last -= 1
            end = tokens[last - 1].end if last > first else element.end
            found[element.start] = element.start + len(raw[element.start : end].rstrip())
        return found

    def kept(self, changes: Sequence[_Change]) -> list[_Change]:
        """The changes that do what they should; where all together fail, halves are tried."""
        left = _MOST_READINGS
        waiting = [list(changes)]
        kept: list[_Change] = []
        while waiting and left:
            some = waiting.pop()
            left -= 1
            if not some or self._is_right([*kept, *some]):
                kept += some
            elif len(some) > 1:
                half = len(some) // 2
                waiting += [some[half:], some[:half]]
        return kept

    def applied(self, changes: Iterable[_Change]) -> str:
        """The text of the map after some changes."""
        raw = self.work.source.text
        for change in sorted(changes, key=lambda each: -each.edit.span.start):
            span = change.edit.span
            raw = raw[: span.start] + change.edit.text + raw[span.end :]
        return raw

    def _is_right(self, changes: Sequence[_Change]) -> bool:
        source = Source(self.applied(changes), self.work.source.path)
        after = load_from(Outcome(source), read_text, self.work.plugins)
        if _errors(after) > _errors(self.work):
            return False
        additions = [each for change in changes for each in change.additions]
        names = [each.element for each in additions]
        if not same_but(self.work.map, after.map, names):
            return False
        found = passages_of(after.map, self.text).by_element
        return all(
            each.place
            in {(one.paragraph, one.start, one.end) for one in found.get(each.element, ())}
            for each in additions
        )


def _begin(member: Occurrence) -> int:
    return member.span.start if member.span is not None else -1


def _errors(work: Workspace) -> int:
    return sum(1 for found in work.diagnostics if found.severity is Severity.ERROR)


def _elements(blocks: Iterable[object]) -> Iterator[Element]:
    """All elements of a document."""
    stack: list[Element] = []
    for block in blocks:
        if isinstance(block, Element):
            stack.append(block)
        elif isinstance(block, ItemList):
            stack += block.items
        elif isinstance(block, Structure):
            for item in block.items:
                stack += [item.element] if isinstance(item, StructureLine) else item.relations
    while stack:
        element = stack.pop()
        yield element
        stack += element.relations
