r"""Where a statement stands in the text that a map is about: anchors, what became of them, coverage.

>>> from argmap.passages import Anchor, SourceText, resolve
>>> from argmap.text import Source
>>> text = SourceText(Source("On rain\n\nIt rained. The street is wet."))
>>> resolve(text, Anchor(paragraph=1, quote="street is wet")).fate.value
'exact'
"""

from argmap.passages.anchors import Anchor, AnchorFault, Anchors, anchors_in
from argmap.passages.coverage import Covered, coverage
from argmap.passages.likeness import difference, nearest, runs_over
from argmap.passages.reading import Anchored, Passage, Passages, anchored, passages_of, touched
from argmap.passages.resolve import Fate, How, Resolution, resolve, resolve_all
from argmap.passages.sentences import sentences
from argmap.passages.source_text import Place, SourceText
from argmap.passages.units import Utf16, code_points, utf16

__all__ = [
    "Anchor",
    "AnchorFault",
    "Anchored",
    "Anchors",
    "Covered",
    "Fate",
    "How",
    "Passage",
    "Passages",
    "Place",
    "Resolution",
    "SourceText",
    "Utf16",
    "anchored",
    "anchors_in",
    "code_points",
    "coverage",
    "difference",
    "nearest",
    "passages_of",
    "resolve",
    "resolve_all",
    "runs_over",
    "sentences",
    "touched",
    "utf16",
]
