"""Replies, to objections in the whole map and to one claim."""

from hypothesis import given, settings

from argmap.graph import answers, bearing
from argmap.model import ArgumentMap
from argmap.queries.questions import objections, replies
from tests.graph.small_maps import random_maps, small_map

DEBATE = small_map(
    "[R] support [T]",
    "[O] attack [R]",
    "[Ground] support [O]",
    "[Direct] attack [O]",
    "[Deep] attack [Ground]",
    "[Step] undercut <A>#3",
    "[Again] attack [Deep]",
    "[Other] attack [T]",
    arguments={"A": [(("P", "Q"), "O")]},
)


def told(argument_map: ArgumentMap, *target: str) -> list[tuple[str, str, tuple[str, ...]]]:
    rows = replies.QUESTION(bearing(argument_map), *target)
    return [(row.name, row.remark, row.notes) for row in rows]


def test_the_replies_of_a_map() -> None:
    assert told(DEBATE) == [
        ("[Direct]", "answers [O]", ("attacks [O]", "has the last word")),
        ("[Deep]", "answers [O]", ("attacks [Ground]", "answered by [Again]")),
        ("[Step]", "answers [O]", ("undercuts <A>#3", "has the last word")),
    ]


def test_the_replies_to_one_claim() -> None:
    assert [name for name, _, _ in told(DEBATE, "[Ground]")] == ["[Deep]"]
    assert told(DEBATE, "[O]") == told(DEBATE)
    assert told(DEBATE, "[Other]") == []
    assert told(DEBATE, "[T]") == [
        ("[O]", "answers [T]", ("attacks [R]", "answered by [Direct], [Step], [Deep]")),
        ("[Other]", "answers [T]", ("attacks [T]", "has the last word")),
    ]


def test_one_reply_can_answer_several_objections() -> None:
    case = small_map(
        "[N] attack [T]",
        "[M] attack [T]",
        "[Shared] support [M]",
        "[Shared] support [N]",
        "[Re] attack [Shared]",
    )
    [row] = told(case)
    assert row[1] == "answers [M], [N]"


@settings(deadline=None)
@given(random_maps())
def test_the_replies_to_an_objection_are_its_answers(argument_map: ArgumentMap) -> None:
    links = bearing(argument_map)
    for number in range(links.first_inference):
        found = answers(links, number, 1_000)
        rows = replies.ask(links, number)
        assert {row.name for row in rows} == {links.ids[node] for node in found.nodes}
        assert all(row.against and row.objections == (links.ids[number],) for row in rows)


@settings(deadline=None)
@given(random_maps(acyclic=True))
def test_every_reply_answers_an_objection(argument_map: ArgumentMap) -> None:
    links = bearing(argument_map)
    rows = replies.ask(links)
    assert all(row.objections and row.is_complete for row in rows)
    for row in objections.ask(links):
        answered = {reply.name for reply in rows if row.name in reply.objections}
        assert answered == set(row.answers)
