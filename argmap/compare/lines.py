"""A map in sorted lines, one for each claim and each reason, for programs that compare lines.

Titles and texts are there, data too; order, layout, comments and notation are not.
"""

from collections.abc import Iterator

from argmap.compare.differences.data import shown, text_of
from argmap.compare.differences.reasons import in_words
from argmap.compare.reading import reading_of
from argmap.model import Argument, ArgumentMap, Statement


def lines(argument_map: ArgumentMap) -> Iterator[str]:
    """The lines: the theses, then the claims, then the reasons, each sorted."""
    reading = reading_of(argument_map)
    yield from sorted(f"thesis {name}" for name in reading.theses)
    yield from sorted(_claim(argument_map.nodes[claim.id]) for claim in reading.claims)
    made = []
    for reason in reading.reasons:
        scheme = f" ({reason.scheme})" if reason.scheme else ""
        made.append(f"{in_words(reading, reason)}{scheme}")
    yield from sorted(made)


def _claim(element: object) -> str:
    assert isinstance(element, Statement | Argument)
    text = text_of(element)
    tags = "".join(f" #{tag}" for tag in sorted(element.tags))
    data = "".join(f" {{{key}: {shown(element.data[key])}}}" for key in sorted(element.data))
    name = "" if element.is_untitled and text else element.id
    return f"claim {name}{': ' if name and text else ''}{text}{tags}{data}"
