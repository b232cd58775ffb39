"""The docstring of every question is its documentation: complete, and its example is true."""

import inspect
import re
import sys
from textwrap import dedent

import pytest

import argmap
from argmap.queries import Question
from argmap.queries.builtin import BUILTIN


@pytest.fixture(params=BUILTIN, ids=lambda question: question.name)
def question(request: pytest.FixtureRequest) -> Question:
    found = request.param
    assert isinstance(found, Question)
    return found


def documentation(question: Question) -> str:
    module = sys.modules[question.ask.__module__]
    return inspect.cleandoc(module.__doc__ or "")


def part(question: Question, name: str) -> str:
    found = re.search(
        rf"^{name}:\n((?:    .*\n|\n)+)", documentation(question) + "\n", re.MULTILINE
    )
    assert found, f"{question.name} has no part {name}"
    return dedent(found[1]).strip("\n")


def test_it_begins_with_the_question(question: Question) -> None:
    assert documentation(question).splitlines()[0].endswith("?")


def test_it_has_a_definition_and_a_source(question: Question) -> None:
    definition = documentation(question).split("Example:")[0]
    assert len(definition.split()) > 40
    assert part(question, "Source")


def test_the_example_has_the_answer_that_is_given(question: Question) -> None:
    work = argmap.loads(part(question, "Example"))
    assert not work.diagnostics
    targets = part(question, "Asked").split(", ") if question.needed else ()
    ids = ", ".join(row.name for row in question(work.bearing, *targets))
    assert ids == part(question, "Answer")


def test_names_and_summaries_are_short_and_different() -> None:
    assert len({question.name for question in BUILTIN}) == len(BUILTIN)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", question.name) for question in BUILTIN)
    assert all(len(question.summary) <= 72 for question in BUILTIN)
