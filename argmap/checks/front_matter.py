"""What the front matter of a map says that should be reported of it.

::

    ===
    argmap: {ignore: [AM203], extend-select: [wording], teach: false}
    ===

It goes before the settings of the folder, and the command line goes before it.
"""

from argmap.argdown.meaning.data_places import written
from argmap.argdown.problems import Problem
from argmap.checks.selection import Choice, Rules, Selector, UnknownRuleError
from argmap.model import ArgumentMap, Data, Value
from argmap.text import Diagnostic, Span

KEY = "argmap"


def own_choice(argument_map: ArgumentMap, known: Rules) -> tuple[Choice, tuple[Diagnostic, ...]]:
    """What a map chooses for itself, and what in it names no rule.

    What has the wrong type is left out; the reader has reported it.
    """
    settings = argument_map.front_matter.get(KEY)
    if not isinstance(settings, Data):
        return Choice(), ()
    problems: list[Diagnostic] = []

    def selectors(key: str) -> tuple[Selector, ...]:
        found: list[Selector] = []
        for path, text in _texts(key, settings.get(key)):
            try:
                found.append(known.find(text))
            except UnknownRuleError as error:
                problems.append(_unknown(argument_map, (KEY, *path), error))
        return tuple(found)

    teach = settings.get("teach")
    choice = Choice(
        extend=selectors("extend-select"),
        ignore=selectors("ignore"),
        teach=teach if isinstance(teach, bool) else None,
    )
    return choice, tuple(problems)


def _texts(key: str, value: Value) -> list[tuple[tuple[str | int, ...], str]]:
    """The texts of a list, or a single one, with their paths."""
    if isinstance(value, tuple):
        return [((key, at), each) for at, each in enumerate(value) if isinstance(each, str)]
    return [((key,), value)] if isinstance(value, str) else []


def _unknown(
    argument_map: ArgumentMap, path: tuple[str | int, ...], error: UnknownRuleError
) -> Diagnostic:
    place = argument_map.front_matter_span
    assert place is not None  # it was read from there
    found = written(place, path)
    span: Span = found.value if found is not None else place
    return Problem.BAD_SETTING.at(
        span.source, span.start, span.end, f"`{error.selector}` has no effect", str(error)
    )
