"""``argmap convert``."""

import json
from collections.abc import Callable
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from argmap.app import plugins
from argmap.app.plugins import FORMATS, Plugins
from argmap.formats import Format
from tests.cli.conftest import Ran

Run = Callable[..., Ran]


def test_to_standard_output(argmap: Run) -> None:
    ran = argmap("convert", "good.argdown", "--to", "cypher")
    assert ran.code == 0
    assert ran.err == ""
    assert ran.out.startswith("// A map of arguments")
    assert "MERGE (a)-[r:SUPPORTS]->(b)" in ran.out


@pytest.mark.parametrize("words", [("-o", "map.cypher"), ("--to", "cypher", "-o", "map.txt")])
def test_to_a_file(argmap: Run, words: tuple[str, ...]) -> None:
    ran = argmap("convert", "good.argdown", *words)
    assert ran == (0, "", "")
    written = Path(words[-1]).read_text("utf-8")
    assert written == argmap("convert", "good.argdown", "--to", "cypher").out


def test_only_a_part(argmap: Run) -> None:
    out = argmap("convert", "good.argdown", "--to", "cypher", "--only", "[Law]").out
    assert "[Law]" in out
    assert "[Thesis]" not in out
    assert "SUPPORTS" not in out


def test_a_map_with_mistakes_is_converted_as_far_as_it_was_read(argmap: Run) -> None:
    ran = argmap("convert", "broken.argdown", "--to", "cypher")
    assert ran.code == 1
    assert "AD103" in ran.err
    assert "[Thesis]" in ran.out


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("good.argdown",), "say what to convert to: --to cypher"),
        (("good.argdown", "-o", "map.xyz"), "say what to convert to: --to cypher"),
        (("good.argdown", "--to", "cyper"), "there is no format 'cyper'; did you mean 'cypher'?"),
        (("nothing.argdown", "--to", "cypher"), "cannot read nothing.argdown"),
        (("good.argdown", "--to", "cypher", "-o", "good.argdown"), "would overwrite the map"),
        (("good.argdown", "-o", "no/map.cypher"), "its folder does not exist"),
        (("good.argdown", "--to", "cypher", "--only", "["), "\n    1 | ["),
        (("good.argdown", "--to", "cypher", "--only", "tag:x"), "nothing is converted"),
        (("good.argdown", "--to", "cypher", "--text", "x"), "cypher has no use for --text"),
        (("good.argdown", "-o", "a.jsonld", "--text", "x"), "cannot read x: there is no such file"),
        (("good.argdown", "-o", "a.jsonld", "--embed-text"), "--embed-text needs the text"),
        (
            (
                "good.argdown",
                "--to",
                "webannotation",
                "--text",
                "open.argdown",
                "-o",
                "open.argdown",
            ),
            "would overwrite the text",
        ),
    ],
    ids=" ".join,
)
def test_misuse(argmap: Run, words: tuple[str, ...], message: str) -> None:
    before = sorted(path.name for path in Path().iterdir())
    ran = argmap("convert", *words)
    assert ran.code == 2
    assert ran.out == ""
    assert message in ran.err
    assert sorted(path.name for path in Path().iterdir()) == before


def test_a_format_of_a_plug_in(argmap: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    own = Format("titles", "the titles", (".titles",), lambda one: f"{len(one.statements)}\n")
    entry = EntryPoint("titles", "somewhere:FORMAT", FORMATS)
    monkeypatch.setattr(EntryPoint, "load", lambda _: own)
    found = Plugins(lambda group: [entry] if group == FORMATS else [])
    monkeypatch.setattr("argmap.cli.convert.INSTALLED", found)
    assert argmap("convert", "good.argdown", "--to", "titles").out == "2\n"
    assert argmap("convert", "good.argdown").err.endswith(
        "--to cypher, --to webannotation, --to titles\n"
    )


def test_formats_are_a_group_of_plug_ins() -> None:
    assert FORMATS in plugins.GROUPS
    assert "cypher" in plugins.INSTALLED.names(FORMATS)


def test_annotations_of_a_part(argmap: Run) -> None:
    Path("text.txt").write_text("On rain\n\nIt rained.\n")
    Path("map.argdown").write_text(
        "===\nargmap: {text: text.txt}\n===\n\n"
        "[A]: a. {source: {quote: rained}}\n  + [B]: b. {source: {quote: It}}\n"
    )
    ran = argmap("convert", "map.argdown", "--to", "webannotation", "--only", "[B]")
    found = json.loads(ran.out)
    (only,) = found["first"]["items"]
    assert only["id"] == "urn:argmap:passage:%5BB%5D:0"
    assert only["target"] == {
        "source": "text.txt",
        "selector": [
            {"type": "TextPositionSelector", "start": 9, "end": 11},
            {"type": "TextQuoteSelector", "exact": "It"},
        ],
    }
