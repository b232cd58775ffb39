"""A map with one fault in it that can be found by reading its outline."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from argmap.compare.reading import Reading, ReasonKind, reading_of
from argmap.graph import language
from argmap.model import ArgumentMap
from argmap.teaching.exercises.choosing.said_in_text import content
from argmap.teaching.exercises.outlines.outline import Outline, outline
from argmap.teaching.faults import BY_NAME, FAULTS, Fault, Planted, is_found, plant
from argmap.teaching.faults.finding import found_by
from argmap.wording.language import language as words_of_language
from argmap.wording.words import words_of

_TRIES = 6  # places at which a fault is tried
_AKIN = 0.25  # of the words of the shorter of two claims; from here on one may bear on the other

_AS_WELL = (
    ("flipped-relation", "negated-claim"),
    ("flipped-relation", "swapped-claims"),
    ("negated-claim", "swapped-claims"),
    ("swapped-claims", "moved-premise"),
    ("swapped-claims", "reversed-relation"),
    ("swapped-claims", "wrong-thesis"),
    ("swapped-claims", "joined-reasons"),
    ("moved-premise", "joined-reasons"),
    ("moved-premise", "reversed-relation"),
    ("moved-premise", "wrong-thesis"),
    ("moved-reason", "swapped-claims"),
    ("moved-reason", "moved-premise"),
    ("moved-reason", "reversed-relation"),
    ("moved-reason", "wrong-thesis"),
    ("moved-reason", "flipped-relation"),
    ("reversed-relation", "wrong-thesis"),
    ("reversed-relation", "circle"),
    ("reversed-relation", "orphan"),
    ("wrong-thesis", "orphan"),
    ("two-claims-in-one-box", "reasoning-inside"),
    ("duplicated-claim", "restated-conclusion"),
    ("restated-conclusion", "circle"),
)
"""Faults of which one could be called by the name of the other, so that they are never both offered."""

_LINKING = {
    "two-claims-in-one-box": ("joining",),
    "reasoning-inside": ("reasoning", "clause_reasoning"),
}
"""The words by which one could think that a claim has a fault, as lists of a language."""


@dataclass(frozen=True)
class Seeded:
    """A map with a fault, its outline, and the lines at which the fault is to be seen, by number."""

    planted: Planted
    outline: Outline
    lines: tuple[int, ...]


def seeded(
    names: Sequence[str], argument_map: ArgumentMap, chance: Random, *, found_only: bool
) -> Seeded | None:
    """Plant one of some faults, in a place where a reader can find it.

    Args:
        names: the names of the faults.
        argument_map: the map.
        chance: chooses the fault and the place.
        found_only: whether only a fault will do that a rule of ``argmap check`` finds.
    """
    for name in chance.sample(names, len(names)):
        for _ in range(_TRIES):
            planted = plant(name, argument_map, chance)
            if planted is None:
                break
            if (found_only and not is_found(planted, argument_map)) or not _is_clear(planted):
                continue
            shown = _outline(planted)
            lines = tuple(_lines(planted, shown))
            if lines:
                return Seeded(planted, shown, lines)
    return None


def could_be(fault: Fault, argument_map: ArgumentMap) -> tuple[Fault, ...]:
    """Other faults that a map with a fault does not have, for a reader to choose among."""
    alike = {frozenset(pair) for pair in _AS_WELL}
    return tuple(
        other
        for other in FAULTS
        if other.sign
        and other.name != fault.name
        and frozenset((fault.name, other.name)) not in alike
        and not (other.code and found_by(other.code, argument_map))
        and not _may_seem(other, argument_map)
    )


def _may_seem(fault: Fault, argument_map: ArgumentMap) -> bool:
    """Whether a claim as it is could be taken for one with a fault in it, though no rule finds it.

    That is so of a claim with an "and" or a "because" in it, wherever they stand; and of any claim in
    a language whose words for them are not known.
    """
    lists = _LINKING.get(fault.name)
    if lists is None:
        return False
    known = words_of_language(language(argument_map))
    if known is None:
        return True
    linking = {word for name in lists for word in known.words(name)}
    nodes = (*argument_map.statements, *argument_map.arguments)
    return any(not linking.isdisjoint(words_of(each.text or "").low) for each in nodes)


def _is_clear(planted: Planted) -> bool:
    """Whether the map itself tells of the fault, so that nobody could take it for sound.

    Turned round, an objection may be one all the same, and evidence what is explained by what it
    shows; only that something should be done is no reason for what is the case.
    """
    name = planted.fault.name
    reading = reading_of(planted.argument_map)
    tag = language(planted.argument_map)
    if name in ("reversed-relation", "wrong-thesis"):
        fact, demand = planted.claims
        kinds = [each.kind for each in reading.reasons_on.get(fact, ()) if demand in each.premises]
        return (
            ReasonKind.SUPPORT in kinds
            and _is_practical(reading, demand, tag)
            and not _is_practical(reading, fact, tag)
        )
    if name == "swapped-claims":
        pair = set(planted.claims)
        return not any(
            pair <= {*each.premises, each.target} for each in reading.reasons
        )  # neither bears on the other, and they are not premises of one step
    if name == "moved-reason":
        [source] = planted.claims
        said = content(reading.claims_by_id[source].text, tag)
        targets = [each.target for each in reading.reasons_from.get(source, ())]
        texts = [reading.claims_by_id[t].text for t in targets if t in reading.claims_by_id]
        return not any(
            len(said & content(text, tag)) >= _AKIN * min(len(said), len(content(text, tag)))
            for text in texts
        )
    return True


def _is_practical(reading: Reading, name: str, tag: str) -> bool:
    """Whether a claim says what should be done."""
    known = words_of_language(tag)
    words = words_of(reading.claims_by_id[name].text).low
    return known is not None and not known.words("practical").isdisjoint(words)


def _outline(planted: Planted) -> Outline:
    """The outline of a map; a claim that has come loose stands behind the rest."""
    whole = outline(planted.argument_map)
    loose = planted.claims[0]
    if loose in whole.numbers:
        return whole
    tops = [entry.claim for entry in whole.entries if entry.above is None]
    return outline(planted.argument_map, [*tops, loose])


def _lines(planted: Planted, shown: Outline) -> Iterator[int]:
    """The lines of the fault, by number; none if it cannot be seen."""
    if planted.fault is not BY_NAME["circle"]:
        if all(name in shown.numbers for name in planted.claims):
            yield from (shown.numbers[name] for name in planted.claims)
        return
    for number, entry in enumerate(shown.entries):  # where the circle closes, a line only refers
        if entry.first != number and entry.claim in planted.claims and _is_below(shown, number):
            yield number


def _is_below(shown: Outline, number: int) -> bool:
    """Whether a line refers to a claim above it."""
    above = shown.entries[number].above
    while above is not None:
        if above == shown.entries[number].first:
            return True
        above = shown.entries[above].above
    return False
