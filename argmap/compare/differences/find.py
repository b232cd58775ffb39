"""Finding what differs between two maps."""

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.compare.differences import Difference, How, What
from argmap.compare.differences.claims import claim_differences, thesis_difference
from argmap.compare.differences.data import data_aspects
from argmap.compare.differences.reasons import reason_differences
from argmap.compare.differences.sections import sections_of
from argmap.compare.differences.versions import match_versions
from argmap.compare.matching import Matching
from argmap.compare.matching.match import DEFAULT, Settings
from argmap.compare.reading import Reading, reading_of
from argmap.compare.relations import Relations
from argmap.compare.relations.relate import relate
from argmap.model import ArgumentMap
from argmap.text import in_a_row


@dataclass(frozen=True)
class Comparison:
    """Two maps side by side.

    Attributes:
        left: the one map, the older one of two versions.
        right: the other.
        matching: which claims are the same.
        relations: which reasons correspond.
        differences: what differs: the thesis first, then claims, reasons, sections and the front matter.
    """

    left: Reading
    right: Reading
    matching: Matching
    relations: Relations
    differences: tuple[Difference, ...]


def compare(left: ArgumentMap, right: ArgumentMap, settings: Settings = DEFAULT) -> Comparison:
    """Compare two maps, or two versions of one.

    Comments, order and layout are no part of a map; two maps that differ only in them are the same.

    Args:
        left: the one map, the older one of two versions.
        right: the other.
        settings: how claims are matched that neither their texts nor their titles tell.
    """
    mine, theirs = reading_of(left), reading_of(right)
    versions = match_versions(mine, theirs, settings)
    matching = versions.matching
    sections = sections_of(mine, theirs, matching)
    relations = relate(mine, theirs, matching)
    found = (
        *thesis_difference(mine, theirs, matching),
        *claim_differences(mine, theirs, versions, sections),
        *reason_differences(mine, theirs, relations),
        *sections.differences(),
        *_front_matter(mine, theirs),
    )
    return Comparison(mine, theirs, matching, relations, found)


def _front_matter(left: Reading, right: Reading) -> Iterator[Difference]:
    here, there = left.argument_map, right.argument_map
    aspects = tuple(data_aspects(here.front_matter, there.front_matter))
    if aspects:
        names = in_a_row([each.name for each in aspects])
        yield Difference(
            What.MAP, How.CHANGED, (), (), f"{names} changed", aspects,
            here.front_matter_span, there.front_matter_span,
        )  # fmt: skip
