"""Which claims of a map stand in which sentences of its text."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from argmap.graph import Bearing, theses
from argmap.passages import SourceText, passages_of, sentences
from argmap.passages.sentences import prose
from argmap.teaching.exercises.model import TextExhibit
from argmap.wording.language import language as words_of_language
from argmap.wording.words import words_of

WHOLE = 60
"""Sentences up to which a text is shown whole; of a longer one the paragraphs that matter."""

_SHARED = 0.5  # of the words of the shorter of two sentences; from here on they may say the same
_FEWEST = 3  # words about something; a shorter sentence says too little to be asked about


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a text: its paragraph, its text, and the ids of the claims that stand in it."""

    paragraph: int
    text: str
    claims: tuple[str, ...]


@dataclass(frozen=True)
class SaidInText:
    """A text by sentences.

    Attributes:
        text: the text.
        sentences: the sentences of its prose, in order; titles and headings are not among them.
        language: the language of the map.
    """

    text: SourceText
    sentences: tuple[Sentence, ...]
    language: str

    @cached_property
    def places(self) -> Mapping[str, tuple[int, ...]]:
        """The sentences in which each claim stands, by its id."""
        found: dict[str, list[int]] = {}
        for number, sentence in enumerate(self.sentences):
            for name in sentence.claims:
                found.setdefault(name, []).append(number)
        return {name: tuple(numbers) for name, numbers in found.items()}

    def content(self, number: int) -> frozenset[str]:
        """The words of a sentence that are about something, without their endings."""
        return content(self.sentences[number].text, self.language)

    def may_say(self, number: int, texts: Iterable[str]) -> bool:
        """Whether a sentence may say what one of some texts says: they share many words."""
        mine = self.content(number)
        return any(_is_like(mine, content(text, self.language)) for text in texts)

    def is_full(self, number: int) -> bool:
        """Whether a sentence says enough to be asked about."""
        return len(self.content(number)) >= _FEWEST

    def exhibit(self, chosen: Iterable[int], title: str) -> tuple[TextExhibit, Mapping[int, int]]:
        """The text, or the paragraphs of it that some sentences stand in.

        Args:
            chosen: the sentences that have to be there.
            title: the title to show, if the text has none.

        Returns:
            What is shown, and the number of each sentence in it, from 1.
        """
        wanted = {self.sentences[number].paragraph for number in chosen}
        shown: dict[int, list[int]] = {}
        for number, sentence in enumerate(self.sentences):
            if len(self.sentences) <= WHOLE or sentence.paragraph in wanted:
                shown.setdefault(sentence.paragraph, []).append(number)
        order = [number for numbers in shown.values() for number in numbers]
        paragraphs = tuple(
            tuple(self.sentences[number].text for number in numbers) for numbers in shown.values()
        )
        first = self.text.paragraphs[0] if self.text.paragraphs else ""
        has_title = bool(first) and all(sentence.paragraph for sentence in self.sentences)
        exhibit = TextExhibit(" ".join(first.split()) if has_title else title, paragraphs)
        return exhibit, {number: place for place, number in enumerate(order, start=1)}


def said_in(bearing: Bearing, text: SourceText, tag: str) -> SaidInText:
    """Which claims stand in which sentences of a text, by the anchors of the map."""
    argument_map = bearing.argument_map
    touched: dict[int, list[tuple[int, int, str]]] = {}
    for name, passages in passages_of(argument_map, text).of:
        if name not in bearing.index:
            continue  # a heading
        for each in passages:
            if each.paragraph is not None and each.start is not None and each.end is not None:
                touched.setdefault(each.paragraph, []).append((each.start, each.end, name))
    found = [
        Sentence(paragraph, " ".join(text.paragraphs[paragraph][start:end].split()), names)
        for paragraph in prose(text)
        for start, end, names in _told(text.paragraphs[paragraph], touched.get(paragraph, ()))
    ]
    return SaidInText(text, tuple(found), tag)


def _told(
    paragraph: str, touched: Sequence[tuple[int, int, str]]
) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """The sentences of a paragraph, each with the ids of the claims that stand in it."""
    for start, end in sentences(paragraph):
        names = [name for first, last, name in touched if first < end and start < last]
        yield start, end, tuple(dict.fromkeys(names))


def content(text: str, tag: str) -> frozenset[str]:
    """The words of a text that are about something, without their endings."""
    known = words_of_language(tag)
    words = words_of(text)
    low = [word for word, is_word in zip(words.low, words.is_word, strict=True) if is_word]
    if known is None:
        return frozenset(low)
    function = known.words("function")
    return frozenset(known.stem[word] for word in low if word not in function)


def _is_like(one: frozenset[str], other: frozenset[str]) -> bool:
    few = min(len(one), len(other))
    return bool(few) and len(one & other) >= _SHARED * few


def main_theses(bearing: Bearing) -> tuple[str, ...]:
    """The ids of the theses."""
    return tuple(bearing.ids[number] for number in theses(bearing))
