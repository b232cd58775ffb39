"""Where a picture goes, and in which format: what the commands that draw share."""

from pathlib import Path
from typing import TYPE_CHECKING

from argmap.app.files import STDIO, is_same_file, write_file
from argmap.cli.output import complain, emit_bytes
from argmap.text import ArgmapError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.renderers import Rendered, Renderer


def format_of(name: str, renderers: "Sequence[Renderer]", otherwise: str = "") -> str:
    """The format that a file's name asks for; the first there is for a name that asks for none.

    Args:
        name: the name of the file; may be empty.
        renderers: the formats there are.
        otherwise: what else the user can do about a name that no format has.

    Raises:
        ArgmapError: no format has this name.
    """
    suffix = Path(name).suffix.lower()
    if not suffix:
        return renderers[0].name
    for renderer in renderers:
        if suffix in renderer.suffixes:
            return renderer.name
    *others, last = (renderer.suffixes[0] for renderer in renderers)
    raise ArgmapError(
        f"cannot tell the format from {name!r}; end the name in "
        f"{', '.join(others)} or {last}{otherwise}"
    )


def beside(map_: str, kind: str, renderers: "Sequence[Renderer]") -> str:
    """Where a picture of a kind goes when nobody said where: to the current folder."""
    if map_ == STDIO:
        return STDIO
    endings = {renderer.name: renderer.suffixes[0] for renderer in renderers}
    return f"{Path(map_).stem}{endings.get(kind, f'.{kind}')}"


def spare_the_map(map_: str, target: str, option: str) -> None:
    """Stop before a picture takes the place of its map.

    Raises:
        ArgmapError: it would.
    """
    spare("the map", map_, target, option)


def spare(what: str, path: str, target: str, option: str) -> None:
    """Stop before what is written takes the place of what is read.

    Raises:
        ArgmapError: it would.
    """
    if is_same_file(path, target):
        raise ArgmapError(f"{option} {target} would overwrite {what}; name another file")


def save(made: "Rendered", target: str) -> None:
    """Write a picture, and tell what its reader should know of it."""
    if target == STDIO:
        emit_bytes(made.data)
    else:
        write_file(target, made.data)
    for note in made.notes:
        complain(note)
