"""What of a map is drawn, highlighted or pale: the options of ``argmap draw`` that take selectors."""

from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from argmap.text import ArgmapError

if TYPE_CHECKING:
    from argmap.app.workspace import Workspace
    from argmap.diagram.marking import Marking, Selected

_MOST_DIGITS = 9

HighlightOption: TypeAlias = Annotated[
    str | None,
    typer.Option("--highlight", metavar="SELECTOR", help="Make what is selected stand out."),
]
FadeOption: TypeAlias = Annotated[
    str | None, typer.Option("--fade", metavar="SELECTOR", help="Draw what is selected pale.")
]
FocusOption: TypeAlias = Annotated[
    str | None,
    typer.Option("--focus", metavar="SELECTOR", help="Draw what is selected, and nothing else."),
]
DepthOption: TypeAlias = Annotated[
    str | None,  # typer would load pydantic for a number
    typer.Option(
        "--depth", metavar="NUMBER", help="Draw only what is up to so many steps from the thesis."
    ),
]


def marking_of(
    work: "Workspace",
    highlight: str | None,
    fade: str | None,
    focus: str | None,
    depth: str | None,
) -> "Marking | None":
    """What the selectors mark, if one is given.

    Raises:
        ArgmapError: a selector cannot be read or names what is not there, or the depth is no number.
    """
    if highlight is fade is focus is depth is None:
        return None
    from argmap.diagram.marking import Marking  # noqa: PLC0415 -- only when asked for

    number = None if depth is None else _steps(depth)
    part = _selected(work, focus) if number is None else _near(work, focus, number)
    return Marking(_selected(work, highlight), _selected(work, fade), part)


def _selected(work: "Workspace", selector: str | None) -> "Selected | None":
    from argmap.diagram.marking import Selected  # noqa: PLC0415 -- only when asked for

    return None if selector is None else Selected(frozenset(work.select(selector)), selector)


def _near(work: "Workspace", focus: str | None, depth: int) -> "Selected":
    """What is near the thesis, of what is selected or of all."""
    from argmap.diagram.marking import Selected  # noqa: PLC0415 -- only when asked for

    ids = frozenset(work.select(f"depth<={depth}"))
    words = f"up to {depth} step{'' if depth == 1 else 's'} from the thesis"
    if focus is None:
        return Selected(ids, words)
    return Selected(ids & frozenset(work.select(focus)), f"{focus}, {words}")


def _steps(text: str) -> int:
    """The number that was given for the depth."""
    if not (text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS):
        raise ArgmapError(f"--depth {text!r} is no number of steps; give one such as 2")
    return int(text)
