"""What an argumentation scheme is: a stereotype of a step, and the questions that test such a step.

Source: D. Walton, C. Reed and F. Macagno, *Argumentation Schemes* (Cambridge University Press, 2008);
the kinds of question as in T. F. Gordon, H. Prakken and D. Walton, "The Carneades model of argument
and burden of proof", Artificial Intelligence 171 (2007), section 3.
"""

from dataclasses import dataclass
from enum import StrEnum


class QuestionKind(StrEnum):
    """Who has to show what when a critical question is asked."""

    PREMISE = "premise"
    """Whether a premise holds: who argues has to show it."""
    ASSUMPTION = "assumption"
    """Taken to be so until somebody asks: then who argues has to show it."""
    EXCEPTION = "exception"
    """Defeats the step only if it is shown: who asks has to show it."""


class Hits(StrEnum):
    """What a bad answer to a critical question attacks."""

    PREMISE = "premise"
    INFERENCE = "inference"
    CONCLUSION = "conclusion"


@dataclass(frozen=True, slots=True)
class PremiseForm:
    """A premise of a scheme.

    Attributes:
        form: what it says, with slots in braces, such as ``{source} says that {claim}``.
        name: what to call it after "the premise", such as ``on what the source says``.
        cue: a regular expression that matches the text of such a premise and hardly another one of
            the same step; empty if there are no such words.
    """

    form: str
    name: str
    cue: str = ""


@dataclass(frozen=True, slots=True)
class CriticalQuestion:
    """A critical question.

    Attributes:
        id: its name, unique in its scheme.
        ask: the question in general words.
        kind: who has to show what.
        hits: what a bad answer attacks.
        premise: which premise of the scheme that is, from 1; 0 if it is none in particular.
        filled: the question in words of a step, with slots; the first of which all slots can be
            filled is asked.
        words: words by which an objection can be told to raise it.
    """

    id: str
    ask: str
    kind: QuestionKind
    hits: Hits
    premise: int = 0
    filled: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hint:
    """Wording that suggests a scheme: two regular expressions that both have to match.

    An empty one matches anything. ``premise`` has to match in one of the premises.
    """

    premise: str = ""
    conclusion: str = ""


@dataclass(frozen=True, slots=True)
class Scheme:
    """An argumentation scheme.

    Attributes:
        id: what data calls it (``scheme: expert_opinion``).
        name: what a rule on an inference line calls it.
        family: the kind of reasoning.
        summary: what such an argument does, in a sentence.
        premises: the forms of its premises, at least one.
        conclusion: the form of its conclusion.
        questions: its critical questions, at least one.
        aliases: other names.
        aif_id: the number of the scheme in AIFdb; ``None`` where none is attested.
        aif_name: its name there; empty where none is attested.
        aif_type: the kind of node that carries it there: ``RA``, an inference, or ``CA``, a conflict.
        aif_owl: the stem of its class in the AIF ontology; empty if it has none.
        arguebuf: its member of ``arguebuf.Support``; empty if it has none.
        hints: wording that suggests it.
        source: where it is from, if that is not the book named above.
    """

    id: str
    name: str
    family: str
    summary: str
    premises: tuple[PremiseForm, ...]
    conclusion: str
    questions: tuple[CriticalQuestion, ...]
    aliases: tuple[str, ...] = ()
    aif_id: int | None = None
    aif_name: str = ""
    aif_type: str = "RA"
    aif_owl: str = ""
    arguebuf: str = ""
    hints: tuple[Hint, ...] = ()
    source: str = ""
