"""The interpreter: a syntax tree becomes statements, arguments, relations and sections.

It walks the tree in document order with a stack of its own. What a title means is decided when an
element ends, so the members of a statement stand in the order in which their elements end
(ARGDOWN section 3); a parent is entered into the tables when its first relation is read.
"""

from dataclasses import dataclass

from argmap.argdown.meaning.data_reader import DataReader, FailedError
from argmap.argdown.meaning.draft import (
    Draft,
    DraftArgument,
    DraftEnd,
    DraftInference,
    DraftMember,
    DraftRelation,
    DraftStatement,
    Plain,
)
from argmap.argdown.meaning.inline import WHITE, InlineReader
from argmap.argdown.meaning.register import Register
from argmap.argdown.meaning.sections import Sections
from argmap.argdown.meaning.settings import Tree, group, merged
from argmap.argdown.problems import Findings, Problem, shown
from argmap.argdown.syntax.lookups import indentation
from argmap.argdown.syntax.tokens import MARKERS, Kind, Token
from argmap.argdown.syntax.tree import (
    Document,
    Element,
    Form,
    Heading,
    InferenceLine,
    ItemList,
    Structure,
    StructureLine,
)
from argmap.model import RelationKind, Role
from argmap.text import Related, Span

_BREAKS = frozenset("\n\r\u2028\u2029")


@dataclass(slots=True, eq=False)
class _Frame:
    """An element being read: its member, and its own draft once it has relations."""

    element: Element
    member: DraftMember
    draft: DraftStatement | DraftArgument | None = None
    next_child: int = 0
    line_inference: DraftInference | None = None


class _Interpreter:
    """Builds a :class:`Draft` from a document."""

    def __init__(
        self,
        document: Document,
        findings: Findings,
        settings: Tree,
        inline: InlineReader,
        *,
        exact: bool,
    ) -> None:
        self.findings = findings
        self.source = findings.source
        self.document = document
        self.exact = exact
        self.inline = inline
        self.data = DataReader(
            findings,
            flow_only=group(settings, "data").get("switchToBlockFormatIfMultiline") is False,
            exact=exact,
        )
        self.draft = Draft()
        self.register = Register(self.draft, document, findings, exact=exact)
        self.sections = Sections(self.draft, settings, exact=exact)
        self.inference: DraftInference | None = None
        self.known: dict[tuple[int, int, RelationKind], DraftRelation] = {}

    # The walk.

    def run(self) -> Draft:
        before: DraftArgument | None = None
        for block in self.document.blocks:
            after: DraftArgument | None = None
            if isinstance(block, Element):
                end = self.element(block, Role.TOP_LEVEL)
                after = end if isinstance(end, DraftArgument) else None
            elif isinstance(block, Structure):
                self.structure(block, before)
            elif isinstance(block, Heading):
                self.heading(block)
            elif isinstance(block, ItemList):
                for item in block.items:
                    self.element(item, None).members[-1].marker = "*"
            before = after
        holders: list[DraftStatement | DraftArgument] = [
            *self.draft.statements.values(),
            *self.draft.arguments.values(),
        ]
        for holder in holders:
            if holder.section is None and holder.members:
                holder.section = holder.members[0].section
        return self.draft

    def begin(self, token: Token) -> int:
        """Where a marker or number begins, after the blanks that its token includes."""
        return token.start + len(indentation(self.source.text, token.start))

    def span(self, start: int, end: int) -> Span:
        return Span(self.source, start, end)

    # Headings.

    def heading(self, heading: Heading) -> None:
        content = self.inline.read(heading.content, "", keep_tags=self.exact)
        self.register.note_tags(content)
        data = self.data.read(heading.data)
        self.sections.open(heading, content, data, self.span(heading.start, heading.end))

    # Statements and arguments.

    def element(
        self, root: Element, role: Role | None, line_inference: DraftInference | None = None
    ) -> DraftStatement | DraftArgument:
        """Read an element with everything below it; returns its statement or argument."""
        frame = self.enter(root, role)
        frame.line_inference = line_inference
        stack = [frame]
        while True:
            frame = stack[-1]
            if frame.next_child < len(frame.element.relations):
                child = frame.element.relations[frame.next_child]
                frame.next_child += 1
                stack.append(self.enter(child, Role.RELATION))
                continue
            stack.pop()
            end = self.leave(frame)
            if not stack:
                return end
            parent = stack[-1]
            assert parent.draft is not None
            self.relate(frame.element, parent.draft, end, parent.line_inference)
            _extend(parent.member, frame.member)

    def enter(self, element: Element, role: Role | None) -> _Frame:
        if element.is_argument:
            role = Role.DESCRIPTION
        title = element.title
        form = element.form
        if self.exact and form is Form.REFERENCE and title[:1] in _BREAKS:
            # A title that starts with a line break counts only from a second bracket on.
            title = title.partition("<" if element.is_argument else "[")[2]
            form = form if title else Form.TEXT
        content = self.inline.read(element.content, "" if element.is_argument else None)
        is_padded = element.is_padded or (element.ends_in_break and bool(element.relations))
        if is_padded and self.exact and not (content.text or "").endswith(" "):
            content.text = (content.text or "") + " "
        if form is Form.REFERENCE and not self.exact:
            content.text = ""
            content.ranges = []
        self.register.note_tags(content)
        member = DraftMember(
            title,
            content,
            role,
            form is Form.REFERENCE,
            data=self.data.read(element.data) if element.data else None,
            section=self.sections.current,
            span=Span(self.source, element.start, element.end),
            data_span=self.span(element.data.start, element.data.end) if element.data else None,
        )
        if element.marker is not None:
            member.marker = self.source.text[self.begin(element.marker) : element.marker.end]
        frame = _Frame(element, member)
        if element.relations:
            frame.draft = self.register.holder(member)
        return frame

    def leave(self, frame: _Frame) -> DraftStatement | DraftArgument:
        member = frame.member
        holder = frame.draft or self.register.holder(member)
        for tag in member.content.tags:
            holder.tags[tag] = None
        if member.data is not None and member.data is not False and member.data != "":
            holder.data = merged(holder.data, _as_mapping(member.data), is_owned=True)
        holder.members.append(member)
        wants = (
            member.data.get("isInGroup", _MISSING) if isinstance(member.data, dict) else _MISSING
        )
        if wants is True or (
            not member.is_reference and wants is _MISSING and holder.section is None
        ):
            holder.section = member.section
        if isinstance(holder, DraftStatement) and member.role is not None:
            holder.roles.add(member.role)
        return holder

    # Relations.

    def relate(
        self,
        element: Element,
        parent: DraftEnd,
        child: DraftEnd,
        line_inference: DraftInference | None,
    ) -> None:
        """Record the relation between a marker's parent and child, once for each pair and kind."""
        assert element.marker is not None
        kind, from_parent, _ = MARKERS[element.marker.kind]
        if element.marker.kind is Kind.UNDERCUT_BY and isinstance(parent, DraftStatement):
            # Exact: whatever inference was read last, in whichever argument.
            inference = self.inference if self.exact else line_inference
            parent = inference or parent
        source, target = (parent, child) if from_parent else (child, parent)
        span = self.span(self.begin(element.marker), element.marker.end)
        key = (id(source), id(target), kind)
        mirrored = (id(target), id(source), kind)
        known = self.known.get(key)
        if known is None and kind is RelationKind.CONTRADICTORY:
            known = self.known.get(mirrored)
        if known is None and self.exact and source is target:
            # The official engine compares targets and kinds only, in the relations of the source.
            same = (each for each in source.relations if each.target is target)
            known = next((each for each in same if each.kind is kind), None)
        if known is not None:
            known.spans.append(span)
            return
        relation = DraftRelation(kind, source, target, [span])
        self.known[key] = relation
        self.draft.relations.append(relation)
        source.relations.append(relation)
        target.relations.append(relation)

    # Premise-conclusion structures.

    def structure(self, structure: Structure, before: DraftArgument | None) -> None:
        if before is not None and before.lines:
            if self.exact:
                raise FailedError("an argument has two premise-conclusion structures")
            self.second_structure(structure, before)
            before = None
        if before is None:
            title = self.register.new_title()
            # Exact mode may meet the title; the new argument takes the place of the one there.
            before = self.draft.arguments[title] = DraftArgument(title, is_untitled=True)
        argument = before
        if self.sections.current is not None:
            argument.section = self.sections.current
        argument.span = self.span(structure.start, structure.end)
        open_inference: DraftInference | None = None
        conclusion: DraftStatement | None = None
        for item in structure.items:
            if isinstance(item, InferenceLine):
                open_inference = self.inference_line(item)
                continue
            conclusion = self.structure_line(item, argument, open_inference)
            open_inference = None
        last = argument.lines[-1]
        last.role = Role.MAIN_CONCLUSION
        assert conclusion is not None
        conclusion.roles.add(Role.MAIN_CONCLUSION)
        conclusion.intermediate -= 1
        if not conclusion.intermediate:
            conclusion.roles.discard(Role.INTERMEDIATE_CONCLUSION)

    def second_structure(self, structure: Structure, argument: DraftArgument) -> None:
        related = (
            (Related("the first one is here", argument.span),) if argument.span is not None else ()
        )
        first = structure.items[0]
        assert isinstance(first, StructureLine)
        self.findings.add(
            Problem.SECOND_STRUCTURE,
            self.begin(first.number),
            first.number.end,
            f"`<{shown(argument.title)}>` has a premise-conclusion structure already;"
            " this one is read as an argument without a title",
            "give the second argument a title of its own",
            related,
        )

    def structure_line(
        self, line: StructureLine, argument: DraftArgument, inference: DraftInference | None
    ) -> DraftStatement:
        end = self.element(line.element, None, inference)
        assert isinstance(end, DraftStatement)
        member = end.members[-1]
        member.role = Role.PREMISE if inference is None else Role.INTERMEDIATE_CONCLUSION
        member.argument = argument.title
        end.roles.add(member.role)
        if inference is not None:
            end.intermediate += 1
            member.inference = inference
            inference.line = len(argument.lines) + 1
            inference.argument = argument.title
        argument.lines.append(member)
        return end

    def inference_line(self, line: InferenceLine) -> DraftInference:
        inference = DraftInference(span=self.span(line.start, line.end))
        self.inference = inference
        rules = [self.inline.read(rule, "").text or "" for rule in line.rules]
        inference.rules = tuple(rule.strip(WHITE) for rule in rules)
        for child in line.relations:
            end = self.element(child, Role.RELATION)
            self.relate(child, inference, end, None)
        inference.data = self.data.read(line.data)
        return inference


_MISSING = object()


def _extend(parent: DraftMember, child: DraftMember) -> None:
    """An element reaches to the end of what stands below it."""
    assert parent.span is not None
    assert child.span is not None
    end = max(parent.span.end, child.span.end)
    parent.span = Span(parent.span.source, parent.span.start, end)


def _as_mapping(data: Plain) -> object:
    """Data as it is merged: a list or a text by its positions, a number not at all."""
    if isinstance(data, list | str):
        return {str(index): value for index, value in enumerate(data)}
    return data if isinstance(data, dict) else {}


def interpret(
    document: Document, findings: Findings, settings: Tree, inline: InlineReader, *, exact: bool
) -> Draft:
    """Build the draft of a document.

    Raises:
        FailedError: in exact mode, where the official engine fails.
    """
    return _Interpreter(document, findings, settings, inline, exact=exact).run()
