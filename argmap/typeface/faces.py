"""The four faces of the embedded font: their widths, and their files.

The table ``fonts/metrics.json`` is made of the font files beside it by ``argmap/typeface/make.py``. Widths
are whole units of an em; the fonts have neither kerning nor ligatures, so the width of a text is
the sum of the widths of its characters.
"""

import json
import unicodedata
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from pathlib import Path

FAMILY = "Argmap Sans"
"""The name of the embedded font."""
STACK = "'Argmap Sans','Noto Sans',sans-serif"
"""A CSS ``font-family``: the embedded font, the one it was made of, whatever there is."""
FONT_DIRECTORY = Path(__file__).parent / "fonts"
"""Where the font files are: ``<face>.ttf`` and ``<face>-<part>.woff2``."""

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_EMOJI = 1.4
# The widest advance, in em, that common fonts have for characters the embedded font lacks: first
# and last code point, width. Measured on Noto; what is not listed gets _OTHER or _OTHER_ASTRAL.
_ASSUMED = (
    (0x0900, 0x0DFF, 1.4),  # South Asian
    (0x1000, 0x109F, 1.4),  # Myanmar
    (0x1700, 0x1CFF, 1.4),  # South-east Asian
    (0x2E3A, 0x2E3B, 3.0),  # two-em and three-em dash
    (0x2600, 0x27BF, _EMOJI),
    (0x2B00, 0x2BFF, _EMOJI),
    (0xA880, 0xABFF, 1.4),  # Javanese, Cham, Myanmar extended
    (0xFB50, 0xFDF9, 2.4),  # Arabic ligatures
    (0xFDFA, 0xFDFB, 2.6),
    (0xFDFC, 0xFDFF, 10.0),  # a whole Arabic sentence
    (0x12000, 0x1254F, 4.1),  # cuneiform
    (0x1F000, 0x1FAFF, _EMOJI),
)
_OTHER = 1.3
_OTHER_RIGHT_TO_LEFT = 1.0
_OTHER_ASTRAL = 2.0
_WIDE = 1.0
_SPACE = 0.5
# Ask for a colour emoji instead of the letter or sign before them, which is wider than that.
_EMOJI_MAKERS = {"\N{VARIATION SELECTOR-16}": 0.7, "\N{COMBINING ENCLOSING KEYCAP}": 0.7}


class Face(StrEnum):
    """A cut of the font; its value names its files."""

    REGULAR = "regular"
    BOLD = "bold"
    ITALIC = "italic"
    BOLD_ITALIC = "bold-italic"

    @staticmethod
    def of(*, bold: bool = False, italic: bool = False) -> "Face":
        """The face for a weight and a slant."""
        if bold:
            return Face.BOLD_ITALIC if italic else Face.BOLD
        return Face.ITALIC if italic else Face.REGULAR

    @property
    def is_bold(self) -> bool:
        """Whether its weight is 700 (else 400)."""
        return self in (Face.BOLD, Face.BOLD_ITALIC)

    @property
    def is_italic(self) -> bool:
        """Whether it is slanted."""
        return self in (Face.ITALIC, Face.BOLD_ITALIC)


class Widths(dict[str, int]):
    """The advance width of each character in units of an em; any character has one.

    A character that the font lacks is assumed as wide as fallback fonts may draw it, so that text
    stays in its box whatever font that is.
    """

    def __init__(self, known: dict[str, int], em: int) -> None:
        super().__init__(known)
        self._em = em
        self.own = frozenset(known)
        for char, width in _EMOJI_MAKERS.items():
            self[char] = round(width * em)

    def __missing__(self, char: str) -> int:
        width = self[_REPLACEMENT] if _is_unprintable(char) else round(_assumed(char) * self._em)
        if char <= "\uffff":
            self[char] = width
        return width


@dataclass(frozen=True)
class Metrics:
    """What is known of a face. Lengths are in units, of which there are ``em`` to the font size.

    ``parts`` gives, for each WOFF2 file, the [first, last] code points it holds.
    """

    em: int
    ascent: int
    descent: int
    parts: dict[str, tuple[tuple[int, int], ...]]
    widths: Widths = field(repr=False)


@cache
def _table() -> dict[Face, Metrics]:
    read = json.loads((FONT_DIRECTORY / "metrics.json").read_text(encoding="utf-8"))
    table = {}
    for face in Face:
        entry = read[face.value]
        known = {
            chr(code): width
            for first, widths in entry["widths"]
            for code, width in enumerate(widths, first)
        }
        parts = {name: tuple((a, b) for a, b in runs) for name, runs in entry["parts"].items()}
        widths = Widths(known, entry["em"])
        table[face] = Metrics(entry["em"], entry["ascent"], entry["descent"], parts, widths)
    return table


def metrics(face: Face) -> Metrics:
    """The metrics of a face."""
    return _table()[face]


def missing(text: str) -> frozenset[str]:
    """The characters of a text that the embedded font cannot draw."""
    strange = set(text) - metrics(Face.REGULAR).widths.own
    return frozenset(char for char in strange if not _is_unprintable(char) and _assumed(char))


def _is_unprintable(char: str) -> bool:
    """Whether pictures show U+FFFD instead, as XML allows no such character."""
    return unicodedata.category(char) in ("Cc", "Cs") or char in "\ufffe\uffff"


def _assumed(char: str) -> float:
    """A generous width, in em, of a character that the font lacks."""
    category = unicodedata.category(char)
    if category in ("Mn", "Me", "Cf"):
        return 0.0
    if category in ("Zs", "Zl", "Zp") and char != "\N{IDEOGRAPHIC SPACE}":
        return _SPACE
    code = ord(char)
    for first, last, width in _ASSUMED:
        if first <= code <= last:
            return width
    if unicodedata.east_asian_width(char) in ("W", "F", "H"):
        return _WIDE
    if unicodedata.bidirectional(char) in ("R", "AL"):
        return _OTHER_RIGHT_TO_LEFT
    return _OTHER_ASTRAL if code > 0xFFFF else _OTHER  # noqa: PLR2004 - the last of the first plane
