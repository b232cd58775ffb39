"""A setting stands outside its group in the front matter, and so has no effect.

Why:
    ``removeTagsFromText: true`` does nothing at the top of the front matter, where any key may
    stand: it is a setting of ``model`` and has to stand under it.

Fails:
    ===
    title: Safe passage
    removeTagsFromText: true
    ===

    [Thesis]: Refugees need safe passage. #authors

Passes:
    ===
    title: Safe passage
    model:
        removeTagsFromText: true
    ===

    [Thesis]: Refugees need safe passage. #authors

Source:
    The groups of settings of Argdown: model, selection, map, group, color, data.
"""

from collections.abc import Iterator

from argmap.argdown.meaning.known_settings import KNOWN
from argmap.checks.inspection import Inspection
from argmap.checks.rule import Finding, Group, Rule
from argmap.checks.written_data import key_place
from argmap.model import Data, Value
from argmap.text import Severity


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find keys of the front matter, and of groups in it, that are settings of another group."""
    front_matter = inspection.map.front_matter
    yield from _misplaced(inspection, front_matter, ())
    for name in KNOWN:
        inner = front_matter.get(name)
        if isinstance(inner, Data):
            yield from _misplaced(inspection, inner, (name,))


def _misplaced(inspection: Inspection, data: Data, path: tuple[str, ...]) -> Iterator[Finding]:
    for key, value in data.items():
        if path and key in KNOWN[path[0]]:
            continue
        groups = [name for name, known in KNOWN.items() if key in known and _fits(name, key, value)]
        if groups and key not in KNOWN:
            yield Finding(
                f"`{key}` has no effect here: it is a setting of `{groups[0]}`",
                key_place(inspection.map.front_matter_span, (*path, key)),
                hint=f"write it under `{groups[0]}:`, indented",
            )


def _fits(group: str, key: str, value: Value) -> bool:
    """Whether the value is one that the setting could have; else it may be the user's own key."""
    plain: object = value
    if isinstance(value, Data):
        plain = value.plain()
    elif isinstance(value, tuple):
        plain = list(value)
    return value is not None and KNOWN[group][key].accepts(plain)


RULE = Rule("AM109", "misplaced-setting", Group.NAMES, Severity.WARNING, check)
