"""The contents of a page as JSON, in the shape that ``web/data/data.js`` documents and reads.

Parts of the picture are numbered, boxes first, then brackets. Whatever is empty is left out, what
many parts have in common is written once, and so are sentences that differ only in the parts that
they name, so that a page of a thousand statements stays small. Offsets are code points; the page
makes UTF-16 units of them, which JavaScript counts, where it has the text.
"""

import json
from collections.abc import Sequence
from typing import TypeAlias

from argmap.diagram.elements import Arrow, Box, BoxKind, Frame, Mark, Reason
from argmap.diagram.words import MEANINGS, WORDS
from argmap.renderers.html.compact import Sayings, ranges, shared, steps
from argmap.renderers.html.contents import (
    Answer,
    Contents,
    Details,
    Fault,
    ShownPassage,
    ShownText,
)

VERSION = 1
_HARMFUL = str.maketrans({char: f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"})
_FLAGS = ("is_thesis", "is_implicit", "is_intermediate", "opposes")
_NO_DETAILS = Details()

Known: TypeAlias = dict[str, object]
"""Something as its properties by name."""


def data_json(contents: Contents) -> str:
    """All but the words of the text, as JSON; no markup can begin or end in it."""
    return _inert(_Writer(contents).page())


def paragraphs_json(contents: Contents) -> str:
    """The paragraphs of the text as such JSON; ``null`` where the page is not to have them.

    They stand apart because they are never packed: a text in a page can be seen and searched for.
    """
    return _inert((contents.text.paragraphs or None) if contents.text else None)


def _inert(value: object) -> str:
    """JSON that can stand inside a ``<script>``, and that UTF-8 can hold."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.translate(_HARMFUL).encode("utf-8", "backslashreplace").decode()


class _Writer:
    """Writes one page; it knows the number of each part, arrow and frame."""

    def __init__(self, contents: Contents) -> None:
        self.contents = contents
        diagram = contents.diagram
        self.parts: tuple[Box | Reason, ...] = (*diagram.boxes, *diagram.reasons)
        self.nodes = {part.id: number for number, part in enumerate(self.parts)}
        self.arrows = {arrow.id: number for number, arrow in enumerate(diagram.arrows)}
        self.frames = {frame.id: number for number, frame in enumerate(diagram.frames)}
        self.sayings = Sayings(self.nodes)

    def page(self) -> Known:
        """All of it."""
        contents, diagram = self.contents, self.contents.diagram
        kinds = dict.fromkeys(arrow.kind for arrow in diagram.arrows)
        return _filled(
            version=VERSION,
            title=diagram.title,
            description=diagram.description,
            direction=str(diagram.direction),
            map=contents.map_name,
            palette=contents.palette,
            theme=contents.theme,
            live=contents.live,
            nodes=_table(list(map(self.node, self.parts)), ("title", "text", "line")),
            arrows=_table(list(map(self.arrow, diagram.arrows)), ("from", "to")),
            frames=list(map(self.frame, diagram.frames)),
            words={str(kind): WORDS[kind] for kind in kinds},
            meanings={str(kind): MEANINGS[kind] for kind in kinds},
            captions=[caption.text for caption in diagram.captions],
            questions=list(map(self.answer, contents.answers)),
            findings=self.faults(contents.faults),
            sayings=self.sayings.sentences,  # behind all that says something
            text=_text(contents.text) if contents.text else None,
        )

    def node(self, part: Box | Reason) -> Known:
        """A box or bracket with all that is known of it."""
        details = self.contents.details.get(part.id, _NO_DETAILS)
        passages = self.contents.passages.get(part.id, ())
        known = _filled(
            frame=self.frames.get(part.frame),
            mark="" if part.mark is Mark.PLAIN else str(part.mark),
            left=part.left_out,
            label=self.contents.labels.get(part.id, ""),
            holder=details.holder,
            hedge=details.hedge,
            scheme=details.scheme,
            data=[list(pair) for pair in details.data],
            line=details.line or None,
            path=details.path,
            passages=list(map(_passage, passages)),
        )
        shape = self.box(part) if isinstance(part, Box) else self.reason(part)
        return shape | known

    def box(self, box: Box) -> Known:
        """What is printed in a box; its id is left out where its title tells it."""
        told = f"<{box.title}>" if box.kind is BoxKind.ARGUMENT else f"[{box.title}]"
        return _filled(
            id="" if box.id == told else box.id,
            kind="" if box.kind is BoxKind.STATEMENT else str(box.kind),
            title=box.title,
            text=box.text,
            note=box.note,
            stretches=[[str(each.emphasis), each.start, each.end] for each in box.stretches],
            is_=[flag.removeprefix("is_") for flag in _FLAGS if getattr(box, flag)],
            tags=list(box.tags),
            accent=box.accent,
            holds=list(box.holds),
        )

    def reason(self, reason: Reason) -> Known:
        """A bracket."""
        return _filled(
            id=reason.id,
            kind="reason",
            title=reason.title,
            rules=list(reason.rules),
            premises=[self.nodes[premise] for premise in reason.premises],
            argument=reason.argument,
            is_=["opposes"] if reason.opposes else [],
        )

    def arrow(self, arrow: Arrow) -> Known:
        """An arrow; ``to`` is a part, ``on`` another arrow."""
        return _filled(
            kind=str(arrow.kind),
            from_=self.nodes[arrow.source],
            to=self.nodes.get(arrow.target),
            on=self.arrows.get(arrow.target),
            color=arrow.color,
            mark="" if arrow.mark is Mark.PLAIN else str(arrow.mark),
        )

    def frame(self, frame: Frame) -> Known:
        """A frame, and the one around it."""
        return _filled(title=frame.title, level=frame.level, in_=self.frames.get(frame.parent))

    def answer(self, answer: Answer) -> Known:
        """A question with the parts that its answer points at, and what it says of them.

        ``remarks`` has each remark with the places in ``on`` of the parts that it is about.
        """
        shown = [name for name in answer.ids if name in self.nodes]
        remarks = [
            (place, self.sayings.reference(answer.remarks[name]))
            for place, name in enumerate(shown)
            if name in answer.remarks
        ]
        return _filled(
            name=answer.name,
            summary=answer.summary,
            on=ranges(self.nodes[name] for name in shown),
            hidden=len(answer.ids) - len(shown),
            remarks=shared(remarks),
            nothing=answer.nothing,
        )

    def faults(self, faults: Sequence[Fault]) -> Known:
        """The findings: each saying, code, severity, hint and file once."""
        return _table([self.fault(fault) for fault in faults], ("message", "line", "column"))

    def fault(self, fault: Fault) -> Known:
        """A finding. What it is about and its line are left out where they can be expected.

        That is the part that it names first, and the line of the part that it is about.
        """
        message = self.sayings.reference(fault.message)
        on = [self.nodes[name] for name in fault.about if name in self.nodes]
        expected = message[1:2] if isinstance(message, list) else []
        details = (
            self.contents.details.get(self.parts[on[0]].id, _NO_DETAILS) if on else _NO_DETAILS
        )
        hint = [self.sayings.reference(fault.hint)] if fault.hint else []
        found = _filled(
            kind=[fault.code, str(fault.severity), *hint],
            message=message,
            line=None if fault.line == details.line else fault.line,
            column=fault.column or None,
            path=fault.path,
        )
        return found if on == expected else found | {"on": on}


def _table(rows: Sequence[Known], columns: Sequence[str]) -> Known:
    """Rows by property: an entry for each row, in numbers its step, or each value with its rows.

    Args:
        rows: the rows, without what is empty.
        columns: the properties of which nearly every row has a value of its own.
    """
    by_name: dict[str, list[tuple[int, object]]] = {}
    for number, row in enumerate(rows):
        for name, value in row.items():
            by_name.setdefault(name, []).append((number, value))
    full, stepped = {}, {}
    for name in columns:
        has = [value for _, value in by_name.get(name, ())]
        if has and len(has) == len(rows) and all(isinstance(value, int) for value in has):
            stepped[name] = steps(value for value in has if isinstance(value, int))
        elif 2 * len(has) > len(rows):
            full[name] = [row.get(name) for row in rows]
    return _filled(
        count=len(rows),
        full=full,
        steps=stepped,
        shared={
            name: shared(has)
            for name, has in by_name.items()
            if name not in full and name not in stepped
        },
    )


def _passage(passage: ShownPassage) -> list[object]:
    """A passage: quote, paragraph, start, end, and its fate if that is not what one expects."""
    fate = () if passage.fate == "exact" else (passage.fate,)
    return [passage.quote, passage.paragraph, passage.start, passage.end, *fate]


def _text(text: ShownText) -> Known:
    """What is known of the text. Of each paragraph its number, starts and ends of sentences, and which are used."""
    return _filled(
        name=text.name,
        sha256=text.sha256,
        coverage=[
            [
                number,
                [offset for start, end, _ in sentences for offset in (start, end)],
                ranges(place for place, (_, _, is_used) in enumerate(sentences) if is_used),
            ]
            for number, sentences in text.coverage
        ],
    )


def _filled(**values: object) -> dict[str, object]:
    """The values that say something. A name that Python keeps for itself has a ``_`` behind it."""
    return {
        key.rstrip("_"): value
        for key, value in values.items()
        if value is not None and value is not False and value not in ("", [], {})
    }
