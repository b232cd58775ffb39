"""Premises of a step and premises of its scheme: aligned where the wording tells, else not."""

import pytest

from argmap.schemes import catalogue
from argmap.teaching.critical.alignment import aligned

SIGN = "A falling barometer is a sign of rain."
FALLS = "The barometer falls."


@pytest.mark.parametrize(
    ("scheme", "premises", "expected"),
    [
        ("sign", [FALLS, SIGN], {1: 1, 2: 2}),
        ("sign", [SIGN, FALLS], {1: 2, 2: 1}),
        ("sign", [SIGN], {2: 1}),
        ("sign", [FALLS], {1: 1}),
        ("sign", [SIGN, FALLS, "It is May."], {2: 1}),
        ("sign", [SIGN, "Low swallows are a sign of rain."], {}),
        ("sign", [], {}),
        ("popular_opinion", ["Cats are liked."], {1: 1}),
        ("alternatives", ["Either A or B did it.", "It was not A."], {1: 1, 2: 2}),
        ("alternatives", ["It was not A or C.", "Only A, B and C had a key."], {1: 2, 2: 1}),
        (
            "expert_opinion",
            [
                "Ada is an expert on soils.",
                "Ada says that the soil is dry.",
                "Soils are a matter of geology.",
            ],
            {1: 1, 2: 2, 3: 3},
        ),
        ("composition", ["An orchestra with bad players is bad as a whole.", "It rains."], {}),
    ],
)
def test_alignment(scheme: str, premises: list[str], expected: dict[int, int]) -> None:
    assert aligned(catalogue().by_id[scheme], premises) == expected
