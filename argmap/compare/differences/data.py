"""What the data of two elements says otherwise."""

import json
from collections.abc import Iterator

from argmap.compare.differences import Aspect
from argmap.model import Argument, ArgumentMap, Data, Statement
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


def section_of(argument_map: ArgumentMap, element: Statement | Argument) -> str:
    """The title of the section that an element belongs to; empty outside of sections."""
    section = argument_map.sections_by_id.get(element.section)
    return section.title if section else ""
