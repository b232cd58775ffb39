"""``argmap convert``: a map in another format."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.app.files import STDIO, is_same_file, write_file
from argmap.app.plugins import INSTALLED
from argmap.cli.opening import opened
from argmap.cli.output import emit_bytes
from argmap.model import restrict
from argmap.text import ArgmapError

if TYPE_CHECKING:
    from argmap.formats import Format


def convert(
    map_: Annotated[
        str, typer.Argument(metavar="MAP", help="An Argdown file; - is standard input.")
    ],
    *,
    to: Annotated[
        str | None,
        typer.Option(
            metavar="FORMAT",
            help="cypher, or that of a plug-in. Default: what the name of the output ends in.",
        ),
    ] = None,
    output: Annotated[
        str,
        typer.Option(
            "--output", "-o", metavar="FILE", help="Where to write; - (default): standard output."
        ),
    ] = STDIO,
    only: Annotated[
        str | None,
        typer.Option(metavar="SELECTOR", help="Convert only what a selector takes."),
    ] = None,
) -> int:
    """Convert a map into another format: cypher, for Neo4j and Memgraph.

    The exit code is 1 if something in the map could not be read; the rest is converted.
    """
    known = INSTALLED.format(to) if to else _by_suffix(output)
    if is_same_file(map_, output):
        raise ArgmapError(f"-o {output} would overwrite the map; name another file")
    work, code = opened(map_)
    argument_map = work.map
    if only is not None:
        chosen = work.select(only)
        if not chosen:
            raise ArgmapError(f"nothing in the map is selected by {only!r}; nothing is converted")
        argument_map = restrict(argument_map, chosen)
    data = known.write(argument_map).encode("utf-8", errors="backslashreplace")
    if output == STDIO:
        emit_bytes(data)
    else:
        write_file(output, data)
    return code


def _by_suffix(output: str) -> "Format":
    """The format that a file's name asks for."""
    suffix = Path(output).suffix.lower()
    for known in INSTALLED.formats:
        if suffix in known.suffixes:
            return known
    names = ", ".join(f"--to {known.name}" for known in INSTALLED.formats)
    raise ArgmapError(f"say what to convert to: {names}")
