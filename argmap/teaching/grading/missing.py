"""What is told of a claim that a student leaves out: what it does in the argument."""

from typing import TYPE_CHECKING

from argmap.compare.reading import Reason, ReasonKind
from argmap.model import Data, Value
from argmap.passages import anchors_in
from argmap.teaching.grading.words import quoted, row

if TYPE_CHECKING:
    from argmap.teaching.grading.quoting import Quotes


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
    if claim.is_unstated:
        return _unstated(quotes, claim.text, reason)
    aim = quotes.target(reason)
    target = quoted(quotes.mine(aim))
    if not quotes.has(aim) and reason.kind is not ReasonKind.UNDERCUT:
        target += " (which you leave out, too)"
    match reason.kind:
        case ReasonKind.ATTACK:
            return f"You leave out an objection to {target}: {quoted(claim.text)}."
        case ReasonKind.UNDERCUT:
            return (
                f"You leave out an objection: {quoted(claim.text)}. It is aimed at a step: it denies "
                f"that {target} follows from what is given for it."
            )
        case ReasonKind.EXCLUSION:
            return f"You leave out {quoted(claim.text)}, which is incompatible with {target}."
        case ReasonKind.SUPPORT:
            return _support(quotes, name, reason, target)


def _support(quotes: "Quotes", name: str, reason: Reason, target: str) -> str:
    text = quoted(quotes.reference_text(name))
    beside = [other for other in reason.premises if other != name and quotes.has(other)]
    below = [
        premise
        for support in quotes.sight.reference.reasons_on.get(name, ())
        for premise in support.premises
        if support.kind is ReasonKind.SUPPORT and quotes.has(premise)
    ]
    if beside:
        others = row(map(quotes.mine, beside))
        verb = "supports" if len(beside) == 1 else "support"
        return (
            f"You leave out {text}. Without it, {others} hardly {verb} {target}: add it to that argument "
            "as a further premise."
        )
    if below:
        return (
            f"You leave out {text}. It is the step by which {row(map(quotes.mine, below))} leads to "
            f"{target}."
        )
    if len(reason.premises) > 1:
        return f"You leave out {text}, a premise of the argument for {target}."
    return f"You leave out a reason for {target}: {text}."


def _unstated(quotes: "Quotes", text: str, reason: Reason) -> str:
    others = [other for other in reason.premises if quotes.has(other)]
    target = quoted(quotes.mine(quotes.target(reason)))
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
