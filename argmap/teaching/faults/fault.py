"""What a fault is, and what planting one gives."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random
from typing import TypeAlias

from argmap.model import ArgumentMap
from argmap.teaching.faults.draft import Draft


@dataclass(frozen=True, slots=True)
class Change:
    """A draft with a fault in it.

    Attributes:
        draft: the changed draft.
        claims: the ids of the claims at which the fault is to be seen, the first of them its place.
        before: how it was, a sentence.
        after: how it is now, a sentence.
    """

    draft: Draft
    claims: tuple[str, ...]
    before: str
    after: str


Changes: TypeAlias = Callable[[Draft, Random], Iterator[Change]]
"""The places at which a map can have a fault, in an order by chance; made as they are asked for."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault that maps of students have.

    Attributes:
        name: what programs call it.
        summary: what is wrong, a sentence for a student; it names no claim.
        explanation: why it is wrong, and how one sees it, for a student.
        code: the rule of ``argmap check`` that finds it, where it can be found by a rule; else empty.
        changes: the ways of planting it in a draft.
        sign: what one would see in the outline of a map that has it, to go on after "then"; empty if
            one would not see it there.
        is_in_words: whether it is in the words or the data of a claim; else in what bears on what.
        is_found_surely: whether it is planted only where its rule finds it.
    """

    name: str
    summary: str
    explanation: str
    code: str
    changes: Changes
    sign: str = ""
    is_in_words: bool = False
    is_found_surely: bool = False


@dataclass(frozen=True)
class Planted:
    """A map with one fault more.

    Attributes:
        fault: the fault.
        argument_map: the map, read from ``text``.
        text: the map as Argdown.
        claims: the ids in ``argument_map`` of the claims at which the fault is to be seen, the first
            of them its place. A claim that is gone is not among them; what it bore on is.
        before: how it was, a sentence.
        after: how it is now, a sentence.
    """

    fault: Fault
    argument_map: ArgumentMap
    text: str
    claims: tuple[str, ...]
    before: str
    after: str
