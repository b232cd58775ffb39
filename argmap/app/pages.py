"""The page of a map as the settings of its folder and the caller want it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from argmap.app.checking import judged
from argmap.app.config import NOTHING, Config
from argmap.app.reading import contents
from argmap.checks import Choice
from argmap.passages import SourceText
from argmap.renderers.html.page import page
from argmap.renderers.look import LOOK, Look
from argmap.text import Outcome

if TYPE_CHECKING:
    from argmap.app.workspace import Workspace
    from argmap.diagram.elements import Diagram
    from argmap.renderers.html.contents import Contents

_LARGE = 5_000  # boxes that browsers draw without making their users wait


@dataclass(frozen=True, slots=True)
class PageSettings:
    """How a page is made.

    Attributes:
        config: what to report, by the settings of the folder of the map.
        order: what to report whatever they say.
        embed_text: whether the page holds the text that the map is about.
        look: colours and theme that the page begins with.
        labels: what an evaluation made of each part (``accepted``, ``rejected``, ``undecided``),
            by its id.
    """

    config: Config = NOTHING
    order: Choice = Choice()  # noqa: RUF009 -- frozen
    embed_text: bool = False
    look: Look = LOOK
    labels: Mapping[str, str] = field(default_factory=dict)


def page_contents(
    work: "Workspace",
    diagram: "Diagram",
    text: Outcome[SourceText | None],
    settings: PageSettings,
    live: str = "",
) -> "Contents":
    """What the page of a map shows.

    Args:
        work: the map.
        diagram: the view of it.
        text: the text that the map is about, with what was wrong on the way to it.
        settings: how the page is made.
        live: where the page is served, the stamp of the reading.
    """
    config = settings.config
    choice = config.choice_for(work.source.path)
    verdict = judged(work, text, choice, settings.order, config.options)
    look = settings.look
    made = contents(
        work,
        diagram,
        text=text.value,
        embed_text=settings.embed_text,
        findings=verdict.findings,
        palette=look.colors_name,
        theme=look.surroundings,
        live=live,
    )
    notes = (*made.notes, *_on_size(diagram))
    return replace(made, labels=settings.labels, notes=notes)


def page_of(
    work: "Workspace",
    diagram: "Diagram",
    text: Outcome[SourceText | None],
    settings: PageSettings,
    live: str = "",
) -> tuple[str, tuple[str, ...]]:
    """The page of a map, and what should be told beside it; see :func:`page_contents`."""
    made = page_contents(work, diagram, text, settings, live)
    return page(made), (*diagram.notes, *made.notes)


def _on_size(diagram: "Diagram") -> tuple[str, ...]:
    count = len(diagram.boxes)
    if count <= _LARGE:
        return ()
    note = f"the map has {count:,} boxes, for which a browser needs seconds; --depth shows a part"
    return (note,)
