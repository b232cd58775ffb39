"""Which premises and reasons bear weight and have nothing under them?

These are the points at which the author's case is open: what a reader must grant, or ask about.

A statement or a sketched argument is unsupported if

- it bears weight: at least one statement rests on it (:func:`argmap.graph.weights`). It is a
  premise, or a reason for something, or it replies to an objection, so that what the objection
  attacks rests on it too. An objection as such bears no weight, since nothing falls with it; its
  own premises and reasons do, for the objection rests on them;
- nothing stands under it: no statement or argument supports or entails it, it is not the
  conclusion of an inference, and it is not a reconstructed argument;
- it has no ``basis`` in its data (evidence, law, authority, example, ...).

Unstated premises count, and are marked. Each row has the weight and what would fall with it. The
weightiest come first, equal ones in document order. Put forward by others than the author, a claim
counts as well; the row says who holds it, and on which side it speaks.

Example:
    [Ban]: The city should ban cars.
      + <Health>
      - [Shops]: Shops would lose customers.
        - [Buses]: Customers would come by bus.

    <Health>

    (1) [Fumes]: Cars make people ill. {basis: evidence}
    (2) [Duty]: A city must protect its people's health. {implicit: true}
    ----
    (3) [Health first]: The city must act against fumes.

Answer:
    [Duty], [Buses]

Source:
    Rule "no reason, no basis, not an assumption" of argument mapping courses; the conclusion of a
    chain is no stronger than what it starts from. Replies count after P. M. Dung's notion of
    defence; see :mod:`argmap.graph.signed`.
"""

from argmap.graph import Bearing, basis
from argmap.queries.grounds import Ground, ground_rows, grounds
from argmap.queries.question import Question


def ask(bearing: Bearing, _target: int | None = None) -> tuple[Ground, ...]:
    """The unsupported premises and reasons, the weightiest first."""
    open_points = [number for number in grounds(bearing) if not basis(bearing.elements[number])]
    return ground_rows(bearing, open_points, least_weight=1)


QUESTION = Question(
    "unsupported", "premises and reasons that bear weight and have nothing under them", ask
)
