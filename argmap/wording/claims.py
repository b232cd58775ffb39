"""The claims of a map as the wording rules see them: words, sentences, terms."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from argmap.graph.facts import words as data_words
from argmap.model import (
    Argument,
    ArgumentMap,
    Inference,
    RangeKind,
    Relation,
    RelationKind,
    Statement,
    statement_id,
)
from argmap.model.naming import heading
from argmap.text import Span, in_a_row
from argmap.wording.gist import Gist, gist_of
from argmap.wording.grammar import Reading, readings
from argmap.wording.language import Language, language
from argmap.wording.terms import Aliases, Term, Terms, aliases, bare, terms_of
from argmap.wording.words import Words, is_in_script, words_of

LONG = 25
"""Words from which on a claim is long."""

_SHOWN = 60  # characters of a text that a message shows
_LISTED = 4  # words that a message names
_TELLING = 20  # words from which on one can tell what language a text is in
_FOREIGN = 2  # small words of other languages that tell it of a shorter text, if its own are fewer
_LEAST_SHARE = 0.15  # of the words of a language that are small words; in English about half are


@dataclass(frozen=True, eq=False)
class Claim:
    """What a box says, in words.

    Attributes:
        element: the statement, or an argument that is only sketched.
        language: the language it is in.
        text: its text, without tags and with what is mentioned in place of the mention.
        aliases: the terms that the map calls one.
        label: what stands before the text to say what part it plays, such as ``Objection:``.
    """

    element: Statement | Argument
    language: Language
    text: str
    aliases: Aliases = field(repr=False)
    label: str = ""

    @property
    def id(self) -> str:
        """The id of the statement or argument."""
        return self.element.id

    @cached_property
    def words(self) -> Words:
        """Its words and marks."""
        return words_of(self.text)

    @cached_property
    def is_in_script(self) -> bool:
        """Whether it is mostly written in the script of the language."""
        if self.text.isascii():
            return True
        prose = [word for word in self.words.low if word[0].isalpha()]
        return 2 * sum(is_in_script(word, self.language.script) for word in prose) >= len(prose)

    @cached_property
    def readings(self) -> Sequence[Reading]:
        """What each word can be."""
        return readings(self.words, self.language)

    @cached_property
    def span(self) -> Span | None:
        """Where it stands: its title, or all of it if it has none."""
        return heading(self.id, self.element.span)

    def place(self, start: int, end: int) -> Span | None:
        """Where some of its words stand, as far as they can be found in what was written."""
        span = self.element.span
        if span is None:
            return None
        begin = span.start + (len(self.id) if self.span != span else 0)
        phrase = r"\s+".join(map(re.escape, self.words.phrase(start, end).split()))
        found = re.compile(rf"(?<!\w){phrase}(?!\w)").search(span.source.text, begin, span.end)
        return Span(span.source, found.start(), found.end()) if found else self.span

    @cached_property
    def terms(self) -> Terms:
        """What it speaks of."""
        return terms_of(self.words, self.readings, self.subject_end, self.language, self.aliases)

    @cached_property
    def gist(self) -> Gist:
        """What is compared of it to see whether another claim says the same."""
        return gist_of(self.words, self.terms, self.language)

    @cached_property
    def subject_end(self) -> int:
        """How many words and marks stand before the verb of the text."""
        best = max(self.readings, default=Reading.OTHER)
        return self.readings.index(best) if best >= Reading.POSSIBLE else 0

    @cached_property
    def title_families(self) -> frozenset[str]:
        """The families of the content words in its title, if the user gave it one."""
        if self.element.is_untitled:
            return frozenset()
        skipped = self.language.stems("function") | self.language.stems("general")
        title = words_of(self.element.title)
        stems = {
            self.language.stem[part]
            for written, low in zip(title.written, title.low, strict=True)
            for part in low.split("-")
            if written.isupper() or self.language.stem[part] not in skipped
        }
        return frozenset(self.language.families.get(stem, stem) for stem in stems)

    def phrases(self, terms: Sequence[Term]) -> list[str]:
        """Terms as they stand in the text, neighbours together: "North Korean refugees"."""
        found: list[tuple[int, int]] = []
        for term in terms:
            if found and found[-1][1] == term.place:
                found[-1] = found[-1][0], term.place + 1
            else:
                found.append((term.place, term.place + 1))
        return [bare(self.words.phrase(start, end)) for start, end in found]

    def has(self, name: str) -> bool:
        """Whether one of its words is in a list of the language."""
        return not self.language.words(name).isdisjoint(self.words.low)


@dataclass(frozen=True, eq=False)
class Step:
    """An inference that is written out: its premises and its conclusion."""

    inference: Inference
    premises: tuple[Claim, ...]
    conclusion: Claim
    places: Mapping[str, Span | None] = field(repr=False)

    def place(self, claim: Claim) -> Span | None:
        """Where one of its claims stands in the structure."""
        return heading(claim.id, self.places.get(claim.element.title))


@dataclass(frozen=True, eq=False)
class Wording:
    """The claims of a map, in the language that it is in.

    Attributes:
        map: the map.
        tag: the language as the front matter gives it, else ``en``.
    """

    map: ArgumentMap
    tag: str

    @cached_property
    def listed(self) -> Language | None:
        """The word lists for the language that the map says it is in."""
        return language(self.tag)

    @cached_property
    def every(self) -> tuple[Claim, ...]:
        """All statements that have a text, in document order; none without word lists."""
        if self.listed is None:
            return ()
        return tuple(self._read(self.map.statements, self.listed))

    @cached_property
    def sketches(self) -> tuple[Claim, ...]:
        """The descriptions of arguments that have no premises and conclusion: they fill a box too."""
        return () if self.is_foreign else tuple(filter(_is_prose, self._sketched))

    @cached_property
    def _sketched(self) -> tuple[Claim, ...]:
        if self.listed is None:
            return ()
        sketched = [each for each in self.map.arguments if not each.is_reconstructed]
        return tuple(self._read(sketched, self.listed))

    @cached_property
    def unread(self) -> tuple[Claim, ...]:
        """The texts in another script than that of the language."""
        return tuple(each for each in (*self.every, *self._sketched) if not each.is_in_script)

    @cached_property
    def _names(self) -> Aliases:
        assert self.listed is not None
        return aliases(self.map.front_matter.get("terms"), self.listed)

    def _read(self, elements: Iterable[Statement | Argument], listed: Language) -> Iterator[Claim]:
        for element in elements:
            if element.text.strip():
                text = "".join(_pieces(element))
                label, colon, rest = text.partition(":")
                if colon and rest.strip() and label.strip().lower() in listed.labels:
                    yield Claim(element, listed, rest.lstrip(), self._names, f"{label.strip()}:")
                else:
                    yield Claim(element, listed, text, self._names)

    @cached_property
    def boxes(self) -> tuple[Claim, ...]:
        """The claims and the sketches."""
        return (*self.claims, *self.sketches)

    @cached_property
    def is_foreign(self) -> bool:
        """Whether the texts are clearly not in the language that the map says it is in."""
        if self.listed is None or not self.listed.words("function"):
            return False
        texts = (*self.every, *self._sketched)
        prose = (claim.words.low for claim in texts if not claim.words.is_formula)
        counted = Counter(word for words in prose for word in words if word[0].isalpha())
        small = _count(counted, self.listed.words("function"))
        other = _count(counted, self.listed.words("foreign"))
        script = self.listed.script
        strange = sum(n for word, n in counted.items() if not is_in_script(word, script))
        is_other = (len(other) >= _FOREIGN and other.total() > small.total()) or (
            2 * strange > counted.total()
        )
        share = small.total() / (counted.total() or 1)
        return is_other or (counted.total() >= _TELLING and share < _LEAST_SHARE)

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """The claims that rules look at: prose in a language that has word lists."""
        if self.is_foreign:
            return ()
        notes = self._notes
        return tuple(
            claim for claim in self.every if _is_prose(claim) and claim.element.id not in notes
        )

    @cached_property
    def _notes(self) -> frozenset[str]:
        """Paragraphs without a title and without an arrow, beside a map that has some."""
        if not self.map.relations and not self.map.inferences:
            return frozenset()
        used = {end for each in self.map.relations for end in (each.source, each.target)}
        lines = {line.title for argument in self.map.arguments for line in argument.lines}
        return frozenset(
            each.id
            for each in self.map.statements
            if each.is_untitled and each.id not in used and each.title not in lines
        )

    @cached_property
    def by_id(self) -> Mapping[str, Claim]:
        """The claims by id."""
        return {claim.id: claim for claim in self.claims}

    @cached_property
    def concluded(self) -> frozenset[str]:
        """The ids of the statements that are the conclusion of a step."""
        return frozenset(statement_id(each.conclusion) for each in self.map.inferences)

    @cached_property
    def conclusion_of(self) -> Mapping[str, Statement | Argument]:
        """For each premise, by id, the conclusion of the first step that it is in."""
        return {
            statement_id(title): self.map.statement(each.conclusion)
            for each in reversed(self.map.inferences)
            for title in each.premises
        }

    @cached_property
    def supported(self) -> Mapping[str, Statement | Argument]:
        """For each claim that is put forward for another with an arrow, by id, the first such."""
        nodes = self.map.nodes
        found = {
            relation.source: nodes[relation.target]
            for relation in reversed(self.map.relations)
            if relation.kind is RelationKind.SUPPORT and relation.target in nodes
        }
        return {
            name: element for name, element in found.items() if not isinstance(element, Inference)
        }

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """The inferences of which every line is a claim."""
        return tuple(step for each in self.map.inferences if (step := self._step(each)))

    @cached_property
    def pairs(self) -> tuple[tuple[Relation, Claim, Claim], ...]:
        """The relations between two claims, as they are written."""
        return tuple(
            (relation, self.by_id[relation.source], self.by_id[relation.target])
            for relation in self.map.relations
            if relation.source in self.by_id and relation.target in self.by_id
        )

    def _step(self, inference: Inference) -> Step | None:
        ids = [statement_id(title) for title in (*inference.premises, inference.conclusion)]
        found = [self.by_id[each] for each in dict.fromkeys(ids) if each in self.by_id]
        if len(found) < len(set(ids)) or ids[-1] in ids[:-1]:
            return None
        places = self._places[inference.argument]
        return Step(inference, tuple(found[:-1]), found[-1], places)

    @cached_property
    def _places(self) -> Mapping[str, Mapping[str, Span | None]]:
        """Where each title stands in the structure of each argument."""
        return {
            argument.title: {line.title: line.span for line in argument.lines}
            for argument in self.map.arguments
        }


def _is_prose(claim: Claim) -> bool:
    return claim.is_in_script and not claim.words.is_formula


def _count(counted: Counter[str], words: frozenset[str]) -> Counter[str]:
    """How often each of some words was counted."""
    return Counter({word: counted[word] for word in words if word in counted})


def _pieces(element: Statement | Argument) -> Iterator[str]:
    """The text without tags; a mention reads as the title that it mentions."""
    canonical = element.canonical
    assert canonical is not None
    done = 0
    text = canonical.text
    for each in sorted(canonical.ranges, key=lambda each: each.start):
        if each.start < done:
            continue
        if each.kind is RangeKind.TAG:
            yield text[done : each.start]
        elif each.kind in (RangeKind.STATEMENT_MENTION, RangeKind.ARGUMENT_MENTION):
            yield text[done : each.start]
            yield each.target
        else:
            continue
        done = each.end
    yield text[done:]


def quotes(element: Statement | Argument) -> Iterator[str]:
    """The words of the source that the data of a statement quotes."""
    yield data_words(element.data, "quote")
    source = element.data.get("source")
    for place in source if isinstance(source, tuple) else (source,):
        if isinstance(place, Mapping):
            quote = place.get("quote")
            if isinstance(quote, str):
                yield quote


def shortened(text: str) -> str:
    """A text in one line, and only its beginning if it is long."""
    line = " ".join(text.split())
    return f"{line[:_SHOWN]}..." if len(line) > _SHOWN else line


def listed(words: Sequence[str]) -> str:
    """Words in quotation marks, joined as in a sentence; the first few of many."""
    quoted = [f'"{word}"' for word in words[:_LISTED]]
    if len(words) > _LISTED:
        return ", ".join(quoted) + " and others"
    return in_a_row(quoted)
