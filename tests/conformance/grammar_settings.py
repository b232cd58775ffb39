"""Random Argdown settings: the fields of the engine's request that decide model and map."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import TypeAlias

from tests.conformance.vocabulary import COLOR_SCHEMES, COLORS

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
Settings: TypeAlias = dict[str, Json]

SELECTION_MODES = (
    "all",
    "with-title",
    "top-level",
    "with-relations",
    "not-used-in-argument",
    "with-more-than-one-relation",
)
LABEL_MODES = ("hide-untitled", "title", "text", "none")


@dataclass(frozen=True)
class Names:
    """The names that the document may use, so that settings hit something."""

    statements: Sequence[str]
    arguments: Sequence[str]
    tags: Sequence[str]
    headings: Sequence[str]


def _some(r: Random, pool: Sequence[str], most: int = 3) -> list[Json]:
    return [r.choice(pool) for _ in range(r.randint(0, most))]


def _group(r: Random, names: Names, depth: int = 2) -> Settings:
    group: Settings = {"title": r.choice((*names.headings, "R1", "R2"))}
    if r.random() < 0.7:
        group["statements"] = _some(r, names.statements)
    if r.random() < 0.5:
        group["arguments"] = _some(r, names.arguments)
    if r.random() < 0.2:
        group["tags"] = [r.choice(names.tags), *_some(r, names.tags)]
    if r.random() < 0.2:
        group["isClosed"] = r.random() < 0.7
    if depth and r.random() < 0.4:
        group["children"] = [_group(r, names, depth - 1) for _ in range(r.randint(0, 2))]
    return group


def _color(r: Random) -> Json:
    return r.choice(COLORS)


def _tag_color(r: Random) -> Json:
    if r.random() < 0.5:
        return _color(r)
    entry: Settings = {}
    if r.random() < 0.85:
        entry["color"] = _color(r)
    if r.random() < 0.8:
        entry["priority"] = r.choice((0, 1, 1, 2, 5, -1))
    return entry


def _sections(r: Random, names: Names) -> Json:
    found: Settings = {}
    for title in _some(r, names.headings):
        config: Settings = {}
        if r.random() < 0.7:
            config["isGroup"] = r.random() < 0.6
        if r.random() < 0.3:
            config["isClosed"] = r.random() < 0.6
        found[str(title)] = config
    return found


def _shortcodes(r: Random) -> Json:
    keys = (".zz.", ":unknown:", ".A.", ":heart:", ".x.")
    return {r.choice(keys): {"unicode": r.choice(("Z", "😀", "", "two words"))} for _ in range(2)}


def _colors_by(r: Random, names: Sequence[str]) -> Json:
    return {str(name): _color(r) for name in _some(r, names)}


def _choice(r: Random, names: Names) -> tuple[str, str, Json]:  # noqa: C901, PLR0911, PLR0912 - one arm for each setting
    """One setting: its area, its key, its value."""
    flag = r.random() < 0.5
    match r.choice(_KEYS):
        case "statementSelectionMode":
            return (
                "selection",
                "statementSelectionMode",
                r.choice((*SELECTION_MODES, *SELECTION_MODES, "bogus")),
            )
        case "mode":
            return "model", "mode", r.choice(("strict", "strict", "strict", "loose", "Strict"))
        case "explodeArguments":
            return "model", "explodeArguments", r.random() < 0.9
        case "groupDepth":
            return "group", "groupDepth", r.choice((0, 1, 2, 3, 4, 10, -1, 1.5))
        case "statementLabelMode":
            return "map", "statementLabelMode", r.choice((*LABEL_MODES, *LABEL_MODES, "bogus"))
        case "argumentLabelMode":
            return "map", "argumentLabelMode", r.choice((*LABEL_MODES, *LABEL_MODES, "bogus"))
        case "addTags":
            return "map", "addTags", flag
        case "removeTagsFromText":
            return "model", "removeTagsFromText", r.random() < 0.8
        case "excludeDisconnected":
            return "selection", "excludeDisconnected", r.random() < 0.2
        case "selectedTags":
            return "selection", "selectedTags", _some(r, names.tags)
        case "selectElementsWithoutTag":
            return "selection", "selectElementsWithoutTag", r.random() < 0.8
        case "selectedSections":
            return "selection", "selectedSections", _some(r, names.headings)
        case "selectElementsWithoutSection":
            return "selection", "selectElementsWithoutSection", r.random() < 0.8
        case "includeStatements":
            return "selection", "includeStatements", _some(r, (*names.statements, "Untitled 1"))
        case "excludeStatements":
            return "selection", "excludeStatements", _some(r, (*names.statements, "Untitled 2"))
        case "excludeArguments":
            return "selection", "excludeArguments", _some(r, (*names.arguments, "Untitled 1"))
        case "ignoreIsInMap":
            return "selection", "ignoreIsInMap", r.random() < 0.8
        case "ignoreIsGroup":
            return "group", "ignoreIsGroup", r.random() < 0.8
        case "ignoreIsClosed":
            return "group", "ignoreIsClosed", r.random() < 0.8
        case "sections":
            return "group", "sections", _sections(r, names)
        case "regroup":
            return "group", "regroup", [_group(r, names) for _ in range(r.randint(0, 3))]
        case "colorScheme":
            if r.random() < 0.3:
                return (
                    "color",
                    "colorScheme",
                    [
                        r.choice(("#111111", "#222", "#333333", "red"))
                        for _ in range(r.randint(0, 4))
                    ],
                )
            return "color", "colorScheme", r.choice(COLOR_SCHEMES)
        case "tagColors":
            return "color", "tagColors", {str(tag): _tag_color(r) for tag in _some(r, names.tags)}
        case "statementColors":
            return "color", "statementColors", _colors_by(r, (*names.statements, "Untitled 1"))
        case "argumentColors":
            return "color", "argumentColors", _colors_by(r, (*names.arguments, "Untitled 1"))
        case "groupColors":
            return "color", "groupColors", _colors_by(r, names.headings)
        case "groupColorScheme":
            return (
                "color",
                "groupColorScheme",
                [r.choice(("#111111", "#eee", "#333333", "red")) for _ in range(r.randint(0, 4))],
            )
        case "colorizeByTag":
            return "color", "colorizeByTag", r.random() < 0.2
        case "colorizeGroupsByTag":
            return "color", "colorizeGroupsByTag", r.random() < 0.85
        case "ignoreColorData":
            return "color", "ignoreColorData", r.random() < 0.85
        case "transformArgumentRelations":
            return "model", "transformArgumentRelations", r.random() < 0.2
        case "shortcodes":
            return "model", "shortcodes", _shortcodes(r)
        case "switchToBlockFormatIfMultiline":
            return "data", "switchToBlockFormatIfMultiline", r.random() < 0.2
        case _:
            return "data", "frontMatterSettingsMode", r.choice(("priority", "default", "ignore"))


_KEYS = (
    "statementSelectionMode", "statementSelectionMode", "statementSelectionMode",
    "statementSelectionMode", "mode", "mode", "mode", "explodeArguments", "explodeArguments",
    "groupDepth", "groupDepth", "groupDepth", "groupDepth", "mode", "explodeArguments", "statementLabelMode", "argumentLabelMode", "addTags",
    "removeTagsFromText", "excludeDisconnected", "excludeDisconnected", "selectedTags",
    "selectElementsWithoutTag", "selectedSections", "selectElementsWithoutSection",
    "includeStatements", "excludeStatements", "excludeArguments", "ignoreIsInMap", "ignoreIsGroup",
    "ignoreIsClosed", "sections", "regroup", "colorScheme", "tagColors", "statementColors",
    "argumentColors", "groupColors", "groupColorScheme", "colorizeByTag", "colorizeGroupsByTag",
    "ignoreColorData", "transformArgumentRelations", "shortcodes", "switchToBlockFormatIfMultiline",
    "frontMatterSettingsMode",
)  # fmt: skip


def settings(r: Random, names: Names, most: int = 4) -> Settings:
    """Up to ``most`` settings, nested as in a configuration file."""
    found: dict[str, dict[str, Json]] = {}
    for _ in range(r.randint(0, most)):
        area, key, value = _choice(r, names)
        if area == "selection" and isinstance(value, list) and value and r.random() < 0.05:
            value = value[0]  # a single name where a list belongs
        found.setdefault(area, {})[key] = value
    return dict(found)
