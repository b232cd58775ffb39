"""What is printed reads back as the same model."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from argmap.argdown import print_map, read
from argmap.argdown.meaning.yaml_data import load_yaml
from argmap.argdown.writing.print_data import yaml_value
from argmap.model import (
    Argument,
    ArgumentMap,
    Data,
    Inference,
    Occurrence,
    Relation,
    RelationKind,
    Role,
    Section,
    Statement,
    freeze,
)
from argmap.text import Severity, Source
from tests.conformance.grammar import Case, cases


def model(text: str) -> ArgumentMap:
    return read(Source(text)).value


def is_comparable(text: str) -> bool:
    """Not so: text with errors, sections from settings (the headings are gone), and NaN."""
    errors = [d for d in read(Source(text)).diagnostics if d.severity is Severity.ERROR]
    return not errors and "regroup" not in text and "nan" not in text.lower()


@settings(max_examples=300, derandomize=True, deadline=None)
@given(cases)
def test_any_document_reads_back_as_the_same_model(case: Case) -> None:
    assume(is_comparable(case.text))
    first = model(case.text)
    printed = print_map(first)
    assert model(printed) == first
    assert print_map(model(printed)) == printed


TEXTS = st.text(
    st.sampled_from("ab *_#[]<>{}().,:;-+/\\@=|'\"`~^é😀∧\u00a0"), min_size=1, max_size=25
)


@settings(max_examples=400, derandomize=True, deadline=None)
@given(TEXTS, st.booleans(), st.booleans())
def test_any_text_reads_back_as_it_was(text: str, has_title: bool, has_data: bool) -> None:
    wanted = " ".join(text.split(" ")).strip(" \u00a0")
    while "  " in wanted:
        wanted = wanted.replace("  ", " ")
    assume(wanted)
    data = Data({"k": ("]", ">")} if has_data else {})
    title = "T" if has_title else "Untitled 1"
    member = Occurrence(title, wanted, Role.TOP_LEVEL)
    made = ArgumentMap((Statement(title, (member,), data=data, is_untitled=not has_title),))
    found = model(print_map(made))
    assert [statement.text for statement in found.statements] == [wanted]
    assert found.statements[0].data == data


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
    | st.dates(min_value=date(1000, 1, 1))
    | st.datetimes(min_value=datetime(1000, 1, 1)).map(  # noqa: DTZ001 -- bounds are naive
        lambda moment: moment.replace(microsecond=0, tzinfo=UTC)
    ),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3)
    ),
    max_leaves=8,
)


@settings(max_examples=400, derandomize=True, deadline=None)
@given(VALUES)
def test_any_data_reads_back_as_it_was(value: object) -> None:
    frozen = freeze(value)
    assert freeze(load_yaml(yaml_value(frozen))) == frozen


@settings(max_examples=200, derandomize=True, deadline=None)
@given(
    st.dictionaries(
        st.text(st.characters(exclude_categories=["Cs"]), max_size=8),
        VALUES,
        min_size=1,
        max_size=3,
    )
)
def test_data_stands_in_a_line_of_argdown(value: dict[str, object]) -> None:
    frozen = freeze(value)
    found = model(f"[A]: a {yaml_value(frozen)}\n    + [B]: b\n")
    assert found.statement("A").data == frozen
    assert len(found.relations) == 1


MADE = ArgumentMap(
    statements=(
        Statement("P", (Occurrence("P", "Socrates is a man.", Role.PREMISE),)),
        Statement("Q", (Occurrence("Q", "All men are mortal.", Role.PREMISE),), tags=("old",)),
        Statement("C", (Occurrence("C", "Socrates is mortal.", Role.TOP_LEVEL),), section="s1"),
        Statement("O", (Occurrence("O", "Socrates is a god.", Role.TOP_LEVEL),)),
    ),
    arguments=(
        Argument(
            "A",
            (Occurrence("A", "The old one.", Role.DESCRIPTION),),
            lines=(
                Occurrence("P", "", Role.PREMISE, is_reference=True),
                Occurrence("Q", "", Role.PREMISE, is_reference=True),
                Occurrence("C", "", Role.MAIN_CONCLUSION, is_reference=True),
            ),
            inferences=(Inference("A", 3, ("P", "Q"), "C", ("modus ponens",)),),
        ),
    ),
    relations=(
        Relation(RelationKind.ATTACK, "[O]", "[P]"),
        Relation(RelationKind.UNDERCUT, "[O]", "<A>#3"),
    ),
    sections=(Section("s1", "Conclusions", 1),),
)

PRINTED = """\
[P]: Socrates is a man.
    - [O]

[Q]: All men are mortal. #old

[O]: Socrates is a god.

<A>: The old one.

(1) [P]
(2) [Q]
-- modus ponens --
    <_ [O]
(3) [C]

# Conclusions

[C]: Socrates is mortal.
"""


def test_a_model_that_was_never_a_text_is_laid_out() -> None:
    assert print_map(MADE) == PRINTED
    again = model(PRINTED)
    assert {str(each) for each in again.relations} == {str(each) for each in MADE.relations}
    assert again.inferences == MADE.inferences
    assert print_map(again) == PRINTED


def test_an_empty_model_prints_as_nothing() -> None:
    assert print_map(ArgumentMap()) == ""


@pytest.mark.parametrize("depth", [20_000])
def test_depth_does_not_matter(depth: int) -> None:
    text = "[T]: t\n" + "".join(f"{' ' * (level + 1)}+ [S{level}]: s\n" for level in range(60))
    chain = "[C0]: c\n" + "".join(f"\n[C{i}]\n    + [C{i + 1}]: c\n" for i in range(depth))
    for each in (text, chain):
        first = model(each)
        assert model(print_map(first)) == first
