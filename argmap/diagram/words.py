"""The words of a picture: what an arrow says when it is read from the claim to what bears on it."""

from argmap.diagram.elements import ArrowKind

WORDS = {
    ArrowKind.SUPPORT: "because",
    ArrowKind.ENTAILS: "follows from",
    ArrowKind.PREMISE: "premise",
    ArrowKind.OBJECTION: "however",
    ArrowKind.REBUTTAL: "but",
    ArrowKind.UNDERCUT: "does not follow, since",
    ArrowKind.CONTRARY: "not both true:",
    ArrowKind.CONTRADICTORY: "contradicts",
}
"""The word on an arrow; the two symmetric ones read the same from both ends."""

MEANINGS = {
    ArrowKind.SUPPORT: "reason",
    ArrowKind.ENTAILS: "what it follows from",
    ArrowKind.PREMISE: "part of an argument",
    ArrowKind.OBJECTION: "objection",
    ArrowKind.REBUTTAL: "reply to an objection",
    ArrowKind.UNDERCUT: "denies the step, not the claim",
    ArrowKind.CONTRARY: "cannot both be true",
    ArrowKind.CONTRADICTORY: "exactly one of the two is true",
}
"""What the legend says an arrow means."""

THESIS = "thesis"
UNSTATED = "unstated"
SKETCH = "argument, not spelt out"
ARGUMENT = "argument"
BRACKET = "premises that only together are one reason"
HIGHLIGHTED = "highlighted:"
NOTHING_HIGHLIGHTED = "nothing is highlighted:"
FADED = "pale:"
INCOMPLETE = "pale: not selected, but part of a step that is"
PART = "a part of the map:"
