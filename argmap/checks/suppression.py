"""What the author of a map waves through: ``{ignore: [AM203]}`` in the data of an element.

In the data of a heading it holds for all that stands below the heading, in that of an argument for
its steps too. What is ignored for nothing is a finding of its own.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from argmap.argdown.meaning.data_places import written
from argmap.argdown.problems import shown
from argmap.argdown.writing.data_edits import without
from argmap.argdown.writing.print_data import yaml_value
from argmap.checks.rule import Finding
from argmap.checks.selection import Rules, UnknownRuleError
from argmap.model import ArgumentMap, Inference, Value, argument_id
from argmap.model.carried import data_of
from argmap.text import Diagnostic, Fix, Span

KEY = "ignore"
"""The key in data under which the rules stand that do not count."""


@dataclass(frozen=True, eq=False)
class Suppression:
    """One selector in the data of one element.

    Attributes:
        element: the id of the element, or of the section.
        selector: as it is written.
        codes: what it takes; empty if there is no such rule.
        reason: why it takes nothing; empty if it takes something.
        item: its number in the list, or -1 if it stands alone.
        data: where the data is written.
    """

    element: str
    selector: str
    codes: frozenset[str]
    reason: str
    item: int
    data: Span | None


class Suppressions:
    """All that is ignored in the data of a map, by what it is about."""

    def __init__(self, argument_map: ArgumentMap, known: Rules) -> None:
        self._map = argument_map
        self._known = known
        self._of: dict[str, list[Suppression]] = defaultdict(list)
        for _, name, data, span in data_of(argument_map):
            if KEY in data:
                self._of[name] += self._read(name, data[KEY], span)
        self._used: set[Suppression] = set()

    def split(
        self, found: Iterable[Diagnostic]
    ) -> tuple[tuple[Diagnostic, ...], tuple[Diagnostic, ...]]:
        """Findings that count, and those that are ignored."""
        if not self._of:
            return tuple(found), ()
        counting: list[Diagnostic] = []
        ignored: list[Diagnostic] = []
        for each in found:
            fitting = [one for one in self._about(each.about) if each.code in one.codes]
            self._used.update(fitting)
            (ignored if fitting else counting).append(each)
        return tuple(counting), tuple(ignored)

    def unused(self, looked_for: Collection[str]) -> Iterator[Finding]:
        """What is ignored for nothing, after all findings were split.

        Args:
            looked_for: the codes that were looked for; of others nobody knows.
        """
        for name, listed in self._of.items():
            for one in listed:
                if one not in self._used and one.codes <= frozenset(looked_for):
                    yield _finding(name, one)

    def _read(self, name: str, value: Value, data: Span | None) -> Iterator[Suppression]:
        items = value if isinstance(value, tuple) else (value,)
        for number, item in enumerate(items):
            codes, reason = self._codes(item)
            at = number if isinstance(value, tuple) else -1
            written_as = item if isinstance(item, str) else shown(yaml_value(item))
            yield Suppression(name, written_as, codes, reason, at, data)

    def _codes(self, item: Value) -> tuple[frozenset[str], str]:
        if not isinstance(item, str):
            return frozenset(), "it takes codes, names or groups of rules: {ignore: [AM203]}"
        try:
            return self._known.find(item).codes, ""
        except UnknownRuleError as error:
            return frozenset(), str(error)

    def _about(self, names: Iterable[str]) -> Iterator[Suppression]:
        """What is ignored for some elements, by their own data and that of headings above."""
        for name in names:
            yield from self._of.get(name, ())
            element = self._map.nodes.get(name)
            if isinstance(element, Inference):
                yield from self._of.get(argument_id(element.argument), ())
                element = self._map.nodes.get(argument_id(element.argument))
            section = "" if element is None or isinstance(element, Inference) else element.section
            while section:
                yield from self._of.get(section, ())
                section = self._map.sections_by_id[section].parent


def _finding(name: str, one: Suppression) -> Finding:
    place = one.data
    fix = None
    if one.data is not None:
        path = (KEY,) if one.item < 0 else (KEY, one.item)
        found = written(one.data, path)
        place = found.value if found is not None else one.data
        edit = None if one.reason else without(one.data, path)
        fix = Fix(f"take out `{one.selector}`", (edit,)) if edit is not None else None
    about = (name,) if name[:1] in ("[", "<") else ()
    if one.reason:
        return Finding(f"`ignore: {one.selector}` ignores nothing", place, one.reason, about=about)
    return Finding(
        f"`ignore: {one.selector}` ignores nothing: there is no such finding here",
        place,
        "take it out, so that a later finding is not missed",
        about=about,
        fix=fix,
    )
