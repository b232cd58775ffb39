"""The scheme that the wording of a step suggests, where its author names none.

The hints of the catalogue are few and precise: for most steps nothing is suggested.
"""

import re
from collections.abc import Sequence
from functools import cache

from argmap.schemes import Hint, Scheme, catalogue
from argmap.teaching.critical.model import Suggestion


def suggested(premises: Sequence[str], conclusion: str) -> Suggestion | None:
    """The scheme that the wording of a step suggests; ``None`` if it suggests none, or several.

    Args:
        premises: what its premises say.
        conclusion: what its conclusion says; empty if it cannot be read as one.
    """
    found: dict[Scheme, str] = {}
    for scheme, hint in _hints():
        words = _words(hint, premises, conclusion)
        if words:
            found.setdefault(scheme, words)
    if len(found) != 1:
        return None
    return next(Suggestion(scheme, words) for scheme, words in found.items())


@cache
def _hints() -> tuple[tuple[Scheme, Hint], ...]:
    return tuple((scheme, hint) for scheme in catalogue().schemes for hint in scheme.hints)


def _words(hint: Hint, premises: Sequence[str], conclusion: str) -> str:
    """The words by which a hint fits; empty if it does not."""
    said = ""
    if hint.conclusion:
        match = _pattern(hint.conclusion).search(conclusion)
        if match is None:
            return ""
        said = match[0]
    if hint.premise:
        matches = (_pattern(hint.premise).search(premise) for premise in premises)
        match = next((match for match in matches if match is not None), None)
        if match is None:
            return ""
        said = match[0]
    return " ".join(said.split())


@cache
def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text)
