"""How large is the map, and what is it like?

There is a row for every figure, the same ones in the same order for every map: how many elements of
each kind there are, what is open in the argument, and how deep and wide it is. A row names the
elements that its figure counts where these are few enough to be worth a look (the theses, the
unsupported claims, the deepest ones); the words used are defined by the questions of the same
names.

The depth is the number of steps from a thesis to the claim that is furthest from it: a reason for a
claim, an argument for it together with the premises, or an objection to it is one step further away
than the claim. The fan-in is the largest number of reasons, steps and objections that bear directly
on one claim. A map falls into parts between which no relation and no argument leads.

Example:
    [Ban]: The city should ban cars.
      + [Fumes]: Cars make people ill.

Answer:
    statements, arguments, reconstructed, sketched, inferences, relations, supports, attacks, undercuts, entailments, contraries, contradictories, theses, objections, unanswered, replies, leaves, unsupported, orphans, implicit, hedged, untitled, holders, tags, sections, parts, cycles, depth, fan-in

Source:
    Counts; the distances are those of a breadth-first search from the theses.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from argmap.graph import (
    Bearing,
    Side,
    answered,
    depths,
    hedge,
    islands,
    parts,
    sides,
    support_cycles,
    theses,
)
from argmap.model import RelationKind
from argmap.queries.grounds import grounds
from argmap.queries.objecting import against_a_thesis
from argmap.queries.plain import AboutPart
from argmap.queries.question import Question
from argmap.queries.questions.unsupported import is_open
from argmap.queries.subject import holders_of, named
from argmap.queries.wording import listed


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(AboutPart):
    """A figure.

    Attributes:
        figure: its name.
        value: the number.
        meaning: what is counted.
        ids: the ids of what is counted, or of where the figure is reached; empty where that is most
            of the map, or nothing that has an id.
    """

    figure: str
    value: int
    meaning: str
    ids: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The name."""
        return self.figure

    @property
    def remark(self) -> str:
        """The number."""
        return str(self.value)

    @property
    def notes(self) -> tuple[str, ...]:
        """What it means, and the first of what is counted."""
        return (f"{self.meaning}: {listed(self.ids)}",) if self.ids else (self.meaning,)


_KINDS = (
    ("supports", RelationKind.SUPPORT, "relations with which one speaks for another"),
    ("attacks", RelationKind.ATTACK, "relations with which one speaks against another"),
    ("undercuts", RelationKind.UNDERCUT, "objections to a step of reasoning"),
    ("entailments", RelationKind.ENTAILS, "statements that imply another (strict mode)"),
    (
        "contraries",
        RelationKind.CONTRARY,
        "pairs of statements of which one is false (strict mode)",
    ),
    ("contradictories", RelationKind.CONTRADICTORY, "pairs of which exactly one is true"),
)


def ask(bearing: Bearing) -> tuple[Figure, ...]:
    """The figures, always the same ones in the same order."""
    return tuple(
        Figure(figure=name, value=value, meaning=meaning, ids=ids)
        for name, value, meaning, ids in (
            *_elements(bearing),
            *_relations(bearing),
            *_roles(bearing),
            *_remarks(bearing),
            *_shape(bearing),
        )
    )


_Fact = tuple[str, int, str, tuple[str, ...]]


def _counted(bearing: Bearing, name: str, meaning: str, numbers: Collection[int]) -> _Fact:
    return name, len(numbers), meaning, named(bearing, numbers)


def _elements(bearing: Bearing) -> Iterator[_Fact]:
    known = bearing.argument_map
    full = [argument for argument in known.arguments if argument.is_reconstructed]
    rest = [argument.id for argument in known.arguments if not argument.is_reconstructed]
    yield "statements", len(known.statements), "claims, each counted once", ()
    yield "arguments", len(known.arguments), "arguments, sketched or reconstructed", ()
    yield "reconstructed", len(full), "arguments with premises and conclusion", ()
    yield "sketched", len(rest), "arguments without premises and conclusion", tuple(rest)
    yield "inferences", len(known.inferences), "steps from premises to a conclusion", ()


def _relations(bearing: Bearing) -> Iterator[_Fact]:
    relations = bearing.argument_map.relations
    counts = Counter(relation.kind for relation in relations)
    yield "relations", len(relations), "arrows between claims or to steps", ()
    for name, kind, meaning in _KINDS:
        yield name, counts[kind], meaning, ()


def _roles(bearing: Bearing) -> Iterator[_Fact]:
    known = sides(bearing)
    objecting = list(dict.fromkeys(contest.source for contest in against_a_thesis(bearing)))
    met = answered(bearing, objecting)
    unmet = [number for number in objecting if number not in met]
    replying = [
        number
        for number in dict.fromkeys(contest.source for contest in bearing.contests)
        if known.get(number) in (Side.FOR, Side.BOTH)
    ]
    ends = theses(bearing)
    leaves = grounds(bearing)
    unbacked = [number for number, use in leaves.items() if is_open(bearing, number, use)]
    yield _counted(bearing, "theses", "what everything else bears on", ends)
    yield "objections", len(objecting), "what objects to a thesis, or to what speaks for it", ()
    yield _counted(bearing, "unanswered", "objections that nobody answers", unmet)
    yield "replies", len(replying), "what objects to what speaks against a thesis", ()
    yield "leaves", len(leaves), "claims at which the lines of argument begin", ()
    yield _counted(bearing, "unsupported", "premises and reasons with nothing under them", unbacked)
    yield _counted(bearing, "orphans", "claims that do not bear on the thesis", _orphans(bearing))


def _orphans(bearing: Bearing) -> list[int]:
    return [number for island in islands(bearing).islands for number in island]


def _remarks(bearing: Bearing) -> Iterator[_Fact]:
    claims = list(enumerate(bearing.claims))
    unsaid = [number for number, claim in claims if claim.data.get("implicit") is True]
    hedges = [number for number, claim in claims if hedge(claim)]
    nameless = [number for number, claim in claims if claim.is_untitled]
    names = {name for number, _ in claims for name in holders_of(bearing, number)}
    known = bearing.argument_map
    yield _counted(bearing, "implicit", "claims that are needed and not said", unsaid)
    yield _counted(bearing, "hedged", "claims whose data has a hedge", hedges)
    yield _counted(bearing, "untitled", "claims to which the author gave no title", nameless)
    yield "holders", len(names), "those who put claims forward", ()
    yield "tags", len(known.tags), "tags in use", ()
    yield "sections", len(known.sections), "sections, that is headings", ()


def _shape(bearing: Bearing) -> Iterator[_Fact]:
    circles = support_cycles(bearing)
    caught = dict.fromkeys(cycle.nodes[0] for cycle in circles)
    far = {node: depth for node, depth in depths(bearing).items() if node < bearing.first_inference}
    wide = {number: _fan_in(bearing, number) for number in range(bearing.first_inference)}
    yield "parts", parts(bearing), "parts of the map between which nothing leads", ()
    yield "cycles", len(circles), "reasons that go round in a circle", named(bearing, caught)
    yield _largest(bearing, "depth", "steps from a thesis to the claim furthest from it", far)
    yield _largest(bearing, "fan-in", "most reasons, arguments and objections to one claim", wide)


def _fan_in(bearing: Bearing, number: int) -> int:
    return len(bearing.backing.get(number, ())) + len(bearing.objectors.get(number, ()))


def _largest(bearing: Bearing, name: str, meaning: str, values: Mapping[int, int]) -> _Fact:
    """The largest of some values, with where it is reached; nowhere if it is 0."""
    most = max(values.values(), default=0)
    ends = sorted(number for number, value in values.items() if value == most) if most else ()
    return name, most, meaning, named(bearing, ends)


QUESTION = Question("stats", "how large the map is, and what it is like", ask)
