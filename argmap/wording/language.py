"""What the wording rules know of a language: lists of words, in a file for each language."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from math import ceil

Phrase = tuple[str, ...]
_ROOT = 6  # letters that two stems share at least, if they are to count as akin
_SHARE = 0.8
_SHORTEST_ROOT = 4  # letters that are left when an ending is taken off
_LONGEST_AFFIX = 5
_LONGEST_WORD = 40  # letters; what is longer is no word, and would take long to stem
_LONGEST_CODE = 8  # letters of a language code such as "en"


@dataclass(frozen=True, eq=False)
class Language:
    """The word lists of a language; a list that its file does not have is empty.

    Attributes:
        code: the two letters (or three) that maps name it by.
        name: what it is called in messages.
        stemmer: the algorithm of the package snowballstemmer.
        texts: the lists as the file gives them.
        script: what Unicode calls the letters that it is written in.
    """

    code: str
    name: str
    stemmer: str
    texts: Mapping[str, str] = field(repr=False)
    script: str = "LATIN"
    _sets: dict[str, frozenset[str]] = field(default_factory=dict, init=False, repr=False)
    _phrases: dict[str, "Phrases"] = field(default_factory=dict, init=False, repr=False)

    @cached_property
    def labels(self) -> frozenset[str]:
        """The words that say, before a colon, what part a claim plays."""
        return frozenset(" ".join(row) for row in self.rows("labels"))

    def words(self, name: str) -> frozenset[str]:
        """The list of words with a name."""
        found = self._sets.get(name)
        if found is None:
            found = self._sets[name] = frozenset(self.texts.get(name, "").split())
        return found

    def stems(self, name: str) -> frozenset[str]:
        """The stems of a list of words."""
        key = f"{name}.stems"
        if key not in self._sets:
            self._sets[key] = frozenset(self.stem[word] for word in self.words(name))
        return self._sets[key]

    def phrases(self, name: str) -> "Phrases":
        """The list of phrases with a name, a line each."""
        found = self._phrases.get(name)
        if found is None:
            found = self._phrases[name] = Phrases(self.rows(name))
        return found

    def rows(self, name: str) -> list[Phrase]:
        """The lines of a list, each as its words."""
        return [
            tuple(line.split()) for line in self.texts.get(name, "").splitlines() if line.strip()
        ]

    @cached_property
    def stem(self) -> "Stems":
        """The stem of each word."""
        from snowballstemmer import stemmer  # noqa: PLC0415 -- only rules about wording need it

        bases = {form: row[0] for row in self.rows("irregular") for form in row[1:]}
        bases.update({form: row[0] for row in self.rows("plurals") for form in row[1:]})
        return Stems(stemmer(self.stemmer).stemWord, bases)

    def family(self, word: str) -> str:
        """The stem that stands for all relatives of a word."""
        stem = self.stem[word]
        return self.families.get(stem, stem)

    @cached_property
    def keys(self) -> "Keys":
        """By what a family meets others that are akin."""
        return Keys(self.words("prefixes"), self.words("suffixes"))

    @cached_property
    def families(self) -> Mapping[str, str]:
        """From the stem of a word to the stem that stands for its whole family."""
        found: dict[str, str] = {}
        for row in self.rows("families"):
            stems = [self.stem[word] for word in row]
            chief = next((found[stem] for stem in stems if stem in found), stems[0])
            for stem in stems:
                found.setdefault(stem, chief)
        return found


class Phrases:
    """A list of phrases, in which one can look for the phrase that begins at a word."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._by_first: dict[str, list[Phrase]] = {}
        for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)):
            self._by_first.setdefault(phrase[0], []).append(phrase)

    def among(self, words: Sequence[str]) -> bool:
        """Whether a phrase can be there at all: a quick look that most texts do not pass."""
        return not self._by_first.keys().isdisjoint(words)

    def at(self, words: Sequence[str], start: int) -> Phrase:
        """The longest phrase that begins at a place; empty if there is none."""
        for phrase in self._by_first.get(words[start], ()) if start < len(words) else ():
            if tuple(words[start : start + len(phrase)]) == phrase:
                return phrase
        return ()


class Stems(dict[str, str]):
    """Stems by word, each worked out once; ``bases`` are the forms that follow no rule."""

    def __init__(self, stemmed: Callable[[str], str], bases: Mapping[str, str]) -> None:
        super().__init__()
        self._stemmed = stemmed
        self._bases = bases

    def __missing__(self, word: str) -> str:
        base = self._bases.get(word, word)
        found = self._stemmed(base) if len(base) <= _LONGEST_WORD else base
        self[word] = found
        return found


class Keys(dict[str, frozenset[str]]):
    """The keys of each family: two families are akin if they share one.

    They are the stem, the stem without a beginning or an ending that makes one word of another
    (``inconsistent``, ``censorship``), and its first letters down to four fifths of it (``economi``,
    ``econom``).
    """

    def __init__(self, prefixes: frozenset[str], suffixes: frozenset[str]) -> None:
        super().__init__()
        self._prefixes = prefixes
        self._suffixes = suffixes

    def __missing__(self, family: str) -> frozenset[str]:
        size = len(family)
        found = {family}
        if size > _LONGEST_WORD:
            self[family] = frozenset(found)
            return self[family]
        found.update(family[:end] for end in range(max(_ROOT, ceil(_SHARE * size)), size))
        for length in range(1, min(_LONGEST_AFFIX, size - _SHORTEST_ROOT) + 1):
            if family[-length:] in self._suffixes:
                found.add(family[:-length])
            if family[:length] in self._prefixes and size - length > _SHORTEST_ROOT:
                found.add(family[length:])
        self[family] = frozenset(found)
        return self[family]


@cache
def language(tag: str) -> Language | None:
    """The language that a tag such as ``en`` or ``en-GB`` names; ``None`` without word lists."""
    import tomllib  # noqa: PLC0415 -- slow to import, and most checks are not about wording
    from importlib import resources  # noqa: PLC0415

    code = tag.replace("_", "-").partition("-")[0].strip().lower()
    if not (code.isascii() and code.isalpha() and len(code) <= _LONGEST_CODE):
        return None
    file = resources.files(__package__) / "languages" / f"{code}.toml"
    if not file.is_file():
        return None
    texts = tomllib.loads(file.read_text("utf-8"))
    name, stemmer, script = (texts.pop(key) for key in ("name", "stemmer", "script"))
    return Language(code, name, stemmer, texts, script)
