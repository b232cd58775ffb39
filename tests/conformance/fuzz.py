"""Compare generated documents with the official engine for as long as one likes.

Usage: python tests/conformance/fuzz.py [--seed N] [--count M] [--keep K] [--folder PATH]

Seeds N to N+M are compared. The first K disagreements of a kind are made small and written as case
files into PATH (default: build/fuzz), one file for each kind.
"""

import argparse
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from tests.conformance.case_files import CaseFile, write  # noqa: E402 - the path is set above
from tests.conformance.engine import MissingEngineError, find_engine  # noqa: E402 - the path is set above
from tests.conformance.grammar import case  # noqa: E402 - the path is set above
from tests.conformance.harness import (  # noqa: E402 - the path is set above
    Disagreement,
    disagreements,
    smallest,
)

CHUNK = 500


def main() -> int:
    """Run the comparison; the exit code is 1 if anything was found."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--seed", type=int, default=0, help="the first seed")
    parser.add_argument("--count", type=int, default=10_000, help="how many documents")
    parser.add_argument("--keep", type=int, default=3, help="how many findings of each kind")
    parser.add_argument("--folder", type=Path, default=ROOT / "build" / "fuzz")
    options = parser.parse_args()
    try:
        engine = find_engine()
    except MissingEngineError as error:
        parser.exit(2, f"{error}\n")
    kinds: dict[str, list[Disagreement]] = {}
    for start in range(options.seed, options.seed + options.count, CHUNK):
        end = min(start + CHUNK, options.seed + options.count)
        for found in disagreements(engine, [case(seed) for seed in range(start, end)]):
            kinds.setdefault(found.kind, []).append(found)
        total = sum(map(len, kinds.values()))
        print(f"seeds {start} to {end}: {total} differences of {len(kinds)} kinds")  # noqa: T201 - a script
    options.folder.mkdir(parents=True, exist_ok=True)
    for kind, found_of_kind in sorted(kinds.items(), key=lambda item: -len(item[1])):
        kept = [smallest(engine, found) for found in found_of_kind[: options.keep]]
        filed = tuple(one.filed(f"{kind} {index}") for index, one in enumerate(kept, start=1))
        path = options.folder / (re.sub(r"\W+", "-", kind) + ".md")
        write(path, CaseFile(f"# {kind}\n\nFound {len(found_of_kind)} times.", filed))
        print(f"{len(found_of_kind):6} {kind}: {path}")  # noqa: T201 - a script
    engine.close()
    return 1 if kinds else 0


if __name__ == "__main__":
    sys.exit(main())
