"""When two texts say the same in the same words."""

import re

_WORD = re.compile(r"[^\W_]+")
_OPENINGS = frozenset({"therefore", "so", "thus", "hence", "consequently", "then"})
_LEAST_WORDS = 2


def same_words(text: str) -> str:
    """The words of a text, without capitals and marks, for comparing.

    "Therefore" and the like at its beginning do not count. Empty if the text is too short to say
    anything, such as ``p``.
    """
    words = _WORD.findall(text.casefold().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'"))
    while words and words[0] in _OPENINGS:
        words = words[1:]
    return " ".join(words) if len(words) >= _LEAST_WORDS else ""
