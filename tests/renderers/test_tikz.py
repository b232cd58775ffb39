"""TikZ: LaTeX itself makes a page of it, as large as the picture, with every word."""

import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PageObject, PdfReader

import argmap
from argmap.diagram.elements import Arrow, ArrowKind, Box, Diagram, Direction, Frame, Reason
from argmap.diagram.marking import spotlight
from argmap.layout.placed import Placed
from argmap.renderers.drawing import draw, place, view_of
from argmap.renderers.look import LOOK, Look
from argmap.renderers.sheet import sheet
from argmap.renderers.tex_text import scripts, tex
from argmap.renderers.tikz import tikz
from tests.layout.drawings import diagrams
from tests.renderers.programs import HOSTILE, MAPS, compared, latex

ENGINES = ("pdflatex", "lualatex")
SLOW = settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def page_of(made: bytes, folder: Path, engine: str = "pdflatex") -> PageObject:
    (page,) = PdfReader(io.BytesIO(latex(made, folder, engine))).pages
    return page


def letters(text: str) -> str:
    """The letters of a text: how quotation marks and the like come out of a PDF is up to fonts."""
    return "".join(re.findall(r"[A-Za-z0-9]", text))


def lines(placed: Placed) -> list[str]:
    shapes = [box.shape for box in placed.boxes] + [each.shape for each in placed.reasons]
    return [run.text for shape in shapes for run in shape.runs]


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_maps(path: Path, tmp_path: Path) -> None:
    placed = place(view_of(argmap.load(path).map))
    made = tikz(placed)
    assert made.notes == ()
    page = page_of(made.data, tmp_path)
    size = sheet(placed, LOOK)
    assert float(page.mediabox.width) == pytest.approx(size.width * 0.75, abs=0.1)
    assert float(page.mediabox.height) == pytest.approx(size.height * 0.75, abs=0.1)
    found = letters(page.extract_text())
    assert [line for line in lines(placed) if letters(line) not in found] == []


@pytest.mark.parametrize("direction", list(Direction))
@pytest.mark.parametrize("engine", ENGINES)
def test_a_marked_map_in_every_direction(engine: str, direction: Direction, tmp_path: Path) -> None:
    work = argmap.load(MAPS[0])
    answer = [name for row in work.ask("unanswered") for name in row.ids]
    marking = spotlight(work.map, answer, "unanswered")
    diagram = replace(view_of(work.map, marking=marking), direction=direction)
    made = tikz(place(diagram), Look("dark"))
    assert "highlighted: unanswered" in page_of(made.data, tmp_path, engine).extract_text()


def hostile(texts: list[str]) -> Diagram:
    boxes = tuple(
        Box(f"[{number}]", text, title=text, note=text, frame=f"s{number}")
        for number, text in enumerate(texts)
    )
    thesis = Box("[T]", "Thesis.", is_thesis=True)
    reasons = tuple(
        Reason(f"<{box.id}>#1", (box.id,), title=text)
        for box, text in zip(boxes, texts, strict=True)
    )
    arrows = tuple(
        Arrow(f"e{number}", ArrowKind.SUPPORT, reason.id, thesis.id)
        for number, reason in enumerate(reasons)
    )
    frames = tuple(Frame(f"s{number}", text) for number, text in enumerate(texts))
    title = " ".join(texts)
    return Diagram((thesis, *boxes), reasons, arrows, frames, title=title, description=title)


@pytest.mark.parametrize("engine", ENGINES)
def test_hostile_texts_are_nothing_but_text(engine: str, tmp_path: Path) -> None:
    placed = place(hostile(list(HOSTILE)))
    page = page_of(tikz(placed).data, tmp_path, engine)
    found = letters(page.extract_text())
    latin = [line for line in lines(placed) if line.isascii() and line.isprintable()]
    assert [line for line in latin if letters(line) not in found] == []


@SLOW
@given(st.lists(st.text(max_size=30), min_size=1, max_size=12))
def test_any_text_is_nothing_but_text(tmp_path: Path, texts: list[str]) -> None:
    page_of(tikz(place(hostile(texts))).data, tmp_path)


@SLOW
@given(diagrams())
def test_any_diagram_can_be_drawn(tmp_path: Path, diagram: Diagram) -> None:
    page_of(tikz(place(diagram, "tree")).data, tmp_path)


def test_the_map_of_the_uniforms(*, is_update: bool) -> None:
    work = argmap.load(next(path for path in MAPS if path.stem == "school-uniforms"))
    made = draw(work.map, fmt="tikz", layout="tree")
    compared(made, "school-uniforms.tex", is_update=is_update)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("100 % of {a_b} & #1", r"100 \% of \{a\_b\} \& \#1"),
        ("a -- b, c,, d", r"a -\kern0pt{}- b, c,\kern0pt{}, d"),
        (r"\input{x}", r"\textbackslash{}input\{x\}"),
        ("e\u0301", "\u00e9"),
        ("\u2200x \u00acp", r"\ensuremath{\forall}x " + "\u00acp"),
        ("\u03c6(x)", r"\ensuremath{\phi}(x)"),
        ("\u03c6\u03c9\u03c2", "\\argmapscript{Greek}{\u03c6\u03c9\u03c2}{3}"),
        ("a \u6f22\u5b57", "a \\argmapscript{Cjk}{\u6f22\u5b57}{2}"),
        ("x\u030c", "x\\argmapscript{Other}{\u030c}{0}"),
    ],
)
def test_text_as_latex(text: str, written: str) -> None:
    assert tex(text) == written


def test_characters_without_a_font_are_named() -> None:
    (note,) = tikz(place(view_of(argmap.loads("[\u6f22\u5b57]: \u03b1 and \u5b57.").map))).notes
    assert note == (
        "pdflatex prints empty boxes for \u5b57\u6f22: use lualatex or xelatex with fonts that have "
        "them (Noto Sans CJK SC)"
    )
    assert scripts(["\u017dlut\u00fd", "na\u00efve \u201cquote\u201d \u2014 \u2026"]) == {}


def test_what_pdflatex_has_no_memory_for_is_told() -> None:
    claims = "".join(f"  + [C{number}]: A claim.\n" for number in range(1000))
    notes = tikz(place(view_of(argmap.loads(f"[T]: t.\n{claims}").map), "tree")).notes
    assert any("more than 1,000 boxes" in note and "lualatex" in note for note in notes)


def test_large_pictures_are_shrunk_and_say_so(tmp_path: Path) -> None:
    claims = "".join(f"{'  ' * level}+ [C{level}]: A claim.\n" for level in range(1, 250))
    placed = place(view_of(argmap.loads(f"[T]: t.\n{claims}").map), "tree")
    made = tikz(placed)
    assert re.fullmatch(r"the picture is drawn at \d+% of its size: TeX .*", made.notes[0])
    page = page_of(made.data, tmp_path)
    assert float(max(page.mediabox.width, page.mediabox.height)) == pytest.approx(14_400, abs=1)
