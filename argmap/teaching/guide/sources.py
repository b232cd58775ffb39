"""The text behind the map: what it is, and which parts of it no claim uses."""

from collections.abc import Iterator
from datetime import date

from argmap.documents.model import Block, Heading, Item, Items, Paragraph, words
from argmap.model import ArgumentMap, Data, Value
from argmap.teaching.english import agreeing, counted, number, opening, ranges
from argmap.teaching.guide.saying import Sayings
from argmap.text import in_a_row

_MOST = 30


def title_of(argument_map: ArgumentMap) -> str:
    """What a guide to the map is called."""
    return " ".join(argument_map.title.split()) or "An argument"


def source_of(argument_map: ArgumentMap) -> str:
    """The work that the map is about, as the front matter gives it; else the map's subtitle.

    >>> from argmap.model import ArgumentMap
    >>> source_of(ArgumentMap())
    ''
    """
    source = argument_map.front_matter.get("source")
    if not isinstance(source, Data):
        return argument_map.front_matter.text("subTitle")
    title = source.text("title")
    authors = in_a_row(_names(source.get("authors") or source.get("author")))
    published = ", ".join(
        part for part in (source.text("publication"), _day(source.get("date"))) if part
    )
    said = f"“{title}”" if title else ""
    said += f" by {authors}" if authors and said else authors
    return f"{said}, {published}" if said and published else said or published


def _names(value: Value) -> tuple[str, ...]:
    if isinstance(value, tuple):
        return tuple(str(each) for each in value if each)
    return (str(value),) if value else ()


def _day(value: Value) -> str:
    """A day in words where it is one, else what is written."""
    if isinstance(value, str):
        try:
            value = date.fromisoformat(value)
        except ValueError:
            return str(value)
    if isinstance(value, date):
        return f"{value.day} {value:%B} {value.year}"
    return "" if value is None else str(value)


def coverage_blocks(says: Sayings) -> Iterator[Block]:
    """Which sentences of the text no claim uses, by their numbers; nothing without a text."""
    covered = says.passages.coverage
    if not covered:
        return
    total = sum(len(each.sentences) for each in covered)
    used = total - sum(len(each.unused) for each in covered)
    yield Heading(words("How much of the text the map uses"))
    whole = counted(total, "sentence")
    if not used:
        said = f"No claim of the map is tied to one of the {whole} of the text."
    elif used == total:
        said = "The claims of the map use every sentence of the text."
    else:
        uses = f"The claims of the map use {number(used)} of the {whole} of the text."
        said = f"{uses} Is anything that matters to the argument among the others?"
    yield Paragraph(words(said))
    items = []
    for each in covered:
        numbers = [rank for rank, (*_, is_used) in enumerate(each.sentences, 1) if not is_used]
        if not numbers or not used:
            continue
        if len(numbers) == len(each.sentences):
            said = f"paragraph {each.paragraph}, all of it"
        else:
            noun = agreeing(len(numbers), "sentence", "sentences")
            said = f"paragraph {each.paragraph}, {noun} {ranges(numbers)}"
        items.append(Item(words(opening(said))))
    if len(items) > _MOST:
        items[_MOST:] = [Item(words(f"and parts of {len(items) - _MOST:,} more paragraphs"))]
    if items:
        yield Items(tuple(items))
