"""The printer: a model as Argdown text.

A model that was read knows where everything stood, and is printed in that order and nesting: reading
the result gives the same model. A model that was made otherwise is laid out: statements with their
relations below them, then arguments, by section.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from argmap.argdown.writing.print_data import front_matter_text, yaml_value
from argmap.argdown.writing.print_text import print_text
from argmap.model import (
    Argument,
    ArgumentMap,
    Inference,
    Occurrence,
    RelationKind,
    Role,
    Section,
    Statement,
    argument_id,
    statement_id,
)
from argmap.text import Span

_INDENT = "    "
_NOTHING = "\\ "  # a statement without title and text, such as a line with only a marker
_MARKERS = {
    RelationKind.SUPPORT: ("+>", "+"),
    RelationKind.ENTAILS: ("+>", "+"),
    RelationKind.ATTACK: ("->", "-"),
    RelationKind.CONTRARY: ("->", "-"),
    RelationKind.UNDERCUT: ("_>", "<_"),
    RelationKind.CONTRADICTORY: ("><", "><"),
}


@dataclass(slots=True, eq=False)
class _Node:
    """An occurrence with the lines below it; ``marker`` is empty at the top."""

    occurrence: Occurrence
    is_argument: bool
    marker: str = ""
    children: list["_Node"] = field(default_factory=list)


def print_map(argument_map: ArgumentMap) -> str:
    """A model as Argdown text, which reads back as the same model."""
    blocks = list(_Places(argument_map).blocks()) if _has_places(argument_map) else []
    if not blocks:
        blocks = list(_Layout(argument_map).blocks())
    head = front_matter_text(argument_map.front_matter)
    return "\n".join([part for part in (head, *blocks) if part])


def _has_places(argument_map: ArgumentMap) -> bool:
    spans = [member.span for holder in _holders(argument_map) for member in holder.members]
    return all(span is not None for span in spans) and len({id(s.source) for s in spans if s}) == 1


def _holders(argument_map: ArgumentMap) -> list[Statement | Argument]:
    return [*argument_map.statements, *argument_map.arguments]


# Elements as text.


def _element(occurrence: Occurrence, *, is_argument: bool, starts_line: bool) -> str:
    """An occurrence in its line, with tags that its text does not show, and data."""
    bracket = argument_id if is_argument else statement_id
    marked = {each.target for each in occurrence.ranges if each.kind.value == "tag"}
    tags = [tag for tag in occurrence.tags if tag not in marked or occurrence.is_reference]
    title = occurrence.title
    tail = [_tag(tag) for tag in tags]
    if occurrence.data:
        tail.append(yaml_value(occurrence.data))
    if occurrence.is_reference:
        parts = [bracket(title)]
    else:
        text = print_text(
            occurrence.text,
            occurrence.ranges,
            at_line_start=starts_line and not title,
            tail=" ".join(tail),
        )
        parts = [f"{bracket(title)}:"] if title else []
        parts += [text or ("" if title else _NOTHING)]
    return " ".join(part for part in (*parts, *tail) if part)


def _tag(tag: str) -> str:
    is_word = all(char.isalnum() or char in "-_" for char in tag)
    return f"#{tag}" if is_word else f"#({tag})"


def _lines(node: _Node, start: str) -> Iterator[str]:
    """A node and everything below it, a line each; ``start`` stands before the first."""
    stack = [(node, 0)]
    while stack:
        current, depth = stack.pop()
        lead = f"{_INDENT * depth}{current.marker} " if depth else start
        text = _element(
            current.occurrence, is_argument=current.is_argument, starts_line=not lead.strip()
        )
        yield f"{lead}{text}"
        stack.extend((child, depth + 1) for child in reversed(current.children))


def _block(node: _Node, start: str = "") -> str:
    return "\n".join(_lines(node, start)) + "\n"


def _heading(section: Section) -> str:
    parts = ["#" * section.level, print_text(section.title, section.ranges)]
    parts += [_tag(tag) for tag in section.tags]
    if section.data:
        parts.append(yaml_value(section.data))
    return " ".join(parts) + "\n"


def _inference(inference: Inference) -> str:
    rules = ", ".join(
        print_text(rule).replace(",", "\\,").replace("--", "-\\-") for rule in inference.rules
    )
    parts = [rules] if rules else []
    if inference.data:
        parts.append(yaml_value(inference.data))
    return " ".join(["--", *parts, "--"]) if parts else "----"


# A model that knows its places.


@dataclass(slots=True, eq=False)
class _Line:
    """A line of a structure: a statement, or an inference with its undercuts."""

    span: Span
    node: _Node | None = None
    inference: Inference | None = None
    children: list[_Node] = field(default_factory=list)


class _Places:
    """Rebuilds the order and the nesting of a text from the spans in its model."""

    def __init__(self, argument_map: ArgumentMap) -> None:
        self.map = argument_map

    def occurrences(self) -> list[_Node]:
        """Every occurrence once, in order; the steps of an exploded argument share theirs."""
        found: dict[int, _Node] = {}
        for holder in _holders(self.map):
            is_argument = isinstance(holder, Argument)
            for member in holder.members:
                shown = replace(member, title="") if holder.is_untitled else member
                found.setdefault(_start(member), _Node(shown, is_argument, member.marker))
        return sorted(found.values(), key=_place)

    def blocks(self) -> Iterator[str]:
        """The blocks of the text in order."""
        pending = [
            (section.span.start, _heading(section))
            for section in self.map.sections
            if section.span is not None
        ]
        structures: dict[int, list[Argument]] = {}
        spans: list[Span] = []
        for argument in self.map.arguments:
            if argument.pcs_span is not None:
                start = argument.pcs_span.start
                if start not in structures:
                    spans.append(argument.pcs_span)
                structures.setdefault(start, []).append(argument)
        spans.sort(key=lambda span: span.start)
        inside: dict[int, list[_Node]] = {span.start: [] for span in spans}
        index = 0
        for node in self.roots():
            start = _start(node.occurrence)
            while index < len(spans) and spans[index].end <= start:
                index += 1
            if index < len(spans) and spans[index].start <= start:
                inside[spans[index].start].append(node)
            else:
                pending.append((start, _block(node, "* " if node.marker == "*" else "")))
        for start, arguments in structures.items():
            pending.append((start, self.structure(arguments, inside[start])))
        yield from (text for _, text in sorted(pending, key=lambda block: block[0]))

    def roots(self) -> list[_Node]:
        """The occurrences as trees."""
        roots: list[_Node] = []
        stack: list[_Node] = []
        for node in self.occurrences():
            span = node.occurrence.span
            assert span is not None
            while stack and not _contains(stack[-1], span):
                stack.pop()
            (stack[-1].children if stack else roots).append(node)
            stack.append(node)
        return roots

    def structure(self, arguments: list[Argument], nodes: list[_Node]) -> str:
        """A premise-conclusion structure; several arguments are the steps of an exploded one."""
        lines: dict[int, _Line] = {}
        numbered = {_start(line) for argument in arguments for line in argument.lines}
        numbered |= {_start(n.occurrence) for n in nodes if n.occurrence.argument}
        for argument in arguments:
            for step in argument.inferences:
                if step.span is not None:
                    lines.setdefault(step.span.start, _Line(step.span, inference=step))
        for node in nodes:
            span = node.occurrence.span
            assert span is not None
            if span.start in numbered:
                lines.setdefault(span.start, _Line(span, node=node))
        starts = sorted(lines)
        for node in nodes:
            start = _start(node.occurrence)
            if start not in numbered:
                lines[starts[bisect_left(starts, start) - 1]].children.append(node)
        parts: list[str] = []
        number = 0
        for start in starts:
            line = lines[start]
            if line.node is not None:
                number += 1
                parts.append(_block(line.node, f"({number}) "))
            elif line.inference is not None:
                parts.append(_inference(line.inference) + "\n")
                for child in line.children:
                    holder = _Node(child.occurrence, child.is_argument, children=[child])
                    parts += [f"{text}\n" for text in list(_lines(holder, ""))[1:]]
        return "".join(parts)


def _start(member: Occurrence) -> int:
    assert member.span is not None
    return member.span.start


def _place(node: _Node) -> tuple[int, int]:
    span = node.occurrence.span
    assert span is not None
    return span.start, -span.end


def _contains(node: _Node, span: Span) -> bool:
    outer = node.occurrence.span
    assert outer is not None
    return outer.start <= span.start and span.end <= outer.end


# A model that was made without a text.


class _Layout:
    """Lays a model out: by section, statements first, each with its incoming relations below.

    What has a number for a title keeps it where something refers to it.
    """

    def __init__(self, argument_map: ArgumentMap) -> None:
        self.map = argument_map
        self.needed = {end for each in argument_map.relations for end in (each.source, each.target)}
        for argument in argument_map.arguments:
            self.needed.update(statement_id(line.title) for line in argument.lines)

    def blocks(self) -> Iterator[str]:
        """The blocks of the text in order."""
        yield from self.members("")
        for section in self.map.sections:
            yield _heading(section)
            yield from self.members(section.id)

    def members(self, section: str) -> Iterator[str]:
        for statement in self.map.statements:
            if statement.section == section:
                yield _block(self.holder(statement.id, statement.title, statement.canonical))
        for argument in self.map.arguments:
            if argument.section == section:
                yield _block(self.holder(argument.id, argument.title, argument.canonical))
                if argument.lines:
                    yield self.structure(argument)

    def holder(self, element: str, title: str, canonical: Occurrence | None) -> _Node:
        is_argument = element.startswith("<")
        holder = self.map.nodes[element]
        assert not isinstance(holder, Inference)
        shown = Occurrence(
            "" if holder.is_untitled and element not in self.needed else title,
            canonical.text if canonical else "",
            Role.TOP_LEVEL,
            is_reference=canonical is None,
            tags=holder.tags,
            data=holder.data,
            ranges=canonical.ranges if canonical else (),
        )
        node = _Node(shown, is_argument)
        relations = self.map.incoming.get(element, ())
        node.children = [
            self.reference(relation.source, _MARKERS[relation.kind][1])
            for relation in relations
            if relation.target == element
        ]
        return node

    def reference(self, element: str, marker: str) -> _Node:
        shown = Occurrence(element[1:-1], "", Role.RELATION, is_reference=True)
        return _Node(shown, element.startswith("<"), marker)

    def structure(self, argument: Argument) -> str:
        parts: list[str] = []
        steps = {step.line: step for step in argument.inferences}
        for number, line in enumerate(argument.lines, start=1):
            step = steps.get(number)
            if step is not None:
                parts.append(_inference(step) + "\n")
                parts += self.undercuts(step)
            reference = Occurrence(line.title, "", line.role, is_reference=True)
            parts.append(_block(_Node(reference, is_argument=False), f"({number}) "))
        return "".join(parts)

    def undercuts(self, step: Inference) -> Iterable[str]:
        for relation in self.map.incoming.get(step.id, ()):
            node = self.reference(relation.source, "<_")
            yield (
                f"{_INDENT}<_ "
                + _element(node.occurrence, is_argument=node.is_argument, starts_line=False)
                + "\n"
            )
