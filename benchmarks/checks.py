"""What each rule costs, beside reading the map.

    python benchmarks/checks.py
    python benchmarks/checks.py --sizes 1000 10000 100000

For each rule the table has its time on a generated map of each size (processor time, the least of
some runs; what rules share, such as the words of all claims, each pays here), its share of the time
that reading takes, and the power of the size that the time grows with between the smallest and the
largest: 1 is linear. Rules that need the text that a map is about run on a made-up one.
"""

import argparse
import math
import time
from collections.abc import Sequence

from generated_maps import text

import argmap
from argmap.checks import BUILTIN, Inspection, Rule
from argmap.passages import SourceText
from argmap.text import Source

_SIZES = (1_000, 10_000)
_NOTABLE = 0.002  # seconds below which growth is noise


def inspection(size: int) -> tuple[Inspection, float]:
    """A map of a size with a text it may be about, and the seconds that reading took."""
    written = text(size)
    started = time.process_time()
    work = argmap.loads(written)
    seconds = time.process_time() - started
    prose = "\n\n".join(statement.text for statement in work.map.statements[:: size // 200 or 1])
    return Inspection(work.bearing, SourceText(Source(prose, "text.txt"))), seconds


def cost(rules: Sequence[Rule], size: int, runs: int) -> float:
    """The least seconds that rules take, each time on a map that nothing was worked out of."""
    best = math.inf
    for _ in range(runs):
        inspected, _seconds = inspection(size)
        started = time.process_time()
        for rule in rules:
            for _finding in rule.check(inspected):
                pass
        best = min(best, time.process_time() - started)
    return best


def row(head: str, costs: Sequence[float], sizes: Sequence[int], reading: float) -> str:
    """The line of a rule, or of several."""
    grows = math.log(costs[-1] / costs[0]) / math.log(sizes[-1] / sizes[0])
    power = f"{grows:.2f}" if costs[-1] >= _NOTABLE and len(sizes) > 1 else "-"
    seconds = " | ".join(f"{each * 1000:.1f}" for each in costs)
    return f"| {head} | {seconds} | {costs[-1] / reading:.1%} | {power} |"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="what each rule costs")
    parser.add_argument("--sizes", type=int, nargs="*", default=_SIZES)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    sizes = sorted(options.sizes)
    reading = min(inspection(sizes[-1])[1] for _ in range(options.runs))
    heads = " | ".join(f"ms, {size:,} statements" for size in sizes)
    print(f"Reading {sizes[-1]:,} statements: {reading:.2f} s\n")
    print(f"| code | rule | {heads} | of reading | power |")
    print("|---" * (4 + len(sizes)) + "|")
    for rule in BUILTIN:
        costs = [cost([rule], size, options.runs) for size in sizes]
        print(row(f"{rule.code} | {rule.name}", costs, sizes, reading), flush=True)
    usual = [rule for rule in BUILTIN if not rule.teaching]
    for head, rules in (("- | all by default", usual), ("- | all with --teach", BUILTIN)):
        costs = [cost(rules, size, options.runs) for size in sizes]
        print(row(head, costs, sizes, reading), flush=True)


if __name__ == "__main__":
    main()
