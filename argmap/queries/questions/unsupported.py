"""Which premises and reasons bear weight and have nothing under them?

These are the points at which the author's case is open: what a reader must grant, or ask about.

A statement or a sketched argument is unsupported if

- it bears weight: it is a premise of an inference; or a reason, that is, it supports or entails
  something; or a reply, that is, it attacks or undercuts what speaks against a thesis. An objection
  to a thesis, or to what speaks for it, bears no weight as such: nothing would fall with it. Its
  premises and reasons bear weight, for the objection rests on them;
- nothing stands under it: no statement or argument supports or entails it, it is not the
  conclusion of an inference, and it is not a reconstructed argument;
- it has no ``basis`` in its data (evidence, law, authority, example, ...).

Unstated premises count, and are marked. The weight of a row is the number of statements that rest
on the claim (:func:`argmap.graph.weights`); it is 0 for a reply, and for a reason of a sketched
objection. With it comes what would fall (:func:`argmap.graph.fallout`). The weightiest come first,
equal ones in document order. Put forward by others than the author, a claim counts as well; the row
says who holds it, and on which side it speaks.

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
    The rule of argument mapping courses that a claim without a reason needs a basis, such as an
    observation or an authority, or else is an assumption.
"""

from collections.abc import Iterator

from argmap.graph import Bearing, basis
from argmap.queries.grounds import Ground, Use, ground_rows, grounds
from argmap.queries.question import Question


def unsupported(bearing: Bearing, *, with_fallout: bool = True) -> tuple[Ground, ...]:
    """The unsupported premises, reasons and replies, the weightiest first.

    Args:
        bearing: what bears on what.
        with_fallout: whether to work out what falls with each; else the rows do not say.
    """
    return ground_rows(
        bearing,
        lambda number, use: is_open(bearing, number, use),
        with_fallout=with_fallout,
    )


def is_open(bearing: Bearing, number: int, use: Use) -> bool:
    """Whether a claim with nothing under it bears weight and has no basis."""
    return use is not Use.OBJECTION and not basis(bearing.claims[number])


def open_points(bearing: Bearing) -> Iterator[int]:
    """The numbers of the unsupported claims, without what is known of them."""
    return (number for number, use in grounds(bearing).items() if is_open(bearing, number, use))


def ask(bearing: Bearing) -> tuple[Ground, ...]:
    """The unsupported premises, reasons and replies, with what falls with each."""
    return unsupported(bearing)


QUESTION = Question(
    "unsupported",
    "premises and reasons that bear weight and have nothing under them",
    ask,
    elements=open_points,
)
