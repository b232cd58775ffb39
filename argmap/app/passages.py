"""The passages of a map in its text: where they stand, what is wrong with them, what is unused."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from argmap.app.checking import Checked, Job, belongs, check_workspace
from argmap.app.config import Config
from argmap.app.workspace import Workspace
from argmap.checks import Inspection, Rules, selected
from argmap.checks.front_matter import own_choice
from argmap.checks.sources.anchored import claims, is_tied, ties_to_a_text
from argmap.passages import Anchored, Covered, Fate, SourceText, anchored, coverage, touched
from argmap.text import ArgmapError, Diagnostic

_UNTIED = ("AM503", "AM506")
_CODES = ("AM501", "AM502", *_UNTIED, "AM504", "AM508")
"""The rules about passages; what no claim uses is told as coverage, and is no finding."""


class Shift(NamedTuple):
    """Neighbouring paragraphs whose anchors all stand in others now.

    Attributes:
        first: the number of the first of them by the map.
        last: that of the last.
        by: how much larger their numbers are now.
        anchors: how many anchors show it.
    """

    first: int
    last: int
    by: int
    anchors: int


@dataclass(frozen=True)
class PassageReport:
    """The passages of a map in a text.

    Attributes:
        path: the map.
        text: the text.
        anchored: its anchors, in the order of the map, and what became of them.
        checked: what is wrong with them.
        coverage: the paragraphs of prose, and which of their sentences the map uses.
        bare: its claims, if not one of them has a passage; then there is no finding for each.
    """

    path: str
    text: SourceText
    anchored: tuple[Anchored, ...]
    checked: Checked
    coverage: tuple[Covered, ...]
    bare: tuple[str, ...] = ()

    @property
    def findings(self) -> tuple[Diagnostic, ...]:
        """What is wrong with the passages, by place."""
        return self.checked.findings

    @property
    def untied(self) -> tuple[str, ...]:
        """The claims that neither have a passage nor are marked as unstated."""
        found = (each for each in self.findings if each.code in _UNTIED)
        return self.bare or tuple(dict.fromkeys(name for each in found for name in each.about))

    @cached_property
    def shifts(self) -> tuple[Shift, ...]:
        """The paragraphs that have other numbers now, because some were put in or taken out."""
        moves: dict[int, Counter[int]] = {}
        for each in self.anchored:
            number, found = each.anchor.paragraph, each.resolution
            if number is not None and found and found.fate in (Fate.EXACT, Fate.MOVED):
                moves.setdefault(number, Counter())[found.places[0].paragraph - number] += 1
        shifts: list[Shift] = []
        for number in sorted(moves):
            (by, count), *others = moves[number].items()
            if others or not by:
                continue
            last = shifts[-1] if shifts else None
            between = range(last.last + 1, number) if last else ()
            if last and last.by == by and not any(each in moves for each in between):
                shifts[-1] = Shift(last.first, number, by, last.anchors + count)
            else:
                shifts.append(Shift(number, number, by, count))
        return tuple(shifts)

    def count(self, fate: Fate) -> int:
        """How many anchors have become something."""
        return sum(1 for each in self.anchored if each.resolution and each.resolution.fate is fate)

    @property
    def used(self) -> int:
        """How many sentences the map uses."""
        return self.sentences - sum(len(each.unused) for each in self.coverage)

    @property
    def sentences(self) -> int:
        """How many sentences of prose the text has."""
        return sum(len(each.sentences) for each in self.coverage)


def passage_job(work: Workspace, known: Rules, config: Config, only: str, text: str) -> Job:
    """What to look for: the rules about passages, but for those that the map or its folder ignores."""
    choices = (config.choice_for(work.source.path), own_choice(work.map, known)[0])
    wanted = selected(known, [replace(each, select=None) for each in choices])
    codes = [code for code in _CODES if code in wanted]
    others = [code for code in known.by_code if code not in codes]
    return Job(
        path=work.source.path,
        order=known.choose(codes, ignore=others),
        only=only,
        text=text,
        usual_text=config.text_for(work.source.path),
        options=config.options,
    )


def passage_report(work: Workspace, job: Job, text: SourceText) -> PassageReport:
    """The passages of a map in a text.

    Raises:
        ArgmapError: the job's selector takes nothing, or names what the map does not have.
    """
    found = anchored(work.map, text)
    if job.only:
        chosen = frozenset(work.select(job.only))
        if not chosen:
            raise ArgmapError(f"nothing in the map is selected by {job.only!r}")
        found = tuple(each for each in found if belongs(each.carried.id, chosen, work.map))
    checked = check_workspace(work, job)
    bare = () if found else tuple(_bare(work, job, text))
    return PassageReport(job.path, text, found, checked, coverage(text, touched(found)), bare)


def _bare(work: Workspace, job: Job, text: SourceText) -> Iterator[str]:
    """The claims that are not tied to the text, where rules are silent for none is."""
    inspection = Inspection(work.bearing, text)
    wanted = selected(work.plugins.known_rules, (job.order,))
    if ties_to_a_text(inspection) or not wanted.issuperset(_UNTIED):
        return
    chosen = frozenset(work.select(job.only)) if job.only else None
    for claim in claims(inspection):
        if not is_tied(claim) and (chosen is None or claim.id in chosen):
            yield claim.id
