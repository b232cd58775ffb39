"""Bold and italic: which asterisks and underscores open, which close, and which are text."""

import re

from argmap.argdown.problems import Findings, Problem
from argmap.argdown.syntax.scanner import SPACE_AHEAD, Scanner
from argmap.argdown.syntax.tokens import Kind, Token

_EMPHASIS_END = re.compile(r"[ \t]|(?=[\n\r)}_.,!?;:\-*]|\Z)")
_TOLERANT_EMPHASIS_END = re.compile(r"[ \t]|(?=[\n\r)}_.,!?;:\-*\\]|\Z)")
_MARKS = re.compile(r"\*+|_+")
_LONGEST_MARK = 3  # bold and italic
_MOST_OPEN_MARKS = 100

_DOUBLE = {
    "*": (Kind.BOLD_STAR_START, Kind.BOLD_STAR_END, Kind.ITALIC_STAR_START, Kind.ITALIC_STAR_END),
    "_": (Kind.BOLD_LINE_START, Kind.BOLD_LINE_END, Kind.ITALIC_LINE_START, Kind.ITALIC_LINE_END),
}


class EmphasisScanner(Scanner):
    """Keeps a stack of the emphasis that is open; the innermost is closed first."""

    def __init__(self, text: str, findings: Findings, *, exact: bool) -> None:
        super().__init__(text, findings, exact=exact)
        self.open_emphasis: list[tuple[Kind, int]] = []
        self.emphasis_stop = _EMPHASIS_END if exact else _TOLERANT_EMPHASIS_END

    def emphasis(self, char: str, pos: int) -> int | None:
        """The start or end of emphasis at ``pos``, or ``None``."""
        text = self.text
        if not self.exact:
            run = _MARKS.match(text, pos)
            assert run is not None
            if run.end() - pos > _LONGEST_MARK:
                return self.add_text(pos, self.one_blank(run.end()))
        is_double = text.startswith(char, pos + 1)
        if self.open_emphasis:
            end = self.emphasis_end(char, pos, is_double=is_double)
            if end is not None:
                return end
        if not self.exact and len(self.open_emphasis) >= _MOST_OPEN_MARKS:
            return None
        bold, _, italic, _ = _DOUBLE[char]
        for kind, width in ((bold, 2), (italic, 1)):
            if (width == 1 or is_double) and not SPACE_AHEAD.match(text, pos + width):
                self.open_emphasis.append((kind, len(self.tokens)))
                return self.add(kind, pos, pos + width)
        return None

    def emphasis_end(self, char: str, pos: int, *, is_double: bool) -> int | None:
        """The end of the innermost emphasis (or, by default, of one further out)."""
        bold_start, bold_end, italic_start, italic_end = _DOUBLE[char]
        found = [
            (start, end, match.end())
            for start, end, width in ((bold_start, bold_end, 2), (italic_start, italic_end, 1))
            if (is_double or width == 1) and (match := self.ends_emphasis(pos, width))
        ]
        for start, end, stop in found:
            if self.open_emphasis[-1][0] is start:
                self.open_emphasis.pop()
                return self.add(end, pos, stop)
        return None if self.exact else self.earlier_end(char, pos, found)

    def earlier_end(self, char: str, pos: int, found: list[tuple[Kind, Kind, int]]) -> int | None:
        """The end of emphasis in which other emphasis was opened that is never closed."""
        before, after = self.text[pos - 1 : pos], self.text[pos + 1 : pos + 2]
        if before.isspace() or (after == char and len(found) == 1):
            return None  # a mark that can open something does not close what lies further back
        for start, end, stop in found:
            if any(kind is start for kind, _ in self.open_emphasis):
                while self.open_emphasis[-1][0] is not start:
                    self.emphasis_as_text(self.open_emphasis.pop()[1])
                self.open_emphasis.pop()
                return self.add(end, pos, stop)
        return None

    def ends_emphasis(self, pos: int, width: int) -> re.Match[str] | None:
        """Whether a mark can end emphasis; by default not between two blanks, as in ``2 * 3``."""
        match = self.emphasis_stop.match(self.text, pos + width)
        if match and not self.exact and self.text[pos - 1] in " \t" and match.group():
            return None
        return match

    def close_emphasis(self) -> None:
        """Where an element ends: emphasis that is still open was text, unless we are exact."""
        if self.open_emphasis and not self.exact:
            for _, index in self.open_emphasis:
                self.emphasis_as_text(index)
            self.open_emphasis.clear()

    def emphasis_as_text(self, index: int) -> None:
        """Make the start of emphasis that is never closed text."""
        token = self.tokens[index]
        self.tokens[index] = Token(Kind.TEXT, token.start, token.end)
        mark = self.text[token.start : token.end]
        self.findings.add(
            Problem.UNCLOSED_EMPHASIS,
            token.start,
            token.end,
            f"`{mark}` is read as text here, because the emphasis is never closed",
            "write `"
            + "".join(f"\\{char}" for char in mark)
            + "`, so that the official tool reads it too",
        )
