"""PNG and PDF: the right size, searchable, the same bytes everywhere, a clear word when impossible."""

import builtins
import hashlib
import io
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from pypdf import PdfReader

from argmap.renderers import Rendered
from argmap.renderers.typeset import ScaleError, TypesettingError, TypstMissingError, pdf, png
from argmap.typeface import STACK, measure


def picture(
    text: str = "One claim.", width: float = 200, height: float = 100, face: str = ""
) -> str:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}" height="{height:g}">'
        "<style>@font-face{font-family:'Argmap Sans';src:url(data:font/woff2;base64,AA==)}</style>"
        f'<text x="10" y="50" font-size="14" {face} font-family="{STACK}">{escaped}</text></svg>'
    )


def image_of(made: Rendered) -> Image.Image:
    image = Image.open(io.BytesIO(made.data))
    image.load()
    return image.convert("L")


def ink(image: Image.Image) -> tuple[int, int, int, int]:
    """The box around all that is not white."""
    box = image.point(lambda level: 255 - level).getbbox()
    assert box is not None
    return box


def test_text_of_a_pdf_can_be_searched() -> None:
    made = pdf(picture("Žlutý kůň: ∀x → ¬p & q"), title="Cats & dogs", description="One box.")
    reader = PdfReader(io.BytesIO(made.data))
    assert "Žlutý kůň: ∀x → ¬p & q" in reader.pages[0].extract_text()
    assert reader.metadata is not None
    assert (reader.metadata.title, reader.metadata.subject) == ("Cats & dogs", "One box.")


def test_page_is_as_large_as_the_picture() -> None:
    (page,) = PdfReader(io.BytesIO(pdf(picture(width=333, height=77)).data)).pages
    assert float(page.mediabox.width) == pytest.approx(333 * 0.75, abs=0.01)
    assert float(page.mediabox.height) == pytest.approx(77 * 0.75, abs=0.01)


@pytest.mark.parametrize(("scale", "size"), [(1, (200, 100)), (2, (400, 200)), (0.5, (100, 50))])
def test_png_has_the_size_of_its_scale(scale: float, size: tuple[int, int]) -> None:
    assert image_of(png(picture(), scale=scale)).size == size


@pytest.mark.parametrize(
    ("width", "height", "scale"),
    [(100.3, 57.2, 1), (100.3, 57.2, 2), (640.6, 480.9, 1), (55.5, 9000.3, 1), (3000.7, 40.2, 3)],
)
@pytest.mark.parametrize("is_rows", [True, False])
def test_no_row_and_no_column_of_pixels_is_lost(
    width: float, height: float, scale: int, *, is_rows: bool
) -> None:
    count = int(height if is_rows else width)
    stripes = "".join(
        f'<rect y="{n}" width="9" height="1"/>'
        if is_rows
        else f'<rect x="{n}" width="1" height="9"/>'
        for n in range(0, count, 2)
    )
    size = f'width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
    image = image_of(
        png(f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{stripes}</svg>', scale=scale)
    )
    levels = [image.getpixel((0, n) if is_rows else (n, 0)) for n in range(count * scale)]
    assert levels == [255 * (n // scale % 2) for n in range(count * scale)]


@pytest.mark.parametrize("scale", [0.0, -1.0, 17.0, float("nan"), float("inf")])
def test_impossible_scale_is_refused(scale: float) -> None:
    with pytest.raises(ScaleError, match=r"the scale of a PNG is from 0.1 to 16, not"):
        png(picture(), scale=scale)


def test_png_has_ink_where_the_text_is_and_a_white_ground() -> None:
    image = image_of(png(picture("Hamburg")))
    left, top, right, bottom = ink(image)
    assert 20 <= left <= 24
    assert 130 < right < 160
    assert 70 < top < bottom < 110
    assert image.getpixel((0, 0)) == image.getpixel((399, 199)) == 255


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("italic", [False, True])
@pytest.mark.parametrize("text", ["HaVe AWAY, fire office To.", "¬p ∧ ∀x → q", "Ελλάδα Київ I"])
def test_text_is_drawn_as_wide_as_it_is_measured(text: str, bold: bool, italic: bool) -> None:
    face = ('font-weight="700" ' if bold else "") + ('font-style="italic"' if italic else "")
    left, _, right, _ = ink(image_of(png(picture(text, width=400, face=face), scale=4)))
    width = measure(text, 14, bold=bold, italic=italic)
    assert left / 4 == pytest.approx(10, abs=2)
    assert right / 4 == pytest.approx(10 + width, abs=2)


def test_one_letter_differs_from_another() -> None:
    assert png(picture("a")).data != png(picture("b")).data


def test_same_bytes_without_fonts_home_and_environment(tmp_path: Path) -> None:
    program = (
        "import hashlib, sys; from argmap.renderers.typeset import pdf, png; "
        "svg = sys.stdin.buffer.read().decode(); "
        "print(hashlib.sha256(pdf(svg).data + png(svg).data).hexdigest())"
    )
    svg = picture("Žlutý kůň")
    bare = subprocess.run(  # noqa: S603 - our own Python on our own program
        [sys.executable, "-c", program],
        input=svg.encode(),
        capture_output=True,
        check=True,
        cwd=tmp_path,
        env={"HOME": str(tmp_path), "FONTCONFIG_FILE": "/dev/null", "PYTHONHASHSEED": "7"},
    )
    here = hashlib.sha256(pdf(svg).data + png(svg).data).hexdigest()
    assert bare.stdout.decode().strip() == here


def test_characters_the_font_lacks_are_named() -> None:
    assert pdf(picture("plain")).notes == ()
    (note,) = png(picture("漢字 and 漢")).notes
    assert "lacks 字漢:" in note


def test_huge_png_is_drawn_smaller_and_says_so() -> None:
    made = png(picture(width=90_000, height=30))
    assert image_of(made).size == (32_767, 11)
    assert "scale 0.36 instead of 2" in made.notes[0]


def test_huge_page_stays_within_what_readers_show() -> None:
    made = pdf(picture(width=40_000, height=1_000))
    (page,) = PdfReader(io.BytesIO(made.data)).pages
    assert float(page.mediabox.width) == pytest.approx(14_400, abs=0.1)
    assert float(page.mediabox.height) == pytest.approx(360, abs=0.1)
    assert "48%" in made.notes[0]


@pytest.mark.parametrize(
    "bad", ["", "plain text", "<svg></svg>", picture("x\x01"), picture("&")[:-9]]
)
def test_what_is_no_picture_is_refused_in_one_line(bad: str) -> None:
    with pytest.raises(TypesettingError, match="cannot be typeset") as caught:
        pdf(bad)
    assert "\n" not in str(caught.value)


@settings(max_examples=30, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff")))
def test_title_and_text_may_be_anything(text: str) -> None:
    made = pdf(picture(text), title=text, description=text)
    assert made.data.startswith(b"%PDF")


def test_lone_surrogates_and_controls_in_a_title_do_no_harm() -> None:
    assert pdf(picture(), title='"\\#\ud800\x01\n', description="\udfff").data.startswith(b"%PDF")


def test_without_typst_the_message_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def refuse(name: str, *rest: object) -> object:
        if name == "typst":
            raise ImportError(name)
        return real(name, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", refuse)
    with pytest.raises(TypstMissingError, match=r"pip install 'argmap\[pdf\]'"):
        png(picture())
