"""The frame of a LaTeX document that draws a picture: packages, colours, macros, styles."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, replace

from argmap.diagram.elements import ArrowKind
from argmap.layout.placed import Placed
from argmap.renderers.look import Look
from argmap.renderers.palette import Colors
from argmap.renderers.style import DASHES
from argmap.renderers.tex_text import FONTS, SHAPED, legible

Length = Callable[[float], str]
"""A length in pixels as a number of big points."""

_PIXELS = re.compile(r"([0-9.]+)px")
_STYLES = {
    "ground": "fill=ground",
    "frame": "fill=frame, draw=frame_edge, line width=1.2px, rounded corners=10px",
    "heading": "fill=frame",
    "arrow": "line width=1.8px",
    "word": "fill=paper, rounded corners=7px",
    "box": "fill=paper, draw=edge, line width=1.2px, rounded corners=6px",
    "thesis": "draw=ink, line width=3px",
    "unstated": "dash pattern=on 5px off 3.5px",
    "lid": "draw=muted, line width=4px",
    "accent": "rounded corners=2.5px",
    "bracket": "draw=support, line width=2px",
    "plate": "fill=paper, draw=support, line width=1.2px, rounded corners=3px",
    "knot": "fill=support, draw=support, line width=1.2px, rounded corners=2px",
    "end mark": "draw=none",
    "hollow": "fill=paper, line width=1.8px",
    "halo": "fill=halo, draw=ink, line width=1.2px, rounded corners=11px",
    "halo line": "draw=halo, fill=none, line width=10px, line cap=round, line join=round",
    "highlighted": "fill=glow, draw=ink, line width=3.5px",
    "strong bracket": "line width=3.5px",
    "faded": "draw=faint",
}
"""The styles of the SVG, lengths in pixels."""
_HEAD = r"""\documentclass{article}
\usepackage{iftex}
\ifPDFTeX
  \usepackage[T1]{fontenc}
  \usepackage{textcomp}
  \IfFileExists{lmodern.sty}{\usepackage{lmodern}}{}
\else
  \usepackage{fontspec}
  \ifLuaTeX\defaultfontfeatures{Renderer=HarfBuzz}\fi
\fi
\usepackage[margin=0bp,@SIZE@]{geometry}
\usepackage{tikz}"""
_MACROS = r"""% \argmaprtl{text}: a text that is written from right to left.
\ifLuaTeX
  \newcommand\argmaprtl[1]{\bgroup\textdir TRT #1\egroup}
\else\ifXeTeX
  \TeXXeTstate=1
  \newcommand\argmaprtl[1]{\beginR #1\endR}
\else
  \newcommand\argmaprtl[1]{#1}
\fi\fi
% \argmapscript{script}{text}{n}: n characters in a font for them; without one, empty boxes.
\newcommand\argmapbox{{\fboxsep=0pt\fbox{\vrule width 0pt height 1ex\kern.5em}\kern.1em}}
\newcount\argmapcount
\newcommand\argmapscript[3]{\ifcsname argmapfont#1\endcsname
  \begingroup\csname argmapfont#1\endcsname #2\endgroup
  \else\begingroup\argmapcount=#3
  \loop\ifnum\argmapcount>0 \argmapbox\advance\argmapcount by -1 \repeat\endgroup\fi}
% \argmaptext{side}{x}{y}{width}{size}{look}{line}: a line, no wider than it was measured.
\newsavebox\argmapline
\newcommand\argmaptext[7]{\pgftext[base,#1,at=\pgfpointxy{#2}{#3}]{%
  \savebox\argmapline{\fontsize{#5bp}{#5bp}\selectfont#6#7\vphantom{x}}%
  \ifdim\wd\argmapline>#4bp \resizebox{#4bp}{\height}{\usebox\argmapline}%
  \else\usebox\argmapline\fi}}"""
_BEGIN = r"""\renewcommand\familydefault{\sfdefault}
\pagestyle{empty}
\parindent=0pt
\topskip=0pt
\begin{document}
\vbox to 0pt{\hbox to 0pt{\begin{tikzpicture}"""
END = (r"\end{tikzpicture}\hss}\vss}", r"\end{document}")


def preamble(
    placed: Placed, look: Look, size: tuple[str, str], length: Length, used: Mapping[str, str]
) -> Iterator[str]:
    """All that comes before the picture.

    Args:
        placed: the picture.
        look: its colours.
        size: its width and height in big points.
        length: tells lengths.
        used: the scripts for which fonts are to be found, see :func:`.tex_text.scripts`.
    """
    yield from _remarks(placed)
    yield _HEAD.replace("@SIZE@", f"paperwidth={size[0]}bp,paperheight={size[1]}bp")
    colors = _on_paper(look)
    named = {field.name: getattr(colors, field.name) for field in fields(colors)}
    named |= {kind.value: colors.arrow(kind) for kind in ArrowKind} | {"strong": colors.ink}
    for name, color in named.items():
        yield rf"\definecolor{{{name}}}{{HTML}}{{{color[1:].upper()}}}"
    yield _MACROS
    for name in used:
        yield _font(name)
    yield r"\tikzset{x=1bp, y=-1bp,"
    for name, style in _STYLES.items():
        yield f"  {name}/.style={{{_scaled(style, length)}}},"
    for kind in ArrowKind:
        yield f"  {kind}/.style={{{_line(kind, length)}}},"
    yield "}"
    yield _BEGIN
    yield rf"\path[use as bounding box, fill=ground] (0,0) rectangle ({size[0]},{size[1]});"


def _on_paper(look: Look) -> Colors:
    """The colours, on white unless the picture is dark: it is to be printed."""
    colors = look.colors
    return colors if look.surroundings == "dark" else replace(colors, ground=colors.paper)


def _remarks(placed: Placed) -> Iterator[str]:
    """What the picture shows, for those who read the file."""
    yield "% pdflatex, lualatex or xelatex makes a page of this."
    for text in (placed.diagram.title, placed.diagram.description):
        if text.strip():
            yield f"% {legible(' '.join(text.split()))}".replace("\N{REPLACEMENT CHARACTER}", "?")


def _font(name: str) -> str:
    """The first font there is of those for a script, where the engine can ask for one."""
    script = f"[Script={name}]" if name in SHAPED else ""
    tries = "".join(
        rf"\IfFontExistsTF{{{font}}}{{\newfontfamily\argmapfont{name}{{{font}}}{script}}}{{"
        for font in FONTS[name]
    )
    return rf"\ifPDFTeX\else{tries}{'}' * len(FONTS[name])}\fi"


def _scaled(style: str, length: Length) -> str:
    """A style with its lengths, which are in pixels, at the scale of the picture."""
    return _PIXELS.sub(lambda match: f"{length(float(match[1]))}bp", style)


def _line(kind: ArrowKind, length: Length) -> str:
    """How the line of an arrow looks, but for its colour."""
    if kind not in DASHES:
        return "solid"
    pattern = " ".join(
        f"{'off' if number % 2 else 'on'} {length(float(step))}bp"
        for number, step in enumerate(DASHES[kind].split())
    )
    if kind is ArrowKind.UNDERCUT:
        width = length(2.4)
        return f"dash pattern={pattern}, line cap=round, line width={width}bp"
    return f"dash pattern={pattern}"
