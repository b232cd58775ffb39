"""The style sheet of a picture."""

from dataclasses import replace

from argmap.diagram.elements import ArrowKind
from argmap.layout.placed import Tone
from argmap.renderers.look import Look
from argmap.renderers.palette import PALETTES, Colors
from argmap.typeface import STACK

TONE_CLASSES = {
    Tone.TITLE: "ti",
    Tone.TEXT: "tx",
    Tone.NOTE: "no",
    Tone.RULE: "ru",
    Tone.WORD: "wo",
    Tone.HEADING: "he",
    Tone.SIGN: "si",
}
SIZES = {
    Tone.TITLE: 11.0,
    Tone.TEXT: 14.0,
    Tone.NOTE: 11.0,
    Tone.RULE: 11.0,
    Tone.WORD: 11.0,
    Tone.HEADING: 14.0,
    Tone.SIGN: 11.0,
}
"""The usual font size of each tone; a run of another size says so itself."""
ARROW_CLASSES = {kind: str(kind) for kind in ArrowKind}

DASHES = {
    ArrowKind.OBJECTION: "7 4",
    ArrowKind.REBUTTAL: "5 3",
    ArrowKind.UNDERCUT: "0 5",
    ArrowKind.CONTRARY: "12 4",
    ArrowKind.CONTRADICTORY: "12 4 3 4",
}
"""The dashes of each kind of line that is not solid; the dots of an undercut have round ends."""


def style(look: Look, *, paper: bool = False, marks: bool = False) -> str:
    """The style sheet; every rule is bound to the class of the picture, for use inside a page.

    Args:
        look: the colours, and whether they follow the reader's system.
        paper: whether the picture follows nothing and, unless it is dark, stands on white.
        marks: whether something in the picture is highlighted or faded.
    """
    colors = look.colors
    if paper and look.surroundings != "dark":
        colors = replace(colors, ground=colors.paper)
    rules = [*_shapes(), *_colors(colors)]
    if marks:
        rules += [*_marked_shapes(), *_marked_colors(colors)]
    if look.surroundings == "auto" and not paper:
        dark = PALETTES[look.colors_name].dark
        rules += ["@media (prefers-color-scheme:dark){", *_colors(dark)]
        rules += [*_marked_colors(dark), "}"] if marks else ["}"]
    return "\n".join(rules)


def _shapes() -> list[str]:
    """All that is the same in light and dark surroundings."""
    rules = [
        f".argmap text{{font-family:{STACK};white-space:pre}}",
        *(f".argmap .{TONE_CLASSES[tone]}{{font-size:{size:g}px}}" for tone, size in SIZES.items()),
        ".argmap .b{font-weight:700}",
        ".argmap .i{font-style:italic}",
        ".argmap .box rect{stroke-width:1.2}",
        ".argmap .thesis rect{stroke-width:3}",
        ".argmap .unstated rect{stroke-dasharray:5 3.5}",
        ".argmap .box .accent{stroke:none}",
        ".argmap .lid{stroke-width:4}",
        ".argmap .reason rect{stroke-width:1.2}",
        ".argmap .reason path{fill:none;stroke-width:2}",
        ".argmap .frame rect{stroke-width:1.2}",
        ".argmap .arrow{fill:none;stroke-width:1.8}",
        ".argmap .mark{stroke:none}",
        ".argmap .mark.hollow{stroke-width:1.8}",
        ".argmap .word rect{stroke:none}",
    ]
    for kind, dashes in DASHES.items():
        cap = ";stroke-linecap:round;stroke-width:2.4" if kind is ArrowKind.UNDERCUT else ""
        rules.append(f".argmap .arrow.{ARROW_CLASSES[kind]}{{stroke-dasharray:{dashes}{cap}}}")
    return rules


def _colors(colors: Colors) -> list[str]:
    rules = [
        f".argmap .ground{{fill:{colors.ground}}}",
        f".argmap text{{fill:{colors.ink}}}",
        f".argmap .no,.argmap .ti{{fill:{colors.muted}}}",
        f".argmap .box rect{{fill:{colors.paper};stroke:{colors.edge}}}",
        f".argmap .thesis rect{{stroke:{colors.ink}}}",
        f".argmap .lid{{stroke:{colors.muted}}}",
        f".argmap .frame rect{{fill:{colors.frame};stroke:{colors.frame_edge}}}",
        f".argmap .heading path{{fill:{colors.frame}}}",
        f".argmap .reason rect{{fill:{colors.paper};stroke:{colors.support}}}",
        f".argmap .reason .knot{{fill:{colors.support}}}",
        f".argmap .reason path{{stroke:{colors.support}}}",
        f".argmap .reason text{{fill:{colors.support}}}",
        f".argmap .word rect{{fill:{colors.paper}}}",
    ]
    for kind, name in ARROW_CLASSES.items():
        color = colors.arrow(kind)
        rules += [
            f".argmap .arrow.{name}{{stroke:{color}}}",
            f".argmap .mark.{name}{{fill:{color}}}",
            f".argmap .mark.hollow.{name}{{fill:{colors.paper};stroke:{color}}}",
            f".argmap .word.{name} text{{fill:{color}}}",
        ]
    return rules


def _marked_shapes() -> list[str]:
    """How what is marked differs in more than its colours."""
    return [
        ".argmap path.halo{fill:none;stroke-width:10;stroke-linecap:round;stroke-linejoin:round}",
        ".argmap rect.halo{stroke-width:1.2}",
        ".argmap .box.highlighted rect{stroke-width:3.5}",
        ".argmap .reason.highlighted rect{stroke-width:3}",
        ".argmap .reason.highlighted path{stroke-width:3.5}",
        ".argmap .faded .accent{opacity:.45}",
    ]


def _marked_colors(colors: Colors) -> list[str]:
    faint = colors.faint
    return [
        f".argmap rect.halo{{fill:{colors.halo};stroke:{colors.ink}}}",
        f".argmap path.halo{{stroke:{colors.halo}}}",
        f".argmap .box.highlighted rect{{fill:{colors.glow};stroke:{colors.ink}}}",
        ".argmap .box.highlighted .accent{stroke:none}",
        f".argmap .box.highlighted .lid{{stroke:{colors.ink}}}",
        f".argmap .box.highlighted text{{fill:{colors.ink}}}",
        f".argmap .reason.highlighted rect{{fill:{colors.glow}}}",
        f".argmap .reason.highlighted .knot{{fill:{colors.support}}}",
        f".argmap .faded text{{fill:{faint}}}",
        f".argmap .box.faded rect{{stroke:{faint}}}",
        ".argmap .box.faded .accent{stroke:none}",
        f".argmap .faded .lid{{stroke:{faint}}}",
        f".argmap .reason.faded rect,.argmap .reason.faded path{{stroke:{faint}}}",
        f".argmap .reason.faded .knot{{fill:{faint}}}",
        f".argmap .reason.faded text,.argmap .word.faded text{{fill:{faint}}}",
        f".argmap .arrow.faded{{stroke:{faint}}}",
        f".argmap .mark.faded{{fill:{faint}}}",
        f".argmap .mark.hollow.faded{{fill:{colors.paper};stroke:{faint}}}",
    ]
