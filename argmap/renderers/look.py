"""How a picture looks: what changes neither what it shows nor where that stands."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.text import ArgmapError
from argmap.text.nearest import suggestion

if TYPE_CHECKING:
    from argmap.renderers.palette import Colors

PALETTES = ("default", "safe", "mono")
"""The names of the palettes, see :data:`argmap.renderers.palette.PALETTES`."""
SURROUNDINGS = ("auto", "light", "dark")
"""Themes that say what stands around the picture; ``auto`` is what the reader's system has."""
THEMES = (*SURROUNDINGS, *PALETTES[1:])
"""The names of the themes; that of a palette is this palette in light surroundings."""
PAPERS = tuple(
    f"{size}{way}" for size in ("a4", "letter") for way in ("", "-portrait", "-landscape")
)
"""The names of papers; a size alone is turned as it suits the map better."""

_GREYS = {"light": (0x2E, 0x92), "dark": (0x77, 0xF0), "auto": (0x72, 0x92)}


class ThemeError(ArgmapError):
    """A theme, palette or paper that there is not, or two that contradict each other."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a picture looks.

    Attributes:
        theme: one of :data:`THEMES`.
        palette: one of :data:`PALETTES`; empty for that of the theme.
        scale: how many pixels of a PNG there are to one of the picture.
        legend: whether the picture has a legend; what is marked in it is told in any case.
        page: the paper of a PDF, one of :data:`PAPERS`; empty for one page as large as the picture.

    Raises:
        ThemeError: there is no such theme, palette or paper, or two contradict each other.
    """

    theme: str = "auto"
    palette: str = ""
    scale: float = 2.0
    legend: bool = True
    page: str = ""

    def __post_init__(self) -> None:
        for what, name, known in (
            ("theme", self.theme, THEMES),
            ("palette", self.palette or PALETTES[0], PALETTES),
            ("paper", self.page or PAPERS[0], PAPERS),
        ):
            if name not in known:
                raise ThemeError(f"there is no {what} {name!r}; {suggestion(name, known)}")
        if self.theme in PALETTES and self.palette not in ("", self.theme):
            raise ThemeError(
                f"the theme {self.theme!r} has its own colours, not those of the palette "
                f"{self.palette!r}; give one of the two, or the theme light or dark"
            )

    @property
    def colors_name(self) -> str:
        """The name of the palette: the one that was asked for, or that of the theme."""
        return self.palette or (self.theme if self.theme in PALETTES else PALETTES[0])

    @property
    def surroundings(self) -> str:
        """What stands around the picture, one of :data:`SURROUNDINGS`."""
        return self.theme if self.theme in SURROUNDINGS else "light"

    @property
    def greys(self) -> tuple[int, int]:
        """The levels of the darkest and the lightest grey that have 3:1 on the paper of boxes."""
        return _GREYS[self.surroundings]

    @property
    def colors(self) -> "Colors":
        """The colours, where they cannot follow the reader's system: then ``auto`` is light."""
        from argmap.renderers.palette import PALETTES as COLORS  # noqa: PLC0415 - names need none

        palette = COLORS[self.colors_name]
        return palette.dark if self.surroundings == "dark" else palette.light


LOOK = Look()
"""The look that nobody chose."""
