"""Rows as plain dictionaries, and the keys that a question's rows have."""

from dataclasses import dataclass
from enum import Enum

from argmap.graph import Bearing
from argmap.queries import Question, Row
from argmap.queries.plain import AboutPart, as_plain, keys_of
from argmap.queries.questions.tags import TagUse
from argmap.text import Source, Span


class Shade(Enum):
    DARK = "dark"


@dataclass(frozen=True)
class Inner:
    a: int


@dataclass(frozen=True)
class Outer(AboutPart):
    shade: Shade
    inner: tuple[Inner, ...]
    place: Span | None


def test_records_lists_and_places() -> None:
    row = Outer(Shade.DARK, (Inner(1), Inner(2)), Span(Source("x\nyz", "m.argdown"), 3, 4))
    assert as_plain(row) == {
        "shade": "dark",
        "inner": [{"a": 1}, {"a": 2}],
        "path": "m.argdown",
        "line": 2,
        "column": 2,
    }
    assert tuple(as_plain(row)) == keys_of(Outer)
    nowhere = as_plain(Outer(Shade.DARK, (), None))
    assert (nowhere["path"], nowhere["line"], nowhere["column"]) == ("", 0, 0)


def test_a_row_about_no_claim_says_nothing_by_default() -> None:
    row = Outer(Shade.DARK, (), None)
    assert (row.text, row.span, row.notes) == ("", None, ())


def test_the_keys_of_a_question_come_from_what_its_ask_returns() -> None:
    def of_tags(_bearing: Bearing) -> tuple[TagUse, ...]:
        return ()

    def of_rows(_bearing: Bearing) -> tuple[Row, ...]:
        return ()

    assert Question("a", "a", of_tags).keys == (
        "tag",
        "statements",
        "arguments",
        "sections",
        "ids",
    )
    assert Question("b", "b", of_rows).keys == ()
    assert Question("c", "c", lambda _bearing: ()).keys == ()
