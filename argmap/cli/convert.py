"""``argmap convert``: a map in another format."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, TypeAlias

import typer

from argmap.app.files import STDIO, is_same_file, write_file
from argmap.app.plugins import INSTALLED
from argmap.cli.opening import opened
from argmap.cli.options import MapArgument
from argmap.cli.output import emit_bytes
from argmap.model import restrict
from argmap.text import ArgmapError

if TYPE_CHECKING:
    from argmap.app.workspace import Workspace
    from argmap.formats import Format
    from argmap.formats.about import About

Offsets: TypeAlias = Literal["code-points", "utf-16"]


def convert(
    map_: MapArgument,
    *,
    to: Annotated[
        str | None,
        typer.Option(
            metavar="FORMAT",
            help="cypher, webannotation, or that of a plug-in. Default: what the output's name ends in.",
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
    text: Annotated[
        str | None,
        typer.Option(
            metavar="FILE", help="The text that the map is about, for positions (webannotation)."
        ),
    ] = None,
    offsets: Annotated[
        Offsets,
        typer.Option(help="What positions count; browsers count utf-16."),
    ] = "code-points",
    embed_text: Annotated[
        bool, typer.Option("--embed-text", help="Write words of the text that the map lacks.")
    ] = False,
) -> int:
    """Convert a map: cypher, for Neo4j and Memgraph; webannotation, its passages as JSON-LD.

    The exit code is 1 if something in the map could not be read; the rest is converted.
    """
    known = INSTALLED.format(to) if to else _by_suffix(output)
    if known.write_about is None and (text or embed_text or offsets != "code-points"):
        raise ArgmapError(
            f"--to {known.name} has no use for --text, --offsets and --embed-text; leave them out"
        )
    for path, name in ((map_, "map"), (text or "", "text")):
        if path and is_same_file(path, output):
            raise ArgmapError(f"-o {output} would overwrite the {name}; name another file")
    work, code = opened(map_)
    argument_map = work.map
    if only is not None:
        chosen = work.select(only)
        if not chosen:
            raise ArgmapError(f"nothing in the map is selected by {only!r}; nothing is converted")
        argument_map = restrict(argument_map, chosen)
    about = _about(work, text) if known.write_about else None
    if about is None and embed_text:
        raise ArgmapError("--embed-text needs the text: name it with --text FILE")
    if known.write_about and about is not None:
        about = replace(about, embed=embed_text, is_utf16=offsets == "utf-16")
        written = known.write_about(argument_map, about)
    else:
        written = known.write(argument_map)
    data = written.encode("utf-8", errors="backslashreplace")
    if output == STDIO:
        emit_bytes(data)
    else:
        write_file(output, data)
    return code


def _about(work: "Workspace", ordered: str | None) -> "About | None":
    """The text that a map is about, if one is named."""
    from argmap.app.texts import has_text, text_for  # noqa: PLC0415 -- only where asked for
    from argmap.formats.about import About  # noqa: PLC0415 -- likewise

    return About(text_for(work, ordered or "")) if ordered or has_text(work) else None


def _by_suffix(output: str) -> "Format":
    """The format that a file's name asks for."""
    suffix = Path(output).suffix.lower()
    for known in INSTALLED.formats:
        if suffix in known.suffixes:
            return known
    names = ", ".join(f"--to {known.name}" for known in INSTALLED.formats)
    raise ArgmapError(f"say what to convert to: {names}")
