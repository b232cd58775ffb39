"""The reasons view: what becomes a box, a bracket, an arrow, and where undercuts end."""

import pytest

import argmap
from argmap.diagram.elements import ArrowKind, BoxKind, Diagram, Emphasis, Stretch
from argmap.diagram.reasons import reasons


def view(text: str) -> Diagram:
    """The view of a text; an arrow that is hit is named by its source in tests."""
    return reasons(argmap.loads(text).map)


def arrows(diagram: Diagram) -> set[tuple[str, str, str]]:
    """The arrows as (source, kind, target); a target that is an arrow as ``source => target``."""
    ends = {arrow.id: f"{arrow.source} => {arrow.target}" for arrow in diagram.arrows}
    return {
        (arrow.source, str(arrow.kind), ends.get(arrow.target, arrow.target))
        for arrow in diagram.arrows
    }


def test_statements_are_boxes_with_their_text_and_title() -> None:
    diagram = view("[T]: The thesis.\n  + Some reason.\n  - [Mere reference]")
    looks = [(box.id, box.title, box.text, box.is_thesis) for box in diagram.boxes]
    assert looks == [
        ("[T]", "T", "The thesis.", True),
        ("[Untitled 1]", "", "Some reason.", False),
        ("[Mere reference]", "", "Mere reference", False),
    ]


def test_a_sketched_argument_is_one_box() -> None:
    (thesis, sketch) = view("[T]: The thesis.\n  + <A>: Because I say so.").boxes
    assert thesis.kind is BoxKind.STATEMENT
    assert (sketch.id, sketch.title, sketch.text) == ("<A>", "A", "Because I say so.")
    assert sketch.kind is BoxKind.ARGUMENT


STEPS = """\
[T]: The thesis.
  + <A>

<A>: An argument.

(1) [P]: First premise.
(2) [Q]: Second premise.
-- modus ponens, reading closely --
(3) [M]: Intermediate conclusion.
    - [X]: Against the intermediate conclusion.
(4) [R]: Third premise. {implicit: true}
----
(5) [T]
    - [Y]: Against the conclusion.
"""


def test_a_reconstructed_argument_is_a_bracket_for_each_step() -> None:
    diagram = view(STEPS)
    first, last = diagram.reasons
    assert (first.id, first.premises) == ("<A>#3", ("[P]", "[Q]"))
    assert (first.title, first.rules) == ("A (1/2)", ("modus ponens", "reading closely"))
    assert (last.id, last.premises, last.title, last.rules) == ("<A>#5", ("[M]", "[R]"), "A", ())
    assert arrows(diagram) == {
        ("<A>#3", "support", "[M]"),
        ("<A>#5", "support", "[T]"),
        ("[X]", "objection", "[M]"),
        ("[Y]", "objection", "[T]"),
    }
    by_id = {box.id: box for box in diagram.boxes}
    assert by_id["[M]"].is_intermediate
    assert by_id["[R]"].is_implicit
    assert "<A>" not in by_id


def test_what_an_argument_concludes_is_not_drawn_twice() -> None:
    text = "[T]: t\n  + <A>\n\n<A>\n\n(1) [P]: p\n  +> <A>\n----\n(2) [T]\n"
    assert arrows(view(text)) == {("<A>#2", "support", "[T]")}


def test_an_argument_speaks_through_its_conclusion() -> None:
    text = "[T]: t\n  + <A>\n\n<A>\n\n(1) p\n----\n(2) [C]: c\n"
    assert arrows(view(text)) == {("<A>#2", "support", "[C]"), ("[C]", "support", "[T]")}


def test_an_attack_on_a_reconstructed_argument_ends_on_its_last_bracket() -> None:
    text = STEPS.replace("<A>: An argument.", "<A>: An argument.\n  - [Z]: Nonsense.")
    assert ("[Z]", "objection", "<A>#5") in arrows(view(text))


def test_contradictions_between_conclusions_are_drawn() -> None:
    text = "<A>\n\n(1) p\n----\n(2) [C]: c\n  >< [D]: d\n\n<B>\n\n(1) q\n----\n(2) [D]\n"
    assert ("[C]", "contradictory", "[D]") in arrows(view(text))


def test_strict_relations_keep_their_kind() -> None:
    text = "===\nmodel:\n  mode: strict\n===\n\n[A]: a\n  + [B]: b\n  - [C]: c\n  >< [D]: d\n"
    assert arrows(view(text)) == {
        ("[B]", "entails", "[A]"),
        ("[C]", "contrary", "[A]"),
        ("[A]", "contradictory", "[D]"),
    }


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("[T]: t\n  + <A>: a\n    _ [U]: u", "<A> => [T]"),
        ("[T]: t\n  - <A>: a\n    _ [U]: u", "<A> => [T]"),
        ("<A>: a\n  _ [U]: u", "<A>"),
        ("<A>\n  _ [U]: u\n\n<A>\n\n(1) p\n----\n(2) [C]: c", "<A>#2 => [C]"),
        ("<A>\n\n(1) p\n----\n  _ [U]: u\n(2) [C]: c\n----\n(3) [D]: d", "<A>#2 => [C]"),
    ],
    ids=["support", "attack", "no arrow", "last step", "first step"],
)
def test_an_undercut_ends_on_the_arrow_of_the_step(text: str, hit: str) -> None:
    assert ("[U]", "undercut", hit) in arrows(view(text))


def test_an_undercut_of_an_undercut_ends_on_it() -> None:
    found = arrows(view("[T]: t\n  + <A>: a\n    _ <U>: u\n      _ <V>: v\n"))
    assert ("<V>", "undercut", "<U> => e1") in found


def test_undercuts_in_a_circle_end_somewhere() -> None:
    diagram = view("<A>: a\n  _ <B>: b\n\n<B>\n  _ <A>\n")
    targets = [arrow.target for arrow in diagram.arrows]
    names = [arrow.id for arrow in diagram.arrows]
    assert len(diagram.arrows) == 2
    assert [target for target in targets if target in names] == names[:1]


def test_a_reply_to_an_objection_is_a_rebuttal() -> None:
    text = "[T]: t\n  - [O]: o\n    - [R]: r\n      - [Q]: q\n    + [S]: s\n      - [P]: p\n"
    assert arrows(view(text)) == {
        ("[O]", "objection", "[T]"),
        ("[R]", "rebuttal", "[O]"),
        ("[Q]", "objection", "[R]"),
        ("[S]", "support", "[O]"),
        ("[P]", "rebuttal", "[S]"),
    }
    opposing = {box.id for box in view(text).boxes if box.opposes}
    assert opposing == {"[O]", "[Q]", "[S]"}


def test_what_is_kept_out_of_the_map_is_not_drawn_unless_a_bracket_needs_it() -> None:
    text = (
        "[T]: t\n  + [Out]: o {isInMap: false}\n  + <Gone>: g {isInMap: false}\n\n"
        "<A>\n\n(1) [P]: p {isInMap: false}\n----\n(2) [T]\n"
    )
    assert [box.id for box in view(text).boxes] == ["[T]", "[P]"]
    assert arrows(view(text)) == {("<A>#2", "support", "[T]")}


def test_notes_say_who_on_what_basis_and_where() -> None:
    text = (
        "[T]: t {holder: the author, basis: law, source: [{paragraph: 3}, {paragraph: 7}]}\n"
        "  + [P]: p {source: {paragraph: 3}}\n"
    )
    notes = [box.note.replace("\N{NO-BREAK SPACE}", " ") for box in view(text).boxes]
    assert notes == ["the author · law · ¶3 · ¶7", "¶3"]


def test_tags_are_no_part_of_the_sentence_but_give_a_colour() -> None:
    (box,) = view("[T]: The *whole* thesis #pro").boxes
    assert box.text == "The whole thesis"
    assert box.stretches == (Stretch(Emphasis.ITALIC, 4, 9),)
    assert box.tags == ("pro",)
    assert box.accent.startswith("#")
    assert view("[T]: A thesis").boxes[0].accent == ""


def test_sections_are_frames() -> None:
    diagram = view("# One\n\n[A]: a\n\n## Two\n\n<B>\n\n(1) [P]: p\n----\n(2) [A]\n")
    assert [(frame.title, frame.parent) for frame in diagram.frames] == [("One", ""), ("Two", "s1")]
    assert [(box.id, box.frame) for box in diagram.boxes] == [("[A]", "s1"), ("[P]", "s2")]
    assert diagram.reasons[0].frame == "s2"


def test_reasons_for_a_claim_come_in_the_order_of_the_document() -> None:
    text = (
        "[T]: t\n  + <First>\n  + [Second]: s\n  + <Third>\n\n"
        "<Third>\n\n(1) p\n----\n(2) [T]\n\n<First>\n\n(1) q\n----\n(2) [T]\n"
    )
    order = [arrow.source for arrow in view(text).arrows if arrow.kind is ArrowKind.SUPPORT]
    assert order == ["<First>#2", "[Second]", "<Third>#2"]


def test_the_description_tells_the_thesis_and_what_bears_on_it() -> None:
    description = view(STEPS).description
    assert "Argument map with 7 statements and 1 reconstructed argument." in description
    assert "Thesis: The thesis." in description
    assert "Reason 1: A. Intermediate conclusion. Third premise." in description
    assert "Objection 1: Against the conclusion." in description


def test_an_empty_map() -> None:
    assert view("").boxes == ()
    assert view("").description == "Argument map with nothing in it."
