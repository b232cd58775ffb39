"""``argmap guide``: a handout that retells the argument of a map."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from argmap.app.config import Configs
from argmap.app.documents import kind_of, written
from argmap.app.files import STDIO
from argmap.app.plugins import INSTALLED
from argmap.cli.opening import opened
from argmap.cli.options import MapArgument
from argmap.cli.output import complain
from argmap.cli.pictures import save, spare, spare_the_map
from argmap.text import ArgmapError

if TYPE_CHECKING:
    from argmap.app.workspace import Workspace
    from argmap.passages import SourceText


def guide(
    map_: MapArgument,
    *,
    text: Annotated[
        str | None,
        typer.Option(
            "--text",
            metavar="FILE",
            help="The text that the map is about. Default: the one that the map or settings name.",
        ),
    ] = None,
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Where to write. Default: standard output; with --to html or pdf a file named as the map.",
        ),
    ] = None,
    to: Annotated[
        Literal["markdown", "html", "pdf"] | None,
        typer.Option("--to", help="What it becomes. Default: what FILE ends in, else markdown."),
    ] = None,
    page: Annotated[
        Literal["a4", "letter"] | None, typer.Option("--page", help="The paper of a PDF.")
    ] = None,
) -> int:
    """Write a reading guide: the argument of a map retold in sentences, with questions to discuss.

    It quotes the map and never the text. The exit code is 1 if something in the map could not be
    read; the rest is told.
    """
    kind = to or kind_of(output or "")
    if page and kind != "pdf":
        raise ArgmapError(
            f"--page is for a PDF, and this becomes {kind}; add --to pdf, or leave it out"
        )
    target = output or (STDIO if kind == "markdown" or map_ == STDIO else _beside(map_, kind))
    spare_the_map(map_, target, "-o")
    work, code = opened(map_)
    about = _about(work, text or "")
    if about is not None:
        spare("the text", about.source.path, target, "-o")
    from argmap.teaching.guide import guide as guide_to  # noqa: PLC0415 -- only when all is read

    document = guide_to(work.bearing, about, with_picture=kind != "markdown")
    save(written(document, kind, page or "a4"), target)
    if output is None and target != STDIO:
        complain(f"wrote {target}")
    return code


def _beside(map_: str, kind: str) -> str:
    """Where a guide goes when nobody said where: to the current folder."""
    return f"{Path(map_).stem}-guide.{kind}"


def _about(work: "Workspace", ordered: str) -> "SourceText | None":
    """The text that the map is about; one that only the map names may be missing."""
    from argmap.app.texts import text_about, text_for  # noqa: PLC0415 -- only when the map is read

    usual = Configs(INSTALLED.known_rules).of(work.source.path).text_for(work.source.path)
    if ordered:
        return text_for(work, ordered, usual)
    found = text_about(work, usual=usual)
    for problem in found.diagnostics:
        complain(f"{problem.span}: {problem.message}")
    return found.value
