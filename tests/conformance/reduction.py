"""Making a failing case small: delta debugging over lines, then over characters and settings."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TypeVar

from tests.conformance.grammar import Case
from tests.conformance.grammar_settings import Settings

Part = TypeVar("Part")
Fails = Callable[[Sequence[Case]], Sequence[bool]]
"""Says of each case whether it still fails; it is asked about many at once."""


def reduced(case: Case, fails: Fails) -> Case:
    """The smallest case found that fails as ``case`` does."""
    before = None
    while case != before:
        before = case
        case = _without_settings(case, fails)
        case = _shorter(case, case.text.splitlines(keepends=True), fails)
        case = _shorter(case, _words(case.text), fails)
    return _shorter(case, list(case.text), fails) if len(case.text) < 400 else case


def _words(text: str) -> list[str]:
    starts = [at for at in range(1, len(text)) if text[at].isspace() != text[at - 1].isspace()]
    return [text[start:end] for start, end in pairwise([0, *starts, len(text)])]


def _shorter(case: Case, parts: list[str], fails: Fails) -> Case:
    """Leave out runs of parts, from half of the text down to single parts."""
    size = max(1, len(parts) // 2)
    while parts and size:
        candidates = [parts[:at] + parts[at + size :] for at in range(0, len(parts), size)]
        answers = fails([replace(case, text="".join(candidate)) for candidate in candidates])
        smaller = next((c for c, failing in zip(candidates, answers, strict=True) if failing), None)
        if smaller is None:
            size //= 2
        else:
            parts = smaller
            size = min(size, max(1, len(parts)))
    return replace(case, text="".join(parts))


def _without_settings(case: Case, fails: Fails) -> Case:
    """Leave out settings, one key or one area at a time."""
    while case.settings:
        candidates = [replace(case, settings=smaller) for smaller in _fewer(case.settings)]
        answers = fails(candidates)
        smaller = next((c for c, failing in zip(candidates, answers, strict=True) if failing), None)
        if smaller is None:
            break
        case = smaller
    return case


def _fewer(found: Settings) -> list[Settings]:
    fewer: list[Settings] = []
    for area, values in found.items():
        fewer.append({other: inner for other, inner in found.items() if other != area})
        if isinstance(values, dict) and len(values) > 1:
            fewer.extend(
                {**found, area: {k: v for k, v in values.items() if k != key}} for key in values
            )
    return fewer
