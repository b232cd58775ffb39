"""Where a picture shows a part of a map: what is left out, in small print at what it bears on.

A box says how many reasons and objections it has that are not drawn, and what it bears on itself if
that is not drawn: ``… 2 reasons, 1 objection · premise of <Cleaner air>``.
"""

from collections import Counter
from collections.abc import Mapping

from argmap.diagram.elements import Arrow, ArrowKind, Box, Diagram, Part, Reason

_LONGEST = 40  # characters of a title
BEARINGS = {
    ArrowKind.SUPPORT: "reason for",
    ArrowKind.ENTAILS: "entails",
    ArrowKind.PREMISE: "premise of",
    ArrowKind.OBJECTION: "objection to",
    ArrowKind.REBUTTAL: "reply to",
    ArrowKind.UNDERCUT: "denies the step of",
    ArrowKind.CONTRARY: "excludes",
    ArrowKind.CONTRADICTORY: "contradicts",
}
"""What the source of an arrow is to its target."""
_WHAT = {
    ArrowKind.SUPPORT: "reason",
    ArrowKind.ENTAILS: "reason",
    ArrowKind.PREMISE: "premise",
}


def left_out(diagram: Diagram, shown: frozenset[str]) -> Mapping[str, str]:
    """The small print of each box and bracket that needs it.

    Args:
        diagram: the whole.
        shown: the ids of the boxes, brackets and arrows that are drawn.
    """
    count = _Count(diagram, shown)
    for reason in diagram.reasons:
        if reason.id not in shown:
            count.premises_of(reason)
    for arrow in diagram.arrows:
        if arrow.id not in shown:
            count.arrow(arrow)
    return count.texts()


class _Count:
    """Counts, by the id of what is drawn, what of it is not."""

    def __init__(self, diagram: Diagram, shown: frozenset[str]) -> None:
        self.parts = diagram.parts
        self.shown = shown
        self.counts: dict[str, Counter[str]] = {}
        self.bearings: dict[str, dict[str, list[str]]] = {}

    def premises_of(self, reason: Reason) -> None:
        """The premises that lost their bracket."""
        for premise in reason.premises:
            self._bears(premise, "premise of", reason.id)

    def arrow(self, arrow: Arrow) -> None:
        """Both ends of an arrow that is not drawn."""
        self._bears(arrow.source, BEARINGS[arrow.kind], arrow.target)
        if arrow.kind.is_symmetric:
            self._bears(arrow.target, BEARINGS[arrow.kind], arrow.source)
        elif (hit := end_of(self.parts, arrow.target).id) in self.shown:
            self.counts.setdefault(hit, Counter())[what_it_is(arrow.kind)] += 1

    def _bears(self, source: str, how: str, target: str) -> None:
        if source in self.shown:
            self.bearings.setdefault(source, {}).setdefault(how, []).append(target)

    def texts(self) -> dict[str, str]:
        """The small print by the id of the box or bracket."""
        return {
            name: "… " + " \N{MIDDLE DOT} ".join(self._texts(name))
            for name in self.parts
            if name in self.counts or name in self.bearings
        }

    def _texts(self, name: str) -> list[str]:
        texts = counted(self.counts.get(name, Counter()))
        found = [texts] if texts else []
        for how, targets in self.bearings.get(name, {}).items():
            more = f" and {len(targets) - 1} more" if len(targets) > 1 else ""
            found.append(f"{how} {name_of(end_of(self.parts, targets[0]))}{more}")
        return found


def end_of(parts: Mapping[str, Part], name: str) -> Box | Reason:
    """The box or bracket that something bears on: of an arrow the one whose step is denied."""
    part = parts[name]
    while isinstance(part, Arrow):
        part = parts[part.source]
    return part


def name_of(part: Box | Reason) -> str:
    """What to call a box or bracket in small print: its id, or its text if it has no title."""
    if isinstance(part, Box):
        return _cut(part.id) if part.title else f"“{_cut(part.text)}”"
    return _cut(part.argument) if part.title else "an argument"


def what_it_is(kind: ArrowKind) -> str:
    """What it is that bears on something by an arrow of this kind."""
    return _WHAT.get(kind, "objection")


def counted(counts: Mapping[str, int]) -> str:
    """``1 reason, 2 objections``; empty if there is nothing."""
    return ", ".join(
        f"{counts[what]} {what}{'' if counts[what] == 1 else 's'}"
        for what in ("premise", "reason", "objection")
        if counts.get(what)
    )


def _cut(text: str) -> str:
    """A text on one line, cut between words if it is long."""
    line = " ".join(text[: 2 * _LONGEST].split())
    return line if len(line) <= _LONGEST else line[:_LONGEST].rsplit(" ", 1)[0] + " …"
