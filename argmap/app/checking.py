"""Checking files: which there are in a folder, what is wrong with each, several at a time."""

import os
import traceback
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from argmap.app.config import Configs
from argmap.app.files import STDIO
from argmap.app.texts import text_about
from argmap.app.workspace import Workspace, load
from argmap.checks import Choice, Verdict
from argmap.model import ArgumentMap, Data, Inference, argument_id
from argmap.model.data import EMPTY
from argmap.passages import SourceText
from argmap.text import ArgmapError, Diagnostic, Outcome, Severity, in_order
from argmap.text.collector import collector_paused

SUFFIXES = (".argdown", ".ad", ".adown")
"""What the names of Argdown files end in."""

J = TypeVar("J")
R = TypeVar("R")

_WORTH_A_PROCESS = 2 << 20  # bytes of maps that take longer to check than a process to start


class NotInMapError(ArgmapError):
    """A selector cannot be used on a map, for it names what is not there."""

    def __init__(self, path: str, cause: ArgmapError) -> None:
        self.path = path
        super().__init__(f"{path}: {cause}")


@dataclass(frozen=True, slots=True)
class Job:
    """What to look for in one file.

    Attributes:
        path: the map; ``-`` is standard input.
        settings: what to report by the settings of its folder.
        order: what to report by the command line.
        only: a selector; findings about other elements are left out. Empty: all are reported.
        text: the path of the text that the map is about, by the command line; empty without one.
        usual_text: the same by the settings; the front matter goes before it.
        options: what else rules are told.
        least: the least severity that counts as a failure; ``None`` if none does.
    """

    path: str
    settings: Choice = Choice()  # noqa: RUF009 -- frozen
    order: Choice = Choice()  # noqa: RUF009 -- frozen
    only: str = ""
    text: str = ""
    usual_text: str = ""
    options: Data = EMPTY
    least: Severity | None = Severity.WARNING


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a file was not checked.

    Attributes:
        message: the reason.
        trace: where it happened; empty unless it is a fault of the program.
        is_of_selector: whether a selector names what the map does not have; another map may.
    """

    message: str
    trace: str = ""
    is_of_selector: bool = False


@dataclass(frozen=True, slots=True)
class Checked:
    """What is wrong with one file, or why that is not known."""

    job: Job
    findings: tuple[Diagnostic, ...] = ()
    suppressed: tuple[Diagnostic, ...] = ()
    failure: Failure | None = None

    @property
    def path(self) -> str:
        """The path of the map."""
        return self.job.path

    def fails(self, found: Diagnostic) -> bool:
        """Whether a finding counts as a failure."""
        return self.job.least is not None and found.severity >= self.job.least


def check_workspace(work: Workspace, job: Job) -> Checked:
    """What is wrong with a map that was read.

    Raises:
        UnreadableError: the text that the command line or the settings name cannot be read.
        NotInMapError: the selector names what the map does not have.
    """
    text = text_about(work, job.text, job.usual_text)
    verdict = judged(work, text, job.settings, job.order, job.options)
    findings, suppressed = verdict.findings, verdict.suppressed
    if job.only:
        try:
            wanted = frozenset(work.select(job.only))
        except ArgmapError as error:
            raise NotInMapError(job.path, error) from error
        findings = _about(findings, wanted, work.map)
        suppressed = _about(suppressed, wanted, work.map)
    return Checked(job, findings, suppressed)


def judged(
    work: Workspace,
    text: Outcome[SourceText | None],
    settings: Choice,
    order: Choice,
    options: Data,
) -> Verdict:
    """What is wrong with a map and with the text that it is about; see :meth:`Workspace.check`."""
    if text.value is None:  # what is wrong is in the map, which can let it pass
        work = replace(work, diagnostics=(*work.diagnostics, *text.diagnostics))
        return work.check(settings, order, options=options)
    verdict = work.check(settings, order, text=text.value, options=options)
    return replace(verdict, findings=in_order((*verdict.findings, *text.diagnostics)))


def check_file(job: Job) -> Checked:
    """What is wrong with a file; whatever stops the work is part of the answer."""
    try:
        with collector_paused():
            return check_workspace(load(job.path), job)
    except Exception as error:  # noqa: BLE001 -- whatever is wrong with one map, check the next
        return failed(job, error)


def failed(job: Job, error: Exception) -> Checked:
    """A file that was not checked, and why."""
    if isinstance(error, ArgmapError):
        return Checked(job, failure=Failure(str(error), "", isinstance(error, NotInMapError)))
    trace = "".join(traceback.format_exception(error))
    return Checked(job, failure=Failure(f"{type(error).__name__}: {error}", trace))


def with_selector_used(files: Sequence[Checked]) -> tuple[Checked, ...]:
    """Files where a selector names what is not there have no findings, if another file has it."""
    if all(file.failure for file in files):
        return tuple(files)
    return tuple(
        replace(file, failure=None) if file.failure and file.failure.is_of_selector else file
        for file in files
    )


def told_once(files: Sequence[Checked]) -> tuple[Checked, ...]:
    """Files without what they find in an included file that is among them and tells it itself."""
    own = {_whole(file.path): file for file in files}
    told: dict[str, frozenset[object]] = {}

    def is_new(file: Checked, found: Diagnostic) -> bool:
        if found.span.path == file.path:
            return True
        path = _whole(found.span.path)
        if path not in own or own[path] is file:
            return True
        if path not in told:
            told[path] = frozenset(map(_place, own[path].findings))
        return _place(found) not in told[path]

    return tuple(
        replace(file, findings=tuple(found for found in file.findings if is_new(file, found)))
        for file in files
    )


def _whole(path: str) -> str:
    return os.path.normpath(Path(path).absolute())


def _place(found: Diagnostic) -> tuple[object, ...]:
    return found.code, found.span.begin, found.span.finish


def check_files(jobs: Sequence[Job], processes: int = 0) -> Iterator[Checked]:
    """What is wrong with each file, in their order.

    Args:
        jobs: the files.
        processes: how many to use; 0: one, or as many as there are processors where the maps are
            so large that it is worth it.
    """
    is_piped = any(job.path == STDIO for job in jobs)
    yield from several(check_file, jobs, 1 if is_piped else processes or _worth(jobs))


def several(work: Callable[[J], R], jobs: Sequence[J], processes: int) -> Iterator[R]:
    """What work makes of each job, in their order, in several processes if there are to be some."""
    count = min(processes, len(jobs))
    if count <= 1:
        yield from map(work, jobs)
        return
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 -- slow to import
    from multiprocessing import get_context  # noqa: PLC0415 -- slow to import

    with ProcessPoolExecutor(count, get_context("spawn"), _leave_interrupts) as pool:
        try:
            yield from pool.map(work, jobs, chunksize=max(1, len(jobs) // (4 * count)))
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


def _leave_interrupts() -> None:
    """Let Ctrl-C reach the first process only, which ends the others."""
    import signal  # noqa: PLC0415 -- in a process of its own

    signal.signal(signal.SIGINT, signal.SIG_IGN)


def expanded(paths: Iterable[str], configs: Configs) -> Iterator[str]:
    """The files that are named, and the maps in the folders that are named, in order.

    Folders are gone through by name; what is hidden or excluded by the settings is left out, and a
    symbolic link to a folder is not followed. A folder without maps is named itself: it cannot be
    read, and is reported so.
    """
    for path in paths:
        is_folder = path != STDIO and "\0" not in path and Path(path).is_dir()
        yield from (list(_in_folder(path, configs)) if is_folder else ()) or (path,)


def _in_folder(folder: str, configs: Configs) -> Iterator[str]:
    for here, folders, files in os.walk(folder):
        excluded = configs.of(here).excludes
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".") and not excluded(str(Path(here, name)))
        )
        for name in sorted(files):
            path = str(Path(here, name))
            if name.lower().endswith(SUFFIXES) and not name.startswith(".") and not excluded(path):
                yield path


def _worth(jobs: Sequence[Job]) -> int:
    """How many processes the maps are worth."""
    size = 0
    for job in jobs:
        try:
            size += Path(job.path).stat().st_size
        except (OSError, ValueError):
            continue
    return min(os.cpu_count() or 1, size // _WORTH_A_PROCESS)


def _about(
    found: Iterable[Diagnostic], wanted: frozenset[str], argument_map: ArgumentMap
) -> tuple[Diagnostic, ...]:
    """The findings about some elements; a step belongs to its argument."""
    return tuple(
        each for each in found if any(belongs(name, wanted, argument_map) for name in each.about)
    )


def belongs(name: str, wanted: Collection[str], argument_map: ArgumentMap) -> bool:
    """Whether an element is among some; a step belongs to its argument."""
    element = argument_map.nodes.get(name)
    owner = argument_id(element.argument) if isinstance(element, Inference) else name
    return name in wanted or owner in wanted
