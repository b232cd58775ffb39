"""Every named question, on maps of every shape, as whole processes.

    python benchmarks/questions.py --sizes 10000
    python benchmarks/questions.py --sizes 100000 --shapes natural shared --questions critical lines
    python benchmarks/questions.py --against-networkx

The table has for each question and shape the seconds of ``argmap query MAP QUESTION --json``, in
brackets as a multiple of reading the map alone (``argmap.load``, a process too), and below the peak
memory. Seconds are those of the processor: the program has one thread, so that on a machine that does
nothing else the wall shows the same, and other work does not disturb them much. Questions that need claims are asked about the first statement, or about the way to it from
the last one.

With ``--against-networkx`` the questions for which networkx has an algorithm are asked in one process,
on the same map: the time in argmap, the time in networkx on its graph, and their ratio.
"""

import argparse
import gc
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import islice
from pathlib import Path

import networkx as nx
from against_argdown import Run, run
from shapes import SHAPES, text

import argmap
from argmap.graph import Bearing, critical, shortest_paths, support_cycles
from argmap.queries import Question
from argmap.queries.builtin import BUILTIN

_READ = "import gc, os, sys, argmap; gc.disable(); argmap.load(sys.argv[1]).bearing; os._exit(0)"


def targets(question: Question, links: Bearing) -> tuple[str, ...]:
    """What to ask a question about, if it must be told."""
    first, last = links.ids[0], links.ids[links.first_argument - 1]
    if question.needed > 1:
        return (last, first)
    return (last if question.name == "rests-on-it" else first,) * question.needed


def processes(shapes: Iterable[str], size: int, questions: Sequence[Question]) -> None:
    """Print the table of one size."""
    rows: dict[str, list[str]] = {question.name: [] for question in questions}
    alone: list[Run] = []
    most = 0.0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for shape in shapes:
            path = folder / f"{shape}.argdown"
            path.write_text(text(shape, size), encoding="utf-8")
            links = argmap.load(path).bearing
            read = run([sys.executable, "-c", _READ, str(path)], folder)
            alone.append(read)
            for question in questions:
                asked = [question.name, *targets(question, links), "--json"]
                program = str(Path(sys.executable).with_name("argmap"))
                done = run([program, "query", str(path), *asked], folder)
                most = max(most, done.megabytes)
                ratio = done.processor / read.processor
                rows[question.name].append(f"{done.processor:.2f} ({ratio:.1f})")
    print(f"\n| {size:,} statements | {' | '.join(shapes)} |")
    print(f"|---|{'---|' * len(alone)}")
    print(f"| reading alone | {' | '.join(f'{read.processor:.2f}' for read in alone)} |")
    for question, cells in rows.items():
        print(f"| `{question}` | {' | '.join(cells)} |")
    print(f"\nPeak memory {most:.0f} MB.", flush=True)


def against_networkx(size: int) -> None:
    """Print how the algorithms compare with those of networkx on the same map."""
    print("| what | map | argmap s | networkx s | ratio |")
    print("|---|---|---|---|---|")
    for shape in ("diamonds", "layers", "knot"):
        work = argmap.loads(text(shape, size))
        links = work.bearing
        graph = nx.DiGraph()
        for link in (links.premises, links.supports):
            graph.add_edges_from((a, b) for a, ends in link.items() for b in ends)
        graph.add_edges_from((-1, node) for node in range(len(links.ids)) if links.is_ground(node))
        last = links.first_argument - 1
        paths = partial(nx.all_shortest_paths, graph, last, 0)
        tasks: dict[str, tuple[Callable[[], object], Callable[[], object]]] = {
            "dominators": (
                partial(critical, links, 0, sys.maxsize),
                partial(nx.immediate_dominators, graph, -1),
            ),
            "ten shortest paths": (
                partial(shortest_paths, links, last, 0, 10),
                partial(_first_ten, paths),
            ),
            "cycles, or their components": (
                partial(support_cycles, links),
                partial(_all, partial(nx.strongly_connected_components, graph)),
            ),
        }
        for name, (ours, theirs) in tasks.items():
            mine, other = _seconds(ours), _seconds(theirs)
            print(
                f"| {name} | {shape} | {mine:.3f} | {other:.3f} | {mine / other:.2f} |", flush=True
            )


def _first_ten(found: Callable[[], Iterable[object]]) -> list[object]:
    return list(islice(found(), 10))


def _all(found: Callable[[], Iterable[object]]) -> list[object]:
    return list(found())


def _seconds(task: Callable[[], object]) -> float:
    started = time.perf_counter()
    task()
    return time.perf_counter() - started


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description="named questions on maps of every shape")
    parser.add_argument("--sizes", type=int, nargs="*", default=[10_000])
    parser.add_argument("--shapes", nargs="*", default=list(SHAPES), choices=SHAPES)
    parser.add_argument("--questions", nargs="*", default=[], help="all, if none is named")
    parser.add_argument("--against-networkx", action="store_true")
    options = parser.parse_args()
    if options.against_networkx:
        gc.disable()  # as the program does
        against_networkx(max(options.sizes))
        return
    known = [one for one in BUILTIN if not options.questions or one.name in options.questions]
    for size in options.sizes:
        processes(options.shapes, size, known)


if __name__ == "__main__":
    main()
