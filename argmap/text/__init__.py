"""Places in a text and what is wrong there: positions, spans, diagnostics, excerpts.

This layer knows nothing of arguments.
"""

from argmap.text.counting import first_few, in_a_row, plural
from argmap.text.diagnostic import Diagnostic, Outcome, Related, Severity, in_order
from argmap.text.errors import ArgmapError
from argmap.text.excerpt import describe, excerpt
from argmap.text.fix import Edit, Fix
from argmap.text.placed import PlacedError
from argmap.text.source import Position, Segment, Source, Span
from argmap.text.width import cells, wrapped

__all__ = [
    "ArgmapError",
    "Diagnostic",
    "Edit",
    "Fix",
    "Outcome",
    "PlacedError",
    "Position",
    "Related",
    "Segment",
    "Severity",
    "Source",
    "Span",
    "cells",
    "describe",
    "excerpt",
    "first_few",
    "in_a_row",
    "in_order",
    "plural",
    "wrapped",
]
