"""Which lines of a premise-conclusion structure a step rests on."""

from argmap.argdown.meaning.draft import DraftArgument, DraftInference, DraftMember
from argmap.argdown.problems import Problem, shown
from argmap.model import Role
from argmap.text import Diagnostic

_USES = "write `uses: [1, 2]`; the lines are counted from 1, whatever their numbers say"


class BadUsesError(ValueError):
    """An inference names a line that its argument does not have."""


def used_lines(inference: DraftInference, conclusion: DraftMember) -> list[object] | None:
    """The lines that an inference says it uses (``uses``, else ``from``), or ``None``."""
    of_inference = inference.data if isinstance(inference.data, dict) else {}
    of_conclusion = conclusion.data if isinstance(conclusion.data, dict) else {}
    for found in (of_inference.get("uses"), of_conclusion.get("uses"), of_inference.get("from")):
        if isinstance(found, list):
            return found
    # The official engine looks at the conclusion's ``from`` only where it has ``uses`` as well.
    if of_conclusion.get("uses") and isinstance(of_conclusion.get("from"), list):
        found = of_conclusion["from"]
        return found if isinstance(found, list) else None
    return None


def named_premises(argument: DraftArgument, index: int) -> list[int]:
    """The indexes of the lines that the conclusion at ``index`` rests on, as the user says.

    Raises:
        BadUsesError: ``uses`` names a line that does not exist; the message says why.
    """
    lines = argument.lines
    conclusion = lines[index]
    assert conclusion.inference is not None
    uses = used_lines(conclusion.inference, conclusion)
    if uses is None:
        return lines_before(argument, index)
    found = []
    for number in uses:
        line = int(number) if isinstance(number, float) and number.is_integer() else number
        if not isinstance(line, int) or isinstance(line, bool):
            raise BadUsesError(f"{shown(str(number))!r}, which is no whole number")
        if line < 1:
            raise BadUsesError(f"line {line}, but lines are counted from 1")
        if line > len(lines):
            raise BadUsesError(f"line {line}, but {_count(index)}")
        found.append(line - 1)
    return found


def lines_before(argument: DraftArgument, index: int) -> list[int]:
    """The indexes of the lines back to and including the conclusion before the one at ``index``."""
    first = index - 1
    while first > 0 and argument.lines[first].role is not Role.INTERMEDIATE_CONCLUSION:
        first -= 1
    return list(range(max(first, 0), index))


def premises_of(argument: DraftArgument, index: int) -> tuple[list[int], list[Diagnostic]]:
    """The indexes of the lines above that a step rests on, each once and at least one.

    Where ``uses`` cannot be followed it is reported, and the lines just above count.
    """
    step = argument.lines[index].inference
    assert step is not None
    try:
        named = named_premises(argument, index)
    except BadUsesError as error:
        return lines_before(argument, index), _bad_uses(step, f"the inference uses {error}")
    problems = []
    late = next((number for number in named if number >= index), None)
    data = step.data if isinstance(step.data, dict) else {}
    if late is not None:
        message = f"the inference uses line {late + 1}, which does not stand above it"
        problems = _bad_uses(step, message)
    elif "uses" in data and not isinstance(data["uses"], list):
        problems = _bad_uses(step, "`uses` is no list of the lines that the inference uses")
    found = [number for number in dict.fromkeys(named) if number < index]
    return found or lines_before(argument, index), problems


def _bad_uses(step: DraftInference, message: str) -> list[Diagnostic]:
    span = step.span
    if span is None:
        return []
    return [Problem.BAD_USES.at(span.source, span.start, span.end, message, _USES)]


def _count(lines: int) -> str:
    return "only one line stands above it" if lines == 1 else f"only {lines} lines stand above it"
