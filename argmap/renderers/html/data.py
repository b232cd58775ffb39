"""The contents of a page as JSON, in the shape that ``web/data.js`` documents.

Parts of the picture are numbered, boxes first, then brackets; whatever is empty is left out, so that
a page of a thousand statements stays small. Offsets are code points; the page makes UTF-16 units of
them, which JavaScript counts, where it has the text.
"""

import json
from collections.abc import Iterable

from argmap.diagram.elements import Arrow, Box, BoxKind, Frame, Mark, Reason
from argmap.diagram.words import MEANINGS, WORDS
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


def data_json(contents: Contents) -> str:
    """The JSON, safe to stand inside a ``<script>``: no markup can begin or end in it."""
    text = json.dumps(_Writer(contents).page(), ensure_ascii=False, separators=(",", ":"))
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

    def page(self) -> dict[str, object]:
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
            nodes=list(map(self.node, self.parts)),
            arrows=list(map(self.arrow, diagram.arrows)),
            frames=list(map(self.frame, diagram.frames)),
            words={str(kind): WORDS[kind] for kind in kinds},
            meanings={str(kind): MEANINGS[kind] for kind in kinds},
            captions=[caption.text for caption in diagram.captions],
            questions=list(map(self.answer, contents.answers)),
            findings=list(map(self.fault, contents.faults)),
            text=_text(contents.text) if contents.text else None,
        )

    def node(self, part: Box | Reason) -> dict[str, object]:
        """A box or bracket with all that is known of it."""
        details = self.contents.details.get(part.id, Details())
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
            line=details.line,
            path=details.path,
            passages=list(map(_passage, passages)),
        )
        shape = self.box(part) if isinstance(part, Box) else self.reason(part)
        return shape | known

    def box(self, box: Box) -> dict[str, object]:
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

    def reason(self, reason: Reason) -> dict[str, object]:
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

    def arrow(self, arrow: Arrow) -> dict[str, object]:
        """An arrow; ``to`` is a part, ``on`` another arrow."""
        return _filled(
            kind=str(arrow.kind),
            from_=self.nodes[arrow.source],
            to=self.nodes.get(arrow.target),
            on=self.arrows.get(arrow.target),
            color=arrow.color,
        )

    def frame(self, frame: Frame) -> dict[str, object]:
        """A frame, and the one around it."""
        return _filled(title=frame.title, level=frame.level, in_=self.frames.get(frame.parent))

    def answer(self, answer: Answer) -> dict[str, object]:
        """A question with the parts that its answer points at, and what it says of them."""
        shown = [(self.nodes[name], name) for name in answer.ids if name in self.nodes]
        remarks = {number: answer.remarks[name] for number, name in shown if name in answer.remarks}
        return _filled(
            name=answer.name,
            summary=answer.summary,
            on=[number for number, _ in shown],
            hidden=len(answer.ids) - len(shown),
            remarks=remarks,
            nothing=answer.nothing,
        )

    def fault(self, fault: Fault) -> dict[str, object]:
        """A finding."""
        return _filled(
            code=fault.code,
            severity=str(fault.severity),
            message=fault.message,
            hint=fault.hint,
            on=self.known(fault.about),
            line=fault.line,
            column=fault.column,
            path=fault.path,
        )

    def known(self, ids: Iterable[str]) -> list[int]:
        """The numbers of those parts that the picture has."""
        return [self.nodes[name] for name in ids if name in self.nodes]


def _passage(passage: ShownPassage) -> dict[str, object]:
    return _filled(
        paragraph=passage.paragraph,
        start=passage.start,
        end=passage.end,
        quote=passage.quote,
        fate=passage.fate,
    )


def _text(text: ShownText) -> dict[str, object]:
    """The text; each sentence as its start, its end, and 1 if a claim was taken from it, else 0."""
    return _filled(
        name=text.name,
        sha256=text.sha256,
        paragraphs=None if text.paragraphs is None else list(text.paragraphs),
        coverage=[
            [number, [[start, end, int(used)] for start, end, used in sentences]]
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
