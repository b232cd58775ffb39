"""Words that weaken a claim, by language.

They are guesses: the same words can do other work (*may* permits, *could* was able to), so what they
find is told apart from what the author of a map wrote down as a hedge. Before *not* they are left
out: *may not* forbids more often than it doubts.

Source: K. Hyland, Hedging in Scientific Research Articles, 1998, chapter 5; E. Prince, J. Frader and
Ch. Bosk, "On hedging in physician-physician discourse", in R. J. Di Pietro, Linguistics and the
Professions, 1982, pp. 83-97.
"""

import re

_WORDS = {
    "en": (
        "apparently",
        "arguably",
        "could",
        "may",
        "maybe",
        "might",
        "perhaps",
        "possibly",
        "presumably",
        "probably",
        "seem",
        "seemed",
        "seems",
        "supposedly",
        "allegedly",
        "reportedly",
        "likely",
        "unlikely",
        "by some accounts",
        "it is said that",
        "more or less",
        "as a rule",
        "in some cases",
        "to some extent",
    ),
}


def hedging_words(text: str, language: str) -> tuple[str, ...]:
    """The hedging words in a text, as they stand there, each once.

    Args:
        text: the text.
        language: its language; only ``en`` and its variants have a list of words.
    """
    pattern = _PATTERNS.get(language.partition("-")[0].lower())
    if pattern is None:
        return ()
    return tuple(dict.fromkeys(match[0] for match in pattern.finditer(text)))


def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """The words with either letter first; the month of May is none."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    choices = "|".join(
        re.escape(word) if word == "may" else f"[{word[0].upper()}{word[0]}]{re.escape(word[1:])}"
        for word in longest_first
    )
    return re.compile(rf"\b(?:{choices})\b(?!\s+not\b)")


_PATTERNS = {language: _pattern(words) for language, words in _WORDS.items()}
