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

from argmap.argdown.problems import Problem
from argmap.argdown.structure_parser import StructureParser
from argmap.argdown.syntax import (
    Document,
    Element,
    Form,
    Heading,
    ItemList,
    Structure,
    StructureLine,
)
from argmap.argdown.tokens import CONTENT, ITEMS, MARKERS, TITLES, Kind, Token
from argmap.text import Diagnostic, Source


class _Parser(StructureParser):
    # document

    def parse(self) -> None:
        self.accept(Kind.NEWLINE)
        self.accept(Kind.EMPTY_LINE)
        opening = self.token()
        if opening.kind is Kind.TEXT and self.text.startswith("===", opening.start):
            if not self.exact:
                self.report(
                    Problem.FRONT_MATTER_OPEN,
                    opening,
                    "the front matter that starts here is never closed",
                    "put a line `===` and an empty line after it",
                )
        front_matter = self.accept(Kind.FRONT_MATTER)
        if front_matter:
            self.document.front_matter = front_matter
            self.accept(Kind.NEWLINE)
            if not self.accept(Kind.EMPTY_LINE) and (self.exact or self.kind() is not None):
                self.report(
                    Problem.MISSING_EMPTY_LINE,
                    self.token(),
                    "no empty line follows the front matter",
                    "put an empty line after the closing `===`",
                )
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

    def missing_empty_line(self) -> None:
        token = self.token()
        if token.kind is Kind.NEWLINE:
            self.index += 1
            return
        image = self.image(token)
        self.report(
            Problem.MISSING_EMPTY_LINE,
            token,
            f"{image} starts a block of its own",
            f"put an empty line before {image}",
        )

    def block(self) -> None:
        token = self.token()
        kind = token.kind
        if kind is Kind.HEADING:
            self.add(self.heading())
        elif kind is Kind.NUMBER:
            self.structure()
        elif kind in ITEMS:
            self.item_list()
        elif kind in MARKERS:
            self.stray_relation(token)
        elif kind is Kind.INFERENCE_START:
            self.stray_inference(token)
        elif kind in CONTENT or kind in TITLES:
            element = self.element()
            self.relations(element, 0, element.relations)
            if self.exact or self.says_something(element):
                self.add(element)
        else:
            self.report(
                Problem.FRONT_MATTER_LATE if kind is Kind.FRONT_MATTER else Problem.UNEXPECTED,
                token,
                f"{self.image(token)} cannot stand here",
                "move it, or put a backslash before its first character to make it text",
            )
            self.index += 1

    def says_something(self, element: Element) -> bool:
        """Whether an element is more than line breaks between comments."""
        return (
            element.form is not Form.TEXT
            or bool(element.relations)
            or element.data is not None
            or self.has_text(*element.content)
        )

    def stray_relation(self, token: Token) -> None:
        """A relation at the start of a block: it belongs to the block before, if it can have any."""
        image = self.image(token)
        blocks = self.document.blocks
        before = blocks[-1] if blocks else None
        parent = before
        if isinstance(before, ItemList):
            parent = before.items[-1]
        elif isinstance(before, Structure):
            last = before.items[-1]
            parent = last.element if isinstance(last, StructureLine) else None
        if isinstance(parent, Element):
            self.report(
                Problem.CUT_OFF,
                token,
                f"the empty line above cuts {image} off from what it relates to",
                "remove the empty line above, or write a statement before it",
            )
            self.relations(parent, 0, parent.relations, resumed=True)
            return
        self.report(
            Problem.NO_PARENT,
            token,
            f"{image} has nothing to relate to",
            "write it below a statement or an argument and indent it; lists start with `*`",
        )
        self.index += 1
        if self.kind() in CONTENT or self.kind() in TITLES:
            element = self.element()
            self.relations(element, self.indent(token), element.relations)
            self.add(element)

    def stray_inference(self, token: Token) -> None:
        self.report(
            Problem.STRAY_INFERENCE,
            token,
            "an inference stands outside a premise-conclusion structure",
            "number the statements before and after it: `(1) premise`, `----`, `(2) conclusion`",
        )
        self.inference()

    # heading, list

    def heading(self) -> Heading:
        token = self.token()
        self.index += 1
        content = self.content(after=token)
        data = self.accept(Kind.DATA)
        if data:
            self.accept(Kind.NEWLINE)
        level = token.end - token.start - 1
        return Heading(level, token.start, self.last_end(), content, data)

    def item_list(self) -> None:
        first = self.token()
        base = self.indent(first)
        found = ItemList(first.kind is Kind.ORDERED_ITEM, first.start, first.end)
        while (token := self.token()).kind in ITEMS and token.start >= 0:
            ordered = token.kind is Kind.ORDERED_ITEM
            if ordered != found.is_ordered:
                self.report(
                    Problem.MIXED_LIST,
                    token,
                    "ordered and unordered items are mixed",
                    "use `*` for all items of a list, or numbers for all",
                )
                self.add(found)
                found = ItemList(ordered, token.start, token.end)
            elif self.indent(token) != base:
                self.report(
                    Problem.NESTED_LIST,
                    token,
                    "the items of a list are not indented alike",
                    f"indent {self.image(token)} like the first item; lists cannot be nested",
                )
            self.index += 1
            self.in_ordered_list = ordered
            element = self.element(after=token)
            found.markers.append(token)
            found.items.append(element)
            self.relations(element, base, element.relations)
            found.end = self.last_end()
        self.in_ordered_list = False
        self.add(found)


def parse(source: Source, document: Document, *, exact: bool = False) -> list[Diagnostic]:
    """Build the blocks of a document from its tokens.

    Returns:
        What was wrong, in no particular order.

    Raises:
        RejectedError: in exact mode, where the official engine refuses the document.
    """
    parser = _Parser(source, document, exact=exact)
    parser.parse()
    return parser.problems
