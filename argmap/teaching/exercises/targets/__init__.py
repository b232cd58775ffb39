"""What an exercise can become. A target is a record; a further one is a small file.

A target sees an :class:`~argmap.teaching.exercises.model.Exercise`, never the map.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from argmap.teaching.exercises.model import Exercise


@dataclass(frozen=True, slots=True)
class Written:
    """An exercise as a file.

    Attributes:
        data: the file: for a student, or for the program that asks the student.
        key: the answers in a file of their own; ``None`` where ``data`` has to hold them (a page that
            checks itself, a file for a learning platform).
        notes: what its author should know, a sentence each (what the target cannot express).
    """

    data: bytes
    key: bytes | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Target:
    """A kind of file that an exercise can become.

    Attributes:
        name: what users call it.
        summary: what it is for, in a few words.
        suffix: how its files end, with the dot.
        write: makes the file. The same exercise gives the same bytes.
        others: further endings, each with what makes such a file.
    """

    name: str
    summary: str
    suffix: str
    write: Callable[[Exercise], Written]
    others: tuple[tuple[str, Callable[[Exercise], Written]], ...] = ()

    def ending(self, suffix: str) -> "Target":
        """The target for files with an ending; itself if it has no such files."""
        for other, write in self.others:
            if other == suffix:
                return replace(self, suffix=other, write=write)
        return self


def _worksheet(exercise: Exercise) -> Written:
    from argmap.teaching.exercises.targets.paper.worksheet import write  # noqa: PLC0415 -- only when asked

    return write(exercise)


def _worksheet_page(exercise: Exercise) -> Written:
    from argmap.teaching.exercises.targets.paper.worksheet import write_page  # noqa: PLC0415 -- likewise

    return write_page(exercise)


def _pdf(exercise: Exercise) -> Written:
    from argmap.teaching.exercises.targets.paper.pdf import write  # noqa: PLC0415 -- only when asked

    return write(exercise)


def _html(exercise: Exercise) -> Written:
    from argmap.teaching.exercises.targets.html.page import write  # noqa: PLC0415 -- only when asked

    return write(exercise)


def _moodle(exercise: Exercise) -> Written:
    from argmap.teaching.exercises.targets.moodle.quiz import write  # noqa: PLC0415 -- only when asked

    return write(exercise)


def _gift(exercise: Exercise) -> Written:
    from argmap.teaching.exercises.targets.gift import write  # noqa: PLC0415 -- only when asked

    return write(exercise)


def _qti(exercise: Exercise) -> Written:
    from argmap.teaching.exercises.targets.qti.package import write  # noqa: PLC0415 -- only when asked

    return write(exercise)


def _anki(exercise: Exercise) -> Written:
    from argmap.teaching.exercises.targets.anki import write  # noqa: PLC0415 -- only when asked

    return write(exercise)


BUILTIN: tuple[Target, ...] = (
    Target(
        "worksheet",
        "a sheet to print or edit (Markdown; .html with --to), with a key",
        ".md",
        _worksheet,
        ((".html", _worksheet_page),),
    ),
    Target("pdf", "a sheet to print, with a key", ".pdf", _pdf),
    Target("html", "a page that checks itself and explains why", ".html", _html),
    Target("moodle", "Moodle's question bank (Moodle XML)", ".xml", _moodle),
    Target("gift", "Moodle and others, as text (GIFT)", ".gift", _gift),
    Target("qti", "OpenOlat, Canvas, Blackboard and others (QTI 2.1 package)", ".zip", _qti),
    Target("anki", "flash cards for Anki (text with tabs)", ".tsv", _anki),
)
"""The targets that argmap brings, in the order in which they are listed."""
