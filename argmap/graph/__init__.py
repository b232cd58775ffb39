"""The graph of a map.

:func:`build_graph` gives the networkx graph for users; :func:`bearing` the light one on which the
questions and checks of argmap run. Only the first imports networkx, and only when it is called.
"""

from argmap.graph.answers import Answers, answered, answers
from argmap.graph.attributes import (
    EDGE_ATTRIBUTES,
    EDGE_KINDS,
    GRAPH_ATTRIBUTES,
    NODE_ATTRIBUTES,
    Attribute,
)
from argmap.graph.bearing import Bearing, Contest, bearing
from argmap.graph.build import build_graph
from argmap.graph.critical import Critical, critical
from argmap.graph.cycles import Cycle, support_cycles
from argmap.graph.depths import depths
from argmap.graph.facts import basis, hedge, holder, holders, language
from argmap.graph.falls import Fallout, fallout, joint_fallout
from argmap.graph.islands import Islands, islands, parts
from argmap.graph.layers import layers
from argmap.graph.line_count import Number
from argmap.graph.line_options import ALONE
from argmap.graph.neighbours import neighbours
from argmap.graph.order import place
from argmap.graph.paths import MANY, Paths, shortest_paths
from argmap.graph.reach import Counts
from argmap.graph.reasoning import Line, LinesOfSupport, lines_of_support
from argmap.graph.sides import Side, sides, theses
from argmap.graph.support import ways
from argmap.graph.weights import hits, weights

__all__ = [
    "ALONE",
    "EDGE_ATTRIBUTES",
    "EDGE_KINDS",
    "GRAPH_ATTRIBUTES",
    "MANY",
    "NODE_ATTRIBUTES",
    "Answers",
    "Attribute",
    "Bearing",
    "Contest",
    "Counts",
    "Critical",
    "Cycle",
    "Fallout",
    "Islands",
    "Line",
    "LinesOfSupport",
    "Number",
    "Paths",
    "Side",
    "answered",
    "answers",
    "basis",
    "bearing",
    "build_graph",
    "critical",
    "depths",
    "fallout",
    "hedge",
    "hits",
    "holder",
    "holders",
    "islands",
    "joint_fallout",
    "language",
    "layers",
    "lines_of_support",
    "neighbours",
    "parts",
    "place",
    "shortest_paths",
    "sides",
    "support_cycles",
    "theses",
    "ways",
    "weights",
]
