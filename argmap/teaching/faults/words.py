"""Faults in the words of a claim: it says something else than the text, or than its author."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from random import Random

from argmap.graph import language
from argmap.model import Data
from argmap.teaching.faults.draft import Box, Draft
from argmap.teaching.faults.english import negated, strengthened, unattributed
from argmap.teaching.faults.fault import Change, Fault
from argmap.teaching.faults.saying import mixed, quoted

_WHO = ("holder", "by")


def _rewritten(draft: Draft, chance: Random, change: Callable[[str, str], str]) -> Iterator[Change]:
    """The claims of the argument, each with its text changed as far as it can be."""
    tag = language(draft.origin)
    for box in mixed(_in_use(draft), chance):
        text = change(box.text, tag) if box.text else ""
        if text and text != box.text:
            after = draft.rewritten(box.id, text)
            yield Change(
                after,
                (box.id,),
                f"The claim is {quoted(draft, box.id)}.",
                f"The box says {quoted(after, box.id)}.",
            )


def _in_use(draft: Draft) -> list[Box]:
    return [box for box in draft.boxes if box.id in draft.uses or box.id in draft.under]


def _negated(draft: Draft, chance: Random) -> Iterator[Change]:
    yield from _rewritten(draft, chance, negated)


def _unhedged(draft: Draft, chance: Random) -> Iterator[Change]:
    yield from _rewritten(draft, chance, strengthened)


def _unattributed(draft: Draft, chance: Random) -> Iterator[Change]:
    yield from _rewritten(draft, chance, unattributed)
    for box in mixed(_in_use(draft), chance):
        holder = box.data.get("holder")
        if not holder:
            continue
        who = ", ".join(map(str, holder)) if isinstance(holder, tuple) else str(holder)
        data = Data({key: value for key, value in box.data.items() if key not in _WHO})
        yield Change(
            draft.with_box(replace(box, data=data)),
            (box.id,),
            f"{quoted(draft, box.id)} is held by: {who}.",
            f"{quoted(draft, box.id)} is said by nobody.",
        )


NEGATED = Fault(
    "negated-claim",
    "A box says the opposite of the claim that is meant.",
    'Read it aloud with the line above it: with "because" it now speaks against what it is to '
    'support, and with "however" for what it is to attack.',
    "",
    _negated,
    "a line would say just the opposite of what its place asks for.",
    is_in_words=True,
)
UNHEDGED = Fault(
    "lost-hedge",
    "A box says more than its author: a reserve has been lost.",
    'Words such as "may", "most" and "often" are part of the claim. Without them it is easy to refute, '
    "and nobody made it.",
    "AM414",
    _unhedged,
    is_in_words=True,
)
UNATTRIBUTED = Fault(
    "lost-attribution",
    "A box does not say whose claim it is.",
    "What somebody else says, the author need not believe: often it is just what she is going to "
    "answer.",
    "AM507",
    _unattributed,
    is_in_words=True,
)
