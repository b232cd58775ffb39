"""What holds of every fault in every map."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import argmap
from argmap.compare.reading import Reading, reading_of
from argmap.model import ArgumentMap
from argmap.teaching.faults import FAULTS, UnknownFaultError, plant
from argmap.teaching.faults.draft import draft_of
from argmap.teaching.faults.writing import written
from argmap.text import Severity
from tests.graph.small_maps import random_maps
from tests.teaching.faults.lots import lots

NAMES = [fault.name for fault in FAULTS]
MAPS = sorted(Path("maps").glob("*.argdown"))


def told(reading: Reading) -> object:
    """A reading without ids of steps and without order."""
    reasons = reading.reasons_by_id

    def addressed(name: str) -> object:
        return name if name in reading.claims_by_id else sorted(reasons[name].premises)

    return (
        sorted((claim.id, claim.text, claim.is_unstated) for claim in reading.claims),
        sorted(
            (each.kind, sorted(each.premises), str(addressed(each.target)))
            for each in reasons.values()
        ),
        set(reading.theses),
    )


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_a_map_that_is_only_written_says_the_same(path: Path) -> None:
    work = argmap.load(path)
    text, again = written(draft_of(work.map))
    assert told(reading_of(again)) == told(reading_of(work.map))
    assert not [each for each in argmap.loads(text).diagnostics if each.severity is Severity.ERROR]


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
@pytest.mark.parametrize("name", NAMES)
def test_the_same_seed_plants_the_same_fault(path: Path, name: str) -> None:
    work = argmap.load(path)
    first, second = (plant(name, work.map, lots(7)) for _ in range(2))
    assert (first and first.text) == (second and second.text)


@pytest.mark.parametrize("name", NAMES)
def test_a_fault_can_be_planted_in_a_map_that_has_one(name: str) -> None:
    here = argmap.load("maps/school-uniforms.argdown").map
    for other in NAMES:
        planted = plant(other, here, lots(3))
        if planted is not None:
            second = plant(name, planted.argument_map, lots(4))
            assert second is None or second.text != planted.text


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(here=random_maps(), seed=st.integers(0, 99))
def test_in_any_map(name: str, here: ArgumentMap, seed: int) -> None:
    planted = plant(name, here, lots(seed))
    if planted is None:
        return
    assert planted.claims
    assert set(planted.claims) <= set(planted.argument_map.nodes)
    assert planted.before.endswith(".")
    assert planted.after.endswith(".")
    assert not [
        each for each in argmap.loads(planted.text).diagnostics if each.severity is Severity.ERROR
    ]


def test_an_empty_map_takes_no_fault() -> None:
    here = argmap.loads("").map
    assert [name for name in NAMES if plant(name, here, lots(1))] == []


def test_a_misspelt_name_is_told_with_the_nearest() -> None:
    with pytest.raises(UnknownFaultError, match="did you mean 'flipped-relation'"):
        plant("fliped-relation", argmap.loads("").map, lots(1))


def test_names_and_words_are_there_once() -> None:
    assert len(set(NAMES)) == len(FAULTS)
    assert len({fault.summary for fault in FAULTS}) == len(FAULTS)
