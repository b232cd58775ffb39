"""Anchors: what an element's ``source`` says about the passage that it comes from."""

from dataclasses import dataclass
from typing import NamedTuple

from argmap.model import Data, Value
from argmap.passages.matching import omits

ANCHOR_KEYS = ("paragraph", "start", "end", "quote")
"""The keys that make a value of ``source`` an anchor; without one it names a work or a page."""

_NUMBER = "a whole number from 0"


@dataclass(frozen=True, slots=True)
class Anchor:
    """A passage of a text.

    Attributes:
        paragraph: its paragraph; the title is 0. ``None`` if the anchor does not say.
        start: the offset in the paragraph at which the quoted words begin, in code points.
        end: the offset at which they end; both offsets are there or neither.
        quote: words of the passage; empty if the anchor quotes none.
        prefix: the words before the passage; empty if the anchor has none. Like ``suffix`` it tells
            which of several places of the quote is meant.
        suffix: the words behind it.
        item: the place of the anchor in the list that ``source`` holds, from 0.
    """

    paragraph: int | None = None
    start: int | None = None
    end: int | None = None
    quote: str = ""
    prefix: str = ""
    suffix: str = ""
    item: int = 0


class AnchorFault(NamedTuple):
    """What is wrong with an anchor: where in the data (a path of keys), the reason, the repair."""

    path: tuple[str | int, ...]
    message: str
    repair: str


class Anchors(NamedTuple):
    """The anchors of an element, as far as they can be used, and what is wrong with them.

    ``mismatches`` says of which anchors the offsets cannot fit the quote; whoever has the text need
    not ask, for looking the quote up says more.
    """

    anchors: tuple[Anchor, ...]
    faults: tuple[AnchorFault, ...]
    mismatches: tuple[AnchorFault, ...]


def anchors_in(data: Data) -> Anchors:
    """The anchors that the data of an element gives under ``source``.

    A text, an address, or a mapping without any of :data:`ANCHOR_KEYS` names where the claim comes
    from in another way, and is no anchor. Of a faulty anchor the parts that can be used are kept.
    """
    source = data.get("source")
    entries = source if isinstance(source, tuple) else (source,)
    found: list[Anchor] = []
    faults: list[AnchorFault] = []
    mismatches: list[AnchorFault] = []
    for item, entry in enumerate(entries):
        if not isinstance(entry, Data) or not any(key in entry for key in ANCHOR_KEYS):
            continue
        anchor = _read(entry, item, faults)
        if anchor is not None:
            found.append(anchor)
            mismatches += _mismatch(anchor)
    return Anchors(tuple(found), tuple(faults), tuple(mismatches))


def _read(entry: Data, item: int, faults: list[AnchorFault]) -> Anchor | None:
    """One anchor; ``None`` if nothing in it can be used."""

    def fault(key: str, message: str, repair: str) -> None:
        faults.append(AnchorFault(("source", item, key), message, repair))

    numbers: dict[str, int | None] = {}
    for key in ("paragraph", "start", "end"):
        value = entry.get(key)
        numbers[key] = _number(value)
        if value is not None and numbers[key] is None:
            fault(key, f"`{key}` of the anchor is not {_NUMBER}", f"write it like `{key}: 3`")
    words: dict[str, str] = {}
    for key in ("quote", "prefix", "suffix"):
        value = entry.get(key)
        is_text = isinstance(value, str) and bool(value.strip())
        words[key] = value if is_text and isinstance(value, str) else ""
        if value is not None and not is_text:
            fault(key, f"the {key} of the anchor is no text", "put the words in quotes")
    paragraph, start, end = numbers["paragraph"], numbers["start"], numbers["end"]
    if ("start" in entry) != ("end" in entry):
        here, missing = ("start", "end") if "start" in entry else ("end", "start")
        fault(here, f"the anchor has a `{here}` and no `{missing}`", f"give it a `{missing}`")
    elif start is not None and end is not None:
        if end <= start:
            fault("end", "the anchor ends before it starts", "exchange `start` and `end`")
            start = end = None
        elif paragraph is None and "paragraph" not in entry:
            fault(
                "start",
                "the anchor counts from the beginning of a paragraph, and does not say which",
                "add `paragraph: 3`; the title is 0",
            )
    if start is None or end is None or paragraph is None:
        start = end = None
    if paragraph is None and not words["quote"]:
        return None
    return Anchor(paragraph, start, end, **words, item=item)


def _number(value: Value) -> int | None:
    is_number = isinstance(value, int) and not isinstance(value, bool) and value >= 0
    return int(value) if is_number and isinstance(value, int) else None


def _mismatch(anchor: Anchor) -> list[AnchorFault]:
    """Offsets that are further apart than the quote is long, or less far."""
    if anchor.start is None or anchor.end is None or not anchor.quote or omits(anchor.quote):
        return []
    apart, length = anchor.end - anchor.start, len(anchor.quote)
    if apart == length:
        return []
    return [
        AnchorFault(
            ("source", anchor.item, "end"),
            f"`start` and `end` are {apart} characters apart, but the quote has {length}",
            "count again: `end` is the place after the last character",
        )
    ]
