"""The maps of this repository as PDF and PNG: all text is there, none of it in foreign characters."""

import io
from itertools import chain
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

import argmap
from argmap.diagram.reasons import reasons
from argmap.layout.placed import Placed
from argmap.layout.tree import place
from argmap.renderers.svg import svg
from argmap.renderers.typeset import pdf, png

MAPS = sorted((Path(__file__).parents[2] / "maps").glob("*.argdown"))


def placed(path: Path) -> Placed:
    return place(reasons(argmap.load(path).map))


def squeezed(text: str) -> str:
    """A text without blanks, which a reader of PDF guesses from the distances."""
    return "".join(text.split())


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_every_line_of_text_can_be_found_in_the_pdf(path: Path) -> None:
    picture = placed(path)
    made = pdf(svg(picture, paper=True, embed_font=False), title=picture.diagram.title)
    (page,) = PdfReader(io.BytesIO(made.data)).pages
    found = squeezed(page.extract_text())
    shapes = [box.shape for box in picture.boxes] + [reason.shape for reason in picture.reasons]
    runs = list(chain.from_iterable(shape.runs for shape in shapes))
    assert runs
    assert [run.text for run in runs if squeezed(run.text) not in found] == []
    assert not [note for note in made.notes if "lacks" in note]


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_png_is_neither_blank_nor_blotted(path: Path) -> None:
    picture = placed(path)
    made = png(svg(picture, paper=True, embed_font=False), scale=1)
    image = Image.open(io.BytesIO(made.data)).convert("L")
    assert image.width >= picture.width
    assert image.height >= picture.height
    dark = image.point(lambda level: 255 if level < 128 else 0)
    assert image.getpixel((0, 0)) == image.getpixel((image.width - 1, image.height - 1)) == 255
    assert 0.002 < sum(dark.histogram()[255:]) / (image.width * image.height) < 0.2
