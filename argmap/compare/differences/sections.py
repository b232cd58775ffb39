"""What became of the sections of a map."""

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.compare.differences import Aspect, Difference, How, What
from argmap.compare.matching import Matching
from argmap.compare.reading import Reading
from argmap.model import Argument, ArgumentMap, Section, Statement


@dataclass(frozen=True)
class Sections:
    """The sections of two maps.

    Attributes:
        left: the one map.
        right: the other.
        renamed: from the titles of sections that only the left map has to what they are called now.
    """

    left: ArgumentMap
    right: ArgumentMap
    renamed: dict[str, str]

    def aspects(self, here: Statement | Argument, there: Statement | Argument) -> Iterator[Aspect]:
        """That an element stands in another section, if it does."""
        before, after = _title(self.left, here), _title(self.right, there)
        if self.renamed.get(before, before) != after:
            yield Aspect("section", before, after)

    def differences(self) -> Iterator[Difference]:
        """The sections that are called otherwise."""
        mine, theirs = _by_title(self.left), _by_title(self.right)
        for before, after in self.renamed.items():
            yield Difference(
                What.SECTION, How.CHANGED, (), (), f'the section "{before}" is called "{after}" now',
                (Aspect("title", before, after),), mine[before].span, theirs[after].span,
            )  # fmt: skip


def sections_of(left: Reading, right: Reading, matching: Matching) -> Sections:
    """The sections of two maps, and which of them were renamed: those with the same claims."""
    older, newer = left.argument_map, right.argument_map
    mine, theirs = _by_title(older), _by_title(newer)
    forth: dict[str, set[str]] = {}
    back: dict[str, set[str]] = {}
    for pair in matching.pairs:
        here, there = older.nodes[pair.left], newer.nodes[pair.right]
        assert isinstance(here, Statement | Argument)
        assert isinstance(there, Statement | Argument)
        before, after = _title(older, here), _title(newer, there)
        forth.setdefault(before, set()).add(after)
        back.setdefault(after, set()).add(before)
    renamed = {}
    for before, titles in forth.items():
        after = next(iter(titles))
        is_one = len(titles) == len(back[after]) == 1
        is_other = before in mine.keys() - theirs.keys() and after in theirs.keys() - mine.keys()
        if is_one and is_other:
            renamed[before] = after
    return Sections(older, newer, renamed)


def _by_title(argument_map: ArgumentMap) -> dict[str, Section]:
    return {section.title: section for section in argument_map.sections_by_id.values()}


def _title(argument_map: ArgumentMap, element: Statement | Argument) -> str:
    """The title of the section that an element belongs to; empty outside of sections."""
    section = argument_map.sections_by_id.get(element.section)
    return section.title if section else ""
