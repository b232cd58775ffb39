"""Published numbers, and what other programs say of the same data."""

from collections import Counter
from decimal import Decimal

import krippendorff
import numpy as np
import pytest
import segeval
from hypothesis import given
from hypothesis import strategies as st

from argmap.compare.agreement.cass import cass, cass_mean
from argmap.compare.agreement.coefficients import cohens_kappa, f1, krippendorffs_alpha
from argmap.compare.agreement.segmentation import boundary_similarity, segmentation_similarity
from argmap.compare.agreement.unitised import Unit, alpha_u, disagreement

# K. Krippendorff's example of four annotators and twelve units, one of them with one value only.
FOUR = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3],
    [None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None],
]

# Krippendorff 2004, p. 254: a text from 150 to 450, two annotators, two categories.
TEXT_2004 = {
    "c": (
        [Unit(75, 145), Unit(220, 250)],
        [Unit(70, 150), Unit(205, 225), Unit(250, 270)],
    ),
    "k": ([Unit(30, 90), Unit(150, 200)], [Unit(30, 90), Unit(150, 200)]),
}

# Krippendorff 1995, p. 57: a text of 24, two annotators for each of four examples.
TEXT_1995 = {
    "A": ([(2, 8), (14, 6)], [(4, 4), (15, 2)]),
    "B": ([(0, 18)], [(0, 2), (2, 1), (3, 1), (4, 1), (5, 1), (6, 3), (9, 1)]),
    "C": ([(2, 6), (10, 2), (14, 4), (20, 2)], [(0, 2), (4, 4), (10, 4), (16, 2), (20, 2)]),
    "D": (
        [(0, 2), (2, 8), (10, 4), (14, 6), (20, 4)],
        [(0, 4), (4, 4), (8, 7), (15, 2), (17, 7)],
    ),
}

labels = st.sampled_from(["support", "attack", "none"])


def test_kappa_of_krippendorffs_digitised_example() -> None:
    bertha = "001111111100001111110000"
    bill = "000011110000000110000000"
    table = Counter(zip(bertha, bill, strict=True))
    assert cohens_kappa(table) == pytest.approx(0.385, abs=0.001)
    units = [((one, other), number) for (one, other), number in table.items()]
    assert krippendorffs_alpha(units) == pytest.approx(0.329, abs=0.001)


def test_alpha_of_four_annotators() -> None:
    units = [(labels, 1) for labels in zip(*FOUR, strict=True)]
    theirs = krippendorff.alpha(
        np.array([[np.nan if x is None else x for x in row] for row in FOUR]),
        level_of_measurement="nominal",
    )
    assert krippendorffs_alpha(units) == pytest.approx(theirs)
    assert krippendorffs_alpha(units) == pytest.approx(0.743, abs=0.001)


@given(st.lists(st.lists(labels | st.none(), min_size=3, max_size=3), min_size=1, max_size=8))
def test_alpha_is_that_of_the_package(rows: list[list[str | None]]) -> None:
    ours = krippendorffs_alpha((row, 1) for row in rows)
    paired = [row for row in rows if sum(x is not None for x in row) > 1]
    if len({x for row in paired for x in row if x is not None}) < 2:
        assert ours == 1
        return
    numbers = {"support": 0.0, "attack": 1.0, "none": 2.0, None: np.nan}
    data = np.array([[numbers[x] for x in row] for row in rows]).T
    assert ours == pytest.approx(krippendorff.alpha(data, level_of_measurement="nominal"))


@given(st.lists(st.tuples(labels, labels), max_size=12))
def test_coefficients_are_symmetric_and_finite(pairs: list[tuple[str, str]]) -> None:
    table = Counter(pairs)
    turned = Counter((other, one) for one, other in pairs)
    for measure in (cohens_kappa, f1):
        assert measure(table) == pytest.approx(measure(turned))
        assert -1 <= measure(table) <= 1
    same = Counter((one, one) for one, _ in pairs)
    assert cohens_kappa(same) == f1(same) == 1


@pytest.mark.parametrize(
    ("category", "observed", "expected", "alpha"),
    [("c", 0.0144, 0.0532, 0.7286), ("k", 0.0, 0.0490, 1.0)],
)
def test_units_of_one_category(
    category: str, observed: float, expected: float, alpha: float
) -> None:
    found = disagreement(TEXT_2004[category], 300)
    assert found.observed == pytest.approx(observed, abs=0.0001)
    assert found.expected == pytest.approx(expected, abs=0.0001)
    assert found.alpha == pytest.approx(alpha, abs=0.0001)


def test_units_of_all_categories() -> None:
    assert alpha_u(TEXT_2004, 300) == pytest.approx(0.8591, abs=0.0005)


@pytest.mark.parametrize(
    ("example", "observed", "expected", "alpha"),
    [
        ("A", 0.03125, 0.06990, 0.553),
        ("B", 2.26736, 1.17731, -0.926),
        ("C", 0.02777, 0.08642, 0.679),
        ("D", 0.38715, 0.41445, 0.066),
    ],
)
def test_units_of_a_continuous_text(
    example: str, observed: float, expected: float, alpha: float
) -> None:
    # The paper takes the text as continuous: atoms far smaller than units come near to that.
    fine = 5_000
    units = [
        [Unit(start * fine, (start + size) * fine) for start, size in each]
        for each in TEXT_1995[example]
    ]
    found = disagreement(units, 24 * fine)
    assert found.observed == pytest.approx(observed, abs=0.00001)
    assert found.expected == pytest.approx(expected, abs=0.005)
    assert found.alpha == pytest.approx(alpha, abs=0.02)


def test_stargazer() -> None:
    coders = segeval.HEARST_1997_STARGAZER["stargazer"]
    one, two = (boundaries(coders[each]) for each in "12")
    assert segmentation_similarity(one, two, 21) == pytest.approx(0.825)
    assert boundary_similarity(one, two) == pytest.approx(0.5)


def boundaries(masses: tuple[int, ...]) -> set[int]:
    """Where segments of these sizes end, but for the last."""
    return {sum(masses[:number]) for number in range(1, len(masses))}


masses = st.lists(st.integers(1, 4), min_size=1, max_size=8)


@given(masses, masses)
def test_segmentations_are_compared_as_segeval_does(left: list[int], right: list[int]) -> None:
    short = sum(right) - sum(left)
    if short > 0:
        left = [*left, short]
    elif short < 0:
        right = [*right, -short]
    one, two = boundaries(tuple(left)), boundaries(tuple(right))
    atoms = sum(left)
    if one or two:
        theirs = segeval.segmentation_similarity(tuple(left), tuple(right))
        assert Decimal(segmentation_similarity(one, two, atoms)) == pytest.approx(
            Decimal(theirs), abs=Decimal("1e-9")
        )
        assert boundary_similarity(one, two) == pytest.approx(
            float(segeval.boundary_similarity(tuple(left), tuple(right)))
        )


@pytest.mark.parametrize(
    ("relations", "segments", "harmonic", "mean"),
    [
        (0.05453840852022301, 0.8627450980392157, 0.10259149819921817, 0.4586),
        (0.8333, 1.0, 0.9091, 0.9167),
        (0.5104, 0.9818, 0.6716, 0.7461),
    ],
)
def test_cass(relations: float, segments: float, harmonic: float, mean: float) -> None:
    assert cass(relations, segments) == pytest.approx(harmonic, abs=0.0001)
    assert cass_mean(relations, segments) == pytest.approx(mean, abs=0.0001)
