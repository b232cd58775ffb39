"""Pairs of claims with labels, and how well matching tells them apart."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from argmap import loads
from argmap.compare.matching.match import Settings, match
from argmap.compare.reading import reading_of

CASES = Path(__file__).parent / "cases"
MAPS = Path(__file__).parents[2] / "maps"


class Case(NamedTuple):
    label: str
    one: str
    other: str


class Figures(NamedTuple):
    """Of the pairs with a label: how many were found, how many of those found have it."""

    precision: float
    recall: float


def cases(name: str) -> list[Case]:
    return list(_cases((CASES / name).read_text("utf-8")))


def _cases(text: str) -> Iterator[Case]:
    lines = [line.strip() for line in text.splitlines() if line.strip() and line[0] != "#"]
    for one, other in zip(lines[::2], lines[1::2], strict=True):
        label, _, claim = one.partition(":")
        yield Case(label, claim.strip(), other)


def found(case: Case, settings: Settings) -> str:
    left, right = (reading_of(loads(f"[C]: {text}").map) for text in case[1:])
    matching = match(left, right, settings)
    if matching.pairs:
        return "same"
    return "denied" if matching.denials else "different"


def figures(label: str, answers: list[tuple[Case, str]]) -> Figures:
    wanted = {"same", "paraphrase"} if label == "same" else {label}
    right = sum(case.label in wanted and answer == label for case, answer in answers)
    said = sum(answer == label for _, answer in answers)
    there = sum(case.label in wanted for case, _ in answers)
    return Figures(right / said, right / there)


class Rewritten(NamedTuple):
    """A map whose claims somebody put into words of their own: how many of the pairs are right."""

    precision: float
    recall: float


def rewritten(name: str, settings: Settings, *, without: int = 0) -> Rewritten:
    """Match a map with its claims in other words, and claims of another kind.

    With ``without`` every so many-th claim is left out, so that its partner has none.
    """
    told, others = (CASES / f"{name}.txt").read_text("utf-8").split("\n-\n")
    lines = [line.partition(": ") for line in told.splitlines() if line and line[0] != "#"]
    kept = [
        (title, text) for at, (title, _, text) in enumerate(lines) if not without or at % without
    ]
    texts = [f"[Mine {title}]: {text}" for title, text in kept]
    texts += [f"[X{at}]: {text}" for at, text in enumerate(others.splitlines())]
    left = reading_of(loads((MAPS / f"{name}.argdown").read_text("utf-8")).map)
    pairs = match(left, reading_of(loads("\n\n".join(texts)).map), settings).pairs
    right = sum(pair.right == f"[Mine {pair.left[1:]}" for pair in pairs)
    return Rewritten(right / len(pairs), right / len(kept))
