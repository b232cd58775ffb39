"""What stands around a picture: its title above, its legend below, and how large all is together."""

from collections.abc import Sequence
from typing import NamedTuple

from argmap.diagram.elements import Caption, Mark
from argmap.layout.placed import Placed, Run, Tone
from argmap.renderers.legend import Legend, legend
from argmap.renderers.look import Look
from argmap.typeface import measure, wrap

MARGIN = 24.0
HALO = 5.5
"""How far the halo of what is highlighted reaches; linked premises are twice as far apart."""
_TITLE_SIZE = 20.0
_TITLE_LINE = 27.0
_CAPTION_SIZE = 14.0
_LEAST_WIDTH = 480.0
_TALL = 900.0
"""A screen: the legend of a higher picture is not seen together with the title."""


class Sheet(NamedTuple):
    """A picture with title and legend.

    Attributes:
        width: of all, in pixels.
        height: of all.
        left: where the picture begins.
        top: likewise, from above.
        title: the lines of the title.
        key: the legend; it stands at the margin, right below the picture.
    """

    width: float
    height: float
    left: float
    top: float
    title: tuple[Run, ...]
    key: Legend


def sheet(placed: Placed, look: Look) -> Sheet:
    """Set title and legend around a picture."""
    key = legend(placed, signs=look.legend)
    width = max(placed.width, _LEAST_WIDTH, key.width + 2 * MARGIN)
    title = _title(placed.diagram.title, width - 2 * MARGIN)
    if title and placed.height > _TALL:
        title += _beside(title[-1], placed.diagram.captions, width - MARGIN)
    top = title[-1].y + 6.0 if title else 0.0
    height = top + placed.height + (key.height + MARGIN if key.runs else 0.0)
    return Sheet(width, height, (width - placed.width) / 2, top, title, key)


def _title(text: str, width: float) -> tuple[Run, ...]:
    return tuple(
        Run(
            line,
            MARGIN,
            38.0 + place * _TITLE_LINE,
            measure(line, _TITLE_SIZE, bold=True),
            _TITLE_SIZE,
            Tone.HEADING,
            bold=True,
        )
        for place, line in enumerate(wrap(text, width, _TITLE_SIZE, bold=True))
    )


def _beside(title: Run, captions: Sequence[Caption], end: float) -> tuple[Run, ...]:
    """What is marked, said beside the title where the legend is far below it, if it goes there."""
    text = " \N{MIDDLE DOT} ".join(c.text for c in captions if c.mark is not Mark.FADED)
    wide = measure(text, _CAPTION_SIZE)
    start = title.x + title.width + MARGIN
    if not text or start + wide > end:
        return ()
    return (Run(text, start, title.y, wide, _CAPTION_SIZE, Tone.TEXT),)
