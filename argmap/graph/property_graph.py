"""The map as a labelled property graph: what Cypher and graph databases see of it.

It is the networkx graph in their terms: the kind of a node is its label, the kind of an edge the
type of the relationship, and tags and rules are lists. A symmetric relation is one relationship, in
the direction in which it is written; ask for it without a direction.

The names on this page are part of the public interface, like those of the graph.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from argmap.graph.attributes import EDGE_ATTRIBUTES, NODE_ATTRIBUTES, Attribute
from argmap.graph.build import build_graph, for_xml
from argmap.model import ArgumentMap, Inference

PropertyValue: TypeAlias = str | int | bool | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Property:
    """A property that all nodes, or all relationships, have.

    ``type`` is ``text``, ``number`` (whole), ``truth`` or ``texts`` (a list).
    """

    name: str
    type: str
    meaning: str


@dataclass(frozen=True, slots=True)
class RelationshipType:
    """A type of relationship: the kind of edge it stands for, and the labels it joins."""

    name: str
    kind: str
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    meaning: str


class Node(NamedTuple):
    """A node; ``values`` are those of :data:`NODE_PROPERTIES`, the id first."""

    label: str
    values: tuple[PropertyValue, ...]

    @property
    def id(self) -> str:
        """The id, as Argdown writes a reference: ``[Title]``, ``<Title>``, ``<Title>#3``."""
        return str(self.values[0])


class Relationship(NamedTuple):
    """A relationship; ``values`` are those of :data:`RELATIONSHIP_PROPERTIES`."""

    type: str
    source: Node
    target: Node
    values: tuple[PropertyValue, ...]


class PropertyGraph(NamedTuple):
    """All nodes and relationships of a map, in the order of the map."""

    nodes: tuple[Node, ...]
    relationships: tuple[Relationship, ...]


LABELS = {"statement": "Statement", "argument": "Argument", "inference": "Inference"}
"""The label of each kind of node."""

_CLAIMS = ("Statement", "Argument")
_STATEMENT = ("Statement",)
_STEP = ("Inference",)

RELATIONSHIP_TYPES = (
    RelationshipType("SUPPORTS", "support", _CLAIMS, _CLAIMS, "speaks for"),
    RelationshipType("ATTACKS", "attack", _CLAIMS, _CLAIMS, "speaks against"),
    RelationshipType("UNDERCUTS", "undercut", _CLAIMS, (*_CLAIMS, *_STEP), "attacks the step"),
    RelationshipType("ENTAILS", "entails", _STATEMENT, _STATEMENT, "implies (strict mode)"),
    RelationshipType(
        "CONTRARY_TO", "contrary", _STATEMENT, _STATEMENT, "not both are true; symmetric"
    ),
    RelationshipType(
        "CONTRADICTS", "contradictory", _CLAIMS, _STATEMENT, "exactly one is true; symmetric"
    ),
    RelationshipType("PREMISE_OF", "premise", _STATEMENT, _STEP, "is a premise of the step"),
    RelationshipType("CONCLUDES", "conclusion", _STEP, _STATEMENT, "the step leads to"),
    RelationshipType("HAS_STEP", "part", ("Argument",), _STEP, "the argument consists of"),
)

_RENAMED = {"order": "place"}  # order is a keyword of Cypher
_LISTS = {"tags": "the tags, without `#`", "rules": "the rules of an inference"}
_TYPES = {"str": "text", "int": "number", "bool": "truth"}


def _properties(attributes: tuple[Attribute, ...], *without: str) -> Iterator[Property]:
    for attribute in attributes:
        if attribute.name in _LISTS:
            yield Property(attribute.name, "texts", _LISTS[attribute.name])
        elif attribute.name not in without:
            name = _RENAMED.get(attribute.name, attribute.name)
            yield Property(name, _TYPES[attribute.type], attribute.meaning)


NODE_PROPERTIES = (
    Property("id", "text", "`[Title]`, `<Title>` or `<Title>#3`, as Argdown writes a reference"),
    *_properties(NODE_ATTRIBUTES, "kind", "column"),  # which is a keyword of Cypher
)
RELATIONSHIP_PROPERTIES = tuple(_properties(EDGE_ATTRIBUTES, "kind", "symmetric", "mirror"))
_EDGE_ATTRIBUTES = ("order", "path", "line")

_TYPE_OF_KIND = {known.kind: known.name for known in RELATIONSHIP_TYPES}


def property_graph(argument_map: ArgumentMap) -> PropertyGraph:
    """The nodes and relationships of a map. Linear in its size."""
    graph = build_graph(argument_map)
    nodes: dict[str, Node] = {}
    elements = argument_map.nodes.values()
    for (key, attributes), element in zip(graph.nodes(data=True), elements, strict=True):
        tags, rules = ((), element.rules) if isinstance(element, Inference) else (element.tags, ())
        lists = {"id": key, "tags": tuple(map(for_xml, tags)), "rules": tuple(map(for_xml, rules))}
        facts = {**attributes, **lists}
        nodes[key] = Node(
            LABELS[attributes["kind"]], tuple(facts[known.name] for known in NODE_PROPERTIES)
        )
    return PropertyGraph(
        tuple(nodes.values()),
        tuple(
            Relationship(
                _TYPE_OF_KIND[attributes["kind"]],
                nodes[source],
                nodes[target],
                tuple(attributes[name] for name in _EDGE_ATTRIBUTES),
            )
            for source, target, attributes in graph.edges(data=True)
            if not attributes["mirror"]
        ),
    )
