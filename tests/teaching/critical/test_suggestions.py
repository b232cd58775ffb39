"""What the wording of a step suggests; ``suggestions.txt`` has the cases."""

from pathlib import Path
from typing import NamedTuple

import pytest

import argmap
from argmap.schemes import schemes_of
from argmap.teaching.critical.suggestions import suggested

FOLDER = Path(__file__).parent
MAPS = sorted((FOLDER.parents[2] / "maps").glob("*.argdown"))


class Case(NamedTuple):
    scheme: str
    premises: tuple[str, ...]
    conclusion: str


def cases() -> list[Case]:
    _, *blocks = (FOLDER / "suggestions.txt").read_text("utf-8").strip().split("\n\n")
    found = []
    for block in blocks:
        scheme, *premises, conclusion = block.splitlines()
        found.append(Case(scheme, tuple(premises), conclusion.removeprefix("so ")))
    return found


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.conclusion)
def test_suggestion(case: Case) -> None:
    found = suggested(case.premises, case.conclusion)
    assert (found.scheme.id if found else "none") == case.scheme
    if found:
        said = " ".join((*case.premises, case.conclusion))
        assert found.words in said


def test_the_schemes_of_our_maps_are_never_contradicted() -> None:
    """On steps whose author names a scheme, nothing else is suggested."""
    wrong = []
    for path in MAPS:
        argument_map = argmap.load(path).map
        texts = {each.title: each.label for each in argument_map.statements}
        for step in argument_map.inferences:
            named = schemes_of(step)
            premises = [texts[title] for title in step.premises]
            found = suggested(premises, texts[step.conclusion])
            if named and found and found.scheme not in named:
                wrong.append((step.id, found))
    assert not wrong
