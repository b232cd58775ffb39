"""The two questions that can be asked of any step: what else must hold, and would it still follow?

The first looks for unstated premises; the second asks, where several premises are linked, whether
each is needed, and where there is one, for a case in which it holds and the conclusion does not.
"""

from typing import TypeAlias

from argmap.model import RelationKind
from argmap.schemes import Hits, QuestionKind
from argmap.teaching.critical.clauses import Clauses
from argmap.teaching.critical.filling import joined
from argmap.teaching.critical.model import AskedQuestion, StepKind
from argmap.teaching.critical.steps import Step

ELSE = "else"
STILL = "still"
UNSTATED = "that is left unsaid"
"""What the premise is called that the first question looks for, after "the premise"."""

_FEW = 3  # premises that a question repeats


_Text: TypeAlias = tuple[str, bool]
"""A question, and whether words of the step are in it."""


def universal(clauses: Clauses, step: Step) -> tuple[AskedQuestion, AskedQuestion]:
    """The two universal questions about a step, before anything is said of their standing."""
    premises = [clauses.clause(line.id) for line in step.premises]
    conclusion = clauses.clause(step.claim)
    if step.kind is StepKind.OBJECTION:
        texts = _against(step, premises[0], conclusion)
    elif len(premises) > 1:
        texts = _linked(premises, conclusion)
    else:
        texts = _single(premises[0] if premises else "", conclusion)
    (what_else, is_filled), (still, is_also) = texts
    return (
        AskedQuestion(
            ELSE,
            "",
            what_else,
            is_filled,
            QuestionKind.ASSUMPTION,
            Hits.PREMISE,
            about=UNSTATED,
        ),
        AskedQuestion(STILL, "", still, is_also, QuestionKind.EXCEPTION, Hits.INFERENCE),
    )


def _single(premise: str, conclusion: str) -> tuple[_Text, _Text]:
    if not premise or not conclusion:
        return (
            ("Given the premise, what else must hold before the conclusion follows?", False),
            (
                "Can you think of a case in which the premise is true and the conclusion false?",
                False,
            ),
        )
    what_else = f"Suppose that {premise}. What else must hold before it follows that {conclusion}?"
    still = (
        f"Would it follow in every case, or can it be so that {premise}, "
        f"and still be false that {conclusion}?"
    )
    return (what_else, True), (still, True)


def _linked(premises: list[str], conclusion: str) -> tuple[_Text, _Text]:
    follows = f"it follows that {conclusion}" if conclusion else "the conclusion follows"
    said = joined(premises) if len(premises) <= _FEW else ""
    given = f"Suppose {said}. What" if said else "Given the premises, what"
    goal = f"that {conclusion}" if conclusion else "the same"
    return (
        (f"{given} else must hold before {follows}?", bool(said or conclusion)),
        (
            f"Leave out one premise after the other: would it still follow {goal}?",
            bool(conclusion),
        ),
    )


def _against(step: Step, premise: str, target: str) -> tuple[_Text, _Text]:
    said = f"Suppose that {premise}. What" if premise else "What"
    case = f"it is so that {premise}" if premise else "it is so as the objection says"
    if not target:
        goal, stands = "what it is put against", "what it is put against still stand"
    elif step.relation is RelationKind.UNDERCUT:
        goal, stands = f"the step to the conclusion that {target}", f"it still follow that {target}"
    else:
        goal, stands = f"the claim that {target}", f"it still be true that {target}"
    return (
        (f"{said} else must hold before this tells against {goal}?", bool(premise or target)),
        (f"Even if {case}, can {stands}?", bool(premise or target)),
    )
