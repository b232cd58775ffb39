"""The formatter: an Argdown text laid out evenly, with every word and comment where it was.

It changes only blanks, line breaks between blocks, and the numbers of premise-conclusion structures;
it never touches a text, and never what the official engine reads. A block whose indentation the
official engine reads differently is left as it is, and a text with errors is not formatted.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from argmap.argdown.problems import Problem
from argmap.argdown.reader import ReadError, parse_text, read
from argmap.argdown.syntax.tokens import LINE_STARTS, MARKERS, Kind, Token
from argmap.argdown.syntax.tree import (
    Block,
    Document,
    Element,
    Heading,
    InferenceLine,
    ItemList,
    Structure,
    StructureLine,
)
from argmap.text import Diagnostic, Severity, Source

_INDENT = "    "
_BLANKS = " \t"
_WRITTEN_MARKER = re.compile(r"[ \t\u00a0']*")
_DIGITS = re.compile(r"\d+")
_UNEVEN = frozenset({Problem.UNUSED_INDENT.code, Problem.MIXED_INDENT.code})


@dataclass(frozen=True, slots=True)
class Formatted:
    """The text after formatting, and what stood in the way (then the text is unchanged)."""

    text: str
    problems: tuple[Diagnostic, ...] = ()


class _Formatter:
    """Collects edits: where a stretch of blanks starts and ends, and what takes its place."""

    def __init__(self, source: Source, document: Document, uneven: list[int]) -> None:
        self.text = source.text
        self.document = document
        self.tokens = document.tokens
        self.index_of = {token.start: index for index, token in enumerate(self.tokens)}
        self.uneven = uneven
        self.edits: list[tuple[int, int, str]] = []

    def run(self) -> str:
        self.between_blocks()
        for block in self.document.blocks:
            if not self.is_uneven(block):
                self.block(block)
        return self.applied()

    def is_uneven(self, block: Block) -> bool:
        start, end = _extent(block)
        return any(start <= offset < end for offset in self.uneven)

    # Edits.

    def replace(self, start: int, end: int, new: str) -> None:
        """Put ``new`` where only blanks (or a token that we write anew) stood."""
        if self.text[start:end] != new:
            self.edits.append((start, end, new))

    def applied(self) -> str:
        parts: list[str] = []
        at = 0
        for start, end, new in sorted(self.edits):
            if start < at:
                continue
            parts += [self.text[at:start], new]
            at = end
        return "".join([*parts, self.text[at:]])

    def gap(self, token: Token, blank: str = " ") -> None:
        """One blank between a token and what follows it in its line (a heading's has its own)."""
        index = self.index_of[token.start] + 1
        if index >= len(self.tokens):
            return
        following = self.tokens[index]
        between = self.text[token.end : following.start]
        if following.kind not in LINE_STARTS and not between.strip(_BLANKS):
            self.replace(token.end, following.start, blank)

    # Blocks.

    def between_blocks(self) -> None:
        """One empty line between blocks, none at the start, a line break at the end."""
        if not self.tokens:
            return
        for index, token in enumerate(self.tokens):
            if token.kind is Kind.EMPTY_LINE:
                image = self.text[token.start : token.end]
                newline = "\r\n" if "\r\n" in image else "\n"
                is_first = not self.text[: token.start].strip()
                self.replace(token.start, token.end, "" if is_first else 2 * newline)
            elif token.kind is Kind.NEWLINE:
                image = self.text[token.start : token.end]
                is_first = index < 2 and not self.text[: token.start].strip()  # noqa: PLR2004  # before all else
                self.replace(token.start, token.end, "" if is_first else image.lstrip(_BLANKS))
        self.end_of_text()

    def end_of_text(self) -> None:
        last = self.tokens[-1]
        rest = self.text[last.end :]
        if rest.strip():
            return
        if last.kind is Kind.NEWLINE:
            self.replace(last.end, len(self.text), "")
        elif last.kind is not Kind.EMPTY_LINE:
            # A line break would turn slashes at the very end into a comment for the official tool.
            line = self.text[self.text.rfind("\n", 0, last.end) + 1 : last.end]
            newline = "\r\n" if "\r\n" in self.text else "\n"
            self.replace(last.end, len(self.text), "" if "//" in line else newline)

    def block(self, block: Block) -> None:
        if isinstance(block, Heading):
            self.gap(self.tokens[self.index_of[block.start]], "")
        elif isinstance(block, Element):
            self.element(block, depth=0)
        elif isinstance(block, ItemList):
            for marker, item in zip(block.markers, block.items, strict=True):
                image = self.text[marker.start : marker.end].strip(" \t\u00a0'")
                self.replace(marker.start, marker.end, image)
                self.gap(marker)
                self.element(item, depth=0)
        else:
            self.structure(block)

    def structure(self, structure: Structure) -> None:
        number = 0
        for item in structure.items:
            if isinstance(item, StructureLine):
                number += 1
                self.replace(item.number.start, item.number.end, f"({number})")
                self.gap(item.number)
                self.element(item.element, depth=0)
            else:
                self.inference(item)

    def inference(self, line: InferenceLine) -> None:
        index = self.index_of[line.start]
        start, end = self.tokens[index], self.tokens[index + 1]
        if end.kind is Kind.INFERENCE_END and start.end == end.start:
            self.replace(start.start, end.end, "----")
        else:
            self.replace(start.start, start.end, "--")
        for relation in line.relations:
            self.relation(relation, depth=1)

    # Elements.

    def element(self, root: Element, depth: int) -> None:
        stack = [(root, depth)]
        while stack:
            element, level = stack.pop()
            self.content(element, level)
            for relation in element.relations:
                self.marker(relation, level + 1)
                stack.append((relation, level + 1))

    def relation(self, element: Element, depth: int) -> None:
        self.marker(element, depth)
        self.element(element, depth)

    def marker(self, element: Element, depth: int) -> None:
        token = element.marker
        assert token is not None
        match = _WRITTEN_MARKER.match(self.text, token.start)
        assert match is not None
        self.replace(token.start, match.end(), _INDENT * depth)
        self.gap(token)

    def content(self, element: Element, depth: int) -> None:
        """One blank after a definition; data and lines that go on stand one step further in."""
        if element.title:
            index = self.index_of.get(element.start)
            if index is not None:
                token = self.tokens[index]
                if token.kind in (Kind.STATEMENT_DEFINITION, Kind.ARGUMENT_DEFINITION):
                    self.gap(token)
        first, stop = element.content
        for index in range(first, stop):
            if self.tokens[index].kind is not Kind.NEWLINE or index + 1 >= len(self.tokens):
                continue
            following = self.tokens[index + 1]
            is_data = following is element.data
            between = self.text[self.tokens[index].end : following.start]
            goes_on = is_data or (depth > 0 and index + 1 < stop)
            is_plain = self.text[following.start] not in _BLANKS
            if goes_on and is_plain and not between.strip(_BLANKS):
                self.replace(self.tokens[index].end, following.start, _INDENT * (depth + 1))


def _extent(block: Block) -> tuple[int, int]:
    """Where a block starts and ends, with everything below it."""
    if isinstance(block, Heading):
        return block.start, block.end
    roots: list[Element] = []
    start, end = block.start, block.end
    if isinstance(block, Element):
        roots = [block]
    elif isinstance(block, ItemList):
        roots = list(block.items)
    else:
        for item in block.items:
            roots += [item.element] if isinstance(item, StructureLine) else item.relations
    for element in _below(roots):
        end = max(end, element.end)
        if element.marker is not None:
            end = max(end, element.marker.end)
    return start, end


def _below(roots: list[Element]) -> Iterator[Element]:
    stack = list(roots)
    while stack:
        element = stack.pop()
        yield element
        stack.extend(element.relations)


def format_text(source: Source) -> Formatted:
    """Lay out an Argdown text evenly.

    Returns:
        The new text. Where the text has errors it comes back as it was, with them.
    """
    outcome = read(source)
    errors = tuple(each for each in outcome.diagnostics if each.severity is Severity.ERROR)
    if errors:
        return Formatted(source.text, errors)
    document, problems = parse_text(source)
    uneven = [each.span.start for each in problems if each.code in _UNEVEN]
    uneven += [token.start for token in document.tokens if _is_odd(source.text, token)]
    text = _Formatter(source, document, uneven).run()
    done = Source(text, source.path)
    if read(done).value != outcome.value or not _reads_alike(source, done):
        # Better the layout of its author than another argument.
        return Formatted(source.text)
    return Formatted(text)


def _reads_alike(before: Source, after: Source) -> bool:
    """Whether the official engine reads the same, as far as it reads the text at all."""
    try:
        expected = read(before, exact=True).value
    except ReadError:
        return True
    try:
        return read(after, exact=True).value == expected
    except ReadError:
        return False


def _is_odd(text: str, token: Token) -> bool:
    """Whether a marker is indented with what only one of the two readers takes for blanks."""
    if token.kind not in MARKERS:
        return False
    indent = _WRITTEN_MARKER.match(text, token.start)
    return indent is not None and ("'" in indent.group() or "\u00a0" in indent.group())
