"""A text with formatted ranges as Argdown: markup put back, everything else escaped as needed."""

import re
from collections.abc import Sequence

from argmap.argdown.meaning.inline import InlineReader
from argmap.argdown.meaning.shortcodes import SHORTCODES
from argmap.argdown.reader import parse_text
from argmap.argdown.syntax.tokens import EMPHASIS_ENDS, EMPHASIS_STARTS, INLINE
from argmap.model import RangeKind, TextRange
from argmap.text import Source

_EMPHASIS = {RangeKind.BOLD: 2, RangeKind.ITALIC: 1}
_CONTENT = INLINE | frozenset(EMPHASIS_STARTS) | EMPHASIS_ENDS
_VERBATIM = frozenset({RangeKind.TAG, RangeKind.STATEMENT_MENTION, RangeKind.ARGUMENT_MENTION})
_ALWAYS = frozenset("\\[{")
_IN_TAG = re.compile(r"[A-z0-9#@<*\-\u00A0-\uD7FF\uF900-\uFDCF\uFDF0-\uFFEF]")
_NO_TAG = frozenset(["", *" .,;:!?)"])
_AT_START = frozenset("+-<>_(*#=0123456789'/.:{[\\@")
_ALLOWED_AFTER_EMPHASIS = frozenset(" \t)}_.,!?;:-*")
_TWO_BLANKS_AFTER = re.compile(r"[,.:;)\]}>(/-](?=  )")
_CODE = re.compile(r"\.\S+?\.|:\S+?:")
_BREAK = re.compile(r"[ \t]*(?:\r\n|[\r\n])[ \t]*")
_BY_CHARACTER: dict[str, str] = {}
for _code, _char in SHORTCODES.items():
    _BY_CHARACTER.setdefault(_char, _code)


class _Writer:
    """Writes one text, character by character, with the ranges that open and close there."""

    def __init__(
        self,
        text: str,
        ranges: Sequence[TextRange],
        *,
        at_line_start: bool,
        tail: str,
        signs: str = "*_",
        escape_signs: bool = False,
    ) -> None:
        self.tail = tail
        self.signs = signs
        self.escape_signs = escape_signs
        self.closed_at = -1
        self.tag_ends = {each.end for each in ranges if each.kind is RangeKind.TAG}
        self.text = _BREAK.sub(" ", text) if "\n" in text or "\r" in text else text
        self.parts: list[str] = []
        self.at_line_start = at_line_start
        self.open: list[tuple[int, str, TextRange]] = []
        self.starts: dict[int, list[TextRange]] = {}
        for each in ranges:
            if each.start <= each.end <= len(self.text):
                self.starts.setdefault(each.start, []).append(each)

    def run(self) -> str:
        text = self.text
        position = 0
        while position <= len(text):
            self.close(position)
            jump = self.begin(position)
            if jump is not None:
                position = jump
                continue
            if position < len(text):
                code = self.code(position)
                self.parts.append(code or self.character(position))
                position += max(len(code) - 1, 0)
            position += 1
        return "".join(self.parts)

    def begin(self, position: int) -> int | None:
        """Open the ranges that start here; returns where to go on after one that is whole."""
        waiting = self.starts.get(position, [])
        while waiting:
            each = waiting.pop(0)
            if each.kind in _EMPHASIS:
                # A tag takes the underscore after it for a part of itself.
                sign = "*" if each.end in self.tag_ends else self.signs[len(self.open) % 2]
                sign *= _EMPHASIS[each.kind]
                self.parts.append(sign)
                if each.end == position:
                    self.parts.append(sign)
                else:
                    self.open.append((each.end, sign, each))
            elif each.end > position:
                self.parts.append(self.whole(each))
                return each.end
        return None

    def whole(self, each: TextRange) -> str:
        inner = self.text[each.start : each.end]
        if each.kind is RangeKind.TAG and not inner.endswith(")"):
            following = self.text[each.end : each.end + 1]
            if following and (following in _ALWAYS or _IN_TAG.match(following)):
                return f"{inner}/**/"  # else the next character would belong to the tag
        if each.kind in _VERBATIM:
            return inner
        # A blank before the bracket would be skipped, one after it belongs to the link.
        return f"[{inner}]({each.target})"

    def close(self, position: int) -> None:
        while self.open and self.open[-1][0] <= position:
            _, sign, _ = self.open.pop()
            self.parts.append(sign)
            self.closed_at = position

    def code(self, position: int) -> str:
        """What looks like a shortcode but is none: the reader takes it in one piece."""
        if self.text[position] not in ".:":
            return ""
        match = _CODE.match(self.text, position)
        if match is None or match.group() in SHORTCODES:
            return ""
        if _HAS_MARKUP.search(match.group()[1:]) and self.closed_at != position:
            return ""
        inner = range(position + 1, match.end())
        if self.text.startswith("  ", match.end()) or any(place in self.starts for place in inner):
            return ""
        if any(position < end < match.end() for end, _, _ in self.open):
            return ""
        return match.group() if position or not self.at_line_start else ""

    def character(self, position: int) -> str:
        text = self.text
        char = text[position]
        if self.closed_at == position and not (self.escape_signs and char in "*_"):
            if char in _ALLOWED_AFTER_EMPHASIS:
                return char
            if char in _BY_CHARACTER:
                return _BY_CHARACTER[char]
        return f"\\{char}" if self.needs_escape(char, position) else char

    def needs_escape(self, char: str, position: int) -> bool:
        text = self.text
        if char in _ALWAYS:
            return True
        if position == 0 and self.at_line_start and char in _AT_START:
            return True
        following = text[position + 1 : position + 2]
        if self.open and self.open[-1][0] == position + 1:
            following = self.open[-1][1]
        if char in "*_":
            is_end = bool(self.open) and char in self.open[-1][1]
            return self.escape_signs or is_end or bool(following.strip())
        return self.starts_something(char, following, position) or bool(
            _TWO_BLANKS_AFTER.match(text, position)
        )

    def starts_something(self, char: str, following: str, position: int) -> bool:
        """Whether the reader would take a tag, bracket, shortcode, comment or fence here."""
        text = self.text
        match char:
            case "#":
                return following not in _NO_TAG
            case "<":
                return ">" in text[position:] + self.tail or text.startswith("<!--", position)
            case "@":
                return following in ("[", "<")
            case "." | ":":
                return _CODE.match(text, position) is not None
            case "/":
                return following in ("/", "*")
            case "=":
                return text.startswith("===", position)
            case _:
                return False


_HAS_MARKUP = re.compile(r"[\\*_\[<{#@/=]")


def print_text(
    text: str,
    ranges: Sequence[TextRange] = (),
    *,
    at_line_start: bool = False,
    tail: str = "",
) -> str:
    """A text as Argdown writes it.

    Args:
        text: the text; line breaks become blanks.
        ranges: its formatted ranges.
        at_line_start: whether the text stands where a line starts, so that its first character
            could be taken for a marker.
        tail: what follows in the same line: tags and data.
    """
    written = ""
    for signs, escape_signs in _MANNERS:
        writer = _Writer(
            text,
            ranges,
            at_line_start=at_line_start,
            tail=tail,
            signs=signs,
            escape_signs=escape_signs,
        )
        written = writer.run()
        if not any(each.kind in _EMPHASIS for each in ranges) or _reads_as(written, text, ranges):
            break
    return written


# Signs of emphasis meet in ways that only the reader can judge; the first manner that it reads
# back is taken: which sign is outside, and whether signs that are text are escaped in any case.
_MANNERS = (("*_", False), ("_*", False), ("*_", True), ("_*", True), ("**", False), ("__", False))


def _reads_as(written: str, text: str, ranges: Sequence[TextRange]) -> bool:
    """Whether a text is read back with the ranges it was written with."""
    source = Source(f"[T]: {written}\n")
    document, _ = parse_text(source)
    reader = InlineReader(source, document, exact=False, remove_tags=False, shortcodes=SHORTCODES)
    if any(token.kind not in _CONTENT for token in document.tokens[1:]):
        return False
    found = reader.read((1, len(document.tokens)), "")
    return found.text == text and found.frozen_ranges() == tuple(ranges)
