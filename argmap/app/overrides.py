"""What a teacher decides about claims: a file that says which claim of a student is which."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePath

from argmap.app.files import read_source
from argmap.argdown.meaning.yaml_data import DataError, load_yaml
from argmap.compare.reading import Reading
from argmap.text import ArgmapError, Source, Span
from argmap.text.nearest import suggestion

ALL = "all"
"""The key in the file for what holds for all students."""

_NONE = ("none", "")


class MatchesError(ArgmapError):
    """A file of matches cannot be used; the message has its name, the reason and the repair."""

    def __init__(self, path: str, reason: str) -> None:
        self.path = path
        super().__init__(f"{path}: {reason}")


@dataclass(frozen=True)
class Overrides:
    """Which claims somebody decided to be the same.

    Attributes:
        path: the file that says so.
        of: for each student, or :data:`ALL`: each claim of the reference, as it is called there, with
            the claim of the student; empty for none.
    """

    path: str = ""
    of: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()

    def check_students(self, paths: Collection[str]) -> None:
        """Stop if the file names a student whom nobody grades.

        Raises:
            MatchesError: it does.
        """
        known = [name for path in paths for name in _names(path)]
        for student, _ in self.of:
            if student != ALL and student not in known:
                files = dict.fromkeys(PurePath(path).name for path in paths)
                raise MatchesError(
                    self.path, f"there is no student {student!r}; {suggestion(student, files)}"
                )

    def check_reference(self, references: Collection[Reading]) -> None:
        """Stop if the file names a claim that no reference has.

        Raises:
            MatchesError: it does.
        """
        for _, pairs in self.of:
            for name, _ in pairs:
                if not any(_found(reading, name) for reading in references):
                    titles = [claim.id[1:-1] for each in references for claim in each.claims]
                    raise MatchesError(
                        self.path,
                        f"the reference has no claim {name!r}; {suggestion(name, titles)}",
                    )

    def said(self, path: str, reference: Reading, student: Reading) -> Mapping[str, str]:
        """What was decided of one student, by ids, for :class:`argmap.compare.matching.match.Settings`.

        Raises:
            MatchesError: the student has no such claim.
        """
        found: dict[str, str] = {}
        for name, pairs in self.of:
            if name != ALL and name not in _names(path):
                continue
            for left, right in pairs:
                mine, theirs = _found(reference, left), _found(student, right)
                if not mine or (not theirs and right and name == ALL):
                    continue
                if right and not theirs:
                    titles = [claim.id[1:-1] for claim in student.claims]
                    raise MatchesError(
                        self.path, f"{path} has no claim {right!r}; {suggestion(right, titles)}"
                    )
                found[mine] = theirs
        return found


def read_overrides(path: str) -> Overrides:
    """Read a file of matches: YAML, for each student a mapping from claims to claims.

    Raises:
        MatchesError: it is no YAML, or has something else in it.
        UnreadableError: it cannot be read.
    """
    source = read_source(path).value
    try:
        value = load_yaml(source.text)
    except DataError as error:
        raise MatchesError(path, _not_yaml(source, error)) from error
    if value is None:
        return Overrides(path)
    if not isinstance(value, dict):
        raise MatchesError(path, _form("it"))
    return Overrides(
        path, tuple((name, tuple(_pairs(path, name, each))) for name, each in value.items())
    )


def _pairs(path: str, student: str, value: object) -> Iterator[tuple[str, str]]:
    if not isinstance(value, dict):
        raise MatchesError(path, _form(f"`{student}`"))
    for name, other in value.items():
        if other is None or (isinstance(other, str) and other.casefold() in _NONE):
            yield name, ""
        elif isinstance(other, str):
            yield name, other
        else:
            raise MatchesError(
                path, f"what {name!r} is for `{student}` must be a claim in quotes, or none"
            )


def _form(what: str) -> str:
    return (
        f"{what} must have, for each student (or `{ALL}`), claims of the reference with claims of the "
        'student: {anna.argdown: {"Cleaner air": "The air gets better", "Costs": none}}'
    )


def _not_yaml(source: Source, error: DataError) -> str:
    line = Span(source, error.offset, error.offset).line
    return f"line {line}: this is no YAML: {error}; {error.repair}"


def _names(path: str) -> tuple[str, ...]:
    """What a student can be called in the file."""
    pure = PurePath(path)
    return path, pure.name, pure.stem


def _found(reading: Reading, name: str) -> str:
    """The id of a claim by its id, title or text; empty if there is none."""
    if not name:
        return ""
    for made in (name, f"[{name}]", f"<{name}>"):
        if made in reading.claims_by_id:
            return made
    told = " ".join(name.split()).rstrip(".").casefold()
    same = (claim.id for claim in reading.claims if claim.text.rstrip(".").casefold() == told)
    return next(same, "")
