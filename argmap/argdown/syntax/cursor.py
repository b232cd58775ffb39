"""A cursor over tokens, with the tools that all parts of the parser share."""

import re
from typing import TYPE_CHECKING

from argmap.argdown.problems import Findings, Problem, shown
from argmap.argdown.syntax.lookups import BLANK, indentation
from argmap.argdown.syntax.tokens import DEFINITIONS, TITLES, Kind, Token
from argmap.argdown.syntax.tree import Block, Document, Element, Form, InferenceLine
from argmap.text import Diagnostic

if TYPE_CHECKING:
    from argmap.argdown.syntax.nest import Nest

_LINE_END = re.compile("[\r\n]|\\Z")
_LEADING = re.compile(f"[{BLANK}\r\n]*")

_END = Token(Kind.EMPTY_LINE, -1, -1)


class RejectedError(Exception):
    """The official engine would not accept the document (raised in exact mode only)."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(str(diagnostic))
        self.diagnostic = diagnostic


class Cursor:
    """A place among the tokens of a document, and the problems found up to it."""

    def __init__(self, document: Document, findings: Findings, *, exact: bool) -> None:
        self.findings = findings
        self.text = findings.source.text
        self.document = document
        self.tokens = document.tokens
        self.text_end = len(self.text.rstrip())
        self.exact = exact
        self.index = 0
        self.nest: Nest | None = None
        self.in_ordered_list = False
        self.in_structure = False
        self.steps = 0
        self.is_faulty = False
        self.quiet = False
        self.looked_ahead = -1
        self.excused = -1
        self.for_conclusion: list[Element] = []
        self.holder = Element(False, Form.TEXT, "", 0, 0, (0, 0))
        self.faulty_inference: InferenceLine | None = None

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
        """The token ahead; at the end an empty line that starts at -1."""
        return self.tokens[self.index] if self.index < len(self.tokens) else _END

    def accept(self, kind: Kind) -> Token | None:
        """The token ahead if it is of a kind, which is thereby read."""
        if self.kind() is kind:
            self.index += 1
            return self.tokens[self.index - 1]
        return None

    def last_end(self) -> int:
        """Where the last token that was read ends."""
        return self.tokens[self.index - 1].end if self.index else 0

    def report(self, problem: Problem, token: Token, message: str = "", hint: str = "") -> None:
        """Record a problem at a token (without the blanks before it); raise it in exact mode."""
        if token.start < 0:
            end = self.text_end
            token = Token(token.kind, max(end - 1, 0), end)
        match = _LEADING.match(self.text, token.start, max(token.end - 1, token.start))
        start = match.end() if match else token.start
        if self.exact:
            raise RejectedError(problem.at(self.findings.source, start, token.end, message, hint))
        if not self.quiet:
            self.findings.add(problem, start, token.end, message, hint)

    def image(self, token: Token) -> str:
        """A token as it is quoted in messages."""
        if token.start < 0:
            return "the end of the text"
        if token.kind is Kind.INFERENCE_START:
            return f"`{self.line_of(token)}`"
        text = self.text[token.start : token.end]
        if token.kind in TITLES:
            colon = ":" if token.kind in DEFINITIONS else ""
            end = -1 - len(colon)
            return f"`{text[0]}{shown(text[1:end])}{text[end]}{colon}`"
        return f"`{shown(text)}`"

    def line_of(self, token: Token) -> str:
        """The line that a token begins, as it is quoted in messages."""
        start = token.start + len(self.indentation(token))
        end = _LINE_END.search(self.text, start)
        return shown(self.text[start : end.start() if end else None])

    def indentation(self, token: Token) -> str:
        """The blanks at the beginning of a marker, number or item."""
        return indentation(self.text, token.start)

    def begin(self, token: Token) -> int:
        """Where a marker, number or item begins after its indentation."""
        return token.start + len(self.indentation(token))

    def add(self, block: Block) -> None:
        """Add a block to the document."""
        self.document.blocks.append(block)
