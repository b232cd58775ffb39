"""Far-reaching searches of the lexer, each in time linear in the text as a whole.

A bracket, brace or comment may close thousands of characters later, or never. Every search here
remembers what it found, so that a text full of openers is not scanned once for each.
"""

import re
import sys
from array import array

# JavaScript's ``\s``: what the official engine takes for white space.
SPACE = r"\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
# White space within a line; the official engine knows only blanks and tabs where lines start.
BLANK = r" \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\ufeff"
_INDENTATION = re.compile(f"[{BLANK}']*")
_LINE_BREAK = re.compile("[\n\r\u2028\u2029]")
_UNICODE_BREAK = re.compile("[\u2028\u2029]")
_DATA_STOP = re.compile(rf"\}}[{SPACE}][^,}}]|[\r\u2028\u2029]")
_DATA_GOES_ON = re.compile(rf"[{SPACE}]*[,}}]")
_EQUALS = re.compile("=+")
_BRACE_OR_QUOTE = re.compile(r"[{}\"']")
_EMPTY_LINE = re.compile(rf"\n[{BLANK}]*\r?\n")
# A text is over at the latest where an empty line or something else begins.
_TEXT_STOP = re.compile(
    rf"\r?\n(?=[{BLANK}]*(?:\r?\n|[+>\[<]|-|_[ \t>]|\([0-9]|#+ |\*[ \t]|[0-9]+\.[ \t])|\Z)"
)
# How often a stretch of text is looked through again for the end of braces that begin in quotes.
_MOST_SCANS = 8
_LONGEST_GAP = 200
_NEVER = sys.maxsize  # no place lies after it, so that it is searched


def indentation(text: str, start: int) -> str:
    """The blanks that a line begins with at ``start``; exact mode takes apostrophes for some."""
    match = _INDENTATION.match(text, start)
    return match.group() if match else ""


class Lookups:
    """Where brackets, braces, comments and front matter that open at a place close."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._next: dict[str, tuple[int, int]] = {}
        self._line_end = -1
        self._missing: dict[str, int] = {}
        self._empty_line = -1
        self._text_stop = -1
        self._scanned = -1
        self._scans = 0
        self._pairs: dict[int, int] = {}
        self._data_stop = -1
        self._data_end: int | None = None
        self._exotic = _UNICODE_BREAK.search(text) is not None

    def line_end(self, pos: int) -> int:
        """Where the line of ``pos`` ends (before its break)."""
        if not self._line_start <= pos <= self._line_end:
            found = _LINE_BREAK.search(self._text, pos)
            self._line_start = pos
            self._line_end = found.start() if found else len(self._text)
        return self._line_end

    _line_start = 0

    def find(self, needle: str, pos: int) -> int:
        """Like ``text.find``, but each stretch of the text is searched once for each needle."""
        start, found = self._next.get(needle, (_NEVER, 0))
        if pos < start or -1 < found < pos:
            found = self._text.find(needle, pos)
            self._next[needle] = (pos, found)
        return found

    def find_in_line(self, needle: str, pos: int) -> int:
        """Like :meth:`find`, but -1 when the needle stands only after the end of the line."""
        end = self.line_end(pos)
        if self._missing.get(needle) == end:
            return -1
        found = self._text.find(needle, pos, end)
        if found < 0:
            self._missing[needle] = end
        return found

    def text_stop(self, pos: int) -> int:
        """Where the text that ``pos`` stands in is over: before an empty line, a marker, a title."""
        if pos > self._text_stop:
            found = _TEXT_STOP.search(self._text, pos)
            self._text_stop = found.start() if found else len(self._text)
        return self._text_stop

    def comment(self, pos: int, opener: str, closer: str) -> int | None:
        """The end of the block comment that opens at ``pos``, or ``None``."""
        found = self.find(closer, pos + len(opener))
        if found < 0 or (self._exotic and _UNICODE_BREAK.search(self._text, pos, found)):
            return None
        return found + len(closer)

    def front_matter(self, pos: int) -> int | None:
        """The end of the front matter whose ``===`` stands at ``pos``, or ``None``."""
        opening = _EQUALS.match(self._text, pos)
        assert opening is not None
        closing = self.find("===", opening.end())
        if closing >= 0:
            run = _EQUALS.match(self._text, closing)
            assert run is not None
            return run.end()
        return opening.end() if opening.end() - pos >= 2 * len("===") else None

    def data(self, pos: int) -> int | None:
        """The end of the data element whose ``{`` stands at ``pos``, or ``None``.

        It reaches to the last ``}`` before a ``}`` that is followed by a blank and neither ``,``
        nor ``}``; that last brace itself must not be followed by ``,`` or ``}``.
        """
        if pos >= self._data_stop:
            stop = _DATA_STOP.search(self._text, pos + 1)
            self._data_stop = stop.start() if stop else len(self._text)
            self._data_end = self._last_brace(pos, self._data_stop)
        if self._data_end is None or self._data_end <= pos:
            return None
        return self._data_end + 1

    def _last_brace(self, pos: int, stop: int) -> int | None:
        found = self._text.rfind("}", pos + 1, stop + 1)
        while found > 0:
            if not _DATA_GOES_ON.match(self._text, found + 1):
                return found
            found = self._text.rfind("}", pos + 1, found)
        return None

    def balanced(self, pos: int, end: int | None) -> int | None:
        """The end of the braces that open at ``pos``, nested and quoted ones skipped, or ``None``.

        ``end`` is how far :meth:`data` reaches; without it an empty line ends the search. All
        braces on the way are remembered, so that a text full of them is not scanned for each.
        """
        if end is None:
            if pos > self._empty_line:
                found = _EMPTY_LINE.search(self._text, pos)
                self._empty_line = found.start() if found else len(self._text)
            end = self._empty_line
        if pos >= self._scanned:
            self._pairs.clear()
            self._scans = 0
        if pos in self._pairs:
            return self._pairs[pos]
        if self._scans >= _MOST_SCANS:
            return None
        self._scans += 1
        return self._scan_braces(pos, end)

    def _scan_braces(self, pos: int, end: int) -> int | None:
        open_at = array("Q")
        quote = ""
        text = self._text
        at = pos
        for match in _BRACE_OR_QUOTE.finditer(text, pos, end):
            at = match.start()
            char = text[at]
            if quote:
                if char == quote and not (char == '"' and _is_escaped(text, at)):
                    quote = ""
            elif char == "{":
                open_at.append(at)
            elif char == "}":
                opened = open_at.pop()
                self._pairs[opened] = at + 1
                if not open_at:
                    self._scanned = max(self._scanned, at)
                    return at + 1
            elif self._opens_quote(at, open_at[-1]):
                quote = char
        self._scanned = max(self._scanned, end)
        return None

    def _opens_quote(self, pos: int, least: int) -> bool:
        """Whether a quotation mark starts a value, and is no apostrophe."""
        before = self._text[max(pos - _LONGEST_GAP, least) : pos].rstrip()
        return before[-1:] in ("{", "[", ",", ":")


def _is_escaped(text: str, at: int) -> bool:
    """Whether an odd number of backslashes stands before a place."""
    first = at
    while first > 0 and text[first - 1] == "\\":
        first -= 1
    return (at - first) % 2 == 1
