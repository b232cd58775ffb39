"""Groups of a map: the frames that sections become (ARGDOWN section 13)."""

import math
from dataclasses import dataclass, field

from argmap.model import ArgumentMap, Data, Section

_DEFAULT_DEPTH = 2


@dataclass(slots=True, eq=False)
class _Group:
    section: Section
    key: str
    parent: "_Group | None" = None
    children: list["_Group"] = field(default_factory=list)
    is_closed: bool = False
    level: int = 0


class Grouping:
    """The groups that the shown elements need.

    Sections that are not groups hand their elements to the nearest section around them that is.
    """

    def __init__(self, argument_map: ArgumentMap, settings: Data, *, exact: bool) -> None:
        self.exact = exact
        self.sections = argument_map.sections_by_id
        depth = settings.get("groupDepth")
        if exact and isinstance(depth, str):
            depth = _as_number(depth)
        number = depth if isinstance(depth, int | float) else _DEFAULT_DEPTH
        self.lowest = argument_map.deepest_heading - number + 1
        self.latest = {self.key(each): each for each in argument_map.sections}
        self.groups: dict[str, _Group] = {}

    def is_group(self, section: Section) -> bool:
        """What the heading or the settings say, else whether it is among the deepest levels."""
        if section.is_group is not None:
            return section.is_group
        return section.level >= self.lowest

    def group_section(self, section_id: str) -> Section | None:
        """The section whose group an element of a section belongs to."""
        section = self.sections.get(section_id)
        while section is not None and not self.is_group(section):
            section = self.sections.get(section.parent)
        return section

    def key(self, section: Section) -> str:
        """What identifies a group; sections of the settings may share it in exact mode."""
        return section.id.partition("~")[0] if self.exact else section.id

    def place(self, section_id: str) -> str:
        """Note that an element of a section is shown; returns the key of its group, or empty."""
        section = self.group_section(section_id)
        if section is None:
            return ""
        key = self.key(section)
        if key not in self.groups:
            self.groups[key] = _Group(section, key, is_closed=bool(section.is_closed))
        return key

    def finish(self) -> list[_Group]:
        """Add the groups around groups; returns all, each parent before its children."""
        for group in list(self.groups.values()):
            current = group
            while current.parent is None:
                section = self.group_section(current.section.parent)
                if section is None:
                    break
                key = self.key(section)
                parent = self.groups.get(key)
                is_new = parent is None
                if parent is None:
                    closed = bool(section.is_closed) and not self.exact
                    parent = self.groups[key] = _Group(section, key, is_closed=closed)
                if parent is current:
                    break
                current.parent = parent
                parent.children.append(current)
                if not is_new:
                    break
                current = parent
        found: list[_Group] = []
        stack = [group for group in reversed(list(self.groups.values())) if group.parent is None]
        while stack:
            group = stack.pop()
            group.level = group.parent.level + 1 if group.parent else 1
            found.append(group)
            stack.extend(reversed(group.children))
        return found


def _as_number(text: str) -> float:
    """The number that JavaScript makes of a text; with what is none, it finds no level deep enough."""
    try:
        return float(text.strip() or 0)
    except ValueError:
        return -math.inf
