"""Parts of maps that are too large to learn with, and what is far from them."""

from hypothesis import given
from hypothesis import strategies as st

from argmap import loads
from argmap.graph import bearing
from argmap.model import ArgumentMap
from argmap.teaching.exercises.brief import Brief
from argmap.teaching.exercises.outlines.gaps import elsewhere, hideable
from argmap.teaching.exercises.outlines.outline import LineRole, outline
from argmap.teaching.exercises.outlines.parts import part
from tests.graph.small_maps import random_maps, small_map

TWO_BRANCHES = small_map(
    "[B] support [A]",
    "[C] support [A]",
    *(f"[B{n}] support [B]" for n in range(4)),
    *(f"[C{n}] attack [C]" for n in range(4)),
)


def parts_of(drawn: ArgumentMap, most: int) -> set[tuple[str, ...]]:
    found = set()
    for seed in range(12):
        entries = part(Brief(bearing(drawn), seed), most).outline.entries
        found.add(tuple(entry.claim for entry in entries))
    return found


def test_a_small_map_is_taken_whole() -> None:
    found = part(Brief(bearing(TWO_BRANCHES)), 11)
    assert (len(found.outline.entries), found.note) == (11, "")


def test_of_a_large_one_the_seed_takes_a_branch_or_the_top() -> None:
    assert parts_of(TWO_BRANCHES, 5) == {
        ("[A]", "[B]", "[B0]", "[B1]", "[C]"),
        ("[B]", "[B0]", "[B1]", "[B2]", "[B3]"),
        ("[C]", "[C0]", "[C1]", "[C2]", "[C3]"),
    }


def test_its_reader_is_told() -> None:
    notes = {part(Brief(bearing(TWO_BRANCHES), seed), 5).note for seed in range(12)}
    assert notes == {
        "This is a part of a larger argument: 5 of its 11 claims.",
        "This is a part of a larger argument: 5 of its 11 claims. What lies deeper is left out.",
    }


def test_claims_from_elsewhere_fit_nowhere() -> None:
    drawn = small_map(
        "[B] support [A]",
        "[C] support [A]",
        "[D] support [B]",
        "[E] support [D]",
        "[F] support [C]",
        arguments={"R": [(["B", "G"], "A")]},
    )
    whole, branch = outline(drawn), outline(drawn, ["[B]"], 2)
    assert [entry.claim for entry in branch.entries] == ["[B]", "[D]"]
    # not A, on which the branch bears; not E, which bears on it; not G, a premise beside B; not C,
    # which bears on A as B does
    assert set(elsewhere(branch, whole)) == {"F."}


def test_a_text_that_stands_in_another_one_is_never_hidden() -> None:
    text = "[A]: We go.\n  + [B]: It rains.\n  + [C]: As it rains, we go.\n  - [D]: It rains too much.\n"
    found = outline(loads(text).map)
    assert [found.text(n) for n in hideable(found)] == ["As it rains, we go.", "It rains too much."]
    assert len(hideable(found, "Why it rains too much")) == 1


@given(random_maps(), st.integers(2, 10), st.integers(0, 5))
def test_a_part_is_no_larger_than_wanted(drawn: ArgumentMap, most: int, seed: int) -> None:
    if not outline(drawn).groups:
        return
    found = part(Brief(bearing(drawn), seed), most)
    assert 1 <= len(found.outline.entries) <= most
    tops = [entry for entry in found.outline.entries if entry.role is LineRole.TOP]
    assert bool(found.note) or len(found.outline.entries) == len(outline(drawn).entries)
    assert tops
