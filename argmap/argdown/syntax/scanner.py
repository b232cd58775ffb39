"""What all scanning shares: blanks, comments, escapes, and the inside of inferences."""

import re

from argmap.argdown.problems import Findings, Problem
from argmap.argdown.syntax.lookups import BLANK, SPACE, Lookups
from argmap.argdown.syntax.tokens import Kind, Token

TEXT = r"[^\\@#*_\[\],.:</>(){}\r\n;\-]"
NEWLINE = re.compile(r"[ \t]*(?:\r\n|\n|\r)")
BLANKS = re.compile(r"[ \t]+")
SPACE_AHEAD = re.compile(rf"[{SPACE}]")
SHORTCODE = re.compile(rf"(?:\.[^{SPACE}]+?\.|:[^{SPACE}]+?:)[ \t]?")

_INFERENCE_RUN = re.compile(f"{TEXT}+")
# Where an inference is over at the latest: an empty line, or a line with a number.
_STRUCTURE_STOP = re.compile(rf"\r?\n[{BLANK}]*(?:\r?\n|\([0-9]+\))")
_ESCAPE = re.compile("\\\\[^\n\r\u2028\u2029] *")
_AFTER_EMPTY_LINE = re.compile(r"(?:[ \t]*\r\n|\n|\r)*")
_AFTER_NEWLINE = re.compile(r"(?:[ \t]*(?:\r\n|\n|\r)(?![ \t]*(?:\r\n|\n|\r)))?")
_CLOSING_HYPHENS = re.compile(r"--[ \t]*(?=[\r\n]|\Z|//|/\*|<!--)")
_HYPHENS = re.compile(r"-{2,}")


class StrayBackslashError(ValueError):
    """The official lexer fails on a backslash at the end of a line (exact mode only)."""


class Scanner:
    """Cuts constructs off a text and collects their tokens."""

    def __init__(self, text: str, findings: Findings, *, exact: bool) -> None:
        self.text = text
        self.exact = exact
        self.findings = findings
        self.tokens: list[Token] = []
        self.comments: list[tuple[int, int]] = []
        self.lookups = Lookups(text)
        self.structure_stop = self.open_until = -1
        self.unclosed: set[str] = set()

    def add(self, kind: Kind, start: int, end: int) -> int:
        """Add a token; returns its end."""
        self.tokens.append(Token(kind, start, end))
        return end

    def add_text(self, start: int, end: int) -> int:
        """Add text, to the text before it if there is no gap between them; returns its end."""
        previous = self.tokens[-1] if self.tokens else None
        if previous is not None and previous.kind is Kind.TEXT and previous.end == start:
            self.tokens[-1] = Token(Kind.TEXT, previous.start, end)
        else:
            self.tokens.append(Token(Kind.TEXT, start, end))
        return end

    def one_blank(self, pos: int) -> int:
        """The place after one blank, if there is one."""
        return pos + 1 if self.text[pos : pos + 1] in (" ", "\t") else pos

    # Comments and escapes.

    def slash(self, pos: int) -> int | None:
        """A comment that begins with a slash."""
        if self.text.startswith("/*", pos):
            return self.block_comment(pos, "/*", "*/")
        if not self.text.startswith("//", pos):
            return None
        end = self.lookups.line_end(pos)
        has_break = self.text[end : end + 1] in ("\n", "\r")
        return self.comment(pos, end) if has_break or not self.exact else None

    def block_comment(self, pos: int, opener: str, closer: str) -> int | None:
        """A comment that may reach over several lines."""
        end = self.lookups.comment(pos, opener, closer)
        if end is not None:
            return self.comment(pos, end)
        if opener not in self.unclosed:
            self.unclosed.add(opener)
            self.findings.add(
                Problem.NEVER_CLOSED,
                pos,
                pos + len(opener),
                f"the comment that `{opener}` opens is never closed, so it is text",
                f"close it with `{closer}`, or write `//` for a comment up to the end of its line",
            )
        return None

    def comment(self, pos: int, end: int) -> int:
        """Skip a comment, and the line breaks that the engine skips with it."""
        last = self.tokens[-1].kind if self.tokens else None
        after = None
        if last is Kind.EMPTY_LINE:
            after = _AFTER_EMPTY_LINE.match(self.text, end)
        elif last is Kind.NEWLINE:
            after = _AFTER_NEWLINE.match(self.text, end)
        self.comments.append((pos, end))
        return after.end() if after else end

    def escape(self, pos: int) -> int | None:
        """A backslash and the character after it."""
        match = _ESCAPE.match(self.text, pos)
        if match:
            end = match.end()
            if self.exact and self.text[pos + 1] > "\uffff":
                # The backslash takes half of the character; the rest is text, blanks and all.
                blanks = BLANKS.match(self.text, pos + 2)
                end = blanks.end() if blanks else end
            return self.add(Kind.ESCAPE, pos, end)
        if self.exact:
            raise StrayBackslashError("a backslash stands at the end of a line")
        self.findings.add(
            Problem.BACKSLASH_AT_END,
            pos,
            pos + 1,
            hint="remove it, or write `\\\\`: the official tool stops here",
        )
        return None

    # Between the hyphens of an inference.

    def inference(self, pos: int) -> int:
        """Rules and data up to the closing hyphens; returns the place after them."""
        text = self.text
        limit = len(text) if self.exact else self.inference_limit(pos)
        while pos < limit:
            char = text[pos]
            if char in " \t\r\n":
                match = NEWLINE.match(text, pos)
                if match:
                    pos = self.add(Kind.NEWLINE, pos, match.end())
                else:
                    blanks = BLANKS.match(text, pos)
                    pos = blanks.end() if blanks else pos + 1
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
                    if not self.exact and pos > limit:
                        limit = self.inference_limit(pos)
                    continue
            match = _INFERENCE_RUN.match(text, pos)
            if match:
                pos = self.add_rule_text(pos, match.end())
            else:
                end = pos + 1 if char == "\\" else self.one_blank(pos + 1)
                pos = self.add_rule_text(pos, end)
        return pos

    def add_rule_text(self, start: int, end: int) -> int:
        """Add text of a rule; only what the official engine keeps apart stays apart."""
        return self.add(Kind.TEXT, start, end) if self.exact else self.add_text(start, end)

    def inference_special(self, char: str, pos: int) -> int | None:
        """A construct inside an inference; ``None`` if ``char`` is plain text there."""
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
            return self.block_comment(pos, "<!--", "-->")
        match = SHORTCODE.match(self.text, pos)
        return self.add(Kind.SHORTCODE, pos, match.end()) if match else None

    def inference_limit(self, pos: int) -> int:
        """How far an inference may reach: up to an empty or numbered line; its own if it is open."""
        if pos > self.structure_stop:
            match = _STRUCTURE_STOP.search(self.text, pos)
            self.structure_stop = match.start() if match else len(self.text)
        if self.open_until != self.structure_stop:
            if _CLOSING_HYPHENS.search(self.text, pos, self.structure_stop):
                return self.structure_stop
            self.open_until = self.structure_stop  # nor does any search that begins later find some
        return self.lookups.line_end(pos)
