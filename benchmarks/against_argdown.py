"""argmap against the official Argdown command line, as whole processes, in one run.

    npm install --prefix build/argdown-cli @argdown/cli@1.7.5
    python benchmarks/against_argdown.py

For each size both commands run in turn (A B A B ...), and the table has the median of each and the
median of the ratios pair by pair, so that a machine that slows down hurts both alike. Maps of
100,000 statements are read and drawn by argmap alone: the official tool cannot draw them. Times are
wall seconds, memory is the peak of the process in MB.
"""

import argparse
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generated_maps import text

_HOME = Path(__file__).resolve().parent.parent
_SIZES = (53, 1_000, 10_000)
_ALONE = 100_000


@dataclass(frozen=True)
class Run:
    """One finished process: wall seconds, peak memory, and the seconds of the processor."""

    seconds: float
    megabytes: float
    processor: float


def run(command: Sequence[str], folder: Path) -> Run:
    """Run a command to its end; what it prints is thrown away."""
    started = time.perf_counter()
    child = os.posix_spawn(
        command[0],
        command,
        {**os.environ, "NO_COLOR": "1"},
        file_actions=[
            (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
            (os.POSIX_SPAWN_OPEN, 2, str(folder / "errors"), os.O_WRONLY | os.O_CREAT, 0o600),
        ],
    )
    _, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - started
    if os.waitstatus_to_exitcode(status) not in (0, 1):  # 1: findings
        raise SystemExit(f"{' '.join(command)} failed: {(folder / 'errors').read_text()[:500]}")
    return Run(seconds, usage.ru_maxrss / 1024, usage.ru_utime + usage.ru_stime)


def argdown_cli() -> list[str] | None:
    """The official command line, if it is installed."""
    home = Path(os.environ.get("ARGDOWN_CLI_HOME") or _HOME / "build" / "argdown-cli")
    program = home / "node_modules" / ".bin" / "argdown"
    node = shutil.which("node")
    return [node, str(program.resolve())] if node and program.exists() else None


def compare(ours: Sequence[str], theirs: Sequence[str], folder: Path, runs: int) -> str:
    """Run both in turn and say how they did."""
    pairs = [(run(ours, folder), run(theirs, folder)) for _ in range(runs + 1)][1:]
    mine = statistics.median(a.seconds for a, _ in pairs)
    other = statistics.median(b.seconds for _, b in pairs)
    ratios = [a.seconds / b.seconds for a, b in pairs]
    return (
        f"{mine:.2f} | {other:.2f} | **{statistics.median(ratios):.2f}**"
        f" ({min(ratios):.2f} to {max(ratios):.2f})"
        f" | {max(a.megabytes for a, _ in pairs):.0f} | {max(b.megabytes for _, b in pairs):.0f}"
    )


def alone(ours: Sequence[str], folder: Path, runs: int) -> str:
    """Run ours only."""
    done = [run(ours, folder) for _ in range(runs)]
    seconds = statistics.median(each.seconds for each in done)
    return f"{seconds:.2f} | - | - | {max(each.megabytes for each in done):.0f} | -"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="argmap against the official Argdown tool")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--sizes", type=int, nargs="*", default=_SIZES)
    parser.add_argument("--alone", type=int, default=_ALONE, help="0 leaves it out")
    options = parser.parse_args()
    argmap = [str(Path(sys.executable).with_name("argmap"))]
    official = argdown_cli()
    if official is None:
        raise SystemExit("npm install --prefix build/argdown-cli @argdown/cli@1.7.5")
    head = ("task", "statements", "argmap s", "argdown s", "ratio (min to max)", "MB", "MB theirs")
    print(" | ".join(head))
    print(" | ".join("---" for _ in head))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        version = run([*argmap, "--version"], folder)
        version = min(
            (run([*argmap, "--version"], folder) for _ in range(9)), key=lambda r: r.seconds
        )
        print(f"`--version` | - | {version.seconds:.3f} | - | - | {version.megabytes:.0f} | -")
        for size in (*options.sizes, options.alone):
            if not size:
                continue
            path = folder / f"map-{size}.argdown"
            path.write_text(text(size), encoding="utf-8")
            out = folder / f"out-{size}"
            check = [*argmap, "check", "--format", "json", str(path)]
            draw = [*argmap, "draw", str(path), "-o", str(folder / "out.svg")]
            if size == options.alone:
                print(f"check | {size} | {alone(check, folder, 2)}")
                print(f"draw svg | {size} | {alone(draw, folder, 2)}", flush=True)
                continue
            json = [*official, "json", str(path), str(out)]
            svg = [*official, "map", "-f", "svg", str(path), str(out)]
            print(f"check, json | {size} | {compare(check, json, folder, options.runs)}")
            runs = options.runs if size < max(options.sizes) else min(options.runs, 3)
            print(f"draw svg, svg | {size} | {compare(draw, svg, folder, runs)}", flush=True)


if __name__ == "__main__":
    main()
