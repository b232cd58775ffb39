"""The embedded font: its metrics, measuring and breaking text, and the font as CSS.

Text is measured with the very font that pictures embed, so that no text leaves its box. The font
is a part of Noto Sans, Noto Sans Math, Noto Sans Symbols and Noto Emoji under the SIL Open Font
License (``fonts/OFL.txt``): Latin, Greek, Cyrillic, punctuation, and the signs of logic.
"""

from argmap.typeface.css import font_face_css
from argmap.typeface.faces import FAMILY, FONT_DIRECTORY, STACK, Face, missing
from argmap.typeface.measure import ascent, descent, line_height, measure, wrap

__all__ = [
    "FAMILY",
    "FONT_DIRECTORY",
    "STACK",
    "Face",
    "ascent",
    "descent",
    "font_face_css",
    "line_height",
    "measure",
    "missing",
    "wrap",
]
