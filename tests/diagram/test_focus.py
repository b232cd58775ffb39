"""Only a part of a map: what is drawn, what is pale, and what is said of the rest."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import argmap
from argmap.diagram.elements import Arrow, Box, Diagram, Mark, Reason
from argmap.diagram.focus import EmptyFocusError
from argmap.diagram.marking import Marking, Selected
from argmap.model import ArgumentMap, argument_id, statement_id
from argmap.renderers.drawing import View, view_of
from tests.diagram.markings import STEPS, selections
from tests.graph.small_maps import random_maps

MAPS = sorted((Path(__file__).parents[2] / "maps").glob("*.argdown"))
VIEWS: tuple[View, ...] = ("reasons", "arguments")


def part(text: str, *ids: str, view: View = "reasons") -> Diagram:
    marking = Marking(focus=Selected(frozenset(ids), "selector"))
    return view_of(argmap.loads(text).map, view, marking=marking)


def drawn(diagram: Diagram) -> list[str]:
    """Boxes and brackets, and arrows as ``source => target``; what is pale, in parentheses."""
    found: list[Box | Reason] = [*diagram.boxes, *diagram.reasons]
    names = [f"({each.id})" if each.mark is Mark.FADED else each.id for each in found]
    return names + [f"{arrow.source} => {arrow.target}" for arrow in diagram.arrows]


def print_(diagram: Diagram) -> dict[str, str]:
    """The small print by id."""
    parts: list[Box | Reason] = [*diagram.boxes, *diagram.reasons]
    return {each.id: each.left_out.removeprefix("… ") for each in parts if each.left_out}


def test_the_selected_and_what_holds_between_them() -> None:
    diagram = part(STEPS, "[T]", "[O]")
    assert drawn(diagram) == ["[T]", "[O]", "[O] => [T]"]
    assert print_(diagram) == {"[T]": "1 reason", "[O]": "1 objection"}


def test_what_hangs_on_something_that_is_not_drawn_says_so() -> None:
    diagram = part(STEPS, "[T]", "[R]", "[P]", "[U]")
    assert drawn(diagram) == ["[T]", "[R]", "[P]", "[U]"]
    assert print_(diagram) == {
        "[T]": "1 reason, 1 objection",
        "[R]": "reply to [O]",
        "[P]": "premise of <A>",
        "[U]": "denies the step of <A>",
    }


def test_a_selected_argument_is_drawn_whole() -> None:
    diagram = part(STEPS, "<A>")
    assert drawn(diagram)[:7] == ["[T]", "[P]", "[Q]", "[M]", "[N]", "<A>#3", "<A>#5"]
    assert drawn(part(STEPS, "<A>#3"))[:4] == ["[P]", "[Q]", "[M]", "<A>#3"]
    assert print_(diagram) == {"[T]": "1 objection", "<A>#5": "1 objection"}


def test_premises_that_complete_a_step_are_pale() -> None:
    diagram = part(STEPS, "[M]", "[Q]")
    assert drawn(diagram) == ["([P])", "[Q]", "[M]", "<A>#3", "<A>#3 => [M]"]
    assert [caption.text for caption in diagram.captions] == [
        "a part of the map: selector (3 of 8 boxes; … is left out)",
        "pale: not selected, but part of a step that is",
    ]


def test_a_claim_keeps_its_standing() -> None:
    diagram = part(STEPS, "[O]", "[R]")
    assert not any(box.is_thesis for box in diagram.boxes)
    assert [arrow.kind for arrow in diagram.arrows] == ["rebuttal"]
    assert diagram.description.startswith("A part of a map, 2 of 8 boxes.")


def test_an_untitled_claim_is_called_by_its_text() -> None:
    text = "[T]: t\n  + The reason nobody gave a title, which is long enough to be cut off.\n    - [O]: o"
    assert print_(part(text, "[O]")) == {
        "[O]": "objection to “The reason nobody gave a title, which …”"
    }


def test_several_things_are_counted() -> None:
    text = "[P]: p\n  +> [X]: x\n  +> [Y]: y\n  +> [Z]: z\n  >< [N]: n\n"
    assert print_(part(text, "[P]")) == {"[P]": "reason for [X] and 2 more · contradicts [N]"}
    assert print_(part(text, "[N]", "[X]")) == {"[X]": "1 reason", "[N]": "contradicts [P]"}


def test_whole_arguments() -> None:
    view: View = "arguments"
    assert drawn(part(STEPS, "<A>", view=view)) == ["<A>"]
    assert drawn(part(STEPS, "[T]", "[N]", view=view))[:3] == ["[T]", "[N]", "<A>"]
    assert drawn(part(STEPS, "[N]", view=view)) == ["[N]"]
    untitled = STEPS.replace("[N]: ", "")
    assert drawn(part(untitled, "[Untitled 1]", view=view)) == ["<A>"]
    assert print_(part(STEPS, "<A>", view=view)) == {
        "<A>": "3 premises, 1 objection · reason for [T]"
    }


def test_a_closed_group_is_drawn_with_what_it_holds() -> None:
    text = "[T]: t\n\n# G {isClosed: true}\n\n[X]: x\n  +> [T]\n\n# H\n\n[Y]: y\n  +> [T]\n"
    assert drawn(part(text, "[T]", "[X]", view="arguments")) == ["[T]", "s1", "s1 => [T]"]


def test_nothing_to_draw_is_an_error() -> None:
    with pytest.raises(EmptyFocusError, match="nothing in the map is selected by 'selector'"):
        part(STEPS)
    with pytest.raises(EmptyFocusError, match=r"nothing of 'selector' is in this view.*\[T\]"):
        part("[T]: t {isInMap: false}\n  + [R]: r", "[T]")


def test_what_is_not_in_the_view_is_told() -> None:
    diagram = part("[T]: t {isInMap: false}\n  + [R]: r", "[T]", "[R]")
    assert diagram.notes == ("not in this picture, though selected: [T]",)


def test_focus_and_highlight_together() -> None:
    everything = argmap.loads(STEPS).map
    marking = Marking(
        Selected(frozenset({"[Q]", "[R]"}), "lit"), focus=Selected(frozenset({"[M]", "[P]"}))
    )
    diagram = view_of(everything, marking=marking)
    assert {box.id: box.mark for box in diagram.boxes} == {
        "[P]": Mark.PLAIN,
        "[Q]": Mark.HIGHLIGHTED,
        "[M]": Mark.PLAIN,
    }
    assert diagram.notes == ()


@st.composite
def parts(draw: st.DrawFn) -> tuple[ArgumentMap, frozenset[str]]:
    everything = draw(random_maps())
    return everything, draw(selections(everything))


@settings(max_examples=150, deadline=None)
@given(parts(), st.sampled_from(VIEWS))
def test_nothing_selected_is_lost_and_nothing_else_is_drawn(
    given_: tuple[ArgumentMap, frozenset[str]], view: View
) -> None:
    everything, ids = given_
    whole = view_of(everything, view)
    try:
        diagram = view_of(everything, view, marking=Marking(focus=Selected(ids)))
    except EmptyFocusError:
        assert not [box for box in whole.boxes if box.id in ids]
        return
    shown = set(diagram.parts)
    boxes = {box.id: box for box in diagram.boxes}
    assert {box.id for box in whole.boxes} & ids <= set(boxes)
    needed = ids | steps_with(everything, ids)
    assert set(boxes) <= needed
    for arrow in whole.arrows:
        assert (arrow.id in shown) == (arrow.source in shown and arrow.target in shown)
    assert {box.id for box in diagram.boxes if box.mark is Mark.FADED}.isdisjoint(ids)
    assert [each for each in whole.parts if each in shown] == [*diagram.parts]


def steps_with(everything: ArgumentMap, ids: frozenset[str]) -> set[str]:
    """What belongs to a step of which enough is selected, and the argument of that step."""
    found: set[str] = set()
    for step in everything.inferences:
        goal, premises = statement_id(step.conclusion), set(map(statement_id, step.premises))
        argument = argument_id(step.argument)
        lines = {goal, *premises}
        if not ids.isdisjoint({step.id, argument}) or (goal in ids and premises & ids):
            found |= {*lines, argument}
        elif lines & ids:
            found.add(argument)
    return found


@settings(max_examples=150, deadline=None)
@given(parts(), st.sampled_from(VIEWS))
def test_the_small_print_counts_every_arrow_that_is_not_drawn(
    given_: tuple[ArgumentMap, frozenset[str]], view: View
) -> None:
    everything, ids = given_
    whole = view_of(everything, view)
    try:
        diagram = view_of(everything, view, marking=Marking(focus=Selected(ids)))
    except EmptyFocusError:
        return
    missing = [arrow for arrow in whole.arrows if arrow.id not in diagram.parts]
    counts: dict[str, int] = {}
    for arrow in missing:
        end = whole.parts[arrow.target]
        while isinstance(end, Arrow):
            end = whole.parts[end.source]
        if end.id in diagram.parts and not arrow.kind.is_symmetric:
            counts[end.id] = counts.get(end.id, 0) + 1
    for name, text in print_(diagram).items():
        said = re.findall(r"(\d+) (?:premise|reason|objection)", text)
        assert sum(map(int, said)) == counts.pop(name, 0)
        bears = any(
            name == arrow.source or (arrow.kind.is_symmetric and name == arrow.target)
            for arrow in missing
        ) or any(
            name in reason.premises for reason in whole.reasons if reason.id not in diagram.parts
        )
        assert bears == bool(
            re.search(r"reason for|entails|premise of|to |denies|contra|excl", text)
        )
    assert counts == {}


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_all_of_a_map_is_the_map(path: Path) -> None:
    everything = argmap.load(path).map
    whole = view_of(everything)
    diagram = view_of(everything, marking=Marking(focus=Selected(frozenset(everything.nodes))))
    assert (diagram.boxes, diagram.reasons, diagram.arrows) == (
        whole.boxes,
        whole.reasons,
        whole.arrows,
    )
