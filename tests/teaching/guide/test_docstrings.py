"""The examples in the docstrings of the guide hold."""

import doctest
from types import ModuleType

import pytest

import argmap.teaching.guide
from argmap.documents import model
from argmap.teaching import english
from argmap.teaching.guide import explaining, sources


@pytest.mark.parametrize(
    "module", [argmap.teaching.guide, model, english, explaining, sources], ids=lambda m: m.__name__
)
def test_examples(module: ModuleType) -> None:
    result = doctest.testmod(module)
    assert result.attempted > 0
    assert result.failed == 0
