"""A picture in a few sentences, for people who do not see it."""

from collections import Counter
from collections.abc import Sequence

from argmap.diagram.elements import Arrow, ArrowKind, Box, BoxKind, Mark, Reason
from argmap.text import in_a_row

_SHOWN = 7
_NAMED = 20
_LONGEST = 160


def summary(boxes: Sequence[Box], reasons: Sequence[Reason], arrows: Sequence[Arrow]) -> str:
    """What the picture holds, its thesis, and what bears directly on it."""
    kinds = Counter(box.kind for box in boxes)
    counts = [
        _count(kinds[BoxKind.STATEMENT], "statement"),
        _count(len({reason.argument for reason in reasons}), "reconstructed argument"),
        _count(kinds[BoxKind.ARGUMENT], "argument" if not reasons else "sketched argument"),
        _count(kinds[BoxKind.GROUP], "closed group"),
    ]
    sentences = [f"Argument map with {in_a_row([c for c in counts if c]) or 'nothing in it'}."]
    names = {box.id: _short(box.text or box.title) for box in boxes}
    names |= {reason.id: _reason(reason, names) for reason in reasons}
    theses = [box for box in boxes if box.is_thesis]
    for thesis in theses[:_SHOWN]:
        sentences.append(f"Thesis: {names[thesis.id]}")
        bearing = [
            (arrow.kind, arrow.source if arrow.target == thesis.id else arrow.target)
            for arrow in arrows
            if arrow.target == thesis.id or (arrow.kind.is_symmetric and arrow.source == thesis.id)
        ]
        sentences += _listed("Reason", [names[s] for kind, s in bearing if kind.is_positive])
        sentences += _listed("Objection", [names[s] for kind, s in bearing if not kind.is_positive])
    undercuts = sum(arrow.kind is ArrowKind.UNDERCUT for arrow in arrows)
    replies = sum(arrow.kind is ArrowKind.REBUTTAL for arrow in arrows)
    more = [
        _count(replies, "reply to objections", "replies to objections"),
        _count(undercuts, "undercut step"),
    ]
    if any(more):
        sentences.append(f"In the whole map: {in_a_row([m for m in more if m])}.")
    return " ".join(sentences)


def highlighted_names(boxes: Sequence[Box], reasons: Sequence[Reason]) -> str:
    """What is highlighted, by title or text; empty if nothing is."""
    names = {box.id: _short(box.title or box.text) for box in boxes}
    found = [names[box.id] for box in boxes if box.mark is Mark.HIGHLIGHTED]
    found += [
        _short(each.title) if each.title else _reason(each, names)
        for each in reasons
        if each.mark is Mark.HIGHLIGHTED
    ]
    more = f" And {len(found) - _NAMED} more." if len(found) > _NAMED else ""
    return " ".join(found[:_NAMED]) + more


def _listed(what: str, names: Sequence[str]) -> list[str]:
    if not names:
        return []
    listed = [f"{what} {number}: {name}" for number, name in enumerate(names[:_SHOWN], 1)]
    return listed + ([f"And {len(names) - _SHOWN} more."] if len(names) > _SHOWN else [])


def _reason(reason: Reason, names: dict[str, str]) -> str:
    premises = " ".join(names.get(premise, premise) for premise in reason.premises)
    return f"{reason.title.rstrip('.')}. {premises}" if reason.title else premises


def _short(text: str) -> str:
    """A text on one line, cut between words if it is long, with a full stop."""
    line = " ".join(text[: 2 * _LONGEST].split())
    if len(line) > _LONGEST:
        return line[:_LONGEST].rsplit(" ", 1)[0] + " …"
    return line if line.endswith((".", "!", "?", "…")) else f"{line}."


def _count(number: int, noun: str, plural: str = "") -> str:
    if not number:
        return ""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"
