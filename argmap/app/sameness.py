"""Whether two readings of a map are the same but for some elements."""

from collections import Counter
from collections.abc import Collection, Hashable
from typing import NamedTuple

from argmap.model import Argument, ArgumentMap, Inference, Occurrence, Statement, statement_id


class _Outline(NamedTuple):
    """What is compared; what is not to be compared is left out or has a common name."""

    texts: Counter[str]
    elements: Counter[Hashable]
    structures: Counter[Hashable]
    steps: Counter[Hashable]
    relations: frozenset[Hashable]
    sections: tuple[Hashable, ...]


def same_but(before: ArgumentMap, after: ArgumentMap, about: Collection[str]) -> bool:
    """Whether two maps differ in some elements only.

    Args:
        before: a map.
        after: the map after something was mended in its text.
        about: the ids of the elements that may become one, or have other data, tags or titles. No
            text of them may change. If there are none, data of headings may differ.
    """
    return _outline(before, frozenset(about)) == _outline(after, frozenset(about))


def _outline(argument_map: ArgumentMap, about: frozenset[str]) -> _Outline:
    elements: tuple[Statement | Argument, ...]
    elements = (*argument_map.statements, *argument_map.arguments)
    names = {each.id: _name(each, about) for each in elements}

    def named(step: Inference) -> Hashable:
        return (names.get(f"<{step.argument}>", ""), step.line)

    def statements(titles: tuple[str, ...]) -> frozenset[str]:
        return frozenset(names[statement_id(title)] for title in titles)

    ends: dict[str, Hashable] = {**names}
    ends.update({step.id: named(step) for step in argument_map.inferences})
    return _Outline(
        Counter(each.text for each in elements if each.text),
        Counter(
            (names[each.id], each.text, each.tags, each.data)
            for each in elements
            if each.id not in about
        ),
        Counter(
            (names[each.id], tuple(_line(line, names) for line in each.lines))
            for each in argument_map.arguments
            if each.lines
        ),
        Counter(
            (
                named(step),
                statements(step.premises),
                statements((step.conclusion,)),
                step.rules,
                None if step.id in about else step.data,
            )
            for step in argument_map.inferences
        ),
        frozenset(
            (each.kind, ends[each.source], ends[each.target]) for each in argument_map.relations
        ),
        tuple(
            (each.title, each.level, each.parent, each.tags, each.data if about else None)
            for each in argument_map.sections
        ),
    )


def _line(line: Occurrence, names: dict[str, str]) -> Hashable:
    return (names[statement_id(line.title)], line.role, line.text)


def _name(element: Statement | Argument, about: frozenset[str]) -> str:
    """What an element is called: those that may change alike, those without a title by their text."""
    if element.id in about:
        return "*"
    return f'"{element.text}"' if element.is_untitled else element.id
