"""What became of the claims of a map."""

from collections.abc import Iterator

from argmap.compare.differences import Aspect, Difference, How, What
from argmap.compare.differences.data import data_aspects, section_of
from argmap.compare.matching import Matching
from argmap.compare.reading import Claim, Reading
from argmap.model import Argument, Statement
from argmap.model.naming import called
from argmap.text import in_a_row


def claim_differences(left: Reading, right: Reading, matching: Matching) -> Iterator[Difference]:
    """The claims that were added, removed and changed, in the order of the maps."""
    opposites = {(pair.left, pair.right) for pair in matching.denials}
    split = {group.whole: group.parts for group in matching.split}
    merged = {group.whole: group.parts for group in matching.merged}
    in_parts = {part for parts in (*split.values(), *merged.values()) for part in parts}
    for claim in left.claims:
        other = matching.to_right.get(claim.id)
        if other is not None:
            aspects = tuple(_aspects(left, claim, right, right.claims_by_id[other]))
            if aspects:
                yield _changed(left, right, claim.id, other, aspects, opposites)
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
    opposites: set[tuple[str, str]],
) -> Difference:
    here, there = _element(left, name), _element(right, other)
    if (name, other) in opposites:
        sentence = f"{called(here)} says the opposite now"
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


def _aspects(left: Reading, one: Claim, right: Reading, other: Claim) -> Iterator[Aspect]:
    here, there = _element(left, one.id), _element(right, other.id)
    if one.text != other.text and not (one.is_named_only and other.is_named_only):
        yield Aspect("text", one.text, other.text)
    title, name = (("" if each.is_untitled else each.title) for each in (here, there))
    if title != name:
        yield Aspect("title", title, name)
    yield from data_aspects(here.data, there.data)
    mine, theirs = (" ".join(f"#{tag}" for tag in sorted(each.tags)) for each in (here, there))
    if mine != theirs:
        yield Aspect("tags", mine, theirs)
    sections = section_of(left.argument_map, here), section_of(right.argument_map, there)
    if sections[0] != sections[1]:
        yield Aspect("section", *sections)


def _element(reading: Reading, name: str) -> Statement | Argument:
    element = reading.argument_map.nodes[name]
    assert isinstance(element, Statement | Argument)
    return element
