"""Argdown's settings: the front matter and the caller's own, merged as the official engine does."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from argmap.argdown.meaning.shortcodes import SHORTCODES

Tree: TypeAlias = Mapping[str, object]


def merged(target: object, source: object, *, is_owned: bool = False) -> object:
    """Merge ``source`` over ``target`` deeply, lists by index.

    This is what ``lodash.merge`` does, which decides how data and settings combine. A mapping over
    a list sets places of the list, and one over a date is lost. ``source`` is never changed, and
    ``target`` only if it is owned: then it must be something that this function made.
    """
    if isinstance(source, Mapping):
        if isinstance(target, date):
            return target
        if isinstance(target, list):
            return _with_places(target, source)
        if not isinstance(target, dict):
            target = dict(target) if isinstance(target, Mapping) else {}
        base = target if is_owned else dict(target)
        for key, value in source.items():
            base[key] = merged(base.get(key), value, is_owned=is_owned)
        return base
    if isinstance(source, list):
        items = list(target) if isinstance(target, list) else []
        items.extend([None] * (len(source) - len(items)))
        for index, value in enumerate(source):
            items[index] = merged(items[index], value)
        return items
    return source


def _with_places(target: list[object], source: Mapping[str, object]) -> list[object]:
    items = list(target)
    for key, value in source.items():
        if key.isdecimal() and key.isascii() and str(int(key)) == key and int(key) < _MOST_PLACES:
            place = int(key)
            items.extend([None] * (place + 1 - len(items)))
            items[place] = merged(items[place], value)
    return items


_MOST_PLACES = 10_000


def with_defaults(target: object, defaults: object) -> object:
    """Fill in what ``target`` lacks from ``defaults``, deeply."""
    if isinstance(target, Mapping) and isinstance(defaults, Mapping):
        found = dict(target)
        for key, value in defaults.items():
            found[key] = with_defaults(found[key], value) if key in found else value
        return found
    if isinstance(target, list) and isinstance(defaults, list):
        return target + defaults[len(target) :]
    return defaults if target is None else target


def group(settings: Tree, name: str) -> Tree:
    """One group of settings, such as ``selection``; empty when it is missing or no mapping."""
    found = settings.get(name)
    return found if isinstance(found, Mapping) else {}


EARLY_DEFAULTS: Tree = {
    "data": {"frontMatterSettingsMode": "priority", "switchToBlockFormatIfMultiline": True},
    "model": {
        "mode": "loose",
        "removeTagsFromText": False,
        "transformArgumentRelations": True,
        "shortcodes": {code: {"unicode": char} for code, char in SHORTCODES.items()},
    },
}
"""What the official engine puts in before it reads the front matter, which then cannot change it."""


@dataclass(frozen=True, slots=True)
class ModelSettings:
    """The settings that decide the model. ``shortcodes`` is ``None`` where they were set to null."""

    is_strict: bool
    remove_tags: bool
    transform_argument_relations: bool
    explode_arguments: bool
    shortcodes: Mapping[str, str] | None


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
        shortcodes=None if model.get("shortcodes", own) is None else shortcodes,
    )
