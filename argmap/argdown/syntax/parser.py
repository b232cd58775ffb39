"""The parser: tokens to a syntax tree, without recursion.

Grammar, in the order of the methods (``relations`` nests to any depth)::

    document   = [NEWLINE] [EMPTY_LINE] [FRONT_MATTER EMPTY_LINE] block (EMPTY_LINE block)*
    block      = heading | structure | list | element relations
    heading    = HEADING content [DATA]
    list       = (BULLET element relations)+ | (ORDERED_ITEM element relations)+
    structure  = line+ (line* inference line)+
    line       = NUMBER element relations
    inference  = INFERENCE_START [rules] [DATA] INFERENCE_END NEWLINE relations
    element    = (content | DEFINITION content | REFERENCE TAG*) [DATA]
    relations  = (marker element)*        nested by indentation

A line that does not fit costs that line: it is reported, and reading goes on in the most likely
way. ``exact`` instead refuses the document at the first such line, as the official engine does.
"""

from argmap.argdown.problems import Findings, Problem, shown
from argmap.argdown.syntax.structure_parser import StructureParser
from argmap.argdown.syntax.tokens import (
    CONTENT,
    ITEMS,
    LINE_STARTS,
    MARKERS,
    PLAIN,
    TITLES,
    Kind,
    Token,
)
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

# What starts a block of its own; of other tokens it is said where they are read.
_BLOCK_STARTS = CONTENT | TITLES | ITEMS | {Kind.HEADING, Kind.NUMBER}


class _Parser(StructureParser):
    # document

    def parse(self) -> None:
        self.accept(Kind.NEWLINE)
        self.accept(Kind.EMPTY_LINE)
        if self.kind() is Kind.FRONT_MATTER:
            self.front_matter()
        if self.kind() is None:
            if self.exact:
                self.report(Problem.EMPTY_DOCUMENT, self.token())
            return
        while self.kind() is not None:
            self.block()
            if self.kind() is None:
                return
            if not self.accept(Kind.EMPTY_LINE):
                self.missing_empty_line()

    def front_matter(self) -> None:
        """Front matter where it belongs."""
        token = self.token()
        self.index += 1
        self.document.front_matter = token
        is_closed = self.exact or self.is_closed(token)
        if not is_closed:
            self.report(
                Problem.FRONT_MATTER_OPEN,
                token._replace(end=token.start + len("===")),
                "the front matter that starts here is never closed",
                "write a line `===` at its end, and an empty line after that",
            )
        self.accept(Kind.NEWLINE)
        if self.accept(Kind.EMPTY_LINE):
            return
        if self.exact or (is_closed and self.kind() is not None):
            self.report(
                Problem.MISSING_EMPTY_LINE,
                self.token(),
                "no empty line stands between the front matter and what follows",
                "put an empty line after the closing `===`",
            )

    def is_closed(self, front_matter: Token) -> bool:
        """Whether front matter ends as it begins; six signs in a row are both."""
        image = self.text[front_matter.start : front_matter.end]
        return len(image) >= 2 * len("===") and image.endswith("===")

    def missing_empty_line(self) -> None:
        """A block follows another one directly."""
        token = self.token()
        if token.kind is Kind.NEWLINE and not self.exact:
            self.index += 1
            return
        if not self.exact and (self.index == self.excused or token.kind not in _BLOCK_STARTS):
            return
        image = f"`{self.line_of(token)}`"
        before = self.tokens[self.index - 1].kind
        if token.kind is Kind.NUMBER and not (self.exact or self.has_inference()):
            return
        if Kind.DATA in (before, self.kind(-2)) and token.kind in PLAIN:
            self.report(
                Problem.MISSING_EMPTY_LINE,
                token,
                f"{image} follows data, which ends a statement",
                "write data last; put an empty line here if something new begins",
            )
            return
        self.report(
            Problem.MISSING_EMPTY_LINE,
            token,
            f"no empty line stands above {image}, which starts a block of its own",
            f"put an empty line above {image}",
        )

    def has_inference(self) -> bool:
        """Whether an inference follows before the next empty line."""
        index = self.index
        while index < len(self.tokens) and self.tokens[index].kind is not Kind.EMPTY_LINE:
            if self.tokens[index].kind is Kind.INFERENCE_START:
                return True
            index += 1
        return False

    def block(self) -> None:
        """One block, whatever it is."""
        token = self.token()
        kind = token.kind
        if kind is Kind.HEADING:
            self.add(self.heading())
        elif kind is Kind.NUMBER:
            if not self.exact:
                self.check_owner(token)
            self.structure()
        elif kind in ITEMS:
            self.item_list()
        elif kind in MARKERS:
            self.stray_relation(token)
        elif kind is Kind.INFERENCE_START:
            if self.exact or not self.number_follows():
                self.stray_inference()
            else:
                self.structure()
        elif kind in CONTENT or kind in TITLES:
            self.paragraph()
        else:
            self.misplaced(token)

    def paragraph(self) -> None:
        """A statement or an argument with its relations."""
        if self.kind() is Kind.TAG and not self.exact:
            self.report(
                Problem.TAG_AT_START,
                self.token(),
                f"{self.image(self.token())} is a tag here, no heading",
                "put a blank after the `#` of a heading",
            )
        element = self.element()
        self.relations(element, 0, element.relations)
        while self.kind() is Kind.INFERENCE_START and not self.exact:
            if self.number_follows():
                break
            self.stray_inference()
            self.relations(element, 0, element.relations, resumed=True)
        if self.exact or self.says_something(element):
            self.add(element)

    def number_follows(self) -> bool:
        """Whether a numbered line stands below the line that starts here."""
        index = self.index
        while index < len(self.tokens) and self.tokens[index].kind not in LINE_STARTS:
            index += 1
        return index + 1 < len(self.tokens) and self.tokens[index + 1].kind is Kind.NUMBER

    # What cannot stand where it stands.

    def misplaced(self, token: Token) -> None:
        """Front matter or data at the start of a block."""
        image = self.image(token)
        self.index += 1
        if token.kind is not Kind.FRONT_MATTER:
            self.report(
                Problem.UNEXPECTED,
                token,
                f"{image} stands here without anything it belongs to",
                "write data at the end of a statement or argument, without an empty line between",
            )
        elif not self.text[token.start : token.end].strip("="):
            self.report(
                Problem.FRONT_MATTER_LATE,
                token,
                f"{image} can only enclose front matter at the very beginning",
                f"remove {image}, or write `\\{image[1:]} if it is text",
            )
        elif self.document.front_matter is None:
            self.document.front_matter = token
            self.report(
                Problem.FRONT_MATTER_LATE,
                token,
                "front matter stands here that belongs to the very beginning; it is used all the same",
                "move it to the beginning, and put an empty line after it",
            )
        else:
            self.report(
                Problem.FRONT_MATTER_LATE,
                token,
                "this is a second front matter; it is left out",
                "write all settings in the one at the beginning",
            )
        self.accept(Kind.NEWLINE)
        self.excused = self.index

    def check_owner(self, token: Token) -> None:
        """Say that a structure may be meant for the argument in the line above it."""
        before = self.document.blocks[-1] if self.document.blocks else None
        nest = self.nest
        if (
            isinstance(before, Element)
            and not before.is_argument
            and nest is not None
            and nest.root is before
            and nest.last.is_argument
        ):
            title = f"<{shown(nest.last.title)}>"
            self.report(
                Problem.STRUCTURE_OF_CHILD,
                token,
                f"this structure is an argument of its own, not the one of `{title}` above",
                f"if it is, write `{title}` on a line of its own above it, between empty lines",
            )

    def stray_relation(self, token: Token) -> None:
        """A relation at the start of a block: of the block before, if it is indented below that."""
        before = self.document.blocks[-1] if self.document.blocks else None
        parent, base = self.parent_in(before)
        image = self.image(token)
        if parent is not None and (self.exact or self.indent(token) > base):
            self.cut_off(token)
            self.relations(parent, base, parent.relations, resumed=True, until_base=True)
            if self.kind() not in MARKERS:
                return
            token = self.token()
        else:
            self.report(
                Problem.NO_PARENT,
                token,
                f"{image} relates to nothing: no statement or argument stands right above it",
                "write one above and indent this line below it; the items of a list start with `*`"
                if parent is None
                else f"if it relates to what stands above, remove the empty line and put blanks "
                f"before {image}; the items of a list start with `*`",
            )
        self.lone_relations(self.indent(token))

    def parent_in(self, block: Block | None) -> tuple[Element | None, int]:
        """The last element of a block, to which relations below it belong, and its indentation."""
        if isinstance(block, Element):
            return block, 0
        if isinstance(block, ItemList):
            return block.items[-1], self.indent(block.markers[-1])
        if isinstance(block, Structure):
            last = block.items[-1]
            assert isinstance(last, StructureLine)
            return last.element, 0
        return None, 0

    def lone_relations(self, base: int) -> None:
        """Lines with markers that relate to nothing, such as a Markdown list: statements."""
        while self.kind() in MARKERS and self.indent(self.token()) <= base:
            self.index += 1
            if self.kind() in CONTENT or self.kind() in TITLES:
                element = self.element()
                self.relations(element, base, element.relations, until_base=True)
                if self.says_something(element):
                    self.add(element)

    def stray_inference(self) -> None:
        """An inference where no structure is."""
        token = self.token()
        image = self.image(token)
        self.report(
            Problem.STRAY_INFERENCE,
            token._replace(end=token.start + len(self.indentation(token)) + len(image) - 2),
            f"{image} is an inference, but no numbered statements stand around it",
            "number the statements above and below it: `(1)`, `(2)`; for an attack, write one hyphen",
        )
        self.quiet = True
        self.inside(InferenceLine(token.start, token.end))
        self.quiet = False
        self.excused = self.index

    # heading, list

    def heading(self) -> Heading:
        """A heading: one line, and perhaps data below it."""
        token = self.token()
        self.index += 1
        content = self.content(after=token)
        if not self.exact:
            self.accept(Kind.NEWLINE)
        data = self.accept(Kind.DATA)
        if data:
            self.accept(Kind.NEWLINE)
        level = token.end - token.start - 1
        return Heading(level, token.start, self.last_end(), content, data)

    def closes_relations(self, item: Token, base: int, before: ItemList) -> bool:
        """Whether an item is indented less than the relations of the item before it.

        The official engine takes that for the end of the relations, however much less it is.
        """
        nest = self.nest if self.exact else None
        if nest is None or not before.items or nest.root is not before.items[-1]:
            return False
        return len(nest.lines) > 1 and base < self.indent(item) < nest.lines[1][0]

    def item_list(self) -> None:
        """A list; ordered items above an inference are read as the lines of a structure."""
        first = self.token()
        base = self.indent(first)
        found = ItemList(first.kind is Kind.ORDERED_ITEM, first.start, first.end)
        is_nested = False
        while (token := self.token()).kind in ITEMS:
            ordered = token.kind is Kind.ORDERED_ITEM
            if ordered != found.is_ordered:
                self.report(
                    Problem.MIXED_LIST,
                    token,
                    "items with `*` and items with numbers are mixed in this list",
                    "use `*` for all items, or numbers for all; lists cannot be nested",
                )
                self.add_list(found)
                found = ItemList(ordered, token.start, token.end)
                base = self.indent(token)
            was_nested = is_nested
            is_nested = self.indent(token) != base and not self.closes_relations(token, base, found)
            if is_nested and not was_nested:
                self.report(
                    Problem.NESTED_LIST,
                    token,
                    "the items of this list are not indented alike",
                    f"indent {self.image(token)} like the first item; lists cannot be nested",
                )
            self.item(found, token, base if self.exact else self.indent(token))
        if self.kind() is Kind.INFERENCE_START and not self.exact and self.is_structure(found):
            self.report(
                Problem.LIST_AS_STRUCTURE,
                found.markers[0],
                "this is a list, not the premises of an argument, although an inference follows",
                "write the numbers of a premise-conclusion structure in brackets: `(1)`, `(2)`",
            )
            self.structure(found)
            return
        self.add_list(found)

    def is_structure(self, found: ItemList) -> bool:
        """Whether the items of a list can be the lines of a structure."""
        return (
            found.is_ordered
            and bool(found.items)
            and not any(item.is_argument for item in found.items)
        )

    def item(self, found: ItemList, token: Token, base: int) -> None:
        """One item with its relations, which are indented more than ``base``."""
        self.index += 1
        self.in_ordered_list = found.is_ordered
        element = self.element(after=token)
        self.relations(element, base, element.relations)
        self.in_ordered_list = False
        if self.exact or self.says_something(element):
            found.markers.append(token)
            found.items.append(element)
        found.end = self.last_end()

    def add_list(self, found: ItemList) -> None:
        """Add a list, unless nothing is left of it."""
        if found.items:
            self.add(found)


def parse(document: Document, findings: Findings, *, exact: bool = False) -> None:
    """Build the blocks of a document from its tokens.

    Raises:
        RejectedError: in exact mode, where the official engine refuses the document.
    """
    _Parser(document, findings, exact=exact).parse()
