"""The documentation of the rules as Markdown, made of their docstrings."""

import re
from collections.abc import Iterable
from textwrap import dedent

from argmap.checks.catalogue import Entry
from argmap.checks.rule import Group

PARTS = ("Why", "Text", "Fails", "Passes", "Repair", "Source")
"""The parts of a rule's page, after its first sentence; ``Text`` only where a rule needs one."""

_EXAMPLES = {"Text": "text", "Fails": "argdown", "Passes": "argdown"}
_PART = re.compile(
    rf"^({'|'.join(PARTS)}):\n(.*?)(?=^(?:{'|'.join(PARTS)}):|\Z)", re.DOTALL | re.MULTILINE
)
_CODE = re.compile(r"(?::[a-z]+:)?`{1,2}~?([^`]+)`{1,2}")
_HEAD = """# Rules

What `argmap check` looks for; [checks.md](checks.md) says how to choose among it. `argmap rules CODE` prints one page of
it. This file is made of the docstrings of the rules: `argmap rules --markdown` prints it.
"""


def parts(page: str) -> dict[str, str]:
    """The parts of a rule's page by name, without their indentation."""
    return {name: dedent(text).strip("\n") for name, text in _PART.findall(page)}


def when(entry: Entry) -> str:
    """When a kind of finding is looked for, in words."""
    conditions = [
        *(["--teach"] if entry.teaching else []),
        *(["--text"] if entry.needs_text else []),
    ]
    return f"with {' and '.join(conditions)}" if conditions else "always"


def as_markdown(entry: Entry) -> str:
    """The page of one rule."""
    blocks = [_prose(entry.summary)]
    for name, text in parts(entry.page).items():
        language = _EXAMPLES.get(name)
        blocks.append(
            f"{name}:\n\n```{language}\n{text}\n```" if language else f"{name}: {_prose(text)}"
        )
    return "\n\n".join(blocks)


def _prose(text: str) -> str:
    """What a docstring says, with its references and code as Markdown has them."""
    return _CODE.sub(r"`\1`", text)


def reference(entries: Iterable[Entry]) -> str:
    """The pages of all rules, by group, with a table of what there is at the beginning."""
    groups: dict[Group, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(entry.group, []).append(entry)
    blocks = [_HEAD]
    for group, listed in groups.items():
        blocks.append(f"## {_title(group)}\n\n{_table(listed)}")
        blocks += [
            f"### {entry.code} {entry.name}\n\n{as_markdown(entry)}\n"
            for entry in listed
            if parts(entry.page)
        ]
    return "\n".join(blocks)


def _title(group: Group) -> str:
    return f"{group[:1].upper()}{group[1:]}"


def _table(entries: Iterable[Entry]) -> str:
    rows = [
        f"| {entry.code} | {entry.name} | {entry.severity} | {when(entry)} | "
        f"{'yes' if entry.fixable else ''} | {entry.summary} |"
        for entry in entries
    ]
    return "\n".join(
        ["| code | name | severity | looked for | `--fix` | finds |", "|" + "---|" * 6, *rows, ""]
    )
