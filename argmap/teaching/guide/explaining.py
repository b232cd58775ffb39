"""What a claim rests on: premises that count together, and single reasons.

Every claim that an argument concludes is explained once, in a paragraph of its own. Within a line of
argument these are numbered ``1.1``, ``1.2``, ...; where the claim stands among premises, the number
says where it is explained. Single reasons stand indented below what they are reasons for.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from argmap.documents.model import Block, Heading, Item, Items, Paragraph, Words, words
from argmap.graph import Bearing, ways
from argmap.model import Inference
from argmap.teaching.english import agreeing, counted, number, opening
from argmap.teaching.guide.saying import Sayings, small

MOST_ITEMS = 12
"""How many premises or reasons are listed in one place."""

_DEEPEST = 3  # levels of reasons below one another in a list


@dataclass(eq=False)
class Explainer:
    """Writes explanations, and remembers what it has explained.

    Attributes:
        says: the claims in words.
        marks: from a claim to where it is explained: ``1.2``, ``objection A``.
        steps: from a step to where it is told.
        objections: from a claim or a step to the objections to it, by their letters.
        wanted: the claims that may have a paragraph of their own.
        deep: those of them that only reasons stand under, too deep in a list to be told there.
        left: the claims of which what supports them is left out.
    """

    says: Sayings
    marks: dict[int, str] = field(default_factory=dict)
    steps: dict[int, str] = field(default_factory=dict)
    objections: dict[int, list[str]] = field(default_factory=dict)
    wanted: set[int] = field(default_factory=set)
    deep: set[int] = field(default_factory=set)
    left: set[int] = field(default_factory=set)

    @property
    def bearing(self) -> Bearing:
        """The map, and what bears on what in it."""
        return self.says.bearing

    def want(self, starts: Iterable[int], most: int) -> None:
        """Choose the claims that may have a paragraph: those nearest to some claims or reasons."""
        queue = deque((way, 0) for way in starts)
        known: set[int] = set()
        while queue and most > 0:
            here, level = queue.popleft()
            for claim in self._needed(here):
                if claim in known:
                    continue
                known.add(claim)
                found = ways_to(self.bearing, claim)
                if level == _DEEPEST and found:
                    self.deep.add(claim)
                has_own = self._has_own(claim)
                if has_own and claim not in self.wanted and claim not in self.marks:
                    self.wanted.add(claim)
                    most -= 1
                for way in found:
                    is_listed_below = not has_own and not self.bearing.is_inference(way)
                    queue.append((way, level + 1 if is_listed_below else 0))

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
        for claim, number_ in order:
            found = ways_to(self.bearing, claim)
            if claim == top and number_ == mark:
                blocks += self._under(start, called, mark)
                continue
            blocks.append(Heading(words(f"{number_} {self.says.sentence(claim)}"), 3))
            blocks += self._under(found, "it", number_)
        return blocks

    def _numbered(self, top: int, mark: str, start: Sequence[int]) -> list[tuple[int, str]]:
        """The claims to explain with their numbers, each line of reasons to its end."""
        self.marks.setdefault(top, mark)
        order = [(top, mark)]
        known = {top}
        pending = [one for way in reversed(start) for one in reversed(self._needed(way))]
        while pending:
            claim = pending.pop()
            if claim in known:
                continue
            known.add(claim)
            if self._has_own(claim):
                if claim in self.marks:
                    continue
                if claim not in self.wanted:
                    self.left.add(claim)
                    continue
                self.marks[claim] = f"{mark}.{len(order)}"
                order.append((claim, self.marks[claim]))
            found = ways_to(self.bearing, claim)
            pending += [one for way in reversed(found) for one in reversed(self._needed(way))]
        return order

    def _has_own(self, claim: int) -> bool:
        """Whether it is explained in a paragraph of its own: an argument concludes it."""
        return claim in self.deep or any(
            self.bearing.is_inference(way) for way in ways_to(self.bearing, claim)
        )

    def _needed(self, way: int) -> Sequence[int]:
        """The claims that a reason or a step brings in."""
        if not self.bearing.is_inference(way):
            return (way,)
        return (*self.bearing.needs.get(way, ()), *self._for_argument(way))

    def _for_argument(self, step: int) -> Sequence[int]:
        """What speaks for the argument of its last step as a whole."""
        argument = self.bearing.last_steps.get(step)
        return () if argument is None else self.bearing.backing.get(argument, ())

    def _under(self, found: Sequence[int], called: str, mark: str) -> Iterator[Block]:
        """The paragraphs that say what stands directly under a claim."""
        steps = [way for way in found if self.bearing.is_inference(way)]
        reasons = [way for way in found if not self.bearing.is_inference(way)]
        for place, step in enumerate(steps[:MOST_ITEMS]):
            self.steps[step] = mark
            lead = f"another argument concludes {called}" if place else f"{called} is concluded"
            yield from self._step(step, opening(lead), mark)
        if len(steps) > MOST_ITEMS:
            count = len(steps) - MOST_ITEMS
            leads = agreeing(count, "further argument leads", "further arguments lead")
            yield Paragraph(words(f"{opening(number(count))} {leads} to {called}; see the map."))
        if reasons:
            yield Paragraph(words(opening(_given(len(reasons), called, besides=bool(steps)))))
            yield self.listed(self.says.in_prose(reasons), mark)

    def _step(self, step: int, lead: str, mark: str) -> Iterator[Block]:
        premises = self.bearing.needs.get(step, ())
        element = self.bearing.elements[step]
        assert isinstance(element, Inference)
        unsaid = sum(self.bearing.elements[one].data.get("implicit") is True for one in premises)
        together = " together" if len(premises) > 1 else ""
        rules = [", ".join(element.rules)] if element.rules else []
        notes = small([*rules, *self.contested(step)])
        said = f"{lead} from {counted(len(premises), 'premise')}{together}"
        yield Paragraph(
            words(f"{said}{_unsaid(unsaid, len(premises))}", *notes, ":"[: len(premises)])
        )
        if premises:
            yield self.listed(premises, mark)
        if backing := self._for_argument(step):
            yield Paragraph(words(opening(_given(len(backing), "this argument as a whole"))))
            yield self.listed(backing, mark)

    def listed(self, claims: Sequence[int], mark: str) -> Items:
        """Claims as a list, each with its notes and with the single reasons for it below.

        Args:
            claims: the claims.
            mark: where the list stands.
        """
        items: list[Item] = []
        pending = [(claim, 0) for claim in reversed(claims[:MOST_ITEMS])]
        while pending:
            claim, level = pending.pop()
            pointer = self._pointer(claim)
            reasons = self._reasons_below(claim, mark)
            if level >= _DEEPEST and reasons:
                self.left.add(claim)
                reasons = ()
            items.append(Item(self._item(claim, pointer, len(reasons)), level))
            pending += [(reason, level + 1) for reason in reversed(reasons[:MOST_ITEMS])]
        if len(claims) > MOST_ITEMS:
            items.append(Item(words(f"and {len(claims) - MOST_ITEMS:,} more, which the map has")))
        return Items(tuple(items))

    def _reasons_below(self, claim: int, mark: str) -> Sequence[int]:
        """The single reasons for a claim that has no paragraph of its own, told at its first place."""
        found = ways_to(self.bearing, claim)
        if claim in self.marks or self._has_own(claim):
            return ()
        if found:
            self.marks[claim] = mark
        return self.says.in_prose(found)

    def _item(self, claim: int, pointer: str, reasons: int) -> Words:
        said = self.says.noted(claim, *self.contested(claim), pointer)
        if not reasons:
            return said
        lead = agreeing(reasons, "Reason given", "Reasons given, each by itself")
        return words(*said, f" {lead}:")

    def _pointer(self, claim: int) -> str:
        if mark := self.marks.get(claim):
            return f"see {spoken(mark)}"
        return "what supports it is left out here" if claim in self.left else ""

    def contested(self, number_: int) -> list[str]:
        """The objections to a claim or a step, by their letters."""
        letters = self.objections.get(number_, ())
        noun = agreeing(len(letters), "objection", "objections")
        return [f"{noun} {', '.join(letters)}"] if letters else []


def spoken(mark: str) -> str:
    """Where something is told, in words: ``line 2``, ``objection B``, ``1.2``.

    >>> spoken("2"), spoken("B"), spoken("B.1")
    ('line 2', 'objection B', 'B.1')
    """
    if mark.isdigit():
        return f"line {mark}"
    return f"objection {mark}" if len(mark) == 1 else mark


def _given(count: int, called: str, *, besides: bool = False) -> str:
    """The lead of a list of reasons."""
    each = ", each of which counts by itself," if count > 1 else ""
    is_given = agreeing(count, "is given", "are given")
    return (
        f"{'besides, ' if besides else ''}{counted(count, 'reason')}{each} {is_given} for {called}:"
    )


def _unsaid(count: int, premises: int) -> str:
    """How many of some premises are unstated, as the end of a sentence."""
    if not count:
        return ""
    if premises == 1:
        return ", which is unstated"
    return ", all of them unstated" if count == premises else f", {number(count)} of them unstated"


def ways_to(bearing: Bearing, claim: int) -> tuple[int, ...]:
    """The reasons and steps that hold up a claim; those of an argument hold up its last step."""
    if claim in bearing.reconstructed:
        return (bearing.reconstructed[claim],)
    return ways(bearing, claim)
