"""What stops a command or a call, with the repair in the message.

What is wrong *inside* a user's text never raises: it is a :class:`argmap.text.Diagnostic`.

    ArgmapError                  in argmap.text
    ├── UnreadableError          a file cannot be read: missing, a folder, no permission
    ├── UnwritableError          a file cannot be written
    ├── UnknownNameError         no command, question or format of that name
    ├── ConfigError              a file of settings cannot be used         (argmap.app.config)
    ├── ChangedFileError         a file changed since it was read          (argmap.app.fixing)
    ├── CannotEditError          a text cannot be changed as it was to be  (argmap.app.editing)
    ├── RevisionError            a file cannot be had at a revision        (argmap.app.revisions)
    ├── PortTakenError           a port cannot be used                     (argmap.server)
    ├── ServeMissingError        a package that serving needs is not there (argmap.cli)
    ├── NoTextError              no text to compare a map with             (argmap.app.texts)
    ├── AnnotationsError         a file of annotations is no JSON          (argmap.formats)
    ├── RubricError              a rubric cannot be used                   (argmap.teaching)
    ├── MatchesError             a file of matches cannot be used          (argmap.app.overrides)
    ├── NotInMapError            a selector names what a map does not have (argmap.app.checking)
    ├── CannotAskError           a map gives no exercise of a kind         (argmap.teaching)
    ├── UnknownRuleError         a selector takes no rule                  (argmap.checks)
    ├── PluginError              a plug-in cannot be loaded, or is not what its group holds
    ├── UnknownTargetError       a map has no such statement or argument   (argmap.queries)
    ├── NoStepError              a claim to be asked about is in no step   (argmap.teaching)
    ├── TargetCountError         a question got too many or too few targets (argmap.queries)
    ├── PlacedError              with the place in what the user typed
    │   ├── SelectorError        a selector cannot be read, or names what is not there (likewise)
    │   └── CypherError          a query in Cypher cannot be answered               (likewise)
    ├── CypherMissingError       Cypher is asked for and its engine not there       (likewise)
    ├── MeaningMissingError      the sentence encoder is asked for and not there    (argmap.compare)
    ├── GraphvizMissingError     Graphviz is asked for and not there       (argmap.layout)
    ├── GraphvizFailedError      Graphviz gave up on a map                 (argmap.layout)
    ├── TypstMissingError        typst is asked for and not there          (argmap.renderers)
    ├── TypesettingError         typst gave up on a picture                (argmap.renderers)
    ├── ScaleError               a PNG at an impossible scale              (argmap.renderers)
    └── ThemeError               theme and palette contradict each other   (argmap.renderers)
"""

from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path

from argmap.text import ArgmapError, first_few
from argmap.text.nearest import suggestion

_MAPS = (".argdown", ".ad")
_SHOWN = 3


class UnreadableError(ArgmapError):
    """A file cannot be read. ``path`` is as it was given; the cause is the operating system's."""

    def __init__(self, path: str, cause: OSError | ValueError) -> None:
        self.path = path
        self.reason = _reason(cause)
        super().__init__(f"cannot read {path}: {self.reason}{_reading_repair(path, cause)}")


class UnwritableError(ArgmapError):
    """A file cannot be written; what stood there before is untouched."""

    def __init__(self, path: str, cause: OSError | ValueError) -> None:
        self.path = path
        is_lost = isinstance(cause, FileNotFoundError)
        self.reason = "its folder does not exist" if is_lost else _reason(cause)
        super().__init__(f"cannot write {path}: {self.reason}{_writing_repair(path, cause)}")


class UnknownNameError(ArgmapError):
    """A name that is not known; the message has the nearest known ones."""

    def __init__(self, kind: str, name: str, known: Iterable[str], where: str = "") -> None:
        self.name = name
        self.known = tuple(known)
        super().__init__(f"there is no {kind} {name!r}; {suggestion(name, self.known)}{where}")


class PluginError(ArgmapError):
    """A plug-in cannot be used; ``group`` and ``name`` are those of its entry point."""

    def __init__(self, group: str, name: str, package: str, reason: str) -> None:
        self.group = group
        self.name = name
        self.package = package
        self.repair = f"pip install --upgrade {package}, or pip uninstall {package}"
        super().__init__(
            f"the plug-in {name!r} of the package {package} ({group}) cannot be used: {reason}; "
            f"mend it with: {self.repair}"
        )


def _reason(cause: OSError | ValueError) -> str:
    """The cause in plain words."""
    match cause:
        case FileNotFoundError():
            return "there is no such file"
        case IsADirectoryError():
            return "it is a folder"
        case PermissionError():
            return "permission denied"
        case NotADirectoryError():
            return "a part of its path is a file, not a folder"
        case OSError(strerror=str(text)):
            return text[:1].lower() + text[1:]
        case _:
            return str(cause)


def _reading_repair(path: str, cause: OSError | ValueError) -> str:
    match cause:
        case FileNotFoundError():
            folder = Path(path).parent
            names = {Path(name).stem: name for name in _names(folder)}
            near = get_close_matches(Path(path).stem, names, n=1)
            if near:
                return f"; did you mean {folder / names[near[0]]}?"
            if not folder.is_dir():
                return f", nor a folder {folder}"
            maps = [name for name in names.values() if name.endswith(_MAPS)]
            is_map = bool(maps) and path.endswith(_MAPS)
            return f"; maps there are {first_few(maps, _SHOWN)}" if is_map else ""
        case IsADirectoryError():
            maps = [name for name in _names(Path(path)) if name.endswith(_MAPS)]
            return (
                f"; name a map in it, such as {Path(path) / maps[0]}" if maps else " without maps"
            )
        case PermissionError():
            return f"; allow it with: chmod u+r {path}"
        case _:
            return ""


def _writing_repair(path: str, cause: OSError | ValueError) -> str:
    match cause:
        case FileNotFoundError():
            return f"; make it with: mkdir -p {Path(path).parent}"
        case IsADirectoryError():
            return "; name a file in it"
        case PermissionError():
            return "; choose another place with -o"
        case _:
            return ""


def _names(folder: Path) -> list[str]:
    """The names in a folder, sorted; none when it cannot be listed."""
    try:
        return sorted(entry.name for entry in folder.iterdir())
    except OSError:
        return []
