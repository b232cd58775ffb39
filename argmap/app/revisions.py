"""Maps as they were: files at a revision of the git repository that they are in."""

import re
import subprocess
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

from argmap.app.files import STDIO, read_bytes, read_source
from argmap.argdown.problems import Findings
from argmap.argdown.syntax.include import expand_includes
from argmap.text import ArgmapError, Diagnostic, Outcome, Segment, Source

_WAIT = 60  # seconds
_VERSION = re.compile(r"(:[0-3]|(?:[^:{]|\{[^}]*\})*):(.+)", re.DOTALL)
"""A revision and a path; the revision is empty or a colon and a digit for what is in git's index."""


class RevisionError(ArgmapError):
    """A file cannot be had at a revision; the message says what git says."""


def read_version(name: str) -> Outcome[Source]:
    """Read a file, or a file at a revision, written ``REVISION:PATH`` as git does.

    A path is seen from the current folder. A file that is there goes before a revision. Without a
    revision, ``:PATH`` is the file in git's index. What a file at a revision includes is read at that
    revision too.

    Raises:
        UnreadableError: there is no such file, or it may not be read.
        RevisionError: git is missing, this is no repository, or the revision has no such file.
    """
    version = _version(name)
    return at_revision(*version) if version else read_source(name)


def version_bytes(name: str) -> bytes:
    """The bytes of a file, or of a file at a revision; see :func:`read_version`.

    Raises:
        UnreadableError: there is no such file, or it may not be read.
        RevisionError: git is missing, this is no repository, or the revision has no such file.
    """
    version = _version(name)
    return _shown(*version) if version else read_bytes(name)


def at_revision(revision: str, path: str) -> Outcome[Source]:
    """Read a file as it was at a revision, with the files that it included then.

    Raises:
        RevisionError: git is missing, this is no repository, or the revision has no such file.
    """
    source = Source(_decoded(_shown(revision, path)), path)
    findings = Findings(source)
    whole = expand_includes(source, _loader(revision), findings)

    @cache
    def dated(each: Source) -> Source:
        """A text that says of which revision it is."""
        return replace(each, path=f"{revision}:{each.path}", segments=())

    def moved(found: Diagnostic) -> Diagnostic:
        return replace(found, span=replace(found.span, source=dated(found.span.source)))

    segments = tuple(
        Segment(each.start, dated(each.source), each.offset) for each in whole.segments
    )
    put_together = replace(whole, path=f"{revision}:{path}", segments=segments)
    return Outcome(put_together, tuple(map(moved, findings.all())))


def _version(name: str) -> tuple[str, str] | None:
    """The revision and the path that a name stands for; ``None`` if it is that of a file."""
    match = _VERSION.fullmatch(name)
    if name == STDIO or match is None or Path(name).exists():
        return None
    revision, path = match.groups()
    is_drive = len(revision) == 1 and revision.isalpha() and path[0] in "/\\"
    return None if is_drive else (revision, path)


def _loader(revision: str) -> Callable[[str], str]:
    def load(path: str) -> str:
        try:
            return _decoded(_blob(revision, path))
        except RevisionError as error:
            raise ValueError(str(error)) from error

    return load


def _decoded(data: bytes) -> str:
    return data.decode("utf-8", errors="replace")


def _shown(revision: str, path: str) -> bytes:
    try:
        return _blob(revision, path)
    except RevisionError as error:
        raise RevisionError(
            f"{error}; write REVISION:PATH, such as HEAD~1:maps/debate.argdown"
        ) from error


def _blob(revision: str, path: str) -> bytes:
    """The bytes of a file at a revision, from the repository that its folder is in."""
    if revision.startswith("-"):
        raise RevisionError(f"git has no revision {revision!r}")
    file = Path(path)
    where = next(folder for folder in file.parents if folder.is_dir())
    inside = file.relative_to(where).as_posix()
    return _git(where, "cat-file", "blob", f"{revision}:./{inside}")


def _git(where: Path, *words: str) -> bytes:
    try:
        done = subprocess.run(  # noqa: S603 -- the words are arguments, never a shell's
            ["git", "-C", str(where), *words],  # noqa: S607 -- the user's git
            capture_output=True,
            check=False,
            timeout=_WAIT,
        )
    except FileNotFoundError as error:
        raise RevisionError("revisions need git; install it, or name two files") from error
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        raise RevisionError(f"git cannot be asked: {error}") from error
    if done.returncode:
        said = " ".join(done.stderr.decode("utf-8", errors="replace").split())
        raise RevisionError(f"git has no such version: {said.removeprefix('fatal: ')}")
    return done.stdout
