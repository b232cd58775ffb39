"""The text that a map is about, for formats that tell where in it something stands."""

from dataclasses import dataclass

from argmap.passages import SourceText


@dataclass(frozen=True, slots=True)
class About:
    """A text, and how a format may use it.

    Attributes:
        text: the text.
        embed: whether words of it may be written that the map does not quote.
        is_utf16: whether offsets are to be counted in UTF-16 units, else in code points.
    """

    text: SourceText
    embed: bool = False
    is_utf16: bool = False
