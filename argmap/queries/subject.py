"""What a row of an answer is about."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from argmap.graph import Bearing, holder, holders
from argmap.model import Argument, Inference
from argmap.queries.plain import as_plain
from argmap.text import Span

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A statement, an argument or a step of one, as every row shows it.

    Attributes:
        id: ``[Title]``, ``<Title>``, or ``<Title>#3`` for a step.
        kind: ``statement``, ``argument`` or ``inference``.
        title: the title alone; for a step that of its argument.
        text: the text without blanks around it, for a step its rules; empty if the map gives none.
        holder: who puts it forward: what its data says, else, for a line of a reconstructed
            argument, what the data of that argument says; empty if neither does.
        implicit: whether the author left it unstated.
        span: where it is written.
    """

    id: str
    kind: str
    title: str
    text: str
    holder: str
    implicit: bool
    span: Span | None = field(compare=False, repr=False)

    def as_json(self) -> dict[str, object]:
        """The subject as a plain dictionary; ``line`` and ``column`` are 0 if it has no place."""
        line, column = self.span.begin if self.span else (0, 0)
        return {
            "id": self.id,
            "kind": self.kind,
            "title": self.title,
            "text": self.text,
            "path": self.span.path if self.span else "",
            "line": line,
            "column": column,
            "holder": self.holder,
            "implicit": self.implicit,
        }


class AboutClaim:
    """What the rows about one statement or argument share: all that follows from the subject."""

    __slots__ = ()

    subject: Subject
    weight: int

    @property
    def name(self) -> str:
        """The id of the subject."""
        return self.subject.id

    @property
    def remark(self) -> str:
        """How many statements rest on it."""
        return f"{self.weight} statement{' rests' if self.weight == 1 else 's rest'} on it"

    @property
    def ids(self) -> tuple[str, ...]:
        """The subject alone."""
        return (self.subject.id,)

    @property
    def text(self) -> str:
        """The text of the subject."""
        return self.subject.text

    @property
    def span(self) -> Span | None:
        """Where the subject is written."""
        return self.subject.span

    def as_json(self) -> dict[str, object]:
        """The row as a plain dictionary: the keys of the subject, then the other attributes."""
        return as_plain(self)


def subject(bearing: Bearing, number: int) -> Subject:
    """The statement, argument or step with a number."""
    element = bearing.elements[number]
    if isinstance(element, Inference):
        title, text = element.argument, ", ".join(element.rules)
    else:
        title, text = element.title, element.text.strip()
    return Subject(
        id=element.id,
        kind=type(element).__name__.lower(),
        title=title,
        text=text,
        holder=holder(element) or _of_argument(bearing, number, holder) or "",
        implicit=element.data.get("implicit") is True,
        span=element.span,
    )


def named(bearing: Bearing, numbers: Iterable[int]) -> tuple[str, ...]:
    """The ids of some numbers, each once."""
    return tuple(dict.fromkeys(bearing.ids[number] for number in numbers))


def holders_of(bearing: Bearing, number: int) -> tuple[str, ...]:
    """Who puts a claim or a step forward: those its data names, else those of its one argument."""
    return holders(bearing.elements[number]) or _of_argument(bearing, number, holders) or ()


def _of_argument(bearing: Bearing, number: int, fact: Callable[[Argument], T]) -> T | None:
    """A fact about the argument of a step, or those of a premise if it is the same for all."""
    steps = (number,) if bearing.is_inference(number) else bearing.premises.get(number, ())
    facts = {
        fact(bearing.argument_map.argument(step.argument))
        for place in steps
        if isinstance(step := bearing.elements[place], Inference)
    }
    return facts.pop() if len(facts) == 1 else None
