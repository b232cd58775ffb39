r"""Where a statement stands in the text that a map is about: anchors, what became of them, coverage.

>>> from argmap.passages import Anchor, SourceText, resolve
>>> from argmap.text import Source
>>> text = SourceText(Source("On rain\n\nIt rained. The street is wet."))
>>> resolve(text, Anchor(paragraph=1, quote="street is wet")).fate.value
'exact'
"""

from argmap.passages.anchors import Anchor, AnchorFault, Anchors, anchors_in
from argmap.passages.coverage import Gap, covered, gaps
from argmap.passages.likeness import nearest, runs_over
from argmap.passages.resolve import Fate, Place, Resolution, resolve
from argmap.passages.sentences import sentences
from argmap.passages.source_text import SourceText

__all__ = [
    "Anchor",
    "AnchorFault",
    "Anchors",
    "Fate",
    "Gap",
    "Place",
    "Resolution",
    "SourceText",
    "anchors_in",
    "covered",
    "gaps",
    "nearest",
    "resolve",
    "runs_over",
    "sentences",
]
