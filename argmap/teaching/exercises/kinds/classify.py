"""The exercise to tell reasons, objections, rebuttals and undercuts apart, and linked from separate."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, zip_longest
from random import Random
from typing import NamedTuple

from argmap.graph import language
from argmap.teaching.exercises.brief import Brief, CannotAskError
from argmap.teaching.exercises.model import Exercise, Sorted, Sorting
from argmap.teaching.exercises.outlines.outline import Entry, LineRole, Outline, outline
from argmap.teaching.exercises.saying import (
    opposes,
    quoted,
    sentence,
    step_end,
    titled,
    together,
    why,
)

REASON = "reason"
OBJECTION = "objection"
REBUTTAL = "rebuttal"
UNDERCUT = "undercut"
LINKED = "linked"
SEPARATE = "separate"

_MEANINGS = {
    REASON: "a reason gives ground to believe a claim",
    OBJECTION: "an objection denies the thesis, or a claim that speaks for it",
    REBUTTAL: "a rebuttal denies an objection: it is an objection to an objection",
    UNDERCUT: "an undercut denies no claim: it grants the claims, and denies that they tell for (or "
    "against) the other one",
}


class _Level(NamedTuple):
    """How hard it is.

    Attributes:
        relations: how many claims are to be sorted.
        pairs: how many pairs of premises.
        tells_direction: whether it is said if what is addressed speaks for or against something.
    """

    relations: int
    pairs: int
    tells_direction: bool


LEVELS = (
    _Level(6, 4, tells_direction=True),
    _Level(8, 6, tells_direction=True),
    _Level(12, 8, tells_direction=False),
)

_CLASSES = 2  # fewer are nothing to sort
_REASONS = 6  # of a claim with very many reasons not all pairs are looked at


def classify(brief: Brief) -> Exercise:
    """Make one: one sorting of relations, one of pairs of premises, as far as the map has them.

    Raises:
        CannotAskError: there are not two things to tell apart in the map.
    """
    level = LEVELS[brief.level - 1]
    whole = outline(brief.bearing.argument_map)
    relations = _sorting(
        brief,
        "relations",
        _relations(whole, level),
        brief.count or level.relations,
        "What is each new claim to what has been said before it?",
    )
    pairs = _sorting(
        brief,
        "pairs",
        _pairs(whole, brief.chance("pairs of a claim")),
        brief.count or level.pairs,
        "Are the two premises linked (only together one reason) or separate (each a reason by itself)? "
        "Ask: if one of them were false, would the other still be a reason?",
    )
    tasks = tuple(task for task in (relations, pairs) if task is not None)
    if not tasks:
        raise CannotAskError(
            "there is nothing to tell apart in this map; it needs reasons and objections (-) or "
            "undercuts (<_), or both a reason of two premises and a second reason for one claim"
        )
    return Exercise(
        "classify",
        titled("Sort claims by what they do", brief.bearing.argument_map.title),
        tuple(_instructions(relations)),
        (),
        tasks,
        brief.seed,
        brief.level,
        language(brief.bearing.argument_map),
        tuple(_notes(relations, pairs)),
    )


def _instructions(relations: Sorting | None) -> Iterator[str]:
    yield "The claims below come from one argument. Go by what they say, not by whether you agree."
    if relations is not None:
        meanings = "; ".join(_MEANINGS[label] for label in relations.labels)
        yield f"{meanings[0].upper()}{meanings[1:]}."


def _notes(relations: Sorting | None, pairs: Sorting | None) -> Iterator[str]:
    if relations is None:
        yield "The map has reasons only, or none: there is no sorting into reasons and objections."
    if pairs is None:
        yield (
            "No claim of the map has both linked premises and a second reason: there is no sorting "
            "into linked and separate."
        )


def _sorting(
    brief: Brief,
    purpose: str,
    found: Mapping[str, Sequence[Sorted]],
    most: int,
    prompt: str,
) -> Sorting | None:
    """A sorting with about as many items of each class; ``None`` if there is only one class.

    What is said twice (a claim that supports and implies another one) cannot be told apart.
    """
    chance = brief.chance(purpose)
    said = Counter(item.text for items in found.values() for item in items)
    classes: dict[str, list[Sorted]] = {}
    for label, items in found.items():
        once = [item for item in items if said[item.text] == 1]
        if once:
            classes[label] = chance.sample(once, len(once))
    if len(classes) < _CLASSES:
        return None
    in_turn = [item for row in zip_longest(*classes.values()) for item in row if item is not None]
    chosen = in_turn[: max(most, len(classes))]
    return Sorting(prompt, tuple(classes), tuple(chance.sample(chosen, len(chosen))))


def _relations(whole: Outline, level: _Level) -> dict[str, list[Sorted]]:
    """What bears on what, by what it is. What could be argued about is left out.

    Only a reason can have several claims, which would tell what it is: those with one claim go
    before.
    """
    found: dict[str, list[Sorted]] = {label: [] for label in _MEANINGS}
    linked: list[Sorted] = []
    for members in whole.groups.values():
        entry = whole.entries[members[0]]
        label = _label(whole, entry)
        if label and _can_be_told(whole, members):
            new = " ".join(sentence(whole.text(member)) for member in members)
            text = f"{_context(whole, entry, level)} New: {new}"
            item = Sorted(text, label, why(whole, members[0]))
            (found[label] if len(members) == 1 else linked).append(item)
    found[REASON] = found[REASON] or linked
    return found


def _can_be_told(whole: Outline, members: Sequence[int]) -> bool:
    """Whether all that has to be shown are claims, and what is addressed does one thing only."""
    entry = whole.entries[members[0]]
    if entry.above is None or not all(whole.entries[member].is_claim for member in members):
        return False
    addressed = whole.groups.get(entry.denies, (entry.above,))
    return all(whole.entries[number].is_claim for number in addressed) and not any(
        whole.entries[number].claim in whole.in_two_roles for number in addressed
    )


def _label(whole: Outline, entry: Entry) -> str:
    """What an entry is, where nobody could say that it is something else.

    What denies a reason for an objection is called an objection by some and a rebuttal by others.
    """
    if entry.above is None:
        return ""
    above = whole.entries[entry.above].role
    match entry.role:
        case LineRole.REASON:
            return REASON
        case LineRole.OBJECTION if above in (LineRole.TOP, LineRole.REASON):
            return OBJECTION
        case LineRole.REBUTTAL if above in (LineRole.OBJECTION, LineRole.UNDERCUT):
            return REBUTTAL
        case LineRole.UNDERCUT if entry.denies:
            return UNDERCUT
        case _:
            return ""


def _context(whole: Outline, entry: Entry, level: _Level) -> str:
    """What has been said: the reason that is addressed, whole, and what it bears on.

    All four labels have the same context, so that its form does not tell which is right.
    """
    assert entry.above is not None  # what bears on nothing is not asked for
    addressed = whole.entries[entry.above]
    if addressed.above is None:
        return f"Said: {sentence(whole.text(entry.above))}"
    members = whole.groups[addressed.group]
    said = " ".join(sentence(whole.text(member)) for member in members)
    end = step_end(whole, addressed.group)
    if addressed.denies:
        denied = together(whole, whole.groups[addressed.denies])
        return f"Said: {said} (About the step from {denied} to {end}.)"
    if not level.tells_direction:
        return f"Said: {said} (About {end}.)"
    return f"Said: {said} ({'Against' if opposes(whole, addressed.group) else 'For'} {end}.)"


def _pairs(whole: Outline, chance: Random) -> dict[str, list[Sorted]]:
    """Pairs of premises for one claim, by whether they stand in one reason."""
    found: dict[str, list[Sorted]] = {LINKED: [], SEPARATE: []}
    for number, groups in whole.below.items():
        reasons = [group for group in groups if _is_reason(whole, group)]
        shown = chance.sample(reasons, min(_REASONS, len(reasons)))
        premises = [(group, member) for group in shown for member in whole.groups[group]]
        told = whole.entries[number].is_claim and len(
            {whole.entries[member].claim for _, member in premises}
        ) == len(premises)
        for (group, one), (other_group, other) in combinations(premises, 2) if told else ():
            label = LINKED if group == other_group else SEPARATE
            first, second = chance.sample([one, other], 2)
            found[label].append(_pair(whole, number, (first, second), label))
    return found


def _is_reason(whole: Outline, group: str) -> bool:
    members = [whole.entries[member] for member in whole.groups[group]]
    return all(entry.role is LineRole.REASON and entry.is_claim for entry in members)


def _pair(whole: Outline, number: int, pair: Sequence[int], label: str) -> Sorted:
    one, other = (sentence(whole.text(member)) for member in pair)
    first, second = (quoted(whole.text(member)) for member in pair)
    end = quoted(whole.text(number))
    told = (
        f"They are premises of one reason: take {first} away, and {second} alone does not lead to "
        f"{end}."
        if label == LINKED
        else f"They belong to two reasons: if {first} were false, the reason with {second} would "
        f"still speak for {end}."
    )
    return Sorted(f"{one} / {other} (Both for {end}.)", label, told)
