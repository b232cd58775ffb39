"""No text makes the reader hang or fill the memory; benchmarks/reader_growth.py measures more."""

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.reader_growth import TEXTS

ROOT = Path(__file__).parents[2]
SIZE = 150_000
LONGEST = 60  # seconds; they take about one
MOST_MEMORY = 1 << 30

# What a reader is tempted to look through again for each of its parts.
TEMPTING = [
    "braces in braces",
    "braces and quotes",
    "opening brackets",
    "links never closed",
    "comments never closed",
    "rules never closed",
    "addresses",
    "many tags",
    "one tag again and again",
    "crossed emphasis",
    "ragged indentation",
    "relations from one title",
    "data of one title",
    "many structures",
    "one argument, undercut",
    "one attacker",
    "structure, exploded",
    "lines without numbers",
    "deep YAML",
    "colons in YAML",
    "open includes",
]

READ = """
import resource, sys
from argmap.argdown import ReadError, read
from argmap.text import Source
resource.setrlimit(resource.RLIMIT_AS, ({memory}, {memory}))
try:
    print(len(read(Source(sys.stdin.read()), exact={exact}).value.nodes))
except ReadError:
    print(0)
"""


def count_of_nodes(text: str, *, exact: bool = False) -> int:
    """How many nodes are read, by a process of its own that must not take long or much."""
    done = subprocess.run(  # noqa: S603 -- our own code, its input is data
        [sys.executable, "-c", READ.format(memory=MOST_MEMORY, exact=exact)],
        input=text,
        capture_output=True,
        encoding="utf-8",
        timeout=LONGEST,
        cwd=ROOT,
        check=False,
    )
    assert not done.returncode, done.stderr
    return int(done.stdout)


@pytest.mark.parametrize("exact", [False, True], ids=["default", "exact"])
@pytest.mark.parametrize("name", TEMPTING)
def test_a_tempting_text_is_read_in_time(name: str, exact: bool) -> None:
    count_of_nodes(TEXTS[name](SIZE), exact=exact)


def test_a_hundred_thousand_statements_fit_in_little_memory() -> None:
    lines = (
        f"[S{number}]: A sentence.\n    + [R{number}]: A reason.\n" for number in range(50_000)
    )
    assert count_of_nodes("\n".join(lines)) == 100_000


def test_a_relation_may_be_nested_as_deep_as_one_likes() -> None:
    depth = 3_000
    text = "[A]: a\n" + "\n".join(f"{' ' * level}+ [R{level}]" for level in range(1, depth))
    assert count_of_nodes(text) == depth


def test_a_chain_of_a_hundred_thousand_relations() -> None:
    count = 100_000
    text = "\n\n".join(f"[S{number}]\n    + [S{number + 1}]" for number in range(count - 1))
    assert count_of_nodes(text) == count


def test_ten_million_characters_in_one_line() -> None:
    assert count_of_nodes("word " * 2_000_000) == 1
