"""What is right in a student's map; feedback begins with it."""

from collections.abc import Iterator

from argmap.compare.reading import Reason, ReasonKind
from argmap.compare.relations import Fit
from argmap.teaching.grading.scoring.counting import Counted
from argmap.teaching.grading.scoring.sight import Sight
from argmap.teaching.grading.scoring.ties import Ties
from argmap.teaching.grading.telling.words import quoted, row


def praise(sight: Sight, ties: Ties, counted: Counted) -> Iterator[str]:
    """What is right, a sentence each: the main claim, claims, relations, linked premises, undercuts."""
    yield from _thesis(sight, counted)
    found = sum(1 for credit in counted.claims.values() if credit)
    total = len(counted.claims)
    if found:
        yield _all_or_some(found, total, "claim") + "."
    whole = [
        name for name, credit in counted.reasons.items() if credit == 1 and _is_plain(ties, name)
    ]
    if whole:
        are = "is" if len(whole) == 1 else "are"
        if len(whole) == len(counted.reasons):
            yield "Everything is connected as it should be."
        else:
            yield f"{len(whole)} of the {len(counted.reasons)} relations {are} as they should be."
    reasons = sight.reference.reasons_by_id
    yield from _linked(sight, [reasons[name] for name in whole])
    yield from _undercut(sight, [reasons[name] for name in whole])
    yield from _unstated(sight, counted)


def _is_plain(ties: Ties, name: str) -> bool:
    """Whether a reason is one reason of the student, too, against the same thing."""
    fits = {tie.fit for tie in ties.of[name]}
    return fits == {Fit.SAME} and any(
        all(own in tie.by for tie in ties.of[name]) for own in ties.by(name)
    )


def _thesis(sight: Sight, counted: Counted) -> Iterator[str]:
    heaps = counted.parts.get("thesis", ())
    items = [item for heap in heaps for item in heap.items]
    if items and all(item.credit == 1 for item in items):
        own = [sight.of_student(name)[0] for name in sight.reference.theses]
        texts = row(sight.student.claims_by_id[name].text for name in own)
        yield f"You see what it is all about: {texts}."


def _all_or_some(found: int, total: int, noun: str) -> str:
    if found == total:
        return f"You have {'the one' if total == 1 else f'all {total}'} {noun}{'s' * (total != 1)}"
    return f"You have {found} of the {total} {noun}s"


def _linked(sight: Sight, whole: list[Reason]) -> Iterator[str]:
    joined = [
        each
        for each in whole
        if len({sight.left.unit(name) for name in each.premises}) == len(each.premises) > 1
    ]
    if joined:
        texts = row(_mine(sight, name) for name in joined[0].premises)
        more = len(joined) - 1
        others = "one more argument" if more == 1 else f"{more} more arguments"
        also = f" So are those of {others}." if more else ""
        yield f"{texts} are joined in one argument, for only together are they a reason.{also}"


def _undercut(sight: Sight, whole: list[Reason]) -> Iterator[str]:
    undercut = next((each for each in whole if each.kind is ReasonKind.UNDERCUT), None)
    if undercut is not None:
        text = quoted(_mine(sight, undercut.premises[0]))
        yield f"You aim {text} at a step, not at a claim; that is hard to see, and right."


def _unstated(sight: Sight, counted: Counted) -> Iterator[str]:
    found = [
        claim.id
        for claim in sight.reference.claims
        if claim.is_unstated and counted.claims[claim.id] == 1
    ]
    if found:
        texts = row(_mine(sight, name) for name in found)
        yield f"You noticed what nobody says and what is taken for granted all the same: {texts}."


def _mine(sight: Sight, name: str) -> str:
    return sight.student.claims_by_id[sight.of_student(name)[0]].text
