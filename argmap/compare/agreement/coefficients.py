"""Agreement of annotators beyond chance, and the F-measure, over labels.

Every coefficient is a number for every input: where chance alone would make all annotators agree
(one label, or no unit), they do agree, and the value is 1.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from itertools import chain
from typing import TypeAlias, TypeVar

L = TypeVar("L", bound=Hashable)

Confusion: TypeAlias = Mapping[tuple[L, L], int]
"""How often the first annotator gave the one label and the second the other to a unit."""


def cohens_kappa(confusion: Confusion[L]) -> float:
    """Cohen's kappa of two annotators, at most 1.

    Source: J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological
    Measurement 20 (1960), pp. 37-46.

    >>> table = {("yes", "yes"): 20, ("yes", "no"): 5, ("no", "yes"): 10, ("no", "no"): 15}
    >>> round(cohens_kappa(table), 3)
    0.4
    """
    total = sum(confusion.values())
    observed = sum(number for (one, other), number in confusion.items() if one == other)
    mine: Counter[L] = Counter()
    theirs: Counter[L] = Counter()
    for (one, other), number in confusion.items():
        mine[one] += number
        theirs[other] += number
    chance = sum(number * theirs[label] for label, number in mine.items())
    if chance == total * total:
        return 1.0
    return (observed * total - chance) / (total * total - chance)


def f1(confusion: Confusion[L], *, without: Iterable[L] = ()) -> float:
    """The F-measure of two annotators, averaged over the labels that either gave (macro), 0 to 1.

    Args:
        confusion: how often which labels met.
        without: labels that are not averaged over, such as that for "nothing there".
    """
    left_out = frozenset(without)
    labels = dict.fromkeys(label for label in chain(*confusion) if label not in left_out)
    scores = []
    for label in labels:
        hits = confusion.get((label, label), 0)
        given = sum(n * ((one == label) + (two == label)) for (one, two), n in confusion.items())
        if given:
            scores.append(2 * hits / given)
    return sum(sorted(scores)) / len(scores) if scores else 1.0


def krippendorffs_alpha(units: Iterable[tuple[Sequence[L | None], int]]) -> float:
    """Krippendorff's alpha for nominal labels and any number of annotators, at most 1.

    Source: K. Krippendorff, *Content Analysis: An Introduction to Its Methodology*, 2nd edition (Sage
    2004), chapter 11: one less the observed by the expected disagreement in the matrix of
    coincidences.

    Args:
        units: for each unit the label that each annotator gave, ``None`` where she gave none, and
            how many such units there are.
    """
    whole: Counter[L] = Counter()
    disagreement = 0.0
    for labels, times in units:
        given = Counter(label for label in labels if label is not None)
        number = given.total()
        if number > 1:
            whole.update({label: n * times for label, n in given.items()})
            pairs = number * number - sum(n * n for n in given.values())
            disagreement += times * pairs / (number - 1)
    total = whole.total()
    expected = total * total - sum(n * n for n in whole.values())
    if not expected:
        return 1.0
    return 1 - (total - 1) * disagreement / expected
