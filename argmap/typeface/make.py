"""Build the embedded typeface ``argmap/typeface/fonts`` out of the Noto fonts.

The pictures carry their own font, and text is measured with that very font, so that no text
leaves its box. This script needs ``fonttools[woff]`` and runs only when the typeface changes:

    apt-get install fonts-noto-core            # Noto Sans, Math, Symbols, Symbols 2 (OFL)
    npm pack @fontsource/noto-emoji            # Noto Emoji, for Argdown's emoji shortcodes (OFL)
    python argmap/typeface/make.py /usr/share/fonts/truetype/noto package/files

Written are, for each of the four faces, one TTF with all characters (for typst), and WOFF2 parts
of it (for SVG: only the parts that a picture uses are embedded), and the table of widths. The same
sources and the same fonttools give the same bytes.

Kerning and ligatures are left out on purpose: the width of a text is then the sum of its widths.
"""

import argparse
import json
import unicodedata
from io import BytesIO
from pathlib import Path

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

FAMILY = "Argmap Sans"
FACES = {
    "regular": ("NotoSans-Regular.ttf", "Regular"),
    "bold": ("NotoSans-Bold.ttf", "Bold"),
    "italic": ("NotoSans-Italic.ttf", "Italic"),
    "bold-italic": ("NotoSans-BoldItalic.ttf", "Bold Italic"),
}
SYMBOLS = (
    "NotoSansMath-Regular.ttf",
    "NotoSansSymbols-Regular.ttf",
    "NotoSansSymbols2-Regular.ttf",
)
# Accents that are typed after their letter; each part has them, so that they find their place.
MARKS = (*range(0x300, 0x30D), 0x30F, 0x311, 0x31B, 0x323, 0x326, 0x327, 0x328)
PARTS: dict[str, tuple[int, ...]] = {
    "latin": (
        *range(0x20, 0x7F),
        *range(0xA0, 0x180),
        *range(0x218, 0x21C),
        0x1E9E,
        *MARKS,
        *range(0x2000, 0x2030),
        *range(0x2030, 0x2040),
        0x2044,
        *range(0x2060, 0x2070),
        0x20AC,
        0x2116,
        0x2122,
        0x2212,
        0xFB01,
        0xFB02,
        0xFEFF,
        0xFFFD,
    ),
    "more": (
        *range(0x180, 0x218),
        *range(0x21C, 0x2E0),
        *MARKS,
        *range(0x370, 0x400),
        *range(0x400, 0x460),
        *range(0x48A, 0x530),
        *range(0x1E00, 0x1F00),
        *range(0x2070, 0x20A0),
        *range(0x20A0, 0x20C0),
    ),
    "symbols": (
        *range(0x2100, 0x2150),
        *range(0x2150, 0x2190),
        *range(0x2190, 0x21B0),
        *range(0x21CC, 0x21E0),
        *range(0x2200, 0x2300),
        *range(0x2308, 0x230C),
        *range(0x2460, 0x2474),
        *(0x25A0, 0x25A1, 0x25AA, 0x25AB, 0x25B2, 0x25B3, 0x25B6, 0x25B7, 0x25BC, 0x25BD),
        *(0x25C0, 0x25C1, 0x25C6, 0x25C7, 0x25CA, 0x25CB, 0x25CF, 0x25FB, 0x25FC),
        *(0x2605, 0x2606, 0x2610, 0x2611, 0x2612, 0x2639, 0x263A, 0x2713, 0x2714, 0x2717, 0x2718),
        *range(0x27E6, 0x27EC),
        *range(0x27F5, 0x27FB),
        *(0x2A7D, 0x2A7E, 0x2AA2, 0x2AAF, 0x2AB0),
        *(0x1D5E2, 0x1D5E3),
        # What Argdown's emoji shortcodes (:heart:, :thumbsup:, ...) stand for.
        *(0x274C, 0x2753, 0x2764, 0x2B50, 0x1F44D, 0x1F44E, 0x1F600, 0x1F602, 0x1F606, 0x1F609),
        *(0x1F60D, 0x1F610, 0x1F61E, 0x1F622, 0x1F631, 0x1F644, 0x1F914, 0x1F923, 0x1F92B),
        0xFE0E,
        0xFE0F,
    ),
}
FULL_CMAP = 12  # the format of a character table that reaches beyond the first plane
WINDOWS = 3  # the platform that every program reads
LAST_OF_BMP = 0xFFFF
# 1 January 2021 in the font epoch (seconds since 1904): the file says nothing of its making.
FIXED_TIME = 3_692_217_600


def wanted(code: int) -> bool:
    """Whether a code point is to be in the typeface: every assigned one of the parts."""
    return unicodedata.category(chr(code)) not in ("Cn", "Cc", "Cs", "Co")


def subset(font: TTFont, codes: set[int]) -> None:
    """Keep the characters, without hints, kerning and ligatures; accents keep their anchors."""
    options = Options()
    options.hinting = False
    options.layout_features = ["mark", "mkmk", "ccmp", "locl"]
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 7, 13, 14]
    options.notdef_outline = True
    options.glyph_names = False
    options.drop_tables += ["DSIG", "FFTM", "STAT", "MATH"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=sorted(codes))
    subsetter.subset(font)


def copy_glyph(code: int, source: TTFont, target: TTFont) -> None:
    """Draw one character of another font into this one, at the same size."""
    scale = target["head"].unitsPerEm / source["head"].unitsPerEm
    name = source.getBestCmap()[code]
    glyph_set = source.getGlyphSet()
    pen = TTGlyphPen(None)
    glyph_set[name].draw(TransformPen(Cu2QuPen(pen, 1.0), (scale, 0, 0, scale, 0, 0)))
    new = f"u{code:04X}"
    add_glyph(target, new, code, round(glyph_set[name].width * scale), pen)


def add_glyph(target: TTFont, name: str, code: int, width: int, pen: TTGlyphPen) -> None:
    """Put a drawn glyph into a font under a code point."""
    glyph = pen.glyph()
    target.setGlyphOrder([*target.getGlyphOrder(), name])
    target["glyf"][name] = glyph
    glyph.recalcBounds(target["glyf"])
    target["hmtx"][name] = (width, getattr(glyph, "xMin", 0))
    for table in target["cmap"].tables:
        if table.isUnicode() and (code <= LAST_OF_BMP or table.format == FULL_CMAP):
            table.cmap[code] = name


def widen_cmap(font: TTFont) -> None:
    """Make sure that characters beyond the Basic Multilingual Plane have a table."""
    if not any(table.format == FULL_CMAP for table in font["cmap"].tables):
        table = CmapSubtable.newSubtable(FULL_CMAP)
        table.platformID, table.platEncID, table.language = WINDOWS, 10, 0
        table.cmap = dict(font.getBestCmap())
        font["cmap"].tables.append(table)


def rename(font: TTFont, style: str) -> None:
    """Give the font its own name, as befits a changed font."""
    names = font["name"]
    plain = FAMILY.replace(" ", "") + "-" + style.replace(" ", "")
    for number, text in (
        (1, FAMILY),
        (2, style),
        (3, plain),
        (4, f"{FAMILY} {style}"),
        (5, "Version 1.000"),
        (6, plain),
    ):
        names.setName(text, number, WINDOWS, 1, 0x409)
    names.names = [record for record in names.names if record.platformID == WINDOWS]


def save(font: TTFont, path: Path | BytesIO, flavor: str | None) -> None:
    """Write a font with a fixed time stamp."""
    font.flavor = flavor
    font["head"].created = font["head"].modified = FIXED_TIME
    font.recalcTimestamp = False
    font.save(path)


def build(noto: Path, emoji: Path, target: Path) -> None:
    """Write the fonts and the table of widths."""
    codes = {code for part in PARTS.values() for code in part if wanted(code)}
    extra = [TTFont(noto / name) for name in SYMBOLS]
    slices = sorted(emoji.glob("noto-emoji-*-400-normal.woff2"))
    extra += [TTFont(path) for path in slices]
    for font in extra:
        font.getBestCmap()
    table: dict[str, object] = {}
    for face, (file, style) in FACES.items():
        font = TTFont(noto / file)
        subset(font, codes)
        widen_cmap(font)
        have = set(font.getBestCmap())
        for code in sorted(codes - have):
            source = next((other for other in extra if code in other.getBestCmap()), None)
            if code in (0xFE0E, 0xFE0F):
                add_glyph(font, f"u{code:04X}", code, 0, TTGlyphPen(None))
            elif source is not None:
                copy_glyph(code, source, font)
        rename(font, style)
        save(font, target / f"{face}.ttf", None)
        parts = {}
        for part, members in PARTS.items():
            piece = TTFont(target / f"{face}.ttf")
            inside = set(members) & set(piece.getBestCmap())
            subset(piece, inside)
            parts[part] = runs(sorted(inside))
            save(piece, target / f"{face}-{part}.woff2", "woff2")
        table[face] = describe(TTFont(target / f"{face}.ttf"), parts)
    text = json.dumps(table, separators=(",", ":")).replace('],"', '],\n"').replace("},", "},\n")
    (target / "metrics.json").write_text(text + "\n", encoding="utf-8")


def runs(codes: list[int]) -> list[list[int]]:
    """Code points as [first, last] pairs."""
    found: list[list[int]] = []
    for code in codes:
        if found and found[-1][1] == code - 1:
            found[-1][1] = code
        else:
            found.append([code, code])
    return found


def describe(font: TTFont, parts: dict[str, list[list[int]]]) -> dict[str, object]:
    """What the program must know of a font: em, ascent, descent, and the width of each character."""
    cmap, metrics = font.getBestCmap(), font["hmtx"]
    return {
        "em": font["head"].unitsPerEm,
        "ascent": font["hhea"].ascent,
        "descent": -font["hhea"].descent,
        "parts": parts,
        "widths": [
            [first, [metrics[cmap[code]][0] for code in range(first, last + 1)]]
            for first, last in runs(sorted(cmap))
        ],
    }


def main() -> None:
    """Read the two folders from the command line and build."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("noto", type=Path, help="folder with NotoSans-Regular.ttf and its kin")
    parser.add_argument("emoji", type=Path, help="folder with noto-emoji-*.woff2")
    fonts = Path(__file__).parent / "fonts"
    parser.add_argument("--target", type=Path, default=fonts, help="where to write")
    options = parser.parse_args()
    build(options.noto, options.emoji, options.target)


if __name__ == "__main__":
    main()
