"""The exercise to fill in missing claims."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from argmap.graph import language
from argmap.teaching.exercises.brief import Brief, CannotAskError
from argmap.teaching.exercises.model import Exercise
from argmap.teaching.exercises.outlines.gaps import elsewhere, gaps, hideable, shuffled
from argmap.teaching.exercises.outlines.outline import LineRole, Outline, outline
from argmap.teaching.exercises.outlines.parts import Part, part
from argmap.teaching.exercises.outlines.places import Places, places
from argmap.teaching.exercises.saying import titled
from argmap.teaching.faults.english import negated


class _Level(NamedTuple):
    """How hard it is.

    Attributes:
        most: lines of the outline.
        share: how much of it is missing.
        may_touch: whether a claim and what it bears on may both be missing.
        extra: claims in the bank that belong nowhere, at most.
        denials: how many of these are a right claim turned into its opposite, if claims from
            elsewhere in the map are not wanting.
    """

    most: int
    share: float
    may_touch: bool
    extra: int
    denials: int


LEVELS = (
    _Level(12, 0.34, may_touch=False, extra=0, denials=0),
    _Level(20, 0.4, may_touch=False, extra=3, denials=0),
    _Level(30, 0.5, may_touch=True, extra=5, denials=2),
)


def fill(brief: Brief) -> Exercise:
    """Make one: an outline in which claims are missing.

    Raises:
        CannotAskError: there is nothing in the map that could be left out.
    """
    level = LEVELS[brief.level - 1]
    found = part(brief, level.most)
    hidden = _hidden(brief, found.outline, level)
    missing = [found.outline.text(place) for place in hidden.hidden]
    bank: tuple[str, ...] = ()
    if brief.with_bank:
        extra = _extra(brief, found.outline, hidden.hidden, level)
        bank = shuffled(brief.chance("bank"), missing, extra)
    return Exercise(
        "fill",
        titled("Fill in what is missing", brief.bearing.argument_map.title),
        tuple(_instructions(found, is_longer=len(bank) > len(missing), has_bank=bool(bank))),
        (),
        (gaps(found.outline, hidden, _prompt(len(missing), has_bank=bool(bank)), bank),),
        brief.seed,
        brief.level,
        language(brief.bearing.argument_map),
    )


def _prompt(count: int, *, has_bank: bool) -> str:
    claims = "the missing claim" if count == 1 else f"the {count} missing claims"
    return (
        f"Choose {claims}." if has_bank else f"Write {claims} in your own words, a sentence each."
    )


def _instructions(found: Part, *, is_longer: bool, has_bank: bool) -> Iterable[str]:
    yield (
        "The outline shows an argument from its top claim down. What stands below a claim bears on "
        'it; "because" begins a reason, and premises joined by "and" are one reason only together.'
    )
    if has_bank:
        yield "Some claims are missing. Put each where it belongs." + (
            " Not all of the claims to choose from are needed." if is_longer else ""
        )
        yield (
            "Where the order does not matter (two premises of one reason, two reasons for one claim), "
            "any order is right."
        )
    else:
        yield (
            "Some claims are missing. Work out from what stands around each gap what has to stand in "
            "it. Your words may differ; the claim must do the work that its place asks for."
        )
    if found.note:
        yield found.note


def _hidden(brief: Brief, whole: Outline, level: _Level) -> Places:
    """The gaps, chosen by chance so that each can be told from what is shown around it."""
    chance = brief.chance("gaps")
    title = brief.bearing.argument_map.title
    can_be = [n for n in hideable(whole, title) if whole.entries[n].role is not LineRole.TOP]
    if not brief.with_bank:
        can_be = [n for n in can_be if _follows(whole, n)]
    wanted = brief.count or max(1, round(len(whole.entries) * level.share))
    chosen: set[int] = set()
    for number in chance.sample(can_be, len(can_be)):
        if len(chosen) == wanted:
            break
        if _can_be_told(whole, {*chosen, number}, level, has_bank=brief.with_bank):
            chosen.add(number)
    if not chosen:
        raise CannotAskError(
            "no claim of this map can be worked out from the others without a bank to choose from; "
            "write a reason with two premises, or give a reason reasons, or leave out --no-bank"
            if not brief.with_bank
            else "no claim of this map can be left out, for every text stands in another one, too, "
            "or is only the name of an argument; write each argument's claims in full"
        )
    return places(whole, chosen)


def _around(outline: Outline, number: int) -> tuple[list[int], list[int], list[int]]:
    """The entries above one, beside it in one reason, and directly below it."""
    entry = outline.entries[number]
    above = [] if entry.above is None else [entry.above]
    beside = [n for n in outline.groups.get(entry.group, ()) if n != number]
    groups = outline.below.get(number, ())
    return above, beside, [n for group in groups for n in outline.groups[group]]


def _follows(outline: Outline, number: int) -> bool:
    """Whether a claim can be worked out: from its own reasons, or from the rest of its step."""
    _, beside, below = _around(outline, number)
    return bool(beside) or any(outline.entries[n].role is LineRole.REASON for n in below)


def _can_be_told(outline: Outline, hidden: set[int], level: _Level, *, has_bank: bool) -> bool:
    """Whether around each gap enough is shown."""
    for number in hidden:
        above, beside, below = _around(outline, number)
        shown = [
            [n for n in each if outline.entries[n].first not in hidden]
            for each in (above, beside, below)
        ]
        if not has_bank and not (shown[2] or (shown[0] and len(shown[1]) == len(beside) > 0)):
            return False
        if level.may_touch and not any(shown):
            return False
        if not level.may_touch and (len(shown[0]) < len(above) or len(shown[2]) < len(below)):
            return False
    return True


def _extra(brief: Brief, shown: Outline, missing: Sequence[int], level: _Level) -> list[str]:
    """Claims for the bank that belong in no gap: from elsewhere, and opposites of what belongs.

    The opposite of an objection, or of what is objected to, could be an answer to it.
    """
    chance = brief.chance("distractors")
    most = min(level.extra, len(missing))
    argument_map = brief.bearing.argument_map
    others = elsewhere(shown, outline(argument_map))
    tag = language(argument_map)
    attacked = {entry.above for entry in shown.entries if entry.role is not LineRole.REASON}
    reasons = [n for n in missing if shown.entries[n].role is LineRole.REASON and n not in attacked]
    lines = {shown.text(n) for n in range(len(shown.entries))}
    opposites = [text for text in (negated(shown.text(n), tag) for n in reasons) if text]
    opposites = [text for text in opposites if text not in {*lines, *others}]
    near = min(len(opposites), max(level.denials, most - len(others)), most)
    found = chance.sample(opposites, near)
    return found + chance.sample(others, min(most - near, len(others)))
