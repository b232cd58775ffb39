"""Mending files: the fixes of findings are tried, and what does not do what it should is dropped.

A fix is kept if, when the text is read again, its finding is gone, nothing new is wrong with the
text or is an error, and the map is the same but for what the fix is about (for a repair of the
text: the same altogether). Fixes of the text come first, those that touch another wait for the next
round.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from argmap.app.checking import Checked, Job, NotInMapError, check_workspace
from argmap.app.files import read_bytes, read_source, read_text, write_file
from argmap.app.sameness import same_but
from argmap.app.workspace import Workspace, load_from
from argmap.argdown.problems import Problem
from argmap.text import ArgmapError, Diagnostic, Outcome, Severity, Source
from argmap.text.changes import unified_diff

_ROUNDS = 10
_MOST_READINGS = 100


class ChangedFileError(ArgmapError):
    """A file is no longer what it was when it was read."""

    def __init__(self, path: str) -> None:
        self.path = path
        super().__init__(f"{path} has changed since it was read; nothing was written, run it again")


class Dropped(NamedTuple):
    """A finding whose fix does not do what it should, and what is wrong with it."""

    found: Diagnostic
    reason: str


@dataclass(frozen=True, slots=True)
class Mended:
    """What became of a map and the files that it includes.

    Attributes:
        checked: what is wrong with the map after that.
        done: what was mended.
        dropped: what was not mended although it has a fix, and why.
        before: the text of each file that is to be written, by path, as it was read.
        after: what it is to be.
    """

    checked: Checked
    done: tuple[Diagnostic, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    before: dict[str, str] = field(default_factory=dict)
    after: dict[str, str] = field(default_factory=dict)

    def diff(self) -> str:
        """What changes, as a unified diff."""
        return "".join(
            unified_diff(path, self.before[path], text) for path, text in self.after.items()
        )

    def write(self) -> None:
        """Write the files, each whole or not at all, if none of them has changed meanwhile.

        Raises:
            ChangedFileError: one has; then nothing is written.
            UnreadableError: one cannot be read any more.
            UnwritableError: one cannot be written.
        """
        for path in self.after:
            if read_bytes(path) != self.before[path].encode("utf-8"):
                raise ChangedFileError(path)
        for path, text in self.after.items():
            write_file(path, text.encode("utf-8"))


@dataclass(frozen=True, slots=True)
class _State:
    """A map as it would be read from some texts, and what is wrong with it."""

    opened: Outcome[Source]
    texts: dict[str, str]
    work: Workspace
    checked: Checked


@dataclass(frozen=True, slots=True)
class _Change:
    """An edit in its own file."""

    path: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A finding and what its fix changes."""

    found: Diagnostic
    changes: tuple[_Change, ...]


def mend(job: Job) -> Mended:
    """Mend what can be mended for certain in a map; nothing is written.

    Raises:
        UnreadableError: the map, or the text it is about, cannot be read.
    """
    opened = read_source(job.path)
    texts: dict[str, str] = {}

    def remembered(path: str) -> str:
        return texts.setdefault(path, read_text(path))

    work = load_from(opened, remembered)
    texts[job.path] = opened.value.text
    state = _State(opened, texts, work, check_workspace(work, job))
    if any(found.code == Problem.NOT_UTF8.code for found in opened.diagnostics):
        return Mended(state.checked)  # what could not be read cannot be written back
    mender = _Mender(state, job)
    mender.run()
    end = mender.state
    changed = [path for path, text in end.texts.items() if text != texts.get(path)]
    return Mended(
        end.checked,
        tuple(mender.done),
        tuple(mender.dropped),
        {path: texts[path] for path in changed},
        {path: end.texts[path] for path in changed},
    )


class _Mender:
    """Tries fixes on a map, a limited number of times.

    A large map takes long to read again, and a hundred readings are enough unless many fixes fail.
    """

    def __init__(self, state: _State, job: Job) -> None:
        self.state = state
        self.job = job
        self.done: list[Diagnostic] = []
        self.dropped: list[Dropped] = []
        self._reasons: dict[int, str] = {}
        self._left = _MOST_READINGS

    def run(self) -> None:
        """Mend what the reader noticed, then what rules found, until nothing more can be."""
        for is_text in (True, False):
            self._rounds(is_text=is_text)

    def _rounds(self, *, is_text: bool) -> None:
        for _ in range(_ROUNDS):
            found = [
                each
                for each in self.state.checked.findings
                if each.fix and _is_of_text(each) == is_text
            ]
            kept = self._try(_apart(_candidates(found, self.state.texts)))
            self.done += [each.found for each in kept]
            if not kept:
                unknown = "it touches another repair" if self._left else "too many others failed"
                self.dropped += [
                    Dropped(each, self._reasons.get(id(each), unknown)) for each in found
                ]
                return

    def _try(self, candidates: Sequence[_Candidate]) -> list[_Candidate]:
        """Those candidates that do what they should; the state is what they make of it.

        All are tried at once; where that fails, the later half and then the earlier half, whose
        places have not moved.
        """
        if not candidates or not self._left:
            return []
        self._left -= 1
        after = _applied(self.state, self.job, candidates)
        fault = _fault(self.state, after, candidates)
        if not fault:
            self.state = after
            return list(candidates)
        if len(candidates) == 1:
            self._reasons[id(candidates[0].found)] = fault
            return []
        half = len(candidates) // 2
        later = self._try(candidates[half:])
        return [*self._try(candidates[:half]), *later]


def _is_of_text(found: Diagnostic) -> bool:
    return found.code.startswith("AD")


def _key(found: Diagnostic) -> tuple[str, str]:
    """What a finding is known by after its place has moved."""
    return found.code, found.message


def _candidates(found: Iterable[Diagnostic], texts: dict[str, str]) -> Iterator[_Candidate]:
    """Findings whose fix is in files of this map, each edit in one file."""
    for each in found:
        assert each.fix is not None
        changes = []
        for edit in each.fix.edits:
            source, start = edit.span.source.origin(edit.span.start)
            size = edit.span.end - edit.span.start
            last, end = edit.span.source.origin(max(edit.span.end - 1, edit.span.start))
            is_whole = last is source and end + (size > 0) - start == size
            if is_whole and source.path in texts:
                changes.append(_Change(source.path, start, start + size, edit.text))
        if len(changes) == len(each.fix.edits):
            yield _Candidate(each, tuple(changes))


class _Taken:
    """Stretches of a text that do not touch."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []

    def touches(self, start: int, end: int) -> bool:
        """Whether a stretch touches one of them."""
        at = bisect_left(self._starts, start)
        return (at > 0 and self._ends[at - 1] >= start) or (
            at < len(self._starts) and self._starts[at] <= end
        )

    def add(self, start: int, end: int) -> None:
        """Add a stretch that touches none."""
        at = bisect_left(self._starts, start)
        self._starts.insert(at, start)
        self._ends.insert(at, end)


def _apart(candidates: Iterable[_Candidate]) -> list[_Candidate]:
    """Candidates that do not touch one another, in the order of their places."""
    taken: dict[str, _Taken] = defaultdict(_Taken)
    chosen = []
    for each in sorted(candidates, key=lambda one: [(c.path, c.start) for c in one.changes]):
        if not any(taken[change.path].touches(change.start, change.end) for change in each.changes):
            chosen.append(each)
            for change in each.changes:
                taken[change.path].add(change.start, change.end)
    return chosen


def _applied(state: _State, job: Job, candidates: Sequence[_Candidate]) -> _State:
    """The state after some fixes."""
    texts = dict(state.texts)
    for change in sorted(
        (change for each in candidates for change in each.changes),
        key=lambda change: (change.path, change.start, change.end),
        reverse=True,
    ):
        text = texts[change.path]
        texts[change.path] = text[: change.start] + change.text + text[change.end :]
    opened = replace(state.opened, value=Source(texts[job.path], job.path))

    def current(path: str) -> str:
        return texts[path] if path in texts else texts.setdefault(path, read_text(path))

    work = load_from(opened, current)
    try:
        checked = check_workspace(work, job)
    except NotInMapError:  # what the selector names has become another's
        checked = Checked(job)
    return _State(opened, texts, work, checked)


def _told(state: _State) -> list[Diagnostic]:
    """All that the reader noticed, asked for or not, and what the rules found."""
    found = (each for each in state.checked.findings if not _is_of_text(each))
    return [*state.work.diagnostics, *found]


def _fault(before: _State, after: _State, candidates: Sequence[_Candidate]) -> str:
    """What is wrong after some fixes; empty if they do what they should and nothing else."""
    old, new = Counter(map(_key, _told(before))), Counter(map(_key, _told(after)))
    gone = Counter(_key(each.found) for each in candidates)
    if any(new[key] > old[key] - count for key, count in gone.items()):
        return "it would still be there"
    came = new - old
    for found in _told(after):
        if came[_key(found)] and (_is_of_text(found) or found.severity is Severity.ERROR):
            return f"then there would be {found.code}: {found.message}"
    if all(_is_of_text(each.found) for each in candidates):
        is_same = before.work.map == after.work.map
    else:
        about = [name for each in candidates for name in each.found.about]
        is_same = same_but(before.work.map, after.work.map, about)
    return "" if is_same else "the map would change in more than that"
