"""Maps that are hard on questions, of any size.

    python benchmarks/shapes.py knot 10000 > knot.argdown

Each shape is a function from a number of statements to the lines of a map.
"""

import sys
from collections.abc import Callable, Iterator, Mapping
from random import Random

import generated_maps

_WIDTH = 10
"""How many statements a layer has of which each supports all of the next layer."""


def chain(statements: int) -> Iterator[str]:
    """Each statement is the only reason for the one before."""
    yield "[C0]: The first claim."
    for number in range(1, statements):
        yield from _reason(number, number - 1)


def star(statements: int) -> Iterator[str]:
    """One thesis; all else is a reason for it, each eighth one an objection; and a small circle."""
    yield "[C0]: The thesis."
    for number in range(1, statements):
        yield f"    {'+' if number % 8 else '-'} [C{number}]: Reason {number}."
    yield "\n[C1]\n    +> [C2]\n\n[C2]\n    +> [C1]"


def layers(statements: int) -> Iterator[str]:
    """Layers of ten statements; each supports all statements of the layer above."""
    yield "[C0]: The thesis."
    for number in range(1, statements):
        first = (number - 1) // _WIDTH * _WIDTH + 1 - _WIDTH
        above = range(first, first + _WIDTH) if first > 0 else (0,)
        yield from _reason(number, *above)


def diamonds(statements: int) -> Iterator[str]:
    """A chain in which every second statement is reached by two ways."""
    yield "[C0]: The thesis."
    for joint in range(0, statements - 3, 3):
        yield from _reason(joint + 1, joint)
        yield from _reason(joint + 2, joint)
        yield from _reason(joint + 3, joint + 1, joint + 2)


def ring(statements: int) -> Iterator[str]:
    """One circle of support, and an objection."""
    yield "[C0]: The first claim."
    for number in range(1, statements - 1):
        yield from _reason(number, number - 1)
    yield f"\n[C0]\n    +> [C{statements - 2}]\n    - [C{statements - 1}]: It goes round."


def knot(statements: int) -> Iterator[str]:
    """Every statement supports the one before and two others anywhere; the last ones lead in."""
    random = Random(1)  # noqa: S311 -- a picture of data, no secret
    yield "[C0]: The thesis."
    for number in range(1, statements):
        inside = min(number + 1, statements * 9 // 10)
        yield from _reason(number, number - 1, *(random.randrange(inside) for _ in range(2)))
    yield f"\n[C0]\n    +> [C{statements // 2}]\n    +> [C{statements * 3 // 4}]"


def shared(statements: int) -> Iterator[str]:
    """Many arguments of three premises each, one of which several arguments share."""
    random = Random(1)  # noqa: S311 -- a picture of data, no secret
    yield "[C0]: The thesis."
    for number in range(1, statements - 2, 3):
        end = random.randrange(number)
        yield f"\n<A{number}>\n"
        yield f"(1) [C{number}]: Premise {number}."
        yield f"(2) [C{number + 1}]: Premise {number + 1}."
        yield f"(3) [C{number + 2 if random.random() < 0.5 else random.randrange(end, number)}]"  # noqa: PLR2004 -- every second one is shared
        yield f"----\n(4) [C{end}]"


def debate(statements: int) -> Iterator[str]:
    """Every statement attacks one earlier statement, and every fifth one supports it instead."""
    random = Random(1)  # noqa: S311 -- a picture of data, no secret
    yield "[C0]: The thesis."
    for number in range(1, statements):
        marker = "+>" if number % 5 == 0 else "->"
        yield f"\n[C{number}]: Claim {number}.\n    {marker} [C{random.randrange(number)}]"


SHAPES: Mapping[str, Callable[[int], Iterator[str]]] = {
    "natural": generated_maps.lines,
    "chain": chain,
    "star": star,
    "layers": layers,
    "diamonds": diamonds,
    "ring": ring,
    "knot": knot,
    "shared": shared,
    "debate": debate,
}


def _reason(number: int, *targets: int) -> Iterator[str]:
    yield f"\n[C{number}]: Claim {number}."
    yield from (f"    +> [C{target}]" for target in targets)


def text(shape: str, statements: int) -> str:
    """A map of a shape, as Argdown text."""
    return "\n".join(SHAPES[shape](statements)) + "\n"


if __name__ == "__main__":
    sys.stdout.write(text(sys.argv[1], int(sys.argv[2])))
