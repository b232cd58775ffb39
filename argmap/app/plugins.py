"""What is built in, joined with what installed packages add by entry points.

A package adds a rule by naming it in its ``pyproject.toml``::

    [project.entry-points."argmap.rules"]
    my-rule = "my_package.my_module:RULE"

The groups are ``argmap.rules`` (:class:`argmap.checks.Rule`), ``argmap.questions``
(:class:`argmap.queries.Question`), ``argmap.formats`` (:class:`argmap.formats.Format`) and
``argmap.renderers`` (:class:`argmap.renderers.Renderer`).
Nothing is imported before its group is asked for.
"""

import os
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from argmap.app.errors import PluginError, UnknownNameError

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

    from argmap.checks import Rule, Rules
    from argmap.formats import Format
    from argmap.queries import Question
    from argmap.renderers import Renderer

T = TypeVar("T")

RULES = "argmap.rules"
QUESTIONS = "argmap.questions"
FORMATS = "argmap.formats"
RENDERERS = "argmap.renderers"
_METADATA = (
    ".dist-info",
    ".egg-info",
)  # what the folders end in in which packages describe themselves

GROUPS = (RULES, QUESTIONS, FORMATS, RENDERERS)


def installed(group: str) -> "Iterable[EntryPoint]":
    """The entry points of a group that the installed packages declare."""
    if not any(map(may_declare, sys.path)):
        return ()
    from importlib.metadata import entry_points  # noqa: PLC0415 -- slow to import

    return entry_points(group=group)


@cache
def may_declare(folder: str) -> bool:
    """Whether a package in a folder of the path may declare a plug-in of argmap.

    Most installations have none, and to read their metadata takes as long as to read a map. What is
    not a folder (a zip file) may hold anything.
    """
    try:
        with os.scandir(folder or ".") as entries:
            packages = [each.path for each in entries if each.name.endswith(_METADATA)]
    except NotADirectoryError:
        return True
    except OSError:  # the path may name what is not there
        return False
    return any(_mentions_argmap(package) for package in packages)


def _mentions_argmap(package: str) -> bool:
    try:
        return b"[argmap." in Path(package, "entry_points.txt").read_bytes()
    except OSError:  # most packages declare none
        return False


@dataclass(frozen=True)
class Plugins:
    """All rules, questions, formats and renderers; ``find`` says which entry points a group has.

    Each attribute raises :class:`argmap.app.errors.PluginError` where a plug-in cannot be imported,
    is of the wrong type, or takes a name that is in use.
    """

    find: "Callable[[str], Iterable[EntryPoint]]" = installed

    @cached_property
    def rules(self) -> "tuple[Rule, ...]":
        """The rules of ``argmap check``, by code."""
        from argmap.checks import BUILTIN, Rule  # noqa: PLC0415 -- only when asked for

        joined = self._join(RULES, BUILTIN, Rule, lambda rule: rule.code)
        return tuple(sorted(joined, key=lambda rule: rule.code))

    @cached_property
    def known_rules(self) -> "Rules":
        """All that ``argmap check`` can find, the problems of the reader too."""
        from argmap.checks import Rules, catalogue  # noqa: PLC0415 -- only when asked for

        return Rules(catalogue(self.rules))

    @cached_property
    def questions(self) -> "tuple[Question, ...]":
        """The questions of ``argmap query``, built-in ones first."""
        from argmap.queries import Question  # noqa: PLC0415 -- only when asked for
        from argmap.queries.builtin import BUILTIN  # noqa: PLC0415 -- only when asked for

        return self._join(QUESTIONS, BUILTIN, Question, lambda question: question.name)

    def question(self, name: str) -> "Question":
        """The question with a name.

        Raises:
            UnknownNameError: there is none.
        """
        for known in self.questions:
            if known.name == name:
                return known
        raise UnknownNameError("question", name, [known.name for known in self.questions])

    @cached_property
    def formats(self) -> "tuple[Format, ...]":
        """The formats of ``argmap convert``, built-in ones first."""
        from argmap.formats import BUILTIN, Format  # noqa: PLC0415 -- only when asked for

        return self._join(FORMATS, BUILTIN, Format, lambda known: known.name)

    def format(self, name: str) -> "Format":
        """The format with a name.

        Raises:
            UnknownNameError: there is none.
        """
        for known in self.formats:
            if known.name == name:
                return known
        raise UnknownNameError("format", name, [known.name for known in self.formats])

    @cached_property
    def renderers(self) -> "tuple[Renderer, ...]":
        """The picture formats of ``argmap draw``, built-in ones first."""
        from argmap.renderers import BUILTIN, Renderer  # noqa: PLC0415 -- only when asked for

        return self._join(RENDERERS, BUILTIN, Renderer, lambda renderer: renderer.name)

    def names(self, group: str) -> tuple[str, ...]:
        """The names of what a group has."""
        match group:
            case "argmap.rules":
                return tuple(rule.name for rule in self.rules)
            case "argmap.questions":
                return tuple(question.name for question in self.questions)
            case "argmap.formats":
                return tuple(known.name for known in self.formats)
            case _:
                return tuple(renderer.name for renderer in self.renderers)

    def _join(
        self, group: str, builtin: tuple[T, ...], kind: type[T], key: Callable[[T], str]
    ) -> tuple[T, ...]:
        found = {key(plugin): plugin for plugin in builtin}
        for entry in sorted(self.find(group), key=lambda entry: (entry.name, entry.value)):
            plugin = _load(group, entry, kind)
            if key(plugin) in found:
                raise _error(group, entry, f"the name {key(plugin)!r} is taken")
            found[key(plugin)] = plugin
        return tuple(found.values())


INSTALLED = Plugins()
"""What this installation has."""


def _load(group: str, entry: "EntryPoint", kind: type[T]) -> T:
    try:
        plugin = entry.load()
    except Exception as error:  # whatever a stranger's module raises while it is imported
        raise _error(group, entry, f"{type(error).__name__}: {error}") from error
    if not isinstance(plugin, kind):
        wrong = type(plugin).__name__
        raise _error(group, entry, f"{entry.value} is a {wrong}, not a {kind.__name__}")
    return plugin


def _error(group: str, entry: "EntryPoint", reason: str) -> PluginError:
    return PluginError(
        group, entry.name, entry.dist.name if entry.dist else "that brings it", reason
    )
