"""The argument map that Argdown users know: which nodes and edges are drawn.

A statement or a whole argument is a node. Edges come from relations, and from statements that
arguments share (ARGDOWN section 12).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from argmap.argdown.view.colors import Painter
from argmap.argdown.view.groups import Grouping
from argmap.argdown.view.selection import (
    Selection,
    Selector,
    argument_of,
    is_statement_id,
)
from argmap.model import (
    Argument,
    ArgumentMap,
    Data,
    Relation,
    RelationKind,
    Statement,
    TextRange,
    statement_id,
)


@dataclass(frozen=True, slots=True)
class MapNode:
    """A statement or a whole argument as one box. ``id`` is ``[Title]`` or ``<Title>``.

    ``label`` is the title to print and ``text`` the text; each is empty when it is not to be shown.
    ``color`` is ``#rrggbb``/``#rgb`` or empty; ``group`` the id of the group it stands in, or empty.
    """

    id: str
    title: str
    label: str = ""
    text: str = ""
    ranges: tuple[TextRange, ...] = ()
    tags: tuple[str, ...] = ()
    color: str = ""
    group: str = ""

    @property
    def is_argument(self) -> bool:
        """Whether the box is an argument (else a statement)."""
        return self.id.startswith("<")


@dataclass(frozen=True, slots=True)
class MapEdge:
    """An arrow between two boxes (node ids, or the id of a closed group)."""

    kind: RelationKind
    source: str
    target: str
    source_statement: str = ""
    target_statement: str = ""
    color: str = ""


@dataclass(frozen=True, slots=True)
class MapGroup:
    """A frame around boxes: a section. ``parent`` is a group id, empty at the top; level from 1.

    ``holds`` are the ids of the boxes that are not drawn because the group is closed.
    """

    id: str
    title: str
    level: int
    parent: str = ""
    color: str = ""
    is_closed: bool = False
    holds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MapView:
    """Nodes (statements, then arguments), edges, and groups (a parent before its children)."""

    nodes: tuple[MapNode, ...] = ()
    edges: tuple[MapEdge, ...] = ()
    groups: tuple[MapGroup, ...] = ()


def map_view(
    argument_map: ArgumentMap,
    settings: Data | None = None,
    *,
    exact: bool = False,
    close_groups: bool = True,
) -> MapView:
    """Select what is drawn and work out edges, groups and colours.

    Args:
        argument_map: the model.
        settings: Argdown settings (``selection``, ``map``, ``group``, ``color``); default: the map's own.
        exact: reproduce the official engine bug for bug.
        close_groups: draw a group that is marked closed as one box.
    """
    wanted = argument_map.settings if settings is None else settings
    selection = Selector(argument_map, _group(wanted, "selection"), exact=exact).run()
    painter = Painter(argument_map, _group(wanted, "color"), exact=exact)
    colors = painter.colors().elements
    grouping = Grouping(argument_map, _group(wanted, "group"), exact=exact)
    labels = _group(wanted, "map")
    add_tags = labels.get("addTags")
    nodes = []
    for mode, holders in (
        (labels.get("statementLabelMode"), selection.statements.values()),
        (labels.get("argumentLabelMode"), selection.arguments.values()),
    ):
        for holder in holders:
            node = _node(holder, mode, exact=exact)
            node = replace(
                node,
                tags=holder.tags if add_tags is None or add_tags else (),
                color=colors.get(holder.id, ""),
                group=grouping.place(holder.section),
            )
            nodes.append(node)
    edges = _Edges(argument_map, selection, painter).run(exact=exact)
    groups = tuple(
        MapGroup(
            group.key,
            group.section.title,
            group.level,
            group.parent.key if group.parent else "",
            # Sections of the settings may share their key in exact mode; then the last one paints.
            painter.group(grouping.latest[group.key], group.level),
            group.is_closed,
        )
        for group in grouping.finish()
    )
    view = MapView(tuple(nodes), tuple(edges), groups)
    return _close(view) if close_groups else view


def _group(settings: Data, name: str) -> Data:
    found = settings.get(name)
    return found if isinstance(found, Data) else Data()


def _node(holder: Statement | Argument, mode: object, *, exact: bool) -> MapNode:
    if mode is None:
        mode = "hide-untitled"
    canonical = holder.canonical if mode in ("text", "hide-untitled") else None
    text = canonical.text if canonical else ""
    untitled = holder.title.startswith("Untitled") if exact else holder.is_untitled
    has_label = (
        mode == "title"
        or (mode == "text" and not text)
        or (mode == "hide-untitled" and not (untitled and text))
    )
    return MapNode(
        holder.id,
        holder.title,
        holder.title if has_label else "",
        text,
        canonical.ranges if canonical else (),
    )


class _Edges:
    """The edges between the nodes of a selection."""

    def __init__(self, argument_map: ArgumentMap, selection: Selection, painter: Painter) -> None:
        self.map = argument_map
        self.selection = selection
        self.painter = painter
        self.selector = Selector(argument_map, Data(), exact=True)
        self.selector.selection = selection

    def run(self, *, exact: bool) -> list[MapEdge]:
        edges = [
            edge
            for relation in self.map.relations
            if self.selector.end_is_shown(relation, relation.source)
            and self.selector.end_is_shown(relation, relation.target)
            for edge in self.from_relation(relation)
        ]
        edges += self.from_shared_statements()
        if exact:
            return edges
        return _each_once(edges)

    def from_relation(self, relation: Relation) -> Iterator[MapEdge]:
        yield from self.cross(relation, relation.source, relation.target, is_reverse=False)
        if relation.kind.is_symmetric:
            yield from self.cross(relation, relation.target, relation.source, is_reverse=True)

    def cross(
        self, relation: Relation, source: str, target: str, *, is_reverse: bool
    ) -> Iterator[MapEdge]:
        """Edges from every node that stands for the source to every one for the target."""
        for start in self.starts(source, is_reverse=is_reverse):
            for end in self.ends(target, is_reverse=is_reverse):
                kind = relation.kind
                if not (is_statement_id(start) and is_statement_id(end)):
                    kind = _between_arguments(kind)
                yield MapEdge(
                    kind,
                    start,
                    end,
                    source[1:-1] if is_statement_id(source) else "",
                    target[1:-1] if is_statement_id(target) else "",
                    self.painter.relation(kind),
                )

    def starts(self, source: str, *, is_reverse: bool) -> tuple[str, ...]:
        if not is_statement_id(source):
            is_node = source in self.selection.arguments and not is_reverse
            return (source,) if is_node else ()
        if source in self.selection.statements:
            return (source,)
        return self.shown(self.selector.uses[source].as_conclusion)

    def ends(self, target: str, *, is_reverse: bool) -> tuple[str, ...]:
        if not is_statement_id(target):
            argument = argument_of(target)
            is_node = argument in self.selection.arguments and not is_reverse
            return (argument,) if is_node else ()
        if target in self.selection.statements:
            return () if is_reverse else (target,)
        return self.shown(self.selector.uses[target].as_premise)

    def shown(self, arguments: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(each for each in arguments if each in self.selection.arguments)

    def from_shared_statements(self) -> Iterator[MapEdge]:
        """Support from an argument to its conclusion, and from a statement to its arguments."""
        seen: set[tuple[str, str]] = set()
        statements = self.selection.statements
        for key, argument in self.selection.arguments.items():
            if not argument.lines:
                continue
            conclusion = statement_id(argument.conclusion)
            targets: tuple[str, ...] = (conclusion,)
            if conclusion not in statements:
                targets = self.shown(self.selector.uses[conclusion].as_premise)
            yield from self.support(key, targets, argument.conclusion, seen)
        for key, statement in statements.items():
            targets = self.shown(self.selector.uses[key].as_premise)
            yield from self.support(key, targets, statement.title, seen)

    def support(
        self, source: str, targets: tuple[str, ...], title: str, seen: set[tuple[str, str]]
    ) -> Iterator[MapEdge]:
        color = self.painter.relation(RelationKind.SUPPORT)
        for target in targets:
            if (source, target) not in seen:
                seen.add((source, target))
                yield MapEdge(RelationKind.SUPPORT, source, target, title, title, color)


def _between_arguments(kind: RelationKind) -> RelationKind:
    if kind.is_symmetric:
        return RelationKind.ATTACK
    return RelationKind.SUPPORT if kind is RelationKind.ENTAILS else kind


def _each_once(edges: Iterable[MapEdge]) -> list[MapEdge]:
    """One edge of a kind from one box to another."""
    seen: dict[tuple[RelationKind, str, str], MapEdge] = {}
    for edge in edges:
        seen.setdefault((edge.kind, edge.source, edge.target), edge)
    return list(seen.values())


def _close(view: MapView) -> MapView:
    """Draw closed groups as one box: what is inside goes, what crosses the frame ends at it."""
    stands_for: dict[str, str] = {}
    for group in view.groups:
        outer = stands_for.get(group.parent, "")
        if outer:
            stands_for[group.id] = outer
        elif group.is_closed:
            stands_for[group.id] = group.id
    if not stands_for:
        return view
    place = {node.id: stands_for.get(node.group, "") or node.id for node in view.nodes}
    edges = []
    for edge in view.edges:
        source, target = place[edge.source], place[edge.target]
        if source != target or source == edge.source:
            edges.append(replace(edge, source=source, target=target))
    held: dict[str, list[str]] = {}
    for node in view.nodes:
        if place[node.id] != node.id:
            held.setdefault(place[node.id], []).append(node.id)
    return MapView(
        tuple(node for node in view.nodes if place[node.id] == node.id),
        tuple(_each_once(edges)),
        tuple(
            replace(group, holds=tuple(held.get(group.id, ())))
            for group in view.groups
            if stands_for.get(group.id, group.id) == group.id
        ),
    )
