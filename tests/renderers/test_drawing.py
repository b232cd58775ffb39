"""One call from a map to a file, and renderers as records."""

import subprocess
import sys
from pathlib import Path

import pytest

import argmap
from argmap.diagram.elements import ArrowKind
from argmap.diagram.words import MEANINGS, WORDS
from argmap.renderers import BUILTIN, Picture, Rendered, Renderer
from argmap.renderers.drawing import UnknownFormatError, draw, render, view_of

MAP = argmap.loads("[T]: The thesis.\n  + [R]: A reason.\n").map
PAGE = Path(__file__).parents[2] / "docs" / "reference" / "pictures.md"


def _texts(picture: Picture) -> Rendered:
    return Rendered("\n".join(box.text for box in picture.diagram.boxes).encode(), ("short",))


TEXTS = Renderer("txt", (".txt",), "text/plain", _texts)


def test_a_renderer_of_ones_own() -> None:
    made = render(MAP, fmt="txt", renderers=(*BUILTIN, TEXTS))
    assert made == Rendered(b"The thesis.\nA reason.", ("short",))


def test_a_format_that_nobody_draws() -> None:
    with pytest.raises(UnknownFormatError, match="cannot draw as 'txt'; the formats are svg, png"):
        draw(MAP, fmt="txt")


def test_a_renderer_that_needs_no_places_asks_for_none() -> None:
    def no_layout(_: object) -> argmap.ArgumentMap:
        raise AssertionError

    picture = Picture(view_of(MAP), no_layout)  # type: ignore[arg-type]
    assert TEXTS.render(picture).data
    with pytest.raises(AssertionError):
        _ = picture.placed


def test_suffixes_and_names_are_told_once() -> None:
    names = [renderer.name for renderer in BUILTIN]
    suffixes = [suffix for renderer in BUILTIN for suffix in renderer.suffixes]
    assert len(set(names)) == len(names)
    assert len(set(suffixes)) == len(suffixes)


def test_the_tree_and_svg_need_no_heavy_package() -> None:
    code = (
        "import sys, argmap\n"
        "from argmap.renderers.drawing import draw\n"
        "draw(argmap.loads('[T]: t\\n  + [R]: r').map)\n"
        "print(*sys.modules)\n"
    )
    done = subprocess.run(  # noqa: S603 -- our own code
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert not {"networkx", "pydot", "typst", "typer", "PIL"} & set(done.stdout.split())


def test_the_page_on_pictures_has_the_words_of_the_pictures() -> None:
    text = PAGE.read_text(encoding="utf-8")
    for kind in ArrowKind:
        assert f"| {WORDS[kind].rstrip(':')} |" in text
        assert MEANINGS[kind]
