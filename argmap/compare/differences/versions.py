"""Which claims are the same in two versions of a map.

A text that did not change stays its claim, whatever became of its title. Else a title that its author
gave is what a claim goes by, however its text was rewritten. What is left is matched as in any two
maps.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from argmap.compare.matching import Matching
from argmap.compare.matching.match import DEFAULT, Settings, match
from argmap.compare.reading import Claim, Reading


def match_versions(left: Reading, right: Reading, settings: Settings = DEFAULT) -> Matching:
    """Match the claims of two versions of a map.

    Args:
        left: the one version.
        right: the other.
        settings: how the claims are matched that neither their texts nor their titles tell.
    """
    said = dict(_by_text(left, right))
    said.update(_by_title(left, right, said))
    return match(left, right, replace(settings, said={**said, **settings.said}))


def _by_text(left: Reading, right: Reading) -> Iterator[tuple[str, str]]:
    """The claims whose text is in both maps, and in each of them once or under one title."""
    mine, theirs = _texts(left.claims), _texts(right.claims)
    for text, claims in mine.items():
        others = theirs.get(text, [])
        if len(claims) == len(others) == 1:
            yield claims[0], others[0]
        else:
            yield from ((name, name) for name in claims if name in others)


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
        here, there = left.argument_map.nodes[claim.id], right.argument_map.nodes.get(claim.id)
        is_named = not getattr(here, "is_untitled", True) and not getattr(
            there, "is_untitled", True
        )
        if claim.id in said or claim.id in taken or claim.id not in right.claims_by_id:
            continue
        if is_named:
            yield claim.id, claim.id
