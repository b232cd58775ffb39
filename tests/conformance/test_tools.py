"""The tools that compare us with the engine: comparison, reduction, generator."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings

from tests.conformance.comparison import differences
from tests.conformance.grammar import Case, case, cases
from tests.conformance.reduction import reduced


def _answer(**parts: object) -> dict[str, object]:
    return {"ok": True, "statements": {"A": {"members": [{"text": "a", "pos": [1, 1]}]}}, **parts}


@pytest.mark.parametrize(
    ("theirs", "ours", "expected"),
    [
        ({"ok": True}, {"ok": False}, ["ok: engine true, ours false"]),
        ({"ok": False, "errors": [1]}, {"ok": False, "errors": []}, []),
        (_answer(file="x"), _answer(file="y"), []),
        (_answer(tags={"t": 1}), _answer(tags={"t": 1.0}), []),
        (_answer(tags={"t": 1}), _answer(tags={"t": True}), ["tags.t: engine 1, ours true"]),
        (_answer(tags={"t": 1}), _answer(tags={}), ["tags.t: engine 1, ours nothing"]),
        (_answer(relations=[1, 2]), _answer(relations=[2, 1]), []),
        (
            _answer(relations=[1, 1]),
            _answer(relations=[1]),
            ["relations: only the engine has 1"],
        ),
        (_answer(map={"edges": [1, 1]}), _answer(map={"edges": [1]}), []),
        (_answer(sections=[1, 2]), _answer(sections=[2, 1]), ["sections.0", "sections.1"]),
        (
            _answer(),
            _answer(statements={"A": {"members": []}}),
            ["statements.A.members: engine"],
        ),
    ],
)
def test_differences_are_found_and_named(
    theirs: dict[str, object], ours: dict[str, object], expected: list[str]
) -> None:
    found = [str(difference) for difference in differences(theirs, ours)]
    assert len(found) == len(expected)
    assert all(line.startswith(start) for line, start in zip(found, expected, strict=True))


def test_the_kind_of_a_difference_leaves_names_out() -> None:
    ours = _answer(statements={"A": {"members": [{"text": "b", "pos": [1, 1]}]}})
    assert differences(_answer(), ours)[0].kind == "statements.*.members.text"


def test_reduction_keeps_what_fails_and_drops_the_rest() -> None:
    def fails(candidates: Sequence[Case]) -> list[bool]:
        return ["+ x" in one.text and "model" in one.settings for one in candidates]

    text = "[A]: a\n    + [B]: b\n    + x y\n\n[C]: c\n"
    big = Case(text, {"model": {"mode": "strict"}, "map": {"addTags": False}})
    assert reduced(big, fails) == Case("+ x", {"model": {"mode": "strict"}})


def test_a_seed_gives_the_same_case_each_time() -> None:
    assert [case(seed) for seed in range(50)] == [case(seed) for seed in range(50)]


@settings(deadline=None)
@given(cases)
def test_the_strategy_draws_cases(drawn: Case) -> None:
    assert isinstance(drawn.text, str)
