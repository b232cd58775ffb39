"""Which gaps are filled rightly: compared with trying all ways."""

from itertools import permutations
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from tests.teaching.exercise_page.pages import run

CLAIMS = "ABCDE"
Filling = list[str | None]


@st.composite
def fillings(draw: st.DrawFn) -> tuple[list[list[Any]], Filling]:
    """Gaps in groups whose claims may change places, and what is in them."""
    answers = draw(st.lists(st.sampled_from(CLAIMS), min_size=1, max_size=5))
    group = {claim: draw(st.integers(0, 2)) for claim in CLAIMS}
    gaps: list[list[Any]] = []
    for answer in answers:
        others = {each for each in answers if group[each] == group[answer] and each != answer}
        gaps.append([answer, "", sorted(others)])
    values = [draw(st.one_of(st.none(), st.sampled_from(CLAIMS))) for _ in answers]
    return gaps, values


def suits(gap: list[Any], text: str | None) -> bool:
    return text in {gap[0], *gap[2]}


def most_right(gaps: list[list[Any]], filled: Filling) -> int:
    """How many gaps can be right at once: each needs an answer of its own, by trying all ways."""
    answers = [gap[0] for gap in gaps]
    return max(
        sum(
            bool(filled[place] == answer) and suits(gap, answer)
            for place, (gap, answer) in enumerate(zip(gaps, order, strict=True))
        )
        for order in permutations(answers)
    )


@settings(max_examples=150, deadline=None)
@given(fillings())
def test_as_many_are_right_as_can_be(blank: Page, filling: tuple[list[list[Any]], Filling]) -> None:
    gaps, filled = filling
    verdicts = run(blank, "gaps_check", "judgeGaps", gaps, filled)
    assert [each is None for each in verdicts] == [each is None for each in filled]
    assert all(
        suits(gap, text)
        for gap, text, is_right in zip(gaps, filled, verdicts, strict=True)
        if is_right
    )
    assert sum(map(bool, verdicts)) == most_right(gaps, filled)


@settings(max_examples=150, deadline=None)
@given(fillings())
def test_what_is_shown_in_the_end_is_all_right(
    blank: Page, filling: tuple[list[list[Any]], Filling]
) -> None:
    gaps, filled = filling
    verdicts = run(blank, "gaps_check", "judgeGaps", gaps, filled)
    answers = run(blank, "gaps_check", "completion", gaps, filled, verdicts)
    assert run(blank, "gaps_check", "judgeGaps", gaps, answers) == [True] * len(gaps)
    for answer, text, is_right in zip(answers, filled, verdicts, strict=True):
        assert not is_right or answer == text


def test_an_answer_without_a_place_left(blank: Page) -> None:
    """A gap that takes the claim of another that takes only its own: each is told its own."""
    gaps = [["A", "", ["B"]], ["B", "", []]]
    verdicts = run(blank, "gaps_check", "judgeGaps", gaps, ["B", None])
    assert verdicts == [True, None]
    assert run(blank, "gaps_check", "completion", gaps, ["B", None], verdicts) == ["B", "B"]
