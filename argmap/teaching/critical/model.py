"""What is asked about a step of a map, and how far the map answers it."""

from dataclasses import dataclass, field
from enum import StrEnum

from argmap.schemes import Hits, QuestionKind, Scheme
from argmap.text import Span


class StepKind(StrEnum):
    """How a step is written."""

    INFERENCE = "inference"
    """A step of an argument with premises and a conclusion."""
    REASON = "reason"
    """An arrow: a claim, or an argument that is only sketched, is put forward for another one."""
    OBJECTION = "objection"
    """An argument that is only sketched is put forward against a claim, or against a step."""


class Standing(StrEnum):
    """How far a map deals with a critical question."""

    OPEN = "open"
    """Nothing in the map raises it, or answers it."""
    MAYBE_RAISED = "may be raised"
    """Something speaks against what a bad answer would attack; whether it means this is not sure."""
    RAISED = "raised"
    """Something speaks against what a bad answer would attack, in words of the question."""
    MAYBE_ANSWERED = "may be answered"
    """What may raise it is answered, or nothing raises it and what it asks about has something
    under it."""
    ANSWERED = "answered"
    """What raises it is answered."""


@dataclass(frozen=True, slots=True)
class StepLine:
    """A premise or the conclusion of a step.

    Attributes:
        id: the id of the statement, or of an argument; for what an objection undercuts, of a step.
        text: what it says, in one line; its title where only that is written.
        number: the number of the premise in its step, from 1; 0 for a conclusion.
        line: the line of the file it is written in; 0 if it is written nowhere.
        is_unstated: whether the author of the text left it unsaid.
        called: what headings call it: its id, or the beginning of its text if it has no title.
    """

    id: str
    text: str
    number: int = 0
    line: int = 0
    is_unstated: bool = False
    called: str = ""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A scheme that the wording of a step suggests.

    ``words`` are those that suggest it, as they stand in the map.
    """

    scheme: Scheme
    words: str


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A critical question about a step.

    Attributes:
        id: the name of the question in its scheme; ``else`` and ``still`` for the two universal ones.
        scheme: the id of the scheme; empty for the universal questions.
        text: the question, in words of the step where these fit.
        is_filled: whether words of the step are in it.
        kind: who has to show what.
        hits: what a bad answer attacks.
        premise: the number of the premise that it attacks; 0 if it attacks none, or if it cannot be
            told which one.
        about: what such a premise says, such as ``on what the source says``; empty if it attacks
            none in particular.
        target: the id of what a bad answer attacks; empty where that is not written, or not sure.
        marker: how the objection is written: ``-``, or ``<_`` against a step.
        line: the line of the file below which to write it; 0 if that is not known.
        standing: how far the map deals with it.
        raised_by: the ids of what raises it, or may raise it, in document order.
        answered_by: the ids of what answers it, or may answer it; a basis in its own words.
    """

    id: str
    scheme: str
    text: str
    is_filled: bool
    kind: QuestionKind
    hits: Hits
    premise: int = 0
    about: str = ""
    target: str = ""
    marker: str = ""
    line: int = 0
    standing: Standing = Standing.OPEN
    raised_by: tuple[str, ...] = ()
    answered_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class QuestionedStep:
    """A step with its critical questions.

    Attributes:
        id: the id of the step; for an arrow, its ends: ``[Reason] -support-> [Claim]``.
        kind: how it is written.
        argument: the title of the argument that it belongs to; empty for an arrow from a statement.
        premises: its premises, in order.
        conclusion: its conclusion.
        schemes: the schemes that it names.
        suggestion: the scheme that its wording suggests, if it names none.
        questions: what is asked about it.
        span: where it is written.
    """

    id: str
    kind: StepKind
    argument: str
    premises: tuple[StepLine, ...]
    conclusion: StepLine
    schemes: tuple[Scheme, ...]
    suggestion: Suggestion | None
    questions: tuple[AskedQuestion, ...]
    span: Span | None = field(default=None, compare=False, repr=False)
