"""What lies under, above and around elements, compared with plain searches on small maps."""

from collections.abc import Iterable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.graph import answers, bearing, depths, theses
from argmap.model import Argument, ArgumentMap, Inference, argument_id, statement_id
from argmap.queries import Question
from argmap.queries.builtin import BUILTIN
from argmap.queries.selectors import select
from tests.graph.brute_force import objections, supports
from tests.graph.small_maps import random_maps, small_map


def links(argument_map: ArgumentMap) -> set[tuple[str, str]]:
    return {*supports(argument_map), *objections(argument_map)}


def chased(pairs: Iterable[tuple[str, str]], starts: set[str]) -> set[str]:
    """All that is reached from some starts by one link or more."""
    known = list(pairs)
    found: set[str] = set()
    while more := {b for a, b in known if a in starts | found} - found:
        found |= more
    return found


def steps_of(argument_map: ArgumentMap, name: str) -> tuple[Inference, ...]:
    element = argument_map.nodes[name]
    return element.inferences if isinstance(element, Argument) else ()


def plainly_under(argument_map: ArgumentMap, name: str) -> set[str]:
    pairs = {(b, a) for a, b in links(argument_map)}
    own = steps_of(argument_map, name)
    inside = {name, *(step.id for step in own)} if own else set()
    first = {b for a, b in pairs if a in (inside or {name})} - inside
    return chased(((a, b) for a, b in pairs if not {a, b} & inside), first) | first


def plainly_above(argument_map: ArgumentMap, name: str) -> set[str]:
    pairs = links(argument_map)
    own = steps_of(argument_map, name)
    inside = {name, *(step.id for step in own)} if own else set()
    first = {b for a, b in pairs if a in (inside or {name})} - inside
    found = chased(((a, b) for a, b in pairs if not {a, b} & inside), first) | first
    steps = (argument_map.nodes[one] for one in found)
    return found | {argument_id(step.argument) for step in steps if isinstance(step, Inference)}


@st.composite
def maps_with_names(draw: st.DrawFn) -> tuple[ArgumentMap, list[str]]:
    argument_map = draw(random_maps().filter(lambda found: found.nodes))
    return argument_map, draw(st.lists(st.sampled_from(sorted(argument_map.nodes)), min_size=1))


@given(maps_with_names())
def test_under_and_above(case: tuple[ArgumentMap, list[str]]) -> None:
    argument_map, names = case
    links_ = bearing(argument_map)
    for function, plainly in (("under", plainly_under), ("above", plainly_above)):
        expected = set().union(*(plainly(argument_map, name) for name in names))
        found = select(links_, f"{function}({' | '.join(names)}) & (all | inferences)", ())
        assert set(found) == expected, function


def test_an_argument_of_two_steps_is_under_its_intermediate_conclusion_but_not_itself() -> None:
    case = bearing(small_map("[U] attack [M]", arguments={"A": [(("P",), "M"), (("M", "Q"), "T")]}))
    assert select(case, "under([M])", ()) == ("[U]", "<A>", "[P]")
    assert select(case, "under(<A>)", ()) == ("[M]", "[U]", "[P]", "[Q]")
    assert select(case, "under(<A> | [M])", ()) == ("[M]", "[U]", "<A>", "[P]", "[Q]")
    assert select(case, "above([P])", ()) == ("[M]", "<A>", "[T]")
    assert select(case, "above(<A>)", ()) == ("[M]", "[T]")


@given(random_maps())
def test_the_depth_is_the_least_number_of_steps_of_reasoning(argument_map: ArgumentMap) -> None:
    links_ = bearing(argument_map)
    steps = {step.id for step in argument_map.inferences}
    free = {(a, b) for a, b in supports(argument_map) if b in steps}
    expected = dict.fromkeys((links_.ids[thesis] for thesis in theses(links_)), 0)
    for _ in range(3 * len(argument_map.nodes)):
        for a, b in links(argument_map):
            if b in expected:
                far = expected[b] + ((a, b) not in free)
                expected[a] = min(far, expected.get(a, far))
    assert {links_.ids[number]: depth for number, depth in depths(links_).items()} == expected


@given(maps_with_names(), st.integers(0, 4))
def test_neighbours(case: tuple[ArgumentMap, list[str]], distance: int) -> None:
    argument_map, names = case

    def home(name: str) -> str:
        element = argument_map.nodes[name]
        return argument_id(element.argument) if isinstance(element, Inference) else name

    pairs = {(home(a), home(b)) for a, b in links(argument_map)}
    start = {home(name) for name in names}
    found = set(start)
    for _ in range(distance):
        found |= {b for a, b in pairs if a in found} | {a for a, b in pairs if b in found}
    answer = select(bearing(argument_map), f"neighbours({' | '.join(names)}, {distance})", ())
    assert set(answer) == found - start


@given(random_maps())
def test_objections_are_those_that_the_question_gives(argument_map: ArgumentMap) -> None:
    links_ = bearing(argument_map)
    for name in links_.ids[: links_.first_inference]:
        expected = select(links_, f"objections({name})", BUILTIN)
        assert select(links_, f"objection-to({name})", ()) == expected


def objectors(argument_map: ArgumentMap) -> Iterator[str]:
    return (source for source, _ in objections(argument_map))


@given(random_maps(acyclic=True))
def test_replies_are_the_answers(argument_map: ArgumentMap) -> None:
    links_ = bearing(argument_map)
    for name in objectors(argument_map):
        found = {links_.ids[one] for one in answers(links_, links_.index[name], 1_000).nodes}
        assert set(select(links_, f"reply-to({name})", ())) == found


@given(random_maps())
def test_premises_and_conclusions(argument_map: ArgumentMap) -> None:
    links_ = bearing(argument_map)
    for argument in argument_map.arguments:
        if argument.inferences:
            premises = set(map(statement_id, argument.premises))
            assert set(select(links_, f"premise-of({argument.id})", ())) == premises
            end = (statement_id(argument.conclusion),)
            assert select(links_, f"conclusion-of({argument.id})", ()) == end
            for premise in premises:
                assert argument.id in select(links_, f"argument-of({premise})", ())


@pytest.mark.parametrize(
    "question",
    [one for one in BUILTIN if one.elements is not None],
    ids=lambda question: question.name,
)
@given(argument_map=random_maps())
def test_what_rows_point_at_without_the_rows(question: Question, argument_map: ArgumentMap) -> None:
    links_ = bearing(argument_map)
    expected = {links_.index[name] for row in question(links_) for name in row.ids}
    assert question.points_at(links_) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("role:thesis", "thesis"),
        ("role:objection", "objections"),
        ("role:reply", "replies"),
        ("role:premise", "premises"),
        ("role:conclusion", "conclusions"),
        ("role:reason", "reasons"),
        ("depth:0", "thesis"),
        ("~stated", "implicit"),
        ("side:neither", "~side:for & ~side:against"),
        ("side:both", "side:for & side:against"),
        ("kind:statement", "statements"),
        ("kind:inference", "step-of(all)"),
        ("premises>0", "reconstructed"),
        ("argument-of(all)", "reconstructed"),
        ("objections=0", "~objections>0"),
    ],
)
@given(argument_map=random_maps())
def test_two_ways_to_say_the_same(one: str, other: str, argument_map: ArgumentMap) -> None:
    links_ = bearing(argument_map)
    assert select(links_, one, BUILTIN) == select(links_, other, BUILTIN)
