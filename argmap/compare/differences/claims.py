"""What became of the claims of a map."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from argmap.compare.differences import Aspect, Difference, How, What
from argmap.compare.differences.data import element_aspects
from argmap.compare.differences.sections import Sections
from argmap.compare.differences.versions import Versions
from argmap.compare.matching import Matching
from argmap.compare.reading import Claim, Reading
from argmap.model import Argument, Statement
from argmap.model.naming import called
from argmap.text import in_a_row


def claim_differences(
    left: Reading, right: Reading, versions: Versions, sections: Sections
) -> Iterator[Difference]:
    """The claims that were added, removed and changed, in the order of the maps."""
    matching = versions.matching
    split = {group.whole: group.parts for group in matching.split}
    merged = {group.whole: group.parts for group in matching.merged}
    in_parts = {part for parts in (*split.values(), *merged.values()) for part in parts}
    for claim in left.claims:
        other = matching.to_right.get(claim.id)
        if other is not None:
            aspects = tuple(_aspects(left, claim, right, right.claims_by_id[other], sections))
            if aspects:
                yield _changed(left, right, claim.id, other, aspects, versions.turned)
        elif claim.id in split:
            yield _regrouped(left, right, (claim.id,), split[claim.id])
        elif claim.id not in in_parts:
            element = _element(left, claim.id)
            sentence = f"{called(element)} is gone"
            yield Difference(
                What.CLAIM, How.REMOVED, (claim.id,), (), sentence,
                (Aspect("text", claim.text, ""),), element.span,
            )  # fmt: skip
    for whole, parts in merged.items():
        yield _regrouped(left, right, parts, (whole,))
    for claim in right.claims:
        if claim.id in matching.to_left or claim.id in in_parts or claim.id in merged:
            continue
        element = _element(right, claim.id)
        yield Difference(
            What.CLAIM, How.ADDED, (), (claim.id,), f"{called(element)} is new",
            (Aspect("text", "", claim.text),), None, element.span,
        )  # fmt: skip


def thesis_difference(left: Reading, right: Reading, matching: Matching) -> Iterator[Difference]:
    """Another thesis, if there is one."""
    known = {matching.to_right.get(name) for name in left.theses}
    gone = tuple(name for name in left.theses if matching.to_right.get(name) not in right.theses)
    new = tuple(name for name in right.theses if name not in known)
    if not gone and not new:
        return
    before = in_a_row([called(_element(left, name)) for name in gone])
    after = in_a_row([called(_element(right, name)) for name in new])
    if not gone:
        how, sentence = How.ADDED, f"{after} is a thesis now"
    elif not new:
        how, sentence = How.REMOVED, f"{before} is no thesis any more"
    else:
        how, sentence = How.CHANGED, f"the thesis is {after}, no longer {before}"
    yield Difference(
        What.THESIS, how, gone, new, sentence, (),
        _element(left, gone[0]).span if gone else None,
        _element(right, new[0]).span if new else None,
    )  # fmt: skip


def _changed(
    left: Reading,
    right: Reading,
    name: str,
    other: str,
    aspects: tuple[Aspect, ...],
    turned: AbstractSet[tuple[str, str]],
) -> Difference:
    here, there = _element(left, name), _element(right, other)
    if (name, other) in turned:
        sentence = f"{called(here)} says the opposite now"
        more = [aspect.name for aspect in aspects if aspect.name != "text"]
        sentence += f"; {in_a_row(more)} changed" if more else ""
    else:
        names = [aspect.name for aspect in aspects]
        sentence = f"{called(here)}: {in_a_row(names)} changed"
    return Difference(
        What.CLAIM, How.CHANGED, (name,), (other,), sentence, aspects, here.span, there.span
    )


def _regrouped(
    left: Reading, right: Reading, mine: tuple[str, ...], theirs: tuple[str, ...]
) -> Difference:
    before = in_a_row([called(_element(left, name)) for name in mine])
    after = in_a_row([called(_element(right, name)) for name in theirs])
    sentence = (
        f"{before} is several claims now: {after}"
        if len(theirs) > 1
        else f"{before} are one claim now: {after}"
    )
    texts = (
        " / ".join(reading.claims_by_id[name].text for name in names)
        for reading, names in ((left, mine), (right, theirs))
    )
    return Difference(
        What.CLAIM, How.CHANGED, mine, theirs, sentence, (Aspect("text", *texts),),
        _element(left, mine[0]).span, _element(right, theirs[0]).span,
    )  # fmt: skip


def _aspects(
    left: Reading, one: Claim, right: Reading, other: Claim, sections: Sections
) -> Iterator[Aspect]:
    here, there = _element(left, one.id), _element(right, other.id)
    yield from element_aspects(here, there)
    yield from sections.aspects(here, there)


def _element(reading: Reading, name: str) -> Statement | Argument:
    element = reading.argument_map.nodes[name]
    assert isinstance(element, Statement | Argument)
    return element
