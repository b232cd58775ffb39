"""Whether a merged text says what it should: what both say, and what either added."""

from collections.abc import Mapping
from typing import NamedTuple

from argmap.argdown import read
from argmap.compare.reading import ReasonKind, reading_of
from argmap.model import Argument, ArgumentMap, Statement
from argmap.text import Diagnostic, Outcome, Severity, Source, first_few

_SHOWN = 3
_SUPPORTS, _ATTACKS = (f" {kind.verb}s " for kind in (ReasonKind.SUPPORT, ReasonKind.ATTACK))


class Texts(NamedTuple):
    """The three texts of a merge, and what became of them."""

    base: str
    ours: str
    theirs: str
    merged: str


def doubts(texts: Texts, renamed: Mapping[str, str]) -> tuple[str, ...]:
    """What should be looked at in a merged text, a sentence each; nothing if all is well.

    Args:
        texts: the texts.
        renamed: from ids of the base to what one of the two versions calls the same.
    """
    base, ours, theirs, merged = (read(Source(text)) for text in texts)
    was, mine, other = (_said(each.value, renamed) for each in (base, ours, theirs))
    now = _said(merged.value, {})
    expected = (mine | other) - (was - mine) - (was - other)
    found = []
    lost, more = sorted(expected - now), sorted(now - expected)
    if lost:
        found.append(f"the merged map lacks: {first_few(lost, _SHOWN)}")
    if more:
        found.append(f"the merged map also says: {first_few(more, _SHOWN)}")
    known = {each.message for each in (*_errors(ours), *_errors(theirs))}
    found += (
        f"line {each.span.begin.line} of the merged map: {each.message}"
        for each in _errors(merged)
        if each.message not in known
    )
    clashes = _clashes(now) - _clashes(mine) - _clashes(other)
    found += (f"after the merge, {clash}" for clash in sorted(clashes))
    return tuple(found)


def _errors(outcome: Outcome[ArgumentMap]) -> list[Diagnostic]:
    return [each for each in outcome.diagnostics if each.severity is Severity.ERROR]


def _said(argument_map: ArgumentMap, renamed: Mapping[str, str]) -> set[str]:
    """What a map says, in sentences that do not depend on numbers given to what has no title."""
    reading = reading_of(argument_map)
    found = set()
    names = {claim.id: _name(argument_map, claim.id, renamed) for claim in reading.claims}
    for claim in reading.claims:
        name = names[claim.id]
        found.add(name if name == claim.text or claim.is_named_only else f"{name}: {claim.text}")
    for reason in reading.reasons:
        step = reading.reasons_by_id.get(reason.target)
        target = names.get(step.target if step else reason.target, reason.target)
        where = f"a step to {target}" if step else target
        found.update(f"{names[name]} {reason.kind.verb}s {where}" for name in reason.premises)
    return found


def _name(argument_map: ArgumentMap, name: str, renamed: Mapping[str, str]) -> str:
    """What a claim is called, with all of its text if it has no title."""
    element = argument_map.nodes[name]
    assert isinstance(element, Statement | Argument)
    if element.is_untitled and element.text:
        return " ".join(element.text.split())
    return renamed.get(name, name)


def _clashes(said: set[str]) -> set[str]:
    """The claims that both support and attack one claim."""
    return {
        each.replace(_SUPPORTS, " both supports and attacks ")
        for each in said
        if _SUPPORTS in each and each.replace(_SUPPORTS, _ATTACKS) in said
    }
