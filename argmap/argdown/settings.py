"""Argdown's settings: the front matter and the caller's own, merged as the official engine does."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

Tree: TypeAlias = Mapping[str, object]

# Every group of settings and the keys in it; None: any key.
KNOWN: Mapping[str, frozenset[str] | None] = {
    "model": frozenset(
        {
            "mode",
            "removeTagsFromText",
            "transformArgumentRelations",
            "shortcodes",
            "explodeArguments",
        }
    ),
    "selection": frozenset(
        {
            "selectedTags",
            "selectElementsWithoutTag",
            "selectedSections",
            "selectElementsWithoutSection",
            "includeStatements",
            "excludeStatements",
            "excludeArguments",
            "ignoreIsInMap",
            "excludeDisconnected",
            "statementSelectionMode",
        }
    ),
    "map": frozenset({"statementLabelMode", "argumentLabelMode", "addTags"}),
    "group": frozenset({"groupDepth", "sections", "regroup", "ignoreIsGroup", "ignoreIsClosed"}),
    "color": frozenset(
        {
            "colorScheme",
            "groupColorScheme",
            "tagColors",
            "statementColors",
            "argumentColors",
            "groupColors",
            "relationColors",
            "colorizeByTag",
            "colorizeGroupsByTag",
            "ignoreColorData",
            "statementFontColor",
            "argumentFontColor",
            "groupFontColor",
        }
    ),
    "data": frozenset({"frontMatterSettingsMode", "switchToBlockFormatIfMultiline"}),
    "parser": frozenset({"throwExceptions"}),
}


def merged(target: object, source: object) -> object:
    """Merge ``source`` over ``target`` deeply, lists by index; neither is changed.

    This is what ``lodash.merge`` does, which decides how data and settings combine.
    """
    if isinstance(source, Mapping):
        base = dict(target) if isinstance(target, Mapping) else {}
        for key, value in source.items():
            base[key] = merged(base.get(key), value)
        return base
    if isinstance(source, list):
        items = list(target) if isinstance(target, list) else []
        items.extend([None] * (len(source) - len(items)))
        for index, value in enumerate(source):
            items[index] = merged(items[index], value)
        return items
    return source


def with_defaults(target: object, defaults: object) -> object:
    """Fill in what ``target`` lacks from ``defaults``, deeply."""
    if isinstance(target, Mapping) and isinstance(defaults, Mapping):
        found = dict(target)
        for key, value in defaults.items():
            found[key] = with_defaults(found[key], value) if key in found else value
        return found
    return defaults if target is None else target


def group(settings: Tree, name: str) -> Tree:
    """One group of settings, such as ``selection``; empty when it is missing or no mapping."""
    found = settings.get(name)
    return found if isinstance(found, Mapping) else {}


@dataclass(frozen=True, slots=True)
class ModelSettings:
    """The settings that decide the model."""

    is_strict: bool
    remove_tags: bool
    transform_argument_relations: bool
    explode_arguments: bool
    shortcodes: Mapping[str, str]


def model_settings(settings: Tree) -> ModelSettings:
    """Read the ``model`` group; what is missing or odd gets Argdown's default."""
    model = group(settings, "model")
    own = group(model, "shortcodes")
    shortcodes = {
        code: str(entry["unicode"])
        for code, entry in own.items()
        if isinstance(entry, Mapping) and entry.get("unicode") is not None
    }
    transform = model.get("transformArgumentRelations")
    return ModelSettings(
        is_strict=model.get("mode") == "strict",
        remove_tags=bool(model.get("removeTagsFromText")),
        transform_argument_relations=True if transform is None else bool(transform),
        explode_arguments=bool(model.get("explodeArguments")),
        shortcodes=shortcodes,
    )


def unknown_settings(settings: Tree) -> Iterator[tuple[str, str]]:
    """The group and key of each setting that Argdown does not have."""
    for name, known in KNOWN.items():
        if known is None:
            continue
        for key in group(settings, name):
            if key not in known:
                yield name, key
