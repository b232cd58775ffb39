"""What became of the reasons of a map."""

from collections.abc import Iterator, Sequence

from argmap.compare.differences import PREMISES, Aspect, Difference, How, What
from argmap.compare.differences.data import data_aspects, element_aspects
from argmap.compare.reading import Reading, Reason, ReasonKind
from argmap.compare.relations import Fit, ReasonPair, Relations
from argmap.model import Argument, Inference, Statement
from argmap.model.naming import called
from argmap.text import in_a_row


def reason_differences(left: Reading, right: Reading, relations: Relations) -> Iterator[Difference]:
    """The reasons that were added, removed, changed, moved and re-typed, in the order of the maps."""
    missing = set(relations.missing)
    told: set[int] = set()
    for reason in left.reasons:
        pair = relations.by_left.get(reason.id)
        if reason.id in missing:
            sentence = f"{in_words(left, reason)} no longer"
            yield Difference(What.REASON, How.REMOVED, (reason.id,), (), sentence, (), reason.span)
        elif pair is not None and id(pair) not in told:
            told.add(id(pair))
            yield from _paired(left, right, pair)
    for name in relations.extra:
        reason = right.reasons_by_id[name]
        sentence = f"{in_words(right, reason)} now"
        yield Difference(What.REASON, How.ADDED, (), (name,), sentence, (), None, reason.span)


def _paired(left: Reading, right: Reading, pair: ReasonPair) -> Iterator[Difference]:
    mine = [left.reasons_by_id[name] for name in pair.left]
    theirs = [right.reasons_by_id[name] for name in pair.right]
    how, sentence = _story(left, right, pair, mine, theirs)
    aspects = []
    if (pair.lost or pair.added) and not _is_other_exclusion(mine[0], theirs[0]):
        gone = (_named(left, name) for name in pair.lost)
        new = (_named(right, name) for name in pair.added)
        aspects.append(Aspect(PREMISES, ", ".join(gone), ", ".join(new)))
    if len(mine) == len(theirs) == 1:
        aspects += _step_aspects(left, right, mine[0], theirs[0])
    if how is None and not aspects:
        return
    if how is None:
        how = How.CHANGED
        sentence = f"{in_words(left, mine[0])}: {in_a_row([each.name for each in aspects])} changed"
    yield Difference(
        What.REASON, how, pair.left, pair.right, sentence, tuple(aspects),
        mine[0].span, theirs[0].span,
    )  # fmt: skip


def _is_other_exclusion(one: Reason, other: Reason) -> bool:
    """Whether one is an exclusion and the other is not: the end of both is no premise that was added."""
    return one.kind is not other.kind and ReasonKind.EXCLUSION in (one.kind, other.kind)


def _story(
    left: Reading,
    right: Reading,
    pair: ReasonPair,
    mine: Sequence[Reason],
    theirs: Sequence[Reason],
) -> tuple[How | None, str]:
    """What became of a reason, if it is more than other data or premises, and in a sentence."""
    before, after = in_words(left, mine[-1]), in_words(right, theirs[-1])
    match pair.fit:
        case Fit.SAME | Fit.PARTLY:
            return None, ""
        case Fit.SEPARATE:
            return How.RETYPED, f"{before}: its premises are {len(theirs)} separate reasons now"
        case Fit.LINKED:
            return How.RETYPED, f"{after}: {len(mine)} separate reasons are one now"
        case Fit.SHORT_CUT:
            return How.CHANGED, f"{after} directly now"
        case Fit.DETOUR:
            return How.CHANGED, f"{before} by {len(theirs)} steps now"
        case Fit.MOVED:
            return How.MOVED, f"{before} no longer: {after}"
        case _:
            return How.RETYPED, f"{before} no longer: {after}"


def _step_aspects(left: Reading, right: Reading, one: Reason, other: Reason) -> Iterator[Aspect]:
    """What the lines of two inferences say otherwise, and the names of their arguments."""
    here, there = left.argument_map.nodes.get(one.id), right.argument_map.nodes.get(other.id)
    if one.scheme != other.scheme:
        yield Aspect("scheme", one.scheme, other.scheme)
    if isinstance(here, Inference) and isinstance(there, Inference):
        yield from data_aspects(here.data, there.data, "scheme", "uses")
        mine, theirs = (
            reading.argument_map.argument(step.argument)
            for reading, step in ((left, here), (right, there))
        )
        if here == mine.inferences[-1] or there == theirs.inferences[-1]:  # told of one step only
            yield from element_aspects(mine, theirs)


def in_words(reading: Reading, reason: Reason) -> str:
    """A reason as a clause: ``[A] and [B] support [C]``."""
    verb = reason.kind.verb + ("" if len(reason.premises) > 1 else "s")
    sources = in_a_row([_named(reading, name) for name in reason.premises])
    return f"{sources} {verb} {_target(reading, reason)}"


def _target(reading: Reading, reason: Reason) -> str:
    step = reading.reasons_by_id.get(reason.target)
    if step is None:
        return _named(reading, reason.target)
    sources = in_a_row([_named(reading, name) for name in step.premises])
    return f"the step from {sources} to {_named(reading, step.target)}"


def _named(reading: Reading, name: str) -> str:
    element = reading.argument_map.nodes.get(name)
    if isinstance(element, Statement | Argument):
        return called(element)
    return name
