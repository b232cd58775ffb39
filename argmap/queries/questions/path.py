"""By which shortest chain does one claim bear on another?

A claim bears on another if a chain of supports, inferences, attacks and undercuts leads from it to
the other. An inference counts as one link, from a premise to the conclusion; claims that exclude
each other bear on each other. A chain speaks for its end if it has an even number of attacks,
undercuts and exclusions on its way, else against it: who attacks an objection speaks for what it
objects to.

Each row is one shortest chain; each of its notes is a link. At most ten are given, the first in
document order; the row says how many there are. If no chain leads from the first claim to the
second one, the answer is a single row that says so, and by which claim both would meet; if a chain
leads the other way, it is given instead and marked.

Example:
    [Ban]: The city should ban cars.
      + <Health>
      - [Shops]: Shops would lose customers.
        - [Buses]: Customers would come by bus.
          + [Survey]: Shoppers say they would.

    <Health>

    (1) [Fumes]: Cars make people ill.
    ----
    (2) [Ban]

Asked:
    [Survey], [Ban]

Answer:
    [Survey] > [Buses] > [Shops] > [Ban]

Source:
    Indirect attack and defence along a chain of attacks: P. M. Dung, Artificial Intelligence 77
    (1995), definition 27; chains of mixed sign: C. Cayrol and M.-C. Lagasquie-Schiex, "On the
    acceptability of arguments in bipolar argumentation frameworks", ECSQARU 2005, pp. 378-389.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from argmap.graph import MANY, Bearing, Paths, layers, neighbours, place, shortest_paths
from argmap.model import Inference, RelationKind, argument_id
from argmap.queries.plain import AboutPart
from argmap.queries.question import Question
from argmap.queries.subject import named
from argmap.queries.wording import VERBS, counted, listed

_MOST = 10
_HEAD, _TAIL = 15, 5  # of a very long chain the first and the last links are told

_AGAINST = frozenset(kind for kind in RelationKind if kind.is_negative)


class Way(StrEnum):
    """Which way a chain leads: as asked, the other way, or none at all."""

    THERE = "there"
    BACK = "back"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Link:
    """A link of a chain.

    Attributes:
        kind: ``premise``, ``conclusion``, ``part`` (an argument has a step), or the kind of a
            relation.
        source: the id of what it starts from.
        target: the id of what it leads to.
        words: what it does, in words.
    """

    kind: str
    source: str
    target: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain(AboutPart):
    """A shortest chain from one claim to another.

    Attributes:
        way: whether it leads there as asked, or back; or that there is none.
        source: the id of the claim at which it starts.
        target: the id of the claim at which it ends.
        claims: the ids of the claims on its way, both ends included; none if there is no chain.
        links: its links, one after the other.
        length: how many links it has, an inference counted as one.
        effect: whether it speaks ``for`` its end or ``against`` it; empty if there is no chain.
        number: how many chains are as short.
        number_is_exact: whether that is exact; else there are more.
        meet: if there is no chain, the id of the nearest claim on which both bear; else empty.
    """

    way: Way
    source: str
    target: str
    claims: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    length: int = 0
    effect: str = ""
    number: int = 0
    number_is_exact: bool = True
    meet: str = ""

    @property
    def name(self) -> str:
        """The claims on its way."""
        names = self.claims or (self.source,)
        if len(names) > _HEAD + _TAIL:
            names = (*names[:_HEAD], "...", *names[-_TAIL:])
        return " > ".join(names)

    @property
    def remark(self) -> str:
        """How long it is, and to what effect."""
        if self.way is Way.NONE:
            return f"does not bear on {self.target}, nor {self.target} on it"
        if not self.links:
            return "is the claim itself"
        said = f"{counted(self.length, 'link')}, speaks {self.effect} {self.target}"
        if self.number > 1:
            number = f"{self.number:,}" if self.number_is_exact else f"more than {self.number:,}"
            said += f", one of {number} as short"
        if self.way is Way.BACK:
            said += f"; {self.target} does not bear on {self.source}"
        return said

    @property
    def ids(self) -> tuple[str, ...]:
        """All that stands on the chain, steps included."""
        steps = (end for link in self.links for end in (link.source, link.target))
        return tuple(dict.fromkeys((*self.claims, *steps)))

    @property
    def notes(self) -> tuple[str, ...]:
        """Its links in words; of a very long chain the first and the last ones."""
        if self.way is Way.NONE:
            return (f"both bear on {self.meet}",) if self.meet else ("they do not meet anywhere",)
        words = tuple(link.words for link in self.links)
        left_out = len(words) - _HEAD - _TAIL
        if left_out <= 0:
            return words
        return (*words[:_HEAD], f"... {counted(left_out, 'more link')} ...", *words[-_TAIL:])


def ask(bearing: Bearing, first: int, second: int) -> tuple[Chain, ...]:
    """The shortest chains from the first claim to the second, else back, else why there is none."""
    kinds = {(source, target): kind for kind, source, target in bearing.contests}
    for way, start, end in ((Way.THERE, first, second), (Way.BACK, second, first)):
        paths = shortest_paths(bearing, start, end, _MOST)
        if paths is not None:
            return tuple(_row(bearing, way, paths, end, chain, kinds) for chain in paths.chains)
    return (
        Chain(
            way=Way.NONE,
            source=bearing.ids[first],
            target=bearing.ids[second],
            meet=_meet(bearing, first, second),
        ),
    )


def _row(
    bearing: Bearing,
    way: Way,
    paths: Paths,
    end: int,
    chain: Sequence[int],
    kinds: Mapping[tuple[int, int], RelationKind],
) -> Chain:
    links = tuple(_link(bearing, source, target, kinds) for source, target in pairwise(chain))
    turns = sum(link.kind in _AGAINST for link in links)
    claims = (node for node in (*chain, end) if not bearing.is_inference(node))
    return Chain(
        way=way,
        source=bearing.ids[chain[0]],
        target=bearing.ids[end],
        claims=named(bearing, claims),
        links=links,
        length=paths.length,
        effect="" if not links else "against" if turns % 2 else "for",
        number=paths.number,
        number_is_exact=paths.number < MANY,
    )


def _link(
    bearing: Bearing, source: int, target: int, kinds: Mapping[tuple[int, int], RelationKind]
) -> Link:
    """The link from one number to another; of several kinds, support goes before attack."""
    ends = bearing.ids[source], bearing.ids[target]
    step = bearing.elements[target]
    if isinstance(step, Inference):
        argument = argument_id(step.argument)
        if bearing.is_statement(source) and target in bearing.premises.get(source, ()):
            others = [one for one in named(bearing, bearing.needs[target]) if one != ends[0]]
            beside = f", with {listed(others)}" if others else ""
            return Link("premise", *ends, f"{ends[0]} is a premise of {argument}{beside}")
        if ends[0] == argument:
            return Link("part", *ends, f"{argument} has the step {ends[1]}")
    step = bearing.elements[source]
    if isinstance(step, Inference):
        return Link("conclusion", *ends, f"{argument_id(step.argument)} concludes {ends[1]}")
    if target in bearing.supports.get(source, ()):
        kind = RelationKind.SUPPORT
    else:
        kind = kinds.get((source, target)) or kinds[target, source]
    return Link(kind, *ends, f"{ends[0]} {VERBS[kind]} {ends[1]}")


def _meet(bearing: Bearing, first: int, second: int) -> str:
    """The claim on which two claims bear that is nearest to both; empty if there is none."""
    _, ahead = neighbours(bearing)
    one = layers(bearing, (first,), ahead)
    other = layers(bearing, (second,), ahead)
    both = [node for node in one if node in other and not bearing.is_inference(node)]
    if not both:
        return ""
    nearest = min(both, key=lambda node: (one[node] + other[node], place(bearing, node)))
    return bearing.ids[nearest]


QUESTION = Question(
    "path", "the shortest chain by which A bears on B", ask, targets=("A", "B"), needed=2
)
