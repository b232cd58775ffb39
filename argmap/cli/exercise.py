"""``argmap exercise``: an exercise from a reference map, and its key."""

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.app.errors import UnwritableError
from argmap.app.exercises import Order, exercise_for, key_beside, kind_of, target_of
from argmap.app.files import STDIO, write_file
from argmap.cli.opening import opened
from argmap.cli.output import ExitCode, complain, emit, emit_bytes
from argmap.cli.pictures import spare
from argmap.teaching.exercises import kinds, targets
from argmap.text import ArgmapError

if TYPE_CHECKING:
    from argmap.app.workspace import Workspace
    from argmap.passages import SourceText
    from argmap.teaching.exercises.kinds import Kind
    from argmap.teaching.exercises.targets import Written


def exercise(
    map_: Annotated[
        str | None, typer.Argument(metavar="MAP", help="An Argdown file; - is standard input.")
    ] = None,
    *,
    kind: Annotated[
        str | None, typer.Option(metavar="KIND", help="What is asked; --list has the kinds.")
    ] = None,
    to: Annotated[
        str | None,
        typer.Option(
            metavar="TARGET",
            help="What it becomes; --list has the targets. Default: what FILE ends in, else worksheet.",
        ),
    ] = None,
    output: Annotated[
        str,
        typer.Option(
            "--output", "-o", metavar="FILE", help="Where to write; - (default): standard output."
        ),
    ] = STDIO,
    key: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="Where the key goes. Default: beside FILE, as FILE-key."),
    ] = None,
    text: Annotated[
        str | None, typer.Option(metavar="FILE", help="The text that the map is about.")
    ] = None,
    seed: Annotated[
        str,
        typer.Option(
            metavar="NUMBER", help="Chooses what is asked; the same seed, the same exercise."
        ),
    ] = "1",
    level: Annotated[str, typer.Option(metavar="NUMBER", help="How hard it is, 1 to 3.")] = "1",
    count: Annotated[
        str | None,
        typer.Option(metavar="NUMBER", help="Ask so many things at most. Default: by the level."),
    ] = None,
    bank: Annotated[
        bool,
        typer.Option("--bank/--no-bank", help="fill: whether there are claims to choose from."),
    ] = True,
    only: Annotated[
        str, typer.Option(metavar="SELECTOR", help="Ask only about this part of the map.")
    ] = "",
    list_: Annotated[
        bool, typer.Option("--list", help="List the kinds and the targets; no map is needed.")
    ] = False,
) -> int:
    """Make an exercise from a map, and a key with its answers.

    The exit code is 1 if something in the map could not be read; the rest is used.
    """
    if list_:
        return _list()
    if map_ is None:
        raise ArgmapError("missing argument 'MAP' (see argmap exercise --help)")
    if kind is None:
        names = ", ".join(known.name for known in kinds.BUILTIN)
        raise ArgmapError(f"say which exercise: --kind {names}")
    if map_ == text == STDIO:
        raise ArgmapError("map and text cannot both be standard input; name a file for one of them")
    wanted, target = kind_of(kind), target_of(to or "", output)
    order = Order(
        kind,
        _number("--seed", seed, least=None),
        _number("--level", level),
        bank,
        _number("--count", count) if count else 0,
        only,
    )
    key_file = key or ("" if output == STDIO else key_beside(output))
    for option, file in (("-o", output), ("--key", key_file)):
        if file:
            spare("the map", map_, file, option)
    _check_places(output, key_file)
    work, code = opened(map_)
    about = _about(work, wanted, text or "")
    for option, file in (("-o", output), ("--key", key_file)):
        if about is not None and file:
            spare("the text", about.source.path, file, option)
    made = exercise_for(work, order, about)
    written = target.write(made)
    _write(written, output, key_file)
    for note in (*made.notes, *written.notes):
        complain(note)
    if wanted.needs_text:
        complain(
            "the exercise has sentences of the text in it; mind whose they are before you share"
        )
    return code


def _number(option: str, word: str, least: int | None = 1) -> int:
    """A whole number on the command line."""
    number = int(word) if re.fullmatch(r"-?[0-9]{1,18}", word) else None
    if number is None or (least is not None and number < least):
        what = "a whole number" if least is None else f"a whole number from {least} on"
        raise ArgmapError(f"{option} takes {what}, such as {option} 2, and not {word!r}")
    return number


def _check_places(output: str, key_file: str) -> None:
    """Stop before the one of two files is written and the other cannot be."""
    files = [file for file in (output, key_file) if file not in ("", STDIO)]
    if len({os.path.realpath(file) for file in files}) < len(files):
        raise ArgmapError(f"--key {key_file} would overwrite the exercise; name another file")
    for file in files:
        if Path(file).is_dir():
            raise UnwritableError(file, IsADirectoryError())
        if not Path(file).parent.is_dir():
            raise UnwritableError(file, FileNotFoundError())


def _about(work: "Workspace", kind: "Kind", ordered: str) -> "SourceText | None":
    """The text that a map is about, if it is of use and one is named."""
    if not (ordered or kind.needs_text):
        return None
    from argmap.app.config import Configs  # noqa: PLC0415 -- only where a text is of use
    from argmap.app.plugins import INSTALLED  # noqa: PLC0415 -- likewise
    from argmap.app.texts import path_about, text_for  # noqa: PLC0415 -- likewise

    usual = Configs(INSTALLED.known_rules).of(work.source.path).text_for(work.source.path)
    return text_for(work, ordered, usual) if path_about(work, ordered, usual) else None


def _write(written: "Written", output: str, key_file: str) -> None:
    """Write the exercise and the key, and say what is where."""
    if output == STDIO:
        emit_bytes(written.data)
    else:
        write_file(output, written.data)
    if written.key is None:
        complain("the answers are in the exercise itself; there is no key beside it")
    elif not key_file:
        complain(
            "the answers are in a file of their own: name it with --key FILE, or write to -o FILE"
        )
    elif key_file == STDIO:
        emit_bytes(written.key)
    else:
        write_file(key_file, written.key)
        complain(f"the answers are in {key_file}")


def _list() -> int:
    """List the kinds and the targets."""
    rows = [
        (known.name, known.summary + (" (needs --text)" if known.needs_text else ""))
        for known in kinds.BUILTIN
    ]
    files = [(target.name, f"{target.summary} ({target.suffix})") for target in targets.BUILTIN]
    width = max(len(name) for name, _ in (*rows, *files))
    for head, lines in (("Kinds (--kind):", rows), ("Targets (--to):", files)):
        emit(head)
        for name, summary in lines:
            emit(f"  {name:<{width}}  {summary}")
    return ExitCode.CLEAN
