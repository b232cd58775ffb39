"""The maps of this project are read as the official engine reads them, however they are shown."""

from pathlib import Path

import pytest

import argmap
from argmap.argdown.view.map_view import map_view
from tests.conformance.comparison import differences
from tests.conformance.engine import Engine
from tests.conformance.grammar_settings import Settings
from tests.conformance.harness import ours

MAPS = sorted((Path(__file__).resolve().parents[2] / "maps").rglob("*.argdown"))
SETTINGS: tuple[Settings, ...] = (
    {},
    {"model": {"explodeArguments": True}},
    {"selection": {"statementSelectionMode": "all"}},
    {"selection": {"statementSelectionMode": "not-used-in-argument"}},
    {"selection": {"statementSelectionMode": "top-level"}},
    {"selection": {"statementSelectionMode": "with-more-than-one-relation"}},
    {"selection": {"statementSelectionMode": "with-relations"}},
)


def test_the_engine_sees_the_same(engine: Engine) -> None:
    cases = [
        (path.stem, path.read_text(encoding="utf-8"), settings)
        for path in MAPS
        for settings in SETTINGS
    ]
    answers = engine.ask({"text": text, "settings": settings} for _, text, settings in cases)
    assert all(answer["ok"] for answer in answers)
    found = {
        f"{name} {settings}": different
        for (name, text, settings), theirs in zip(cases, answers, strict=True)
        if (different := [str(one) for one in differences(theirs, ours(text, settings))])
    }
    assert not found


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_no_quirk_of_the_engine_changes_them(path: Path) -> None:
    fixed, exact = argmap.load(path).map, argmap.load(path, exact=True).map
    assert fixed.relations == exact.relations
    assert fixed.inferences == exact.inferences
    assert tuple(fixed.nodes) == tuple(exact.nodes)
    assert [s.text.strip() for s in fixed.statements] == [s.text.strip() for s in exact.statements]
    assert map_view(fixed).edges == map_view(exact, exact=True).edges
