"""``model.explodeArguments``: each step of an argument becomes an argument of its own.

Intermediate conclusions become main conclusions of one step and premises of the next (ARGDOWN
section 15). The relations of the argument go to its last step.
"""

from dataclasses import replace

from argmap.argdown.meaning.data_reader import FailedError
from argmap.argdown.meaning.draft import (
    Draft,
    DraftArgument,
    DraftMember,
    in_javascript_order,
)
from argmap.argdown.meaning.steps import BadUsesError, named_premises, premises_of, used_lines
from argmap.argdown.problems import Problem, shown
from argmap.model import Role
from argmap.text import Diagnostic

_CONCLUSIONS = (Role.INTERMEDIATE_CONCLUSION, Role.MAIN_CONCLUSION)


def explode(draft: Draft, *, exact: bool) -> list[Diagnostic]:
    """Replace every argument of more than one step by its steps.

    Raises:
        FailedError: in exact mode, where the official engine gives up.
    """
    problems: list[Diagnostic] = []
    exploded: dict[str, DraftArgument] = {}
    gone: set[str] = set()
    members = _Members(draft)
    arguments = in_javascript_order(draft.arguments) if exact else list(draft.arguments.items())
    for title, argument in arguments:
        conclusions = [i for i, line in enumerate(argument.lines) if line.role in _CONCLUSIONS]
        if len(conclusions) < 2 and not (exact and conclusions):  # noqa: PLR2004  # more than one step
            exploded[title] = argument
            continue
        steps, found = _steps(argument, conclusions, exact=exact)
        problems += found
        parts = [
            _step(members, argument, premises, index, exact=exact)
            for premises, index in zip(steps, conclusions, strict=True)
        ]
        if len(parts) == 1:
            exploded[title] = argument
            continue
        gone.add(title)
        for number, part in enumerate(parts, start=1):
            part.title = f"{title} - {number}"
            while part.title in exploded or (
                part.title in draft.arguments and part.title not in gone
            ):
                if exact:
                    raise FailedError(f"there is an argument {part.title} already")
                problems += _taken(draft.arguments.get(part.title), part.title)
                part.title += "'"
            exploded[part.title] = part
            for line in part.lines:
                line.argument = part.title
        _hand_over(argument, parts, exact=exact)
    members.settle()
    draft.arguments = exploded
    return problems


def _steps(
    argument: DraftArgument, conclusions: list[int], *, exact: bool
) -> tuple[list[list[int]], list[Diagnostic]]:
    """The premises of each step, and what is wrong with the data that names them."""
    if not exact:
        found = [premises_of(argument, index) for index in conclusions]
        return [premises for premises, _ in found], [each for _, some in found for each in some]
    try:
        return [named_premises(argument, index) for index in conclusions], []
    except BadUsesError as error:
        raise FailedError(f"an inference uses {error}") from error


class _Members:
    """The members of statements, of which lines take the places of others all at once.

    One by one it would be quadratic for a statement that many arguments share.
    """

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.gone: set[int] = set()
        self.new: dict[str, list[DraftMember]] = {}

    def substitute(self, old: DraftMember, role: Role, *, exact: bool) -> DraftMember:
        """A copy of a line in another role; it takes the old one's place among the members."""
        inference = old.inference if exact or role is not Role.PREMISE else None
        new = replace(old, role=role, inference=inference)
        self.gone.add(id(old))
        self.new.setdefault(new.title, []).append(new)
        return new

    def settle(self) -> None:
        """Take out what was substituted, and add what was substituted for it."""
        for title, new in self.new.items():
            statement = self.draft.statements[title]
            kept = [member for member in statement.members if id(member) not in self.gone]
            statement.members = kept + new


def _step(
    members: _Members, argument: DraftArgument, premises: list[int], index: int, *, exact: bool
) -> DraftArgument:
    conclusion = argument.lines[index]
    assert conclusion.inference is not None
    # The official engine looks for premises that nobody named from the conclusion upwards.
    is_upwards = exact and used_lines(conclusion.inference, conclusion) is None
    order = reversed(premises) if is_upwards else premises
    lines = [
        members.substitute(argument.lines[number], Role.PREMISE, exact=exact) for number in order
    ]
    if is_upwards:
        lines.reverse()
    lines.append(members.substitute(conclusion, Role.MAIN_CONCLUSION, exact=exact))
    return replace(argument, lines=lines, relations=[], is_step=True)


def _hand_over(argument: DraftArgument, parts: list[DraftArgument], *, exact: bool) -> None:
    last = parts[-1]
    last.relations = argument.relations
    for relation in argument.relations:
        if relation.source is argument:
            relation.source = last
        elif exact or relation.target is argument:
            relation.target = last
    if exact:
        return
    for part in parts:
        conclusion = part.lines[-1]
        if conclusion.inference is not None:
            conclusion.inference.argument = part.title
            conclusion.inference.line = len(part.lines)


def _taken(argument: DraftArgument | None, title: str) -> list[Diagnostic]:
    span = (
        argument.span or (argument.members[0].span if argument.members else None)
        if argument
        else None
    )
    if span is None:
        return []
    return [
        Problem.TAKEN_TITLE.at(
            span.source,
            span.start,
            span.end,
            f"the title `<{shown(title)}>` is taken, but a step of an exploded argument needs it",
            "choose another title",
        )
    ]
