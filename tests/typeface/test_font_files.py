"""The table of widths is what the font files say, and pictures embed only what they use."""

import base64
import re
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from argmap.typeface import FAMILY, FONT_DIRECTORY, Face, font_face_css, measure, missing
from argmap.typeface.faces import metrics

FACES = tuple(Face)


def widths_in(font: TTFont) -> dict[str, int]:
    return {chr(code): font["hmtx"][name][0] for code, name in font.getBestCmap().items()}


@pytest.mark.parametrize("face", FACES)
def test_table_equals_the_font(face: Face) -> None:
    font = TTFont(FONT_DIRECTORY / f"{face}.ttf")
    known = metrics(face)
    own = {char: known.widths[char] for char in known.widths.own}
    expected = widths_in(font)
    # A variation selector that makes an emoji is counted as wide as the emoji gets.
    del own["\ufe0f"], expected["\ufe0f"]
    assert own == expected
    assert (known.em, known.ascent, known.descent) == (
        font["head"].unitsPerEm,
        font["hhea"].ascent,
        -font["hhea"].descent,
    )
    assert font["name"].getDebugName(1) == FAMILY


@pytest.mark.parametrize("face", FACES)
def test_parts_are_the_font(face: Face) -> None:
    whole = widths_in(TTFont(FONT_DIRECTORY / f"{face}.ttf"))
    together: dict[str, int] = {}
    for part, runs in metrics(face).parts.items():
        piece = widths_in(TTFont(FONT_DIRECTORY / f"{face}-{part}.woff2"))
        assert set(piece) == {chr(c) for first, last in runs for c in range(first, last + 1)}
        together |= piece
    assert together == whole


@pytest.mark.parametrize("face", FACES)
def test_font_has_no_kerning_and_no_ligatures(face: Face) -> None:
    font = TTFont(FONT_DIRECTORY / f"{face}.ttf")
    found = {
        record.FeatureTag
        for name in ("GPOS", "GSUB")
        for record in font[name].table.FeatureList.FeatureRecord
    }
    assert "kern" not in font
    assert found <= {"mark", "mkmk", "ccmp", "locl"}


@pytest.mark.parametrize("face", FACES)
def test_font_can_write_argdown_shortcodes_and_european_languages(face: Face) -> None:
    signs = "∀∃→↔¬∧⊻◇◻\N{LOGICAL OR}\U0001d5e2\U0001d5e3½≤⊢⟹"
    emoji = "☺✔❌❓❤⭐👍👎😀😂😆😉😍😐😞😢😱🙄🤔🤣🤫"
    words = "Straße „Žluťoučký“ Ελλάδα Україна"
    assert set(signs + emoji + words) <= metrics(face).widths.own


def test_missing_names_what_the_font_lacks() -> None:
    assert missing("plain, Ελλάδα → 👍") == frozenset()
    assert missing("a 漢\x07\u202e\u0000字") == {"漢", "字"}


def embedded(css: str) -> list[tuple[str, str, set[str]]]:
    """Weight, style and characters of each font in a style sheet."""
    found = []
    for weight, style, data in re.findall(
        r"font-weight:(\d+);font-style:(\w+);src:url\(data:font/woff2;base64,([^)]+)\)", css
    ):
        font = TTFont(BytesIO(base64.b64decode(data)))
        found.append((weight, style, set(widths_in(font))))
    return found


def test_only_the_faces_used_are_embedded() -> None:
    css = font_face_css({Face.REGULAR: ["One claim."], Face.BOLD_ITALIC: ["a", "b"]})
    assert [(weight, style) for weight, style, _ in embedded(css)] == [
        ("400", "normal"),
        ("700", "italic"),
    ]
    assert css.count(f"font-family:'{FAMILY}'") == 2
    assert len(css) < 45_000


def test_only_the_parts_used_are_embedded() -> None:
    ((_, _, plain),) = embedded(font_face_css({Face.REGULAR: ["e\u0301"]}))
    assert "é" in plain
    _, (_, _, greek) = embedded(font_face_css({Face.REGULAR: ["a Ω"]}))
    assert "Ω" in greek
    ((_, _, logic),) = embedded(font_face_css({Face.REGULAR: ["∀"]}))
    assert "∃" in logic
    assert font_face_css({Face.REGULAR: ["漢字"], Face.BOLD: []}) == ""


def test_bold_is_measured_as_bold() -> None:
    assert measure("mmm", 10, bold=True) > measure("mmm", 10) > measure("mmm", 9)
    assert measure("", 10) == 0
