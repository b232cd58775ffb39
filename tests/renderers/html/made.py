"""Contents of a page made at random, and what the page's script should know of them."""

from typing import Any

from hypothesis import strategies as st

from argmap.diagram.elements import (
    Arrow,
    ArrowKind,
    Box,
    BoxKind,
    Caption,
    Diagram,
    Direction,
    Emphasis,
    Frame,
    Mark,
    Reason,
    Stretch,
)
from argmap.diagram.words import MEANINGS, WORDS
from argmap.renderers.html.contents import (
    Answer,
    Contents,
    Details,
    Fault,
    ShownPassage,
    ShownText,
)
from argmap.text import Severity

HARMFUL = (
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "]]>",
    '" onload="alert(1)',
    "javascript:alert(1)",
    "\u2028\u2029\x00\r\n\x7f",
    "\u202e\u05d8\u05e7\u05e1\u05d8 \u05e2\u05d1\u05e8\u05d9",
    "中文 👩‍👩‍👧 e\u0301",
    "{}",
    "{{style}}",
    "{{data}}",
    "__proto__",
    "[A] and <B>",
    "\ud800",
    "&lt;&#60;",
)
words = st.one_of(st.sampled_from(HARMFUL), st.text(max_size=8), st.just(""))
few = st.integers(0, 3)


def texts(most: int = 2) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(words, max_size=most).map(tuple)


boxes = st.builds(
    Box,
    id=words.filter(bool),
    text=words,
    title=words,
    note=words,
    kind=st.sampled_from(BoxKind),
    stretches=st.lists(st.builds(Stretch, st.sampled_from(Emphasis), few, few), max_size=2).map(
        tuple
    ),
    is_thesis=st.booleans(),
    is_implicit=st.booleans(),
    is_intermediate=st.booleans(),
    opposes=st.booleans(),
    tags=texts(),
    accent=words,
    frame=st.just("frame 0"),
    holds=texts(),
    left_out=words,
    mark=st.sampled_from(Mark),
)
details = st.builds(
    Details,
    holder=words,
    hedge=words,
    scheme=words,
    data=st.lists(st.tuples(words, words), max_size=2).map(tuple),
    line=few,
    path=words,
)
number = st.one_of(st.none(), few)
passages = st.builds(
    ShownPassage, number, number, number, words, st.sampled_from(("", "exact", "moved"))
)
sentence = st.tuples(few, few, st.booleans())
shown_texts = st.builds(
    ShownText,
    name=words,
    sha256=words.filter(bool),
    paragraphs=st.one_of(st.none(), texts()),
    coverage=st.lists(st.tuples(few, st.lists(sentence, max_size=5).map(tuple)), max_size=3).map(
        tuple
    ),
)


@st.composite
def contents(draw: st.DrawFn) -> Contents:
    """A page with as many parts as it likes; the links between them are all there are."""
    drawn = draw(st.lists(boxes, max_size=5, unique_by=lambda box: box.id))
    ids = [box.id for box in drawn]
    one = st.sampled_from(ids) if ids else st.nothing()
    some = st.lists(one, min_size=1, max_size=3, unique=True).map(tuple)
    reasons = [
        Reason(
            f"<R {place}>#1",
            premises=draw(some),
            title=draw(words),
            rules=draw(texts()),
            argument=draw(words),
            opposes=draw(st.booleans()),
            left_out=draw(words),
        )
        for place in range(draw(few) if ids else 0)
    ]
    ends = [*ids, *(reason.id for reason in reasons)]
    arrows: list[Arrow] = []
    for place in range(draw(few) if ids else 0):
        targets = [*ends, *(arrow.id for arrow in arrows)]
        kind = draw(st.sampled_from(ArrowKind))
        source, target = draw(st.sampled_from(ends)), draw(st.sampled_from(targets))
        arrows.append(Arrow(f"arrow {place}", kind, source, target, draw(words)))
    frames = tuple(
        Frame(f"frame {place}", draw(words), place + 1, f"frame {place - 1}")
        for place in range(draw(few))
    )
    about = st.lists(st.sampled_from([*ends, "[not in it]"]), max_size=4, unique=True).map(tuple)
    spoken = st.one_of(words, st.sampled_from([f"because {name} is" for name in [*ends, "[x]"]]))
    answers = [
        Answer(draw(words), draw(words), on, dict.fromkeys(draw(about), draw(spoken)), draw(words))
        for on in draw(st.lists(about, max_size=3))
    ]
    faults = [
        Fault(
            "AM1",
            draw(st.sampled_from(Severity)),
            draw(spoken),
            draw(spoken),
            on,
            draw(few),
            draw(few),
            draw(words),
        )
        for on in draw(st.lists(about, max_size=4))
    ]
    return Contents(
        diagram=Diagram(
            boxes=tuple(drawn),
            reasons=tuple(reasons),
            arrows=tuple(arrows),
            frames=frames,
            title=draw(words),
            description=draw(words),
            direction=draw(st.sampled_from(Direction)),
            captions=tuple(Caption(Mark.FADED, text) for text in draw(texts())),
        ),
        details=draw(st.dictionaries(st.sampled_from([*ends, ""]), details, max_size=5)),
        answers=tuple(answers),
        faults=tuple(faults),
        passages=draw(
            st.dictionaries(
                st.sampled_from([*ends, ""]), st.lists(passages, max_size=2).map(tuple), max_size=5
            )
        ),
        text=draw(st.one_of(st.none(), shown_texts)),
        labels=draw(st.dictionaries(st.sampled_from([*ends, ""]), words, max_size=2)),
        map_name=draw(words),
        live=draw(st.sampled_from(["", "stamp"])),
    )


def documented(shown: Contents) -> dict[str, Any]:
    """What ``web/data/data.js`` says that the page's script is given; absent is what it calls optional."""
    diagram = shown.diagram
    parts: tuple[Box | Reason, ...] = (*diagram.boxes, *diagram.reasons)
    numbers = {part.id: place for place, part in enumerate(parts)}
    frames = {frame.id: place for place, frame in enumerate(diagram.frames)}
    arrows = {arrow.id: place for place, arrow in enumerate(diagram.arrows)}
    kinds = {arrow.kind for arrow in diagram.arrows}
    return {
        "version": 1,
        "title": diagram.title,
        "description": diagram.description,
        "direction": diagram.direction.value,
        "map": shown.map_name,
        "palette": shown.palette,
        "theme": shown.theme,
        "live": shown.live,
        "nodes": [_node(shown, part, numbers, frames) for part in parts],
        "arrows": [
            {
                "kind": arrow.kind.value,
                "from": numbers[arrow.source],
                "color": arrow.color,
                "mark": "",
            }
            | (
                {"to": numbers[arrow.target]}
                if arrow.target in numbers
                else {"on": arrows[arrow.target]}
            )
            for arrow in diagram.arrows
        ],
        "frames": [
            {"title": frame.title, "level": frame.level} | ({"in": place - 1} if place else {})
            for place, frame in enumerate(diagram.frames)
        ],
        "words": {kind.value: WORDS[kind] for kind in kinds},
        "meanings": {kind.value: MEANINGS[kind] for kind in kinds},
        "captions": [caption.text for caption in diagram.captions],
        "questions": [
            {
                "name": each.name,
                "summary": each.summary,
                "on": [numbers[name] for name in each.ids if name in numbers],
                "remarks": {
                    str(numbers[name]): each.remarks[name]
                    for name in each.ids
                    if name in numbers and name in each.remarks
                },
                "hidden": sum(1 for name in each.ids if name not in numbers),
                "nothing": each.nothing,
            }
            for each in shown.answers
        ],
        "findings": [
            {
                "code": each.code,
                "severity": str(each.severity),
                "message": each.message,
                "hint": each.hint,
                "on": [numbers[name] for name in each.about if name in numbers],
                "line": each.line,
                "column": each.column,
                "path": each.path,
            }
            for each in shown.faults
        ],
        "text": _text(shown.text) if shown.text else None,
    }


def _node(
    shown: Contents, part: Box | Reason, numbers: dict[str, int], frames: dict[str, int]
) -> dict[str, Any]:
    known = shown.details.get(part.id, Details())
    box = part if isinstance(part, Box) else Box(part.id, "", part.title, opposes=part.opposes)
    flags = {
        "thesis": box.is_thesis,
        "implicit": box.is_implicit,
        "intermediate": box.is_intermediate,
        "opposes": box.opposes,
    }
    node = {
        "number": numbers[part.id],
        "id": part.id,
        "kind": "reason" if isinstance(part, Reason) else box.kind.value,
        "title": box.title,
        "text": box.text,
        "note": box.note,
        "stretches": [[each.emphasis.value, each.start, each.end] for each in box.stretches],
        "is": [name for name, holds in flags.items() if holds],
        "tags": list(box.tags),
        "accent": box.accent,
        "mark": "" if part.mark is Mark.PLAIN else part.mark.value,
        "left": part.left_out,
        "holds": list(box.holds),
        "premises": [numbers[each] for each in part.premises] if isinstance(part, Reason) else [],
        "rules": list(part.rules) if isinstance(part, Reason) else [],
        "argument": part.argument if isinstance(part, Reason) else "",
        "label": shown.labels.get(part.id, ""),
        "holder": known.holder,
        "hedge": known.hedge,
        "scheme": known.scheme,
        "data": [list(pair) for pair in known.data],
        "line": known.line,
        "path": known.path,
        "passages": [_passage(each) for each in shown.passages.get(part.id, ())],
    }
    return node | ({"frame": frames[part.frame]} if part.frame in frames else {})


def _passage(passage: ShownPassage) -> dict[str, Any]:
    places = {"paragraph": passage.paragraph, "start": passage.start, "end": passage.end}
    return {name: place for name, place in places.items() if place is not None} | {
        "quote": passage.quote,
        "fate": passage.fate,
    }


def _text(text: ShownText) -> dict[str, Any]:
    return {
        "name": text.name,
        "sha256": text.sha256,
        "coverage": [
            [place, [[start, end, int(used)] for start, end, used in sentences]]
            for place, sentences in text.coverage
        ],
    } | ({"paragraphs": list(text.paragraphs)} if text.paragraphs else {})
