"""The lexer: Argdown text to tokens. It never fails; every character is in a token or in a gap.

The scanner works line by line where Argdown does: a marker, number, list item or inference counts
only where a line starts, that is, where the last token was a line break. Everything else may start
anywhere in a line. A run of plain text is one token.

``exact`` takes every construct where the official engine takes it. Otherwise addresses are not
comments, emphasis that is never closed is text, and data and front matter count only where they
can stand (the table in docs/reference/argdown.md has every difference).
"""

import re
from functools import partial
from typing import TYPE_CHECKING

from argmap.argdown.problems import Findings, Problem
from argmap.argdown.syntax.emphasis import EmphasisScanner
from argmap.argdown.syntax.guesses import front_matter_end, open_data_end, open_number
from argmap.argdown.syntax.lookups import BLANK, SPACE
from argmap.argdown.syntax.scanner import BLANKS, NEWLINE, SHORTCODE, SPACE_AHEAD, TEXT, Scanner
from argmap.argdown.syntax.tokens import LINE_STARTS, MARKERS, Kind
from argmap.text import Source

if TYPE_CHECKING:
    from collections.abc import Callable

# Control characters that can only be text where they stand inside a line.
_ALWAYS = rf"(?:[,;)\]>}}(\-]|\.(?![^{SPACE}]+?\.)|:(?!//)(?![^{SPACE}]+?:)|/(?![/*]))"
# One blank after a control character belongs to it; further ones are skipped.
_RUN = re.compile(rf"(?:{TEXT}++|{_ALWAYS}[ \t]?(?![ \t]|===))*(?:{_ALWAYS}[ \t]?)?")
_INDENT = re.compile(r"[ '\t]*")
_TOLERANT_INDENT = re.compile(f"[{BLANK}]*")
_EMPTY_LINE = re.compile(r"(?:[ \t]*(?:\r\n|\n)){2,}")
_TOLERANT_EMPTY_LINE = re.compile(rf"(?:[{BLANK}]*+\r?\n){{2,}}")
_NUMBER = re.compile(r"\([0-9]+\)")
_MOST_DIGITS = 9
_ONE_HYPHEN = re.compile(r"-(?!-)[^\r\n]*--[ \t]*(?=[\r\n]|\Z)")
_ORDERED = re.compile(rf"[0-9]+\.(?=[{SPACE}])")
_HEADING = re.compile(r"#+ ")
_WORD_TAG = r"[a-zA-z0-9\-\u00A0-\uD7FF\uF900-\uFDCF\uFDF0-\uFFEF]+"
_TAG = re.compile(rf"#(?:\([^)]+\)|{_WORD_TAG})[ \t]?")
_TAGS = re.compile(rf"(?:[ \t]*{_TAG.pattern})*[ \t]*")
_WORD_TAGS = re.compile(rf"(?:[ \t]*#{_WORD_TAG}[ \t]?)*[ \t]*")
_COMMENTS = ("//", "/*", "<!--")
_ADDRESS = re.compile(rf"//(?:[^{SPACE}<>\[\]{{}}*]|\[[^{SPACE}<>\[\]{{}}]*\])*")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]{1,9}\Z")
_HYPHENS_END_LINE = re.compile(r"--(?:[^\r\n]*--)?-*[ \t]*(?=\r|\n|\Z)")
_DASHES = "\N{EN DASH}\N{EM DASH}\N{HORIZONTAL BAR}\N{MINUS SIGN}"
_DASHES_FOR_HYPHENS = re.compile(rf"[{_DASHES}\-]+(?=[ \t]*\r?\n[{BLANK}]*\([0-9]+\))")
_DASH_FOR_MARKER = re.compile(rf"[{_DASHES}]>?(?=[ \t]*(?:\[[^\]\r\n]+\]|<[^>\r\n]+>))")
_LINE_BREAKS = "\n\r"
_LINE_STARTERS = frozenset("+-<>_(*#0123456789")
# After these an element starts, so that a bracket is the start of its title.
_ELEMENT_STARTS = frozenset(
    {*LINE_STARTS, *MARKERS, Kind.NUMBER, Kind.BULLET, Kind.ORDERED_ITEM, None}
)

_BRACKETS = {
    "[": ("]", Kind.STATEMENT_DEFINITION, Kind.STATEMENT_REFERENCE, Kind.STATEMENT_MENTION),
    "<": (">", Kind.ARGUMENT_DEFINITION, Kind.ARGUMENT_REFERENCE, Kind.ARGUMENT_MENTION),
}


class _Lexer(EmphasisScanner):
    """Cuts a whole text into tokens."""

    def __init__(self, text: str, findings: Findings, *, exact: bool) -> None:
        super().__init__(text, findings, exact=exact)
        self.is_numbered = False
        self.number = 0
        self.indent = _INDENT if exact else _TOLERANT_INDENT
        self.empty_line = _EMPTY_LINE if exact else _TOLERANT_EMPTY_LINE
        self.constructs: dict[str, Callable[[int], int | None]] = {
            "[": partial(self.bracket, "["),
            "<": partial(self.bracket, "<"),
            "*": partial(self.emphasis, "*"),
            "_": partial(self.emphasis, "_"),
            ".": partial(self.shortcode, "."),
            ":": partial(self.shortcode, ":"),
            "{": self.braces,
            "#": self.tag,
            "@": self.mention,
            "/": self.slash,
            "\\": self.escape,
            "=": self.front_matter,
        }

    def run(self) -> None:
        """Cut the text into ``tokens`` and ``comments``."""
        text, tokens = self.text, self.tokens
        size = len(text)
        run = _RUN.match
        pos = 1 if not self.exact and text.startswith("\ufeff") else 0
        while pos < size:
            last = tokens[-1].kind if tokens else None
            char = text[pos]
            if (last is None or last in LINE_STARTS) and char not in "[{":
                end = self.line_start(pos, char, last)
                if end is not None:
                    pos = end
                    continue
                char = text[pos]
            if char in " \t":
                pos = self.blanks(pos, last)
                continue
            special = self.special(char, pos, last)
            if special is not None:
                pos = special
                continue
            match = run(text, pos)
            end = match.end() if match else pos
            if end == pos:
                end = pos + 1
                if char != "\\" and end < size and text[end] in " \t":
                    end += 1
            pos = self.add_text(pos, end)
        if tokens and tokens[-1].kind is Kind.EMPTY_LINE:
            tokens.pop()
        self.close_emphasis()

    # Where a line starts.

    def line_start(self, pos: int, char: str, last: Kind | None) -> int | None:
        """A construct that counts only where a line starts; ``None`` if there is none."""
        match = self.indent.match(self.text, pos)
        at = match.end() if match else pos
        mark = self.text[at : at + 1]
        if mark not in _LINE_STARTERS:
            return self.dashes(pos, at) if mark and mark in _DASHES and not self.exact else None
        if char == "<" and self.text.startswith("<!--", pos) and self.is_comment(pos):
            return None
        found = (
            self.marker(pos, at, mark, last) if mark in "+-<>_" else self.block_start(at, pos, mark)
        )
        if found is None:
            return None
        kind, end = found
        self.close_emphasis()
        self.add(kind, pos, end)
        self.is_numbered |= kind in (Kind.NUMBER, Kind.ORDERED_ITEM)
        return self.inference(end) if kind is Kind.INFERENCE_START else end

    def dashes(self, start: int, pos: int) -> int | None:
        """Dashes, as editors put them in place of hyphens: an inference, a marker, or text."""
        text = self.text
        match = _DASHES_FOR_HYPHENS.match(text, pos)
        if match:
            self.close_emphasis()
            self.add(Kind.INFERENCE_START, start, match.end())
            return self.add(Kind.INFERENCE_END, match.end(), match.end())
        match = _DASH_FOR_MARKER.match(text, pos)
        if match:
            self.close_emphasis()
            kind = Kind.ATTACKS if match.group().endswith(">") else Kind.ATTACKED_BY
            return self.add(kind, start, match.end())
        if text[pos + 1 : pos + 2] in (" ", "\t"):
            self.findings.add(
                Problem.DASH_AT_START,
                pos,
                pos + 1,
                f"`{text[pos]}` is a dash and no hyphen, so this line is text",
                "write a hyphen, `-`, if it is meant as an attack",
            )
        return None

    def is_comment(self, pos: int) -> bool:
        return self.lookups.comment(pos, "<!--", "-->") is not None

    def marker(self, pos: int, at: int, mark: str, last: Kind | None) -> tuple[Kind, int] | None:
        text = self.text
        following = text[at + 1 : at + 2]
        if mark == "+":
            return (Kind.SUPPORTS, at + 2) if following == ">" else (Kind.SUPPORTED_BY, at + 1)
        if mark == "-":
            if following == "-" and not self.exact:
                return self.two_hyphens(pos, at)
            if following == "-" and last is not Kind.EMPTY_LINE:
                return Kind.INFERENCE_START, at + 2
            if self.is_numbered and at == pos and not self.exact and _ONE_HYPHEN.match(text, at):
                return Kind.INFERENCE_START, at + 1
            return (Kind.ATTACKS, at + 2) if following == ">" else (Kind.ATTACKED_BY, at + 1)
        if mark == "<":
            kinds = {"+": Kind.SUPPORTED_BY, "-": Kind.ATTACKED_BY, "_": Kind.UNDERCUT_BY}
            return (kinds[following], at + 2) if following in kinds else None
        if mark == ">":
            return (Kind.CONTRADICTS, at + 2) if following == "<" else None
        if following == ">":
            return Kind.UNDERCUTS, at + 2
        is_undercut = SPACE_AHEAD.match(following) or (not self.exact and following in ("<", "["))
        return (Kind.UNDERCUT_BY, at + 1) if is_undercut else None

    def two_hyphens(self, pos: int, at: int) -> tuple[Kind, int]:
        """An inference; or a marker with a hyphen too many, if no numbered line stands above."""
        is_indented = at > pos and not self.is_numbered
        if is_indented and not _HYPHENS_END_LINE.match(self.text, at):
            is_arrow = self.text.startswith(">", at + 2)
            return (Kind.ATTACKS, at + 3) if is_arrow else (Kind.ATTACKED_BY, at + 2)
        return Kind.INFERENCE_START, at + 2

    def block_start(self, at: int, pos: int, mark: str) -> tuple[Kind, int] | None:
        if mark == "#":
            match = _HEADING.match(self.text, at) if at == pos else None
            kind = Kind.HEADING
        elif mark == "(":
            match, kind = _NUMBER.match(self.text, at) or self.open_number(at), Kind.NUMBER
        elif mark == "*":
            is_bullet = SPACE_AHEAD.match(self.text, at + 1) is not None
            return (Kind.BULLET, at + 1) if is_bullet else None
        else:
            match, kind = _ORDERED.match(self.text, at), Kind.ORDERED_ITEM
            if match is None:
                match, kind = self.open_number(at), Kind.NUMBER
        if match is None:
            return None
        if kind is Kind.NUMBER:
            self.number = int(match.group().strip("()")[:_MOST_DIGITS])
        return kind, match.end()

    def open_number(self, at: int) -> re.Match[str] | None:
        """The number of a line that lacks a bracket; the official engine takes it for text."""
        if self.exact:
            return None
        return open_number(self.text, at, self.number if self.is_numbered else None)

    def blanks(self, pos: int, last: Kind | None) -> int:
        """White space at ``pos``: a line break, an empty line, or blanks to skip."""
        if last is not Kind.EMPTY_LINE:
            match = self.empty_line.match(self.text, pos)
            if match:
                self.close_emphasis()
                self.is_numbered = False
                return self.add(Kind.EMPTY_LINE, pos, match.end())
        match = NEWLINE.match(self.text, pos)
        if match:
            return self.add(Kind.NEWLINE, pos, match.end())
        match = BLANKS.match(self.text, pos)
        assert match is not None
        return match.end()

    # Anywhere in a line.

    def special(self, char: str, pos: int, last: Kind | None) -> int | None:
        """The construct that starts with ``char`` at ``pos``; ``None`` if it is plain text."""
        if char in _LINE_BREAKS:
            return self.blanks(pos, last)
        construct = self.constructs.get(char)
        return construct(pos) if construct else None

    def tag(self, pos: int) -> int | None:
        if self.text.startswith("(", pos + 1):
            end = self.lookups.find(")", pos)
            if end < 0 or not (self.exact or end < self.lookups.text_stop(pos)):
                self.findings.add(
                    Problem.NEVER_CLOSED,
                    pos,
                    pos + 2,
                    "the tag that `#(` opens is never closed, so it is text",
                    "close it with `)`, or write `\\#` if it is no tag",
                )
                return None
        match = _TAG.match(self.text, pos)
        return self.add(Kind.TAG, pos, match.end()) if match else None

    def bracket(self, char: str, pos: int) -> int | None:
        text, lookups = self.text, self.lookups
        if char == "<":
            if text.startswith("<!--", pos):
                end = self.block_comment(pos, "<!--", "-->")
                if end is not None:
                    return end
        elif (end := self.link(pos)) is not None:
            return self.add(Kind.LINK, pos, end)
        closer, definition, reference, _ = _BRACKETS[char]
        if lookups.line_end(pos) >= pos + 2:
            found = lookups.find_in_line(closer + ":", pos + 2)
            if found >= 0:
                return self.add(definition, pos, found + 2)
        if text[pos + 1 : pos + 2] not in ("-", "") and (
            self.exact or lookups.line_end(pos) >= pos + 2
        ):
            found = lookups.find_in_line(closer, pos + 2)
            if found >= 0:
                return self.add(reference, pos, found + 1)
        if not self.exact:
            self.open_title(pos, closer)
        return None

    def open_title(self, pos: int, closer: str) -> None:
        """Say that a title is never closed, if an element starts here."""
        last = self.tokens[-1].kind if self.tokens else None
        following = self.text[pos + 1 : pos + 2]
        if last not in _ELEMENT_STARTS or not following or following in " \t\r\n-=[<":
            return
        opener = self.text[pos]
        self.findings.add(
            Problem.NEVER_CLOSED,
            pos,
            pos + 1,
            f"the title that `{opener}` opens is not closed in its line, so it is text",
            f"write `{closer}` after the title, or `\\{opener}` if it is no title",
        )

    def link(self, pos: int) -> int | None:
        """``[text](url)``; the official engine also takes what reaches over other blocks."""
        middle = self.lookups.find("]", pos + 1)
        if middle <= pos + 1 or not self.text.startswith("(", middle + 1):
            return None
        end = self.lookups.find(")", middle + 2)
        if end <= middle + 2:
            return None
        if not self.exact and (
            end > self.lookups.text_stop(pos) or self.lookups.find("[", pos + 1) in range(middle)
        ):
            return None
        return self.one_blank(end + 1)

    def mention(self, pos: int) -> int | None:
        closer, _, _, kind = _BRACKETS.get(self.text[pos + 1 : pos + 2], ("", None, None, None))
        if kind is None or self.lookups.line_end(pos) < pos + 3:
            return None
        found = self.lookups.find_in_line(closer, pos + 3)
        return self.add(kind, pos, self.one_blank(found + 1)) if found >= 0 else None

    def shortcode(self, char: str, pos: int) -> int | None:
        if not self.exact and char == ":" and self.text.startswith("://", pos):
            scheme = _SCHEME.search(self.text[max(0, pos - 10) : pos])
            address = _ADDRESS.match(self.text, pos + 1)
            if scheme and address:
                self.findings.add(
                    Problem.ADDRESS,
                    pos - len(scheme.group()),
                    address.end(),
                    hint="write `[words](address)` or `:\\//` if the map is to be read there too",
                )
                return self.add_text(pos, self.one_blank(address.end()))
        match = SHORTCODE.match(self.text, pos)
        return self.add(Kind.SHORTCODE, pos, match.end()) if match else None

    def braces(self, pos: int) -> int | None:
        end = self.lookups.data(pos)
        if self.exact:
            return self.add(Kind.DATA, pos, end) if end is not None else None
        closed = self.lookups.balanced(pos, end)
        if closed is not None and self.ends_line(closed):
            return self.add(Kind.DATA, pos, closed)
        if closed is None:
            open_end = open_data_end(self.text, pos)
            if open_end is not None:
                return self.add(Kind.DATA, pos, open_end)
        self.findings.add(
            Problem.BRACES_IN_TEXT,
            pos,
            pos + 1 if closed is None else closed,
            "this brace is text, because no `}` closes it"
            if closed is None
            else "these braces are text, because something follows them in the line",
            "write `\\{` if that is right; data stands last in its line",
        )
        return None

    def ends_line(self, pos: int) -> bool:
        """Whether nothing but tags and a comment follows in the line."""
        has_bracket = self.lookups.find(")", pos) >= 0
        tags = _TAGS if has_bracket else _WORD_TAGS
        match = tags.match(self.text, pos, self.lookups.text_stop(pos))
        assert match is not None
        at = match.end()
        following = self.text[at : at + 1]
        return following in ("", "\r", "\n") or self.text.startswith(_COMMENTS, at)

    def front_matter(self, pos: int) -> int | None:
        if not self.text.startswith("===", pos):
            return None
        starts_block = not self.tokens or self.tokens[-1].kind is Kind.EMPTY_LINE
        starts_block = starts_block or (
            len(self.tokens) == 1 and self.tokens[0].kind is Kind.NEWLINE
        )
        if self.exact:
            end = self.lookups.front_matter(pos)
        elif starts_block:
            is_first = all(token.kind in LINE_STARTS for token in self.tokens[-2:])
            is_first = is_first and len(self.tokens) <= 2  # noqa: PLR2004  # leading line breaks
            end = front_matter_end(self.text, pos, is_first=is_first)
        else:
            return None
        return self.add(Kind.FRONT_MATTER, pos, end) if end is not None else None


def tokenize(text: str, findings: Findings | None = None, *, exact: bool = False) -> Scanner:
    """Cut a text into tokens; the result holds ``tokens`` and ``comments``.

    What is noticed on the way is added to ``findings``.

    Raises:
        StrayBackslashError: in exact mode, where a backslash stands at the end of a line.
    """
    lexer = _Lexer(text, findings or Findings(Source(text)), exact=exact)
    lexer.run()
    return lexer
