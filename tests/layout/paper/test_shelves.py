"""Pieces on one page: none overlaps another, none leaves the page, none comes before its origin."""

from hypothesis import given
from hypothesis import strategies as st

from argmap.layout.paper.shelves import BELOW, BESIDE, arranged, extent
from argmap.layout.placed import Rect
from argmap.layout.tree import Room

PAGE = Room(700.0, 1000.0)
SIZES = st.tuples(st.integers(50, 700), st.integers(30, 600))


@st.composite
def pieces(draw: st.DrawFn) -> tuple[list[Rect], list[int]]:
    """Pieces, each going on from an earlier one or from another page."""
    sizes = draw(st.lists(SIZES, min_size=1, max_size=7))
    origins = [draw(st.integers(-1, place - 1)) for place in range(len(sizes))]
    return [Rect(0.0, 0.0, float(width), float(height)) for width, height in sizes], origins


@given(pieces())
def test_pieces_stand_apart_on_the_page_and_in_order(given_: tuple[list[Rect], list[int]]) -> None:
    rects, origins = given_
    spots = arranged(rects, origins, PAGE)
    if spots is None:
        assert len(rects) > 1
        return
    assert sorted(spot.place for spot in spots) == list(range(len(rects)))
    stand = [rects[spot.place]._replace(x=spot.x, y=spot.y) for spot in spots]
    for number, one in enumerate(stand):
        assert one.x >= -0.01
        assert one.right <= PAGE.width + 0.01
        assert one.bottom <= PAGE.height + 0.01
        assert not any(one.overlaps(other) for other in stand[:number])
    when = {spot.place: time for time, spot in enumerate(spots)}
    assert all(origin < 0 or when[origin] < when[place] for place, origin in enumerate(origins))


def test_rows_first_then_columns() -> None:
    wide = Rect(0.0, 0.0, 300.0, 400.0)
    spots = arranged([wide, wide, wide], [-1] * 3, PAGE)
    assert spots
    assert spots[1].x - spots[0].x == wide.width + BESIDE
    assert spots[2].y == wide.height + BELOW
    assert extent([wide] * 3, spots) == Room(2 * wide.width + BESIDE, 2 * wide.height + BELOW)


def test_a_high_piece_stands_beside_two_low_ones() -> None:
    low, high = Rect(0.0, 0.0, 300.0, 400.0), Rect(0.0, 0.0, 300.0, 900.0)
    spots = arranged([low, low, high], [-1] * 3, PAGE)
    assert spots
    assert extent([low, low, high], spots).height == high.height


def test_what_has_no_room() -> None:
    assert arranged([Rect(0.0, 0.0, 600.0, 700.0)] * 2, [-1, -1], PAGE) is None
