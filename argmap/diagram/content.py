"""What is printed in the box of a statement or an argument."""

from collections.abc import Iterable, Sequence

from argmap.diagram.elements import Emphasis, Stretch
from argmap.graph.facts import basis, holder
from argmap.model import Argument, Data, RangeKind, Statement, TextRange, Value

# The blank before the dot does not break: the dot stays with what is before it.
_DOT = "\N{NO-BREAK SPACE}\N{MIDDLE DOT} "
_EMPHASES = {RangeKind.BOLD: Emphasis.BOLD, RangeKind.ITALIC: Emphasis.ITALIC}


def wording(text: str, ranges: Sequence[TextRange]) -> tuple[str, tuple[Stretch, ...]]:
    """The text to print and what is emphasised in it; tags are not part of a sentence."""
    if not ranges:
        return text.strip(), ()
    cuts = sorted((r.start, r.end) for r in ranges if r.kind is RangeKind.TAG)
    stretches = [
        Stretch(_EMPHASES[r.kind], _moved(r.start, cuts), _moved(r.end, cuts))
        for r in ranges
        if r.kind in _EMPHASES
    ]
    kept = []
    last = 0
    for start, end in cuts:
        kept.append(text[last:start])
        last = max(last, end)
    kept.append(text[last:])
    return "".join(kept).rstrip(), tuple(s for s in stretches if s.start < s.end)


def _moved(place: int, cuts: Sequence[tuple[int, int]]) -> int:
    """Where a place in a text is once the cuts are taken out."""
    return place - sum(min(end, place) - start for start, end in cuts if start < place)


def note(element: Statement | Argument) -> str:
    """Who holds it, what it is based on, and in which paragraphs of the source it stands."""
    data = element.data
    if not data:
        return ""
    parts = [holder(element).strip(), basis(element).strip()]
    parts += [f"¶{number}" for number in dict.fromkeys(_paragraphs(data.get("source")))]
    return _DOT.join(part for part in parts if part)


def _paragraphs(source: Value) -> Iterable[str]:
    if isinstance(source, Data):
        return [source.text("paragraph")] if source.text("paragraph") else []
    if isinstance(source, tuple):
        return [number for item in source for number in _paragraphs(item)]
    return []
