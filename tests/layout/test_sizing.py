"""No text leaves its box: every run is as wide as the embedded font makes it, and lies inside."""

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from argmap.diagram.elements import ArrowKind, Box, BoxKind, Emphasis, Reason, Stretch
from argmap.layout.placed import Shape, Tone
from argmap.layout.sizing import MIN_WIDTH, size_box, size_heading, size_plate, size_word
from argmap.typeface import ascent, descent, measure, wrap

NASTY = (
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "https://example.org/a/very/long/path/that/never/ends?with=query&and=more#fragment",
    "北朝鮮からの難民は中国で危険にさらされているので、国際社会は彼らを保護しなければならない。",
    "👩‍👩‍👧‍👦 Families 👨‍🚀 with emoji 🇩🇪🇰🇵 flags ❤️ and keycaps 1️⃣2️⃣3️⃣.",
    "يجب على الولايات المتحدة أن تساعد اللاجئين من كوريا الشمالية على الوصول إلى الحرية.",
    "tab\there and\nnewline\r\n and control \x00\x01\x1b \x85 \u2028 \ud800 characters",
    "W" * 200,
    "\u0301" * 50,
    " \t\n ",
)
texts = st.one_of(
    st.sampled_from(NASTY), st.text(st.characters(), max_size=120), st.text("ab cWi", max_size=300)
)


def assert_inside(shape: Shape) -> None:
    for run in shape.runs:
        width = measure(run.text, run.size, bold=run.bold, italic=run.italic)
        assert width == pytest.approx(run.width)
        assert run.x >= 0
        assert run.x + width <= shape.width
        assert run.y - ascent(run.size) > -run.size / 2
        assert run.y + descent(run.size) <= shape.height
    lines = sorted({run.y for run in shape.runs})
    for upper, lower in pairwise(lines):
        assert lower - upper >= min(run.size for run in shape.runs)


@st.composite
def boxes(draw: st.DrawFn) -> Box:
    text = draw(texts)
    places = st.integers(0, len(text))
    stretches = tuple(
        Stretch(draw(st.sampled_from(list(Emphasis))), *sorted((draw(places), draw(places))))
        for _ in range(draw(st.integers(0, 2)))
    )
    return Box(
        "[A]",
        text,
        title=draw(texts),
        note=draw(texts),
        kind=draw(st.sampled_from(list(BoxKind))),
        stretches=stretches,
        is_implicit=draw(st.booleans()),
    )


@given(box=boxes(), wide=st.booleans(), least=st.sampled_from([0.0, 600.0]))
@example(
    box=Box("[A]", NASTY[0], stretches=(Stretch(Emphasis.BOLD, 3, 40),)), wide=False, least=0.0
)
def test_text_stays_in_its_box(box: Box, wide: bool, least: float) -> None:
    shape = size_box(box, wide=wide, least=least)
    assert_inside(shape)
    assert shape.width >= max(least, MIN_WIDTH)


@given(title=texts, rules=st.lists(texts, max_size=3), narrow=st.booleans())
def test_text_stays_in_its_plate(title: str, rules: list[str], narrow: bool) -> None:
    shape = size_plate(Reason("<A>#3", ("[P]",), title, tuple(rules)), narrow=narrow)
    assert_inside(shape)
    assert shape.height > 0


@given(title=texts, width=st.sampled_from([50.0, 200.0]))
def test_text_stays_in_its_heading(title: str, width: float) -> None:
    assert_inside(size_heading(title, width))


@pytest.mark.parametrize("kind", list(ArrowKind))
def test_words_are_no_wider_than_the_narrowest_box(kind: ArrowKind) -> None:
    shape = size_word(kind)
    assert_inside(shape)
    assert shape.width <= MIN_WIDTH


@given(text=texts)
def test_all_of_a_text_is_in_its_box(text: str) -> None:
    shape = size_box(Box("[A]", text))
    drawn = " ".join(run.text for run in shape.runs if run.tone is Tone.TEXT)
    assert "".join(drawn.split()) == "".join("".join(wrap(text, 1e9, 14.0)).split())


def test_emphasis_is_set_where_it_stands() -> None:
    text = "A **bold** claim".replace("*", "")
    shape = size_box(Box("[A]", text, stretches=(Stretch(Emphasis.BOLD, 2, 6),)))
    assert [(run.text, run.bold) for run in shape.runs] == [
        ("A ", False),
        ("bold ", True),
        ("claim", False),
    ]


def test_emphasis_survives_line_breaks_and_runs_of_blanks() -> None:
    text = "A  claim\nthat goes on for so many words that it is broken into several lines."
    start = text.index("many")
    shape = size_box(Box("[A]", text, stretches=(Stretch(Emphasis.ITALIC, start, start + 10),)))
    slanted = " ".join(run.text.strip() for run in shape.runs if run.italic)
    assert slanted == "many words"


def test_what_is_unstated_is_slanted_and_emphasis_in_it_upright() -> None:
    box = Box("[A]", "An unstated claim", is_implicit=True)
    assert all(run.italic for run in size_box(box).runs)
    box = Box("[A]", "not this", stretches=(Stretch(Emphasis.ITALIC, 0, 3),), is_implicit=True)
    assert [run.italic for run in size_box(box).runs] == [False, True]


def test_long_claims_get_wider_boxes_not_only_higher_ones() -> None:
    short = size_box(Box("[A]", "This is a claim of a usual length, so it is."))
    long = size_box(Box("[A]", "This is a claim of a usual length, so it is. " * 8))
    assert long.width > short.width
    assert long.width > long.height


def test_what_is_left_out_is_printed_below_all_else() -> None:
    shape = size_box(Box("[A]", "A claim.", title="A", note="nobody", left_out="… 2 reasons"))
    last = max(shape.runs, key=lambda run: run.y)
    assert (last.text, last.italic, last.tone) == ("… 2 reasons", True, Tone.NOTE)
    assert last.y < shape.height
    plate = size_plate(Reason("<A>#2", ("[A]",), title="A", left_out="… 1 objection"))
    assert [run.text for run in plate.runs] == ["A", "… 1 objection"]
