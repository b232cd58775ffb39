"""Rows of every kind are printed whole, in lines of a bearable width."""

import csv
import io
import json
from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from argmap.cli.answers import Form, print_csv, print_rows, print_table
from argmap.cli.columns import WIDTH
from argmap.queries.plain import AboutPart
from argmap.text import Source, Span, cells


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample(AboutPart):
    """A row with whatever a question may say."""

    name: str
    remark: str
    said: str
    more: tuple[str, ...]
    place: Span | None
    ids: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        return self.said

    @property
    def notes(self) -> tuple[str, ...]:
        return self.more

    @property
    def span(self) -> Span | None:
        return self.place


TEXTS = st.text(alphabet="ab [<]>空\u0301\n\x1b-", max_size=150)
SPANS = st.sampled_from([None, Span(Source("x\ny", "m.argdown"), 2, 3)])
ROWS = st.lists(
    st.builds(
        Sample,
        name=TEXTS,
        remark=TEXTS.map(lambda text: text.replace("\n", " ")),
        said=TEXTS,
        more=st.lists(TEXTS.map(lambda text: text.replace("\n", " ")), max_size=3).map(tuple),
        place=SPANS,
    ),
    min_size=1,
    max_size=4,
)


def letters(text: str) -> list[str]:
    return sorted(char for char in text if char in "ab空")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(ROWS)
def test_text_has_every_word_and_no_line_too_wide(
    capsys: pytest.CaptureFixture[str], rows: list[Sample]
) -> None:
    capsys.readouterr()
    print_rows(rows, Form.TEXT, (), "m.argdown", lambda _style, text: text)
    out = capsys.readouterr().out
    assert all(cells(line) <= WIDTH for line in out.splitlines())
    assert "\x1b" not in out
    whole = "".join(row.name + row.remark + row.said + "".join(row.more) for row in rows)
    assert letters(out) == letters(whole)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(ROWS)
def test_one_line_for_each_row(capsys: pytest.CaptureFixture[str], rows: list[Sample]) -> None:
    capsys.readouterr()
    print_rows(rows, Form.TABLE, (), "m.argdown", lambda _style, text: text)
    assert len(capsys.readouterr().out.split("\n")) == len(rows) + 1


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.fixed_dictionaries({"a": TEXTS, "b": st.integers(), "c": st.lists(TEXTS)})))
def test_csv_reads_back(
    capsysbinary: pytest.CaptureFixture[bytes], rows: list[dict[str, object]]
) -> None:
    capsysbinary.readouterr()
    print_csv([{key: row[key] for key in "abc"} for row in rows], "abc")
    out = capsysbinary.readouterr().out.decode("utf-8")
    header, *found = csv.reader(io.StringIO(out, newline=""))
    assert header == ["a", "b", "c"]
    for cell, row in zip(found, rows, strict=True):
        text = str(row["a"])
        assert cell[0] in (text, f"'{text}")
        assert int(cell[1]) == row["b"]
        assert not cell[0][1:] or cell[0][0] not in "=+-@"


def test_columns_of_the_same_name_are_told_apart(capsys: pytest.CaptureFixture[str]) -> None:
    print_table(["n", "n", "m"], [(1, None, ("x", "y"))], Form.JSON, (), lambda _style, text: text)
    assert json.loads(capsys.readouterr().out) == [{"n": 1, "n (2)": None, "m": ["x", "y"]}]
    print_table(["n", "n"], [(True, 2.5)], Form.TEXT, (), lambda _style, text: text)
    assert capsys.readouterr().out == "n     n\ntrue  2.5\n"
