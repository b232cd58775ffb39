"""How the reader's work grows with the size of a text: linearly, whatever the text.

    python benchmarks/reader_growth.py [--exact] [--size N] [--all] [--pieces LENGTH] [NAME...]

Each text is read at three sizes, N, 2N and 4N, and the time that the processor spends on each is
printed with the ratio of the last to the first: about 4 is linear, 16 quadratic. Without names all
hand-made texts are measured, with ``--pieces 3`` instead every one to three special characters of
Argdown, repeated. Rows above the ratio 7 are marked (or printed alone, unless ``--all``).
"""

import argparse
import itertools
import sys
import time
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from argmap.argdown import ReadError, read
from argmap.text import Source

SUSPECT = 7.0
MEASURABLE = 0.05  # seconds
SPECIAL = "[]<>{}()*_#@\\:.,/-+=\"'\n a"
Text = Callable[[int], str]


def repeated(piece: str) -> Text:
    """A text of about a given size that repeats a piece."""
    return lambda size: piece * max(size // len(piece), 1)


def lines(make: Callable[[int], str]) -> Text:
    """A text with a line for each number; the size is that of the whole."""

    def text(size: int) -> str:
        found: list[str] = []
        while size > 0:
            found.append(make(len(found)))
            size -= len(found[-1]) + 1
        return "\n".join(found)

    return text


def below(head: str, make: Callable[[int], str]) -> Text:
    """Lines below a head line."""
    body = lines(make)
    return lambda size: f"{head}\n{body(size)}"


def nested(size: int) -> str:
    """Relations nested as deep as they are many, with an indentation of one more each."""
    depth = max(int((size * 2) ** 0.5), 2)
    return "[A]\n" + "\n".join(" " * level + "+ x" for level in range(1, depth))


def ragged(size: int) -> str:
    """Relations whose indentation jumps."""
    rows = max(size // 20, 2)
    return "[A]\n" + "\n".join(" " * (1 + (row * 7919) % 23) + "+ x" for row in range(rows))


def structure(size: int) -> str:
    """One premise-conclusion structure with a step for every second line."""
    count = max(size // 20, 1)
    steps = "\n".join(f"({number}) p\n-- r --" for number in range(count))
    return f"<A>\n\n{steps}\n({count}) c\n"


def exploded(size: int) -> str:
    """The same, exploded."""
    return f"===\nmodel: {{explodeArguments: true}}\n===\n\n{structure(size)}"


TEXTS: dict[str, Text] = {
    "plain prose": repeated("All men are mortal, and so is he. "),
    "statements": lines(lambda n: f"[S{n}]: A sentence, number {n}.\n    + [R{n}]: A reason.\n"),
    "untitled statements": repeated("A sentence.\n\n"),
    "one line": repeated("word "),
    "opening brackets": repeated("["),
    "brackets and hyphens": repeated("[-"),
    "links never closed": repeated("]("),
    "link starts": repeated("[a]("),
    "braces": repeated("{"),
    "braces in braces": lambda size: "{" * (size // 2) + "}" * (size // 2) + " x",
    "braces and commas": repeated("},"),
    "braces and quotes": repeated('{"'),
    "braces and both quotes": repeated("{\"'"),
    "braces that look like data": repeated("{k: "),
    "empty data": repeated("{} "),
    "data and open tags": repeated("{}#("),
    "data lines never closed": repeated("[A] {k: 1\n\n"),
    "comments never closed": repeated("<!-- "),
    "block comments never closed": repeated("/* "),
    "comments": repeated("/**/"),
    "long comments": lambda size: f"[A]: a\n/* {'x ' * size} */\n",
    "fences": repeated("===\n"),
    "fences with text": repeated("=== x\n\n"),
    "fences and settings": repeated("===\nk: v\n\n"),
    "hyphens": repeated("-- "),
    "hyphen lines": repeated("-- \n"),
    "rules never closed": repeated("-- r\n"),
    "rules below numbers": repeated("(1) a\n-- r\n"),
    "commas in an inference": lambda size: f"(1) a\n-- {', ' * size} --\n(2) b",
    "stars": repeated("*"),
    "star words": repeated("*a "),
    "star words without blanks": repeated("*a"),
    "crossed emphasis": repeated("*a _b* c_ "),
    "underscores": repeated("_a_ __b__ "),
    "shortcodes": repeated(":heart: "),
    "colons": repeated(":a"),
    "dots": repeated(".a"),
    "dots and colons": repeated(".:"),
    "tags": repeated("#a "),
    "one tag again and again": lambda size: f"[A]: {'#t ' * (size // 3)}",
    "open tags": repeated("#("),
    "many tags": lambda size: " ".join(f"#t{number}" for number in range(size // 6)),
    "mentions": repeated("@[A] "),
    "open mentions": repeated("@["),
    "escapes": repeated("\\*"),
    "backslashes at line ends": repeated("a\\\n"),
    "addresses": repeated("http://a.b "),
    "address starts": repeated("a://"),
    "blanks": repeated(" "),
    "blank lines": repeated(" \n"),
    "form feeds": repeated("\f"),
    "carriage returns": repeated("a\r"),
    "NUL": repeated("\0"),
    "surrogates": repeated("\ud800"),
    "line separators": repeated("a\u2028"),
    "no-break spaces": repeated("\u00a0"),
    "headings": repeated("# T\n\n"),
    "deeper headings": lambda size: "\n\n".join(
        "#" * (1 + n) + " T" for n in range(max(int((size * 2) ** 0.5), 1))
    ),
    "headings without empty lines": repeated("# T\n"),
    "list items": repeated("* item\n"),
    "ordered items": repeated("1. item\n"),
    "nested list": lines(lambda n: " " * (n % 7) + "* item"),
    "mixed list": lines(lambda n: "* a" if n % 2 else "1. a"),
    "relations": below("[A]: a", lambda n: f"    + [R{n}]: r"),
    "relations to one title": repeated("[A]\n    + [B]\n\n"),
    "relations from one title": lines(lambda n: f"[S{n}]\n    + [A]\n"),
    "contradictions of one title": below("[A]: a", lambda n: f"    >< [R{n}]"),
    "undercuts of one argument": below("<A>", lambda n: f"    <_ <U{n}>"),
    "nested relations": nested,
    "ragged indentation": ragged,
    "unindented relations": below("[A]: a", lambda n: f"+ [R{n}]"),
    "relations cut off": lines(lambda n: f"    + [R{n}]\n"),
    "lone relations": repeated("+ a\n"),
    "empty relations": repeated("    +\n"),
    "references to one title": repeated("[A]\n\n"),
    "texts of one title": lines(lambda n: f"[A]: text {n}\n"),
    "data of one title": lines(lambda n: f"[A] {{k{n}: {n}}}\n"),
    "titles in text": repeated("a [B] "),
    "titles at line starts": repeated("[B]\n"),
    "structure": structure,
    "structure, strict": lambda size: f"===\nmodel: {{mode: strict}}\n===\n\n{structure(size)}",
    "structure, exploded": exploded,
    "many structures": lines(lambda n: f"<A{n}>\n\n(1) [P]\n----\n(2) [C]\n"),
    "many structures, exploded": lambda size: (
        "===\nmodel: {explodeArguments: true}\n===\n\n"
        + lines(lambda n: f"<A{n}>\n\n(1) [P]\n----\n(2) [M]\n----\n(3) [C]\n")(size)
    ),
    "one argument, undercut": lambda size: (
        lines(lambda n: f"<U{n}>\n    _> <A>\n")(size) + "\n<A>\n\n(1) p\n----\n(2) c\n"
    ),
    "one argument, attacked": lambda size: (
        "<A>\n\n(1) [P]\n----\n(2) c\n\n" + lines(lambda n: f"[X{n}]\n    -> <A>\n    -> [Q]\n")(size)
    ),
    "one attacker": lambda size: (
        "[X]\n" + lines(lambda n: f"    -> <A{n}>\n    -> [Q{n}]")(size) + "\n\n"
        + lines(lambda n: f"<A{n}>\n\n(1) [P{n}]\n----\n(2) c\n")(size)
    ),
    "attacks, strict": lambda size: (
        "===\nmodel: {mode: strict}\n===\n\n[A]\n" + lines(lambda n: f"    - [R{n % 5}]")(size)
    ),
    "premises": lines(lambda n: f"({n}) p"),
    "premises, then an inference": lambda size: lines(lambda n: f"({n}) p")(size) + "\n----\n(1) c",
    "premises with empty lines": lines(lambda n: f"({n}) p\n"),
    "inferences only": repeated("----\n"),
    "inferences below a premise": lambda size: "(1) p\n" + "----\n" * (size // 5),
    "lines without numbers": lambda size: "(1) p\n" + "[A]\n" * (size // 4) + "----\n(2) c",
    "long numbers": lambda size: f"({'9' * size}) p\n\n({'9' * size}) q\n----\n(1) r",
    "one long value": lambda size: f"[A]: a {{k: \"{'x' * size}\"}}",
    "one long list": lambda size: f"[A]: a {{k: [{'1, ' * (size // 3)}]}}",
    "deep YAML": lambda size: f"[A]: a {{k: {'[' * size}{']' * size}}}",
    "deep YAML, never closed": lambda size: f"[A]: a {{k: {'[' * size}}}",
    "aliases": lambda size: "[A]: a {\n  a: &a [x]\n  b: [" + "*a, " * (size // 4) + "]\n}",
    "many keys": lambda size: "[A]: a {" + ", ".join(f"k{n}: {n}" for n in range(size // 9)) + "}",
    "keys without blanks": lambda size: "[A]: a {" + ", ".join(f"k{n}:{n}" for n in range(size // 9)) + "}",
    "colons in YAML": lambda size: "[A]: a {k: " + "a:b " * (size // 4) + "}",
    "unknown settings": lambda size: (
        "===\nmodel:\n" + "\n".join(f"    k{n}: {n}" for n in range(size // 12)) + "\n===\n\n[A]"
    ),
    "includes without a folder": repeated("@include(a) "),
    "open includes": repeated("@include("),
    "reserved titles": lines(lambda n: f"[Untitled {n}]: a\n"),
}  # fmt: skip


def all_repeated(longest: int) -> Iterator[tuple[str, Text]]:
    """Every sequence of special characters up to a length, repeated."""
    for length in range(1, longest + 1):
        for piece in itertools.product(SPECIAL, repeat=length):
            yield repr("".join(piece)), repeated("".join(piece))


def seconds(text: str, *, exact: bool, best_of: int = 3) -> float:
    """The processor time for reading a text, the least of some runs."""
    found = []
    for _ in range(best_of):
        source = Source(text)
        start = time.process_time()
        with suppress(ReadError):
            read(source, exact=exact, load=_nothing)
        found.append(time.process_time() - start)
        if found[-1] > 1:
            break
    return min(found)


def _nothing(path: str) -> str:
    raise FileNotFoundError(2, "there is no such file", path[:40])


def measure(name: str, text: Text, size: int, *, exact: bool, show: bool) -> bool:
    """Print a row; returns whether the growth is suspect."""
    times = [seconds(text(size * factor), exact=exact) for factor in (1, 2, 4)]
    ratio = times[-1] / max(times[0], 1e-4)
    is_suspect = ratio > SUSPECT and times[-1] > MEASURABLE
    if show or is_suspect:
        row = "  ".join(f"{each:8.3f}" for each in times)
        print(f"{name[:42]:42}  {row}  {ratio:6.1f}{'  <<<' if is_suspect else ''}", flush=True)
    return is_suspect


def memory(count: int) -> None:
    """Print how much memory a map takes."""
    text = "\n".join(
        f"[S{n}]: A sentence, number {n}.\n    + [R{n}]: A reason.\n" for n in range(count // 2)
    )
    tracemalloc.start()
    outcome = read(Source(text))
    kept, peak = tracemalloc.get_traced_memory()
    print(
        f"{len(outcome.value.statements)} statements: {kept >> 20} MB kept, {peak >> 20} MB at most"
    )


def main() -> int:
    """Measure what is asked for; the exit code is 1 if any growth is suspect."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help="parts of names of texts")
    parser.add_argument("--exact", action="store_true", help="read exactly")
    parser.add_argument("--size", type=int, default=50_000, help="characters of the smallest text")
    parser.add_argument("--all", action="store_true", help="print also what is not suspect")
    parser.add_argument("--pieces", type=int, metavar="LENGTH", help="special characters, repeated")
    parser.add_argument("--memory", type=int, metavar="COUNT", help="memory for COUNT statements")
    options = parser.parse_args()
    if options.memory:
        memory(options.memory)
        return 0
    texts: list[tuple[str, Text]] = [
        (name, text)
        for name, text in TEXTS.items()
        if not options.names or any(part in name for part in options.names)
    ]
    if options.pieces:
        texts = [*all_repeated(options.pieces)]
    print(
        f"{'text':42}  {'N':>8}  {'2N':>8}  {'4N':>8}  {'4N/N':>6}   N = {options.size} characters"
    )
    suspects = [
        name
        for name, text in texts
        if measure(name, text, options.size, exact=options.exact, show=options.all)
    ]
    print(f"{len(texts)} texts, {len(suspects)} suspect")
    return 1 if suspects else 0


if __name__ == "__main__":
    sys.exit(main())
