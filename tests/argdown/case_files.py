"""Case files of the default reader: what a person wrote, what argmap says, and what it reads.

A file holds the cases of one topic. Each has a heading and, in fences, the text (``argdown``), what
is said about it (``messages``), what is read all the same (``map``) and, where a message asks for a
repair, the text after it (``repaired``), with which nothing is wrong any more. Text that an editor
would spoil stands in ``json lines`` as a list of its lines. Settings stand in ``json settings``.

    python tests/argdown/case_files.py [--write]

prints the cases that are not read as filed; ``--write`` files what is read now.
"""

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from argmap.argdown import read
from argmap.model import Argument, ArgumentMap, Data, RelationKind, Statement
from argmap.text import Diagnostic, Source, describe

FOLDER = Path(__file__).resolve().parent / "cases"
PATH = "map.argdown"
VERBS = {
    RelationKind.SUPPORT: "supports",
    RelationKind.ATTACK: "attacks",
    RelationKind.UNDERCUT: "undercuts",
    RelationKind.ENTAILS: "entails",
    RelationKind.CONTRARY: "is contrary to",
    RelationKind.CONTRADICTORY: "contradicts",
}
_FENCE = re.compile(
    r"^(?P<fence>`{3,})(?P<info>[^\n`]*)\n(?P<inside>.*?)^(?P=fence)$", re.MULTILINE | re.DOTALL
)


@dataclass(frozen=True)
class Case:
    """A text and what is filed about it."""

    title: str
    text: str
    messages: str
    map: str
    repaired: str = ""
    settings: dict[str, Any] = field(default_factory=dict)
    body: str = field(default="", repr=False)


def parts_of(path: Path) -> tuple[str, list[tuple[str, str]]]:
    """What stands above the first case, and the title and body of each case."""
    introduction: list[str] = []
    parts: list[tuple[str, list[str]]] = []
    is_inside = False
    for line in path.read_text(encoding="utf-8").splitlines(keepends=True):
        is_inside ^= line.startswith("```")
        if line.startswith("## ") and not is_inside:
            parts.append((line[3:].strip(), []))
        else:
            (parts[-1][1] if parts else introduction).append(line)
    return "".join(introduction), [(title, "".join(lines)) for title, lines in parts]


def cases_of(path: Path) -> list[Case]:
    """The cases of a file."""
    return [_case(title, body) for title, body in parts_of(path)[1]]


def all_cases() -> Iterator[tuple[Path, Case]]:
    """The cases of all files, each with its file."""
    for path in sorted(FOLDER.glob("*.md")):
        for case in cases_of(path):
            yield path, case


def _case(title: str, body: str) -> Case:
    fences = {match["info"].strip(): match["inside"] for match in _FENCE.finditer(body)}
    text = "".join(json.loads(fences["json lines"])) if "json lines" in fences else ""
    return Case(
        title.strip(),
        text or fences["argdown"].removesuffix("\n"),
        fences.get("messages", "").strip("\n"),
        fences.get("map", "").strip("\n"),
        fences.get("repaired", "").removesuffix("\n"),
        json.loads(fences.get("json settings", "{}")),
        body,
    )


def diagnostics(text: str, settings: dict[str, Any] | None = None) -> tuple[Diagnostic, ...]:
    """What is said about a text."""
    return read(Source(text, PATH), settings=settings).diagnostics


def messages(text: str, settings: dict[str, Any] | None = None) -> str:
    """What is said about a text, as it is printed."""
    lines = "\n".join(map(describe, diagnostics(text, settings))).split("\n")
    return "\n".join(line.rstrip() for line in lines)


def shown(text: str, settings: dict[str, Any] | None = None) -> str:
    """What is read, as it stands in a case file."""
    return "\n".join(_lines(read(Source(text, PATH), settings=settings).value))


def _lines(argument_map: ArgumentMap) -> Iterator[str]:
    if argument_map.front_matter:
        yield f"=== {_data(argument_map.front_matter)} ==="
    for section in argument_map.sections:
        yield f"{'#' * section.level} {_visible(section.title)}{_extras(section.tags, section.data)}"
    sections = {section.id: section.title for section in argument_map.sections}
    for statement in argument_map.statements:
        yield _holder(statement, sections)
    for argument in argument_map.arguments:
        yield _holder(argument, sections)
        for number, line in enumerate(argument.lines, start=1):
            if line.inference:
                rules = ", ".join(line.inference.rules)
                inside = f"{rules} {_data(line.inference.data)}".strip()
                yield f"    -- {inside} --" if inside else "    ----"
            yield f"    ({number}) [{_visible(line.title)}]"
    for relation in argument_map.relations:
        yield _visible(f"{relation.source} {VERBS[relation.kind]} {relation.target}")


def _holder(holder: Statement | Argument, sections: dict[str, str]) -> str:
    text = f"{holder.id}: {holder.text}" if holder.canonical else holder.id
    place = f"  (in # {sections[holder.section]})" if holder.section else ""
    return _visible(text).rstrip() + _extras(holder.tags, holder.data) + place


def _extras(tags: tuple[str, ...], data: Data) -> str:
    return (f"  tags: {', '.join(tags)}" if tags else "") + (f"  {_data(data)}" if data else "")


def _data(data: Data) -> str:
    return json.dumps(data.plain(), ensure_ascii=False, default=str) if data else ""


def _visible(text: str) -> str:
    return "".join(
        char if char.isprintable() else char.encode("unicode-escape").decode() for char in text
    )


_ORDER = ("argdown", "json lines", "json settings", "messages", "map", "repaired")


def printed(case: Case) -> str:
    """The body of a case with what is read now."""
    fences = {match["info"].strip(): match["inside"] for match in _FENCE.finditer(case.body)}
    fences["map"] = shown(case.text, case.settings)
    fences["messages"] = messages(case.text, case.settings)
    if not fences["messages"]:
        del fences["messages"]
    parts = [_FENCE.sub("", case.body).strip()]
    for info in _ORDER:
        if info in fences:
            inside = fences[info].removesuffix("\n")
            parts.append(f"```{info}\n{inside}\n```" if inside else f"```{info}\n```")
    return "\n\n".join(part for part in parts if part)


def main() -> None:
    """Compare, or write."""
    for path in sorted(FOLDER.glob("*.md")):
        introduction, _ = parts_of(path)
        cases = cases_of(path)
        parts = [f"## {case.title}\n\n{printed(case)}\n" for case in cases]
        if "--write" in sys.argv:
            path.write_text("\n".join([introduction.strip() + "\n", *parts]), encoding="utf-8")
        for case in cases:
            if printed(case) != case.body.strip():
                print(f"{path.name}: {case.title}")  # noqa: T201 - a script
            if case.repaired and messages(case.repaired, case.settings):
                print(messages(case.repaired, case.settings))  # noqa: T201 - a script


if __name__ == "__main__":
    main()
