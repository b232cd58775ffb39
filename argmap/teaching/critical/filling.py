"""Critical questions in words of the step that they are asked about."""

import re
from collections.abc import Mapping, Sequence

from argmap.schemes import CriticalQuestion, Scheme
from argmap.teaching.critical.alignment import aligned
from argmap.teaching.critical.clauses import Clauses
from argmap.teaching.critical.steps import Step

_SLOT = re.compile(r"\{(\w+)\}")
_LONGEST = 62  # words of a question; one that is longer is asked in general words
_SAYING = "source"  # the family of the schemes in which somebody says something


class Filler:
    """The words of a step for the questions of one of its schemes.

    Attributes:
        places: from the number of a premise of the scheme to that of a premise of the step.
    """

    def __init__(self, clauses: Clauses, step: Step, scheme: Scheme) -> None:
        texts = [line.text for line in step.premises]
        self.places: Mapping[int, int] = aligned(scheme, texts)
        self._slots = self._words(clauses, step, scheme)

    def _words(self, clauses: Clauses, step: Step, scheme: Scheme) -> Mapping[str, str]:
        names = [line.id for line in step.premises]
        slots = {
            str(number): clauses.clause(names[place - 1]) for number, place in self.places.items()
        }
        slots["conclusion"] = clauses.clause(step.claim)
        advice = clauses.advice(step.claim)
        if advice is not None:
            slots["subject"] = advice.subject
            slots["agent"] = advice.agent
            slots["omitted" if advice.is_against else "action"] = advice.action
        if scheme.family == _SAYING:
            slots["source"] = clauses.source(names)
        return slots

    def ask(self, question: CriticalQuestion) -> tuple[str, bool]:
        """The question, and whether words of the step are in it."""
        for form in question.filled:
            text = self._filled(form)
            if text:
                return text, True
        return question.ask, False

    def _filled(self, form: str) -> str:
        slots = _SLOT.findall(form)
        if not all(self._slots.get(slot) for slot in slots):
            return ""
        text = _SLOT.sub(lambda match: self._slots[match[1]], form)
        return "" if len(text.split()) > _LONGEST else text


def joined(clauses: Sequence[str]) -> str:
    """Clauses one after the other: "that it rains, and that it is cold"; empty if one is missing."""
    if not clauses or not all(clauses):
        return ""
    if len(clauses) == 1:
        return f"that {clauses[0]}"
    return ", and ".join(f"that {clause}" for clause in clauses)
