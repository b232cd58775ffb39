"""Annotations of a text as anchors of a map: which element, which place, which words."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from argmap.formats.webannotation.counting import Counting, countings
from argmap.formats.webannotation.elements import Elements
from argmap.formats.webannotation.notes import AnnotationFault, Note, notes
from argmap.formats.webannotation.shapes import parse
from argmap.model import ArgumentMap
from argmap.passages import Anchor, Fate, Place, SourceText, anchored, resolve
from argmap.passages.likeness import MOST_QUOTED
from argmap.passages.matching import plain, quoted
from argmap.passages.search import stretches

_LONGEST = 80  # characters of a quote without blanks, as in Chinese
_ROOM = 100  # more characters than blanks and unseen marks usually take
_EACH = 20  # of which so many are kept at each end


@dataclass(frozen=True, slots=True)
class Addition:
    """A passage that an annotation gives to an element of the map.

    Attributes:
        element: the id of the element.
        anchor: what to write into its data.
        place: where the passage stands in the text.
        note: where the annotation stands in its file.
    """

    element: str
    anchor: Anchor
    place: Place
    note: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What annotations give to a map.

    Attributes:
        additions: the passages that the map does not have yet, in the order of the file.
        known: how many it has already.
        faults: what could not be used, and why.
    """

    additions: tuple[Addition, ...] = ()
    known: int = 0
    faults: tuple[AnnotationFault, ...] = ()


def read(
    data: str,
    path: str,
    argument_map: ArgumentMap,
    text: SourceText,
    *,
    is_utf16: bool | None = None,
) -> Reading:
    """What annotations give to a map.

    An annotation belongs to the element that its id, a tag or the beginning of its body names, or
    whose text its body is. Its position is taken in the way of counting in which it has the words
    that it quotes; else its words are looked for. Who stretches over several paragraphs becomes an
    anchor in each.

    Args:
        data: the annotations, as JSON.
        path: what messages call their file.
        argument_map: the map.
        text: the text that both are about.
        is_utf16: whether positions count UTF-16 units; ``None``: whatever fits the quotes.

    Raises:
        AnnotationsError: the file is no JSON.
    """
    faults: list[AnnotationFault] = []
    found = list(notes(parse(data, path), faults))
    elements = Elements(argument_map)
    ways = _ways(text, found, is_utf16)
    known = _known(argument_map, text)
    additions: dict[tuple[str, Place], Addition] = {}
    count = 0
    for note in found:
        names = elements.of(note)
        if not names:
            faults.append(elements.unknown(note))
            continue
        places = _places(text, note, ways, faults)
        for place in places:
            anchor = _anchor(text, note, place, is_whole=len(places) == 1)
            for name in names:
                if place in known.get(name, ()):
                    count += 1
                else:
                    addition = Addition(name, anchor, place, note.place)
                    additions.setdefault((name, place), addition)
    return Reading(tuple(additions.values()), count, tuple(faults))


def _known(argument_map: ArgumentMap, text: SourceText) -> Mapping[str, set[Place]]:
    """The places that elements have already."""
    found: dict[str, set[Place]] = {}
    for each in anchored(argument_map, text):
        if each.resolution is not None and each.resolution.fate in (Fate.EXACT, Fate.MOVED):
            found.setdefault(each.carried.id, set()).update(each.resolution.places)
    return found


def _ways(text: SourceText, found: Iterable[Note], is_utf16: bool | None) -> Sequence[Counting]:
    """The ways of counting, the one first in which most positions have the words that go with them."""
    ways = countings(text.source.text, is_utf16=is_utf16)
    if len(ways) == 1:
        return ways
    fitting: Counter[int] = Counter()
    for note in found:
        fitting.update(
            number
            for number, way in enumerate(ways)
            if _counted(note, way, _letter_by_letter) is not None
        )
    order = sorted(range(len(ways)), key=lambda number: -fitting[number])
    return [ways[number] for number in order]


def _counted(note: Note, way: Counting, same: Callable[[str], str]) -> tuple[int, int] | None:
    """Where a note stands if it counts in some way, and has the words there that it quotes.

    Args:
        note: the note.
        way: how its positions are counted.
        same: makes texts alike that are taken for the same.
    """
    if note.start is None or note.end is None or not note.exact:
        return None
    start, end = way.offset(note.start), way.offset(note.end)
    if start is None or end is None:
        return None
    return (start, end) if same(way.text[start:end]) == same(note.exact) else None


def _is_amid(text: SourceText, note: Note, start: int, end: int) -> bool:
    """Whether the words around a stretch of the text are those around the words of a note."""
    raw = text.source.text
    room = _ROOM + 2 * max(len(note.prefix), len(note.suffix))
    before, behind = raw[max(start - room, 0) : start], raw[end : end + room]
    return _roughly(before).endswith(_roughly(note.prefix)) and _roughly(behind).startswith(
        _roughly(note.suffix)
    )


def _letter_by_letter(text: str) -> str:
    return text.replace("\r\n", "\n")


def _roughly(text: str) -> str:
    return plain(text).text.strip()


def _places(
    text: SourceText, note: Note, ways: Sequence[Counting], faults: list[AnnotationFault]
) -> list[Place]:
    """Where a note stands in the text, a place for each paragraph that it touches."""

    def fault(message: str, repair: str) -> list[Place]:
        faults.append(AnnotationFault(note.place or "the annotation", message, repair))
        return []

    for same in (_letter_by_letter, _roughly):
        fitting = [each for way in ways if (each := _counted(note, way, same)) is not None]
        if fitting:
            # Of several the first is the likeliest, unless the words around it say another.
            return list(_parts(text, *max(fitting, key=lambda each: _is_amid(text, note, *each))))
    if note.exact:
        return _looked_for(text, note, ways[0]) or fault(
            "its words do not stand in the text, or in several places that nothing tells apart",
            "compare its quote with the text, or give it a prefix",
        )
    start = ways[0].offset(note.start or 0)
    end = ways[0].offset(note.end or 0)
    if note.start is None or start is None or end is None:
        return fault(
            "its position is not in the text", "look whether the annotations are of this text"
        )
    return list(_parts(text, start, end)) or fault(
        "there is nothing but blanks where it points", "select the words that it is about"
    )


def _parts(text: SourceText, start: int, end: int) -> Iterator[Place]:
    """A stretch of the whole text by paragraphs."""
    at = start
    while at < end:
        place = text.place(at, end)
        if place is None:
            return
        yield place
        at = text.bounds[place.paragraph][1] + 1


def _looked_for(text: SourceText, note: Note, way: Counting) -> list[Place]:
    """Where the words of a note stand, whatever its position says; nowhere if that is not certain."""
    anchor = Anchor(quote=note.exact, prefix=note.prefix, suffix=note.suffix)
    start, end = way.offset(note.start or 0), way.offset(note.end or 0)
    near = text.place(start, end) if note.end and start is not None and end is not None else None
    if near is not None:
        anchor = replace(anchor, paragraph=near.paragraph, start=near.start, end=near.end)
    found = resolve(text, anchor)
    if found.fate in (Fate.EXACT, Fate.MOVED):
        return [found.places[0]]
    words = plain(note.exact).text.strip()
    begin = text.flowing_text.find(words) if words else -1
    if begin < 0 or text.flowing_text.find(words, begin + 1) >= 0:
        return []
    first, last = (text.plain_place(at, at + 1) for at in (begin, begin + len(words) - 1))
    return list(_parts(text, text.span(*first).start, text.span(*last).end))


def _anchor(text: SourceText, note: Note, place: Place, *, is_whole: bool) -> Anchor:
    """What to write into the map for a place.

    What argmap has written itself comes back as it was. Of another program's quote no more than
    six words are kept, and the words around it only if the quote stands in several places.
    """
    span = text.span(*place)
    if note.element and is_whole:
        is_paragraph = not note.exact and span.text == text.paragraphs[place.paragraph]
        if is_paragraph:
            return Anchor(place.paragraph)
        return Anchor(*place, note.exact, note.prefix, note.suffix)
    anchor = Anchor(*place, shortened(span.text))
    if len(stretches(text, quoted(anchor.quote), 2)) < 2:  # noqa: PLR2004 -- one is enough
        return anchor
    return replace(
        anchor,
        prefix=" ".join(note.prefix.split()[-MOST_QUOTED:]),
        suffix=" ".join(note.suffix.split()[:MOST_QUOTED]),
    )


def shortened(words: str) -> str:
    """A quote of at most six words: longer ones leave out their middle."""
    parts = words.split()
    if len(parts) > MOST_QUOTED:
        half = MOST_QUOTED // 2
        return f"{' '.join(parts[:half])} ... {' '.join(parts[-half:])}"
    if len(words) > _LONGEST:
        return f"{words[:_EACH].rstrip()} ... {words[-_EACH:].lstrip()}"
    return words
