"""What Python writes into a page is what the page's script reads out of it."""

import json
import shutil
import subprocess
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings

from argmap.diagram.elements import Box, Diagram
from argmap.renderers.html.bundle import script
from argmap.renderers.html.compact import GAP, Sayings, ranges, shared, steps
from argmap.renderers.html.contents import Answer, Contents, Details
from argmap.renderers.html.data import data_json, paragraphs_json
from tests.renderers.html.made import contents, documented

NODE = shutil.which("node")
LOOP = """
import { createInterface } from "node:readline";
for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(restored(...JSON.parse(line))));
}
"""


@pytest.fixture(scope="module")
def restored() -> Iterator[Callable[[str], Any]]:
    """The function of data.js that restores what was written."""
    if NODE is None:
        pytest.skip("needs Node")
    code = script("data") + LOOP
    command = [NODE, "--input-type=module", "-e", code]
    with subprocess.Popen(command, stdin=-1, stdout=-1, encoding="utf-8") as process:  # noqa: S603 -- our own code
        reader, writer = process.stdout, process.stdin
        assert reader is not None
        assert writer is not None

        def ask(line: str) -> Any:
            writer.write(line + "\n")
            writer.flush()
            return json.loads(reader.readline())

        yield ask
        writer.close()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(shown=contents())
@example(shown=Contents(Diagram()))
def test_read_as_written(restored: Callable[[str], Any], shown: Contents) -> None:
    written = f"[{data_json(shown)},{paragraphs_json(shown)}]"
    assert restored(written) == documented(shown)


@settings(deadline=None)
@given(shown=contents())
def test_inert_in_a_script(shown: Contents) -> None:
    for written in (data_json(shown), paragraphs_json(shown)):
        assert not set(written) & set("<>&\u2028\u2029\r\n\x00")
        written.encode("utf-8")
        json.loads(written)


def test_what_is_said_often_is_written_once() -> None:
    boxes = tuple(Box(f"[Claim {place}]", "text", f"Claim {place}") for place in range(100))
    ids = tuple(box.id for box in boxes)
    remarks = {name: f"answers {name}, which nobody else does" for name in ids}
    shown = Contents(
        Diagram(boxes),
        details={name: Details(holder="the council") for name in ids},
        answers=(Answer("replies", "what answers objections", ids, remarks),),
    )
    written = data_json(shown)
    assert written.count("the council") == written.count("which nobody else does") == 1


def test_ranges() -> None:
    assert ranges([]) == ""
    assert ranges([4]) == "4"
    assert ranges([0, 1, 3, 4, 5, 9]) == "0-1,3-5,9"
    assert ranges([5, 6, 2, 1, 0]) == "5-6,2,1,0"


def test_steps() -> None:
    assert steps([]) == []
    assert steps([7, 8, 8, 3]) == [7, 1, 0, -5]


def test_shared_values_keep_apart_what_differs() -> None:
    values = [(0, "1"), (1, 1), (2, ["1"]), (3, '["1"]'), (4, 1), (5, "\x001")]
    assert shared(values) == [["1", "0"], [1, "1,4"], [["1"], "2"], ['["1"]', "3"], ["\x001", "5"]]


def test_sayings() -> None:
    sayings = Sayings({"[A]": 0, "<B>#2": 1})
    assert sayings.reference("[A] and <B>#2 and [C]") == [0, 0, 1]
    assert sayings.reference("<B>#2 and [A] and [C]") == [0, 1, 0]
    assert sayings.reference(f"[A] {GAP}") == 1
    assert sayings.sentences == [f"{GAP} and {GAP} and [C]", f"[A] {GAP}"]
