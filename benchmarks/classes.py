"""How long a class takes: maps compared, graded, reported; beside the time that checking them takes.

    python benchmarks/classes.py
    python benchmarks/classes.py --students 90 --claims 30 100

A class is made of one map (``generated_maps.py``): each student rewords a third of the claims, turns
some reasons into objections, moves some and leaves some out. ``argmap grade`` and ``argmap check --teach``
run in turn as whole processes; the ratio is that of their times in one run.
"""

import argparse
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from generated_maps import text

_RUNS = 3
_CLAIM = re.compile(r"^(\s*)([+-]) \[Claim (\d+)\]: (.*)$")


def student(reference: str, seed: int) -> str:
    """What a student makes of a map: the same seed gives the same text."""
    chance = random.Random(seed)  # noqa: S311 -- a picture of a student, no secret
    return "\n".join(_lines(reference, chance)) + "\n"


def _lines(reference: str, chance: random.Random) -> Iterator[str]:
    for line in reference.splitlines():
        found = _CLAIM.match(line)
        if found is None:
            yield line
            continue
        indent, sign, number, words = found.groups()
        if chance.random() < 1 / 3:
            words = words.replace("as survey", "which a survey, number").replace(
                " found.", ", shows."
            )
        if chance.random() < 1 / 10:
            sign = "-" if sign == "+" else "+"
        if chance.random() < 1 / 10:
            indent = "    "
        if chance.random() < 1 / 20:
            words = "Nobody knows what this has to do with it."
        yield f"{indent}{sign} [Thought {number}]: {words}"


def seconds(words: list[str]) -> float:
    """How long a command line takes."""
    started = time.perf_counter()
    subprocess.run([sys.executable, "-m", "argmap", *words], capture_output=True, check=False)  # noqa: S603 -- ours
    return time.perf_counter() - started


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="how long a class takes")
    parser.add_argument("--students", type=int, default=90)
    parser.add_argument("--claims", type=int, nargs="*", default=(30, 100))
    options = parser.parse_args()
    print("| students | claims | grade s | with all files s | check --teach s | grade / check |")
    print("|---|---|---|---|---|---|")
    for claims in options.claims:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            reference = text(claims)
            (folder / "reference.argdown").write_text(reference)
            students = folder / "students"
            students.mkdir()
            for number in range(options.students):
                (students / f"{number:03}.argdown").write_text(student(reference, number))
            grade = ["grade", str(students), "--against", str(folder / "reference.argdown")]
            check = ["check", "--teach", "--exit-zero", str(students)]
            rows = [
                (seconds(grade), seconds([*grade, "-o", str(folder / "out")]), seconds(check))
                for _ in range(_RUNS)
            ]
        times = [statistics.median(column) for column in zip(*rows, strict=True)]
        ratio = statistics.median(row[0] / row[2] for row in rows)
        shown = " | ".join(f"{each:.1f}" for each in times)
        print(f"| {options.students} | {claims} | {shown} | {ratio:.1f} |", flush=True)


if __name__ == "__main__":
    main()
