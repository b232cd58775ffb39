"""Anki: what Anki's own importer has in its collection is what the exercise says."""

import tempfile
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from anki.collection import Collection, ImportCsvRequest
from hypothesis import given, settings

from argmap.teaching.exercises.model import Choice, Exercise, Gaps, Open, Sorting, TextExhibit
from argmap.teaching.exercises.targets.anki import write
from tests.teaching.exercises import strategies
from tests.teaching.exercises.targets.examples import CHOICE, EXERCISE, OPEN, SWAPPED
from tests.teaching.exercises.targets.seen import both as blankless
from tests.teaching.exercises.targets.seen import seen


@dataclass(frozen=True)
class Card:
    """A note as Anki has it; texts as its reader sees them."""

    guid: str
    deck: str
    tags: tuple[str, ...]
    front: str
    back: str


class Anki:
    """A collection without notes, into which files are imported as its user does, by default."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "exercise.tsv"
        self.collection = Collection(str(folder / "collection.anki2"))

    def read(self, data: bytes) -> list[Card]:
        """The cards of a file, in its order."""
        self.load(data)
        notes = [self.collection.get_note(one) for one in sorted(self.collection.find_notes(""))]
        cards = [
            Card(
                note.guid,
                self.collection.decks.name(note.cards()[0].did),
                tuple(note.tags),
                seen(note.fields[0]),
                seen(note.fields[1]),
            )
            for note in notes
        ]
        self.collection.remove_notes([note.id for note in notes])
        return cards

    def load(self, data: bytes) -> tuple[int, int]:
        """How many notes of a file are new, and how many take the place of one."""
        self._file.write_bytes(data)
        metadata = self.collection.get_csv_metadata(str(self._file), None)
        request = ImportCsvRequest(path=str(self._file), metadata=metadata)
        log = self.collection.import_csv(request).log
        return len(log.new), len(log.updated)


@pytest.fixture(scope="session")
def anki() -> Iterator[Anki]:
    """Anki itself, without its windows."""
    with tempfile.TemporaryDirectory() as folder:
        program = Anki(Path(folder))
        yield program
        program.collection.close()


def test_there_is_a_card_for_each_gap_item_and_question(anki: Anki) -> None:
    cards = anki.read(write(EXERCISE).data)
    assert len(cards) == 1 + 1 + 2 + 2 + 2 + 2 + 1
    assert {card.deck for card in cards} == {"argmap::Sample: Sundays/streets"}
    assert {card.tags for card in cards} == {("argmap", "level-1", "sample")}
    first = cards[0]
    assert "Which premise is missing?" in first.front
    assert first.back.startswith("Streets without cars are room to play. — It links")
    assert "Cars are expensive. — It is about money." in first.back


def test_an_exercise_that_is_made_again_takes_the_place_of_the_one_before(anki: Anki) -> None:
    mended = replace(EXERCISE, tasks=(replace(CHOICE, prompt="Which one?"), *EXERCISE.tasks[1:]))
    assert anki.load(write(EXERCISE).data) == (11, 0)
    assert anki.load(write(mended).data) == (0, 1)
    assert "Which one?" in anki.read(write(mended).data)[0].front


def test_a_claim_that_may_change_places_is_right_as_well(anki: Anki) -> None:
    first, second = anki.read(write(replace(EXERCISE, tasks=(SWAPPED,))).data)
    assert first.back == "It is fun. — One reason. Or: It is fair."
    assert second.back == "It is fair. — Another reason. Or: It is fun."


def test_a_card_recalls_what_the_cards_before_it_told(anki: Anki) -> None:
    step = replace(OPEN, prompt="What tells for 1A?", recalls="1A: Children need room.")
    (card,) = anki.read(write(replace(EXERCISE, exhibits=(), tasks=(step,))).data)
    assert card.front == "Read the map. 1A: Children need room. What tells for 1A?"


def test_a_text_is_not_on_the_cards() -> None:
    text = TextExhibit("A text", (("A long sentence.",),))
    written = write(replace(EXERCISE, exhibits=(text,)))
    assert b"A long sentence." not in written.data
    assert written.notes == (
        "The text that the exercise is about is not on the cards: hand it out.",
    )


@settings(deadline=None)
@given(exercise=strategies.exercises)
def test_anki_has_what_the_exercise_says(anki: Anki, exercise: Exercise) -> None:
    cards = iter(anki.read(write(exercise).data))
    for number, task in enumerate(exercise.tasks, start=1):
        for part, answers in enumerate(_answers(task), start=1):
            card = next(cards)
            assert card.guid.endswith(f"-{number}-{part}")
            assert both(task.prompt) in both(card.front)
            assert all(both(answer) in both(card.back) for answer in answers)
            for line in exercise.instructions:
                assert both(line) in both(card.front)
    assert next(cards, None) is None


def both(text: str) -> str:
    """A text as it is compared: Anki composes letters and accents; no DELETE."""
    return unicodedata.normalize("NFC", blankless(text)).replace("\x7f", "\ufffd")


def _answers(task: object) -> list[list[str]]:
    """What stands on the back of each card of a task."""
    match task:
        case Choice(_, options):
            return [[text for one in options for text in (one.text, one.why)]]
        case Gaps(_, _, gaps):
            return [[gap.answer, gap.why, *gap.accepts] for gap in gaps]
        case Sorting(_, _, items):
            return [[item.label, item.why] for item in items]
        case Open(_, answer, criteria):
            return [[*answer, *criteria]]
    raise AssertionError(task)
