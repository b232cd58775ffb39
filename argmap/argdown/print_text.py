"""A text with formatted ranges as Argdown: markup put back, everything else escaped as needed."""

import re
from collections.abc import Sequence

from argmap.argdown.shortcodes import SHORTCODES
from argmap.model import RangeKind, TextRange

_EMPHASIS = {RangeKind.BOLD: 2, RangeKind.ITALIC: 1}
_VERBATIM = frozenset({RangeKind.TAG, RangeKind.STATEMENT_MENTION, RangeKind.ARGUMENT_MENTION})
_ALWAYS = frozenset("\\[{")
_IN_TAG = re.compile(r"[A-z0-9#@<*\-\u00A0-\uD7FF\uF900-\uFDCF\uFDF0-\uFFEF]")
_NO_TAG = frozenset(".,;:!?)")
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
        self, text: str, ranges: Sequence[TextRange], *, at_line_start: bool, tail: str
    ) -> None:
        self.tail = tail
        self.closed_at = -1
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
                sign = "*_"[len(self.open) % 2] * _EMPHASIS[each.kind]
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
        if self.closed_at == position:
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
        if char == "#":
            return bool(following.strip()) and following not in _NO_TAG
        if char == "<":
            return ">" in text[position:] + self.tail or text.startswith("<!--", position)
        if char == "@":
            return following in ("[", "<")
        if char in "*_":
            is_end = bool(self.open) and char in self.open[-1][1]
            return is_end or bool(following.strip())
        if char in ".:":
            match = _CODE.match(text, position)
            if match:
                return True
        if char == "/" and following in ("/", "*") and following:
            return True
        if char == "=" and text.startswith("===", position):
            return True
        return _TWO_BLANKS_AFTER.match(text, position) is not None


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
    return _Writer(text, ranges, at_line_start=at_line_start, tail=tail).run()
