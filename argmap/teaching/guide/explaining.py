"""What a claim rests on, in numbered paragraphs: which premises together, which single reasons.

Every claim that something stands under is explained once. The explanations of a line are numbered
``1.1``, ``1.2``, ...; where a claim stands among premises, its number says where it is explained.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from argmap.documents.model import Block, Emphasis, Item, Items, Paragraph, Run, words
from argmap.graph import Bearing, ways
from argmap.model import Inference, argument_id
from argmap.teaching.guide.english import agreeing, counted, opening
from argmap.teaching.guide.saying import Sayings, small

MOST_ITEMS = 12
"""How many premises or reasons are listed in one place."""


@dataclass(eq=False)
class Explainer:
    """Writes explanations, and remembers what it has explained.

    Attributes:
        says: the claims in words.
        spare: how many claims may still be explained.
        marks: from a claim to where it is explained or discussed: ``1.2``, ``the thesis``.
        objections: from a claim or a step to the objections to it, by their letters.
        left: the claims whose explanation was left out.
    """

    says: Sayings
    spare: int
    marks: dict[int, str] = field(default_factory=dict)
    objections: dict[int, list[str]] = field(default_factory=dict)
    left: set[int] = field(default_factory=set)

    @property
    def bearing(self) -> Bearing:
        """The map, and what bears on what in it."""
        return self.says.bearing

    def explain(
        self, top: int, mark: str, chosen: Sequence[int] | None = None, called: str = "it"
    ) -> list[Block]:
        """What a claim rests on, and all that this rests on in turn.

        Args:
            top: the claim.
            mark: its number.
            chosen: the reasons and steps of it that are told; all if not given.
            called: how the first sentence calls the claim.
        """
        start = ways_to(self.bearing, top) if chosen is None else chosen
        order = self._numbered(top, mark, start)
        blocks: list[Block] = []
        for place, claim in enumerate(order):
            if place:
                said = Run(self.says.sentence(claim), Emphasis.STRONG)
                notes = small(self.says.notes(claim))
                blocks.append(
                    Paragraph(words(Run(f"{self.marks[claim]} ", Emphasis.STRONG), said, *notes))
                )
            found = ways_to(self.bearing, claim) if place else start
            blocks += self._under(found, "it" if place else called)
        return blocks

    def _numbered(self, top: int, mark: str, start: Sequence[int]) -> list[int]:
        """The claims to explain, from the top down, each line of reasons to its end."""
        self.marks.setdefault(top, mark)
        order: list[int] = []
        pending = [top]
        while pending:
            claim = pending.pop()
            if order:
                if claim in self.marks or not ways_to(self.bearing, claim):
                    continue
                if not self.spare:
                    self.left.add(claim)
                    continue
                self.spare -= 1
                self.marks[claim] = f"{mark}.{len(order)}"
            order.append(claim)
            found = start if claim == top else ways_to(self.bearing, claim)
            pending += reversed([one for way in found for one in self._needed(way)])
        return order

    def _needed(self, way: int) -> Iterable[int]:
        """The claims that a reason or a step brings in."""
        if not self.bearing.is_inference(way):
            return (way,)
        return (*self.bearing.needs.get(way, ()), *self._for_argument(way))

    def _for_argument(self, step: int) -> Iterable[int]:
        """What speaks for the argument of its last step as a whole."""
        argument = self.bearing.last_steps.get(step)
        return () if argument is None else self.bearing.backing.get(argument, ())

    def _under(self, found: Sequence[int], called: str) -> Iterator[Block]:
        """The paragraphs that say what stands directly under a claim."""
        steps = [way for way in found if self.bearing.is_inference(way)]
        reasons = [way for way in found if not self.bearing.is_inference(way)]
        for place, step in enumerate(steps[:MOST_ITEMS]):
            lead = f"another argument concludes {called}" if place else f"{called} is concluded"
            yield from self._step(step, opening(lead))
        if reasons:
            yield from self._reasons(reasons, called, is_first=not steps)
        if len(steps) > MOST_ITEMS:
            more = counted(len(steps) - MOST_ITEMS, "further argument")
            leads = agreeing(len(steps) - MOST_ITEMS, "leads", "lead")
            yield Paragraph(words(f"{opening(more)} {leads} to {called}; see the map."))

    def _step(self, step: int, lead: str) -> Iterator[Block]:
        premises = self.bearing.needs.get(step, ())
        element = self.bearing.elements[step]
        assert isinstance(element, Inference)
        together = " together" if len(premises) > 1 else ""
        end = ":" if premises else "."
        rules = [", ".join(element.rules)] if element.rules else []
        marks = [*rules, *self.contested(step)]
        yield Paragraph(
            words(f"{lead} from {counted(len(premises), 'premise')}{together}{end}", *small(marks))
        )
        yield from self._items(premises)
        backing = self._for_argument(step)
        if backing:
            name = self.says.name(self.bearing.index[argument_id(element.argument)])
            verb = agreeing(len(tuple(backing)), "speaks", "speak")
            yield Paragraph(words(f"For this argument as a whole (“{name}”) {verb}:"))
            yield from self._items(tuple(backing))

    def _reasons(self, reasons: Sequence[int], called: str, *, is_first: bool) -> Iterator[Block]:
        count = len(reasons)
        besides = "" if is_first else "besides, "
        each = ", each of which counts by itself" if count > 1 else ""
        comma = "," if each else ""
        is_given = agreeing(count, "is given", "are given")
        lead = f"{besides}{counted(count, 'reason')}{each}{comma} {is_given} for {called}:"
        yield Paragraph(words(opening(lead)))
        yield from self._items(self.says.in_prose(reasons))

    def _items(self, claims: Sequence[int]) -> Iterator[Block]:
        items = [Item(self._item(claim)) for claim in claims[:MOST_ITEMS]]
        more = len(claims) - MOST_ITEMS
        if more > 0:
            items.append(Item(words(f"and {counted(more, 'more claim')}, which the map has")))
        if items:
            yield Items(tuple(items))

    def _item(self, claim: int) -> tuple[Run, ...]:
        return self.says.noted(claim, *self.contested(claim), self._pointer(claim))

    def _pointer(self, claim: int) -> str:
        if claim in self.marks:
            return f"see {self.marks[claim]}"
        return "what supports it is left out here" if claim in self.left else ""

    def contested(self, number: int) -> list[str]:
        """The objections to a claim or a step, by their letters."""
        letters = self.objections.get(number, ())
        noun = agreeing(len(letters), "objection", "objections")
        return [f"{noun} {', '.join(letters)}"] if letters else []


def ways_to(bearing: Bearing, claim: int) -> tuple[int, ...]:
    """The reasons and steps that hold up a claim; those of an argument hold up its last step."""
    if claim in bearing.reconstructed:
        return (bearing.reconstructed[claim],)
    return ways(bearing, claim)
