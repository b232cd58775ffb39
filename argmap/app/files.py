"""Reading a text with its faults named, and writing a file whole or not at all."""

import errno
import os
import stat
import sys
from pathlib import Path

from argmap.app.errors import UnreadableError, UnwritableError
from argmap.argdown.problems import Problem
from argmap.text import Diagnostic, Outcome, Source

STDIO = "-"
"""What stands for standard input or output where a path is asked for."""

_LARGEST = 100 << 20
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def read_bytes(path: str | os.PathLike[str]) -> bytes:
    """The bytes of a file, or of standard input for ``-``.

    Raises:
        UnreadableError: it is missing, a folder, or may not be read.
    """
    name = os.fspath(path)
    try:
        return sys.stdin.buffer.read() if name == STDIO else Path(name).read_bytes()
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        raise UnreadableError(name, error) from error


def read_text(path: str) -> str:
    """The text of a file that another one includes.

    Raises:
        OSError: it cannot be read.
        ValueError: it is no ordinary file, too large, not UTF-8, or its name is none.
    """
    file = Path(path)
    facts = file.stat()
    if not stat.S_ISREG(facts.st_mode) and not stat.S_ISDIR(facts.st_mode):
        raise ValueError("it is no ordinary file")  # a device or pipe may never end
    if facts.st_size > _LARGEST:
        raise ValueError(f"it is larger than {_LARGEST >> 20} MB")
    try:
        return file.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise ValueError("it is not UTF-8 text") from error


def read_source(path: str | os.PathLike[str]) -> Outcome[Source]:
    """Read a text file; line breaks and a byte order mark are kept as they are.

    A file that is not UTF-8 is one finding that names the first bad byte; such bytes are read as
    the replacement character, so that the rest can be used.

    Raises:
        UnreadableError: it is missing, a folder, or may not be read.
    """
    name = os.fspath(path)
    data = read_bytes(name)
    try:
        return Outcome(Source(data.decode("utf-8"), name))
    except UnicodeDecodeError as error:
        from hashlib import sha256  # noqa: PLC0415 -- slow to import

        checksum = sha256(data).hexdigest()
        source = Source(data.decode("utf-8", errors="replace"), name, file_sha256=checksum)
        return Outcome(source, (_not_utf8(source, data, error),))


def _not_utf8(source: Source, data: bytes, error: UnicodeDecodeError) -> Diagnostic:
    place = len(data[: error.start].decode("utf-8"))
    if data.startswith(_UTF16_MARKS):
        guess = "this looks like UTF-16; "
    elif b"\0" in data:
        guess = "this looks like a binary file; "
    else:
        guess = ""
    return Problem.NOT_UTF8.at(
        source,
        place,
        place + 1,
        f"byte 0x{data[error.start]:02X} at offset {error.start} is not UTF-8 ({error.reason}); "
        "such bytes are read as \N{REPLACEMENT CHARACTER}",
        hint=f"{guess}save the file as UTF-8",
    )


def write_file(path: str | os.PathLike[str], data: bytes) -> None:
    """Write a file so that it is either the old one or the whole new one, never a part.

    The bytes go to a temporary file in the same folder, which then takes the place of the old one
    and keeps its permissions. A symbolic link is followed; a device or pipe is written directly.

    Raises:
        UnwritableError: the folder is missing, or may not be written.
    """
    name = os.fspath(path)
    try:
        _write(Path(os.path.realpath(name)), data)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        raise UnwritableError(name, error) from error


def _write(target: Path, data: bytes) -> None:
    mode = _mode(target)
    if mode is not None and not stat.S_ISREG(mode):
        target.write_bytes(data)  # a folder raises here, which is what the caller wants to hear
        return
    if mode is not None and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    temporary = target.with_name(f".{target.name[:200]}.{os.urandom(4).hex()}")
    try:
        with temporary.open("xb") as file:
            file.write(data)
        if mode is not None:
            temporary.chmod(stat.S_IMODE(mode))
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def is_same_file(path: str, other: str) -> bool:
    """Whether two paths lead to one file, so that writing the one would overwrite the other."""
    try:
        return STDIO not in (path, other) and Path(path).samefile(other)
    except (OSError, ValueError):  # one of them is not there, or has an impossible name
        return False


def _mode(target: Path) -> int | None:
    """The mode of an existing file; ``None`` if there is none."""
    try:
        return target.stat().st_mode
    except FileNotFoundError:
        return None
