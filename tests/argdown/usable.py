"""What can be relied on in whatever is read, from any text."""

from contextlib import suppress

from argmap.argdown import ReadError, read
from argmap.argdown.view.map_view import map_view
from argmap.model import Argument, ArgumentMap, Occurrence, Statement
from argmap.text import Outcome, Source, Span, describe, in_order

_MARKERS = (
    "+",
    "-",
    "<",
    ">",
    "_",
    "\N{EN DASH}",
    "\N{EM DASH}",
    "\N{HORIZONTAL BAR}",
    "\N{MINUS SIGN}",
)
_HYPHENS = ("-", *_MARKERS[5:])


def check(text: str) -> Outcome[ArgumentMap]:
    """Read a text by default and make sure that the result is usable, and the same each time."""
    outcome = read(Source(text))
    again = read(Source(text))
    assert repr(again.value) == repr(outcome.value)  # NaN is not equal to itself
    assert [*map(describe, again.diagnostics)] == [*map(describe, outcome.diagnostics)]
    _check_diagnostics(outcome, len(text))
    _check_map(outcome.value, len(text))
    return outcome


def check_exact(text: str) -> None:
    """Read a text exactly: either it is refused, or the result is usable."""
    with suppress(ReadError):
        assert all(read(Source(text), exact=True).value.nodes.values())


def _check_diagnostics(outcome: Outcome[ArgumentMap], size: int) -> None:
    assert outcome.diagnostics == in_order(outcome.diagnostics)
    for diagnostic in outcome.diagnostics:
        assert diagnostic.message
        _check_span(diagnostic.span, size)
        lines = describe(diagnostic).split("\n")
        assert lines[2].strip(" |^") == ""
        assert "^" in lines[2]


def _check_map(argument_map: ArgumentMap, size: int) -> None:
    nodes, sections = argument_map.nodes, argument_map.sections_by_id
    titles = {statement.title for statement in argument_map.statements}
    count = len(argument_map.statements) + len(argument_map.arguments)
    assert len(nodes) == count + len(argument_map.inferences)
    for relation in argument_map.relations:
        assert relation.source in nodes
        assert relation.target in nodes
        for span in relation.spans:
            _check_span(span, size, *_MARKERS)
    for section in argument_map.sections:
        assert not section.parent or section.parent in sections
        if section.span is not None:  # else it comes from the settings
            _check_span(section.span, size, "#")
    holders: list[Statement | Argument] = [*argument_map.statements, *argument_map.arguments]
    for holder in holders:
        assert not holder.section or holder.section in sections
        assert holder.members or getattr(holder, "lines", ())
        for member in holder.members:
            assert holder.title.startswith(member.title)  # explodeArguments adds a number
            assert not member.section or member.section in sections
            assert all(0 <= each.start < each.end <= len(member.text) for each in member.ranges)
            _check_member(member, size, is_argument=holder.id.startswith("<"))
    for argument in argument_map.arguments:
        assert all(line.title in titles for line in argument.lines)
        assert bool(argument.lines) == bool(argument.inferences)
    for inference in argument_map.inferences:
        assert inference.premises
        assert {*inference.premises, inference.conclusion} <= titles
        assert inference.span is not None
        _check_span(inference.span, size, *_HYPHENS)
    view = map_view(argument_map)
    shown = {node.id for node in view.nodes} | {group.id for group in view.groups}
    assert all(edge.source in shown and edge.target in shown for edge in view.edges)


def _check_member(member: Occurrence, size: int, *, is_argument: bool) -> None:
    assert member.span is not None
    if member.is_reference:
        argument = f"<{member.title}>"  # an argument as a line is read as a statement
        _check_span(member.span, size, argument, *([] if is_argument else [f"[{member.title}]"]))
    else:
        _check_span(member.span, size)


def _check_span(span: Span, size: int, *beginnings: str) -> None:
    assert 0 <= span.start <= span.end <= size
    assert span.begin <= span.finish, span.text
    if beginnings:
        assert span.text.lstrip(" \t\u00a0\ufeff").startswith(beginnings), span.text
