"""Pages while they are filled: pieces share pages, and page numbers only increase."""

from hypothesis import given
from hypothesis import strategies as st

from argmap.layout.paper.book import Book
from argmap.layout.placed import Rect
from argmap.layout.tree import Room

PAGE = Room(700.0, 1000.0)
SIZES = st.tuples(st.integers(50, 800), st.integers(30, 1100))


def size(width: float, height: float) -> Rect:
    return Rect(0.0, 0.0, width, height)


@given(st.data())
def test_no_piece_is_lost_or_stands_before_its_origin(data: st.DataObject) -> None:
    book = Book(PAGE, PAGE, splits=True)
    origins = []
    for number, (width, height) in enumerate(data.draw(st.lists(SIZES, max_size=20))):
        origins.append(data.draw(st.integers(-1, number - 1)))
        book.add(origins[-1], size(width, height))
    before = len(book.pages)
    book.tighten()
    assert len(book.pages) <= before
    page_of = {number: page for page, numbers in enumerate(book.pages) for number in numbers}
    assert sorted(page_of) == list(range(len(origins)))
    assert sum(map(len, book.pages)) == len(origins)
    for number, origin in enumerate(origins):
        assert origin < 0 or page_of[origin] <= page_of[number]
    for page, numbers in enumerate(book.pages):
        assert sorted(spot.place for spot in book.spots[page]) == list(range(len(numbers)))


def test_a_page_whose_piece_goes_on_a_later_one_is_given_up() -> None:
    book = Book(PAGE, PAGE, splits=False)
    for origin, height in ((-1, 900.0), (-1, 500.0), (-1, 900.0), (2, 400.0)):
        book.add(origin, size(700.0, height))
    assert book.pages == [[0], [1], [2], [3]]
    book.tighten()
    assert book.pages == [[0], [2], [1, 3]]


def test_what_is_left_of_the_last_page() -> None:
    book = Book(PAGE, PAGE, splits=True)
    assert book.left(-1) is None
    book.add(-1, size(700.0, 300.0))
    left = book.left(0)
    assert left is not None
    assert left.width == PAGE.width
    assert 600.0 < left.height < 700.0
    book.add(0, size(700.0, 600.0))
    assert book.left(0) is None


def test_pages_with_little_on_them_are_thin() -> None:
    book = Book(PAGE, PAGE, splits=False)
    book.add(-1, size(700.0, 900.0))
    book.add(-1, size(200.0, 300.0))
    assert book.thin == 1
