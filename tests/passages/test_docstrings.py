"""The example in the docstring of the room is true."""

import doctest

from argmap import passages


def test_the_example() -> None:
    assert doctest.testmod(passages) == (0, 4)
