"""``argmap view``: a map as a page for reading, in one file or served on this machine."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple

import typer

from argmap.app.config import Config, Configs
from argmap.app.files import STDIO
from argmap.app.plugins import INSTALLED
from argmap.app.texts import text_about
from argmap.cli.look import PaletteOption, ThemeOption, look_of
from argmap.cli.marking import DepthOption, FadeOption, FocusOption, HighlightOption, marking_of
from argmap.cli.opening import opened
from argmap.cli.options import MapArgument
from argmap.cli.output import complain
from argmap.cli.pictures import save, spare, spare_the_map
from argmap.text import ArgmapError, Outcome

if TYPE_CHECKING:
    from argmap.app.pages import PageSettings
    from argmap.app.workspace import Workspace
    from argmap.diagram.elements import Diagram
    from argmap.passages import SourceText
    from argmap.renderers.drawing import View, Way


def view(
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
    embed_text: Annotated[
        bool,
        typer.Option(
            "--embed-text", help="Write the text into the page; else its reader opens it there."
        ),
    ] = False,
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Where to write; - is standard output. Default: the map's name, in this folder.",
        ),
    ] = None,
    open_: Annotated[
        bool, typer.Option("--open", help="Show the page in the browser when it is made.")
    ] = False,
    serve: Annotated[
        bool,
        typer.Option(
            "--serve", help="Write no file: serve a page that follows the map, until Ctrl-C."
        ),
    ] = False,
    port: Annotated[
        str | None,  # typer would load pydantic for a number
        typer.Option(
            "--port", metavar="N", help="With --serve: the port. Default: 8420, or the next free."
        ),
    ] = None,
    edit: Annotated[
        bool, typer.Option("--edit", help="With --serve: let texts be changed in the page.")
    ] = False,
    view: Annotated[
        Literal["reasons", "arguments"],
        typer.Option(help="reasons: claims under their brackets; arguments: the compact map."),
    ] = "reasons",
    direction: Annotated[
        Literal["down", "right", "up", "left"],
        typer.Option(help="Which way reasons lie from the thesis."),
    ] = "right",
    theme: ThemeOption = "auto",
    palette: PaletteOption = None,
    highlight: HighlightOption = None,
    fade: FadeOption = None,
    focus: FocusOption = None,
    depth: DepthOption = None,
    teach: Annotated[
        bool, typer.Option("--teach", help="Show what the rules for teaching find, too.")
    ] = False,
) -> int:
    """Write a page that shows a map and all that is known of it, to be opened in any browser.

    The exit code is 1 if something in the map could not be read; the rest is shown.
    """
    look = look_of(theme, palette)
    known = INSTALLED.known_rules  # a broken plug-in stops all here

    def config_now() -> Config:
        return Configs(known).of(map_)

    config = config_now()
    shown = _Shown(view, direction, highlight, fade, focus, depth)
    target = _target(
        map_, output, serve=serve, open_=open_, served_only={"--port": port, "--edit": edit}
    )
    if not serve:
        spare_the_map(map_, target, "-o")
    from argmap.app.pages import PageSettings, page_of  # noqa: PLC0415 -- imports views and rules

    settings = PageSettings(
        config,
        known.choose(teach=True if teach else None),
        embed_text=embed_text or serve,
        look=look,
    )
    if serve:
        from argmap.cli.serving import Serving, serve_page  # noqa: PLC0415 -- only for --serve

        make = partial(_live_page, shown, settings)
        return serve_page(map_, text or "", make, config_now, Serving(port, edit, open_))
    work, code = opened(map_)
    about = text_about(work, text or "", config.text_for(map_))
    if about.value is not None:
        spare("the text", about.value.source.path, target, "-o")
    for problem in about.diagnostics:
        complain(f"{problem.span}: {problem.message}")
    written, notes = page_of(work, shown.of(work), about, settings)
    from argmap.renderers import Rendered  # noqa: PLC0415 -- only where something is drawn

    save(Rendered(written.encode(), notes), target)
    if output is None and target != STDIO:
        complain(f"wrote {target}")
    if open_:
        _open(target)
    return code


class _Shown(NamedTuple):
    """What the command line says of the picture in the page."""

    view: "View"
    direction: "Way"
    highlight: str | None
    fade: str | None
    focus: str | None
    depth: str | None

    def of(self, work: "Workspace") -> "Diagram":
        """The view of a map."""
        from argmap.renderers.drawing import view_of  # noqa: PLC0415 -- imports views and layouts

        marking = marking_of(work, self.highlight, self.fade, self.focus, self.depth)
        return view_of(work.map, self.view, self.direction, marking)


def _live_page(
    shown: _Shown,
    settings: "PageSettings",
    work: "Workspace",
    text: "SourceText | None",
    config: Config,
    stamp: str,
) -> str:
    """The page of a map that is served, as its file is now."""
    from argmap.app.pages import page_of  # noqa: PLC0415 -- imports views and rules

    now = replace(settings, config=config)
    return page_of(work, shown.of(work), Outcome(text), now, stamp)[0]


def _target(
    map_: str, output: str | None, *, serve: bool, open_: bool, served_only: dict[str, object]
) -> str:
    """Where the page is to be written.

    Raises:
        ArgmapError: options exclude each other.
    """
    if serve:
        if output is not None:
            raise ArgmapError("--serve writes no file; leave out -o or --serve")
        return STDIO
    for option, value in served_only.items():
        if value:
            raise ArgmapError(f"{option} is for --serve; add --serve, or leave it out")
    target = output or (STDIO if map_ == STDIO else f"{Path(map_).stem}.html")
    if open_ and target == STDIO:
        raise ArgmapError("--open needs a file; name one with -o")
    return target


def _open(path: str) -> None:
    """Show a file in the user's browser."""
    import webbrowser  # noqa: PLC0415 -- only for --open

    if not webbrowser.open(Path(path).resolve().as_uri()):
        complain(f"found no browser; open {path} in one")
