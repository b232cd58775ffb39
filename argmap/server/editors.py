"""Opening a place of a file in the user's editor."""

import os
import shlex
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from urllib.parse import quote

_GOTO = "{path}:{line}:{column}"
_WINDOWS: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("code", "code-insiders", "codium", "cursor", "windsurf"), ("--goto", _GOTO)),
    **dict.fromkeys(("subl", "zed", "lapce"), (_GOTO,)),
    **dict.fromkeys(("gedit", "gnome-text-editor", "xed", "pluma"), ("+{line}:{column}", "{path}")),
    **dict.fromkeys(("kate", "kwrite"), ("--line", "{line}", "--column", "{column}", "{path}")),
    **dict.fromkeys(("gvim", "mvim", "mousepad", "geany"), ("+{line}", "{path}")),
    "mate": ("--line", "{line}:{column}", "{path}"),
    "emacsclient": ("-n", "+{line}:{column}", "{path}"),
    "notepad++": ("-n{line}", "-c{column}", "{path}"),
}
"""How editors with a window of their own are told where to go."""
_TERMINALS = {
    "emacs": ("+{line}:{column}", "{path}"),
    "micro": ("{path}", "+{line}:{column}"),
    "hx": (_GOTO,),
    "helix": (_GOTO,),
}
_USUAL = ("+{line}", "{path}")
_VARIABLES = ("ARGMAP_EDITOR", "VISUAL", "EDITOR")


@dataclass(frozen=True, slots=True)
class Editor:
    """A user's editor.

    Attributes:
        command: the program and the arguments that always go to it.
        has_window: whether it opens a window of its own, so that the server can start it.
        where: how it is told a place.
    """

    command: tuple[str, ...]
    has_window: bool
    where: tuple[str, ...]

    def line_for(self, path: Path, line: int, column: int) -> list[str]:
        """The command line that opens a place."""
        place = {"path": str(path), "line": line, "column": column}
        return [*self.command, *(each.format_map(place) for each in self.where)]

    def open(self, path: Path, line: int, column: int) -> None:
        """Start it, without waiting for it.

        Raises:
            OSError: it cannot be started.
        """
        process = subprocess.Popen(  # noqa: S603 -- the user's own editor, without a shell
            self.line_for(path, line, column),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        Thread(target=process.wait, daemon=True).start()  # so that no dead process stays behind


def editor(environment: Mapping[str, str] = os.environ) -> Editor | None:
    """The editor that ``ARGMAP_EDITOR``, ``VISUAL`` or ``EDITOR`` names, if it is installed."""
    for variable in _VARIABLES:
        command = _words(environment.get(variable, ""))
        if command and shutil.which(command[0], path=environment.get("PATH")):
            name = Path(command[0]).stem.lower()
            if name in _WINDOWS:
                return Editor(tuple(command), has_window=True, where=_WINDOWS[name])
            where = _TERMINALS.get(name, _USUAL)
            return Editor(tuple(command), has_window=False, where=where)
    return None


def _words(command: str) -> Sequence[str]:
    """The words of a command; on Windows a backslash is a part of paths."""
    is_windows = os.name == "nt"
    try:
        words = shlex.split(command, posix=not is_windows)
    except ValueError:  # a quote without its end
        return ()
    return [word.strip('"') for word in words] if is_windows else words


def vscode_link(path: Path, line: int, column: int) -> str:
    """The address that opens a place in Visual Studio Code, if that is installed."""
    place = path.as_posix()
    place = place if place.startswith("/") else f"/{place}"  # a drive of Windows
    return f"vscode://file{quote(place, safe='/:')}:{line}:{column}"
