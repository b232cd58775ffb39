"""Running the program inside the test process."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from argmap.__main__ import main

GOOD = "[Thesis]: Refugees need safe passage.\n  + [Law]: A treaty says so. {basis: law}\n"
OPEN = "[Thesis]: Refugees need safe passage.\n  + [Law]: A treaty says so.\n"
BROKEN = "[Thesis]: Refugees need safe passage.\n- <Costs>: Ships are expensive.\n"


class Ran(NamedTuple):
    """What a command line did."""

    code: int
    out: str
    err: str


@pytest.fixture(autouse=True)
def _in_a_folder_with_maps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ARGMAP_DEBUG", raising=False)
    for name, text in (("good", GOOD), ("open", OPEN), ("broken", BROKEN)):
        (tmp_path / f"{name}.argdown").write_text(text, encoding="utf-8")


@pytest.fixture
def argmap(capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """Run ``argmap`` with some words."""

    def run(*words: str) -> Ran:
        capsys.readouterr()
        code = main(words)
        return Ran(code, *capsys.readouterr())

    return run
