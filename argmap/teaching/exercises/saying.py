"""How the parts of an exercise speak of a map."""

from collections.abc import Sequence

from argmap.teaching.english import bare
from argmap.teaching.exercises.outlines.outline import LineRole, Outline
from argmap.text import in_a_row


def titled(what: str, title: str) -> str:
    """The title of an exercise: what is to be done, and the title of the map if it has one."""
    return f"{what}: {title}" if title else what


def quoted(text: str) -> str:
    """A claim as it is quoted inside a sentence: without its full stop."""
    return f'"{bare(text)}"'


def sentence(text: str) -> str:
    """A claim that another one can follow on the same line."""
    return text if text.endswith((".", "!", "?")) else f"{text}."


def together(outline: Outline, numbers: Sequence[int]) -> str:
    """Some claims quoted, joined by commas and ``and``."""
    return in_a_row([quoted(outline.text(number)) for number in numbers])


def why(outline: Outline, number: int) -> str:
    """What the claim in an entry does there, in a sentence."""
    entry = outline.entries[number]
    told = _told(outline, number)
    return f"{told} Its author leaves it unsaid." if entry.is_implicit else told


def _told(outline: Outline, number: int) -> str:
    entry = outline.entries[number]
    if entry.above is None:
        return "All the rest bears on it."
    above = quoted(outline.text(entry.above))
    if entry.denies:
        return _told_of_step(outline, number)
    match entry.role:
        case LineRole.REASON:
            others = [n for n in outline.groups[entry.group] if n != number]
            if others:
                return f"Together with {together(outline, others)} it is one reason for {above}."
            return f"It is a reason for {above}."
        case LineRole.REBUTTAL if outline.entries[entry.above].role is not LineRole.REASON:
            return f"It answers the objection {above}."
        case LineRole.EXCLUSION:
            return f"It and {above} exclude each other."
        case _:
            return f"It speaks against {above}."


def _told_of_step(outline: Outline, number: int) -> str:
    entry = outline.entries[number]
    members = outline.groups[entry.denies]
    denied, target = together(outline, members), step_end(outline, entry.denies)
    match entry.role:
        case LineRole.UNDERCUT:
            what = "it tells" if len(members) == 1 else "they tell"
            way = "against" if opposes(outline, entry.denies) else "for"
            return f"It grants {denied}, and denies that {what} {way} {target}."
        case LineRole.FOR_REASON:
            return f"It speaks for the step from {denied} to {target}."
        case _:
            return f"It speaks against the step from {denied} to {target}."


def step_end(outline: Outline, group: str) -> str:
    """What a reason, objection or undercut bears on, quoted; for what denies a step, its end."""
    return quoted(outline.text(outline.conclusions[group]))


def opposes(outline: Outline, group: str) -> bool:
    """Whether a group speaks against what it bears on."""
    role = outline.entries[outline.groups[group][0]].role
    return role not in (LineRole.REASON, LineRole.FOR_REASON)
