"""Case files: documents with what the engine makes of them, as people can read and write them.

A file holds the cases of one topic. Each has a heading, the document in a fence marked ``argdown``,
settings if there are any in one marked ``json settings``, and the canonical answer in one marked
``json expected``. A document that an editor would spoil (line ends, blanks at the end of a line,
characters that cannot be seen) stands in a fence marked ``json lines`` as a list of its lines.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.conformance.grammar_settings import Settings

FOLDER = Path(__file__).resolve().parent / "cases"
_HEADING = re.compile(r"^## (?P<title>.+)$", re.MULTILINE)
_FENCE = re.compile(
    r"^(?P<fence>`{3,})(?P<info>[^\n`]*)\n(?P<inside>.*?)^(?P=fence)$", re.MULTILINE | re.DOTALL
)


@dataclass(frozen=True)
class CaseFile:
    """One topic: what stands above its first case, and the cases."""

    introduction: str
    cases: tuple["FiledCase", ...]


@dataclass(frozen=True)
class FiledCase:
    """A document, the settings it is read with, and the canonical answer."""

    title: str
    text: str
    expected: dict[str, Any]
    settings: Settings = field(default_factory=dict)
    remark: str = ""


def read(path: Path) -> CaseFile:
    """Read a case file."""
    content = path.read_text(encoding="utf-8")
    introduction, *parts = _HEADING.split(content)
    cases = [_case(title, body) for title, body in zip(parts[::2], parts[1::2], strict=True)]
    return CaseFile(introduction.strip(), tuple(cases))


def _case(title: str, body: str) -> FiledCase:
    fences = {match["info"].strip(): match["inside"] for match in _FENCE.finditer(body)}
    if "json lines" in fences:
        text = "".join(json.loads(fences["json lines"]))
    else:
        text = fences["argdown"]
    return FiledCase(
        title=title.strip(),
        text=text,
        expected=json.loads(fences["json expected"]),
        settings=json.loads(fences.get("json settings", "{}")),
        remark=_FENCE.sub("", body).strip(),
    )


def write(path: Path, file: CaseFile) -> None:
    """Write a case file; what is read back is the same."""
    parts = [file.introduction, *(printed(case) for case in file.cases)]
    path.write_text("\n\n".join(parts) + "\n", encoding="utf-8")


def all_cases() -> list[tuple[Path, FiledCase]]:
    """The cases of all files, each with the file it stands in."""
    return [(path, case) for path in sorted(FOLDER.glob("*.md")) for case in read(path).cases]


def printed(case: FiledCase) -> str:
    """A case as it stands in a case file."""
    parts = [f"## {case.title}"]
    if case.remark:
        parts.append(case.remark)
    if _is_plain(case.text):
        parts.append(_fenced("argdown", case.text.removesuffix("\n")))
    else:
        parts.append(_fenced("json lines", _list(case.text.splitlines(keepends=True))))
    if case.settings:
        parts.append(_fenced("json settings", json.dumps(case.settings, ensure_ascii=False)))
    parts.append(_fenced("json expected", _answer(case.expected)))
    return "\n\n".join(parts)


def _is_plain(text: str) -> bool:
    lines = text.split("\n")
    return (
        text.endswith("\n")
        and "```" not in text
        and all(line == line.rstrip() and line.replace("\t", "").isprintable() for line in lines)
        and not any(line.startswith("## ") for line in lines)
    )


def _fenced(info: str, inside: str) -> str:
    return f"```{info}\n{inside}\n```"


def _list(items: Sequence[object]) -> str:
    return "[\n" + ",\n".join("  " + json.dumps(item) for item in items) + "\n]"


def _answer(answer: dict[str, Any]) -> str:
    """JSON with a line for each statement, argument, relation, node and edge."""
    return "{\n" + ",\n".join(_members(answer, "  ")) + "\n}"


def _members(record: dict[str, Any], indent: str) -> Iterator[str]:
    for key, value in record.items():
        name = f"{indent}{json.dumps(key, ensure_ascii=False)}: "
        if indent == "  " and isinstance(value, dict) and value:
            inner = ",\n".join(_members(value, indent + "  "))
            yield f"{name}{{\n{inner}\n{indent}}}"
        elif (
            isinstance(value, list) and value and key in {"relations", "nodes", "edges", "sections"}
        ):
            inner = ",\n".join(f"{indent}  {_json(item)}" for item in value)
            yield f"{name}[\n{inner}\n{indent}]"
        else:
            yield name + _json(value)


def _json(value: object) -> str:
    printed = json.dumps(value, ensure_ascii=False)
    return printed if printed.isprintable() else json.dumps(value)
