"""The argument map that Argdown users know: which nodes and edges are drawn.

Selection, edges and groups follow ARGDOWN's map rules; see :mod:`argmap.argdown.selection`.
"""

from dataclasses import dataclass

from argmap.model import ArgumentMap, Data, RelationKind, TextRange


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
    """A frame around boxes: a section. ``parent`` is a group id, empty at the top; level from 1."""

    id: str
    title: str
    level: int
    parent: str = ""
    color: str = ""
    is_closed: bool = False


@dataclass(frozen=True, slots=True)
class MapView:
    """Nodes (statements, then arguments), edges, and groups (a parent before its children)."""

    nodes: tuple[MapNode, ...] = ()
    edges: tuple[MapEdge, ...] = ()
    groups: tuple[MapGroup, ...] = ()


def map_view(argument_map: ArgumentMap, settings: Data | None = None, *, exact: bool = False) -> MapView:
    """Select what is drawn and work out edges, groups and colours.

    Args:
        argument_map: the model.
        settings: Argdown settings (``selection``, ``map``, ``group``, ``color``); default: the map's own.
        exact: reproduce the official engine bug for bug.
    """
    raise NotImplementedError
