"""How the claims of a map are said in a guide: their words, where they stand, what is noted of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from argmap.diagram.content import wording
from argmap.documents.model import Emphasis, Run, Words, words
from argmap.graph import Bearing, basis, hedge, place
from argmap.graph.facts import words as data_words
from argmap.model import Inference
from argmap.passages import Fate, Passage, Passages
from argmap.queries.subject import holders_of
from argmap.teaching.english import bare
from argmap.text import in_a_row

_PILCROW = "\N{PILCROW SIGN}"
_LONGEST_NAME = 60
_SENTENCE_ENDS = (".", "!", "?", "…", ".”", "!”", "?”", ".'", '."')
_FAR = (1 << 60, 0)


@dataclass(frozen=True, eq=False)
class Sayings:
    """The claims of a map in words.

    Attributes:
        bearing: the map, and what bears on what in it.
        passages: where the claims stand in the text that the map is about.
        usual: who holds the thesis; of claims that the same hold it is not told again.
    """

    bearing: Bearing
    passages: Passages = Passages()  # noqa: RUF009 -- frozen
    usual: tuple[str, ...] = ()

    def among(self, holders: tuple[str, ...]) -> "Sayings":
        """The same where it goes without saying that these hold a claim."""
        return replace(self, usual=holders)

    def claim(self, number: int) -> str:
        """What a claim says; its title where only that is written, the rules of a step."""
        element = self.bearing.elements[number]
        if isinstance(element, Inference):
            return ", ".join(element.rules) or element.argument
        written = element.canonical
        said = wording(written.text, written.ranges)[0] if written else ""
        return " ".join((said or element.title).split())

    def sentence(self, number: int) -> str:
        """What a claim says, with a mark at its end."""
        said = self.claim(number)
        return said if said.endswith(_SENTENCE_ENDS) else f"{said}."

    def quoted(self, number: int) -> str:
        """What a claim says, in quotation marks, for use inside a sentence."""
        return f"“{bare(self.claim(number))}”"

    def name(self, number: int) -> str:
        """A short name: the title, else the beginning of what it says."""
        element = self.bearing.elements[number]
        if isinstance(element, Inference):
            return element.argument
        said = self.claim(number) if element.is_untitled else " ".join(element.title.split())
        if len(said) <= _LONGEST_NAME:
            return said.removesuffix(".")
        return said[:_LONGEST_NAME].rsplit(" ", 1)[0] + " …"

    def holders(self, number: int) -> str:
        """Who holds it: ``the council and the shopkeepers``; empty if the map does not say."""
        return in_a_row(holders_of(self.bearing, number))

    def other_holders(self, number: int) -> str:
        """Who holds it, if it is not told already: not who holds the thesis, nor who vouches for it."""
        held = holders_of(self.bearing, number)
        is_told = held in ((), self.usual) or held == (
            data_words(self.bearing.elements[number].data, "by"),
        )
        return "" if is_told else in_a_row(held)

    def where(self, number: int) -> str:
        """Where it stands in the text: ``¶3.2, ¶5``; empty if the map does not say."""
        found = self.passages.by_element.get(self.bearing.ids[number], ())
        return ", ".join(dict.fromkeys(self._place(each) for each in found))

    def prose_place(self, numbers: Iterable[int]) -> tuple[int, int]:
        """A sort key: the first place in the text of some claims, behind all else if none has one."""
        places = [
            (each.paragraph, each.start or 0)
            for number in numbers
            for each in self.passages.by_element.get(self.bearing.ids[number], ())
            if each.paragraph is not None
        ]
        return min(places, default=_FAR)

    def in_prose(self, numbers: Iterable[int]) -> list[int]:
        """Some claims in the order of the text, then of the document."""
        return sorted(
            dict.fromkeys(numbers),
            key=lambda number: (self.prose_place((number,)), place(self.bearing, number)),
        )

    def notes(self, number: int, *, with_holder: bool = True) -> list[str]:
        """What is noted of a claim, in a few words each."""
        element = self.bearing.elements[number]
        found = ["unstated"] if element.data.get("implicit") is True else []
        if said := hedge(element):
            found.append(f"said with reserve: “{said}”")
        if backing := basis(element):
            who = data_words(element.data, "by")
            found.append(f"basis: {backing}" + (f" \N{EN DASH} {who}" if who else ""))
        if with_holder and (held := self.other_holders(number)):
            found.append(f"held by {held}")
        if where := self.where(number):
            found.append(where)
        return found

    def noted(self, number: int, *more: str) -> Words:
        """A claim as a sentence, and in small print what is noted of it."""
        notes = [*self.notes(number), *(each for each in more if each)]
        return words(self.sentence(number), *small(notes))

    @cached_property
    def _sentences(self) -> Mapping[int, tuple[tuple[int, int, bool], ...]]:
        return {each.paragraph: each.sentences for each in self.passages.coverage}

    def _place(self, passage: Passage) -> str:
        """A passage: its paragraph; with the text its sentence after a stop, or that it is not there."""
        if passage.paragraph is None:
            where = "in the text"
        elif passage.paragraph == 0:
            where = "title"
        else:
            where = f"{_PILCROW}{passage.paragraph}"
        if passage.fate is Fate.MISSING:
            return f"{where} (not found)"
        if passage.fate is Fate.AMBIGUOUS:
            return f"{where} (in several places)"
        start = passage.start
        if passage.paragraph is None or start is None:
            return where
        for rank, (_, end, _) in enumerate(self._sentences.get(passage.paragraph, ()), 1):
            if start < end:
                return f"{where}.{rank}"
        return where


def small(notes: Iterable[str]) -> Words:
    """Notes in small print, in brackets, with a blank before; nothing if there are none."""
    said = "; ".join(notes)
    return words(Run(f" ({said})", Emphasis.SMALL)) if said else ()
