"""The fields of elements that a selector can compare with a value."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from argmap.graph import Side, sides
from argmap.graph.bearing import Links
from argmap.model import Argument, Data, Inference, Statement, Value
from argmap.queries.selectors.reach import owner
from argmap.queries.selectors.scope import Scope
from argmap.queries.subject import holders_of


@dataclass(frozen=True, slots=True)
class TextField:
    """A field that holds text, or several.

    Attributes:
        name: its name.
        meaning: what it holds, in a line.
        texts: what it holds for an element; nothing where it does not concern the element.
        choices: all that it can hold, if that is known beforehand.
    """

    name: str
    meaning: str
    texts: Callable[[Scope, int], Iterable[str]]
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NumberField:
    """A field that holds a number; ``number`` gives ``None`` where it does not concern an element."""

    name: str
    meaning: str
    number: Callable[[Scope, int], int | None]


@dataclass(frozen=True, slots=True)
class DataField:
    """All that users wrote under keys of their own: ``data.page``, ``data.source.quote``."""

    name: str
    meaning: str


Field = TextField | NumberField | DataField

Element = Statement | Argument | Inference


def _element(scope: Scope, number: int) -> Element:
    return scope.bearing.elements[number]


def _claim(scope: Scope, number: int) -> Statement | Argument:
    """The statement or argument; for a step its argument."""
    if scope.bearing.is_inference(number):
        number = owner(scope.bearing, number)
    return scope.bearing.claims[number]


def _kind(scope: Scope, number: int) -> tuple[str, ...]:
    return (type(_element(scope, number)).__name__.lower(),)


def _title(scope: Scope, number: int) -> tuple[str, ...]:
    return (_claim(scope, number).title,)


def _text(scope: Scope, number: int) -> tuple[str, ...]:
    element = _element(scope, number)
    if isinstance(element, Inference):
        return ()
    return (element.text,) if element.text else ()


def _words(scope: Scope, number: int) -> int | None:
    return sum(len(text.split()) for text in _text(scope, number)) or None


def _tags(scope: Scope, number: int) -> Iterator[str]:
    element = _element(scope, number)
    for tag in () if isinstance(element, Inference) else element.tags:
        yield tag
        yield f"#{tag}"


def _holder(scope: Scope, number: int) -> Iterator[str]:
    found = holders_of(scope.bearing, number)
    yield from found
    if len(found) > 1:
        yield ", ".join(found)


def _own(key: str) -> Callable[[Scope, int], Iterable[str]]:
    """What an element has under a key of its data; ``false`` is nothing."""

    def texts(scope: Scope, number: int) -> Iterable[str]:
        value = _element(scope, number).data.get(key)
        return () if value is False else as_texts(value)

    return texts


def _schemes(scope: Scope, number: int) -> Iterator[str]:
    element = _element(scope, number)
    yield from as_texts(element.data.get("scheme"))
    for step in element.inferences if isinstance(element, Argument) else ():
        yield from as_texts(step.data.get("scheme"))


def _rules(scope: Scope, number: int) -> Iterator[str]:
    element = _element(scope, number)
    match element:
        case Argument():
            for step in element.inferences:
                yield from step.rules
        case Inference():
            yield from element.rules


def _sections(scope: Scope, number: int) -> Iterator[str]:
    known = scope.bearing.argument_map.sections_by_id
    section = known.get(_claim(scope, number).section)
    while section:
        yield section.title
        section = known.get(section.parent)


def _roles(scope: Scope, number: int) -> Iterator[str]:
    bearing = scope.bearing
    if bearing.is_inference(number):
        return
    if number in bearing.premises:
        yield "premise"
    if any(map(bearing.is_inference, bearing.backing.get(number, ()))):
        yield "conclusion"
    for role, numbers in (
        ("reason", scope.reasons),
        ("objection", scope.objections),
        ("reply", scope.replies),
    ):
        if number in numbers:
            yield role
    if scope.depths.get(number) == 0:
        yield "thesis"


def _side(scope: Scope, number: int) -> tuple[str, ...]:
    return {
        Side.FOR: ("for",),
        Side.AGAINST: ("against",),
        Side.BOTH: ("for", "against", "both"),
        Side.NEITHER: ("neither",),
    }[sides(scope.bearing).get(number, Side.NEITHER)]


def _paths(scope: Scope, number: int) -> tuple[str, ...]:
    span = _element(scope, number).span
    return (span.path, PurePath(span.path).name) if span else ()


def _line(scope: Scope, number: int) -> int | None:
    span = _element(scope, number).span
    return span.line if span else None


def _depth(scope: Scope, number: int) -> int | None:
    return scope.depths.get(number)


def _weight(scope: Scope, number: int) -> int | None:
    return scope.weights.of[number]


def _premise_count(scope: Scope, number: int) -> int | None:
    match _element(scope, number):
        case Inference():
            return len(scope.bearing.needs.get(number, ()))
        case Argument(premises=titles):
            return len(titles)
        case _:
            return None


def _reason_count(scope: Scope, number: int) -> int | None:
    return None if scope.bearing.is_inference(number) else _others(scope.bearing.backing, number)


def _objection_count(scope: Scope, number: int) -> int | None:
    return _others(scope.bearing.objectors, number)


def _others(links: Links, number: int) -> int:
    return len({other for other in links.get(number, ()) if other != number})


def as_texts(value: Value) -> Iterator[str]:
    """What a value of data says, a list entry by entry; nothing for no value."""
    if isinstance(value, tuple):
        for item in value:
            yield from as_texts(item)
    elif isinstance(value, Data):
        yield ""
    elif isinstance(value, bool):
        yield str(value).lower()
    elif value is not None:
        yield str(value)


def data_values(data: Data, keys: Sequence[str]) -> Iterator[Value]:
    """What stands under keys within keys; of a list each entry is looked into."""
    found: list[Value] = [data]
    for key in keys:
        inner = (one.get(key) for one in found if isinstance(one, Data))
        found = [entry for value in inner for entry in _entries(value)]
    yield from found


def _entries(value: Value) -> tuple[Value, ...]:
    return value if isinstance(value, tuple) else (value,)


FIELDS: tuple[Field, ...] = (
    TextField("kind", "what it is", _kind, ("statement", "argument", "inference")),
    TextField("title", "its title; of a step, that of the argument", _title),
    TextField("text", "its text", _text),
    TextField("tag", "its tags, with or without `#`", _tags),
    TextField("section", "the titles of the section and of those around it", _sections),
    TextField(
        "holder",
        "who puts it forward: its own `holder`, else that of the argument it is a premise of",
        _holder,
    ),
    TextField("basis", "what the author backs it with", _own("basis")),
    TextField("hedge", "the words that weaken it", _own("hedge")),
    TextField("scheme", "its scheme; of an argument also those of its steps", _schemes),
    TextField("rule", "the rules of a step, or of the steps of an argument", _rules),
    TextField(
        "role",
        "what it does in the map",
        _roles,
        ("thesis", "premise", "conclusion", "reason", "objection", "reply"),
    ),
    TextField(
        "side",
        "on which side of a thesis it speaks",
        _side,
        ("for", "against", "both", "neither"),
    ),
    TextField("path", "the file in which it is written, with or without its folder", _paths),
    NumberField("line", "the line in which it is written, from 1", _line),
    NumberField("depth", "how many steps of reasoning it is from the nearest thesis", _depth),
    NumberField("weight", "how many statements rest on it", _weight),
    NumberField("words", "how many words its text has", _words),
    NumberField("premises", "how many premises an argument or a step has", _premise_count),
    NumberField("reasons", "how many reasons and steps speak directly for it", _reason_count),
    NumberField("objections", "how many objections are directed at it", _objection_count),
    DataField("data", "`data.KEY`: what its data has under a key, `data.KEY.KEY` further in"),
)
"""In the order in which the documentation lists them."""


def field_named(name: str) -> Field | None:
    """The field with a name, which may be in the singular or plural."""
    forms = (name, f"{name}s", name.removesuffix("s"))
    return next((known for form in forms for known in FIELDS if known.name == form), None)
