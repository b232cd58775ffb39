"""Whether two claims that are alike say the same, the opposite, or speak of different things.

A claim and its negation are as alike as two claims can be, for words and for sentence encoders. So
what turns a claim round is counted: words that deny, words that stand against their opposite, and
two things that changed places ("A is safer than B"). An odd number makes the opposite. Two denials
cancel out, and so do a denial and an opposite: "not forbidden" is allowed.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from enum import Enum, auto

from argmap.compare.matching.alignment import Alignment, Link
from argmap.compare.matching.profile import Denial, Profile, Term


class Verdict(Enum):
    """What two claims that are alike are to each other."""

    SAME = auto()
    DENIED = auto()
    DIFFERENT = auto()


def judge(alignment: Alignment, *, is_one_place: bool = False) -> Verdict:
    """Tell whether two claims can be the same.

    Args:
        alignment: the claims.
        is_one_place: whether both come from one passage; then a thing may have two names.
    """
    left, right = alignment.left, alignment.right
    if left.normal == right.normal:
        return Verdict.SAME
    if _differ(left.numbers, right.numbers):
        return Verdict.DIFFERENT
    unheard = left.names - right.by_key.keys(), right.names - left.by_key.keys()
    if all(unheard) and not is_one_place:
        return Verdict.DIFFERENT
    turned = {
        name
        for link in alignment.links
        if link.is_opposite
        for name in (link.mine.key, link.theirs.key)
    }
    undone = _undoing(left, turned) + _undoing(right, turned)
    turns = sum(link.is_opposite for link in alignment.links) + _is_swapped(alignment) + undone
    mine = _denials(left, right, alignment.spare_left)
    theirs = _denials(right, left, alignment.spare_right)
    if _needs(left, right) or _needs(right, left):  # "cannot grow without protein" needs it
        return Verdict.DENIED if turns % 2 else Verdict.SAME
    if (turns + mine + theirs) % 2 and not _makes_up(alignment, mine, theirs):
        return Verdict.DENIED
    here, there = _deprives(left, right, turned), _deprives(right, left, turned)
    if here != there and not _has_negative(alignment.spare_right if here else alignment.spare_left):
        return Verdict.DIFFERENT
    return Verdict.DIFFERENT if _amounts_differ(left, right) else Verdict.SAME


def _needs(profile: Profile, other: Profile) -> bool:
    """Whether one claim denies two times what the other one says is needed."""
    if other.denials or len(profile.denials) != 2:  # noqa: PLR2004 -- "not" and "without"
        return False
    first, second = profile.denials
    is_without = first.is_main and not second.is_main and first.clause == second.clause
    needing = profile.lexicon.listed("needing")
    return is_without and any(term.low in needing for term in other.terms)


def _differ(mine: frozenset[object], theirs: frozenset[object]) -> bool:
    """Whether each side has something that the other lacks."""
    return bool(mine - theirs) and bool(theirs - mine)


def _amounts_differ(left: Profile, right: Profile) -> bool:
    """Whether one claim is about all and the other about some."""
    amounts = {left.amounts, right.amounts}
    return amounts == {frozenset({"universal"}), frozenset({"partial"})} and not (
        _main(left, right) or _main(right, left)
    )


def _denials(profile: Profile, other: Profile, spare: tuple[Term, ...]) -> int:
    """How many words deny a claim: of those in parts that it shares with the other one."""
    opposing = profile.lexicon.listed("opposing")
    return len(_main(profile, other)) + sum(term.low in opposing for term in spare)


def _main(profile: Profile, other: Profile) -> list[Denial]:
    return [
        denial
        for denial in profile.denials
        if denial.is_main and (not denial.clause or not denial.clause.isdisjoint(other.by_key))
    ]


def _makes_up(alignment: Alignment, mine: int, theirs: int) -> bool:
    """Whether the side with fewer denials has a word that may stand for one: banned, closed."""
    if (mine + theirs) % 2 == 0:
        return False
    return _has_negative(alignment.spare_left if mine < theirs else alignment.spare_right)


def _has_negative(spare: tuple[Term, ...]) -> bool:
    return any(term.sign < 0 for term in spare)


def _undoing(profile: Profile, turned: AbstractSet[str]) -> int:
    """How many words deny an opposite: "without danger" is safely."""
    return sum(not denial.is_main and denial.focus in turned for denial in profile.denials)


def _deprives(profile: Profile, other: Profile, turned: AbstractSet[str]) -> bool:
    """Whether a part of the claim denies what the other one speaks of too."""
    denials = (
        denial.focus in other.by_key or not denial.focus
        for denial in profile.denials
        if not denial.is_main and denial.focus not in turned
    )
    return sum(denials) % 2 == 1


def _is_swapped(alignment: Alignment) -> bool:
    """Whether two things changed places: before and behind one verb, or in a comparison."""
    left, right = alignment.left, alignment.right
    if left.is_conditional or right.is_conditional:
        return False
    if left.compared >= 0 and right.compared >= 0:
        return _crosses(alignment.links, left.compared, right.compared)
    is_one_verb = left.verb and left.verb == right.verb
    if not is_one_verb or left.is_passive != right.is_passive:
        return False
    links = [
        link
        for link in alignment.links
        if link.mine.place < left.objects_end and link.theirs.place < right.objects_end
    ]
    return _crosses(links, left.head, right.head)


def _crosses(links: Sequence[Link], here: int, there: int) -> bool:
    sides = {
        (link.mine.place < here, link.theirs.place < there) for link in links if link.mine.weight
    }
    return {(True, False), (False, True)} <= sides
