r"""Where a statement stands in the text that a map is about: anchors, what became of them, coverage.

>>> from argmap.passages import Anchor, SourceText, resolve
>>> from argmap.text import Source
>>> text = SourceText(Source("On rain\n\nIt rained. The street is wet."))
>>> resolve(text, Anchor(paragraph=1, quote="street is wet")).fate.value
'exact'
"""

from argmap.passages.anchors import Anchor, AnchorFault, Anchors, anchors_in
from argmap.passages.coverage import Covered, coverage, covered
from argmap.passages.likeness import nearest, runs_over
from argmap.passages.reading import Passage, Passages, passages_of
from argmap.passages.resolve import Fate, Place, Resolution, resolve
from argmap.passages.sentences import sentences
from argmap.passages.source_text import SourceText
from argmap.passages.units import Utf16, code_points, utf16

__all__ = [
    "Anchor",
    "AnchorFault",
    "Anchors",
    "Covered",
    "Fate",
    "Passage",
    "Passages",
    "Place",
    "Resolution",
    "SourceText",
    "Utf16",
    "anchors_in",
    "code_points",
    "coverage",
    "covered",
    "nearest",
    "passages_of",
    "resolve",
    "runs_over",
    "sentences",
    "utf16",
]
