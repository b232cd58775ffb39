"""The text that a map is about is in no output, unless it is asked for.

A text is given wherever one can be given, and named in the front matter, which every command reads.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.renderers.html.unpacking import unpacked

SENTENCES = (
    "It rained heavily all through the long night.",
    "The narrow street below the old mill is wet.",
    "Nobody in the sleeping village saw the water rise.",
    "A brown cow stood quietly under the chestnut trees.",
)
TEXT = "On rain\n\n" + " ".join(SENTENCES[:2]) + "\n\n" + " ".join(SENTENCES[2:]) + "\n"

MAP = """\
===
argmap: {text: text.txt}
===

[Wet]: It is wet. {source: {paragraph: 1, start: 0, end: 9, quote: "narrow street"}}
  + <Night>: It rained. {source: {quote: "It rained ... long night."}}
  - [Rise]: No water rose. {source: {paragraph: 2, quote: "Nobody in the sleeping village saw the water fall."}}
  - [Cow]: A cow stood there. {source: {paragraph: 2}}
  - [The]: The. {source: {quote: "the"}}
"""

COMMANDS = [
    *[("check", "map.argdown", "--text", "text.txt", "--format", form, "-o", "out")
      for form in ("text", "statistics", "json", "sarif", "github", "junit")],
    ("check", "map.argdown", "--text", "text.txt", "-o", "out", "--teach"),
    ("passages", "map.argdown", "--text", "text.txt", "-o", "out"),
    ("passages", "map.argdown", "--text", "text.txt", "--json", "-o", "out"),
    ("passages", "map.argdown", "--text", "text.txt", "--coverage", "-o", "out"),
    ("passages", "map.argdown", "--text", "text.txt", "--coverage", "--json", "-o", "out"),
    ("passages", "map.argdown", "--text", "text.txt"),
    ("passages", "map.argdown", "--text", "text.txt", "--diff"),
    ("passages", "map.argdown", "--text", "text.txt", "--fix"),
    ("convert", "map.argdown", "--to", "webannotation", "--text", "text.txt", "-o", "out"),
    ("convert", "map.argdown", "--to", "webannotation", "-o", "out"),
    ("convert", "map.argdown", "--to", "cypher", "-o", "out"),
    *[("draw", "map.argdown", "--layout", "tree", "--as", kind, "-o", "out")
      for kind in ("svg", "dot", "mermaid", "d2", "tikz", "text", "html")],
    ("view", "map.argdown", "-o", "out"),
    ("view", "map.argdown", "--text", "text.txt", "-o", "out"),
    ("query", "map.argdown", "stats", "--json"),
    ("query", "map.argdown", "unsupported"),
    *[("guide", "map.argdown", "--text", "text.txt", "--to", kind, "-o", "out")
      for kind in ("markdown", "html")],
    ("guide", "map.argdown", "--text", "text.txt"),
    ("grade", "map.argdown", "open.argdown", "--against", "map.argdown", "--text", "text.txt", "--json"),
    ("grade", "open.argdown", "--against", "map.argdown", "--text", "text.txt"),
    ("grade", "open.argdown", "--against", "map.argdown", "--text", "text.txt", "-o", "graded"),
    ("show", "map.argdown"),
    ("format", "map.argdown"),
]  # fmt: skip


@pytest.fixture(autouse=True)
def _files(_in_a_folder_with_maps: None) -> None:
    Path("text.txt").write_text(TEXT, encoding="utf-8")
    Path("map.argdown").write_text(MAP, encoding="utf-8")


def runs(words: list[str], count: int) -> set[tuple[str, ...]]:
    return {tuple(words[at : at + count]) for at in range(len(words) - count + 1)}


def words_of(text: str) -> list[str]:
    return re.findall(r"\w+", text)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_no_sentence_of_the_text_is_written(
    command: tuple[str, ...], argmap: Callable[..., Any]
) -> None:
    ran = argmap(*command)
    assert ran.code in (0, 1), ran.err
    out = Path("out").read_text(encoding="utf-8") if Path("out").exists() else ""
    stays_out(out + ran.out + ran.err + Path("map.argdown").read_text(encoding="utf-8"))


def test_nor_where_the_data_of_a_page_is_packed(
    argmap: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("argmap.renderers.html.packing.MOST_PLAIN", 0)
    argmap("view", "map.argdown", "--text", "text.txt", "-o", "out")
    page = Path("out").read_text(encoding="utf-8")
    assert "narrow street" not in page
    assert "narrow street" in unpacked(page)  # the map says so
    stays_out(unpacked(page))


def stays_out(written: str) -> None:
    """No sentence of the text is in what was written, and no seven words that the map has not."""
    own = runs(words_of(MAP), 7)  # what the map itself quotes
    for sentence in SENTENCES:
        assert sentence not in written
        assert not (runs(words_of(sentence), 7) - own) & runs(words_of(written), 7)


@pytest.mark.parametrize(
    "command",
    [
        ("view", "map.argdown", "--text", "text.txt", "--embed-text", "-o", "out"),
        ("passages", "map.argdown", "--text", "text.txt", "--json", "--embed-text", "-o", "out"),
        ("passages", "map.argdown", "--text", "text.txt", "--embed-text", "--coverage", "--json", "-o", "out"),
        ("convert", "map.argdown", "--to", "webannotation", "--text", "text.txt", "--embed-text", "-o", "out"),
    ],
    ids=" ".join,
)  # fmt: skip
def test_it_is_written_if_it_is_asked_for(
    command: tuple[str, ...], argmap: Callable[..., Any]
) -> None:
    argmap(*command)
    assert SENTENCES[3] in Path("out").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_without_the_text_every_command_works_that_was_not_told_to_use_it(
    command: tuple[str, ...], argmap: Callable[..., Any]
) -> None:
    Path("text.txt").unlink()
    Path("map.argdown").write_text(MAP.split("===\n\n")[1], encoding="utf-8")
    ran = argmap(*command)
    assert ran.code in ((2,) if "--text" in command or "passages" in command else (0, 1))
