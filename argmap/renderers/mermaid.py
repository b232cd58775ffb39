"""A diagram as a Mermaid flowchart, for GitHub, wikis, and notes in Markdown.

Mermaid knows neither brackets nor arrows that end on arrows: a reason is a small node between its
premises and what they lead to, and an arrow on which others end passes a small circle for each. Every
character of a map that could mean something to Mermaid, Markdown or HTML is written as its number.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from argmap.diagram.elements import ArrowKind, BoxKind, Diagram, Mark
from argmap.diagram.words import WORDS
from argmap.layout.dot_structure import Structure, structure
from argmap.renderers import Rendered
from argmap.renderers.labels import box_label, reason_label
from argmap.renderers.look import LOOK, Look
from argmap.renderers.markup import legal
from argmap.renderers.palette import Colors

_MOST_CHARACTERS = 50_000
_MOST_EDGES = 500
"""What Mermaid draws unless the page that holds the picture allows more."""

# In a sentence these mean themselves: commas and the like, hyphens inside words, full stops behind
# them. (``1. `` begins a list, a stop between letters makes a link.)
_ACTIVE = re.compile(
    r"[^A-Za-z0-9 ,?!'(.)\-\u00a1-\U0010ffff]|(?<![A-Za-z])[.)-]|\.(?! |$)|-(?![A-Za-z])"
)
# Mermaid looks for these even in what it has decoded: a line break, a formula, an icon, and how it
# writes ``#35;`` itself. What nobody sees keeps them apart.
_MISREAD = re.compile(
    "(?<=\\\\)(?=n)|(?<=\\$)(?=\\$)|(?<=:)(?=fa-)|(?<=\u00b6)(?=\u00df)|(?<=\ufb02)(?=\u00b0)"
)
_APART = "\N{WORD JOINER}"
_ACTIVE_IN_YAML = re.compile(r"[\"\\<>&]")
_CONTROLS = re.compile("[\x7f-\x9f]")
_BETWEEN = " \N{MIDDLE DOT} "
_DIRECTIONS = {"down": "BT", "up": "TB", "right": "RL", "left": "LR"}
_SHAPES = {
    BoxKind.STATEMENT: ("(", ")"),
    BoxKind.ARGUMENT: ("[[", "]]"),
    BoxKind.GROUP: ("([", "])"),
}
_LINKS = {
    ArrowKind.SUPPORT: ("", "--", ">"),
    ArrowKind.ENTAILS: ("", "==", ">"),
    ArrowKind.PREMISE: ("", "--", "-"),
    ArrowKind.OBJECTION: ("", "-.-", "x"),
    ArrowKind.REBUTTAL: ("", "-.-", "x"),
    ArrowKind.UNDERCUT: ("", "-.-", "o"),
    ArrowKind.CONTRARY: ("x", "-.-", "x"),
    ArrowKind.CONTRADICTORY: ("x", "==", "x"),
}
"""What an arrow begins with, its line, and what it ends with."""
_OPEN = {"--": "-", "==": "=", "-.-": ""}
"""What ends a stretch of a line that does not arrive."""
_DASHES = {
    ArrowKind.OBJECTION: "7 4",
    ArrowKind.REBUTTAL: "5 3",
    ArrowKind.UNDERCUT: "2 4",
    ArrowKind.CONTRARY: "12 4",
    ArrowKind.CONTRADICTORY: "12 4 3 4",
}
_WIDTHS = {ArrowKind.ENTAILS: "3.5px", ArrowKind.CONTRADICTORY: "3.5px"}
_CLASSES = {
    "box": "fill:{colors.paper},stroke:{colors.edge},color:{colors.ink},stroke-width:1.2px",
    "thesis": "stroke:{colors.ink},stroke-width:3px",
    "unstated": "stroke-dasharray:5 3.5,font-style:italic",
    "reason": "fill:{colors.paper},stroke:{colors.support},color:{colors.support}",
    "joint": "fill:{colors.paper},stroke:{colors.undercut}",
    "frame": "fill:{colors.frame},stroke:{colors.frame_edge},color:{colors.ink}",
    "highlighted": "fill:{colors.glow},stroke:{colors.ink},color:{colors.ink},stroke-width:4px",
    "faded": "stroke:{colors.faint},color:{colors.faint}",
}


class _Edge(NamedTuple):
    """An edge as it is written, and its look."""

    text: str
    look: str


def mermaid(diagram: Diagram, look: Look = LOOK) -> Rendered:
    """Write a diagram as a Mermaid flowchart.

    Args:
        diagram: what to write.
        look: its colours; those of ``light`` and ``dark`` come with Mermaid's theme of this name,
            ``auto`` leaves the theme to the page.
    """
    found = structure(diagram)
    names = _names(diagram)
    edges = list(_edges(diagram, found.stops, names, look.colors))
    lines = [
        *_front_matter(diagram, look),
        f"flowchart {_DIRECTIONS[diagram.direction.value]}",
        f"accTitle: {escaped(diagram.title) or 'Argument map'}",
    ]
    if description := escaped(diagram.description):
        lines.append(f"accDescr: {description}")
    lines += _nodes(diagram, found, names)
    lines += [edge.text for edge in edges]
    lines += _classes(diagram, found, names, look.colors)
    lines += _link_styles(edges)
    text = "\n".join(lines) + "\n"
    return Rendered(text.encode(), _limits(text, len(edges)))


def escaped(text: str) -> str:
    """A text on one line in which nothing means anything to Mermaid, Markdown or HTML."""
    return _ACTIVE.sub(lambda match: f"#{ord(match[0])};", _line(text))


def _line(text: str) -> str:
    """A text on one line, without controls: HTML takes the numbers of some for other characters."""
    clean = _CONTROLS.sub("\N{REPLACEMENT CHARACTER}", legal(" ".join(text.split())))
    return _MISREAD.sub(_APART, clean)


def _limits(text: str, edges: int) -> tuple[str, ...]:
    """A note on a diagram that Mermaid refuses unless it is told to draw it."""
    if len(text) <= _MOST_CHARACTERS and edges <= _MOST_EDGES:
        return ()
    note = (
        f"the flowchart has {len(text):,} characters and {edges:,} edges; Mermaid draws at most "
        f"{_MOST_CHARACTERS:,} and {_MOST_EDGES:,} unless its page allows more (maxTextSize, "
        "maxEdges): draw a part with --focus, or as SVG"
    )
    return (note,)


def _front_matter(diagram: Diagram, look: Look) -> list[str]:
    """The title, and the theme where the user chose one."""
    titles = (diagram.title, *(c.text for c in diagram.captions if c.mark is not Mark.FADED))
    said = list(filter(None, map(_line, titles)))
    lines = []
    if said:
        lines.append(f'title: "{_in_yaml(_BETWEEN.join(said))}"')
    if look.surroundings != "auto":
        theme = "dark" if look.surroundings == "dark" else "default"
        lines += ["config:", f"  theme: {theme}"]
    return ["---", *lines, "---"] if lines else []


def _in_yaml(title: str) -> str:
    """A title inside the quotes of YAML.

    Mermaid takes it for HTML first and for text afterwards. What it writes itself for ``#60;`` is
    the only spelling of ``<`` that survives both.
    """
    return _ACTIVE_IN_YAML.sub(_yaml_escape, title)


def _yaml_escape(match: re.Match[str]) -> str:
    char = match[0]
    return f"\ufb02\u00b0\u00b0{ord(char)}\u00b6\u00df" if char in "<>&" else f"\\x{ord(char):02x}"


def _names(diagram: Diagram) -> dict[str, str]:
    """A short name for each box and reason: Mermaid takes some words for its own."""
    names = {box.id: f"n{number}" for number, box in enumerate(diagram.boxes)}
    names.update((reason.id, f"r{number}") for number, reason in enumerate(diagram.reasons))
    return names


def _nodes(diagram: Diagram, found: Structure, names: Mapping[str, str]) -> Iterator[str]:
    """The nodes, each in its frame, and the frames inside each other."""
    inside: dict[str, list[str]] = {"": []}
    for frame in found.frames:
        inside[frame.id] = []
    for box in diagram.boxes:
        before, after = _SHAPES[box.kind]
        label = _label(box_label(box))
        inside[found.home[box.id]].append(f'{names[box.id]}{before}"{label}"{after}')
    for reason in diagram.reasons:
        words = reason_label(reason)
        before, after = ("[", "]") if words else ("((", "))")
        inside[found.home[reason.id]].append(f'{names[reason.id]}{before}"{_label(words)}"{after}')
    for arrow, joints in found.joints.items():
        inside[found.home[arrow]] += (f'{joint}((" "))' for joint in joints)
    yield from inside[""]
    open_frames: list[str] = []
    for number, frame in enumerate(found.frames):
        while open_frames and open_frames[-1] != frame.parent:
            open_frames.pop()
            yield "end"
        yield f'subgraph f{number}["{escaped(frame.title) or " "}"]'
        open_frames.append(frame.id)
        yield from inside[frame.id]
    yield from ["end"] * len(open_frames)


def _label(paragraphs: Iterable[str]) -> str:
    """The words of a node; Mermaid refuses a label of nothing, not one of a blank."""
    return "<br/>".join(map(escaped, paragraphs)) or " "


def _edges(
    diagram: Diagram,
    stops: tuple[tuple[str, ...], ...],
    names: Mapping[str, str],
    colors: Colors,
) -> Iterator[_Edge]:
    for reason in diagram.reasons:
        color = colors.faint if reason.mark is Mark.FADED else colors.support
        width = "3.5px" if reason.mark is Mark.HIGHLIGHTED else "2px"
        for premise in reason.premises:
            look = f"stroke:{color},stroke-width:{width}"
            yield _Edge(f"{names[premise]} --- {names[reason.id]}", look)
    for arrow, passed in zip(diagram.arrows, stops, strict=True):
        color = (
            colors.faint if arrow.mark is Mark.FADED else arrow.color or colors.arrow(arrow.kind)
        )
        look = f"stroke:{color},stroke-width:{_WIDTHS.get(arrow.kind, '1.8px')}"
        if arrow.kind in _DASHES:
            look += f",stroke-dasharray:{_DASHES[arrow.kind]}"
        tail, line, head = _LINKS[arrow.kind]
        ends = [names.get(stop, stop) for stop in passed]
        for number, (source, target) in enumerate(pairwise(ends), start=1):
            is_first, is_last = number == 1, number == len(ends) - 1
            link = f"{tail if is_first else ''}{line}{head if is_last else _OPEN[line]}"
            word = f'|"{escaped(WORDS[arrow.kind])}"|' if is_first else ""
            yield _Edge(f"{source} {link}{word} {target}", look)


def _link_styles(edges: Iterable[_Edge]) -> Iterator[str]:
    """The look of the edges, which Mermaid knows by their numbers."""
    numbers: dict[str, list[str]] = {}
    for number, edge in enumerate(edges):
        numbers.setdefault(edge.look, []).append(str(number))
    for look, those in numbers.items():
        yield f"linkStyle {','.join(those)} {look}"


def _classes(
    diagram: Diagram, found: Structure, names: Mapping[str, str], colors: Colors
) -> Iterator[str]:
    """The looks of boxes, plates, joints and frames, and which has which. A later one prevails."""
    members: dict[str, list[str]] = {name: [] for name in _CLASSES}
    accents: dict[str, list[str]] = {}
    for box in diagram.boxes:
        name = names[box.id]
        members["box"].append(name)
        for is_so, each in (
            (box.is_thesis, "thesis"),
            (box.is_implicit, "unstated"),
            (box.mark is not Mark.PLAIN, str(box.mark)),
        ):
            if is_so:
                members[each].append(name)
        if box.accent and box.mark is Mark.PLAIN:
            accents.setdefault(box.accent, []).append(name)
    for reason in diagram.reasons:
        members["reason"].append(names[reason.id])
        if reason.mark is not Mark.PLAIN:
            members[str(reason.mark)].append(names[reason.id])
    members["joint"] += (joint for joints in found.joints.values() for joint in joints)
    for number, frame in enumerate(found.frames):
        members["frame"].append(f"f{number}")
        if frame.color:
            accents.setdefault(frame.color, []).append(f"f{number}")
    for name, those in members.items():
        if those:
            yield f"classDef {name} {_CLASSES[name].format(colors=colors)}"
            yield f"class {','.join(those)} {name}"
    for number, (color, those) in enumerate(accents.items()):
        yield f"classDef accent{number} stroke:{color}"
        yield f"class {','.join(those)} accent{number}"
