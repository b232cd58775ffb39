r"""Arguments as plain text: draw them, check them, question them, teach with them.

``load`` and ``loads`` read Argdown into a :class:`Workspace`; everything else hangs on that::

    import argmap

    work = argmap.loads("[Thesis]: Cats are good company.\n  + <Purring>: They purr.")
    work.map.statements, work.graph, work.findings

The names below are imported when they are first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from argmap.app.errors import UnreadableError
    from argmap.app.workspace import Workspace, load, loads
    from argmap.model import (
        Argument,
        ArgumentMap,
        Data,
        Inference,
        Mode,
        Occurrence,
        Relation,
        RelationKind,
        Role,
        Section,
        Statement,
        Tag,
    )
    from argmap.text import ArgmapError, Diagnostic, Position, Severity, Source, Span

__version__ = "0.1.0"

_HOMES = {
    "argmap.app.errors": ("UnreadableError",),
    "argmap.app.workspace": ("Workspace", "load", "loads"),
    "argmap.model": (
        "Argument",
        "ArgumentMap",
        "Data",
        "Inference",
        "Mode",
        "Occurrence",
        "Relation",
        "RelationKind",
        "Role",
        "Section",
        "Statement",
        "Tag",
    ),
    "argmap.text": ("ArgmapError", "Diagnostic", "Position", "Severity", "Source", "Span"),
}
_HOME_OF = {name: module for module, names in _HOMES.items() for name in names}

__all__ = [
    "ArgmapError",
    "Argument",
    "ArgumentMap",
    "Data",
    "Diagnostic",
    "Inference",
    "Mode",
    "Occurrence",
    "Position",
    "Relation",
    "RelationKind",
    "Role",
    "Section",
    "Severity",
    "Source",
    "Span",
    "Statement",
    "Tag",
    "UnreadableError",
    "Workspace",
    "__version__",
    "load",
    "loads",
]


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used."""
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """All public names, whether they were used yet or not."""
    return sorted(__all__)
