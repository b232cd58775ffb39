"""How often the rules about wording are right, on arguments that were read by a person.

``arguments`` holds small arguments, good ones and flawed ones, each a file. ``labels.tsv`` says of
each fault that a teacher would point out, which rule is to find it and in which claim (verdict
``fault``), and of what a rule finds and a teacher would let pass, that it is ``fine``. For rules
that name words, ``words`` has those that may be named. A finding without a label is an error: read
the argument, then label it.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import argmap
from argmap.checks import Inspection, run
from argmap.checks.wording import RULES

FOLDER = Path(__file__).resolve().parent
ARGUMENTS = FOLDER / "arguments"
LABELS = FOLDER / "labels.tsv"
NAMES = {rule.code: rule.name for rule in RULES}
_QUOTED = re.compile(r'"([^"]*)"')


class Place(NamedTuple):
    """A rule and the claim that it is about, in one of the arguments."""

    file: str
    rule: str
    element: str


@dataclass(frozen=True)
class Label:
    """What a person says of a place."""

    is_fault: bool
    words: frozenset[str]

    def confirms(self, message: str) -> bool:
        """Whether a finding with this message is right."""
        named = {word.lower() for phrase in _QUOTED.findall(message) for word in phrase.split()}
        return self.is_fault and (not self.words or named <= self.words)


@dataclass
class Score:
    """What a rule found, and what it should have found."""

    right: list[Place] = field(default_factory=list)
    wrong: list[Place] = field(default_factory=list)
    missed: list[Place] = field(default_factory=list)

    @property
    def precision(self) -> float | None:
        """The share of its findings that are right; ``None`` if it found nothing."""
        found = len(self.right) + len(self.wrong)
        return len(self.right) / found if found else None

    @property
    def recall(self) -> float | None:
        """The share of the labelled faults that it finds; ``None`` if none is labelled."""
        faults = len(self.right) + len(self.missed)
        return len(self.right) / faults if faults else None


def labels() -> dict[Place, Label]:
    """What was said of each place."""
    with LABELS.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    found = {
        Place(row["file"], row["rule"], row["element"]): Label(
            row["verdict"] == "fault", frozenset(row["words"].split())
        )
        for row in rows
    }
    assert len(found) == len(rows), "a place is labelled twice"
    assert {row["verdict"] for row in rows} <= {"fault", "fine"}
    return found


def findings() -> Iterator[tuple[Place, str]]:
    """What the rules find in all arguments: where, and the message."""
    for path in sorted(ARGUMENTS.glob("*.argdown")):
        work = argmap.load(path)
        for finding in run(RULES, Inspection(work.bearing)):
            yield Place(path.stem, NAMES[finding.code], finding.about[0]), finding.message


def scores() -> dict[str, Score]:
    """The score of each rule, by name.

    Raises:
        KeyError: something was found that nobody labelled.
    """
    known = labels()
    found = {name: Score() for name in NAMES.values()}
    seen = set[Place]()
    for place, message in findings():
        score = found[place.rule]
        (score.right if known[place].confirms(message) else score.wrong).append(place)
        seen.add(place)
    for place, label in known.items():
        if label.is_fault and place not in seen:
            found[place.rule].missed.append(place)
    return found


def together(each: dict[str, Score]) -> Score:
    """The score of all rules taken together."""
    total = Score()
    for score in each.values():
        total.right += score.right
        total.wrong += score.wrong
        total.missed += score.missed
    return total


def rows() -> Iterator[str]:
    """The rows of the table in docs/reference/wording.md."""
    each = scores()
    codes = {name: code for code, name in NAMES.items()}
    for name, score in each.items():
        yield _row(f"{codes[name]} {name}", score)
    yield _row("all", together(each))


def _row(title: str, score: Score) -> str:
    counts = (len(score.right), len(score.wrong), len(score.missed))
    shares = ("" if share is None else f"{share:.2f}" for share in (score.precision, score.recall))
    return f"| {title} | {' | '.join(map(str, counts))} | {' | '.join(shares)} |"


if __name__ == "__main__":
    print(*rows(), sep="\n")  # noqa: T201 -- a script
