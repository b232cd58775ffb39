"""Short ways to write what a page says many times: equal values, rows of numbers, equal sentences."""

import json
import re
from collections.abc import Iterable, Mapping
from itertools import pairwise

_NAME = re.compile(r"\[[^\[\]\n]*\]|<[^<>\n]*>(?:#\d+)?")
GAP = "{}"
"""What stands in a sentence where a part of the map is named."""


def shared(values: Iterable[tuple[int, object]]) -> list[list[object]]:
    """Values that many things share: each once, with the numbers of the things that have it.

    >>> shared([(0, "parents"), (1, "pupils"), (2, "parents"), (3, "parents")])
    [['parents', '0,2-3'], ['pupils', '1']]
    """
    kept: dict[str, tuple[object, list[int]]] = {}
    for number, value in values:
        kept.setdefault(json.dumps(value), (value, []))[1].append(number)
    return [[value, ranges(numbers)] for value, numbers in kept.values()]


def steps(numbers: Iterable[int]) -> list[int]:
    """Numbers each as its distance from the one before, which mostly has fewer digits.

    >>> steps([120, 121, 123, 122])
    [120, 1, 2, -1]
    """
    return [number - before for before, number in pairwise((0, *numbers))]


def ranges(numbers: Iterable[int]) -> str:
    """Numbers as text; those that follow one another are written as first and last.

    >>> ranges([0, 1, 2, 5, 7, 8])
    '0-2,5,7-8'
    """
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return ",".join(str(first) if first == last else f"{first}-{last}" for first, last in runs)


class Sayings:
    """Sentences, each once; those that differ only in the parts of the map that they name are one.

    Args:
        numbers: the number of each part by its id.
    """

    def __init__(self, numbers: Mapping[str, int]) -> None:
        self._numbers = numbers
        self._places: dict[str, int] = {}

    @property
    def sentences(self) -> list[str]:
        """The sentences in the order in which they came first, with ``{}`` for each part named."""
        return list(self._places)

    def reference(self, text: str) -> int | list[int]:
        """How a sentence is written: its place, behind that the parts that it names, in order."""
        names: list[int] = []

        def gap(match: re.Match[str]) -> str:
            number = self._numbers.get(match[0])
            if number is None:
                return match[0]
            names.append(number)
            return GAP

        # A sentence with the sign of a gap in it could not be put together again.
        pattern = text if GAP in text else _NAME.sub(gap, text)
        place = self._places.setdefault(pattern, len(self._places))
        return [place, *names] if names else place
