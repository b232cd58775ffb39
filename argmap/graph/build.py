"""The map as a networkx graph.

The nodes are statements (key ``[Title]``), arguments (``<Title>``) and inferences (``<Title>#3``).
Every relation of the map is one edge; a symmetric one is two, one in each direction, of which the
second is marked ``mirror``, so that algorithms on directed graphs see both. Edges point the way in
which reasons bear: ``networkx.ancestors(graph, "[Thesis]")`` is all that bears on the thesis. The
key of an edge reads ``[Reason] -support-> [Claim]``; no other edge of the graph has it.

The attributes are listed in :mod:`argmap.graph.attributes`.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from argmap.graph.attributes import EDGE_ATTRIBUTES, NODE_ATTRIBUTES
from argmap.graph.facts import basis, hedge, holder
from argmap.model import (
    Argument,
    ArgumentMap,
    Data,
    Inference,
    Statement,
    argument_id,
    statement_id,
)

if TYPE_CHECKING:
    import networkx as nx

    from argmap.text import Span

Scalar: TypeAlias = str | int | bool

_NODE_DEFAULTS = {attribute.name: attribute.default for attribute in NODE_ATTRIBUTES}
_EDGE_DEFAULTS = {attribute.name: attribute.default for attribute in EDGE_ATTRIBUTES}
_NOT_IN_XML = "[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"  # compiled when needed: 3 ms


class _Edge(NamedTuple):
    """An edge with what differs from the defaults."""

    kind: str
    source: str
    target: str
    attributes: Mapping[str, Scalar]


def build_graph(argument_map: ArgumentMap) -> "nx.MultiDiGraph":
    """Build the networkx graph of a map.

    Characters that XML cannot hold (most control characters, lone surrogates) are replaced by
    U+FFFD in keys and texts, so that the graph can be written as GraphML whatever the map holds.
    """
    import networkx as nx  # noqa: PLC0415 - costs 190 ms, which no run without a graph should pay

    graph = nx.MultiDiGraph()
    graph.graph.update(title=for_xml(argument_map.title), mode=str(argument_map.mode))
    keys = _keys(argument_map)
    for name, element in argument_map.nodes.items():
        graph.add_node(keys[name], **_node(argument_map, element))
    for edge in _edges(argument_map):
        source, target = keys[edge.source], keys[edge.target]
        graph.add_edge(
            source,
            target,
            key=f"{source} -{edge.kind}-> {target}",
            **{**_EDGE_DEFAULTS, "kind": edge.kind, **edge.attributes},
        )
    return graph


def _keys(argument_map: ArgumentMap) -> Mapping[str, str]:
    """The node key of each id: the id itself, unless it has characters that XML cannot hold."""
    keys: dict[str, str] = {}
    taken = set(argument_map.nodes)
    for name in argument_map.nodes:
        key = for_xml(name)
        while key != name and key in taken:
            key += "\N{REPLACEMENT CHARACTER}"
        taken.add(key)
        keys[name] = key
    return keys


def for_xml(text: str) -> str:
    """The text with U+FFFD for each character that XML cannot hold."""
    return re.sub(_NOT_IN_XML, "\N{REPLACEMENT CHARACTER}", text)


def _node(
    argument_map: ArgumentMap, element: Statement | Argument | Inference
) -> dict[str, Scalar]:
    facts = _place(element.span)
    if element.data:
        facts |= {
            "holder": holder(element),
            "hedge": hedge(element),
            "basis": basis(element),
            "data": _json(element.data),
        }
    if isinstance(element, Inference):
        owner = argument_map.argument(element.argument)
        rules = ", ".join(element.rules)
        facts |= {
            "kind": "inference",
            "title": element.argument,
            "text": rules,
            "label": rules or element.id,
            "section": _section(argument_map, owner.section),
            "argument": owner.id,
            "rules": rules,
            **_scheme(owner, element),
        }
    else:
        facts |= {
            "title": element.title,
            "text": element.text,
            "label": element.label,
            "tags": ", ".join(element.tags),
            "section": _section(argument_map, element.section),
            "untitled": element.is_untitled,
            "implicit": element.data.get("implicit") is True,
        }
        if isinstance(element, Argument):
            facts |= {"kind": "argument", "reconstructed": element.is_reconstructed}
        else:
            facts["kind"] = "statement"
    return _NODE_DEFAULTS | {
        name: for_xml(fact) if isinstance(fact, str) else fact for name, fact in facts.items()
    }


def _scheme(argument: Argument, step: Inference) -> dict[str, Scalar]:
    """The schemes of a step, and what the first of them is called in AIF."""
    if not step.rules and "scheme" not in step.data and "scheme" not in argument.data:
        return {}  # most steps name none: the catalogue need not be read
    from argmap.schemes import schemes_in  # noqa: PLC0415 -- only maps that name schemes need it

    named = schemes_in(argument, step)
    if not named:
        return {}
    facts: dict[str, Scalar] = {"scheme": ", ".join(scheme.id for scheme in named)}
    first = named[0]
    if first.aif_type == "RA":
        facts |= {"aif": first.aif_name, "aif_id": first.aif_id or 0}
    return facts


def _edges(argument_map: ArgumentMap) -> Iterator[_Edge]:
    for argument in argument_map.arguments:
        for place, step in enumerate(argument.inferences, start=1):
            for order, title in enumerate(dict.fromkeys(step.premises), start=1):
                yield _Edge("premise", statement_id(title), step.id, {"order": order})
            yield _Edge("conclusion", step.id, statement_id(step.conclusion), {})
            yield _Edge("part", argument_id(argument.title), step.id, {"order": place})
    for relation in argument_map.relations:
        where = _place(relation.span)
        where.pop("column", None)
        kind = str(relation.kind)
        symmetric = relation.kind.is_symmetric
        yield _Edge(kind, relation.source, relation.target, {**where, "symmetric": symmetric})
        if symmetric and relation.source != relation.target:
            mirrored = {**where, "symmetric": True, "mirror": True}
            yield _Edge(kind, relation.target, relation.source, mirrored)


def _place(span: "Span | None") -> dict[str, Scalar]:
    if span is None:
        return {}
    line, column = span.begin
    return {"path": for_xml(span.path), "line": line, "column": column}


def _section(argument_map: ArgumentMap, name: str) -> str:
    section = argument_map.sections_by_id.get(name)
    return section.title if section else ""


def _json(data: Data) -> str:
    plain = data.plain()
    try:
        return json.dumps(plain, ensure_ascii=False, sort_keys=True, default=str, allow_nan=False)
    except ValueError:  # YAML has .nan and .inf, JSON has not
        finite = json.loads(json.dumps(plain, default=str), parse_constant=str)
        return json.dumps(finite, ensure_ascii=False, sort_keys=True)
