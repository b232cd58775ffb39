"""Reading a rubric: strict, each complaint with its line, the reason, and what was meant."""

import re
from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, TypeVar

from argmap.argdown.meaning.yaml_data import DataError, load_yaml
from argmap.teaching.grading.rubric import Credits, Rubric, Shares, Weights
from argmap.text import ArgmapError, Source, Span
from argmap.text.nearest import suggestion

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    D = TypeVar("D", bound=DataclassInstance)

_MOST = 1_000_000


class RubricError(ArgmapError):
    """A rubric cannot be used; the message has the file, the line, the reason and the repair."""

    def __init__(self, path: str, line: int, reason: str) -> None:
        self.path = path
        self.line = line
        super().__init__(f"{path}:{line}: {reason}" if line else f"{path}: {reason}")


@cache
def default_text() -> str:
    """The rubric that holds where nobody wrote another one, with comments."""
    return (resources.files(__package__) / "rubric.yaml").read_text("utf-8")


@cache
def default_rubric() -> Rubric:
    """The rubric that holds where nobody wrote another one."""
    text = default_text()
    found = load_yaml(text)
    assert isinstance(found, dict)
    return _Reader(Source(text, "rubric.yaml"), found).rubric(found)


def read_rubric(source: Source) -> Rubric:
    """The rubric in a file; what it leaves out is as in :func:`default_rubric`.

    Raises:
        RubricError: it is no YAML, or a key or value in it is none that a rubric has.
    """
    usual = load_yaml(default_text())
    assert isinstance(usual, dict)
    reader = _Reader(source, usual)
    try:
        found = load_yaml(source.text)
    except DataError as error:
        line = Span(source, error.offset, error.offset).line
        raise RubricError(source.path, line, f"this is no YAML: {error}; {error.repair}") from error
    if found is None:
        return default_rubric()
    return reader.rubric(reader.mapping("", found))


class _Reader:
    """Reads the values, and says what is wrong with them."""

    def __init__(self, source: Source, usual: Mapping[str, object]) -> None:
        self.source = source
        self.usual = usual

    def rubric(self, found: Mapping[str, object]) -> Rubric:
        self.known("", found, self.usual)
        points = self.above("points", found)
        rubric = Rubric(
            weights=self.numbers("weights", found, Weights, _MOST),
            relation=self.numbers("relation", found, Shares, _MOST),
            credits=self.numbers("credits", found, Credits, 1),
            threshold=self.threshold(found.get("threshold", self.usual["threshold"])),
            required=self.titles(found.get("required", [])),
            required_weight=self.above("required_weight", found),
            points=points,
            step=self.above("step", found),
            grades=self.grades(found.get("grades") or {}, points),
        )
        if not any(getattr(rubric.weights, field.name) for field in fields(Weights)):
            raise self.error("weights", "all weights are 0; at least one part must count")
        if not rubric.relation.ends:
            raise self.error("ends", "`relation.ends` must be above 0: it is what is joined at all")
        return rubric

    def error(self, key: str, reason: str) -> RubricError:
        """What is wrong with a key, at the line in which it stands."""
        place = re.search(
            rf"(?:^|[{{,])[ \t]*[\"']?{re.escape(key)}[\"']?[ \t]*:", self.source.text, re.MULTILINE
        )
        line = 0
        if key and place:
            line = self.source.text.count("\n", 0, place.end()) + 1
        return RubricError(self.source.path, line, reason)

    def known(self, section: str, found: Mapping[str, object], known: Mapping[str, object]) -> None:
        for key in found:
            if key not in known:
                where = f"`{section}` has no" if section else "a rubric has no"
                raise self.error(key, f"{where} key `{key}`; {suggestion(key, known)}")

    def mapping(self, key: str, value: object) -> Mapping[str, object]:
        if not isinstance(value, dict):
            what = f"`{key}`" if key else "a rubric"
            raise self.error(key, f"{what} must have keys with values, such as `claims: 25`")
        return value

    def numbers(
        self, section: str, found: Mapping[str, object], kind: "type[D]", most: float
    ) -> "D":
        usual = self.mapping(section, self.usual[section])
        own = self.mapping(section, found.get(section) or {})
        self.known(section, own, usual)
        values = {
            key: self.number(f"{section}.{key}", own.get(key, usual[key]), 0, most) for key in usual
        }
        return kind(**values)

    def number(self, name: str, value: object, least: float, most: float) -> float:
        key = name.rpartition(".")[2]
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        if not isinstance(value, int | float) or not is_number or not least <= value <= most:
            limits = f"from {least:g} to {most:g}" if most < _MOST else "of 0 or more"
            raise self.error(key, f"`{name}` must be a number {limits}, not {_shown(value)}")
        return float(value)

    def above(self, key: str, found: Mapping[str, object]) -> float:
        value = found.get(key, self.usual[key])
        number = self.number(key, value, 0, _MOST)
        if not number:
            raise self.error(key, f"`{key}` must be above 0")
        return number

    def threshold(self, value: object) -> float | None:
        if value == "default":
            return None
        return self.number("threshold", value, 0, 1)

    def titles(self, value: object) -> tuple[str, ...]:
        items = [value] if isinstance(value, str) else value
        if not isinstance(items, list) or not all(isinstance(each, str) for each in items):
            raise self.error("required", "`required` must be a list of titles of the reference")
        return tuple(items)

    def grades(self, value: object, points: float) -> tuple[tuple[str, float], ...]:
        found = [
            (name, self.number(f"grades.{name}", least, 0, points))
            for name, least in self.mapping("grades", value).items()
        ]
        return tuple(sorted(found, key=lambda grade: -grade[1]))


def _shown(value: object) -> str:
    text = "nothing" if value is None else repr(value)
    return text if len(text) <= 40 else f"{text[:40]}..."  # noqa: PLR2004 -- fits into the line
