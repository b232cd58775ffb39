"""Which claims are the same in two versions of a map.

A claim goes by the title that its author gave it, however its text was rewritten. A text that did not
change and stands under a title that is new, where the old one is gone, is a claim with another title.
What is left is matched as in any two maps; and what became its own opposite is still the same claim.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from argmap.compare.matching import Matching
from argmap.compare.matching.match import DEFAULT, Settings, match
from argmap.compare.matching.opposites import opposites
from argmap.compare.reading import Claim, Reading
from argmap.model import Argument, Statement


@dataclass(frozen=True, slots=True)
class Versions:
    """Which claims are the same in two versions, and which of these say the opposite now, by id."""

    matching: Matching
    turned: frozenset[tuple[str, str]]


def match_versions(left: Reading, right: Reading, settings: Settings = DEFAULT) -> Versions:
    """Match the claims of two versions of a map.

    Args:
        left: the one version.
        right: the other.
        settings: how the claims are matched that neither their texts nor their titles tell.
    """
    said = dict(_by_text(left, right))
    said.update(_by_title(left, right, said))
    found = match(left, right, replace(settings, said={**said, **settings.said}))
    reworded = (
        (pair.left, pair.right)
        for pair in found.pairs
        if said.get(pair.left) == pair.right
        and left.claims_by_id[pair.left].text != right.claims_by_id[pair.right].text
    )
    turned = frozenset(opposites(left, right, reworded))
    if not found.denials:
        return Versions(found, turned)
    order = {claim.id: place for place, claim in enumerate(left.claims)}
    pairs = sorted((*found.pairs, *found.denials), key=lambda pair: order[pair.left])
    turned |= {(pair.left, pair.right) for pair in found.denials}
    return Versions(replace(found, pairs=tuple(pairs), denials=()), turned)


def _by_text(left: Reading, right: Reading) -> Iterator[tuple[str, str]]:
    """The claims whose text is in both maps, and in each of them once or under one title."""
    mine, theirs = _texts(left.claims), _texts(right.claims)
    for text, claims in mine.items():
        others = theirs.get(text, [])
        if len(claims) == len(others) == 1:
            if _may_be_renamed(left, claims[0], right, others[0]):
                yield claims[0], others[0]
        else:
            yield from ((name, name) for name in claims if name in others)


def _may_be_renamed(left: Reading, name: str, right: Reading, other: str) -> bool:
    """Whether no other claim goes by either name in the other version."""
    if name == other:
        return True
    return not (_is_titled(left, name) and _is_titled(right, name)) and not (
        _is_titled(left, other) and _is_titled(right, other)
    )


def _is_titled(reading: Reading, name: str) -> bool:
    """Whether the author of a map gave a claim the title that is its name."""
    element = reading.argument_map.nodes.get(name)
    return isinstance(element, Statement | Argument) and not element.is_untitled


def _texts(claims: Iterable[Claim]) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for claim in claims:
        if not claim.is_named_only:
            found.setdefault(claim.text, []).append(claim.id)
    return found


def _by_title(left: Reading, right: Reading, said: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The claims that go by one title in both maps."""
    taken = set(said.values())
    for claim in left.claims:
        if claim.id in said or claim.id in taken or claim.id not in right.claims_by_id:
            continue
        if _is_titled(left, claim.id) and _is_titled(right, claim.id):
            yield claim.id, claim.id
