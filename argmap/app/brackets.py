"""Reconstructed arguments in a page: they have no box, the bracket of their last step stands for them."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from argmap.renderers.html.contents import Answer, Details, Fault

if TYPE_CHECKING:
    from argmap.diagram.elements import Diagram


def brackets(diagram: "Diagram") -> Mapping[str, str]:
    """The id of the bracket that stands for each argument, by the id of the argument."""
    return {reason.argument: reason.id for reason in diagram.reasons if reason.argument}


def joined(step: Details, argument: Details, text: str) -> Details:
    """What is known of a bracket that stands for an argument: of its step, then of the argument.

    Args:
        step: the details of the step.
        argument: those of the argument.
        text: what the map says of the argument in words.
    """
    described = (("description", " ".join(text.split())),) if text.strip() else ()
    return replace(
        step,
        holder=step.holder or argument.holder,
        hedge=step.hedge or argument.hedge,
        scheme=step.scheme or argument.scheme,
        data=(*described, *dict.fromkeys((*step.data, *argument.data))),
    )


def placed_answer(answer: Answer, stands: Mapping[str, str]) -> Answer:
    """An answer that points at brackets where it means their arguments."""
    remarks: dict[str, str] = {}
    for name, remark in answer.remarks.items():
        remarks.setdefault(stands.get(name, name), remark)
    ids = dict.fromkeys(stands.get(name, name) for name in answer.ids)
    return replace(answer, ids=tuple(ids), remarks=remarks)


def placed_fault(fault: Fault, stands: Mapping[str, str]) -> Fault:
    """A finding that is about brackets where it is about their arguments."""
    about = dict.fromkeys(stands.get(name, name) for name in fault.about)
    return replace(fault, about=tuple(about))
