"""The thesis, and the lines of argument that lead to it, in the order of the text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from argmap.documents.model import (
    Block,
    Emphasis,
    Heading,
    Item,
    Items,
    Paragraph,
    Run,
    words,
)
from argmap.graph import place
from argmap.model import Inference, argument_id
from argmap.teaching.english import agreeing, counted, opening
from argmap.teaching.guide.explaining import MOST_ITEMS, Explainer, ways_to
from argmap.teaching.guide.saying import Sayings, small

MOST_LINES = 12
"""How many lines of argument are told."""

_MOST_EXPLAINED = 40  # claims with a paragraph of their own


@dataclass(frozen=True, slots=True)
class LineOfArgument:
    """What leads to a thesis: a step or a reason, and the number it has in the guide."""

    thesis: int
    way: int
    mark: str


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of argument of a map.

    Attributes:
        told: those that have a section of their own, in the order of the text.
        bare: the reasons for a thesis that nothing stands under, where there are several.
        left: how many are left out.
    """

    told: tuple[LineOfArgument, ...]
    bare: tuple[LineOfArgument, ...]
    left: int

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.told) + len(self.bare) + self.left


def lines_to(says: Sayings, theses: Sequence[int]) -> Lines:
    """The lines of argument that lead to some theses."""
    bearing = says.bearing
    found = [(thesis, way) for thesis in theses for way in ways_to(bearing, thesis)]

    def first(line: tuple[int, int]) -> tuple[int, tuple[int, int], tuple[int, int]]:
        thesis, way = line
        claims = bearing.needs.get(way, ()) if bearing.is_inference(way) else (way,)
        return theses.index(thesis), says.prose_place(claims), place(bearing, way)

    found.sort(key=first)
    bare = [(thesis, way) for thesis, way in found if bearing.is_ground(way)]
    if len(bare) == 1:
        bare = []
    full = [line for line in found if line not in bare]
    numbered = [LineOfArgument(*line, str(rank)) for rank, line in enumerate(full, 1)]
    return Lines(
        tuple(numbered[:MOST_LINES]),
        tuple(LineOfArgument(*line, str(len(full) + 1)) for line in bare),
        max(len(numbered) - MOST_LINES, 0),
    )


def thesis_blocks(says: Sayings, theses: Sequence[int]) -> Iterator[Block]:
    """What the map argues for."""
    if not theses:
        yield Heading(words("The thesis"))
        yield Paragraph(words("No claim of the map is argued for or against, so it has no thesis."))
        return
    if len(theses) == 1:
        yield Heading(words("The thesis"))
    else:
        yield Heading(words(f"{opening(counted(len(theses), 'thesis', 'theses'))}"))
        yield Paragraph(words("None of these claims is given as a reason for another one:"))
    for thesis in theses[:MOST_ITEMS]:
        held = says.holders(thesis)
        notes = [f"held by {held}" if held else "", *says.notes(thesis, with_holder=False)]
        said = Run(says.sentence(thesis), Emphasis.STRONG)
        yield Paragraph(words(said, *small(each for each in notes if each)))
    if len(theses) > MOST_ITEMS:
        yield Paragraph(words(f"And {number_more(len(theses))}, which the map has."))


def number_more(count: int) -> str:
    """How many there are beyond those that are listed."""
    return f"{count - MOST_ITEMS:,} more"


def line_blocks(explainer: Explainer, lines: Lines) -> Iterator[Block]:
    """The lines of argument."""
    if not lines.count:
        return
    says = explainer.says
    yield Heading(words("The lines of argument" if lines.count > 1 else "The line of argument"))
    if not lines.told:
        yield from _bare(explainer, lines, is_alone=True)
        return
    several = len({line.thesis for line in lines.told}) > 1
    explainer.want([line.way for line in lines.told], _MOST_EXPLAINED)
    for line in lines.told:
        called = f"the thesis {says.quoted(line.thesis)}" if several else "the thesis"
        yield Heading(words(f"Line {line.mark}: {_title(says, line.way)}"), 2)
        yield from _line(explainer, line, called)
    yield from _bare(explainer, lines, is_alone=False)
    if lines.left:
        more = counted(lines.left, "further line")
        leads = agreeing(lines.left, "leads", "lead")
        yield Paragraph(words(f"{opening(more)} of argument {leads} to it; see the map."))


def _line(explainer: Explainer, line: LineOfArgument, called: str) -> Iterator[Block]:
    """A line: its step or its reason, and what that rests on."""
    says = explainer.says
    if says.bearing.is_inference(line.way):
        yield from _description(says, line.way)
    yield from explainer.explain(line.thesis, line.mark, (line.way,), called)


def _bare(explainer: Explainer, lines: Lines, *, is_alone: bool) -> Iterator[Block]:
    """The reasons that nothing stands under, in one list."""
    if not lines.bare:
        return
    says = explainer.says
    if not is_alone:
        yield Heading(words(f"Line {lines.bare[0].mark}: Single reasons"), 2)
    besides = "" if is_alone else "besides, "
    lead = f"{besides}{counted(len(lines.bare), 'reason')}, each of which counts by itself,"
    yield Paragraph(words(f"{opening(lead)} are given for the thesis:"))
    items = []
    for line in lines.bare[:MOST_ITEMS]:
        explainer.marks.setdefault(line.way, line.mark)
        items.append(Item(says.noted(line.way, *explainer.contested(line.way))))
    if len(lines.bare) > MOST_ITEMS:
        items.append(Item(words(f"and {number_more(len(lines.bare))}, which the map has")))
    yield Items(tuple(items))


def _title(says: Sayings, way: int) -> str:
    element = says.bearing.elements[way]
    if isinstance(element, Inference):
        argument = says.bearing.argument_map.argument(element.argument)
        return says.name(way) if not argument.is_untitled else says.name(_first(says, way))
    return says.name(way)


def _first(says: Sayings, step: int) -> int:
    """The first premise of a step; the step itself if it has none."""
    return next(iter(says.bearing.needs.get(step, ())), step)


def _description(says: Sayings, step: int) -> Iterator[Block]:
    """What the map says of an argument beside its premises."""
    element = says.bearing.elements[step]
    assert isinstance(element, Inference)
    argument = says.bearing.argument_map.argument(element.argument)
    number = says.bearing.index[argument_id(element.argument)]
    if argument.text.strip():
        yield Paragraph(says.noted(number))
