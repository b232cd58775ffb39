"""The case files: what is said about each text, what is read of it, and that each repair is right."""

import pytest

from argmap.argdown.problems import Problem
from tests.argdown.case_files import Case, all_cases, diagnostics, messages, printed, shown
from tests.conformance.case_files import all_cases as conformance_cases

CASES = list(all_cases())
PARAMETERS = [pytest.param(case, id=f"{path.stem}: {case.title}") for path, case in CASES]
REPAIRED = [
    parameter for parameter, (_, case) in zip(PARAMETERS, CASES, strict=True) if case.repaired
]

# What shows only when files are read: see test_includes.py and tests/app/test_files.py.
ELSEWHERE = {Problem.INCLUDE_MISSING, Problem.INCLUDE_TWICE, Problem.NOT_UTF8}


@pytest.mark.parametrize("case", PARAMETERS)
def test_is_read_as_filed(case: Case) -> None:
    assert messages(case.text, case.settings) == case.messages
    assert shown(case.text, case.settings) == case.map


@pytest.mark.parametrize("case", REPAIRED)
def test_nothing_is_wrong_after_the_repair(case: Case) -> None:
    assert case.messages
    assert not messages(case.repaired, case.settings)


@pytest.mark.parametrize("problem", Problem)
def test_each_problem_has_a_case(problem: Problem) -> None:
    found = {
        diagnostic.code for _, case in CASES for diagnostic in diagnostics(case.text, case.settings)
    }
    assert problem.code in found or problem in ELSEWHERE


def test_each_message_has_a_repair() -> None:
    without = [
        diagnostic
        for _, case in CASES
        for diagnostic in diagnostics(case.text, case.settings)
        if not diagnostic.hint
    ]
    assert not without


def test_no_place_has_two_messages_of_a_kind() -> None:
    for _, case in CASES:
        found = [(each.code, each.span.start) for each in diagnostics(case.text, case.settings)]
        assert len(found) == len(set(found)), case.title


def test_titles_are_used_once() -> None:
    titles = [(path, case.title) for path, case in CASES]
    assert len(titles) == len(set(titles))


@pytest.mark.parametrize("case", PARAMETERS)
def test_a_case_is_written_as_it_was_read(case: Case) -> None:
    assert printed(case) == case.body.strip()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(case.text, id=f"{path.stem}: {case.title}")
        for path, case in conformance_cases()
    ],
)
def test_what_the_engine_refuses_is_read_with_a_message(text: str) -> None:
    """Also these documents are read by default; see test_agreement.py for those it accepts."""
    for diagnostic in diagnostics(text):
        assert diagnostic.message
        assert 0 <= diagnostic.span.start <= diagnostic.span.end <= len(text)
