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
from argmap.argdown.syntax import (
    Block,
    Document,
    Element,
    Form,
    Heading,
    InferenceLine,
    ItemList,
    Structure,
    StructureLine,
)
from argmap.argdown.tokens import (
    EMPHASIS_ENDS,
    EMPHASIS_STARTS,
    INLINE,
    MARKERS,
    PLAIN,
    TITLES,
    Kind,
    Token,
)
from argmap.text import Diagnostic, Source

_ARGUMENTS = frozenset({Kind.ARGUMENT_DEFINITION, Kind.ARGUMENT_REFERENCE})
_DEFINITIONS = frozenset({Kind.STATEMENT_DEFINITION, Kind.ARGUMENT_DEFINITION})
_TITLED = TITLES | {Kind.HEADING}
_ITEMS = frozenset({Kind.BULLET, Kind.ORDERED_ITEM})
_LINE_ENDS = frozenset({Kind.NEWLINE, Kind.EMPTY_LINE})
_CONTENT = INLINE | frozenset(EMPHASIS_STARTS) | EMPHASIS_ENDS
_FAR = 10_000  # tokens; more than one inference has
_END = Token(Kind.EMPTY_LINE, -1, -1)


class RejectedError(Exception):
    """The official engine would not accept the document (raised in exact mode only)."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(str(diagnostic))
        self.diagnostic = diagnostic


class _Parser:
    def __init__(self, source: Source, document: Document, *, exact: bool) -> None:
        self.source = source
        self.text = source.text
        self.document = document
        self.tokens = document.tokens
        self.exact = exact
        self.index = 0
        self.problems: list[Diagnostic] = []
        self.nest: _Nest | None = None
        self.in_ordered_list = False

    # Small tools.

    def tags_before_data(self) -> None:
        """Put tags that stand after data before it, where they belong."""
        first = self.index
        stop = first + 1
        while self.kind(stop - first) is Kind.TAG:
            stop += 1
        if self.exact or stop == first + 1:
            return
        data = self.tokens[first]
        self.report(
            Problem.TAG_AFTER_DATA,
            self.tokens[first + 1],
            "a tag stands after the data",
            "put tags before data: data comes last",
        )
        self.tokens[first:stop] = [*self.tokens[first + 1 : stop], data]

    def kind(self, ahead: int = 0) -> Kind | None:
        """The kind of a token ahead, ``None`` at the end."""
        index = self.index + ahead
        return self.tokens[index].kind if index < len(self.tokens) else None

    def token(self) -> Token:
        return self.tokens[self.index] if self.index < len(self.tokens) else _END

    def accept(self, kind: Kind) -> Token | None:
        if self.kind() is kind:
            self.index += 1
            return self.tokens[self.index - 1]
        return None

    def last_end(self) -> int:
        return self.tokens[self.index - 1].end if self.index else 0

    def report(self, problem: Problem, token: Token, message: str = "", hint: str = "") -> None:
        if token.start < 0:
            end = len(self.text.rstrip())
            token = Token(token.kind, max(end - 1, 0), end)
        start = token.start
        while start < token.end - 1 and self.text[start] in " \t\r\n\u00a0":
            start += 1
        diagnostic = problem.at(self.source, start, token.end, message, hint)
        if self.exact:
            raise RejectedError(diagnostic)
        self.problems.append(diagnostic)

    def image(self, token: Token) -> str:
        """A token as it is quoted in messages."""
        if token.start < 0:
            return "the end of the text"
        text = " ".join(self.text[token.start : token.end].split())
        return f"`{text[:40]}...`" if len(text) > 43 else f"`{text}`"

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
        elif kind in _ITEMS:
            self.item_list()
        elif kind in MARKERS:
            self.stray_relation(token)
        elif kind is Kind.INFERENCE_START:
            self.stray_inference(token)
        elif kind in _CONTENT or kind in TITLES:
            element = self.element()
            self.relations(element, 0, element.relations)
            self.add(element)
        else:
            self.report(
                Problem.FRONT_MATTER_LATE if kind is Kind.FRONT_MATTER else Problem.UNEXPECTED,
                token,
                f"{self.image(token)} cannot stand here",
                "move it, or put a backslash before its first character to make it text",
            )
            self.index += 1

    def add(self, block: Block) -> None:
        self.document.blocks.append(block)

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
        if self.kind() in _CONTENT or self.kind() in TITLES:
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
        while (token := self.token()).kind in _ITEMS and token.start >= 0:
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

    # structure

    def structure(self) -> None:
        found = Structure(self.token().start, self.token().end)
        items = found.items
        while True:
            kind = self.kind()
            if kind is Kind.NUMBER:
                self.line(items)
            elif kind is Kind.INFERENCE_START:
                inference = self.inference()
                if not items or isinstance(items[-1], InferenceLine):
                    self.report(
                        Problem.NO_PREMISE,
                        Token(Kind.INFERENCE_START, inference.start, inference.end),
                        "no premise stands before this inference",
                        "number the line before it as a premise, or remove the inference",
                    )
                    continue
                items.append(inference)
            elif not self.exact and self.structure_goes_on(items):
                continue
            else:
                break
        found.end = self.last_end()
        self.finish(found)

    def line(self, items: list[StructureLine | InferenceLine]) -> None:
        number = self.token()
        self.index += 1
        token = self.token()
        if token.kind in _ARGUMENTS:
            title = self.title(token)
            self.report(
                Problem.ARGUMENT_AS_LINE,
                token,
                "an argument cannot be a premise or a conclusion",
                f"write the statement that it concludes, such as [{title}]",
            )
        element = self.element(allow_argument=False, after=number)
        self.relations(element, 0, element.relations)
        items.append(StructureLine(number, element))

    def structure_goes_on(self, items: list[StructureLine | InferenceLine]) -> bool:
        """Whether an empty line (or an unmarked rule) only interrupts the structure."""
        token = self.token()
        if token.kind is Kind.EMPTY_LINE and token.start >= 0:
            ahead = self.kind(1)
            has_inference = any(isinstance(item, InferenceLine) for item in items)
            is_open = not has_inference or isinstance(items[-1], InferenceLine)
            if ahead is Kind.INFERENCE_START or (ahead is Kind.NUMBER and is_open):
                following = self.tokens[self.index + 1]
                if ahead is Kind.NUMBER and not self.counts_on(items, following):
                    return False
                self.report(
                    Problem.SPLIT_STRUCTURE,
                    following,
                    "an empty line cuts the premise-conclusion structure",
                    f"remove the empty line before {self.image(following)}",
                )
                self.index += 1
                return True
            return False
        last = items[-1]
        if isinstance(last, InferenceLine) and not last.is_expanded and token.kind in PLAIN:
            return self.rules_below(last)
        return False

    def counts_on(self, items: list[StructureLine | InferenceLine], number: Token) -> bool:
        numbers = [item.number for item in items if isinstance(item, StructureLine)]
        return bool(numbers) and self.number(number) == self.number(numbers[-1]) + 1

    def number(self, token: Token) -> int:
        return int(self.text[token.start : token.end].strip(" \t'\u00a0()") or 0)

    def rules_below(self, last: InferenceLine) -> bool:
        """``----``, rules, ``----``: four hyphens where two are meant."""
        token = self.token()
        first = self.index
        while self.kind() in PLAIN:
            self.index += 1
        last.rules.append((first, self.index))
        last.is_expanded = True
        self.report(
            Problem.BAD_INFERENCE,
            token,
            "rules stand after four hyphens, which are an inference of their own",
            "begin and end the inference with two hyphens: `-- modus ponens --`",
        )
        self.accept(Kind.NEWLINE)
        if self.kind() is Kind.INFERENCE_START:
            closing = self.inference()
            last.end = closing.end
        return True

    def finish(self, found: Structure) -> None:
        """Check the shape of a structure; what cannot be one is read as statements."""
        items = found.items
        first = Token(Kind.NUMBER, found.start, min(found.start + 4, found.end))
        if not any(isinstance(item, InferenceLine) for item in items):
            self.report(
                Problem.NO_INFERENCE,
                first,
                "numbered statements without an inference are no premise-conclusion structure",
                "put `----` before the conclusion; escape the bracket, `\\(1)`, to make it text",
            )
            for item in items:
                if isinstance(item, StructureLine):
                    self.add(item.element)
            return
        while isinstance(last := items[-1], InferenceLine):
            self.report(
                Problem.NO_CONCLUSION,
                Token(Kind.INFERENCE_START, last.start, last.end),
                "no conclusion follows this inference",
                "add a numbered statement below it",
            )
            items.pop()
        if len(items) > 1 and not isinstance(items[-2], InferenceLine):
            line = items[-1]
            assert isinstance(line, StructureLine)
            self.report(
                Problem.NO_INFERENCE,
                line.number,
                "no inference stands before the last statement, which is the conclusion",
                f"put `----` before {self.image(line.number)}",
            )
            while len(items) > 1 and not isinstance(items[-2], InferenceLine):
                line = items.pop()
                assert isinstance(line, StructureLine)
                self.add(line.element)
        if len(items) < 2:  # noqa: PLR2004  # a premise and an inference at the least
            for item in items:
                if isinstance(item, StructureLine):
                    self.add(item.element)
            return
        self.add(found)

    # inference

    def inference(self) -> InferenceLine:
        start = self.token()
        self.index += 1
        found = InferenceLine(start.start, start.end)
        if self.kind() is Kind.NEWLINE and self.kind(1) in PLAIN:
            self.index += 1
        if self.kind() in PLAIN:
            self.rules(found)
        self.accept(Kind.NEWLINE)
        found.data = self.accept(Kind.DATA)
        if found.data:
            self.accept(Kind.NEWLINE)
        end = self.accept(Kind.INFERENCE_END)
        found.is_expanded = end is not None and end.start > start.end
        if end is None:
            self.bad_inference(start, found)
        elif not self.accept(Kind.NEWLINE):
            if self.exact:
                self.report(Problem.BAD_INFERENCE, self.token())
            elif self.kind() not in _LINE_ENDS and self.kind() is not None:
                self.bad_inference(start, found)
        found.end = self.last_end()
        holder = Element(False, Form.TEXT, "", found.start, found.end, (0, 0))
        if self.kind() in MARKERS:
            self.relations(holder, 0, found.relations, undercuts_only=True)
        return found

    def rules(self, found: InferenceLine) -> None:
        while True:
            first = self.index
            while self.kind() in PLAIN:
                self.index += 1
            if self.index == first:
                self.report(
                    Problem.BAD_INFERENCE,
                    self.token(),
                    "no rule follows the comma",
                    "remove the comma, or name another rule after it",
                )
            else:
                found.rules.append((first, self.index))
            if not self.accept(Kind.COMMA):
                return

    def bad_inference(self, start: Token, found: InferenceLine) -> None:
        """An inference that does not close: what stands in its line are its rules."""
        if self.exact:
            self.report(Problem.BAD_INFERENCE, start)
        stop = first = self.tokens.index(start, max(self.index - _FAR, 0)) + 1
        while stop < len(self.tokens) and self.tokens[stop].kind not in _LINE_ENDS:
            stop += 1
        token = Token(start.kind, start.start, self.tokens[stop - 1].end)
        line = self.text[token.start : token.end].strip()
        if set(line) == {"-"}:
            hint = "write four hyphens, `----`"
            found.rules = []
        else:
            hint = "close it with two hyphens: `-- modus ponens --`"
            found.rules = [(first, stop)] if stop > first else []
        self.report(
            Problem.BAD_INFERENCE, token, f"{self.image(token)} is not a complete inference", hint
        )
        self.index = stop
        self.accept(Kind.NEWLINE)

    # element

    def element(self, *, allow_argument: bool = True, after: Token | None = None) -> Element:
        """An element; ``after`` is the marker, number or item before it."""
        token = self.token()
        kind = token.kind
        start = token.start if token.start >= 0 else len(self.text)
        if kind in _DEFINITIONS:
            self.index += 1
            form = Form.DEFINITION
            content = self.content(after=token)
        elif kind in TITLES:
            self.index += 1
            form, content = self.reference(token)
        else:
            form = Form.TEXT
            content = self.content(after=after)
        title = self.title(token) if form is not Form.TEXT else ""
        element = Element(
            kind in _ARGUMENTS and allow_argument and form is not Form.TEXT,
            form,
            title,
            start,
            self.last_end(),
            content,
            marker=after if after is not None and after.kind in MARKERS else None,
        )
        broke = form is Form.REFERENCE and self.accept(Kind.NEWLINE) is not None
        element.data = self.accept(Kind.DATA)
        element.is_padded = broke and element.data is not None
        element.ends_in_break = self.accept(Kind.NEWLINE) is not None if element.data else broke
        element.end = self.last_end()
        return element

    def title(self, token: Token) -> str:
        image = self.text[token.start : token.end]
        return image[1:-2] if token.kind in _DEFINITIONS else image[1:-1]

    def reference(self, token: Token) -> tuple[Form, tuple[int, int]]:
        """What follows ``[T]`` or ``<T>``: tags; anything else is a mistake."""
        first = self.index
        while self.kind() is Kind.TAG:
            self.index += 1
        if self.kind() is Kind.DATA:
            self.tags_before_data()
            while self.kind() is Kind.TAG:
                self.index += 1
        following = self.token()
        if following.kind in TITLES:
            is_text = not self.starts_block(self.index)
        else:
            is_text = following.kind in _CONTENT and following.kind is not Kind.NEWLINE
        if not is_text:
            return Form.REFERENCE, (first, self.index)
        image = self.image(token)
        if self.index == first and self.text[following.start] == ":":
            self.report(
                Problem.BLANK_BEFORE_COLON,
                following,
                f"a blank stands between {image} and its colon",
                f"write {image[:-1]}:`",
            )
            colon = len(": ") if self.text.startswith(": ", following.start) else len(":")
            self.tokens[self.index] = following._replace(start=following.start + colon)
        else:
            self.report(
                Problem.TEXT_AFTER_REFERENCE,
                following,
                f"text follows the reference {image}",
                f"write {image[:-1]}:` to give it this text, or \\{image[1:-1]} if it is no title",
            )
        _, stop = self.content(after=token)
        return Form.DEFINITION, (first, stop)

    def starts_block(self, index: int) -> bool:
        """Whether a title stands where a line starts and so begins a block of its own."""
        return index > 0 and self.tokens[index - 1].kind in _LINE_ENDS

    def content(self, after: Token | None) -> tuple[int, int]:
        """The text of an element, as a range of token indexes."""
        tokens = self.tokens
        count = len(tokens)
        first = index = self.index
        open_kinds: list[Kind] = []
        while index < count:
            kind = tokens[index].kind
            if kind in INLINE:
                index += 1
            elif kind in EMPHASIS_STARTS:
                open_kinds.append(EMPHASIS_STARTS[kind])
                index += 1
            elif open_kinds and kind is open_kinds[-1]:
                open_kinds.pop()
                index += 1
            elif self.exact or not self.is_prose(index, after):
                break
            else:
                self.document.literal.add(index)
                index += 1
        self.index = index
        if index < count and tokens[index].kind is Kind.DATA and self.kind(1) is Kind.TAG:
            self.tags_before_data()
            while self.kind() is Kind.TAG:
                self.index += 1
            index = self.index
        if open_kinds and self.exact:
            self.report(Problem.UNCLOSED_EMPHASIS, self.token())
        if index == first or not self.has_text(first, index):
            self.no_content(after, accepted=index > first)
        return first, index

    def has_text(self, first: int, stop: int) -> bool:
        if self.exact:
            return True
        return any(self.tokens[index].kind is not Kind.NEWLINE for index in range(first, stop))

    def no_content(self, after: Token | None, *, accepted: bool) -> None:
        if accepted and (after is None or after.kind in _DEFINITIONS):
            return
        token = after if after is not None and not self.exact else self.token()
        image = self.image(token)
        self.report(
            Problem.NO_CONTENT,
            token,
            f"nothing follows {image}",
            "add a sentence or a title after it, or remove the line",
        )

    def is_prose(self, index: int, after: Token | None) -> bool:
        """Whether a token that cannot stand inside a text is only meant as text there."""
        token = self.tokens[index]
        kind = token.kind
        begins_line = self.starts_block(index) and index > self.index
        if kind in TITLES:
            if index == self.index and (after is None or after.kind not in _TITLED):
                return False
            if begins_line and (kind in _DEFINITIONS or self.fills_line(index)):
                return False
            self.prose(Problem.BRACKETS_IN_TEXT, token)
            return True
        if kind is Kind.ORDERED_ITEM and begins_line:
            if self.in_ordered_list or self.text[token.start : token.end].strip() == "1.":
                return False
            self.prose(Problem.NUMBER_IN_TEXT, token)
            return True
        if kind is Kind.FRONT_MATTER:
            return index > self.index
        return kind in EMPHASIS_ENDS

    def fills_line(self, index: int) -> bool:
        """Whether a title is followed by nothing but tags and data in its line."""
        index += 1
        while index < len(self.tokens) and self.tokens[index].kind in (Kind.TAG, Kind.DATA):
            index += 1
        return index >= len(self.tokens) or self.tokens[index].kind in _LINE_ENDS

    def prose(self, problem: Problem, token: Token) -> None:
        image = self.image(token)
        first = image[1:2]
        self.report(
            problem,
            token,
            f"{image} is read as text here",
            f"write `\\{first}` for the bracket, so that the official tool reads it too"
            if problem is Problem.BRACKETS_IN_TEXT
            else "break the line elsewhere, so that the official tool reads it too",
        )

    # relations

    def indent(self, token: Token) -> int:
        """The indentation of a marker or item; an item counts one more."""
        image = self.text[token.start : token.end]
        width = len(image) - len(image.lstrip(" \t'\u00a0"))
        return width + 1 if token.kind in _ITEMS else width

    def relations(
        self,
        root: Element,
        base: int,
        into: list[Element],
        *,
        undercuts_only: bool = False,
        resumed: bool = False,
    ) -> None:
        """Read marker lines and hang each under the line it belongs to.

        ``base`` is the indentation of the root's own line, or 0.
        """
        if not resumed or self.nest is None or self.nest.root is not root:
            self.nest = _Nest(root, base, exact=self.exact)
        nest = self.nest
        while (token := self.token()).kind in MARKERS and token.start >= 0:
            self.index += 1
            indent = self.indent(token)
            parent = nest.place(indent)
            if parent is None:
                self.not_indented(token, resumed=resumed)
                parent = nest.place(indent, lenient=True) or root
            elif nest.is_between and not self.exact:
                self.report(
                    Problem.UNUSED_INDENT,
                    token,
                    "this indentation was not used above; the line belongs to the nearest line"
                    " above that is indented less",
                    "indent it like one of the lines above: the official tool reads it differently",
                )
            resumed = False
            if token.kind is Kind.UNDERCUT_BY and self.text[token.end : token.end + 1] in (
                "<",
                "[",
            ):
                if self.text[token.end - 2 : token.end] != "<_":
                    self.report(
                        Problem.BLANK_AFTER_UNDERCUT,
                        token,
                        "no blank follows the marker `_`",
                        "write `_ ` with a blank after it, or `<_`",
                    )
            is_direct = parent is root
            if is_direct and undercuts_only and token.kind is not Kind.UNDERCUT_BY:
                self.report(
                    Problem.NOT_AN_UNDERCUT,
                    token,
                    f"{self.image(token)} cannot stand under an inference",
                    "use `<_` for an undercut, or move the line below the conclusion",
                )
            if token.kind is Kind.CONTRADICTS and self.kind() in _ARGUMENTS:
                self.report(
                    Problem.CONTRADICTS_ARGUMENT,
                    self.token(),
                    "an argument cannot be contradicted, only a statement can",
                    "write `->` for an attack on the argument",
                )
            if not self.exact:
                self.check_indent(token)
            child = self.relation(token)
            if child is not None:
                if not self.exact:
                    self.check_prose(token, child)
                (into if is_direct else parent.relations).append(child)
                nest.last = child

    def relation(self, marker: Token) -> Element | None:
        kind = self.kind()
        if kind not in _CONTENT and kind not in TITLES:
            self.no_content(marker, accepted=False)
            return None
        return self.element(after=marker)

    def check_indent(self, marker: Token) -> None:
        image = self.text[marker.start : marker.end]
        if "\t" in image and " " in image.rstrip("<_"):
            self.report(
                Problem.MIXED_INDENT,
                marker,
                "tabs and blanks are mixed in this indentation; each counts as one character",
                "indent with blanks only",
            )

    def check_prose(self, marker: Token, child: Element) -> None:
        """A continued sentence whose line happens to start with a marker, such as ``-5 degrees``."""
        sign = self.text[marker.end - 1]
        first = self.text[child.start : child.start + 1]
        if (
            child.form is Form.TEXT
            and sign in "+-"
            and (first.isdigit() or (child.start == marker.end and first.isalpha()))
        ):
            self.report(
                Problem.PROSE_RELATION,
                marker,
                f"the line is read as a relation because it starts with `{sign}`",
                "if the sentence above goes on here, break the line elsewhere",
            )

    def not_indented(self, token: Token, *, resumed: bool) -> None:
        if resumed:
            return
        self.report(
            Problem.NOT_INDENTED,
            token,
            f"{self.image(token)} is not indented below a statement or an argument",
            "put blanks before it; it is read as belonging to the block above",
        )


class _Nest:
    """Which line a marker line belongs to, by indentation.

    Exact: a stack of indentations, on which a line that is indented less pops and pushes nothing
    (ARGDOWN section 5.3). Otherwise the documented rule: the nearest line above that is indented
    less.
    """

    def __init__(self, root: Element, base: int, *, exact: bool) -> None:
        self.exact = exact
        self.root = root
        self.base = base
        self.last = root
        self.last_indent = base
        self.is_between = False
        self.levels: list[tuple[int, Element]] = [(base, root)]
        self.lines: list[tuple[int, Element]] = []

    def place(self, indent: int, *, lenient: bool = False) -> Element | None:
        if self.exact:
            return self.place_exactly(indent)
        if indent <= self.base and not lenient:
            return None
        if self.last is not self.root:
            self.lines.append((self.last_indent, self.last))
        popped = False
        lowest = 0
        while self.lines and self.lines[-1][0] >= indent:
            lowest = self.lines.pop()[0]
            popped = True
        self.is_between = popped and lowest != indent
        self.last_indent = max(indent, self.base + 1)
        return self.lines[-1][1] if self.lines else self.root

    def place_exactly(self, indent: int) -> Element | None:
        levels = self.levels
        top = levels[-1][0]
        if indent > top:
            levels.append((indent, self.last))
        elif indent < top:
            while len(levels) > 1 and indent < levels[-1][0]:
                levels.pop()
        return levels[-1][1] if len(levels) > 1 else None


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
