"""The SVG picture: well-formed whatever is in it, no text out of its box, meaning not by colour alone."""

import re
import subprocess
import sys
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import argmap
from argmap.diagram.elements import Arrow, ArrowKind, Box, BoxKind, Diagram, Reason
from argmap.layout.tree import place
from argmap.renderers.drawing import draw
from argmap.renderers.look import PALETTES, SURROUNDINGS, Look
from argmap.renderers.style import SIZES, TONE_CLASSES
from argmap.renderers.svg import svg
from argmap.typeface import ascent, descent, measure
from tests.layout.drawings import diagrams

NAMESPACE = "{http://www.w3.org/2000/svg}"
MAPS = sorted((Path(__file__).parents[2] / "maps").glob("*.argdown"))
CLASSES = {name: SIZES[tone] for tone, name in TONE_CLASSES.items()}
SLOW = settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def parsed(text: str) -> Element:
    return fromstring(text)  # noqa: S314 -- what we made ourselves


def found(root: Element, name: str, of_class: str = "") -> list[Element]:
    """The elements of a name and a class."""
    return [
        element
        for element in root.iter(NAMESPACE + name)
        if not of_class or of_class in element.get("class", "").split()
    ]


def assert_no_text_leaves_its_box(root: Element) -> None:
    width, height = float(root.get("width", "")), float(root.get("height", ""))
    outlines = {
        frame.get("transform"): frame.find(NAMESPACE + "rect")
        for frame in found(root, "g", "frame")
    }
    for group in root.iter(NAMESPACE + "g"):
        texts = group.findall(NAMESPACE + "text")
        is_heading = group.get("class") == "heading"
        outline = outlines[group.get("transform")] if is_heading else group.find(NAMESPACE + "rect")
        if outline is not None:
            size = float(outline.get("width", "")), float(outline.get("height", ""))
            for text in texts:
                assert_inside(text, *size)
    for text in root.findall(NAMESPACE + "text"):
        assert_inside(text, width, height)
    (legend,) = found(root, "g", "legend") or [Element("g")]
    for text in legend.findall(NAMESPACE + "text"):
        assert_inside(text, width - 24, height)


def assert_inside(text: Element, width: float, height: float) -> None:
    names = text.get("class", "").split()
    own = re.search(r"font-size:([\d.]+)px", text.get("style", ""))
    size = float(own[1]) if own else CLASSES[names[0]]
    length = measure(text.text or "", size, bold="b" in names, italic="i" in names)
    x, y = float(text.get("x", "")), float(text.get("y", ""))
    left = x - length if text.get("direction") == "rtl" else x
    assert left > -0.1
    assert left + length < width + 0.1
    assert y - ascent(size) > -size / 2
    assert y + descent(size) < height + 0.1


@SLOW
@given(diagrams(), st.sampled_from(SURROUNDINGS), st.sampled_from(PALETTES))
def test_any_diagram_is_well_formed_and_holds_its_texts(
    diagram: Diagram, theme: str, palette: str
) -> None:
    assert_no_text_leaves_its_box(parsed(svg(place(diagram), Look(theme, palette))))


@SLOW
@given(st.lists(st.text(max_size=60), min_size=1, max_size=4))
def test_any_text_is_well_formed(texts: list[str]) -> None:
    boxes = tuple(
        Box(f"[{n}]{text}", text, text, text, kind=BoxKind.ARGUMENT) for n, text in enumerate(texts)
    )
    reasons = (Reason(texts[0], (boxes[0].id,), texts[0], tuple(texts)),)
    arrows = (Arrow(texts[0] + "!", ArrowKind.SUPPORT, texts[0], boxes[0].id),)
    diagram = Diagram(boxes, reasons, arrows, title=texts[0], description=texts[0])
    assert_no_text_leaves_its_box(parsed(svg(place(diagram))))


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
@pytest.mark.parametrize("view", ["reasons", "arguments"])
@pytest.mark.parametrize("direction", ["down", "right", "up", "left"])
def test_the_maps_of_the_project(path: Path, view: str, direction: str) -> None:
    picture = draw(argmap.load(path).map, view=view, direction=direction, layout="tree")  # type: ignore[arg-type]
    assert_no_text_leaves_its_box(parsed(picture.decode()))


NASTY = 'NUL \x00, bell \x07, a lone surrogate \ud800, \ufffe, & <b> "quoted" ]]> \u202e'


def test_what_xml_forbids_is_replaced() -> None:
    box = Box(f"[{NASTY}]", NASTY, title=NASTY, note=NASTY)
    text = svg(place(Diagram((box,), title=NASTY, description=NASTY)))
    root = parsed(text)
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]", text)
    assert "\N{REPLACEMENT CHARACTER}" in "".join(root.itertext())
    assert text.encode()


def debate() -> Diagram:
    """Every kind of box and arrow once."""
    kinds = [kind for kind in ArrowKind if kind is not ArrowKind.UNDERCUT]
    boxes = [Box("[T]", "A thesis.", is_thesis=True)]
    boxes += [Box(f"[{kind}]", f"It is a {kind}.") for kind in kinds]
    boxes += [Box("[U]", "It does not follow.", is_implicit=True)]
    boxes += [Box("<S>", "A sketch.", title="S", kind=BoxKind.ARGUMENT, tags=("t",), accent="#abc")]
    arrows = [Arrow(f"e-{kind}", kind, f"[{kind}]", "[T]") for kind in kinds]
    arrows.append(Arrow("e-u", ArrowKind.UNDERCUT, "[U]", "e-support"))
    arrows.append(Arrow("e-r", ArrowKind.SUPPORT, "<R>#3", "[T]"))
    reasons = (Reason("<R>#3", ("[U]", "<S>"), "R", ("rule",)),)
    return Diagram(tuple(boxes), reasons, tuple(arrows), title="A debate", description="It is so.")


def test_who_does_not_see_it_is_told() -> None:
    root = parsed(svg(place(debate())))
    assert root.get("role") == "img"
    title, description = root[0], root[1]
    assert (title.text, description.text) == ("A debate", "It is so.")
    assert root.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"


def test_pictures_in_one_page_do_not_share_ids() -> None:
    first = parsed(svg(place(Diagram((Box("[A]", "A."),), title="One", description="A."))))
    other = parsed(svg(place(Diagram((Box("[B]", "B."),), title="Two", description="B."))))
    ids = [element.get("id") for root in (first, other) for element in root.iter()]
    named = [name for name in ids if name]
    assert len(named) == len(set(named)) == 4


def test_boxes_and_arrows_can_be_found_again() -> None:
    root = parsed(svg(place(debate())))
    ids = {element.get("data-id") for element in root.iter() if element.get("data-id")}
    assert {"[T]", "[U]", "<S>", "<R>#3"} <= ids
    ends = {(path.get("data-from"), path.get("data-to")) for path in found(root, "path", "arrow")}
    assert ("[objection]", "[T]") in ends
    assert ("[U]", "e-support") in ends


def rules(text: str) -> dict[str, str]:
    """What a style sheet says of each selector, all its rules together."""
    found: dict[str, str] = {}
    for selector, body in re.findall(r"\.argmap \.(\S+?)\{(.*?)\}", text):
        found[selector] = found.get(selector, "") + ";" + body
    return found


@pytest.mark.parametrize("palette", PALETTES)
def test_kinds_of_arrows_differ_in_more_than_colour(palette: str) -> None:
    root = parsed(svg(place(debate()), Look("light", palette)))
    style = rules(found(root, "style")[0].text or "")
    looks = {}
    for kind in ArrowKind:
        mark = next(iter(found(root, "path", f"{kind}")), None)
        marks = [m for m in found(root, "path", "mark") if str(kind) in m.get("class", "").split()]
        shape = re.sub(r"[-\d. ]+", "", marks[0].get("d", "")) if marks else ""
        hollow = "hollow" in marks[0].get("class", "") if marks else False
        dashes = re.search(r"stroke-dasharray:([\d. ]+)", style.get(f"arrow.{kind}", ""))
        words = [t.text for g in found(root, "g", f"{kind}") for t in g.iter(NAMESPACE + "text")]
        looks[kind] = (dashes[1] if dashes else "", shape, hollow, words[0] if words else "")
        assert mark is not None
    assert len(set(looks.values())) == len(ArrowKind)
    attack, support = looks[ArrowKind.OBJECTION], looks[ArrowKind.SUPPORT]
    assert all(
        a != b for a, b in zip(attack[:2] + attack[3:], support[:2] + support[3:], strict=True)
    )


def test_what_is_unstated_and_the_thesis_can_be_told_apart_without_colour() -> None:
    root = parsed(svg(place(debate())))
    style = "\n".join(element.text or "" for element in found(root, "style"))
    assert re.search(r"\.unstated rect\{[^}]*stroke-dasharray", style)
    assert re.search(r"\.thesis rect\{stroke-width:3\}", style)
    (unstated,) = [g for g in found(root, "g", "unstated") if g.get("data-id") == "[U]"]
    assert all("i" in text.get("class", "").split() for text in unstated.iter(NAMESPACE + "text"))
    assert [title.text for title in unstated.iter(NAMESPACE + "title")] == ["unstated"]


def test_the_legend_explains_what_occurs_and_nothing_else() -> None:
    (legend,) = found(parsed(svg(place(debate()))), "g", "legend")
    words = [text.text for text in legend.iter(NAMESPACE + "text")]
    assert {"because", "however", "but", "does not follow, since", "thesis", "unstated", "#t"} <= {
        *words
    }
    plain = Diagram(
        (Box("[A]", "A."), Box("[B]", "B.")), (), (Arrow("e", ArrowKind.SUPPORT, "[B]", "[A]"),)
    )
    (legend,) = found(parsed(svg(place(plain))), "g", "legend")
    assert [text.text for text in legend.iter(NAMESPACE + "text")] == ["because", "reason"]
    assert not found(parsed(svg(place(Diagram((Box("[A]", "A."),))))), "g", "legend")


def test_the_font_comes_with_the_picture_or_not() -> None:
    placed = place(debate())
    assert "@font-face" in svg(placed)
    assert "src:url(data:font/woff2" in svg(placed)
    assert "@font-face" not in svg(placed, embed_font=False)


def test_dark_surroundings_are_heeded_or_not() -> None:
    placed = place(debate())
    assert "prefers-color-scheme:dark" in svg(placed)
    assert "prefers-color-scheme" not in svg(placed, paper=True)
    assert "prefers-color-scheme" not in svg(placed, Look("dark"))


def test_nothing_is_fetched_from_elsewhere() -> None:
    text = svg(place(debate()))
    assert re.findall(r"https?://[^\s\"']+", text) == ["http://www.w3.org/2000/svg"]


CODE = """
import sys, hashlib, argmap
from argmap.renderers.drawing import draw
for path in sys.argv[1:]:
    for view in ("reasons", "arguments"):
        data = draw(argmap.load(path).map, view=view, layout="tree")
        print(hashlib.sha256(data).hexdigest())
"""


def test_the_same_map_gives_the_same_bytes_under_every_hash_seed() -> None:
    def hashes(seed: str) -> str:
        done = subprocess.run(  # noqa: S603 -- our own code
            [sys.executable, "-c", CODE, *map(str, MAPS)],
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout

    first = hashes("0")
    assert len(first.split()) == 2 * len(MAPS)
    assert all(hashes(seed) == first for seed in ("1", "4711"))


def test_a_line_passes_under_a_heading_not_through_it() -> None:
    work = argmap.load(next(path for path in MAPS if path.stem == "car-free-centre"))
    text = draw(work.map, layout="tree").decode()
    headings = [match.start() for match in re.finditer('class="heading"', text)]
    grounds = re.findall(r'class="heading" [^>]*><path d="M[^"]*z"/><text', text)
    assert len(headings) == len(grounds) > 0
    figure = text.split('class="legend"')[0]
    assert figure.rindex('<path class="arrow') < min(headings)
    assert max(headings) < figure.index('<g class="box')
