"""What an exercise is made of, whatever file it becomes.

An exercise shows something (exhibits) and asks something about it (tasks). There are four forms of
task, so that a target (a worksheet, a page, a file for Moodle) knows four forms and no kinds, and a
kind of exercise knows no targets. Every task carries its answer and says why it is the answer; a
target decides what of that its reader may see.
"""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an outline.

    Attributes:
        level: how deep it stands, from 0.
        label: what it is to the line above it, in a word or two: ``because``, ``and``, ``however``,
            ``but``, ``does not follow, since``; empty for a thesis.
        text: the claim; empty where a gap stands.
        gap: the number of the gap that stands in place of the text, from 0; ``None`` for none.
        number: how the line is called in tasks and keys, such as ``1A-a``.
    """

    level: int
    label: str
    text: str
    gap: int | None = None
    number: str = ""


@dataclass(frozen=True, slots=True)
class OutlineExhibit:
    """A map, or a part of one, as an outline without gaps."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class TextExhibit:
    """A text: its paragraphs, each in sentences; sentences are numbered through from 1."""

    title: str
    paragraphs: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class PictureExhibit:
    """A picture of a map: an SVG document, and what it shows in words."""

    svg: str
    description: str


Exhibit: TypeAlias = OutlineExhibit | TextExhibit | PictureExhibit


@dataclass(frozen=True, slots=True)
class Option:
    """One of the answers to choose from. ``why`` says why it is right, or what is wrong with it."""

    text: str
    is_right: bool
    why: str


@dataclass(frozen=True, slots=True)
class Choice:
    """Choose the right one of some options, or all right ones where ``takes_several``."""

    prompt: str
    options: tuple[Option, ...]
    takes_several: bool = False


@dataclass(frozen=True, slots=True)
class Gap:
    """An empty line of an outline: what belongs there, and why.

    ``accepts`` are other texts that are as right (claims that could change places with it).
    """

    answer: str
    why: str
    accepts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Gaps:
    """Fill an outline with gaps.

    Attributes:
        prompt: what to do.
        lines: the outline; each gap stands in one line.
        gaps: the gaps, by their number.
        bank: the claims to choose from, in the order in which they are shown, perhaps more than
            there are gaps; empty if the reader finds words of her own.
    """

    prompt: str
    lines: tuple[Line, ...]
    gaps: tuple[Gap, ...]
    bank: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sorted:
    """Something to be sorted: its text, the label that is right, and why."""

    text: str
    label: str
    why: str


@dataclass(frozen=True, slots=True)
class Sorting:
    """Give each item one of a few labels; a label may be used several times, or not at all."""

    prompt: str
    labels: tuple[str, ...]
    items: tuple[Sorted, ...]


@dataclass(frozen=True, slots=True)
class Open:
    """Answer in words of one's own.

    Attributes:
        prompt: what to do.
        answer: a model answer, a paragraph each.
        criteria: what a good answer has, for who marks it, a point each.
        lines: how many lines to write on it needs on paper.
        recalls: what the answers to the tasks before have told, if the prompt speaks of it by its
            number only. It is for readers who see a task without those before it (a flash card),
            and never for a file that hides answers.
    """

    prompt: str
    answer: tuple[str, ...]
    criteria: tuple[str, ...] = ()
    lines: int = 3
    recalls: str = ""


Task: TypeAlias = Choice | Gaps | Sorting | Open


@dataclass(frozen=True, slots=True)
class Exercise:
    """An exercise.

    Attributes:
        kind: the name of its kind, such as ``missing-premise``.
        title: its title, with that of the map.
        instructions: what the reader is to do, a paragraph each.
        exhibits: what is shown before the tasks.
        tasks: what is asked, in order.
        seed: the seed by which it was drawn; the same seed gives the same exercise.
        level: how hard it is, from 1.
        language: the language of the map, a tag such as ``en``.
        notes: what its author should know, a sentence each.
    """

    kind: str
    title: str
    instructions: tuple[str, ...]
    exhibits: tuple[Exhibit, ...]
    tasks: tuple[Task, ...]
    seed: int
    level: int = 1
    language: str = "en"
    notes: tuple[str, ...] = ()
