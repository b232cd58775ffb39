"""A diagram in D2, the language of https://d2lang.com, for those who draw on with it.

D2 knows neither brackets nor arrows that end on arrows: a reason is a small node between its premises
and what they lead to, and an arrow on which others end passes a small circle for each.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from argmap.diagram.elements import Arrow, ArrowKind, Box, BoxKind, Diagram, Mark, Reason
from argmap.diagram.words import WORDS
from argmap.layout.dot_structure import Structure, structure
from argmap.renderers.labels import box_label, reason_label
from argmap.renderers.look import LOOK, Look
from argmap.renderers.markup import legal
from argmap.renderers.palette import Colors
from argmap.typeface import wrap

_WIDTH = 240.0
_TEXT_SIZE = 14.0
_SMALL_SIZE = 11.0
_SPECIAL = re.compile(r"[\\\"$]")
_DIRECTIONS = {"down": "up", "up": "down", "right": "left", "left": "right"}
_HEADS = {
    ArrowKind.SUPPORT: "{shape: triangle; style.filled: true}",
    ArrowKind.ENTAILS: "{shape: triangle; style.filled: false}",
    ArrowKind.PREMISE: "",
    ArrowKind.OBJECTION: "{shape: cross}",
    ArrowKind.REBUTTAL: "{shape: cross}",
    ArrowKind.UNDERCUT: "{shape: circle; style.filled: false}",
    ArrowKind.CONTRARY: "{shape: box; style.filled: true}",
    ArrowKind.CONTRADICTORY: "{shape: diamond; style.filled: true}",
}
_DASHES = {
    ArrowKind.OBJECTION: 6,
    ArrowKind.REBUTTAL: 4,
    ArrowKind.UNDERCUT: 2,
    ArrowKind.CONTRARY: 8,
    ArrowKind.CONTRADICTORY: 10,
}
_CLASSES = {
    "box": 'fill: "{colors.paper}"; stroke: "{colors.edge}"; font-color: "{colors.ink}"; '
    "border-radius: 6; stroke-width: 1; bold: false",
    "argument": "border-radius: 0; double-border: true",
    "thesis": 'stroke: "{colors.ink}"; stroke-width: 3',
    "unstated": "stroke-dash: 4; italic: true",
    "reason": 'fill: "{colors.paper}"; stroke: "{colors.support}"; font-color: "{colors.support}"; '
    "border-radius: 3; stroke-width: 1; font-size: 12; bold: false",
    "joint": 'fill: "{colors.paper}"; stroke: "{colors.undercut}"; stroke-width: 1',
    "frame": 'fill: "{colors.frame}"; stroke: "{colors.frame_edge}"; font-color: "{colors.ink}"; '
    "border-radius: 10; stroke-width: 1; font-size: 16",
    "highlighted": 'fill: "{colors.glow}"; stroke: "{colors.ink}"; font-color: "{colors.ink}"; '
    "stroke-width: 5; shadow: true",
    "faded": 'stroke: "{colors.faint}"; font-color: "{colors.faint}"',
}
"""How the classes look; of two on one shape the later prevails."""


def d2(diagram: Diagram, look: Look = LOOK) -> str:
    """Write a diagram in D2.

    Args:
        diagram: what to write.
        look: its colours.
    """
    colors = look.colors
    found = structure(diagram)
    names = _names(diagram, found)
    lines = [
        *(f"# {line}" for line in [legal(" ".join(diagram.description.split()))] if line),
        f"direction: {_DIRECTIONS[diagram.direction.value]}",
        f'style.fill: "{colors.ground}"',
        *_heading(diagram, colors),
        "classes: {",
        *(f"  {name}.style: {{{text.format(colors=colors)}}}" for name, text in _CLASSES.items()),
        *(f"  {kind}.style: {{{_stroke(kind, colors)}}}" for kind in ArrowKind),
        "}",
        *_nodes(diagram, found, names),
        *_edges(diagram, found.stops, names, colors),
    ]
    return "\n".join(lines) + "\n"


def quote(lines: Iterable[str]) -> str:
    r"""Lines of text as a quoted string, in which D2 knows ``\``, ``"`` and ``${...}`` only."""
    return '"' + r"\n".join(_SPECIAL.sub(r"\\\g<0>", legal(line)) for line in lines) + '"'


def _heading(diagram: Diagram, colors: Colors) -> Iterator[str]:
    """The title and what is marked, over the picture."""
    style = f'font-color: "{colors.ink}"'
    title = " ".join(diagram.title.split())
    if title:
        look = f"shape: text; near: top-center; style: {{{style}; font-size: 24; bold: true}}"
        yield f"heading: {quote([title])} {{{look}}}"
    if diagram.captions:
        look = f"shape: text; near: bottom-left; style: {{{style}; font-size: 14}}"
        words = [" ".join(caption.text.split()) for caption in diagram.captions]
        yield f"captions: {quote(words)} {{{look}}}"


def _stroke(kind: ArrowKind, colors: Colors) -> str:
    """The look of the lines of a kind of arrow."""
    color = colors.arrow(kind)
    dash = f"; stroke-dash: {_DASHES[kind]}" if kind in _DASHES else ""
    return f'stroke: "{color}"; font-color: "{color}"; stroke-width: 2; italic: true{dash}'


def _names(diagram: Diagram, found: Structure) -> dict[str, str]:
    """The path to each frame, box, reason and joint: ids of a map are no names in D2."""
    paths = {"": ""}
    for number, frame in enumerate(found.frames):
        paths[frame.id] = f"{paths[frame.parent]}f{number}."
    names: dict[str, str] = {}
    for number, box in enumerate(diagram.boxes):
        names[box.id] = f"{paths[found.home[box.id]]}n{number}"
    for number, reason in enumerate(diagram.reasons):
        names[reason.id] = f"{paths[found.home[reason.id]]}r{number}"
    for arrow, joints in found.joints.items():
        names.update((joint, f"{paths[found.home[arrow]]}{joint}") for joint in joints)
    return names


def _nodes(diagram: Diagram, found: Structure, names: Mapping[str, str]) -> Iterator[str]:
    """The frames, parents first, then what stands in them, each under its full name."""
    paths = {"": ""}
    for number, frame in enumerate(found.frames):
        paths[frame.id] = f"{paths[frame.parent]}f{number}"
        color = f'; style.stroke: "{frame.color}"' if frame.color else ""
        title = quote([" ".join(frame.title.split())])
        yield f"{paths[frame.id]}: {title} {{class: frame{color}}}"
        paths[frame.id] += "."
    for box in diagram.boxes:
        yield f"{names[box.id]}: {_box(box)}"
    for reason in diagram.reasons:
        yield f"{names[reason.id]}: {_plate(reason)}"
    for joint in (joint for joints in found.joints.values() for joint in joints):
        yield f'{names[joint]}: "" {{class: joint; shape: circle; width: 12; height: 12}}'


def _box(box: Box) -> str:
    classes = ["box"]
    classes += ["argument"] if box.kind is not BoxKind.STATEMENT else []
    classes += ["thesis"] if box.is_thesis else []
    classes += ["unstated"] if box.is_implicit else []
    is_plain = box.mark is Mark.PLAIN
    accent = f'; style.stroke: "{box.accent}"' if box.accent and is_plain else ""
    return f"{_label(box_label(box), _TEXT_SIZE)} {{{_class(classes, box.mark)}{accent}}}"


def _plate(reason: Reason) -> str:
    words = reason_label(reason)
    size = "" if words else "; width: 24; height: 10"
    return f"{_label(words, _SMALL_SIZE)} {{{_class(['reason'], reason.mark)}{size}}}"


def _class(names: Sequence[str], mark: Mark) -> str:
    """The classes of a shape."""
    names = names if mark is Mark.PLAIN else [*names, str(mark)]
    return f"class: {names[0]}" if len(names) == 1 else f"class: [{'; '.join(names)}]"


def _label(paragraphs: Iterable[str], size: float) -> str:
    """Paragraphs, broken into lines: D2 makes boxes as wide as their text."""
    return quote(line for text in paragraphs for line in wrap(text, _WIDTH, size))


def _edges(
    diagram: Diagram,
    stops: tuple[tuple[str, ...], ...],
    names: Mapping[str, str],
    colors: Colors,
) -> Iterator[str]:
    for reason in diagram.reasons:
        color = colors.faint if reason.mark is Mark.FADED else colors.support
        width = 4 if reason.mark is Mark.HIGHLIGHTED else 2
        style = f'style: {{stroke: "{color}"; stroke-width: {width}}}'
        for premise in reason.premises:
            yield f"{names[premise]} -- {names[reason.id]}: {{{style}}}"
    for arrow, passed in zip(diagram.arrows, stops, strict=True):
        yield from _pieces(arrow, [names[stop] for stop in passed])


def _pieces(arrow: Arrow, passed: Sequence[str]) -> Iterator[str]:
    """An arrow: one connection, or several through the joints on which other arrows end."""
    kind, head = arrow.kind, _HEADS[arrow.kind]
    look = _class([str(kind)], arrow.mark)
    if arrow.color and arrow.mark is Mark.PLAIN:
        look += f'; style: {{stroke: "{arrow.color}"; font-color: "{arrow.color}"}}'
    for number, (source, target) in enumerate(pairwise(passed), start=1):
        is_first, is_last = number == 1, number == len(passed) - 1
        before = "<" if is_first and kind.is_symmetric else "-"
        after = ">" if is_last and head else "-"
        word = f"{quote([WORDS[kind]])} " if is_first else ""
        ends = f"; source-arrowhead: {head}" if before == "<" else ""
        ends += f"; target-arrowhead: {head}" if after == ">" else ""
        line = f"{before}-{after}" if before == "<" and after == ">" else f"{before}{after}"
        yield f"{source} {line} {target}: {word}{{{look}{ends}}}"
