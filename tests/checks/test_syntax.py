"""What the reader notices has an example on its page, which is true."""

import pytest

import argmap
from argmap.argdown.problems import Problem
from argmap.checks.syntax import EXAMPLES

WITHOUT = {
    Problem.NOT_UTF8,  # bytes
    Problem.DATA_TOO_LARGE,  # large
    Problem.INCLUDE_TWICE,  # several files
    Problem.TAKEN_TITLE,  # arguments with many steps that are exploded
}


def test_every_problem_has_an_example() -> None:
    assert {*EXAMPLES} == {*Problem} - WITHOUT


@pytest.mark.parametrize("problem", EXAMPLES, ids=lambda problem: problem.label)
def test_an_example(problem: Problem) -> None:
    fails, passes = EXAMPLES[problem]
    assert [found.code for found in argmap.loads(fails).diagnostics] == [problem.code]
    assert argmap.loads(passes).diagnostics == ()
