"""At which claims do the lines of argument begin?

A leaf is a statement or a sketched argument that is a premise of something, a reason for it, or an
objection to it, while nothing stands under it: no statement or argument supports or entails it, it
is not the conclusion of an inference, and it is not a reconstructed argument. Whether it has a
``basis`` does not matter (:mod:`argmap.queries.questions.unsupported` leaves those out that have one). The
weightiest come first, equal ones in document order.

Example:
    [Ban]: The city should ban cars.
      + [Fumes]: Cars make people ill. {basis: evidence}
      - [Shops]: Shops would lose customers.
        + [Survey]: Shoppers say they would stay away.
      - [Taxis]: Taxis would be too expensive.

Answer:
    [Fumes], [Survey], [Taxis]

Source:
    Leaves of an argument tree: the claims for which no further reason is given (Ph. Besnard and
    A. Hunter, Elements of Argumentation, 2008, chapter 3).
"""

from argmap.graph import Bearing
from argmap.queries.grounds import Ground, ground_rows, grounds
from argmap.queries.question import Question


def ask(bearing: Bearing) -> tuple[Ground, ...]:
    """The claims with nothing under them, the weightiest first."""
    return ground_rows(bearing, lambda _number, _use: True)


QUESTION = Question("leaves", "claims at which the lines of argument begin", ask, elements=grounds)
