"""An outline with gaps as a task."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from random import Random

from argmap.teaching.exercises.model import Gap, Gaps
from argmap.teaching.exercises.outlines.outline import Outline
from argmap.teaching.exercises.outlines.places import Places
from argmap.teaching.exercises.saying import why


def gaps(outline: Outline, found: Places, prompt: str, bank: Iterable[str] = ()) -> Gaps:
    """The task to fill an outline.

    Args:
        outline: the outline.
        found: its gaps.
        prompt: what to do.
        bank: the claims to choose from, in the order in which they are shown.
    """
    numbers = {place: number for number, place in enumerate(found.hidden)}
    lines = tuple(
        replace(line, text="", gap=numbers[place]) if place in numbers else line
        for place, line in enumerate(outline.lines)
    )
    missing = tuple(
        Gap(
            outline.text(place),
            why(outline, place),
            tuple(outline.text(other) for other in found.equals.get(place, ())),
        )
        for place in found.hidden
    )
    return Gaps(prompt, lines, missing, tuple(bank))


def shuffled(chance: Random, *kinds: Iterable[str]) -> tuple[str, ...]:
    """Claims in an order by chance, each once."""
    each = list(dict.fromkeys(claim for claims in kinds for claim in claims))
    return tuple(chance.sample(each, len(each)))


def hideable(outline: Outline, title: str = "") -> list[int]:
    """The entries that can be gaps, by number: claims that nothing else gives away.

    A text that stands in two lines, alone or within another one, gives itself away, and so does one
    in the title of the map.
    """
    firsts = [n for n, entry in enumerate(outline.entries) if entry.first == n]
    texts = {n: _plain(outline.text(n)) for n in firsts}
    return [
        n
        for n in firsts
        if outline.entries[n].is_claim
        and texts[n]
        and texts[n] not in _plain(title)
        and not any(texts[n] in texts[other] for other in firsts if other != n)
    ]


def _plain(text: str) -> str:
    return text.casefold().rstrip(".!? ")


def elsewhere(outline: Outline, whole: Outline) -> Sequence[str]:
    """The claims of a map, as texts, that would be wrong in each place of a part of it.

    They are not in it; and neither does the part bear on them, nor do they bear on it, or on what a
    claim in it bears on, nor are they premises of one step with a claim in it: these might fit
    somewhere. What speaks against a thesis, for example, speaks for another objection to it.
    """
    entries = whole.entries
    inside = {entry.claim for entry in outline.entries}
    texts = {_plain(outline.text(n)) for n in range(len(outline.entries))}
    below = [entry.claim in inside for entry in entries]
    for number, entry in enumerate(entries):
        below[number] = below[number] or (entry.above is not None and below[entry.above])
    above = [entry.claim in inside for entry in entries]
    for number in range(len(entries) - 1, 0, -1):
        bears_on = entries[number].above
        if above[number] and bears_on is not None:
            above[bears_on] = True
    ends = {
        whole.conclusions[entry.group] for entry in entries if entry.group and entry.claim in inside
    }
    near = {
        entry.claim
        for number, entry in enumerate(entries)
        if below[number]
        or above[number]
        or (entry.group and whole.conclusions[entry.group] in ends)
        or any(above[other] for other in whole.groups.get(entry.group, ()))
    }
    return list(
        dict.fromkeys(
            whole.text(number)
            for claim, number in whole.numbers.items()
            if claim not in near
            and entries[number].is_claim
            and _plain(whole.text(number)) not in texts
        )
    )
