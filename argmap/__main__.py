"""The ``argmap`` program; ``python -m argmap`` is the same."""

import gc
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from argmap import __version__


def program() -> NoReturn:
    """The program itself: run the command line of the process and end it.

    The process ends at once, without taking a large map apart piece by piece first, which takes a
    tenth of the time of a check.
    """
    code = main()
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:  # nobody reads any more, or the disk is full; the command has told
        code = code or 1
    os._exit(code)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command line; the exit code is 0 clean, 1 findings, 2 misuse, 3 internal error."""
    if arguments is None:
        gc.disable()  # one command, then the process ends: looking for cycles costs a third of it
        arguments = sys.argv[1:]
    words = list(arguments)
    if words == ["--version"]:  # answered here, before the command-line library is imported
        sys.stdout.write(f"argmap {__version__}\n")
        return 0
    try:
        from argmap.cli.main import run  # noqa: PLC0415 -- see above

        return run(words)
    except KeyboardInterrupt:  # while modules were imported: later ones are met in run
        return 130


if __name__ == "__main__":
    program()
