r"""The passages of a map for whoever shows them beside it: a page, a report.

>>> from argmap import loads
>>> from argmap.text import Source
>>> text = SourceText(Source("On rain\n\nIt rained. The street is wet."))
>>> work = loads('[Wet]: It is wet. {source: {paragraph: 1, quote: "street is wet"}}')
>>> found = passages_of(work.map, text)
>>> found.by_element["[Wet]"]
(Passage(paragraph=1, start=15, end=28, quote='street is wet', fate=<Fate.EXACT: 'exact'>),)
>>> found.coverage
(Covered(paragraph=1, sentences=((0, 10, False), (11, 29, True))),)

All offsets count code points in their paragraph, ``SourceText.paragraphs[paragraph]``; for a
browser, :func:`argmap.passages.utf16` makes UTF-16 units of them. The text itself is not in the
answer.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from argmap.model import ArgumentMap
from argmap.model.carried import Carried, data_of
from argmap.passages.anchors import Anchor, anchors_in
from argmap.passages.coverage import Covered, coverage
from argmap.passages.resolve import Fate, Resolution, resolve_all
from argmap.passages.source_text import Place, SourceText


@dataclass(frozen=True, slots=True)
class Anchored:
    """An anchor, the data that it stands in, and what became of it; ``None`` without a text."""

    carried: Carried
    anchor: Anchor
    resolution: Resolution | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage that an element of the map comes from.

    With a text this is where the passage stands in it now; ``start`` and ``end`` are ``None`` if it
    does not stand there (a *missing* one) or nobody knows where (an *ambiguous* one), and then
    ``paragraph`` is that of the anchor, if the text has it. Without a text it is what the map says.

    Attributes:
        paragraph: the number of its paragraph; the title is 0.
        start: where it begins in the paragraph.
        end: where it ends.
        quote: the words that the map quotes; empty if it quotes none.
        fate: what became of the anchor in the text; ``None`` without a text.
    """

    paragraph: int | None
    start: int | None
    end: int | None
    quote: str
    fate: Fate | None


@dataclass(frozen=True)
class Passages:
    """The passages of a map.

    Attributes:
        of: the ids of elements (statements, arguments, steps, sections) that have passages, with
            these, in the order of the map.
        coverage: the paragraphs of prose of the text, and which sentences of them the map uses;
            empty without a text.
    """

    of: tuple[tuple[str, tuple[Passage, ...]], ...] = ()
    coverage: tuple[Covered, ...] = ()

    @cached_property
    def by_element(self) -> Mapping[str, tuple[Passage, ...]]:
        """The passages of each element that has some, by its id."""
        return dict(self.of)


def passages_of(argument_map: ArgumentMap, text: SourceText | None = None) -> Passages:
    """The passages of a map, in a text if one is given.

    An element that is written in several places has the anchors of all of them.
    """
    found = anchored(argument_map, text)
    of: dict[str, list[Passage]] = {}
    for each in found:
        of.setdefault(each.carried.id, []).append(_passage(each.anchor, each.resolution, text))
    if text is None:
        return Passages(_each_once(of))
    return Passages(_each_once(of), coverage(text, touched(found)))


def anchored(argument_map: ArgumentMap, text: SourceText | None = None) -> tuple[Anchored, ...]:
    """The anchors of a map, in its order, and what became of them in a text if one is given."""
    pairs = [
        (carried, anchor)
        for carried in data_of(argument_map)
        for anchor in anchors_in(carried.data).anchors
    ]
    if text is None:
        return tuple(Anchored(carried, anchor) for carried, anchor in pairs)
    resolutions = resolve_all(text, (anchor for _, anchor in pairs))
    return tuple(
        Anchored(carried, anchor, resolution)
        for (carried, anchor), resolution in zip(pairs, resolutions, strict=True)
    )


def touched(found: Iterable[Anchored]) -> tuple[Place, ...]:
    """The places in a text that anchors have.

    All places of an ambiguous quote count: which of them is meant is another question.
    """
    return tuple(
        place for each in found if each.resolution is not None for place in each.resolution.places
    )


def _each_once(of: Mapping[str, Iterable[Passage]]) -> tuple[tuple[str, tuple[Passage, ...]], ...]:
    return tuple((name, tuple(dict.fromkeys(passages))) for name, passages in of.items())


def _passage(anchor: Anchor, resolution: Resolution | None, text: SourceText | None) -> Passage:
    if resolution is None or text is None:
        return Passage(anchor.paragraph, anchor.start, anchor.end, anchor.quote, None)
    fate = resolution.fate
    if fate in (Fate.EXACT, Fate.MOVED):
        return Passage(*resolution.places[0], anchor.quote, fate)
    number = anchor.paragraph
    is_there = number is not None and number < len(text.paragraphs)
    return Passage(number if is_there else None, None, None, anchor.quote, fate)
