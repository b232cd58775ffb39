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
    tags: dict[str, None] = field(default_factory=dict)

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
        text = _Text(found.text)
        group_start = 0
        for index in range(first, stop):
            kind, start, end = tokens[index]
            if index in self.literal or (index - 1 in self.literal and index > first):
                text.add(self._gap(index))
            if kind in PLAIN or index in self.literal:
                if index == first or tokens[index - 1].kind not in PLAIN:
                    group_start = text.size
                text.add(self._plain(index, text.size - group_start))
            elif kind is Kind.NEWLINE:
                is_last = index + 1 == stop or tokens[index + 1].kind in EMPHASIS_ENDS
                if not is_last and not text.ends_with_blank():
                    text.add(" ")
            elif kind in EMPHASIS_STARTS:
                kind_of_range = RangeKind.BOLD if kind in _BOLD else RangeKind.ITALIC
                self.open_ranges.append(OpenRange(kind_of_range, text.size, text.size + 1))
                found.ranges.append(self.open_ranges[-1])
            elif kind in EMPHASIS_ENDS:
                self._close(text, source[end - 1])
            elif kind is Kind.TAG:
                self._tag(found, text, source[start:end], remove_tags)
            else:
                self._link_or_mention(found, text, kind, source[start:end])
        found.text = text.joined()

    def _plain(self, index: int, before: int) -> str:
        """The text of a token; ``before`` characters stand in its run before it."""
        kind, start, end = self.tokens[index]
        image = self.source[start:end]
        if index in self.literal or kind is Kind.TEXT:
            return image
        return image[1:] if kind is Kind.ESCAPE else self._shortcode(image, before)

    def _close(self, text: "_Text", last: str) -> None:
        """End the innermost emphasis; a blank that belongs to its sign belongs to the text."""
        if self.open_ranges:
            self.open_ranges.pop().stop = text.size or int(self.exact)
        if last == " " or (last == "\t" and not self.exact):
            # JavaScript adds a blank to a text that was never written: "undefined ".
            text.add("undefined " if self.exact and not text.is_written else " ")

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

    def _tag(self, found: Content, text: "_Text", image: str, remove_tags: bool) -> None:
        if not self.exact:
            image = _WHITE_RUN.sub(" ", image)
        bare = image.rstrip(" \t")
        tag = bare[2:-1] if bare.startswith("#(") else bare[1:]
        found.tags[tag] = None
        if remove_tags:
            text.is_written = text.size > 0 or found.text is not None
            return
        found.ranges.append(OpenRange(RangeKind.TAG, text.size, text.size + len(image), tag))
        text.add(image)

    def _link_or_mention(self, found: Content, text: "_Text", kind: Kind, image: str) -> None:
        at = text.size
        if not self.exact:
            image = _WHITE_RUN.sub(" ", image)
        if kind is Kind.LINK:
            label, _, url = image.rstrip(" \t")[1:-1].partition("](")
            if self.exact:
                match = _LINK_IN_ONE_LINE.search(image)
                if match is None:
                    raise UnreadableError("a link reaches over a line break")
                label, url = match.groups()
            label, url = _BREAKS.sub(" ", label), _BREAKS.sub("", url)
            found.ranges.append(OpenRange(RangeKind.LINK, at, at + len(label), url))
            text.add(label + (" " if image.endswith(" ") else ""))
            return
        title = image.rstrip(" \t")[2:-1]
        found.ranges.append(OpenRange(_MENTIONS[kind], at, at + len(image), title))
        text.add(image)


class _Text:
    """A text that is put together; ``is_written`` is false until something is added."""

    def __init__(self, text: str | None) -> None:
        self.parts: list[str] = [text] if text else []
        self.size = len(text or "")
        self.is_written = text is not None

    def add(self, part: str) -> None:
        if part:
            self.parts.append(part)
            self.size += len(part)
        self.is_written = True

    def ends_with_blank(self) -> bool:
        return bool(self.parts) and self.parts[-1].endswith(" ")

    def joined(self) -> str | None:
        return "".join(self.parts) if self.is_written else None
