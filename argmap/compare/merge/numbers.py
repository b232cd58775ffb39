"""The numbers of the lines of arguments, after lines were put in or taken out."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from argmap.compare.merge.entries import INFERENCE, LINE

_LEAD = re.compile(
    r"(?:[ \t]*\r?\n|[ \t]*//[^\n]*\n|[ \t]*(?:/\*(?:(?!\*/).)*\*/|<!--(?:(?!-->).)*-->)[ \t]*\r?\n)*",
    re.DOTALL,
)
_NUMBER = re.compile(r"(?m)^([ \t]*)\((\d+)\)")


class Piece(NamedTuple):
    """A piece of a merged text: what kind of entry it is, and how deep it stands.

    ``opens`` tells that it is the first line of an argument that has no title above it.
    """

    kind: str
    depth: int
    text: str
    opens: bool = False


def renumbered(pieces: Sequence[Piece]) -> tuple[list[Piece], tuple[str, ...]]:
    """Number the lines of each argument from 1, where they are not numbered one by one.

    Returns:
        The pieces, and what should be looked at: data ``uses`` that goes by numbers that changed.
    """
    made = list(pieces)
    told: list[str] = []
    for group in _arguments(pieces):
        _close_gaps(made, group)
        lines = [place for place in group if made[place].kind == LINE]
        written = [_number(made[place].text) for place in lines]
        if not written or written == list(range(written[0], written[0] + len(lines))):
            continue
        for number, place in enumerate(lines, start=1):
            text = _NUMBER.sub(rf"\g<1>({number})", made[place].text, count=1)
            made[place] = made[place]._replace(text=text)
        told += (
            f"the lines of an argument got other numbers: look at {rule!r}"
            for place in group
            if pieces[place].kind == INFERENCE
            and "uses" in (rule := " ".join(pieces[place].text.split()))
        )
    return made, tuple(told)


def _close_gaps(pieces: list[Piece], group: Sequence[int]) -> None:
    """Put what stands before a line that was the first one before the line that is the first now.

    An empty line would cut the argument in two.
    """
    first, *others = group
    moved = ""
    for place in others:
        lead = _LEAD.match(pieces[place].text)
        if lead is not None and not all(map(str.strip, lead[0].splitlines())):
            moved += lead[0].lstrip("\r\n")
            pieces[place] = pieces[place]._replace(text=pieces[place].text[lead.end() :])
    if moved:
        text = pieces[first].text
        begin = lead.end() if (lead := _LEAD.match(text)) else 0
        pieces[first] = pieces[first]._replace(text=text[:begin] + moved + text[begin:])


def _number(text: str) -> int:
    match = _NUMBER.search(text)
    return int(match[2]) if match else 0


def _arguments(pieces: Sequence[Piece]) -> Iterator[list[int]]:
    """The places of the lines of each argument, inference lines among them."""
    group: list[int] = []
    for place, piece in enumerate(pieces):
        if piece.depth == 0 or piece.opens:
            if group:
                yield group
            group = []
        if piece.kind in (LINE, INFERENCE):
            group.append(place)
    if group:
        yield group
