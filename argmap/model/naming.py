"""What the rules about names have in common: what is written, what is only named, and where."""

import re
from collections.abc import Iterator

from argmap.model import Argument, ArgumentMap, Inference, Statement
from argmap.text import Span

_QUOTED = 40  # characters of an untitled statement that a message shows
_LINES = re.compile(r"[^\n]*\n(?:\s*//[^\n]*\n)*\s*(?:\(\d|-{4})")  # below tags, data and comments


def is_defined(element: Statement | Argument) -> bool:
    """Whether a text or, for an argument, a premise-conclusion structure was given.

    A structure that could not be read was given, too; the reader has told what is wrong with it.
    """
    if element.canonical is not None:
        return True
    return isinstance(element, Argument) and (
        element.is_reconstructed or any(_heads_lines(member.span) for member in element.members)
    )


def _heads_lines(span: Span | None) -> bool:
    """Whether numbered lines follow a title."""
    return span is not None and _LINES.match(span.source.text, span.end) is not None


def titled(argument_map: ArgumentMap) -> Iterator[Statement | Argument]:
    """The statements and arguments that the user named."""
    yield from (statement for statement in argument_map.statements if not statement.is_untitled)
    yield from (argument for argument in argument_map.arguments if not argument.is_untitled)


def called(element: Statement | Argument) -> str:
    """What messages call an element: its id, or the beginning of its text if it has no title."""
    text = " ".join(element.text.split())
    if not element.is_untitled:
        return element.id
    if not text:
        is_argument = isinstance(element, Argument)
        return "an argument without a title" if is_argument else "a claim without a text"
    return f'"{text[:_QUOTED]}..."' if len(text) > _QUOTED else f'"{text}"'


def named(argument_map: ArgumentMap, name: str) -> str:
    """What messages call the statement, argument or inference with an id."""
    element = argument_map.nodes[name]
    if not isinstance(element, Inference):
        return called(element)
    if not argument_map.argument(element.argument).is_untitled:
        return name
    return f"the step to {called(argument_map.statement(element.conclusion))}"


def heading(name: str, span: Span | None) -> Span | None:
    """Where the title stands, as the place to point at, in a place that begins with it.

    Args:
        name: ``[Title]`` or ``<Title>``.
        span: one place in which the element is written.
    """
    if span is None or not span.source.text.startswith(name, span.start):
        return span
    return Span(span.source, span.start, span.start + len(name))


def title_place(element: Statement | Argument) -> Span | None:
    """Where an element is written, as the place of its title.

    For an argument that has a structure and no description it is the title above the structure.
    """
    structure = element.pcs_span if isinstance(element, Argument) else None
    if structure is None or element.canonical is not None:
        return heading(element.id, element.span)
    above = [
        member.span
        for member in element.members
        if member.span is not None
        and member.span.source is structure.source
        and member.span.start < structure.start
    ]
    return heading(element.id, max(above, key=lambda span: span.start, default=structure))
