"""The single lines of support."""

from collections.abc import Iterator

from hypothesis import given, settings

from argmap.graph import bearing, critical
from argmap.graph.line_count import number_of_lines
from argmap.graph.line_options import ALONE, Options
from argmap.graph.paths import MANY
from argmap.graph.reasoning import Line, lines_of_support
from argmap.graph.support import holding
from argmap.model import ArgumentMap, statement_id
from tests.graph.brute_force import supports
from tests.graph.small_maps import random_maps, small_map

PLENTY = 10**6

Plain = frozenset[tuple[str, str]]
"""A line as pairs of a claim and what it picks; a claim that stands alone picks nothing."""


def plainly(argument_map: ArgumentMap, name: str) -> set[Plain]:
    """All lines of a claim or step, by trying all choices."""
    steps = {step.id: step for step in argument_map.inferences}
    below: dict[str, list[str]] = {}
    for source, target in supports(argument_map):
        if source != target:
            below.setdefault(target, []).append(source)

    def needs(choice: str) -> list[str]:
        return list(map(statement_id, steps[choice].premises)) if choice in steps else [choice]

    def options(claim: str) -> list[str]:
        reasons = list(dict.fromkeys(below.get(claim, ())))
        is_alone = not reasons or argument_map.nodes[claim].data.get("basis")
        return [*([""] if is_alone else []), *reasons]

    def grow(made: dict[str, str], open_: list[str]) -> Iterator[Plain]:
        open_ = [claim for claim in open_ if claim not in made]
        if not open_:
            yield frozenset(made.items())
            return
        for option in options(open_[0]):
            more = needs(option) if option else []
            yield from grow({**made, open_[0]: option}, [*open_[1:], *more])

    def ends(line: Plain) -> bool:
        left = dict(line)
        while done := {
            claim
            for claim, choice in left.items()
            if not choice or all(one not in left for one in needs(choice))
        }:
            left = {claim: choice for claim, choice in left.items() if claim not in done}
        return not left

    return {line for line in grow({}, needs(name)) if ends(line)}


def as_plain(line: Line, ids: tuple[str, ...]) -> Plain:
    return frozenset(
        (ids[claim], "" if choice == ALONE else ids[choice])
        for claim, choice in line.choices.items()
    )


def all_lines(argument_map: ArgumentMap, name: str) -> set[Plain]:
    links = bearing(argument_map)
    found = lines_of_support(links, links.index[name], PLENTY, PLENTY)
    assert found.number.value == len(found.lines)
    assert found.number.is_exact
    return {as_plain(line, tuple(links.ids)) for line in found.lines}


def test_linked_premises_are_one_line_and_reasons_are_several() -> None:
    case = small_map(
        "[R] support [T]",
        "[X] support [P]",
        "[Y] support [P]",
        arguments={"A": [(("P", "Q"), "T")]},
    )
    linked = {("[T]", "<A>#3"), ("[Q]", "")}
    assert all_lines(case, "[T]") == {
        frozenset({("[T]", "[R]"), ("[R]", "")}),
        frozenset({*linked, ("[P]", "[X]"), ("[X]", "")}),
        frozenset({*linked, ("[P]", "[Y]"), ("[Y]", "")}),
    }


@settings(deadline=None)
@given(random_maps())
def test_they_are_all_lines(argument_map: ArgumentMap) -> None:
    links = bearing(argument_map)
    for name in links.ids[: links.first_inference]:
        end = links.ids[holding(links, links.index[name])]
        assert all_lines(argument_map, name) == plainly(argument_map, end)


@settings(deadline=None)
@given(random_maps())
def test_what_all_lines_share_is_critical(argument_map: ArgumentMap) -> None:
    links = bearing(argument_map)
    for number in range(links.first_inference):
        found = lines_of_support(links, number, PLENTY, PLENTY).lines
        if found:
            shared = set.intersection(*(set(line.choices) for line in found)) - {number}
            assert shared == set(critical(links, number, PLENTY).nodes)


@settings(deadline=None)
@given(random_maps())
def test_the_number_is_right_or_a_lower_bound(argument_map: ArgumentMap) -> None:
    links = bearing(argument_map)
    for number in range(links.first_inference):
        true = len(plainly(argument_map, links.ids[holding(links, number)]))
        counted = number_of_lines(Options(links, holding(links, number)))
        assert counted.value == true if counted.is_exact else counted.value <= true


@settings(deadline=None)
@given(random_maps())
def test_the_shortest_come_first(argument_map: ArgumentMap) -> None:
    links = bearing(argument_map)
    for number in range(links.first_inference):
        lengths = [
            len(line.choices) for line in lines_of_support(links, number, PLENTY, PLENTY).lines
        ]
        assert lengths == sorted(lengths)


def test_very_many_lines_are_counted_and_few_are_found() -> None:
    case = small_map(
        *(f"[{side}{n}] support [C{n}]" for n in range(100) for side in "LR"),
        arguments={"A": [(tuple(f"C{n}" for n in range(100)), "T")]},
    )
    links = bearing(case)
    found = lines_of_support(links, links.index["[T]"], 5, PLENTY)
    assert [len(line.choices) for line in found.lines] == [201] * 5
    assert (found.number.value, found.number.is_exact) == (MANY, False)
    ten = number_of_lines(Options(links, links.index["[C0]"]))
    assert (ten.value, ten.is_exact) == (2, True)


def test_a_search_that_is_cut_short_still_counts() -> None:
    star = bearing(small_map(*(f"[R{n}] support [T]" for n in range(1000))))
    found = lines_of_support(star, star.index["[T]"], 10, 50)
    assert len(found.lines) <= 10
    assert (found.number.value, found.number.is_exact) == (1000, True)
