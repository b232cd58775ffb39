"""What is highlighted and faded in a view: every part that stands for it, and nothing else."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

import argmap
from argmap.diagram.elements import Arrow, Caption, Diagram, Mark, Part
from argmap.diagram.marking import Marking, Selected, spotlight
from argmap.model import ArgumentMap, Inference, argument_id
from argmap.renderers.drawing import View, view_of
from tests.diagram.markings import STEPS, marked_maps

MAPS = sorted((Path(__file__).parents[2] / "maps").glob("*.argdown"))


def marks(text: str, view: View = "reasons", lit: str = "", dark: str = "") -> dict[str, Mark]:
    """The marks in a view by id; arrows as ``source => target``; elements are split at ``;``."""
    marking = Marking(
        Selected(frozenset(filter(None, lit.split(";")))),
        Selected(frozenset(filter(None, dark.split(";")))),
    )
    return of(view_of(argmap.loads(text).map, view, marking=marking))


def of(diagram: Diagram) -> dict[str, Mark]:
    found = {name(diagram, part): part.mark for part in diagram.parts.values()}
    return {key: mark for key, mark in found.items() if mark is not Mark.PLAIN}


def name(diagram: Diagram, part: Part) -> str:
    if not isinstance(part, Arrow):
        return part.id
    target = diagram.parts[part.target]
    return f"{part.source} => {name(diagram, target) if target is not part else '...'}"


LIT, DARK = Mark.HIGHLIGHTED, Mark.FADED


def test_a_highlighted_claim_changes_nothing_else() -> None:
    assert marks(STEPS, lit="[P]") == {"[P]": LIT}


def test_all_steps_of_a_highlighted_argument_are_highlighted() -> None:
    assert marks(STEPS, lit="<A>") == {"<A>#3": LIT, "<A>#5": LIT}
    assert marks(STEPS, lit="<A>#3") == {"<A>#3": LIT}


@pytest.mark.parametrize("lit", ["<A>", "<A>#3"])
def test_a_whole_argument_is_highlighted_with_any_of_its_steps(lit: str) -> None:
    assert marks(STEPS, "arguments", lit=lit) == {"<A>": LIT}


def test_arrows_fade_with_an_end_and_brackets_with_all_premises() -> None:
    assert marks(STEPS, dark="[P]") == {"[P]": DARK}
    assert marks(STEPS, dark="[P];[Q]") == {
        "[P]": DARK,
        "[Q]": DARK,
        "<A>#3": DARK,
        "<A>#3 => [M]": DARK,
    }
    assert marks(STEPS, dark="[O]") == {"[O]": DARK, "[O] => [T]": DARK, "[R] => [O]": DARK}


def test_an_undercut_fades_with_the_step_that_it_denies() -> None:
    assert marks(STEPS, dark="<A>#5") == {
        "<A>#5": DARK,
        "<A>#5 => [T]": DARK,
        "[U] => <A>#5 => [T]": DARK,
    }


def test_how_an_answer_bears_on_the_rest_does_not_fade() -> None:
    assert marks(STEPS, lit="[R];[U]", dark="[O];<A>") == {
        "[R]": LIT,
        "[U]": LIT,
        "[O]": DARK,
        "[O] => [T]": DARK,
        "<A>#3": DARK,
        "<A>#5": DARK,
        "<A>#3 => [M]": DARK,
        "<A>#5 => [T]": DARK,
    }


def test_what_is_both_is_highlighted() -> None:
    assert marks(STEPS, lit="[R]", dark="[R]") == {"[R]": LIT}


GROUP = "[T]: t\n\n# G {isClosed: true}\n\n[X]: x\n  +> [T]\n\n[Y]: y\n  -> [T]\n"


def test_a_closed_group_is_marked_as_what_it_holds() -> None:
    assert marks(GROUP, "arguments", lit="[X]") == {"s1": LIT}
    assert marks(GROUP, "arguments", dark="[X]") == {}
    both = marks(GROUP, "arguments", dark="[X];[Y]")
    assert both == {"s1": DARK, "s1 => [T]": DARK}


def test_what_is_highlighted_but_not_in_the_view_is_told() -> None:
    text = "[T]: t\n  + [Out]: o {isInMap: false}\n  + <S>: s\n"
    everything = argmap.loads(text).map
    diagram = view_of(everything, marking=spotlight(everything, ["[Out]", "<S>"], "quiet"))
    assert diagram.notes == ("not in this picture, though highlighted: [Out]",)
    assert diagram.captions == (Caption(LIT, "highlighted: quiet"),)
    none = view_of(everything, marking=spotlight(everything, ["[Out]"], "quiet"))
    assert none.captions == (Caption(Mark.PLAIN, "nothing is highlighted: quiet"),)


def test_what_is_inside_a_box_of_an_argument_is_told_with_the_argument() -> None:
    everything = argmap.loads(STEPS.replace("[N]: ", "")).map
    marking = Marking(Selected(frozenset({"[Untitled 1]", "[M]"})))
    (note,) = view_of(everything, "arguments", marking=marking).notes
    hidden = "[M] (in <A>), [Untitled 1] (in <A>)"
    assert note == f"not in this picture, though highlighted: {hidden}"


def test_the_description_names_what_is_highlighted() -> None:
    everything = argmap.loads(STEPS).map
    diagram = view_of(everything, marking=spotlight(everything, ["[P]", "<A>#5"], "sound"))
    assert diagram.description.endswith("highlighted: sound. These are: P. A.")


def lit_by(text: str, *ids: str) -> dict[str, Mark]:
    everything = argmap.loads(text).map
    return of(view_of(everything, marking=spotlight(everything, ids, "answer")))


def test_an_answer_stands_out_and_all_else_is_faded() -> None:
    found = lit_by(STEPS, "[R]")
    assert {key for key, mark in found.items() if mark is LIT} == {"[R]"}
    everything = view_of(argmap.loads(STEPS).map)
    rest = {name(everything, part) for part in everything.parts.values()}
    assert rest - set(found) == {"[R] => [O]"}


def test_the_premises_of_an_argument_in_the_answer_are_not_faded() -> None:
    found = lit_by(STEPS, "<A>")
    assert not {"[P]", "[Q]", "[M]", "[N]"} & set(found)
    assert found["[T]"] is DARK


def test_a_step_is_not_faded_that_has_all_its_premises_in_the_answer() -> None:
    assert lit_by(STEPS, "[P]", "[Q]").get("<A>#3", Mark.PLAIN) is Mark.PLAIN
    assert lit_by(STEPS, "[P]")["<A>#3"] is DARK
    assert "<A>#3 => [M]" not in lit_by(STEPS, "[P]", "[Q]", "[M]")


def test_an_empty_answer_fades_nothing() -> None:
    assert lit_by(STEPS) == {}


@settings(max_examples=150, deadline=None)
@given(marked_maps())
def test_marks_are_what_the_rules_say(given_: tuple[ArgumentMap, Marking]) -> None:
    everything, marking = given_
    assert marking.highlighted
    assert marking.faded
    views: tuple[View, ...] = ("reasons", "arguments")
    for view in views:
        check(view_of(everything, view, marking=marking), everything, marking)


def check(diagram: Diagram, everything: ArgumentMap, marking: Marking) -> None:
    assert marking.highlighted
    assert marking.faded
    lit, dark = marking.highlighted.ids, marking.faded.ids
    drawn = set()
    for box in diagram.boxes:
        node = everything.nodes[box.id]
        steps = {step.id for step in everything.inferences if argument_id(step.argument) == node.id}
        drawn |= {box.id, *steps}
        is_lit = not lit.isdisjoint({box.id, *steps})
        assert (box.mark is LIT) == is_lit
        assert (box.mark is DARK) == (box.id in dark and not is_lit)
    for reason in diagram.reasons:
        drawn |= {reason.id, reason.argument}
        names = {reason.id, reason.argument}
        premises = [diagram.parts[premise].mark for premise in reason.premises]
        is_lit = not lit.isdisjoint(names)
        assert (reason.mark is LIT) == is_lit
        is_dark = not dark.isdisjoint(names) or set(premises) == {DARK}
        assert (reason.mark is DARK) == (is_dark and not is_lit)
    for arrow in diagram.arrows:
        source, target = (diagram.parts[end].mark for end in (arrow.source, arrow.target))
        starts = {source, target} if arrow.kind.is_symmetric else {source}
        assert (arrow.mark is DARK) == (DARK in (source, target) and LIT not in starts)
        assert arrow.mark is not LIT
    missing = [each for each in everything.nodes if each in lit and each not in drawn]
    assert all(each in "".join(diagram.notes) for each in missing[:8])
    empty = [f"nothing is {how}" for ids, how in ((lit, "highlighted"), (dark, "pale")) if not ids]
    assert len(diagram.notes) == bool(missing) + len(empty)
    assert all(any(note.startswith(text) for note in diagram.notes) for text in empty)


@settings(max_examples=60, deadline=None)
@given(marked_maps())
def test_only_marks_and_words_change(given_: tuple[ArgumentMap, Marking]) -> None:
    everything, marking = given_
    views: tuple[View, ...] = ("reasons", "arguments")
    for view in views:
        plain, marked = view_of(everything, view), view_of(everything, view, marking=marking)
        assert plain == replace(
            marked,
            boxes=tuple(replace(box, mark=Mark.PLAIN) for box in marked.boxes),
            reasons=tuple(replace(reason, mark=Mark.PLAIN) for reason in marked.reasons),
            arrows=tuple(replace(arrow, mark=Mark.PLAIN) for arrow in marked.arrows),
            captions=(),
            notes=(),
            description=plain.description,
        )
        assert marked.description.startswith(plain.description)


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
@pytest.mark.parametrize("question", ["unanswered", "unsupported"])
def test_answers_on_the_maps(path: Path, question: str) -> None:
    work = argmap.load(path)
    answer = [each for row in work.ask(question) for each in row.ids]
    assert answer
    diagram = view_of(work.map, marking=spotlight(work.map, answer, question))
    lit = [part for part in diagram.parts.values() if part.mark is LIT]
    standing_for = {part.id for part in lit} | {getattr(part, "argument", part.id) for part in lit}
    assert set(answer) <= standing_for
    assert diagram.notes == ()
    assert not any(isinstance(work.map.nodes[each], Inference) for each in answer)
