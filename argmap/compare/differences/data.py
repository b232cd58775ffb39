"""What the data of two elements says otherwise."""

import json
from collections.abc import Iterator

from argmap.compare.differences import Aspect
from argmap.model import Argument, Data, RangeKind, Statement
from argmap.model.data import Value


def data_aspects(here: Data, there: Data, *without: str) -> Iterator[Aspect]:
    """The keys whose values differ, in the order of the first, then of the second."""
    for key in dict.fromkeys((*here, *there)):
        before, after = here.get(key), there.get(key)
        if before != after and key not in without:
            yield Aspect(key, shown(before), shown(after))


def shown(value: Value) -> str:
    """A value in a line; empty if there is none."""
    match value:
        case None:
            return ""
        case str():
            return " ".join(value.split())
        case bool():
            return str(value).lower()
        case Data() | tuple():
            plain = Data({"": value}).plain()[""]
            return json.dumps(plain, ensure_ascii=False, default=str)
        case _:
            return str(value)


def element_aspects(here: Statement | Argument, there: Statement | Argument) -> Iterator[Aspect]:
    """What two elements say otherwise: text, title, data and tags."""
    before, after = text_of(here), text_of(there)
    if before != after:
        yield Aspect("text", before, after)
    before, after = ("" if each.is_untitled else each.title for each in (here, there))
    if before != after:
        yield Aspect("title", before, after)
    yield from data_aspects(here.data, there.data)
    before, after = (" ".join(f"#{tag}" for tag in sorted(each.tags)) for each in (here, there))
    if before != after:
        yield Aspect("tags", before, after)


def text_of(element: Statement | Argument) -> str:
    """The text of an element in one line, without its tags; they are told by themselves."""
    canonical = element.canonical
    if canonical is None:
        return ""
    parts, done = [], 0
    for each in sorted(canonical.ranges, key=lambda each: each.start):
        if each.kind is RangeKind.TAG and each.start >= done:
            parts.append(canonical.text[done : each.start])
            done = each.end
    return " ".join("".join([*parts, canonical.text[done:]]).split())
