"""The compact view: Argdown's map, drawn our way."""

import argmap
from argmap.diagram.arguments import arguments
from argmap.diagram.elements import ArrowKind, BoxKind, Diagram


def view(text: str) -> Diagram:
    return arguments(argmap.loads(text).map)


def test_statements_and_whole_arguments_are_boxes() -> None:
    text = "[T]: thesis\n\n<A>\n\n(1) [P]: p\n(2) q\n----\n(3) [T]\n"
    diagram = view(text)
    assert [(box.id, box.kind) for box in diagram.boxes] == [
        ("[T]", BoxKind.STATEMENT),
        ("[P]", BoxKind.STATEMENT),
        ("<A>", BoxKind.ARGUMENT),
    ]
    assert diagram.reasons == ()
    found = {(arrow.source, arrow.kind, arrow.target) for arrow in diagram.arrows}
    assert found == {
        ("<A>", ArrowKind.SUPPORT, "[T]"),
        ("[P]", ArrowKind.PREMISE, "<A>"),
    }


def test_an_undercut_ends_on_the_arrow_of_the_argument() -> None:
    diagram = view("[T]: t\n  + <A>\n\n<A>\n  _ <U>: u\n\n<A>\n\n(1) [P]: p\n----\n(2) [T]\n")
    by_id = {arrow.id: arrow for arrow in diagram.arrows}
    (undercut,) = [arrow for arrow in diagram.arrows if arrow.kind is ArrowKind.UNDERCUT]
    hit = by_id[undercut.target]
    assert (hit.source, hit.target) == ("<A>", "[T]")


def test_selection_and_labels_follow_the_settings() -> None:
    text = (
        "===\nselection:\n  statementSelectionMode: not-used-in-argument\n"
        "map:\n  argumentLabelMode: title\n===\n\n"
        "[X]: x\n  + <A>\n\n<A>: long description\n\n(1) [P]: p\n----\n(2) [C]: c\n"
    )
    boxes = {box.id: box for box in view(text).boxes}
    assert "[P]" not in boxes
    assert (boxes["<A>"].title, boxes["<A>"].text) == ("A", "")


def test_sections_are_frames_and_closed_ones_are_boxes() -> None:
    text = "# Open\n\n[A]: a\n  + [B]: b\n\n# Closed {isClosed: true}\n\n[C]: c\n  +> [A]\n"
    diagram = view(text)
    assert [frame.title for frame in diagram.frames] == ["Open"]
    (closed,) = [box for box in diagram.boxes if box.kind is BoxKind.GROUP]
    assert closed.title == "Closed"
    assert (closed.id, "[A]") in {(arrow.source, arrow.target) for arrow in diagram.arrows}
