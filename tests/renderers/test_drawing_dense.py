"""Which layout a dense map gets, and what happens where Graphviz lets it down; the scale of a PNG."""

import struct

import pytest

import argmap
from argmap.diagram.elements import Arrow, ArrowKind, Box, Diagram
from argmap.layout import dot, graphviz, tree
from argmap.layout.graphviz import Engine, GraphvizFailedError
from argmap.renderers.drawing import draw, place
from argmap.renderers.look import Look


def all_linked(claims: int) -> Diagram:
    """Claims that all bear on those before them."""
    return Diagram(
        tuple(Box(f"[{n}]", f"Claim {n}.") for n in range(claims)),
        arrows=tuple(
            Arrow(f"{n}-{m}", ArrowKind.SUPPORT, f"[{n}]", f"[{m}]")
            for n in range(claims)
            for m in range(n)
        ),
    )


DENSE = all_linked(6)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a machine was asked whose only Graphviz stops at everything."""
    graphs: list[str] = []

    def refuse(graph: str, _kind: str) -> bytes:
        graphs.append(graph)
        raise GraphvizFailedError("broken", "lost edge")

    engine = Engine("dot", "broken", refuse)
    monkeypatch.setattr(graphviz, "engines", lambda: (engine,))
    monkeypatch.setattr(dot, "require", lambda: engine)
    return graphs


def test_auto_takes_the_tree_where_graphviz_fails(asked: list[str]) -> None:
    assert place(DENSE) == tree.place(DENSE)
    assert len(asked) == 1


def test_auto_does_not_ask_graphviz_for_what_takes_it_minutes(asked: list[str]) -> None:
    tangle = all_linked(30)
    assert place(tangle) == tree.place(tangle)
    assert asked == []


@pytest.mark.usefixtures("asked")
def test_who_asks_for_graphviz_is_told_why_not() -> None:
    with pytest.raises(GraphvizFailedError, match="lost edge"):
        place(DENSE, "dot")


@pytest.mark.parametrize("scale", [1.0, 2.0, 3.0])
def test_png_is_drawn_at_its_scale(scale: float) -> None:
    argument_map = argmap.loads("[A]: A claim.\n  + [B]: A reason.").map
    data = draw(argument_map, fmt="png", look=Look(scale=scale))
    usual = draw(argument_map, fmt="png", look=Look(scale=1.0))
    width, height = struct.unpack(">II", data[16:24])
    expected = [side * scale for side in struct.unpack(">II", usual[16:24])]
    assert [width, height] == pytest.approx(expected, abs=scale)
