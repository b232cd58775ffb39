"""The settings of a folder of maps: ``argmap.toml``, or ``[tool.argmap]`` in ``pyproject.toml``.

The nearest of these files counts, from the folder of the map upwards; files further up are not
looked at. Paths and patterns in it are seen from its own folder.
"""

import os
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TypeVar

from argmap.app.errors import UnreadableError
from argmap.argdown.meaning.known_settings import KNOWN
from argmap.checks.selection import Choice, Rules, Selector, UnknownRuleError
from argmap.model.data import EMPTY, Data, Value, freeze
from argmap.text import ArgmapError
from argmap.text.nearest import suggestion

OWN_FILE = "argmap.toml"
SHARED_FILE = "pyproject.toml"
LEVELS = ("hint", "warning", "error", "never")
"""What ``fail-on`` can be."""

_TABLE = ("tool", "argmap")
T = TypeVar("T")


class ConfigError(ArgmapError):
    """A file of settings cannot be used; the message has the file and, if known, the line."""

    def __init__(self, path: str, line: int, reason: str) -> None:
        self.path = path
        self.line = line
        super().__init__(f"{path}:{line}: {reason}" if line else f"{path}: {reason}")


@dataclass(frozen=True, slots=True)
class Config:
    """The settings of one file; the default is what holds without any.

    Attributes:
        folder: where the file stands; empty without one.
        choice: what to report.
        fail_on: the least severity for which the exit code is 1; empty if it is not said.
        per_file_ignores: what not to report of the files that fit a pattern.
        exclude: patterns of files and folders that are left out where a folder is checked.
        options: what rules are told, by key: those that the front matter can have under ``argmap``.
        texts: for the files that fit a pattern, the text that their map is about.
    """

    folder: str = ""
    choice: Choice = field(default=Choice())
    fail_on: str = ""
    per_file_ignores: tuple[tuple[str, tuple[Selector, ...]], ...] = ()
    exclude: tuple[str, ...] = ()
    options: Data = EMPTY
    texts: tuple[tuple[str, str], ...] = ()

    def choice_for(self, path: str) -> Choice:
        """What to report of a file."""
        ignored = [
            selector
            for pattern, selectors in self.per_file_ignores
            if self._fits(path, pattern)
            for selector in selectors
        ]
        choice = self.choice
        if not ignored:
            return choice
        return Choice(choice.select, choice.extend, (*choice.ignore, *ignored), choice.teach)

    def text_for(self, path: str) -> str:
        """The path of the text that a map is about; empty if none is named."""
        for pattern, text in self.texts:
            if self._fits(path, pattern):
                return os.path.relpath(Path(self.folder, text))
        return ""

    def excludes(self, path: str) -> bool:
        """Whether a file or folder is left out where a folder above it is checked."""
        return any(self._fits(path, pattern) for pattern in self.exclude)

    def _fits(self, path: str, pattern: str) -> bool:
        """Whether a pattern fits the path from the folder of the settings, or the bare name."""
        seen = os.path.relpath(path, self.folder or ".").replace(os.sep, "/")
        bare = pattern.rstrip("/")
        return fnmatchcase(seen, bare) or fnmatchcase(Path(seen).name, bare)


NOTHING = Config()


class Configs:
    """Finds and reads the settings for each map, each file once.

    Args:
        known: the rules that selectors may name.
        path: a file of settings to use for all maps, if one is named.
        isolated: use no settings at all.
    """

    def __init__(self, known: Rules, *, path: str = "", isolated: bool = False) -> None:
        self._known = known
        self._fixed: Config | None = NOTHING if isolated else None
        if path:
            self._fixed = read_config(path, known)
        self._of_folder: dict[Path, Config] = {}

    def of(self, path: str) -> Config:
        """The settings for a map or a folder; for standard input those of the current folder.

        Raises:
            ConfigError: they cannot be used.
            UnreadableError: the file of settings cannot be read.
        """
        if self._fixed is not None:
            return self._fixed
        place = Path("." if path == "-" else path).absolute()
        return self._of(place if place.is_dir() else place.parent)

    def _of(self, folder: Path) -> Config:
        passed: list[Path] = []
        found = NOTHING
        for here in (folder, *folder.parents):
            known = self._of_folder.get(here) or self._in(here)
            passed.append(here)
            if known is not None:
                found = known
                break
        self._of_folder.update(dict.fromkeys(passed, found))
        return found

    def _in(self, folder: Path) -> Config | None:
        for name in (OWN_FILE, SHARED_FILE):
            file = folder / name
            if file.is_file():
                found = _read(os.path.relpath(file), self._known)
                if found is not None:
                    return found
        return None


def read_config(path: str, known: Rules) -> Config:
    """Read a file of settings that the user has named.

    Raises:
        ConfigError: it cannot be used, or has no settings for argmap.
        UnreadableError: it cannot be read.
    """
    found = _read(path, known)
    if found is None:
        raise ConfigError(path, 0, "there is no table [tool.argmap] in it")
    return found


def _read(path: str, known: Rules) -> Config | None:
    """The settings in a file; ``None`` if a file that others share has none."""
    is_shared = Path(path).name == SHARED_FILE
    try:
        text = Path(path).read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableError(path, ValueError("it is not UTF-8 text")) from error
    except (OSError, ValueError) as error:
        raise UnreadableError(path, error) from error
    try:
        table: object = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _not_toml(path, text, str(error)) from error
    for name in _TABLE if is_shared else ():
        table = table.get(name) if isinstance(table, dict) else None
    if table is None:
        return None
    reader = _Reader(path, text, known)
    return reader.config(table)


def _not_toml(path: str, text: str, reason: str) -> ConfigError:
    """That a file is not TOML, at the line that the reason names; else at the last line."""
    found = re.search(r" \(at line (\d+), column \d+\)", reason)
    line = int(found[1]) if found else len(text.splitlines())
    reason = reason.replace(found[0], "") if found else reason
    return ConfigError(path, line, f"this is not TOML: {reason[:1].lower()}{reason[1:]}")


class _Reader:
    """Reads the values of one table, and says what is wrong with them."""

    def __init__(self, path: str, text: str, known: Rules) -> None:
        self.path = path
        self.text = text
        self.known = known

    def config(self, table: object) -> Config:
        if not isinstance(table, dict):
            raise self.error(_TABLE[1], "`argmap` must be a table: [tool.argmap]")
        for key in table:
            if key == _TABLE[0]:
                raise self.error(key, f"settings stand in {OWN_FILE} without [tool.argmap]")
            if key not in _KEYS:
                raise self.error(key, f"there is no setting `{key}`; {suggestion(key, _KEYS)}")
        select = table.get("select")
        return Config(
            folder=str(Path(self.path).parent),
            choice=Choice(
                None if select is None else self.selectors("select", select),
                self.selectors("extend-select", table.get("extend-select", [])),
                self.selectors("ignore", table.get("ignore", [])),
                self.flag("teach", table["teach"]) if "teach" in table else None,
            ),
            fail_on=self.level("fail-on", table.get("fail-on", "")),
            per_file_ignores=self.by_pattern(
                "per-file-ignores", table.get("per-file-ignores", {}), self.selectors
            ),
            exclude=self.texts("exclude", table.get("exclude", [])),
            options=Data({key: self.option(key, table[key]) for key in _OPTIONS if key in table}),
            texts=self.sources("text", table.get("text", {})),
        )

    def error(self, key: str, reason: str) -> ConfigError:
        """What is wrong with a key, at the line in which it stands."""
        quoted = re.escape(key)
        place = re.search(
            rf"^[ \t]*(?:\[.*)?[\"']?{quoted}[\"']?[ \t]*[=.\]]", self.text, re.MULTILINE
        )
        return ConfigError(
            self.path, self.text.count("\n", 0, place.start()) + 1 if place else 0, reason
        )

    def texts(self, key: str, value: object) -> tuple[str, ...]:
        """A list of texts, or a single one."""
        items = [value] if isinstance(value, str) else value
        if not isinstance(items, list) or not all(isinstance(each, str) for each in items):
            raise self.error(key, f"`{key}` must be a list of texts")
        return tuple(items)

    def selectors(self, key: str, value: object) -> tuple[Selector, ...]:
        """What a list of selectors takes."""
        try:
            return tuple(map(self.known.find, self.texts(key, value)))
        except UnknownRuleError as error:
            raise self.error(key, f"{error} (in `{key}`)") from error

    def flag(self, key: str, value: object) -> bool:
        """True or false."""
        if not isinstance(value, bool):
            raise self.error(key, f"`{key}` must be true or false")
        return value

    def level(self, key: str, value: object) -> str:
        """One of the levels, or empty."""
        if value and value not in LEVELS:
            raise self.error(key, f"`{key}` cannot be {value!r}; {suggestion(str(value), LEVELS)}")
        return str(value)

    def option(self, key: str, value: object) -> Value:
        """What rules are told under a key."""
        kind = _OPTIONS[key]
        if not kind.accepts(value):
            raise self.error(key, f"`{key}` must be {kind.words}")
        return freeze(value)

    def by_pattern(
        self, key: str, value: object, read: Callable[[str, object], T]
    ) -> tuple[tuple[str, T], ...]:
        """A table of patterns, each with what ``read`` makes of its value."""
        if not isinstance(value, Mapping):
            raise self.error(key, f"`{key}` must be a table: each pattern with its value")
        return tuple((str(pattern), read(pattern, item)) for pattern, item in value.items())

    def sources(self, key: str, value: object) -> tuple[tuple[str, str], ...]:
        """The text for all maps, or a table of patterns with the text for each."""

        def path(pattern: str, item: object) -> str:
            if not isinstance(item, str) or not item:
                raise self.error(pattern, f"`{key}` must name a file, or a file for each pattern")
            return item

        return (
            (("*", path(key, value)),)
            if isinstance(value, str)
            else self.by_pattern(key, value, path)
        )


_OWN_KEYS = (
    *("select", "extend-select", "ignore", "teach", "fail-on"),
    *("per-file-ignores", "exclude", "text"),
)
_OPTIONS = {key: kind for key, kind in KNOWN["argmap"].items() if key not in _OWN_KEYS}
_KEYS = (*_OWN_KEYS, *_OPTIONS)
