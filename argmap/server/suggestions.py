"""Selectors to begin with that fit a map: each takes something of it."""

import re
from collections.abc import Iterable, Mapping, Sequence

from argmap.app.workspace import Workspace
from argmap.text import ArgmapError

_MOST = 40
_SPECIAL = re.compile(r'[\\"*]')


def suggestions(work: Workspace) -> Mapping[str, Sequence[tuple[str, str]]]:
    """Selectors with what they mean, by kind; kinds of which the map has none are left out."""
    questions = [each for each in work.plugins.questions if not each.needed]
    known = {
        "Examples": [(each, "") for each in _examples(work)],
        "Questions": [(each.name, each.summary) for each in questions],
        "Tags": [(row.name, "") for row in work.ask("tags")[:_MOST]],
        "Holders": [(f"holder:{_quoted(row.name)}", "") for row in work.ask("holders")[:_MOST]],
    }
    fitting = {
        kind: [each for each in found if _fits(work, each[0])] for kind, found in known.items()
    }
    return {kind: found for kind, found in fitting.items() if found}


def _examples(work: Workspace) -> Iterable[str]:
    """How selectors are put together, about the first thesis and what bears on it."""
    yield "depth<=1"
    yield "unsupported & under(thesis)"
    yield "objections & ~unanswered"
    for thesis in work.ask("thesis")[:1]:
        yield f"under({thesis.name}) & reasons"
    for row in work.ask("objections")[:1]:
        for name in row.ids[:1]:
            yield f"under({name})"


def _fits(work: Workspace, selector: str) -> bool:
    try:
        return bool(work.select(selector))
    except ArgmapError:  # a question whose answer is no set of claims, a name that needs more
        return False


def _quoted(value: str) -> str:
    r"""A value as a selector has it: ``"a \* b"``."""
    escaped = _SPECIAL.sub(r"\\\g<0>", value)
    return escaped if re.fullmatch(r"[\w-]+", value) else f'"{escaped}"'
