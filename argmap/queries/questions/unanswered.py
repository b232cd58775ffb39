"""Which objections does nobody answer?

An objection is a statement or an argument that attacks or undercuts something, or is written to
exclude it (``contrary``, ``contradictory``), and thereby speaks against a thesis. It is unanswered
if nothing attacks, undercuts or excludes it, nor any of its reasons or premises, nor a step on the
way to it. A reply, that is an objection to what speaks against a thesis, is not listed: it has the
last word, which is what one wants of it. An objection to a reply is listed.

Each row says what the objection is directed at and how many statements it hits (those it is
directed at and those that rest on them). The one that hits most comes first.

Example:
    [Ban]: The city should ban cars.
      + [Health]: Cars make people ill.
        - [Electric]: Electric cars do not.
      - [Shops]: Shops would lose customers.
        + [Survey]: Shoppers say they would stay away.
          - [Buses]: Customers would come by bus.

Answer:
    [Electric]

Source:
    The teaching rule that every objection needs a rebuttal; "unattacked attackers" are those that
    the grounded semantics accepts first (P. M. Dung 1995, definition 16).
"""

from argmap.graph import Bearing
from argmap.queries.objecting import Objection, against_a_thesis, objection_rows, open_objections
from argmap.queries.question import Question


def ask(bearing: Bearing) -> tuple[Objection, ...]:
    """The objections that nobody answers; the one that hits most first."""
    return objection_rows(bearing, against_a_thesis(bearing), only_unanswered=True)


QUESTION = Question("unanswered", "objections that nobody answers", ask, elements=open_objections)
