"""The colours of elements, tags and groups (ARGDOWN section 14)."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from argmap.argdown.color_schemes import DEFAULT_SCHEME, GROUP_SCHEME, RELATION_COLORS, SCHEMES
from argmap.model import Argument, ArgumentMap, Data, RelationKind, Section, Statement

_HEX = re.compile(r"#[0-9A-Fa-f]{6}\Z|#[0-9A-Fa-f]{3}\Z")
_NOTHING = object()


@dataclass(frozen=True, slots=True)
class Colors:
    """Colours by tag name and by element id; what has none is missing."""

    tags: Mapping[str, str] = field(default_factory=dict)
    elements: Mapping[str, str] = field(default_factory=dict)


class Painter:
    """Works out colours from a map and its settings.

    Args:
        argument_map: the model.
        settings: the ``color`` group of the settings.
        exact: leave tags without a colour where the official engine runs out of them, instead
            of starting the scheme again.
    """

    def __init__(self, argument_map: ArgumentMap, settings: Data, *, exact: bool) -> None:
        self.map = argument_map
        self.settings = settings
        self.exact = exact
        self.scheme = self.named_scheme(settings.get("colorScheme"))
        own_scheme = settings.get("groupColorScheme")
        self.group_scheme = _texts(own_scheme) if isinstance(own_scheme, tuple) else GROUP_SCHEME
        self.by_tag = _flag(settings, "colorizeByTag", default=True)
        self.groups_by_tag = _flag(settings, "colorizeGroupsByTag", default=False)
        self.ignore_data = bool(settings.get("ignoreColorData"))
        self.priorities: dict[str, float] = {}
        self.tags: dict[str, str] = {}
        self.group_tags: dict[str, str] = {}
        if self.by_tag or self.groups_by_tag:
            self.paint_tags()

    def named_scheme(self, value: object) -> Sequence[object]:
        """A scheme by its name or as it is listed; Argdown's default otherwise."""
        if isinstance(value, str):
            return SCHEMES.get(value, DEFAULT_SCHEME)
        return value if isinstance(value, tuple) else DEFAULT_SCHEME

    def paint_tags(self) -> None:
        """Give each tag its colour: the listed one, else the next of the scheme."""
        listed = self.part("tagColors")
        for tag in self.map.tags:
            entry = listed.get(tag.name, _NOTHING)
            if entry is not _NOTHING:
                color = _color(self.scheme, entry)
                group_color = _color(self.group_scheme, entry)
                if isinstance(entry, Data):
                    priority = entry.get("priority")
                    if isinstance(priority, int | float):
                        self.priorities[tag.name] = priority
            else:
                color = self.in_turn(self.scheme, tag.index + 1)
                group_color = self.in_turn(self.group_scheme, tag.index + 1)
            if color:
                self.tags[tag.name] = color
            if group_color:
                self.group_tags[tag.name] = group_color

    def in_turn(self, scheme: Sequence[object], index: int) -> str:
        """The colour at a place of a scheme, which starts again at its end unless exact."""
        if not scheme or (self.exact and index >= len(scheme)):
            return ""
        return str(scheme[index % len(scheme)])

    def part(self, name: str) -> Data:
        """A mapping in the settings, empty when it is missing."""
        found = self.settings.get(name)
        return found if isinstance(found, Data) else Data()

    def colors(self) -> Colors:
        """The colours of all tags, statements and arguments."""
        elements: dict[str, str] = {}
        for name, holders in (
            ("statementColors", self.map.statements),
            ("argumentColors", self.map.arguments),
        ):
            listed = self.part(name)
            for holder in holders:
                color = self.element(holder, listed)
                if color:
                    elements[holder.id] = color
        return Colors(self.tags, elements)

    def element(self, holder: Statement | Argument, listed: Data) -> str:
        """The colour of an element: its own, the listed one, its tag's, else the first."""
        own = holder.data.get("color", _NOTHING) if len(holder.data) else _NOTHING
        if own is not _NOTHING and not self.ignore_data:
            return _color(self.scheme, own)
        if holder.title in listed:
            return _color(self.scheme, listed[holder.title])
        if self.by_tag and holder.tags:
            return _color(self.scheme, self.tags.get(self.leading_tag(holder.tags)))
        return _color(self.scheme, 0) or (str(self.scheme[0]) if self.scheme else "")

    def leading_tag(self, tags: Sequence[str]) -> str:
        """The tag with the highest priority, the first among equals."""
        leading = tags[0] if tags else ""
        for tag in tags[1:]:
            if self.priorities.get(tag, 0) > self.priorities.get(leading, 0):
                leading = tag
        return leading

    def group(self, section: Section, level: int) -> str:
        """The colour of a group at a level of nesting, from 1."""
        listed = self.part("groupColors")
        own = section.data.get("color", _NOTHING)
        if not self.ignore_data and own is not _NOTHING and own:
            return _color(self.group_scheme, own)
        if listed.get(section.title):
            if own is not _NOTHING and not self.ignore_data:
                return _color(self.group_scheme, own)
            return _color(self.group_scheme, listed[section.title])
        if self.groups_by_tag and section.tags:
            if own is not _NOTHING and not self.ignore_data:
                return _color(self.group_scheme, own)
            if section.title in listed:
                return _color(self.group_scheme, listed[section.title])
            return _color(self.group_scheme, self.group_tags.get(self.leading_tag(section.tags)))
        last = min(len(self.group_scheme), level)
        return self.group_scheme[last - 1] if last else ""

    def relation(self, kind: RelationKind) -> str:
        """The colour of a relation of a kind."""
        own = self.part("relationColors").get(kind.value)
        return _color(self.scheme, own) or RELATION_COLORS[kind.value]


def _flag(settings: Data, key: str, *, default: bool) -> bool:
    value = settings.get(key)
    return default if value is None else bool(value)


def _texts(value: tuple[object, ...]) -> tuple[str, ...]:
    return tuple(str(item) for item in value)


def _color(scheme: Sequence[object], value: object) -> str:
    """A colour: ``#rgb``, ``#rrggbb``, a place in the scheme, or an entry with ``color``."""
    if isinstance(value, str):
        return value if _HEX.match(value) else ""
    if isinstance(value, Data):
        inner = value.get("color")
        if isinstance(inner, str):
            return inner
        return _from_scheme(scheme, inner)
    found = _from_scheme(scheme, value)
    return found if _HEX.match(found) else ""


def _from_scheme(scheme: Sequence[object], index: object) -> str:
    if isinstance(index, bool) or not isinstance(index, int | float):
        return ""
    if index != int(index) or not 0 <= index < len(scheme):
        return ""
    return str(scheme[int(index)])
