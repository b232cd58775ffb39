"""The words in a box or on a plate as whole paragraphs, for formats that break lines themselves.

Pictures of ours say with dashes, a heavy border and a legend what is unstated and what the thesis is.
Other programs draw no legend, so there the words stand in the box.
"""

from argmap.diagram.elements import Box, Mark, Reason
from argmap.diagram.words import HIGHLIGHTED, THESIS, UNSTATED


def box_label(box: Box) -> tuple[str, ...]:
    """What a box says: title, text, note, and in brackets what kind of claim it is."""
    words = [THESIS] if box.is_thesis else []
    words += [UNSTATED] if box.is_implicit else []
    return _paragraphs(box.title, box.text, box.note, _aside(words, box.mark), box.left_out)


def reason_label(reason: Reason) -> tuple[str, ...]:
    """What a plate says: title and rules of the argument; nothing if it has neither."""
    return _paragraphs(
        reason.title, ", ".join(reason.rules), _aside([], reason.mark), reason.left_out
    )


def _aside(words: list[str], mark: Mark) -> str:
    """Words in brackets: not part of the claim."""
    marked = [*words, HIGHLIGHTED.rstrip(":")] if mark is Mark.HIGHLIGHTED else words
    return f"({', '.join(marked)})" if marked else ""


def _paragraphs(*texts: str) -> tuple[str, ...]:
    """Those texts that say something, each on one line."""
    return tuple(line for line in (" ".join(text.split()) for text in texts) if line)
