"""How much of its mark an answer is worth in Moodle, which takes some percentages only.

The list is that of Moodle's question bank (``question_bank::fraction_options_full``); an import with
any other percentage is refused.
"""

from fractions import Fraction

_PARTS = (*range(1, 11), 20)
"""One whole divided by these is in the list."""

MOST_RIGHT = 20
"""So many right answers can share 100 percent in equal or nearly equal parts."""


def right_fractions(count: int) -> tuple[str, ...]:
    """Percentages for the right answers, which are 100 together.

    From 11 to 20 answers there is no equal part in the list: some get 10, the others 5.

    Raises:
        ValueError: for fewer than 1 or more than 20 right answers.
    """
    if count in _PARTS:
        return (_percent(Fraction(100, count)),) * count
    if not 1 <= count <= MOST_RIGHT:
        raise ValueError(count)
    tens = MOST_RIGHT - count
    return ("10",) * tens + ("5",) * (count - tens)


def wrong_fraction(count: int) -> str:
    """The percentage of each wrong answer, below 0, so that who marks everything gets nothing.

    >>> wrong_fraction(3), wrong_fraction(11), wrong_fraction(0)
    ('-33.33333', '-10', '0')
    """
    if not count:
        return "0"
    parts = max(part for part in _PARTS if part <= count)
    return "-" + _percent(Fraction(100, parts))


def _percent(share: Fraction) -> str:
    """A percentage as Moodle writes it: seven digits where it does not come out even."""
    return f"{float(share):.7g}"
