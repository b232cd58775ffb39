"""What we read, in exact mode, in the canonical form of the oracle.

    python tests/conformance/canonical.py [--set key.path=json] [--partial] FILE...

prints one JSON object for each file and line, with the same shape as ``oracle.mjs``: keys sorted,
lists without a meaningful order sorted, nodes named ``S:title``, ``A:title``, ``G:path``. Columns
and ranges count UTF-16 units, as JavaScript does.
"""

import argparse
import json
import math
import sys
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from argmap.argdown import ReadError, read
from argmap.argdown.view.colors import Painter
from argmap.argdown.view.groups import Grouping
from argmap.argdown.view.map_view import MapView, map_view
from argmap.model import (
    Argument,
    ArgumentMap,
    Data,
    Occurrence,
    Role,
    Section,
    Statement,
    TextRange,
)
from argmap.text import Source, Span

_ROLES = (
    ("isUsedAsPremise", Role.PREMISE),
    ("isUsedAsMainConclusion", Role.MAIN_CONCLUSION),
    ("isUsedAsIntermediaryConclusion", Role.INTERMEDIATE_CONCLUSION),
    ("isUsedAsTopLevelStatement", Role.TOP_LEVEL),
    ("isUsedAsRelationStatement", Role.RELATION),
)
_TARGETS = {
    "link": "url",
    "tag": "tag",
    "statement-mention": "title",
    "argument-mention": "title",
}
_LARGEST_EXACT = 2**53
_FIRST_WITH_EXPONENT = 1e21

Json = dict[str, Any]


def canonical(text: str, settings: Mapping[str, Any] | None = None, path: str = "-") -> Json:
    """The canonical answer for a document."""
    name = Path(path).name
    if not text:
        return {"errors": [], "exceptions": ["no input"], "file": name, "ok": False}
    source = Source(text, path)
    try:
        argument_map = read(source, exact=True, settings=settings, load=_load(path)).value
    except ReadError as error:
        return {"errors": [{"message": str(error)}], "exceptions": [], "file": name, "ok": False}
    return {"errors": [], "exceptions": [], "file": name, "ok": True, **_answer(argument_map)}


def _load(path: str) -> Any:
    return None if path == "-" else lambda name: Path(name).read_bytes().decode("utf-8", "replace")


def _answer(argument_map: ArgumentMap) -> Json:
    painter = Painter(argument_map, _part(argument_map, "color"), exact=True)
    colors = painter.colors()
    return {
        "statements": {
            each.title: _without_nothing(
                members=[_member(member) for member in each.members],
                tags=list(each.tags) or None,
                data=_json(each.data) if _has_data(each.members) else None,
                section=_section_id(each.section),
                color=colors.elements.get(each.id),
                roles=[name for name, role in _ROLES if role in each.roles],
            )
            for each in argument_map.statements
        },
        "arguments": {
            each.title: _without_nothing(
                members=[_member(member) for member in each.members],
                pcs=[_member(line) for line in each.lines],
                tags=list(each.tags) or None,
                data=_json(each.data) if _has_data(each.members) else None,
                section=_section_id(each.section),
                color=colors.elements.get(each.id),
            )
            for each in argument_map.arguments
        },
        "relations": _sorted(
            {"type": each.kind.value, "from": _end(each.source), "to": _end(each.target)}
            for each in argument_map.relations
        ),
        "sections": _sections(argument_map),
        "tags": {
            tag.name: _without_nothing(index=tag.index, color=colors.tags.get(tag.name))
            for tag in argument_map.tags
        },
        "map": _map(argument_map, map_view(argument_map, exact=True, close_groups=False)),
    }


def _part(argument_map: ArgumentMap, name: str) -> Data:
    found = argument_map.settings.get(name)
    return found if isinstance(found, Data) else Data()


def _without_nothing(**values: Any) -> Json:
    return {key: value for key, value in values.items() if value is not None}


def _sorted(records: Iterable[Json]) -> list[Json]:
    """Records in the order of their JSON text, as JavaScript compares it."""

    def key(record: Json) -> bytes:
        text = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
        return text.encode("utf-16-be", "surrogatepass")

    return sorted(records, key=key)


def _has_data(members: Sequence[Occurrence]) -> bool:
    return any(_member_data(member) not in (None, False, "", 0) for member in members)


def _member_data(member: Occurrence) -> object:
    data = member.data
    if set(data) == {""}:
        return _json(data[""])
    return _json(data) if data or _is_written(member) else None


def _as_written(section: Section, key: str, flag: bool | None, groups: Data) -> object:
    """A flag of a heading; the engine hands on what is no flag as it stands in the data."""
    value = section.data.get(key, flag)
    listed = groups.get("sections")
    is_listed = isinstance(listed, Data) and section.title in listed
    is_overruled = is_listed or groups.get(f"ignoreI{key[1:]}")
    return flag if isinstance(value, bool) or is_overruled else _json(value)


def _section_data(section: Section) -> object:
    if set(section.data) == {""}:
        return _json(section.data[""])
    return _json(section.data) if section.data is not _NO_DATA else None


def _is_written(member: Occurrence) -> bool:
    """Whether empty data was written, ``{}``: it is the last thing of the element's own lines."""
    return member.data is not _NO_DATA


_NO_DATA = Occurrence("", "", None).data


def _member(member: Occurrence) -> Json:
    is_description = member.role is Role.DESCRIPTION
    inference = member.inference
    return _without_nothing(
        title=member.title,
        role=member.role.value if member.role else None,
        ref=True if member.is_reference else None,
        text=member.text if member.text or is_description else None,
        tags=list(member.tags) or None,
        data=_member_data(member),
        section=_section_id(member.section),
        ranges=[_range(member.text, each) for each in member.ranges] or None,
        pos=_position(member.span) if member.span else None,
        inference=_without_nothing(
            rules=list(inference.rules),
            data=_json(inference.data) if inference.data is not _NO_DATA else None,
        )
        if inference
        else None,
    )


def _range(text: str, each: TextRange) -> Json:
    found: Json = {
        "type": each.kind.value,
        "start": _units(text[: each.start]),
        "stop": max(_units(text[: each.end]) - 1, 0),
    }
    if each.kind.value in _TARGETS:
        found[_TARGETS[each.kind.value]] = each.target
    return found


def _units(text: str) -> int:
    return len(text) + sum(char > "\uffff" for char in text)


def _position(span: Span) -> list[int]:
    last = max(span.end - 1, span.start)
    return [*_place(span.source, span.start, 1), *_place(span.source, last, _units_of_last(span))]


def _place(source: Source, offset: int, unit: int) -> list[int]:
    line = bisect_right(source.line_starts, offset)  # of the text with its includes in place
    return [line, _units(source.text[source.line_starts[line - 1] : offset]) + unit]


def _units_of_last(span: Span) -> int:
    return _units(span.source.text[span.end - 1]) if span.end > span.start else 1


def _end(element: str) -> str:
    if element.startswith("["):
        return f"S:{element[1:-1]}"
    if element.endswith(">"):
        return f"A:{element[1:-1]}"
    argument, _, line = element.rpartition("#")
    return f"I:{argument[1:-1]}#{line}"


def _section_id(section: str) -> str | None:
    return section.partition("~")[0] or None


def _sections(argument_map: ArgumentMap) -> list[Json]:
    groups = _part(argument_map, "group")
    grouping = Grouping(argument_map, groups, exact=True)
    children: dict[str, list[Section]] = {}
    for section in argument_map.sections:
        children.setdefault(section.parent, []).append(section)

    def record(section: Section) -> Json:
        return _without_nothing(
            id=_section_id(section.id),
            level=section.level,
            title=section.title if section.title or section.span else None,
            tags=list(section.tags) or None,
            data=_section_data(section),
            isGroup=_as_written(section, "isGroup", grouping.is_group(section), groups),
            isClosed=_as_written(section, "isClosed", section.is_closed, groups),
            children=[record(child) for child in children.get(section.id, [])],
        )

    return [record(section) for section in children.get("", [])]


def _map(argument_map: ArgumentMap, view: MapView) -> Json:
    paths: dict[str, str] = {}
    for group in view.groups:
        outer = paths.get(group.parent)
        paths[group.id] = f"{outer}/{group.title}" if outer else group.title
    direct = {node.group for node in view.nodes}
    shows_text = {
        kind: _part(argument_map, "map").get(key, "hide-untitled")
        in ("text", "hide-untitled", None)
        for kind, key in (("<", "argumentLabelMode"), ("[", "statementLabelMode"))
    }
    nodes = [
        _without_nothing(
            id=f"G:{paths[group.id]}",
            level=group.level,
            color=group.color or None,
            closed=_is_closed(argument_map, view, group.id) if group.id in direct else None,
        )
        for group in view.groups
    ]
    for node in view.nodes:
        holder = argument_map.nodes[node.id]
        has_text = node.is_argument and getattr(holder, "canonical", None) is not None
        nodes.append(
            _without_nothing(
                id=_end(node.id),
                label=node.label or None,
                text=node.text if node.text or (has_text and shows_text[node.id[0]]) else None,
                tags=list(node.tags) or None,
                color=node.color or None,
                group=paths.get(node.group),
            )
        )
    edges = [
        _without_nothing(
            **{"type": edge.kind.value, "from": _end(edge.source), "to": _end(edge.target)},
            fromEC=edge.source_statement or None,
            toEC=edge.target_statement or None,
        )
        for edge in view.edges
    ]
    return {"nodes": _sorted(nodes), "edges": _sorted(edges)}


def _is_closed(argument_map: ArgumentMap, view: MapView, group: str) -> bool | None:
    """What the section says that made the group: that of the first element in it."""
    grouping = Grouping(argument_map, _part(argument_map, "group"), exact=True)
    first = next(node for node in view.nodes if node.group == group)
    holder = argument_map.nodes[first.id]
    assert isinstance(holder, Statement | Argument)
    section = grouping.group_section(holder.section)
    return section.is_closed if section else None


def _json(value: object) -> Any:
    """A value as JavaScript writes it."""
    if isinstance(value, Data):
        return {key: _json(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [_json(item) for item in value]
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%dT%H:%M:%S.") + f"{value.microsecond // 1000:03}Z"
    if isinstance(value, date):
        return f"{value.isoformat()}T00:00:00.000Z"
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) > _LARGEST_EXACT:
        number = float(value)
        return int(Decimal(repr(number))) if abs(number) < _FIRST_WITH_EXPONENT else number
    return value


def main(arguments: Sequence[str]) -> None:
    """Print the canonical answer for each file."""
    parser = argparse.ArgumentParser(description="Canonical form of Argdown files, in exact mode.")
    parser.add_argument("--set", action="append", default=[], metavar="key.path=json")
    parser.add_argument("--partial", action="store_true")
    parser.add_argument("files", nargs="+", metavar="FILE")
    options = parser.parse_args(arguments)
    settings: Json = {}
    for entry in options.set:
        keys, _, value = entry.partition("=")
        *outer, last = keys.split(".")
        here = settings
        for key in outer:
            here = here.setdefault(key, {})
        try:
            here[last] = json.loads(value)
        except json.JSONDecodeError:
            here[last] = value
    for file in options.files:
        text = Path(file).read_bytes().decode("utf-8", "replace")
        print(json.dumps(canonical(text, settings, file), sort_keys=True))  # noqa: T201 - its job


if __name__ == "__main__":
    main(sys.argv[1:])
