"""How much may be spent on the lists that a row carries."""

_IN_ALL = 500_000
_LEAST = 10


def effort(rows: int) -> int:
    """How many links may be followed for each list of a row.

    A list can be as long as the map, so that all lists of an answer could take the square of its
    size. Half a million links may be followed for all rows together, at least 10 for each row: up to
    1,000 rows that is 500 links each and more, which only a map made to be awkward will need.
    """
    return max(_IN_ALL // max(rows, 1), _LEAST)
