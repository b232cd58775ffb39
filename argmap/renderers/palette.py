"""The colours of a picture, for light and dark surroundings.

Meaning never rests on colour alone: arrows also differ in dashes, end mark and word. Contrasts are at
least 4.5:1 for text and for arrows on every ground they may stand on, 3:1 for the outlines of boxes
(WCAG 2.2, 1.4.3 and 1.4.11). What is faded on purpose has 3:1, text and lines alike. What is
highlighted has a thick outline and a halo.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from argmap.diagram.elements import ArrowKind


@dataclass(frozen=True, slots=True)
class Colors:
    """The colours of one picture in one surrounding, each ``#rrggbb``."""

    ground: str
    paper: str
    ink: str
    muted: str
    edge: str
    frame: str
    frame_edge: str
    support: str
    objection: str
    rebuttal: str
    undercut: str
    faint: str
    """Text and lines of what is faded."""
    halo: str
    glow: str
    """The paper of what is highlighted."""

    def arrow(self, kind: ArrowKind) -> str:
        """The colour of a kind of arrow."""
        if kind.is_positive:
            return self.support
        if kind is ArrowKind.UNDERCUT:
            return self.undercut
        return self.rebuttal if kind is ArrowKind.REBUTTAL else self.objection


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours for light surroundings and for dark ones."""

    light: Colors
    dark: Colors


def _light(support: str, objection: str, rebuttal: str, undercut: str) -> Colors:
    return Colors(
        ground="#f6f7f9",
        paper="#ffffff",
        ink="#1a1d21",
        muted="#58616c",
        edge="#7d8792",
        frame="#eaeef3",
        frame_edge="#c3ccd6",
        support=support,
        objection=objection,
        rebuttal=rebuttal,
        undercut=undercut,
        faint="#818992",
        halo="#ffb300",
        glow="#fff4cc",
    )


def _dark(support: str, objection: str, rebuttal: str, undercut: str) -> Colors:
    return Colors(
        ground="#14171b",
        paper="#20252c",
        ink="#e9edf1",
        muted="#a5afba",
        edge="#77828e",
        frame="#1a1e24",
        frame_edge="#3b444f",
        support=support,
        objection=objection,
        rebuttal=rebuttal,
        undercut=undercut,
        faint="#727c88",
        halo="#d98e00",
        glow="#463a12",
    )


_GREY_LIGHT = Colors(
    ground="#f7f7f7",
    paper="#ffffff",
    ink="#1c1c1c",
    muted="#5f5f5f",
    edge="#868686",
    frame="#eeeeee",
    frame_edge="#cacaca",
    support="#1c1c1c",
    objection="#1c1c1c",
    rebuttal="#1c1c1c",
    undercut="#1c1c1c",
    faint="#888888",
    halo="#d7d7d7",
    glow="#e8e8e8",
)
_GREY_DARK = Colors(
    ground="#161616",
    paper="#242424",
    ink="#ececec",
    muted="#aeaeae",
    edge="#808080",
    frame="#1d1d1d",
    frame_edge="#434343",
    support="#ececec",
    objection="#ececec",
    rebuttal="#ececec",
    undercut="#ececec",
    faint="#7b7b7b",
    halo="#525252",
    glow="#404040",
)

PALETTES: Mapping[str, Palette] = {
    "default": Palette(
        _light("#00734f", "#c2330c", "#9a5c06", "#7a3e9d"),
        _dark("#4cc38a", "#ff8a5b", "#e3b341", "#c9a0ff"),
    ),
    # Blue and orange stay apart for nearly every kind of colour vision.
    "safe": Palette(
        _light("#0b61a4", "#bf400c", "#8a6100", "#6b3fa0"),
        _dark("#6cb4f5", "#ff9a66", "#e3b341", "#c9a0ff"),
    ),
    "mono": Palette(_GREY_LIGHT, _GREY_DARK),
}
"""The palettes by name."""
