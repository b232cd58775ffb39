"""The lexer: Argdown text to tokens. It never fails; every character is in a token or in a gap.

The scanner works line by line where Argdown does: a marker, number, list item or inference counts
only where a line starts, that is, where the last token was a line break. Everything else may start
anywhere in a line. A run of plain text is one token.

``exact`` takes every construct where the official engine takes it. Otherwise addresses are not
comments, emphasis that is never closed is text, and data and front matter count only where they
can stand (the table in docs/reference/argdown.md has every difference).
"""

import re
from dataclasses import dataclass, field

from argmap.argdown.lookups import SPACE, Lookups
from argmap.argdown.tokens import EMPHASIS_STARTS, LINE_STARTS, Kind, Token

_TEXT = r"[^\\@#*_\[\],.:</>(){}\r\n;\-]"
# Control characters that can only be text where they stand inside a line.
_ALWAYS = rf"(?:[,;)\]>}}(\-]|\.(?![^{SPACE}]+?\.)|:(?!//)(?![^{SPACE}]+?:)|/(?![/*]))"
# One blank after a control character belongs to it; further ones are skipped.
_RUN = re.compile(rf"(?:{_TEXT}++|{_ALWAYS}[ \t]?(?![ \t]|===))*+(?:{_ALWAYS}[ \t]?)?")
_INFERENCE_RUN = re.compile(_TEXT.replace("[^", "[^") + "+")
_BLANKS = re.compile(r"[ \t]+")
_INDENT = re.compile(r"[ '\t]*")
_TOLERANT_INDENT = re.compile(r"[ \t\u00a0]*")
_EMPTY_LINE = re.compile(r"(?:[ \t]*(?:\r\n|\n)){2,}")
_NEWLINE = re.compile(r"[ \t]*(?:\r\n|\n|\r)")
_SPACE_AHEAD = re.compile(rf"[{SPACE}]")
_NUMBER = re.compile(r"\([0-9]+\)")
_ORDERED = re.compile(rf"[0-9]+\.(?=[{SPACE}])")
_HEADING = re.compile(r"#+ ")
_ESCAPE = re.compile("\\\\[^\n\r\u2028\u2029] *")
_SHORTCODE = re.compile(rf"(?:\.[^{SPACE}]+?\.|:[^{SPACE}]+?:)[ \t]?")
_TAG = re.compile(r"#(?:\([^)]+\)|[a-zA-z0-9\-\u00A0-\uD7FF\uF900-\uFDCF\uFDF0-\uFFEF]+)[ \t]?")
_TAGS = re.compile(rf"(?:[ \t]*{_TAG.pattern})*[ \t]*")
_COMMENTS = ("//", "/*", "<!--")
_EMPHASIS_END = re.compile(r"[ \t]|(?=[\n\r)}_.,!?;:\-*]|\Z)")
_LINE_COMMENT = re.compile("//[^\n\r\u2028\u2029]*(?=[\n\r])")
_LAST_COMMENT = re.compile(r"//[^\n\r]*\Z")
_AFTER_EMPTY_LINE = re.compile(r"(?:[ \t]*\r\n|\n|\r)*")
_AFTER_NEWLINE = re.compile(r"(?:[ \t]*(?:\r\n|\n|\r)(?![ \t]*(?:\r\n|\n|\r)))?")
_ADDRESS = re.compile(rf"//[^{SPACE}<>\[\]{{}}*]*")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]{1,9}\Z")
_HYPHENS = re.compile(r"-{2,}")
_RULE_OFF = re.compile(r"[ \t]*-{2,}[ \t]*(?=\r|\n|\Z)")
_LINE_BREAKS = "\n\r"
_LINE_STARTERS = frozenset("+-<>_(*#0123456789")

_DOUBLE = {
    "*": (Kind.BOLD_STAR_START, Kind.BOLD_STAR_END, Kind.ITALIC_STAR_START, Kind.ITALIC_STAR_END),
    "_": (Kind.BOLD_LINE_START, Kind.BOLD_LINE_END, Kind.ITALIC_LINE_START, Kind.ITALIC_LINE_END),
}
_BRACKETS = {
    "[": ("]", Kind.STATEMENT_DEFINITION, Kind.STATEMENT_REFERENCE, Kind.STATEMENT_MENTION),
    "<": (">", Kind.ARGUMENT_DEFINITION, Kind.ARGUMENT_REFERENCE, Kind.ARGUMENT_MENTION),
}


@dataclass(slots=True)
class Lexed:
    """The tokens of a text in order, its comments, and what the lexer noticed.

    ``stray`` holds the offsets of backslashes at a line end, on which the official lexer fails;
    ``unclosed`` and ``loose_braces`` those of emphasis and braces that were taken as text.
    """

    tokens: list[Token] = field(default_factory=list)
    comments: list[tuple[int, int]] = field(default_factory=list)
    stray: list[int] = field(default_factory=list)
    unclosed: list[int] = field(default_factory=list)
    loose_braces: list[int] = field(default_factory=list)
    addresses: list[int] = field(default_factory=list)


class _Lexer:
    def __init__(self, text: str, *, exact: bool) -> None:
        self.text = text
        self.exact = exact
        self.result = Lexed()
        self.tokens = self.result.tokens
        self.lookups = Lookups(text)
        self.open_emphasis: list[tuple[Kind, int]] = []
        self.skipped_end = -1
        self.indent = _INDENT if exact else _TOLERANT_INDENT

    def add(self, kind: Kind, start: int, end: int) -> int:
        self.tokens.append(Token(kind, start, end))
        return end

    def run(self) -> Lexed:
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
            previous = tokens[-1] if tokens else None
            if previous is not None and previous.kind is Kind.TEXT and previous.end == pos:
                tokens[-1] = Token(Kind.TEXT, previous.start, end)
            else:
                tokens.append(Token(Kind.TEXT, pos, end))
            pos = end
        if tokens and tokens[-1].kind is Kind.EMPTY_LINE:
            tokens.pop()
        self.close_emphasis()
        return self.result

    # Where a line starts.

    def line_start(self, pos: int, char: str, last: Kind | None) -> int | None:
        """A construct that counts only where a line starts; ``None`` if there is none."""
        match = self.indent.match(self.text, pos)
        at = match.end() if match else pos
        mark = self.text[at : at + 1]
        if mark not in _LINE_STARTERS or not mark:
            return None
        if char == "<" and self.text.startswith("<!--", pos) and self.is_comment(pos):
            return None
        found = self.marker(at, mark, last) if mark in "+-<>_" else self.block_start(at, pos, mark)
        if found is None:
            return None
        kind, end = found
        self.close_emphasis()
        self.add(kind, pos, end)
        return self.inference(end) if kind is Kind.INFERENCE_START else end

    def is_comment(self, pos: int) -> bool:
        return self.lookups.comment(pos, "<!--", "-->") is not None

    def marker(self, at: int, mark: str, last: Kind | None) -> tuple[Kind, int] | None:
        text = self.text
        following = text[at + 1 : at + 2]
        if mark == "+":
            return (Kind.SUPPORTS, at + 2) if following == ">" else (Kind.SUPPORTED_BY, at + 1)
        if mark == "-":
            if following == "-" and (
                last is not Kind.EMPTY_LINE or (not self.exact and _RULE_OFF.match(text, at))
            ):
                return Kind.INFERENCE_START, at + 2
            return (Kind.ATTACKS, at + 2) if following == ">" else (Kind.ATTACKED_BY, at + 1)
        if mark == "<":
            kinds = {"+": Kind.SUPPORTED_BY, "-": Kind.ATTACKED_BY, "_": Kind.UNDERCUT_BY}
            return (kinds[following], at + 2) if following in kinds else None
        if mark == ">":
            return (Kind.CONTRADICTS, at + 2) if following == "<" else None
        if following == ">":
            return Kind.UNDERCUTS, at + 2
        is_undercut = _SPACE_AHEAD.match(following) or (not self.exact and following in ("<", "["))
        return (Kind.UNDERCUT_BY, at + 1) if is_undercut else None

    def block_start(self, at: int, pos: int, mark: str) -> tuple[Kind, int] | None:
        if mark == "#":
            match = _HEADING.match(self.text, at) if at == pos else None
            kind = Kind.HEADING
        elif mark == "(":
            match, kind = _NUMBER.match(self.text, at), Kind.NUMBER
        elif mark == "*":
            is_bullet = _SPACE_AHEAD.match(self.text, at + 1) is not None
            return (Kind.BULLET, at + 1) if is_bullet else None
        else:
            match, kind = _ORDERED.match(self.text, at), Kind.ORDERED_ITEM
        return (kind, match.end()) if match else None

    def blanks(self, pos: int, last: Kind | None) -> int:
        """White space at ``pos``: a line break, an empty line, or blanks to skip."""
        if last is not Kind.EMPTY_LINE:
            match = _EMPTY_LINE.match(self.text, pos)
            if match:
                self.close_emphasis()
                return self.add(Kind.EMPTY_LINE, pos, match.end())
        match = _NEWLINE.match(self.text, pos)
        if match:
            return self.add(Kind.NEWLINE, pos, match.end())
        match = _BLANKS.match(self.text, pos)
        assert match is not None
        self.skipped_end = match.end()
        return match.end()

    # Anywhere in a line.

    def special(self, char: str, pos: int, last: Kind | None) -> int | None:
        """The construct that starts with ``char`` at ``pos``; ``None`` if it is plain text."""
        if char in _LINE_BREAKS:
            return self.blanks(pos, last)
        if char in "[<":
            return self.bracket(char, pos)
        if char in "*_":
            return self.emphasis(char, pos)
        if char in ".:":
            return self.shortcode(char, pos)
        if char == "{":
            return self.braces(pos)
        if char == "#":
            match = _TAG.match(self.text, pos) if self.tag_can_close(pos) else None
            return self.add(Kind.TAG, pos, match.end()) if match else None
        if char == "@":
            return self.mention(pos)
        if char == "/":
            return self.slash(pos)
        if char == "\\":
            return self.escape(pos)
        if char == "=" and self.text.startswith("===", pos):
            return self.front_matter(pos)
        return None

    def tag_can_close(self, pos: int) -> bool:
        return not self.text.startswith("(", pos + 1) or self.lookups.find(")", pos) >= 0

    def bracket(self, char: str, pos: int) -> int | None:
        text, lookups = self.text, self.lookups
        if char == "<":
            if text.startswith("<!--", pos):
                end = lookups.comment(pos, "<!--", "-->")
                if end is not None:
                    return self.comment(pos, end)
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
        return None

    def link(self, pos: int) -> int | None:
        """``[text](url)``, either part over several lines."""
        middle = self.lookups.find("]", pos + 1)
        if middle <= pos + 1 or not self.text.startswith("(", middle + 1):
            return None
        end = self.lookups.find(")", middle + 2)
        if end <= middle + 2:
            return None
        return self.one_blank(end + 1)

    def one_blank(self, pos: int) -> int:
        return pos + 1 if self.text[pos : pos + 1] in (" ", "\t") else pos

    def mention(self, pos: int) -> int | None:
        closer, _, _, kind = _BRACKETS.get(self.text[pos + 1 : pos + 2], ("", None, None, None))
        if kind is None or self.lookups.line_end(pos) < pos + 2:
            return None
        found = self.lookups.find_in_line(closer, pos + 3)
        return self.add(kind, pos, self.one_blank(found + 1)) if found >= 0 else None

    def emphasis(self, char: str, pos: int) -> int | None:
        text = self.text
        bold_start, bold_end, italic_start, italic_end = _DOUBLE[char]
        is_double = text.startswith(char, pos + 1)
        if self.open_emphasis:
            top = self.open_emphasis[-1][0]
            last_end = self.tokens[-1].end if self.tokens else -1
            if self.skipped_end <= last_end:
                for start, end, width in ((bold_start, bold_end, 2), (italic_start, italic_end, 1)):
                    if top is start and (width == 1 or is_double):
                        match = _EMPHASIS_END.match(text, pos + width)
                        if match:
                            self.open_emphasis.pop()
                            return self.add(end, pos, match.end())
        for kind, width in ((bold_start, 2), (italic_start, 1)):
            if (width == 1 or is_double) and not _SPACE_AHEAD.match(text, pos + width):
                self.open_emphasis.append((kind, len(self.tokens)))
                return self.add(kind, pos, pos + width)
        return None

    def close_emphasis(self) -> None:
        """Where an element ends: emphasis that is still open was text, unless we are exact."""
        if not self.open_emphasis:
            return
        if not self.exact:
            for _, index in self.open_emphasis:
                token = self.tokens[index]
                self.result.unclosed.append(token.start)
                self.tokens[index] = Token(Kind.TEXT, token.start, token.end)
            self.open_emphasis.clear()

    def shortcode(self, char: str, pos: int) -> int | None:
        if not self.exact and char == ":" and self.text.startswith("://", pos):
            scheme = _SCHEME.search(self.text[max(0, pos - 10) : pos])
            address = _ADDRESS.match(self.text, pos + 1)
            if scheme and address:
                self.result.addresses.append(pos - len(scheme.group()))
                return self.add(Kind.TEXT, pos, self.one_blank(address.end()))
        match = _SHORTCODE.match(self.text, pos)
        return self.add(Kind.SHORTCODE, pos, match.end()) if match else None

    def braces(self, pos: int) -> int | None:
        end = self.lookups.data(pos)
        if self.exact:
            return self.add(Kind.DATA, pos, end) if end is not None else None
        closed = self.lookups.balanced(pos, end)
        if closed is not None and self.ends_line(closed):
            return self.add(Kind.DATA, pos, closed)
        self.result.loose_braces.append(pos)
        return None

    def ends_line(self, pos: int) -> bool:
        """Whether nothing but tags and a comment follows in the line."""
        match = _TAGS.match(self.text, pos)
        assert match is not None
        at = match.end()
        return at == self.lookups.line_end(at) or self.text.startswith(_COMMENTS, at)

    def slash(self, pos: int) -> int | None:
        if self.text.startswith("/*", pos):
            end = self.lookups.comment(pos, "/*", "*/")
            return self.comment(pos, end) if end is not None else None
        if not self.text.startswith("//", pos):
            return None
        match = _LINE_COMMENT.match(self.text, pos)
        if match is None and not self.exact:
            match = _LAST_COMMENT.match(self.text, pos)
        return self.comment(pos, match.end()) if match else None

    def comment(self, pos: int, end: int) -> int:
        """Skip a comment, and the line breaks that the engine skips with it."""
        last = self.tokens[-1].kind if self.tokens else None
        after = None
        if last is Kind.EMPTY_LINE:
            after = _AFTER_EMPTY_LINE.match(self.text, end)
        elif last is Kind.NEWLINE:
            after = _AFTER_NEWLINE.match(self.text, end)
        self.result.comments.append((pos, end))
        self.skipped_end = after.end() if after else end
        return self.skipped_end

    def escape(self, pos: int) -> int | None:
        match = _ESCAPE.match(self.text, pos)
        if match:
            return self.add(Kind.ESCAPE, pos, match.end())
        self.result.stray.append(pos)
        return None

    def front_matter(self, pos: int) -> int | None:
        starts_block = not self.tokens or self.tokens[-1].kind is Kind.EMPTY_LINE
        starts_block = starts_block or (
            len(self.tokens) == 1 and self.tokens[0].kind is Kind.NEWLINE
        )
        if not self.exact and not starts_block:
            return None
        end = self.lookups.front_matter(pos)
        return self.add(Kind.FRONT_MATTER, pos, end) if end is not None else None

    # Between the hyphens of an inference.

    def inference(self, pos: int) -> int:
        """Rules and data up to the closing hyphens; returns the place after them."""
        text, size = self.text, len(self.text)
        limit = size if self.exact else self.inference_limit(pos)
        while pos < limit:
            char = text[pos]
            if char in " \t\r\n":
                match = _NEWLINE.match(text, pos)
                if match:
                    pos = self.add(Kind.NEWLINE, pos, match.end())
                else:
                    blanks = _BLANKS.match(text, pos)
                    pos = self.skipped_end = blanks.end() if blanks else pos + 1
                continue
            if char == "-":
                match = _HYPHENS.match(text, pos)
                if match:
                    return self.add(Kind.INFERENCE_END, pos, match.end())
            elif char == ",":
                pos = self.add(Kind.COMMA, pos, pos + 1)
                continue
            elif char in "/\\.:{" or (char == "<" and text.startswith("<!--", pos)):
                end = self.inference_special(char, pos)
                if end is not None:
                    pos = end
                    continue
            match = _INFERENCE_RUN.match(text, pos)
            if match:
                pos = self.add(Kind.TEXT, pos, match.end())
            else:
                end = pos + 1 if char == "\\" else self.one_blank(pos + 1)
                pos = self.add(Kind.TEXT, pos, end)
        return pos

    def inference_special(self, char: str, pos: int) -> int | None:
        if char == "/":
            return self.slash(pos)
        if char == "\\":
            return self.escape(pos)
        if char == "{":
            end = self.lookups.data(pos)
            if not self.exact:
                end = self.lookups.balanced(pos, end)
            return self.add(Kind.DATA, pos, end) if end is not None else None
        if char == "<":
            end = self.lookups.comment(pos, "<!--", "-->")
            return self.comment(pos, end) if end is not None else None
        match = _SHORTCODE.match(self.text, pos)
        return self.add(Kind.SHORTCODE, pos, match.end()) if match else None

    def inference_limit(self, pos: int) -> int:
        """Where an inference that is never closed ends: its own line."""
        line_end = self.lookups.line_end(pos)
        if self.text.find("--", pos, line_end) >= 0:
            return len(self.text)
        closing = self.lookups.find("--", pos)
        if closing < 0:
            return line_end
        between = self.text[pos:closing]
        if _EMPTY_LINE.search(between) or re.search(r"[\r\n][ \t]*\(\d+\)", between):
            return line_end
        return len(self.text)


def tokenize(text: str, *, exact: bool = False) -> Lexed:
    """Cut a text into tokens."""
    return _Lexer(text, exact=exact).run()
