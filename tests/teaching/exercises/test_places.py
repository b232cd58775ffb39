"""Which gaps could change places, compared with trying all orders."""

from collections.abc import Mapping
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import loads
from argmap.model import ArgumentMap
from argmap.teaching.exercises.outlines.outline import Outline, outline
from argmap.teaching.exercises.outlines.places import places
from tests.graph.small_maps import random_maps, small_map


def by_claim(found: Outline, hidden: str) -> dict[str, set[str]]:
    """The gaps that stay, each with those it could change places with, by title."""
    chosen = [found.numbers[f"[{name}]"] for name in hidden.split()]
    told = places(found, chosen)
    return {
        found.entries[n].claim[1:-1]: {
            found.entries[other].claim[1:-1] for other in told.equals.get(n, ())
        }
        for n in told.hidden
    }


def test_premises_of_one_reason_may_change_places() -> None:
    found = outline(small_map(arguments={"R": [(["P", "Q", "S"], "A")]}))
    assert by_claim(found, "P Q") == {"P": {"Q"}, "Q": {"P"}}


def test_reasons_for_one_claim_may_change_places_and_objections_not_with_them() -> None:
    found = outline(small_map("[B] support [A]", "[C] support [A]", "[D] attack [A]"))
    assert by_claim(found, "B C D") == {"B": {"C"}, "C": {"B"}, "D": set()}


def test_what_has_something_below_it_is_told_from_what_has_not() -> None:
    found = outline(small_map("[B] support [A]", "[C] support [A]", "[D] support [C]"))
    assert by_claim(found, "B C") == {"B": set(), "C": set()}


def test_premises_of_different_reasons_are_told_apart_by_a_line_that_is_shown() -> None:
    steps = {"R": [(["P", "Q"], "A")], "S": [(["V", "W"], "A")]}
    found = outline(small_map(arguments=steps))
    assert by_claim(found, "P Q V W") == {"Q": set(), "V": {"W"}, "W": {"V"}}


def test_branches_that_look_the_same_are_told_apart_by_a_line_that_is_shown() -> None:
    relations = ["[B] support [A]", "[C] support [A]", "[D] support [B]", "[E] support [C]"]
    assert by_claim(outline(small_map(*relations)), "B C D E") == {
        "C": set(),
        "D": set(),
        "E": set(),
    }


def test_an_undercut_tells_one_reason_from_another() -> None:
    work = loads(
        "[A]: One.\n  + <R>\n  + [B]: Two.\n\n<R>\n\n(1) [P]: Three.\n----\n  <_ [U]: Four.\n(2) [A]\n"
    )
    assert by_claim(outline(work.map), "P B") == {"P": set(), "B": set()}


def test_a_claim_that_another_line_refers_to_is_told_from_others() -> None:
    found = outline(small_map("[B] support [A]", "[C] support [A]", "[B] attack [C]"))
    assert by_claim(found, "B C") == {"B": set(), "C": set()}
    twins = outline(
        small_map("[B] support [A]", "[C] support [A]", "[D] support [A]", "[B] attack [D]")
    )
    assert by_claim(twins, "B C") == {"B": set(), "C": set()}


def test_claims_for_which_the_same_is_said_may_change_places() -> None:
    found = outline(small_map("[S] support [A]", "[S] support [B]"))
    assert by_claim(found, "A B") == {"A": {"B"}, "B": {"A"}}


def seen(found: Outline, texts: Mapping[int, str]) -> object:
    """What an outline says, whatever the order: which claims together are what to which."""

    def said(number: int) -> str:
        first = found.entries[number].first
        return texts.get(first, found.text(first))

    told: dict[str, object] = {}
    for group, members in found.groups.items():
        entry = found.entries[members[0]]
        assert entry.above is not None
        target = told[entry.denies] if entry.denies else said(entry.above)
        told[group] = (entry.line.label, sorted(map(said, members)), target)
    tops = sorted(said(n) for n, entry in enumerate(found.entries) if entry.above is None)
    return tops, sorted(map(repr, told.values()))


_MOST = 5


@given(random_maps(), st.data())
def test_no_other_order_of_the_gaps_says_the_same(drawn: ArgumentMap, data: st.DataObject) -> None:
    found = outline(drawn)
    referred = {entry.first for n, entry in enumerate(found.entries) if entry.first != n}
    can_be = [n for n in found.numbers.values() if n not in referred]
    chosen = (
        data.draw(st.lists(st.sampled_from(can_be), unique=True, max_size=_MOST)) if can_be else []
    )
    told = places(found, chosen)
    original = seen(found, {})
    for order in permutations(told.hidden):
        texts = {gap: found.text(other) for gap, other in zip(told.hidden, order, strict=True)}
        accepted = all(
            other == gap or other in told.equals.get(gap, ())
            for gap, other in zip(told.hidden, order, strict=True)
        )
        assert accepted is (seen(found, texts) == original)


@pytest.mark.parametrize("count", [0, 1, 400])
def test_any_number_of_twins(count: int) -> None:
    found = outline(small_map("[Z] attack [A]", *(f"[B{n}] support [A]" for n in range(count))))
    told = places(found, [found.numbers[f"[B{n}]"] for n in range(count)])
    assert len(told.hidden) == count
