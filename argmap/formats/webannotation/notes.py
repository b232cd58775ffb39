"""Annotations as other programs write them: what each says of which words.

Read are a collection, a page, a list of annotations or a single one, and the answers of the
interface of Hypothes.is. What has another shape is told, with its place in the file, and the rest is
used.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from argmap.formats.webannotation.names import element_of
from argmap.formats.webannotation.shapes import bodies_of, position_of, quotes, tags_by


class AnnotationFault(NamedTuple):
    """What is wrong with an annotation: its place in the file, the reason, the repair."""

    place: str
    message: str
    repair: str


@dataclass(frozen=True, slots=True)
class Note:
    """An annotation of one stretch of a text.

    Attributes:
        place: where in the file it stands, as a path of keys.
        element: the element that its id names; empty if another program has made it.
        bodies: what it says.
        tags: its tags.
        exact: the words that it is about; empty if it does not quote them.
        prefix: the words before them.
        suffix: the words behind them.
        start: where they begin in the text, as its program counts; ``None`` if it does not say.
        end: where they end.
    """

    place: str
    element: str
    bodies: tuple[str, ...]
    tags: tuple[str, ...]
    exact: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    end: int | None = None


def notes(value: object, faults: list[AnnotationFault]) -> Iterator[Note]:
    """The annotations in JSON; what is wrong with some is added to the faults."""
    for place, item in _annotations(value, faults):
        bodies, tags = _said(item)
        targets = item["target"]
        many = targets if isinstance(targets, list) else [targets]
        for number, target in enumerate(many):
            where = f"{place}.target[{number}]" if isinstance(targets, list) else f"{place}.target"
            selectors = list(_selectors(target, where.removeprefix("."), faults))
            if selectors:
                note = _note(place, item, (bodies, tags), selectors, faults)
                if note.exact or note.start is not None:
                    yield note


def _annotations(
    value: object, faults: list[AnnotationFault]
) -> Iterator[tuple[str, dict[str, object]]]:
    """Each annotation with its place, whatever it is packed in, in order."""
    waiting: list[tuple[str, object]] = [("", value)]
    while waiting:
        place, item = waiting.pop()
        if isinstance(item, list):
            packed = [(f"{place}[{number}]", each) for number, each in enumerate(item)]
            waiting += reversed(packed)
        elif isinstance(item, dict) and "target" in item:
            yield place.removeprefix("."), item
        elif isinstance(item, dict) and (keys := [key for key in _PACKED if key in item]):
            packed = [(f"{place}.{key}", item[key]) for key in keys]
            waiting += reversed([each for each in packed if not isinstance(each[1], str)])
            faults += [
                AnnotationFault(
                    where.removeprefix("."),
                    "this page of the collection is not in the file",
                    "fetch it, and give it as a file of its own",
                )
                for where, each in packed
                if isinstance(each, str)
            ]
        elif not (isinstance(item, dict) and item.get("total") == 0):
            faults.append(
                AnnotationFault(
                    place.removeprefix(".") or "the file",
                    "this is no annotation: it has no `target`",
                    "give a collection, a page or a list of annotations",
                )
            )


_PACKED = ("first", "items", "rows", "annotations", "graph", "next")


def _said(item: dict[str, object]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What an annotation says, and its tags."""
    bodies = [item.get("bodyValue"), item.get("text")]  # the latter is that of Hypothes.is
    tags = item.get("tags")
    named = list(tags) if isinstance(tags, list) else []
    for each, value in bodies_of(item.get("body")):
        (named if tags_by(each) else bodies).append(value)
    return _texts(bodies), _texts(named)


def _texts(values: list[object]) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(value for value in values if isinstance(value, str) and value.strip())
    )


def _selectors(
    target: object, place: str, faults: list[AnnotationFault]
) -> Iterator[tuple[str, dict[str, object]]]:
    """The selectors of a target that are of use, with their places."""
    chosen = target.get("selector") if isinstance(target, dict) else None
    waiting = [(f"{place}.selector", chosen)]
    if isinstance(target, str) and "#" in target:
        waiting = [(place, {"type": "FragmentSelector", "value": target.partition("#")[2]})]
    count = 0
    while waiting:
        where, one = waiting.pop()
        if isinstance(one, list):
            waiting += reversed([(f"{where}[{at}]", each) for at, each in enumerate(one)])
        elif isinstance(one, dict):
            if quotes(one) or position_of(one) is not None:
                count += 1
                yield where, one
            if "refinedBy" in one:
                waiting.append((f"{where}.refinedBy", one["refinedBy"]))
    if not count:
        faults.append(
            AnnotationFault(
                place,
                "it points at no words of the text",
                "give it a TextQuoteSelector or a TextPositionSelector",
            )
        )


def _note(
    place: str,
    item: dict[str, object],
    said: tuple[tuple[str, ...], tuple[str, ...]],
    selectors: list[tuple[str, dict[str, object]]],
    faults: list[AnnotationFault],
) -> Note:
    words: dict[str, str] = {}
    start = end = None
    for where, selector in selectors:
        if quotes(selector):
            for key in ("exact", "prefix", "suffix"):
                value = selector.get(key)
                if isinstance(value, str) and (value or key != "exact"):
                    words.setdefault(key, value)
                elif value is not None or key == "exact":
                    faults.append(AnnotationFault(f"{where}.{key}", "this is no text", "quote it"))
        if start is None and position_of(selector) is not None:
            start, end = _offsets(selector, where, faults)
    name = item.get("id")
    return Note(
        place,
        element_of(name) if isinstance(name, str) else "",
        *said,
        exact=words.get("exact", ""),
        prefix=words.get("prefix", ""),
        suffix=words.get("suffix", ""),
        start=start,
        end=end,
    )


def _offsets(
    selector: dict[str, object], place: str, faults: list[AnnotationFault]
) -> tuple[int, int] | tuple[None, None]:
    start, end = position_of(selector) or (None, None)
    if start is not None and end is not None and 0 <= start < end:
        return start, end
    faults.append(
        AnnotationFault(
            place,
            "`start` and `end` are not two whole numbers from 0, the second larger",
            "count the characters before the passage, and up to its end",
        )
    )
    return None, None
