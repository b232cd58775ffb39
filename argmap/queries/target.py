"""Finding the statement or argument that a user names."""

from collections.abc import Sequence
from difflib import get_close_matches

from argmap.argdown.problems import shown
from argmap.graph import Bearing
from argmap.model import argument_id, statement_id
from argmap.text.errors import ArgmapError


class UnknownTargetError(ArgmapError):
    """The map has nothing of that name; the message has the nearest names that it has."""

    def __init__(self, target: str, near: list[str]) -> None:
        self.target = target
        self.near = tuple(near)
        repair = (
            f"did you mean {' or '.join(map(shown, near))}?"
            if near
            else "name a statement as [Title] or an argument as <Title>"
        )
        super().__init__(f"the map has no statement or argument {shown(target)}; {repair}")


class TargetCountError(ArgmapError):
    """A question was asked about more or fewer claims than it takes."""

    def __init__(self, question: str, usage: str, given: Sequence[str]) -> None:
        self.question = question
        self.given = tuple(given)
        if usage == question:
            super().__init__(
                f"the question {question!r} is about the whole map; ask it without a target"
            )
        else:
            count = len(given)
            claims = {0: "no claim is", 1: "1 claim is"}.get(count, f"{count} claims are")
            quotes = f"; a title of several words stands in quotes: '{' '.join(given)}'"
            super().__init__(
                f"{claims} named; ask {usage!r}, each as [Title], <Title> or a title"
                f"{quotes if count > 1 else ''}"
            )


def find_target(bearing: Bearing, target: str) -> int:
    """The number of ``[Title]``, ``<Title>``, or of the statement, else argument, with a title.

    Raises:
        UnknownTargetError: there is none.
    """
    for name in (target, statement_id(target), argument_id(target)):
        number = bearing.index.get(name)
        if number is not None and not bearing.is_inference(number):
            return number
    claims = bearing.ids[: bearing.first_inference]
    wanted = target if target[:1] in ("[", "<") else statement_id(target)
    raise UnknownTargetError(target, get_close_matches(wanted, claims, n=3, cutoff=0.7))
