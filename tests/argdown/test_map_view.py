"""What the map that Argdown users know shows by default, where the official tool errs."""

import argmap
from argmap.argdown.view.colors import Painter
from argmap.argdown.view.map_view import MapView, map_view
from argmap.model import Data


def view(text: str) -> MapView:
    return map_view(argmap.loads(text).map)


def edges(text: str) -> list[str]:
    return [f"{edge.source} {edge.kind} {edge.target}" for edge in view(text).edges]


def test_no_edge_stands_twice() -> None:
    """Q11: a premise that is also said to support its argument."""
    text = "[P]: p\n    +> <A>\n\n<A>\n\n(1) [P]\n----\n(2) [C]: c\n"
    assert edges(text) == ["[P] support <A>", "<A> support [C]"]


def test_every_tag_has_a_color() -> None:
    """Q13: the ninth colour is the first again."""
    tags = " ".join(f"#t{number}" for number in range(10))
    argument_map = argmap.loads(f"[A]: a {tags}\n").map
    colors = [*Painter(argument_map, Data(), exact=False).colors().tags.values()]
    assert len(colors) == 10
    assert colors[7:] == ["#1b9e77", *colors[:2]]
    assert len(Painter(argument_map, Data(), exact=True).colors().tags) == 7


def test_a_title_that_begins_with_untitled_is_shown() -> None:
    """Q7: only what has no title counts as untitled."""
    shown = [node.label for node in view("[Untitled work]: w\n    + a reason\n").nodes]
    assert shown == ["Untitled work", ""]


def test_a_section_is_selected_with_and_without_its_tags() -> None:
    """Q8: its title does not have them."""
    text = "# One #t\n\n[A]: a\n    + [B]: b\n\n# Two\n\n[C]: c\n    + [D]: d\n"
    for title in ("One", "One #t"):
        settings = Data({"selection": Data({"selectedSections": (title,)})})
        found = map_view(argmap.loads(text).map, settings)
        assert [node.id for node in found.nodes] == ["[A]", "[B]"]


def test_a_closed_group_is_one_box() -> None:
    text = (
        "[A]: a\n    + [B]: b\n\n# Closed {isClosed: true}\n\n"
        "[C]: c\n    + [A]\n    + [D]: d\n\n## Inside\n\n[E]: e\n    + [A]\n"
    )
    found = view(text)
    assert [node.id for node in found.nodes] == ["[A]", "[B]"]
    assert [(group.id, group.is_closed) for group in found.groups] == [("s1", True)]
    assert [(edge.source, edge.target) for edge in found.edges] == [
        ("[B]", "[A]"),
        ("[A]", "s1"),
    ]
