"""The text of an element, put together from its tokens, with formatted ranges and tags."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from argmap.argdown.syntax.tokens import EMPHASIS_ENDS, EMPHASIS_STARTS, PLAIN, Kind
from argmap.argdown.syntax.tree import Document
from argmap.model import RangeKind, TextRange
from argmap.text import Source

_BOLD = frozenset({Kind.BOLD_STAR_START, Kind.BOLD_LINE_START})
_BREAKS = re.compile("[\n\r\u2028\u2029]")
_LINK_IN_ONE_LINE = re.compile(r"\[([^\n\r\u2028\u2029]+)\]\(([^\n\r\u2028\u2029]+)\)")
_WHITE_RUN = re.compile(r"[ \t\r\n]+")
_MENTIONS = {
    Kind.STATEMENT_MENTION: RangeKind.STATEMENT_MENTION,
    Kind.ARGUMENT_MENTION: RangeKind.ARGUMENT_MENTION,
}
WHITE = " \t\n\v\f\r\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff" + "".join(
    map(chr, range(0x2000, 0x200B))
)


@dataclass(slots=True)
class OpenRange:
    """A range whose end is not known yet; ``stop`` is exclusive."""

    kind: RangeKind | None
    start: int
    stop: int
    target: str = ""


@dataclass(slots=True)
class Content:
    """A text with its ranges and tags. ``text`` is ``None`` where nothing was ever written."""

    text: str | None
    ranges: list[OpenRange] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)

    def frozen_ranges(self) -> tuple[TextRange, ...]:
        """The ranges as the model keeps them."""
        return tuple(
            TextRange(each.kind, each.start, each.stop, each.target)
            for each in self.ranges
            if each.kind is not None
        )

    def with_single_blanks(self, text: str) -> str:
        """The text without repeated blanks; ranges are moved along."""
        parts: list[str] = []
        place: list[int] = []
        size = 0
        for index, char in enumerate(text):
            place.append(size)
            if char != " " or not index or text[index - 1] != " ":
                parts.append(char)
                size += 1
        place.append(size)
        for each in self.ranges:
            each.start, each.stop = place[each.start], place[min(each.stop, len(text))]
        return "".join(parts)

    def tidied(self) -> "Content":
        """The same as a person means it: no blanks around it, tabs as blanks, no empty emphasis.

        Ranges are moved with the text; they neither start nor end with a blank.
        """
        text = (self.text or "").replace("\t", " ")
        if "  " in text:
            text = self.with_single_blanks(text)
        left = len(text) - len(text.lstrip(WHITE))
        bare = text.strip(WHITE)
        ranges = []
        for each in self.ranges:
            each.start = min(max(each.start - left, 0), len(bare))
            each.stop = min(max(each.stop - left, each.start), len(bare))
            inside = bare[each.start : each.stop]
            each.start += len(inside) - len(inside.lstrip(WHITE))
            each.stop -= len(inside) - len(inside.rstrip(WHITE))
            if each.start < each.stop:
                ranges.append(each)
        return Content(bare, ranges, self.tags)


class UnreadableError(ValueError):
    """The official engine fails on this content (exact mode only)."""


class InlineReader:
    """Reads contents of one document.

    ``remove_tags`` and ``shortcodes`` are Argdown's settings of the ``model`` part. In exact mode
    the ranges of shortcodes stay open from one element to the next and take the ends of emphasis
    that follows, as in the official engine.
    """

    def __init__(
        self,
        source: Source,
        document: Document,
        *,
        exact: bool,
        remove_tags: bool,
        shortcodes: Mapping[str, str] | None,
    ) -> None:
        self.source = source.text
        self.tokens = document.tokens
        self.literal = document.literal
        self.exact = exact
        self.remove_tags = remove_tags
        self.shortcodes = shortcodes
        self.open_ranges: list[OpenRange] = []

    def read(
        self, content: tuple[int, int], text: str | None, *, keep_tags: bool = True
    ) -> Content:
        """The content of an element; ``text`` is what it starts from (``None``: nothing)."""
        first, stop = content
        tokens = self.tokens
        count = stop - first
        is_run = (
            count in (1, 2)
            and not text
            and tokens[first].kind is Kind.TEXT
            and (count == 1 or tokens[first + 1].kind is Kind.NEWLINE)
            and first not in self.literal
        )
        if is_run:  # most contents are one run of text, perhaps with a line break after it
            found = Content(self.source[tokens[first].start : tokens[first].end])
            return found if self.exact else found.tidied()
        found = Content(text)
        if not self.exact:
            self.open_ranges.clear()
        self._assemble(found, first, stop, remove_tags=self.remove_tags or not keep_tags)
        return found if self.exact else found.tidied()

    def _assemble(self, found: Content, first: int, stop: int, *, remove_tags: bool) -> None:
        tokens, source = self.tokens, self.source
        text = found.text
        group_start = 0
        for index in range(first, stop):
            kind, start, end = tokens[index]
            if index in self.literal or (index - 1 in self.literal and index > first):
                text = (text or "") + self._gap(index)
            if kind in PLAIN or index in self.literal:
                text = text or ""
                if index == first or tokens[index - 1].kind not in PLAIN:
                    group_start = len(text)
                text += self._plain(index, len(text) - group_start)
            elif kind is Kind.NEWLINE:
                is_last = index + 1 == stop or tokens[index + 1].kind in EMPHASIS_ENDS
                if not is_last and not (text or "").endswith(" "):
                    text = (text or "") + " "
            elif kind in EMPHASIS_STARTS:
                kind_of_range = RangeKind.BOLD if kind in _BOLD else RangeKind.ITALIC
                at = len(text or "")
                self.open_ranges.append(OpenRange(kind_of_range, at, at + 1))
                found.ranges.append(self.open_ranges[-1])
            elif kind in EMPHASIS_ENDS:
                text = self._close(text, source[end - 1])
            else:
                text = self._special(found, text or "", kind, source[start:end], remove_tags)
        found.text = text

    def _plain(self, index: int, before: int) -> str:
        """The text of a token; ``before`` characters stand in its run before it."""
        kind, start, end = self.tokens[index]
        image = self.source[start:end]
        if index in self.literal or kind is Kind.TEXT:
            return image
        return image[1:] if kind is Kind.ESCAPE else self._shortcode(image, before)

    def _close(self, text: str | None, last: str) -> str | None:
        """End the innermost emphasis; a blank that belongs to its sign belongs to the text."""
        if self.open_ranges:
            self.open_ranges.pop().stop = len(text) if text else int(self.exact)
        if last == " " or (last == "\t" and not self.exact):
            # JavaScript adds a blank to a text that was never written: "undefined ".
            text = (text or ("undefined" if text is None and self.exact else "")) + " "
        return text

    def _gap(self, index: int) -> str:
        """The blanks before a token; a comment among them counts as one blank."""
        gap = self.source[self.tokens[index - 1].end : self.tokens[index].start] if index else ""
        return gap if not gap.strip(" \t") else " "

    def _shortcode(self, image: str, start: int) -> str:
        if self.shortcodes is None:
            if self.exact:
                raise UnreadableError("a shortcode where the settings have none")
            return image
        char = self.shortcodes.get(image.strip(WHITE))
        if char is None:
            return image
        if self.exact:
            self.open_ranges.append(OpenRange(None, start, start + len(char) + 1))
        return char + (" " if image.endswith(" ") else "")

    def _special(
        self, found: Content, text: str, kind: Kind, image: str, remove_tags: bool
    ) -> str | None:
        at = len(text)
        if not self.exact:
            image = _WHITE_RUN.sub(" ", image)
        if kind is Kind.TAG:
            bare = image.rstrip(" \t")
            tag = bare[2:-1] if bare.startswith("#(") else bare[1:]
            if tag not in found.tags:
                found.tags.append(tag)
            if remove_tags:
                return text if text or found.text is not None else None
            found.ranges.append(OpenRange(RangeKind.TAG, at, at + len(image), tag))
            return text + image
        if kind is Kind.LINK:
            label, _, url = image.rstrip(" \t")[1:-1].partition("](")
            if self.exact:
                match = _LINK_IN_ONE_LINE.search(image)
                if match is None:
                    raise UnreadableError("a link reaches over a line break")
                label, url = match.groups()
            label, url = _BREAKS.sub(" ", label), _BREAKS.sub("", url)
            found.ranges.append(OpenRange(RangeKind.LINK, at, at + len(label), url))
            return text + label + (" " if image.endswith(" ") else "")
        title = image.rstrip(" \t")[2:-1]
        found.ranges.append(OpenRange(_MENTIONS[kind], at, at + len(image), title))
        return text + image
