"""A picture as an outline in text, for terminals, for e-mail, for searching, for reading aloud.

Each entry is a claim, a sketched argument, or a step of one. What bears on it stands below, further
in, after a sign and the word of its arrow: ``+ because`` before a reason, ``- however`` before an
objection, ``- but`` before a reply to one. The premises of a step are numbered under it and joined by
``and``, for only together they are a reason. What denies the step stands under the step, after
``_ does not follow, since``. What was written out already is named again with ``(see above)`` only.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from argmap.diagram.elements import Arrow, ArrowKind, Box, BoxKind, Diagram, Mark, Reason
from argmap.diagram.words import FADED, HIGHLIGHTED, SKETCH, THESIS, UNSTATED, WORDS
from argmap.text import wrapped

WIDTH = 80
"""How wide lines are; a level that is written further in begins no later than in the middle."""
_INDENT = "  "
_DEEPEST = 16  # steps of indentation; below that the level is written out
# What steers a terminal or turns the direction of what follows; and halves of characters.
_STEERING = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_SIGNS = {ArrowKind.UNDERCUT: "_"}


class _Entry(NamedTuple):
    """An entry to come: of which part, how far in, after which words, by which arrow."""

    part: str
    level: int = 0
    lead: str = ""
    arrow: str = ""


def outline(diagram: Diagram, width: int = WIDTH) -> str:
    """The outline of a picture; empty if there is nothing in it.

    Args:
        diagram: the picture.
        width: how many cells of a terminal a line takes at most, 40 or more.
    """
    return "\n".join(_lines(diagram, width))


def _lines(diagram: Diagram, width: int) -> Iterator[str]:
    heading = [diagram.title, *(caption.text for caption in diagram.captions)]
    told = [line for text in heading for line in wrapped(_clean(text), width) if line]
    yield from told
    if told and diagram.boxes:
        yield ""
    told_of = _told_of(diagram)
    shown: set[str] = set()
    links = _Links(diagram)
    for root in links.roots():
        pending = [] if root.part in shown else [root]
        while pending:
            entry = pending.pop()
            part = diagram.parts[entry.part]
            if isinstance(part, Arrow):
                continue
            is_new = entry.part not in shown
            shown.add(entry.part)
            notes = _notes(part, told_of) if is_new else ["see above"]
            if not is_new and part.mark is Mark.HIGHLIGHTED:
                notes.insert(0, HIGHLIGHTED.rstrip(":"))
            text = _name(part, is_new=is_new)
            tail = f"({'; '.join(notes)})" if notes else ""
            yield from _broken(entry, " ".join(t for t in (text, tail) if t), width)
            pending += reversed([*links.below(entry, is_new=is_new)])


def _broken(entry: _Entry, text: str, width: int) -> Iterator[str]:
    """An entry in lines; those after the first are indented further."""
    indent = _INDENT * min(entry.level, _DEEPEST)
    depth = f"(level {entry.level}) " if entry.level > _DEEPEST else ""
    lead = f"{depth}{entry.lead} " if entry.lead else depth
    hanging = indent + _INDENT * 2
    first, *others = wrapped(_clean(lead + text), width - len(hanging)) or [""]
    yield indent + first
    yield from (hanging + line for line in others)


def _clean(text: str) -> str:
    """A text on one line that does nothing to a terminal."""
    return " ".join(_STEERING.sub("\N{REPLACEMENT CHARACTER}", text).split())


def _name(part: Box | Reason, *, is_new: bool) -> str:
    """The title in the brackets of its kind, and where it is new the text."""
    if isinstance(part, Reason):
        title = part.title and part.argument + part.title[max(len(part.argument) - 2, 0) :]
        text = part.text
    else:
        has_name = bool(part.title) or part.text == part.id[1:-1]
        title = part.id if has_name and part.kind is not BoxKind.GROUP else part.title
        text = "" if title == part.id and not part.title else part.text
    return f"{title}: {text}" if title and text and is_new else title or text


def _told_of(diagram: Diagram) -> frozenset[str]:
    """What has to be told of parts: it tells some of them from others.

    What is pale beside an answer is the rest. Where no argument is spelt out, none need say so.
    """
    words = {FADED} if any(caption.mark is Mark.FADED for caption in diagram.captions) else set()
    return frozenset(words | {SKETCH} if diagram.reasons else words)


def _notes(part: Box | Reason, told_of: frozenset[str]) -> list[str]:
    """What is said of a part in brackets behind it."""
    found = [HIGHLIGHTED] if part.mark is Mark.HIGHLIGHTED else []
    found += [FADED] if part.mark is Mark.FADED and FADED in told_of else []
    found = [word.rstrip(":") for word in found]
    if isinstance(part, Reason):
        found += [f"by {', '.join(part.rules)}"] if part.rules else []
    else:
        found += [UNSTATED] if part.is_implicit else []
        is_bare = part.kind is BoxKind.ARGUMENT and not part.text
        found += ["not written out"] if is_bare and SKETCH in told_of else []
        found += ["closed group"] if part.kind is BoxKind.GROUP else []
        found += [part.note] if part.note else []
    return [*found, part.left_out] if part.left_out else found


class _Links:
    """Which arrows end where."""

    def __init__(self, diagram: Diagram) -> None:
        self.diagram = diagram
        self.used: set[str] = set()
        self.at: dict[str, list[tuple[Arrow, str]]] = {}
        for arrow in diagram.arrows:
            self.at.setdefault(arrow.target, []).append((arrow, arrow.source))
            if arrow.kind.is_symmetric:
                self.at.setdefault(arrow.source, []).append((arrow, arrow.target))

    def roots(self) -> Iterator[_Entry]:
        """The theses, then what bears on nothing, then whatever these did not lead to."""
        boxes, reasons = self.diagram.boxes, self.diagram.reasons
        bears = {arrow.source for arrow in self.diagram.arrows}
        bears.update(premise for reason in reasons for premise in reason.premises)
        lead = THESIS.capitalize()
        yield from (_Entry(box.id, lead=lead) for box in boxes if box.is_thesis)
        ids = [*(box.id for box in boxes), *(reason.id for reason in reasons)]
        yield from (_Entry(name) for name in ids if name not in bears)
        yield from map(_Entry, ids)

    def below(self, entry: _Entry, *, is_new: bool) -> Iterator[_Entry]:
        """What stands under an entry: premises in order, reasons, objections, what denies the step."""
        level = entry.level + 1
        part = self.diagram.parts[entry.part]
        ends = self.at.get(entry.part, []) if is_new else []
        if is_new and isinstance(part, Reason):
            for number, premise in enumerate(part.premises, start=1):
                yield _Entry(premise, level, f"({number})" if number == 1 else f"and ({number})")
        yield from self._entries(ends, level, is_positive=True)
        yield from self._entries(ends, level, is_positive=False)
        yield from self._entries(self.at.get(entry.arrow, []), level, is_positive=True)
        yield from self._entries(self.at.get(entry.arrow, []), level, is_positive=False)

    def _entries(
        self, ends: Iterable[tuple[Arrow, str]], level: int, *, is_positive: bool
    ) -> Iterator[_Entry]:
        """An entry for each arrow, once."""
        for arrow, other in ends:
            if arrow.kind.is_positive is is_positive and arrow.id not in self.used:
                self.used.add(arrow.id)
                sign = _SIGNS.get(arrow.kind, "+" if is_positive else "-")
                yield _Entry(other, level, f"{sign} {WORDS[arrow.kind].rstrip(':')}", arrow.id)
