"""A claim is marked as speaking for one side, but its arrows make it speak for the other.

Why:
    A reply to an objection takes away from it: it is written with ``-`` under the objection, and
    speaks for the thesis. Written with ``+`` it strengthens the objection. The side of a claim is
    given by ``{side: for}`` or ``{side: against}``, or by a tag ``#for``, ``#against``, ``#pro``,
    ``#con`` or ``#contra``. The tags ``#pro`` and ``#con`` count only in maps in which they cannot mean "for or
    against the line above".

Fails:
    [Uniform]: Our school should introduce a uniform. #for
      - [Costs]: A uniform is expensive. #against
        + [Shared costs]: The school pays one half. #for

Passes:
    [Uniform]: Our school should introduce a uniform. #for
      - [Costs]: A uniform is expensive. #against
        - [Shared costs]: The school pays one half. #for

Source:
    The rebuttal has the colour of a rebuttal in Rationale, which puts it there by itself (T. van
    Gelder).
"""

from collections.abc import Iterator, Mapping

from argmap.checks.inspection import Inspection
from argmap.checks.rule import Finding, Group, Rule
from argmap.graph import Bearing, Side, sides, theses
from argmap.model import Argument, Statement
from argmap.model.naming import called, title_place
from argmap.text import Severity

_WORDS = {
    "for": Side.FOR,
    "pro": Side.FOR,
    "against": Side.AGAINST,
    "con": Side.AGAINST,
    "contra": Side.AGAINST,
}
_PLAIN = frozenset({"for", "against"})


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find claims of maps with one thesis that are on another side than they say."""
    bearing = inspection.bearing
    for number, word, side in wrongly_marked(bearing):
        yield _finding(bearing, number, word, side)


def wrongly_marked(bearing: Bearing) -> Iterator[tuple[int, str, Side]]:
    """The claims whose arrows put them on another side than their mark: the mark, and that side."""
    if len(theses(bearing)) != 1:
        return
    known = sides(bearing)
    tagged = {
        number: tag
        for number, claim in enumerate(bearing.claims)
        if (tag := _tag(claim)) and number in known
    }
    is_absolute = _is_absolute(bearing, known, tagged)
    for number, claim in enumerate(bearing.claims):
        word = str(claim.data.get("side", "")).lower()
        if word not in _WORDS:
            word = tagged.get(number, "")
            if word not in _PLAIN and not is_absolute:
                continue
        side = known.get(number, Side.NEITHER)
        if word and side in (Side.FOR, Side.AGAINST) and side is not _WORDS[word]:
            yield number, word, side


def _tag(claim: Statement | Argument) -> str:
    """The tag that names a side, if there is one only."""
    found = [tag.lower() for tag in claim.tags if tag.lower() in _WORDS]
    return found[0] if len(found) == 1 else ""


def _is_absolute(bearing: Bearing, known: Mapping[int, Side], tagged: Mapping[int, str]) -> bool:
    """Whether some tag can only mean the side of the thesis, not that of the line above."""
    return any(
        known[number] is _WORDS[word] and number not in bearing.supports
        for number, word in tagged.items()
        if _WORDS[word] is Side.FOR and number in bearing.objections
    ) or any(
        known[number] is _WORDS[word] and number not in bearing.objections
        for number, word in tagged.items()
        if _WORDS[word] is Side.AGAINST and number in bearing.supports
    )


def _finding(bearing: Bearing, number: int, word: str, side: Side) -> Finding:
    claim, thesis = bearing.claims[number], bearing.claims[theses(bearing)[0]]
    signs = [("-", "+")] if number in bearing.supports else []
    signs += [("+", "-")] if number in bearing.objections else []
    swap = " or ".join(f"{right} instead of {wrong}" for right, wrong in signs)
    return Finding(
        f"{called(claim)} is marked as `{word}`, but its arrows make it speak {side} {called(thesis)}",
        title_place(claim),
        hint=f"write {swap}, or mark it otherwise" if swap else "mark it otherwise",
        about=(claim.id,),
    )


RULE = Rule("AM208", "wrong-side", Group.STRUCTURE, Severity.WARNING, check)
