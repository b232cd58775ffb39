"""Which kinds of finding are reported: what is selected, without what is ignored.

A selector is a code (``AM202``), the beginning of codes (``AM2``, ``AD``), a name
(``unsupported-premise``), a group (``wording``), or ``all``; case does not count.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from argmap.checks.catalogue import Entry
from argmap.checks.rule import Group
from argmap.text import ArgmapError
from argmap.text.nearest import nearest

ALL = "all"

_ONE = 99  # how narrow a selector is that takes a single kind of finding
_LETTERS = re.compile(r"[A-Z]+")


class UnknownRuleError(ArgmapError):
    """A selector takes nothing; the message has the nearest that do."""

    def __init__(self, selector: str, known: Iterable[str]) -> None:
        self.selector = selector
        near = " or ".join(map(repr, nearest(selector, known)))
        repair = f"did you mean {near}?" if near else "argmap rules lists them all"
        super().__init__(f"there is no rule {selector!r}; {repair}")


class Selector(NamedTuple):
    """What a selector takes, and how narrow it is: of two that disagree the narrower one counts."""

    narrowness: int
    codes: frozenset[str]


class Rules:
    """The kinds of finding that there are, to be looked up by selectors."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = tuple(entries)
        self.by_code = {entry.code: entry for entry in self.entries}
        self._by_name = {entry.name: entry for entry in self.entries}
        self._groups: dict[str, set[str]] = {str(group): set() for group in Group}
        for entry in self.entries:
            self._groups[entry.group].add(entry.code)
        self.teaching = frozenset(entry.code for entry in self.entries if entry.teaching)

    def one(self, name: str) -> Entry:
        """The kind of finding with a code or a name.

        Raises:
            UnknownRuleError: there is none.
        """
        entry = self.by_code.get(name.upper()) or self._by_name.get(name.lower())
        if entry is None:
            raise UnknownRuleError(name, self._near(name, groups=False))
        return entry

    def find(self, text: str) -> Selector:
        """What a selector takes.

        Raises:
            UnknownRuleError: it takes nothing.
        """
        low, high = text.strip().lower(), text.strip().upper()
        if low == ALL:
            return Selector(0, frozenset(self.by_code))
        entry = self.by_code.get(high) or self._by_name.get(low)
        if entry is not None:
            return Selector(_ONE, frozenset((entry.code,)))
        if low in self._groups:
            return Selector(2, frozenset(self._groups[low]))
        letters = _LETTERS.match(high)
        codes = frozenset(code for code in self.by_code if letters and code.startswith(high))
        if not letters or not codes:
            raise UnknownRuleError(text, self._near(text, groups=True))
        return Selector(1 + len(high) - letters.end(), codes)

    def choose(
        self,
        select: Iterable[str] | None = None,
        extend: Iterable[str] = (),
        ignore: Iterable[str] = (),
        *,
        teach: bool | None = None,
    ) -> "Choice":
        """What to report, by selectors as users write them.

        Raises:
            UnknownRuleError: a selector takes nothing.
        """
        return Choice(
            None if select is None else tuple(map(self.find, select)),
            tuple(map(self.find, extend)),
            tuple(map(self.find, ignore)),
            teach,
        )

    def _near(self, text: str, *, groups: bool) -> list[str]:
        """What a wrong selector is compared with: codes if it has a digit, else words."""
        if re.search(r"\d", text):
            return list(self.by_code)
        return [*self._by_name, *(self._groups if groups else ())]


@dataclass(frozen=True, slots=True)
class Choice:
    """What one place says that should be reported: the command line, or a file of settings.

    Attributes:
        select: instead of what is reported by default; ``None`` leaves that as it is.
        extend: besides.
        ignore: what is not reported.
        teach: whether the rules for teaching are among the default; ``None`` leaves that as it is.
    """

    select: tuple[Selector, ...] | None = None
    extend: tuple[Selector, ...] = ()
    ignore: tuple[Selector, ...] = ()
    teach: bool | None = None


def selected(rules: Rules, choices: Sequence[Choice] = ()) -> frozenset[str]:
    """The codes of what is reported.

    Args:
        rules: all there is.
        choices: what each place says, the weakest first. Only the last ``select`` counts. Of two
            selectors that disagree the narrower one counts, of two equally narrow ones that of the
            stronger place, and there what is ignored. Rules for teaching are taken by a selector
            for one rule, by one that takes nothing else, and by any if it is for teaching.
    """
    teach = next((each.teach for each in reversed(choices) if each.teach is not None), False)
    last = max((at for at, each in enumerate(choices) if each.select is not None), default=-1)
    found = set[str]()
    if last < 0:
        found = set(rules.by_code) - (frozenset() if teach else rules.teaching)
    steps: list[tuple[int, int, bool, frozenset[str]]] = []
    for strength, choice in enumerate(choices):
        own = (choice.select or ()) if strength == last else ()
        for each in (*own, *choice.extend):
            takes_one = each.narrowness == _ONE or each.codes <= rules.teaching
            codes = each.codes if teach or takes_one else each.codes - rules.teaching
            steps.append((each.narrowness, strength, False, codes))
        steps += [(each.narrowness, strength, True, each.codes) for each in choice.ignore]
    for _, _, is_ignored, codes in sorted(steps, key=lambda step: step[:3]):
        found = found - codes if is_ignored else found | codes
    return frozenset(found)
