"""What is told of a claim that a student leaves out: what it does in the argument."""

from typing import TYPE_CHECKING

from argmap.compare.reading import Reason, ReasonKind
from argmap.model import Data, Value
from argmap.passages import anchors_in
from argmap.teaching.grading.telling.words import quoted, row

if TYPE_CHECKING:
    from argmap.teaching.grading.telling.quoting import Quotes


_ASSUMED = (
    "Add such unstated premises, with {implicit: true}; ask of each step what else must be so for it to "
    "hold."
)


def missing(quotes: "Quotes", name: str) -> tuple[str, str]:
    """What a student leaves out, what it is for, and where to look for it; and what to do in general."""
    told = [_role(quotes, name)]
    if name in quotes.required:
        told.append("This claim matters most.")
    place = _place(quotes, name)
    if place:
        told.append(place)
    is_assumed = quotes.sight.reference.claims_by_id[name].is_unstated
    return " ".join(told), _ASSUMED if is_assumed else ""


def _role(quotes: "Quotes", name: str) -> str:
    reference = quotes.sight.reference
    claim = reference.claims_by_id[name]
    if name in reference.theses:
        return (
            f"You leave out the main claim, {quoted(claim.text)}. Ask what the reader is to be convinced "
            "of, and put that on top."
        )
    uses = reference.reasons_from.get(name, ())
    if not uses:
        return f"You leave out a claim: {quoted(claim.text)}."
    reason = uses[0]
    aim = quotes.target(reason)
    target = quoted(quotes.mine(aim))
    if not quotes.has(aim):
        target += " (which you leave out, too)"
    if claim.is_unstated:
        return _unstated(quotes, claim.text, reason, target)
    text = quoted(claim.text)
    match reason.kind:
        case ReasonKind.ATTACK:
            told = f"You leave out an objection to {target}: {text}."
        case ReasonKind.UNDERCUT:
            told = (
                f"You leave out an objection: {text}. It is aimed at a step: it denies that {target} "
                "follows from what is given for it."
            )
        case ReasonKind.EXCLUSION:
            told = f"You leave out {text}, which is incompatible with {target}."
        case ReasonKind.SUPPORT:
            return _support(quotes, name, reason, target)
    below = _below(quotes, name)
    if not below:
        return told
    return (
        f"{told} {row(map(quotes.mine, below))} {'is' if len(below) == 1 else 'are'} given for it."
    )


def _below(quotes: "Quotes", name: str) -> list[str]:
    """What the student has of the reasons for a claim."""
    return [
        premise
        for support in quotes.sight.reference.reasons_on.get(name, ())
        for premise in support.premises
        if support.kind is ReasonKind.SUPPORT and quotes.has(premise)
    ]


def _support(quotes: "Quotes", name: str, reason: Reason, target: str) -> str:
    text = quoted(quotes.reference_text(name))
    beside = [other for other in reason.premises if other != name and quotes.has(other)]
    below = _below(quotes, name)
    if beside:
        others = row(map(quotes.mine, beside))
        verb = "supports" if len(beside) == 1 else "support"
        return (
            f"You leave out {text}. Without it, {others} hardly {verb} {target}: add it to that argument "
            "as a further premise."
        )
    if below:
        leads = "leads" if len(below) == 1 else "lead"
        return (
            f"You leave out {text}. It is the step by which {row(map(quotes.mine, below))} {leads} to "
            f"{target}."
        )
    if len(reason.premises) > 1:
        return f"You leave out {text}, a premise of the argument for {target}."
    return f"You leave out a reason for {target}: {text}."


def _unstated(quotes: "Quotes", text: str, reason: Reason, target: str) -> str:
    others = [other for other in reason.premises if quotes.has(other)]
    start = f"from {row(map(quotes.mine, others))} to {target}" if others else f"to {target}"
    return f"Nobody says it, but the step {start} takes it for granted: {quoted(text)}."


def _place(quotes: "Quotes", name: str) -> str:
    """Where in the text to look for a claim, if the reference says so."""
    element = quotes.sight.reference.argument_map.nodes[name]
    value: Value = element.data
    if not isinstance(value, Data):
        return ""
    numbers = dict.fromkeys(
        anchor.paragraph for anchor in anchors_in(value).anchors if anchor.paragraph is not None
    )
    if not numbers:
        return ""
    return f"Look for it in paragraph {' and '.join(map(str, numbers))} of the text."
