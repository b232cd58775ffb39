"""What a page is made of, beside its picture: what is known of each part, and the passages."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from argmap.diagram.elements import Diagram
from argmap.text import Severity


@dataclass(frozen=True, slots=True)
class Details:
    """What the page tells of one part of the map when it is asked.

    Attributes:
        holder: who holds it; empty if the map does not say.
        hedge: how sure its holder is, in the words of the map; empty if it does not say.
        scheme: the argumentation scheme or rule of a step.
        data: the other data of the element: each key and its value as text.
        line: the line of the map on which it is written, from 1; 0 if it is not written in one place.
        path: the file in which it is written; empty if that is the map itself.
    """

    holder: str = ""
    hedge: str = ""
    scheme: str = ""
    data: tuple[tuple[str, str], ...] = ()
    line: int = 0
    path: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """A named question and what its answer points at, with what is said of each."""

    name: str
    summary: str
    ids: tuple[str, ...]
    remarks: Mapping[str, str] = field(default_factory=dict)
    nothing: str = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """A finding of the checks: what is wrong, how to mend it, which parts it is about, and where."""

    code: str
    severity: Severity
    message: str
    hint: str = ""
    about: tuple[str, ...] = ()
    line: int = 0
    column: int = 0
    path: str = ""


@dataclass(frozen=True, slots=True)
class ShownPassage:
    """A passage of the text that a part of the map is tied to.

    ``paragraph``, ``start`` and ``end`` are ``None`` if nobody knows them; offsets are in code
    points of the paragraph. ``fate`` says what became of the anchor, see
    :class:`argmap.passages.Fate`; empty where there is no text to compare with.
    """

    paragraph: int | None
    start: int | None
    end: int | None
    quote: str = ""
    fate: str = ""


@dataclass(frozen=True, slots=True)
class ShownText:
    """The text that a map is about.

    Attributes:
        name: the name of its file.
        sha256: the checksum of its bytes, by which the page knows it again.
        paragraphs: its paragraphs, only if they are to be written into the page.
        coverage: for each paragraph of prose its number and its sentences: start and end in code
            points, and whether a claim was taken from it.
    """

    name: str
    sha256: str
    paragraphs: tuple[str, ...] | None = None
    coverage: tuple[tuple[int, tuple[tuple[int, int, bool], ...]], ...] = ()


@dataclass(frozen=True)
class Contents:
    """All that a page shows.

    Attributes:
        diagram: the picture, without places: the page lays it out itself.
        details: what is known of its boxes and brackets, by id.
        answers: the named questions.
        faults: what the checks found.
        passages: the passages of each part, by id.
        text: the text, if there is one.
        labels: what an evaluation made of each part (``accepted``, ``rejected``, ``undecided``), by
            id; empty if the map was not evaluated.
        palette: the name of the colours that the page begins with.
        theme: ``light``, ``dark`` or ``auto``: what the page begins with.
        map_name: the name of the map's file.
        live: where the page is served and follows the file, what tells this reading of it from
            others; empty for a page that stands alone.
        notes: what should be told beside the page, a sentence each.
    """

    diagram: Diagram
    details: Mapping[str, Details] = field(default_factory=dict)
    answers: tuple[Answer, ...] = ()
    faults: tuple[Fault, ...] = ()
    passages: Mapping[str, tuple[ShownPassage, ...]] = field(default_factory=dict)
    text: ShownText | None = None
    labels: Mapping[str, str] = field(default_factory=dict)
    palette: str = "default"
    theme: str = "auto"
    map_name: str = ""
    live: str = ""
    notes: tuple[str, ...] = ()
