"""The two questions that can be asked of any step: what else must hold, and would it still follow?

The first looks for unstated premises; the second asks, where several premises are linked, whether
each is needed, and where there is one, for a case in which it holds and the conclusion does not.
"""

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


def universal(clauses: Clauses, step: Step) -> tuple[AskedQuestion, AskedQuestion]:
    """The two universal questions about a step, before anything is said of their standing."""
    premises = [clauses.clause(line.id) for line in step.premises]
    conclusion = clauses.clause(step.conclusion.id)
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


def _single(premise: str, conclusion: str) -> tuple[tuple[str, bool], tuple[str, bool]]:
    if not premise or not conclusion:
        return (
            ("Given the premise, what else must hold before the conclusion follows?", False),
            (
                "Can you think of a case in which the premise is true and the conclusion false?",
                False,
            ),
        )
    return (
        (
            f"Suppose that {premise}. What else must hold before one can say that {conclusion}?",
            True,
        ),
        (f"Can it be so that {premise}, and still be false that {conclusion}?", True),
    )


def _linked(premises: list[str], conclusion: str) -> tuple[tuple[str, bool], tuple[str, bool]]:
    said = joined(premises) if len(premises) <= _FEW else ""
    if not conclusion:
        what_else = (
            "Given the premises, what else must hold before the conclusion follows?",
            False,
        )
    elif said:
        what_else = (
            f"Suppose {said}. What else must hold before {_one_can_say(conclusion)}?",
            True,
        )
    else:
        what_else = (
            f"Given the premises, what else must hold before {_one_can_say(conclusion)}?",
            True,
        )
    if not conclusion:
        still = (
            "Would the conclusion still follow if one of the premises were left out? Try each.",
            False,
        )
    else:
        still = (
            f"Would it still follow that {conclusion}, if one of the premises were left out? Try each.",
            True,
        )
    return what_else, still


def _one_can_say(conclusion: str) -> str:
    return f"one can say that {conclusion}"


def _against(step: Step, premise: str, target: str) -> tuple[tuple[str, bool], tuple[str, bool]]:
    is_undercut = step.relation is RelationKind.UNDERCUT
    if is_undercut or not target:
        goal = "the step that it is put against" if is_undercut else "what it is put against"
        if not premise:
            return (
                (f"What else must hold before this tells against {goal}?", False),
                (f"Can this be so, and {goal} still stand?", False),
            )
        return (
            (
                f"Suppose that {premise}. What else must hold before this tells against {goal}?",
                True,
            ),
            (f"Can it be so that {premise}, and {goal} still stand?", True),
        )
    if not premise:
        return (
            (f"What else must hold before this tells against the claim that {target}?", True),
            (f"Can this be so, and it be true all the same that {target}?", True),
        )
    return (
        (
            f"Suppose that {premise}. What else must hold before this tells against the claim that {target}?",
            True,
        ),
        (f"Can it be so that {premise}, and be true all the same that {target}?", True),
    )
