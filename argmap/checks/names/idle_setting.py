"""A setting in the front matter speaks of something that the map does not have.

Why:
    A colour for the tag ``agianst`` colours nothing, and a statement that is to be left out stays
    in if its title is misspelt. No tool says so.

Fails:
    ===
    color: {tagColors: {agianst: "#c2410c"}}
    ===

    [Thesis]: Refugees need safe passage.
      - [Costs]: Ships are expensive. #against

Passes:
    ===
    color: {tagColors: {against: "#c2410c"}}
    ===

    [Thesis]: Refugees need safe passage.
      - [Costs]: Ships are expensive. #against

Source:
    The settings of Argdown: names are compared letter by letter, and unknown ones are ignored.
"""

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from itertools import islice
from typing import NamedTuple

from argmap.argdown.problems import shown
from argmap.checks.inspection import Inspection
from argmap.checks.names.data_keys import COLOR_WORDS, is_color
from argmap.checks.rule import Finding, Group, Rule
from argmap.checks.theses import THESES
from argmap.checks.written_data import key_place
from argmap.model import ArgumentMap, Data, RelationKind, Value
from argmap.text import Severity

_MOST = 100
_COMPARED = 2_000  # names that a wrong one is compared with

_TAG = "tag"
_STATEMENT = "statement"
_ARGUMENT = "argument"
_CLAIM = "statement or argument"
_SECTION = "section"
_RELATION = "kind of relation"

_SETTINGS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("color", "tagColors"), _TAG),
    (("color", "statementColors"), _STATEMENT),
    (("color", "argumentColors"), _ARGUMENT),
    (("color", "groupColors"), _SECTION),
    (("color", "relationColors"), _RELATION),
    (("selection", "selectedTags"), _TAG),
    (("selection", "selectedSections"), _SECTION),
    (("selection", "includeStatements"), _STATEMENT),
    (("selection", "excludeStatements"), _STATEMENT),
    (("selection", "excludeArguments"), _ARGUMENT),
    (("group", "sections"), _SECTION),
    ((THESES,), _CLAIM),
)
"""The settings that hold names, as keys or as items of a list, and of what."""

_NEEDS: tuple[tuple[tuple[str, str], tuple[str, str]], ...] = (
    (("selection", "selectElementsWithoutTag"), ("selection", "selectedTags")),
    (("selection", "selectElementsWithoutSection"), ("selection", "selectedSections")),
)
"""The settings that have an effect only beside another one."""


_TERMS = "terms"
_LIMITS = (("argmap", "most-claims"), ("argmap", "most-reasons"))


class _Named(NamedTuple):
    path: tuple[str | int, ...]
    name: str


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find names in settings that nothing in the map has, and settings that need another one."""
    argument_map = inspection.map
    front_matter = argument_map.front_matter
    if front_matter:
        yield from islice(_unknown_names(argument_map), _MOST)
        for path, needed in _NEEDS:
            if _value(front_matter, path) is not None and not _value(front_matter, needed):
                yield Finding(
                    f"`{path[-1]}` has no effect without `{needed[-1]}`",
                    key_place(argument_map.front_matter_span, path),
                    hint=f"add `{needed[-1]}`, or take it out",
                )
        yield from _without_effect(argument_map)


def _without_effect(argument_map: ArgumentMap) -> Iterator[Finding]:
    """Settings of argmap itself that have a value with which they do nothing."""
    front_matter = argument_map.front_matter
    faults: list[tuple[tuple[str, ...], str]] = []
    if not isinstance(front_matter.get(_TERMS), Data | None):
        faults.append(((_TERMS,), "write `terms: {car: [automobile, motor car]}`"))
    for limit in _LIMITS:
        value = _value(front_matter, limit)
        if isinstance(value, int | float) and not (isinstance(value, int) and value > 0):
            faults.append((limit, "it must be a whole number from 1"))
    for path, hint in faults:
        yield Finding(
            f"`{path[-1]}` has no effect with this value",
            key_place(argument_map.front_matter_span, path),
            hint=hint,
        )


def _unknown_names(argument_map: ArgumentMap) -> Iterator[Finding]:
    for path, kind in _SETTINGS:
        value = _value(argument_map.front_matter, path)
        listed = list(_names(path, value))
        known = _known(argument_map, kind) if listed else {}
        for named in listed:
            entry = value.get(named.name) if isinstance(value, Data) else None
            if path[0] == "color" and isinstance(entry, str) and not is_color(entry):
                yield _no_color(argument_map, named, entry)
            elif named.name not in known and named.name.strip("[]<>") not in known:
                yield _finding(argument_map, named, kind, known)


def _finding(
    argument_map: ArgumentMap, named: _Named, kind: str, known: Mapping[str, None]
) -> Finding:
    name = shown(named.name)
    near = get_close_matches(named.name, list(islice(known, _COMPARED)), n=1, cutoff=0.7)
    setting = next(part for part in reversed(named.path[:-1]) if isinstance(part, str))
    return Finding(
        f"`{setting}` names the {kind} `{name}`, which the map does not have",
        key_place(argument_map.front_matter_span, named.path),
        hint=f"did you mean `{shown(near[0])}`?" if near else "take it out if it is not needed",
    )


def _no_color(argument_map: ArgumentMap, named: _Named, entry: str) -> Finding:
    return Finding(
        f"`{shown(entry)}` is no colour, so `{shown(named.name)}` does not get one",
        key_place(argument_map.front_matter_span, named.path),
        hint=f"it must be {COLOR_WORDS}",
    )


def _value(front_matter: Data, path: Iterable[str]) -> Value:
    found: Value = front_matter
    for key in path:
        found = found.get(key) if isinstance(found, Data) else None
    return found


def _names(path: tuple[str, ...], value: Value) -> Iterator[_Named]:
    if isinstance(value, Data):
        yield from (_Named((*path, key), key) for key in value)
    elif isinstance(value, tuple):
        yield from (
            _Named((*path, item), name) for item, name in enumerate(value) if isinstance(name, str)
        )
    elif isinstance(value, str):
        yield _Named((*path, 0), value)


def _known(argument_map: ArgumentMap, named: str) -> Mapping[str, None]:
    match named:
        case "tag":
            names = (tag.name for tag in argument_map.tags)
        case "statement":
            names = (statement.title for statement in argument_map.statements)
        case "argument":
            names = (argument.title for argument in argument_map.arguments)
        case "statement or argument":
            names = (claim.title for claim in (*argument_map.statements, *argument_map.arguments))
        case "section":
            names = (section.title for section in argument_map.sections)
        case _:
            names = (kind.value for kind in RelationKind)
    return dict.fromkeys(names)


RULE = Rule("AM108", "idle-setting", Group.NAMES, Severity.HINT, check)
