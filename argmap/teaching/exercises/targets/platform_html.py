"""Exercises for learning platforms: texts, outlines and exhibits as HTML that is XML as well.

Moodle, Anki and QTI show the same few elements; no styles, no scripts, and of a map only text.
"""

from collections.abc import Callable, Iterable, Sequence
from html import escape

from argmap.renderers.markup import escaped, legal
from argmap.teaching.exercises.model import (
    Exhibit,
    Line,
    OutlineExhibit,
    PictureExhibit,
    TextExhibit,
)

DEEPEST = 40
"""Lists are not nested deeper: readers of XML give up at some depth, and so do human readers."""


def text_html(text: str) -> str:
    """A text as HTML; its line breaks stay. A blank text becomes an ellipsis, so as to be seen."""
    lines = legal(text).strip().replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "<br/>".join(escape(line, quote=False) for line in lines) or "…"


def plain_line(text: str, longest: int = 0) -> str:
    """A text on one line, for a title; cut to ``longest`` characters where that is not 0."""
    line = " ".join(legal(text).split())
    return line[: longest - 1].rstrip() + "…" if 0 < longest < len(line) else line


def paragraphs_html(texts: Iterable[str]) -> str:
    """Texts, a paragraph each."""
    return "".join(f"<p>{text_html(text)}</p>" for text in texts)


def list_html(items: Iterable[str], *, kind: str = "ul") -> str:
    """A list of items that are HTML; nothing for none."""
    inside = "".join(f"<li>{item}</li>" for item in items)
    return f"<{kind}>{inside}</{kind}>" if inside else ""


def outline_html(lines: Sequence[Line], gap: Callable[[int], str]) -> str:
    """An outline as nested lists.

    Args:
        lines: its lines.
        gap: what stands in a gap, as HTML, by its number.
    """
    parts: list[str] = []
    open_at: list[int] = []
    for line in lines:
        level = min(line.level, DEEPEST)
        while len(open_at) > 1 and open_at[-1] > level:
            parts.append("</li></ul>")
            open_at.pop()
        if open_at and open_at[-1] >= level:
            parts.append("</li>")
        else:
            parts.append("<ul>")
            open_at.append(level)
        parts.append(f"<li>{_line(line, gap)}")
    parts.extend("</li></ul>" for _ in open_at)
    return "".join(parts)


def _line(line: Line, gap: Callable[[int], str]) -> str:
    number = f"<strong>{escaped(line.number)}</strong> " if line.number else ""
    label = f"<em>{escaped(line.label)}</em> " if line.label else ""
    return number + label + (text_html(line.text) if line.gap is None else gap(line.gap))


def no_gap(number: int) -> str:
    """What stands in a gap that is only to be seen."""
    return f"({number + 1}) _____"


def exhibit_html(exhibit: Exhibit, picture: Callable[[PictureExhibit], str]) -> str:
    """An exhibit as HTML.

    Args:
        exhibit: what is shown.
        picture: the element that shows a picture.
    """
    match exhibit:
        case OutlineExhibit(lines):
            return outline_html(lines, no_gap)
        case TextExhibit():
            return _text(exhibit)
        case PictureExhibit():
            return picture(exhibit)


def _text(exhibit: TextExhibit) -> str:
    """A text with the numbers of its sentences."""
    parts = [f"<p><strong>{text_html(exhibit.title)}</strong></p>"] if exhibit.title.strip() else []
    number = 0
    for paragraph in exhibit.paragraphs:
        sentences = []
        for sentence in paragraph:
            number += 1
            sentences.append(f"<sup>{number}</sup> {text_html(sentence)}")
        if sentences:
            parts.append(f"<p>{' '.join(sentences)}</p>")
    return "".join(parts)


def described(picture: PictureExhibit) -> str:
    """A picture in words, where there cannot be a picture."""
    return f"<p>{text_html(picture.description)}</p>"
