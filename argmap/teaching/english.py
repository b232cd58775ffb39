"""Numbers, lists and quoted claims in English sentences."""

from collections.abc import Sequence

_NUMBERS = (
    *("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
    "nineteen",
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def number(count: int) -> str:
    """A number as a word, so that it can begin a sentence; in figures from a hundred on.

    >>> number(0), number(21), number(40), number(1000)
    ('no', 'twenty-one', 'forty', '1,000')
    """
    if count < len(_NUMBERS):
        return _NUMBERS[count]
    tens, ones = divmod(count, 10)
    if tens > len(_TENS) + 1:
        return f"{count:,}"
    return f"{_TENS[tens - 2]}-{_NUMBERS[ones]}" if ones else _TENS[tens - 2]


def counted(count: int, noun: str, plural: str = "") -> str:
    """A number of things: ``no premises``, ``one premise``, ``two premises``."""
    return f"{number(count)} {noun if count == 1 else plural or noun + 's'}"


def agreeing(count: int, one: str, several: str) -> str:
    """The form of a verb that agrees with a number of things."""
    return one if count == 1 else several


def opening(text: str) -> str:
    """A sentence with a capital letter at its beginning."""
    return text[:1].upper() + text[1:]


def bare(text: str) -> str:
    """A claim as it stands inside another sentence: in one line, without its full stop."""
    said = " ".join(text.split())
    return said[:-1] if said.endswith(".") and not said.endswith("..") else said


def ranges(numbers: Sequence[int]) -> str:
    """Whole numbers in rising order: ``1, 3-5 and 8`` with an en dash."""
    runs: list[list[int]] = []
    for each in numbers:
        if runs and runs[-1][-1] == each - 1:
            runs[-1].append(each)
        else:
            runs.append([each])
    parts = []
    for run in runs:
        if len(run) > 2:  # noqa: PLR2004 -- two neighbours are no range
            parts.append(f"{run[0]}\N{EN DASH}{run[-1]}")
        else:
            parts += map(str, run)
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
