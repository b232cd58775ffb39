"""``argmap merge``: what two people made of one map, in one map again."""

from typing import Annotated

import typer

from argmap.app.files import STDIO, write_file
from argmap.app.revisions import version_bytes
from argmap.cli.output import ExitCode, complain, emit_bytes
from argmap.text import ArgmapError, plural


def merge(
    base: Annotated[str, typer.Argument(metavar="BASE", help="The map that both were made from.")],
    ours: Annotated[str, typer.Argument(metavar="A", help="What one made of it.")],
    theirs: Annotated[str, typer.Argument(metavar="B", help="What the other made of it.")],
    *,
    output: Annotated[
        str,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Where to write; may be one of the three. -: standard output.",
        ),
    ] = STDIO,
    name: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="What messages call the map; for git: --name %P."),
    ] = None,
    marker_size: Annotated[
        str,
        typer.Option(metavar="N", help="How long conflict marks are; for git: --marker-size %L."),
    ] = "7",
) -> int:
    """Merge two versions of a map: what does not clash goes together, the rest is marked.

    Each may be a file or REVISION:FILE. The exit code is 1 if something is marked or should be looked
    at. Usable as a merge driver of git.
    """
    if not (marker_size.isascii() and marker_size.isdecimal() and 0 < len(marker_size) <= 2):  # noqa: PLR2004 -- up to 99
        raise typer.BadParameter(
            f"--marker-size must be a number from 1 to 99, not {marker_size!r}"
        )
    if [base, ours, theirs].count(STDIO) > 1:
        raise typer.BadParameter("only one of the three can be standard input")
    from argmap.compare.merge.merge import Marks  # noqa: PLC0415 -- only where it is needed
    from argmap.compare.merge.merge import merge as merge_texts  # noqa: PLC0415 -- likewise

    was, mine, other = map(_text_of, (base, ours, theirs))
    labels = ("ours", "theirs") if name else (ours, theirs)
    merged = merge_texts(was, mine, other, Marks(*labels, size=max(1, int(marker_size))))
    data = merged.text.encode("utf-8", errors="surrogateescape")
    if output == STDIO:
        emit_bytes(data)
    else:
        write_file(output, data)
    called = name or (output if output != STDIO else "the merged map")
    if merged.conflicts:
        complain(f"{called}: {plural(len(merged.conflicts), 'conflict')} to decide")
    for conflict in merged.conflicts:
        complain(f"{called}: {conflict.subject}: {conflict.reason}")
    for doubt in merged.doubts:
        complain(f"{called}: {doubt}")
    return ExitCode.CLEAN if merged.is_clean else ExitCode.FINDINGS


def _text_of(name: str) -> str:
    """A text of which every byte can be written again as it was, also where it is not UTF-8."""
    data = version_bytes(name)
    if b"\0" in data:
        raise ArgmapError(f"{name} is no text: it has bytes that are 0")
    return data.decode("utf-8", errors="surrogateescape")
