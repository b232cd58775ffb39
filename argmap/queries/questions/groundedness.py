"""Which arrows of the sketch are not backed by premises and conclusions?

One first sketches which argument speaks for or against what, and then reconstructs the arguments as
premises and conclusions. An arrow of the sketch is grounded if the reconstructions bear it out:

- argument supports argument: the conclusion of the first is a premise of the second;
- argument supports statement: the statement is the conclusion of the argument;
- statement supports argument: the statement is a premise of the argument;
- an attack: what the first asserts (itself, or its conclusion) contradicts what the second asserts
  (itself, or one of its premises).

A premise is what a step of the argument starts from, intermediate conclusions included. Instead of
being the same statement, two may be related as statements: one written to support or entail the
other; one contradictory or contrary to the other, or written to attack it. The row says which.

Every support, attack and contradiction with an argument at one end at least is listed, as it is
written: first those that are not grounded, then those that cannot be judged because an argument is
only sketched, then the grounded ones; of each kind in document order. Only the first two kinds point
out claims: the two ends, or the arguments that are still to be reconstructed. Relations between two
statements, and undercuts, which are directed at a step, are not asked about.

Example:
    [Ban]: The city should ban cars.
      + <Health>
      + <Fairness>
      - <Shops>

    <Health>

    (1) [Fumes]: Cars make people ill.
    (2) [Duty]: A city must protect its people's health.
    ----
    (3) [Ban]

    <Fairness>

    (1) [Few drive]: Only one in four people drives in the centre.
    ----
    (2) [Unfair]: Streets full of cars are unfair to most people.

Answer:
    <Fairness> supports [Ban], <Shops> attacks [Ban], <Health> supports [Ban]

Source:
    G. Betz, "Need to check whether all dialectic relations are logically grounded", request 593 to
    the authors of Argdown, 2026.
"""

from dataclasses import dataclass

from argmap.graph import Bearing
from argmap.graph.written import written_relations
from argmap.model import RelationKind
from argmap.queries.grounding import Judge, Verdict
from argmap.queries.plain import AboutPart
from argmap.queries.question import Question
from argmap.queries.wording import VERBS
from argmap.text import Span

_REMARKS = {
    Verdict.UNGROUNDED: "not grounded",
    Verdict.UNKNOWN: "cannot be judged",
    Verdict.GROUNDED: "grounded",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrow(AboutPart):
    """A relation of the sketch.

    Attributes:
        kind: the kind of the relation, as it is written.
        source: the id of what it starts from.
        target: the id of what it is directed at.
        verdict: whether it is grounded.
        by: what bears it out: ``identity``, or the kind of a relation between two statements.
        through: the ids of the statements that bear it out.
        reason: why the verdict is what it is.
        missing: what would ground it; empty if it is grounded.
        sketched: the ids of those of its ends that are arguments without premises and conclusion.
        place: where it is written.
    """

    kind: RelationKind
    source: str
    target: str
    verdict: Verdict
    by: str
    through: tuple[str, ...]
    reason: str
    missing: str
    sketched: tuple[str, ...]
    place: Span | None

    @property
    def name(self) -> str:
        """The relation in words."""
        return f"{self.source} {VERBS[self.kind]} {self.target}"

    @property
    def remark(self) -> str:
        """The verdict."""
        return _REMARKS[self.verdict]

    @property
    def ids(self) -> tuple[str, ...]:
        """What is still to be worked on."""
        if self.verdict is Verdict.UNGROUNDED:
            return tuple(dict.fromkeys((self.source, self.target)))
        return self.sketched

    @property
    def span(self) -> Span | None:
        """Where it is written."""
        return self.place

    @property
    def notes(self) -> tuple[str, ...]:
        """The reason, and what is missing."""
        return (self.reason, f"missing: {self.missing}") if self.missing else (self.reason,)


def ask(bearing: Bearing) -> tuple[Arrow, ...]:
    """The relations with an argument at an end: those that are not grounded come first."""
    written = written_relations(bearing.argument_map)
    judge = Judge(bearing.argument_map, written)
    rows = []
    for each in written:
        ends = (each.source, each.target)
        if each.kind is RelationKind.UNDERCUT or not any(end in judge.arguments for end in ends):
            continue
        found = judge.judge(each)
        rows.append(
            Arrow(
                kind=each.kind,
                source=each.source,
                target=each.target,
                verdict=found.verdict,
                by=found.by,
                through=found.through,
                reason=found.reason,
                missing=found.missing,
                sketched=judge.sketched(each),
                place=each.span,
            )
        )
    order = list(Verdict)
    return tuple(sorted(rows, key=lambda row: order.index(row.verdict)))


QUESTION = Question(
    "groundedness", "sketched arrows, and whether premises and conclusions back them", ask
)
