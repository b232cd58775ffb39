"""``argmap passages --annotations``: the passages that annotations give to a map."""

import sys
from collections.abc import Sequence

from argmap.app.annotating import Added, added, anchor_data
from argmap.app.checking import Job, belongs
from argmap.app.files import STDIO, read_source, write_file
from argmap.app.workspace import Workspace
from argmap.argdown.writing.data_edits import in_flow
from argmap.argdown.writing.print_data import yaml_value
from argmap.cli.output import ExitCode, complain, emit, emit_bytes, json_text, printable
from argmap.cli.reports.passages import place_as_json
from argmap.formats.webannotation import Addition, AnnotationFault, Reading, read
from argmap.model import Argument, Statement
from argmap.passages import SourceText, Utf16
from argmap.text import ArgmapError, plural

SCHEMA = {"schema": "argmap.annotations", "version": 1}
"""What the report begins with; the version grows when a key changes its meaning or goes."""


def annotated(
    work: Workspace,
    text: SourceText,
    path: str,
    *,
    job: Job,
    is_utf16: bool | None,
    fix: bool,
    diff: bool,
    json: bool,
    output: str,
) -> ExitCode:
    """Tell which passages annotations give to a map, or add them; the exit code so far."""
    found = _read(work, text, path, job, is_utf16=is_utf16)
    for fault in found.faults:
        complain(f"{path}: {fault.place}: {fault.message}; {fault.repair}")
    code = ExitCode.FINDINGS if found.faults else ExitCode.CLEAN
    if not (fix or diff):
        _print(work, text, found, json=json, output=output)
        return code
    if fix and not diff and work.source.path == STDIO:
        raise ArgmapError("standard input cannot be changed; name a file, or use --diff")
    done = added(work, text, job, found.additions)
    _tell_by_hand(done)
    if diff:
        sys.stdout.write(done.mended.diff())
        return max(code, ExitCode.FINDINGS) if done.mended.after else code
    done.mended.write()
    if json:
        _print(work, text, found, json=json, output=output)
    else:
        emit(f"{plural(len(done.done), 'passage')} added; {found.known} there before")
    return max(code, ExitCode.FINDINGS) if done.by_hand else code


def _read(
    work: Workspace, text: SourceText, path: str, job: Job, *, is_utf16: bool | None
) -> Reading:
    """What the annotations give to the map, or to those of its elements that are wanted."""
    opened = read_source(path)
    faults = tuple(
        AnnotationFault(f"line {each.span.line}", each.message, each.hint)
        for each in opened.diagnostics
    )
    found = read(opened.value.text, path, work.map, text, is_utf16=is_utf16)
    additions = found.additions
    if job.only:
        wanted = frozenset(work.select(job.only))
        additions = tuple(each for each in additions if belongs(each.element, wanted, work.map))
    return Reading(additions, found.known, (*faults, *found.faults))


def _print(work: Workspace, text: SourceText, found: Reading, *, json: bool, output: str) -> None:
    written = _as_json(work, text, found) if json else _as_text(work, found)
    data = written.encode("utf-8", errors="backslashreplace")
    if output == STDIO:
        emit_bytes(data)
    else:
        write_file(output, data)
        emit(_summary(found))


def _as_text(work: Workspace, found: Reading) -> str:
    """Each element with the data to add to it."""
    by_element: dict[str, list[Addition]] = {}
    for each in found.additions:
        by_element.setdefault(each.element, []).append(each)
    lines = []
    for name, those in by_element.items():
        lines.append(printable(f"{name}{_line(work, name)}"))
        lines.append(f"    {_source(those)}")
    return "\n".join([*lines, _summary(found)]) + "\n"


def _source(additions: Sequence[Addition]) -> str:
    """Passages as the data of an element."""
    return f"{{source: {in_flow([yaml_value(anchor_data(each.anchor)) for each in additions])}}}"


def _line(work: Workspace, name: str) -> str:
    element = work.map.nodes.get(name)
    span = element.span if isinstance(element, Statement | Argument) else None
    return f" ({span})" if span is not None else ""


def _summary(found: Reading) -> str:
    count = len({each.element for each in found.additions})
    line = f"{plural(len(found.additions), 'passage')} for {plural(count, 'claim')}"
    if found.known:
        line += f", {found.known} in the map already"
    if found.faults:
        line += f", {plural(len(found.faults), 'annotation')} with faults"
    return f"{line}; --fix adds them" if found.additions else line


def _as_json(work: Workspace, text: SourceText, found: Reading) -> str:
    units = Utf16(text.source.text)
    return json_text(
        {
            **SCHEMA,
            "map": work.source.path,
            "text": text.source.path,
            "additions": [
                {
                    "id": each.element,
                    "anchor": anchor_data(each.anchor).plain(),
                    "place": place_as_json(text, each.place, units),
                    "annotation": each.note,
                }
                for each in found.additions
            ],
            "known": found.known,
            "faults": [fault._asdict() for fault in found.faults],
        }
    )


def _tell_by_hand(done: Added) -> None:
    for each in done.by_hand:
        complain(
            f"{each.element}: add this by hand: {{source: {yaml_value(anchor_data(each.anchor))}}}"
        )
