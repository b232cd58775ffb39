"""Markings for tests: any, of a random map; and a map of two steps to mark."""

from hypothesis import strategies as st

from argmap.diagram.marking import Marking, Selected
from argmap.model import ArgumentMap
from tests.graph.small_maps import random_maps

STEPS = """\
[T]: The thesis.
  + <A>
  - [O]: An objection.
    - [R]: A reply.

<A>: An argument.

(1) [P]: First premise.
(2) [Q]: Second premise.
----
(3) [M]: Intermediate conclusion.
(4) [N]: Third premise.
-----
  <_ [U]: It does not follow.
(5) [T]
"""


@st.composite
def selections(draw: st.DrawFn, argument_map: ArgumentMap) -> frozenset[str]:
    """Some elements of a map, steps among them."""
    ids = [*argument_map.nodes]
    return draw(st.frozensets(st.sampled_from(ids))) if ids else frozenset()


@st.composite
def marked_maps(draw: st.DrawFn) -> tuple[ArgumentMap, Marking]:
    """A map, and what is highlighted and faded in it."""
    argument_map = draw(random_maps())
    lit, dark = draw(selections(argument_map)), draw(selections(argument_map))
    return argument_map, Marking(Selected(lit, "answer"), Selected(dark, "rest"))
