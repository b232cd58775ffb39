"""Maps as they were: files at a revision of the git repository that they are in."""

import subprocess
from pathlib import Path

from argmap.app.files import STDIO, read_source
from argmap.text import ArgmapError, Outcome, Source

_WAIT = 60  # seconds


class RevisionError(ArgmapError):
    """A file cannot be had at a revision; the message says what git says."""


def read_version(name: str) -> Outcome[Source]:
    """Read a file, or a file at a revision, written ``REVISION:PATH`` as git does.

    A path is seen from the current folder. A file that is there goes before a revision.

    Raises:
        UnreadableError: there is no such file, or it may not be read.
        RevisionError: git is missing, this is no repository, or the revision has no such file.
    """
    revision, colon, path = name.partition(":")
    if name == STDIO or not colon or not revision or not path or Path(name).exists():
        return read_source(name)
    if len(revision) == 1 and revision.isalpha() and path[0] in "/\\":
        return read_source(name)  # a drive of Windows
    return at_revision(revision, path)


def at_revision(revision: str, path: str) -> Outcome[Source]:
    """Read a file as it was at a revision.

    Raises:
        RevisionError: git is missing, this is no repository, or the revision has no such file.
    """
    file = Path(path)
    where = file.parent if file.is_absolute() else Path()
    inside = f"./{file.name if file.is_absolute() else file.as_posix()}"
    data = _git(where, "show", f"{revision}:{inside}")
    return Outcome(Source(data.decode("utf-8", errors="replace"), f"{revision}:{path}"))


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
        raise RevisionError(
            f"git has no such version: {said.removeprefix('fatal: ')}; "
            "write REVISION:PATH, such as HEAD~1:maps/debate.argdown"
        )
    return done.stdout
