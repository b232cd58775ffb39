"""The numbers of the lines of arguments, after lines were put in or taken out."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from argmap.compare.merge.entries import INFERENCE, LINE

_NUMBER = re.compile(r"(?m)^([ \t]*)\((\d+)\)")


class Piece(NamedTuple):
    """A piece of a merged text: what kind of entry it is, and how deep it stands."""

    kind: str
    depth: int
    text: str


def renumbered(pieces: Sequence[Piece]) -> tuple[list[Piece], tuple[str, ...]]:
    """Number the lines of each argument from 1, where they are not numbered one by one.

    Returns:
        The pieces, and what should be looked at: data ``uses`` that goes by numbers that changed.
    """
    made = list(pieces)
    told: list[str] = []
    for group in _arguments(pieces):
        lines = [place for place in group if pieces[place].kind == LINE]
        written = [_number(pieces[place].text) for place in lines]
        if written == list(range(written[0], written[0] + len(lines))):
            continue
        for number, place in enumerate(lines, start=1):
            text = _NUMBER.sub(rf"\g<1>({number})", pieces[place].text, count=1)
            made[place] = pieces[place]._replace(text=text)
        told += (
            f"the lines of an argument got other numbers: look at {rule!r}"
            for place in group
            if pieces[place].kind == INFERENCE
            and "uses" in (rule := " ".join(pieces[place].text.split()))
        )
    return made, tuple(told)


def _number(text: str) -> int:
    match = _NUMBER.search(text)
    return int(match[2]) if match else 0


def _arguments(pieces: Sequence[Piece]) -> Iterator[list[int]]:
    """The places of the lines of each argument, inference lines among them."""
    group: list[int] = []
    for place, piece in enumerate(pieces):
        if piece.depth == 0:
            if group:
                yield group
            group = []
        elif piece.kind in (LINE, INFERENCE):
            group.append(place)
    if group:
        yield group
