"""What is objected, to what, and is it answered?

Asked of the whole map, this lists every statement and argument that attacks or undercuts something,
or is written to exclude it (``contrary``, ``contradictory``), and thereby speaks against a thesis.
Objections to such objections are replies and not listed.

Asked of one claim, it lists what is directed at this claim, reply or not: at the statement; or at
the argument, its steps or its premises. Claims that exclude each other object to each other.

Each row says what the objection is directed at, how many statements it hits (those it is directed
at and those that rest on them), and who answers it: an answer is directed at the objection, at one
of its reasons or premises, or at a step on the way to it. The one that hits most comes first.

Example:
    [Ban]: The city should ban cars.
      + [Health]: Cars make people ill.
        - [Electric]: Electric cars do not.
      - [Shops]: Shops would lose customers.
        - [Buses]: Customers would come by bus.

Answer:
    [Electric], [Shops]

Source:
    Undermining, undercutting and rebutting: J. L. Pollock, "Defeasible reasoning", Cognitive
    Science 11 (1987), section 2; H. Prakken, "An abstract framework for argumentation with
    structured arguments", Argument and Computation 1 (2010), section 3.3.
"""

from argmap.graph import Bearing
from argmap.model import Argument, statement_id
from argmap.queries.objecting import Objection, against_a_thesis, both_ways, objection_rows
from argmap.queries.question import Question


def ask(bearing: Bearing, target: int | None = None) -> tuple[Objection, ...]:
    """The objections, to one claim or in the whole map; the one that hits most first."""
    if target is None:
        return objection_rows(bearing, against_a_thesis(bearing))
    aimed_at = _parts(bearing, target)
    return objection_rows(
        bearing, (contest for contest in both_ways(bearing) if contest.target in aimed_at)
    )


def _parts(bearing: Bearing, target: int) -> frozenset[int]:
    """What one can object to in order to object to a claim."""
    element = bearing.elements[target]
    if not isinstance(element, Argument):
        return frozenset((target,))
    steps = (step.id for step in element.inferences)
    premises = map(statement_id, element.premises)
    return frozenset((target, *(bearing.index[name] for name in (*steps, *premises))))


QUESTION = Question(
    "objections", "what is objected, to what, and who answers it", ask, targets=("TO",)
)
