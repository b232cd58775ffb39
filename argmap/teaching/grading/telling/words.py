"""How claims are called in feedback."""

from collections.abc import Iterable

from argmap.compare.reading import ReasonKind
from argmap.teaching.english import bare
from argmap.text import in_a_row

_LONGEST = 240  # characters of a claim in a sentence

FOR = {
    ReasonKind.SUPPORT: "a reason for",
    ReasonKind.ATTACK: "an objection to",
    ReasonKind.UNDERCUT: "an objection to the step to",
    ReasonKind.EXCLUSION: "what cannot be true together with",
}
"""What a premise is to its target, by kind."""


def quoted(text: str) -> str:
    """A claim in quotation marks, without its full stop; a very long one is cut."""
    told = bare(text)
    if len(told) > _LONGEST:
        told = told[:_LONGEST].rstrip() + "\N{HORIZONTAL ELLIPSIS}"
    return f"\N{LEFT DOUBLE QUOTATION MARK}{told}\N{RIGHT DOUBLE QUOTATION MARK}"


def row(texts: Iterable[str]) -> str:
    """Claims in quotation marks: ``“a”, “b” and “c”``."""
    return in_a_row([quoted(text) for text in texts])
