"""Packages of QTI against the official schemas, where somebody has them.

Collected only with a folder of schemas in ``ARGMAP_QTI_SCHEMAS``; needs lxml. See the page on files
for learning platforms.
"""

import importlib
import io
import os
import zipfile
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from argmap import load
from argmap.teaching.exercises.kinds import Kind
from argmap.teaching.exercises.model import Exercise
from argmap.teaching.exercises.targets.qti.package import write
from tests.teaching.exercises import strategies
from tests.teaching.exercises.making import KINDS, MAPS, made

ITEM_SCHEMA, PACKAGE_SCHEMA = "imsqti_v2p1p2.xsd", "qtiv2p1_imscpv1p2_v1p0.xsd"
FOLDER = Path(os.environ["ARGMAP_QTI_SCHEMAS"])


@cache
def _schema(name: str) -> Any:
    etree = importlib.import_module("lxml.etree")
    return etree.XMLSchema(etree.parse(str(FOLDER / name)))


def _check(exercise: Exercise) -> None:
    etree = importlib.import_module("lxml.etree")
    with zipfile.ZipFile(io.BytesIO(write(exercise).data)) as package:
        for name in package.namelist():
            schema = PACKAGE_SCHEMA if name == "imsmanifest.xml" else ITEM_SCHEMA
            if name.endswith(".xml") and (FOLDER / schema).exists():
                _schema(schema).assertValid(etree.fromstring(package.read(name)))


def test_the_schema_of_items_is_there() -> None:
    assert (FOLDER / ITEM_SCHEMA).exists(), f"ARGMAP_QTI_SCHEMAS has no {ITEM_SCHEMA}"


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS.keys())
@pytest.mark.parametrize("name", MAPS)
@pytest.mark.parametrize("bank", [True, False], ids=["bank", "free"])
def test_exercises_of_every_kind_are_valid(kind: Kind, name: str, bank: bool) -> None:
    argument_map = load(f"maps/{name}.argdown").map
    for level in (1, 2, 3):
        exercise = made(kind, argument_map, 1, level, bank=bank)
        if exercise is not None:
            _check(exercise)


@settings(deadline=None, max_examples=500)
@given(strategies.exercises)
def test_all_exercises_are_valid(exercise: Exercise) -> None:
    _check(exercise)
