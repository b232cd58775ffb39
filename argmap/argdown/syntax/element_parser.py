"""Elements: statements and arguments where they are written, without what stands below them."""

from argmap.argdown.problems import Problem
from argmap.argdown.syntax.cursor import Cursor
from argmap.argdown.syntax.tokens import (
    ARGUMENTS,
    CONTENT,
    DEFINITIONS,
    EMPHASIS_ENDS,
    EMPHASIS_STARTS,
    INLINE,
    LINE_STARTS,
    MARKERS,
    TITLES,
    Kind,
    Token,
)
from argmap.argdown.syntax.tree import Element, Form

_TITLED = TITLES | {Kind.HEADING}


class ElementParser(Cursor):
    """Reads the text, titles, tags and data of elements."""

    def element(self, *, allow_argument: bool = True, after: Token | None = None) -> Element:
        """An element; ``after`` is the marker, number or item before it."""
        token = self.token()
        kind = token.kind
        start = token.start
        if start < 0 or (kind is Kind.EMPTY_LINE and not self.exact):
            start = len(self.text) if self.exact else self.last_end()
        if kind in DEFINITIONS:
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
            kind in ARGUMENTS and allow_argument and form is not Form.TEXT,
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
        """The title in the brackets of a token."""
        image = self.text[token.start : token.end]
        return image[1:-2] if token.kind in DEFINITIONS else image[1:-1]

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
            is_text = following.kind in CONTENT and following.kind is not Kind.NEWLINE
        if not is_text:
            return Form.REFERENCE, (first, self.index)
        image = self.image(token)
        if self.index == first and self.text[following.start] == ":":
            self.report(
                Problem.BLANK_BEFORE_COLON,
                following._replace(end=following.start + 1),
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
                f"write {image[:-1]}:` to give it this text, or `\\{image[1:]} if it is no title",
            )
        _, stop = self.content(after=token)
        return Form.DEFINITION, (first, stop)

    def starts_block(self, index: int) -> bool:
        """Whether a title stands where a line starts and so begins a block of its own."""
        return index > 0 and self.tokens[index - 1].kind in LINE_STARTS

    def content(self, after: Token | None) -> tuple[int, int]:
        """The text of an element, as a range of token indexes."""
        tokens = self.tokens
        count = len(tokens)
        first = index = self.index
        open_kinds: list[Kind] = []
        is_heading = after is not None and after.kind is Kind.HEADING and not self.exact
        while index < count:
            kind = tokens[index].kind
            if is_heading and kind is Kind.NEWLINE:
                break
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
        """Whether tokens are more than line breaks."""
        if self.exact:
            return True
        return any(self.tokens[index].kind is not Kind.NEWLINE for index in range(first, stop))

    def says_something(self, element: Element) -> bool:
        """Whether an element is more than line breaks between comments."""
        return (
            element.form is not Form.TEXT
            or bool(element.relations)
            or element.data is not None
            or self.has_text(*element.content)
        )

    def no_content(self, after: Token | None, *, accepted: bool) -> None:
        """Report that nothing follows ``after``; the official engine accepts some of it."""
        if accepted and (after is None or after.kind in DEFINITIONS):
            return
        token = after if after is not None and not self.exact else self.token()
        image = self.image(token)
        self.report(
            Problem.NO_CONTENT,
            token,
            f"nothing follows {image}",
            "add a text after it, or remove the colon to refer to it"
            if token.kind in DEFINITIONS
            else "add a sentence or a title after it, or remove the line",
        )

    def is_prose(self, index: int, after: Token | None) -> bool:
        """Whether a token that cannot stand inside a text is only meant as text there."""
        token = self.tokens[index]
        kind = token.kind
        begins_line = self.starts_block(index) and index > self.index
        if kind in TITLES:
            if index == self.index and (after is None or after.kind not in _TITLED):
                return False
            if begins_line and (kind in DEFINITIONS or self.fills_line(index)):
                return False
            self.prose(Problem.BRACKETS_IN_TEXT, token)
            return True
        if kind is Kind.ORDERED_ITEM and begins_line:
            if self.in_ordered_list or self.text[token.start : token.end].strip() == "1.":
                return False
            self.prose(Problem.NUMBER_IN_TEXT, token)
            return True
        return kind in EMPHASIS_ENDS

    def fills_line(self, index: int) -> bool:
        """Whether a title is followed by nothing but tags and data in its line."""
        index += 1
        while index < len(self.tokens) and self.tokens[index].kind in (Kind.TAG, Kind.DATA):
            index += 1
        return index >= len(self.tokens) or self.tokens[index].kind in LINE_STARTS

    def prose(self, problem: Problem, token: Token) -> None:
        """Say that a token is text where it stands."""
        image = self.image(token)
        if problem is Problem.NUMBER_IN_TEXT:
            hint = "break the line elsewhere, so that the official tool reads it too"
        elif token.kind in DEFINITIONS:
            hint = f"put {image} on a line of its own, or write `\\{image[1]}` if it is no title"
        else:
            hint = f"write `\\{image[1]}` for the bracket, or `@{image[1:]} to mention the title"
        self.report(problem, token, f"{image} is read as text here", hint)
