"""Maps of any size for the benchmarks: the same number of statements gives the same text.

    python benchmarks/generated_maps.py 10000 > big.argdown

The shape is that of real maps: a thesis, reasons and objections nested a few levels deep, every
eighth reason reconstructed with two premises, a tag on every fifth line and data on every tenth.
"""

import sys
from collections.abc import Iterator
from random import Random

_SUBJECTS = ("The city", "A good school", "Public transport", "The new law", "Every resident")
_VERBS = ("lowers", "raises", "depends on", "is fair to", "does more for", "takes away")
_OBJECTS = (
    "the cost of living in the old quarters",
    "the safety of children on their way to school",
    "the trade of small shops near the market",
    "the noise that people complain about at night",
    "the trust between neighbours who hardly meet",
)


def _sentence(random: Random, number: int) -> str:
    return (
        f"{random.choice(_SUBJECTS)} {random.choice(_VERBS)} {random.choice(_OBJECTS)},"
        f" as survey {number} found."
    )


def lines(statements: int, seed: int = 1) -> Iterator[str]:
    """The lines of a map with a number of statements."""
    random = Random(seed)  # noqa: S311 -- a picture of data, no secret
    made = 0
    reconstructed: list[int] = []
    yield "[Claim 0]: The city should close its centre to private cars."
    made = 1
    depth = 0
    while made < statements:
        depth = random.choice([d for d in (1, depth, depth + 1) if 1 <= d <= 5])  # noqa: PLR2004
        indent = "    " * depth
        marker = random.choice(("+", "+", "-"))
        if random.random() < 0.125 and made + 3 <= statements:  # noqa: PLR2004 -- every eighth
            yield f"{indent}{marker} <Reason {made}>"
            reconstructed.append(made)
            made += 3
            continue
        tag = " #survey" if made % 5 == 0 else ""
        data = f" {{basis: evidence, page: {made % 300}}}" if made % 10 == 0 else ""
        yield f"{indent}{marker} [Claim {made}]: {_sentence(random, made)}{tag}{data}"
        made += 1
    for number in reconstructed:
        yield ""
        yield f"<Reason {number}>"
        yield ""
        yield f"(1) [Claim {number}]: {_sentence(random, number)}"
        yield f"(2) [Claim {number + 1}]: {_sentence(random, number + 1)}"
        yield "-- modus ponens --"
        yield f"(3) [Claim {number + 2}]: {_sentence(random, number + 2)}"


def text(statements: int, seed: int = 1) -> str:
    """A map with a number of statements, as Argdown text."""
    return "\n".join(lines(statements, seed)) + "\n"


if __name__ == "__main__":
    sys.stdout.write(text(int(sys.argv[1])))
