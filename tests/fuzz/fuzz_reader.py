"""A coverage-guided fuzzer for the reader: ``make fuzz-reader``.

    python tests/fuzz/fuzz_reader.py CORPUS [-max_total_time=SECONDS]

Any bytes, as text, must be read into a usable map by default, printed and formatted without a
crash, and in exact mode either be read or refused. What it finds is kept as a case under
tests/argdown/cases. Needs atheris, which is in the group ``fuzz``.
"""

import sys
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).parents[2]))
sys.setrecursionlimit(400)  # a reader that recurses is found sooner

with atheris.instrument_imports(include=["argmap.argdown", "argmap.text", "argmap.model"]):
    from argmap.argdown import format_text, print_map, read
    from argmap.text import Source
    from tests.argdown.usable import check, check_exact
    from tests.conformance.grammar import case

SEEDS = 400
LONGEST = 600  # bytes; longer texts find nothing more and take longer


def test_one_input(data: bytes) -> None:
    """Read one input in both modes."""
    text = data.decode("utf-8", errors="surrogateescape")
    outcome = check(text)
    read(Source(print_map(outcome.value)))
    format_text(Source(text))
    check_exact(text)


def main() -> None:
    """Fuzz, starting from documents of the generator that the engine is compared on."""
    corpus = Path(sys.argv[1])
    corpus.mkdir(parents=True, exist_ok=True)
    for seed in range(SEEDS):
        path = corpus / f"seed-{seed}"
        if not path.exists():
            path.write_bytes(case(seed).text.encode("utf-8", errors="surrogatepass"))
    atheris.Setup([*sys.argv, f"-max_len={LONGEST}"], test_one_input)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
