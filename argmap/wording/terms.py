"""What a claim speaks of: its terms, the words of one family, and the terms that a map calls one.

The front matter can say that words mean the same in this map::

    terms: {car: [automobile, vehicle], "North Korean": [DPRK]}
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from argmap.wording.grammar import Reading
from argmap.wording.language import Language, Phrases
from argmap.wording.words import APOSTROPHE, Words

if TYPE_CHECKING:
    from argmap.model import Value

_ENDS_POSSESSIVE = frozenset("s'") | {APOSTROPHE}
_SHORTEST = 3  # letters of a term


@dataclass(frozen=True, eq=False)
class Aliases:
    """Groups of terms that a map calls one; each term is a sequence of stems."""

    phrases: Phrases
    groups: Mapping[tuple[str, ...], tuple[tuple[str, ...], ...]]

    def at(self, stems: Sequence[str], place: int) -> tuple[tuple[str, ...], ...]:
        """The group whose term begins at a place, the term itself first; empty if none does."""
        phrase = self.phrases.at(stems, place)
        return (phrase, *self.groups[phrase]) if phrase else ()


def aliases(terms: "Value", language: Language) -> Aliases:
    """The groups that the front matter gives; what is not of that form is left out."""
    groups: dict[tuple[str, ...], tuple[tuple[str, ...], ...]] = {}
    for chief, others in terms.items() if isinstance(terms, Mapping) else ():
        names = [chief, *(others if isinstance(others, tuple) else (others,))]
        group = tuple(
            tuple(language.stem[word.lower()] for word in str(name).split())
            for name in names
            if name is not None and str(name).split()
        )
        groups.update(dict.fromkeys(group, group))
    return Aliases(Phrases(groups), groups)


class Term(NamedTuple):
    """A content word: its families (one for each part of ``car-free``), and which word it is."""

    families: tuple[str, ...]
    place: int
    is_subject: bool


@dataclass(frozen=True, eq=False)
class Terms:
    """The terms of a claim.

    Attributes:
        stems: the stem of each word, in order, with those of an alias in place of its name.
        before_verb: those of the words before the first verb.
        needed: the content words that another claim has to take up, each family once.
        content: the families of all content words, verbs among them.
        named: all families that the claim names, with those of aliases.
        keys: all by which terms of other claims that are akin are found here.
    """

    stems: Sequence[str]
    before_verb: frozenset[str]
    needed: Sequence[Term]
    content: frozenset[str] = field(repr=False)
    named: frozenset[str] = field(repr=False)
    keys: frozenset[str] = field(repr=False)


def terms_of(
    words: Words,
    readings: Sequence[Reading],
    subject_end: int,
    language: Language,
    names: Aliases,
) -> Terms:
    """Work out the terms of a text.

    Args:
        words: the text.
        readings: what each word can be.
        subject_end: how many words stand before the first verb.
        language: the word lists.
        names: the terms that the map calls one.
    """
    function, general = language.words("function"), language.stems("general")
    stem, families = language.stem, language.families
    stems: list[str] = []
    content: list[str] = []
    needed: dict[tuple[str, ...], Term] = {}
    head = 0  # stems before the verb
    for place, is_word in enumerate(words.is_word):
        if place == subject_end:
            head = len(stems)
        if not is_word:
            continue
        written = bare(words.written[place])
        is_acronym = len(written) > 1 and written.isupper()
        found: list[str] = []
        for low in written.lower().replace(APOSTROPHE, "'").split("-"):
            stems.append(stem[low])
            if (
                (is_acronym or low not in function)
                and stems[-1] not in general
                and not low[:1].isdigit()
            ):
                found.append(families.get(stems[-1], stems[-1]))
        content += found
        is_noun = place != subject_end and readings[place] in (Reading.OTHER, Reading.POSSIBLE)
        is_noun = is_acronym or (is_noun and len(written) >= _SHORTEST)
        if found and is_noun and not written.endswith("ly"):
            needed.setdefault(tuple(found), Term(tuple(found), place, place < subject_end))
    folded, groups = _folded(stems, names)
    before, _ = _folded(stems[:head], names)
    named = {families.get(each, each) for each in (*stems, *groups)}
    found_by = frozenset[str]().union(*(language.keys[family] for family in named))
    return Terms(
        folded,
        frozenset(before),
        tuple(needed.values()),
        frozenset(content),
        frozenset(named),
        found_by,
    )


def bare(word: str) -> str:
    """A word without the ending of the possessive."""
    if word[-1] in _ENDS_POSSESSIVE:
        for suffix in ("'s", f"{APOSTROPHE}s", "'", APOSTROPHE):
            word = word.removesuffix(suffix)
    return word


def _folded(stems: list[str], names: Aliases) -> tuple[list[str], list[str]]:
    """The stems with one name for what has several, and the stems of all those names."""
    if not names.phrases.among(stems):
        return stems, []
    folded: list[str] = []
    groups: list[str] = []
    place = 0
    while place < len(stems):
        group = names.at(stems, place)
        if group:
            folded += group[1]
            groups += (each for phrase in group for each in phrase)
            place += len(group[0])
        else:
            folded.append(stems[place])
            place += 1
    return folded, groups
