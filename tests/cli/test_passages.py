"""``argmap passages``: where the claims of a map stand in its text, and what no claim uses."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

TEXT = """On rain

It rained \N{CLOUD WITH RAIN} all night. The street is wet.

Nobody slept at all. Nobody came by the old road. Cows stood under the trees.

The morning was bright and dry."""

MAP = """\
[Wet]: The street is wet. {source: {paragraph: 1, start: 27, end: 40, quote: "street is wet"}}
  + <Night>: It rained. {source: [{paragraph: 1, quote: "all night"}, {paragraph: 2, quote: "by the old road"}]}
  - [Dry]: It is dry. {source: {paragraph: 3, start: 23, end: 30, quote: "and dry"}}
"""

Run = Callable[..., Any]


@pytest.fixture(autouse=True)
def _files(_in_a_folder_with_maps: None) -> None:
    Path("text.txt").write_text(TEXT, encoding="utf-8")
    Path("map.argdown").write_text(MAP, encoding="utf-8")


def passages(argmap: Run, *words: str) -> Any:
    return argmap("passages", "map.argdown", "--text", "text.txt", *words)


def test_the_report(argmap: Run) -> None:
    assert passages(argmap) == (
        0,
        """\
paragraph 1 (line 3): 2 of 2 sentences used
    [Wet], <Night>
paragraph 2 (line 5): 1 of 3 sentences used
    <Night>
      1  Nobody slept at…
      3  Cows stood under the…
paragraph 3 (line 7): 1 of 1 sentence used
    [Dry]
4 anchors: 4 exact; 4 of 6 sentences used
""",
        "",
    )


def test_coverage_alone(argmap: Run) -> None:
    Path("map.argdown").write_text(MAP.replace("and dry", "and hot"))
    assert passages(argmap).code == 1
    ran = passages(argmap, "--coverage")
    assert ran.code == 0
    assert "AM501" not in ran.out
    assert ran.out.endswith("\n3 of 6 sentences used, 1 paragraph untouched\n")
    found = json.loads(passages(argmap, "--coverage", "--json").out)
    assert set(found) == {"schema", "version", "map", "text", "coverage", "summary"}


def test_a_part_of_the_map(argmap: Run) -> None:
    ran = passages(argmap, "--only", "[Dry]")
    assert ran.out.endswith("1 anchor: 1 exact; 1 of 6 sentences used, 2 paragraphs untouched\n")
    assert passages(argmap, "--only", "tag:nothing").code == 2
    assert "did you mean" in passages(argmap, "--only", "[Dri]").err


def test_findings_are_those_of_check(argmap: Run) -> None:
    Path("map.argdown").write_text(
        MAP.replace("and dry", "and hot").replace("start: 27, end: 40", "start: 24, end: 37")
        + "  - [Loose]: It is loose.\n"
    )
    ran = passages(argmap)
    checked = argmap("check", "map.argdown", "--text", "text.txt", "--select", "AM501,AM503,AM504")
    assert ran.code == checked.code == 1
    findings, _, summary = checked.out.rstrip("\n").rpartition("\n")
    assert summary.startswith("1 error, 2 warnings in 1 file")
    assert ran.out.startswith(findings + "\nparagraph 1 (line 3)")
    assert ran.out.endswith(
        "4 anchors: 2 exact, 1 moved, 1 missing; 3 of 6 sentences used, 1 paragraph untouched; "
        "1 claim without a passage; [*] 1 can be mended with --fix\n"
    )


def test_a_map_without_passages_has_its_claims_listed(argmap: Run) -> None:
    Path("map.argdown").write_text(
        "[A]: a.\n  + [B]: b. {implicit: true}\n  + <C>: c. {source: Moss 2010}\n  - [D]: d.\n"
    )
    ran = passages(argmap)
    assert ran.code == 1
    assert ran.out.startswith(
        'no claim says where it stands in the text: {source: {paragraph: 1, quote: "..."}}\n'
        "    [A], [D]\nparagraph 1 (line 3): 0 of 2 sentences used\n"
    )
    assert ran.out.endswith("3 paragraphs untouched; 2 claims without a passage\n")
    assert json.loads(passages(argmap, "--json").out)["untied"] == ["[A]", "[D]"]
    assert "    [D]\n" in passages(argmap, "--only", "[D]").out
    assert passages(argmap, "--coverage").code == 0
    Path("argmap.toml").write_text("ignore = ['AM503']\n")
    assert passages(argmap).code == 0


def test_what_the_map_ignores_is_no_finding(argmap: Run) -> None:
    loose = MAP + "  - [Loose]: It is loose.{}\n"
    Path("map.argdown").write_text(loose.replace("{}", " {ignore: AM503}"))
    assert passages(argmap).code == 0
    Path("map.argdown").write_text(
        "===\nargmap: {ignore: [AM503], extend-select: [AM2]}\n===\n\n" + loose.replace("{}", "")
    )
    assert passages(argmap).code == 0
    Path("map.argdown").write_text(
        "===\nargmap: {select: [AM1]}\n===\n\n" + loose.replace("{}", "")
    )
    assert passages(argmap).code == 1


NEW = TEXT.replace("Nobody slept", "Put in.\n\nNobody slept").replace("It rained", "Oh, it rained")


def test_an_edited_text_is_followed(argmap: Run) -> None:
    Path("text.txt").write_text(NEW, encoding="utf-8")
    ran = passages(argmap)
    assert ran.code == 1
    assert "what were paragraphs 2 to 3 are paragraphs 3 to 4 now (2 anchors)\n" in ran.out
    diff = passages(argmap, "--diff")
    assert diff.code == 1
    assert Path("map.argdown").read_text() == MAP
    assert diff.out.count("\n+") == 4  # with the head
    ran = passages(argmap, "--fix")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("3 mended\n")
    assert ran.out.endswith("4 anchors: 4 exact; 4 of 7 sentences used, 1 paragraph untouched\n")
    right = MAP.replace("start: 27, end: 40", "start: 31, end: 44")
    right = right.replace("{paragraph: 3,", "{paragraph: 4,").replace(
        "{paragraph: 2,", "{paragraph: 3,"
    )
    assert Path("map.argdown").read_text() == right
    assert passages(argmap, "--diff") == (0, "", "")


def test_json(argmap: Run) -> None:
    Path("text.txt").write_text(NEW, encoding="utf-8")
    found = json.loads(passages(argmap, "--json").out)
    assert (found["schema"], found["version"]) == ("argmap.passages", 1)
    assert (found["map"], found["text"]) == ("map.argdown", "text.txt")
    first = found["passages"][0]
    assert first["id"] == "[Wet]"
    assert first["anchor"] == {
        "paragraph": 1, "start": 27, "end": 40, "quote": "street is wet", "prefix": "", "suffix": "",
    }  # fmt: skip
    assert (first["fate"], first["how"]) == ("moved", "quote")
    start = NEW.index("street is wet")
    assert first["places"] == [
        {
            "paragraph": 1,
            "start": start - 9,
            "end": start + 4,
            "start_utf16": start - 8,
            "end_utf16": start + 5,
            "text_start": start,
            "text_end": start + 13,
            "text_start_utf16": start + 1,
            "text_end_utf16": start + 14,
            "line": 3,
        }
    ]
    assert [each["code"] for each in found["findings"]] == ["AM504"] * 3
    assert found["shifts"] == [{"first": 2, "last": 3, "by": 1, "anchors": 2}]
    assert found["summary"] == {
        "anchors": 4, "exact": 1, "moved": 3, "ambiguous": 0, "missing": 0, "untied": 0,
        "suppressed": 0, "fixable": 3, "fixed": 0, "paragraphs": 5, "sentences": 7, "used": 4,
    }  # fmt: skip
    assert [each["used"] for each in found["coverage"]] == [2, 0, 1, 1]
    assert "text" not in found["coverage"][0]["sentences"][0]


def test_sentences_are_written_only_if_asked_for(argmap: Run) -> None:
    assert passages(argmap, "-o", "out.txt").out == "4 anchors: 4 exact; 4 of 6 sentences used\n"
    assert "      3  from 50 to 77\n" in Path("out.txt").read_text()
    assert "Cows" not in Path("out.txt").read_text()
    passages(argmap, "-o", "out.txt", "--embed-text")
    assert "Cows stood" in Path("out.txt").read_text()
    passages(argmap, "--json", "-o", "out.json")
    assert "Cows" not in Path("out.json").read_text()
    passages(argmap, "--json", "-o", "out.json", "--embed-text")
    sentences = json.loads(Path("out.json").read_text())["coverage"][1]["sentences"]
    assert sentences[2]["text"] == "Cows stood under the trees."


def test_the_text_may_be_named_in_the_map_or_in_settings(argmap: Run) -> None:
    Path("map.argdown").write_text("===\nargmap: {text: text.txt}\n===\n\n" + MAP)
    assert argmap("passages", "map.argdown").code == 0
    Path("map.argdown").write_text(MAP)
    Path("argmap.toml").write_text('text = "text.txt"\n')
    assert argmap("passages", "map.argdown").code == 0


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (None, "cannot read text.txt: there is no such file"),
        (b"", "text.txt is empty; is it the text that the map is about?"),
        (b" \n\r\n", "text.txt is empty"),
        (
            b"\x7fELF\0\0",
            "text.txt is no plain text: this looks like a binary file; save the text",
        ),
        (
            b"PK\x03\x04\0\xff",
            "cannot read text.txt: it is a document of an office program (such as Word)",
        ),
        (
            bytes.fromhex("d0cf11e0a1b11ae1"),
            "cannot read text.txt: it is a document of an old office program; save",
        ),
        (b"%PDF-1.7\n1 0 obj", "cannot read text.txt: it is a PDF; save its words as plain text"),
        (
            b"{\\rtf1\\ansi",
            "cannot read text.txt: it is a document in Rich Text Format; save its words",
        ),
        (
            TEXT.encode("utf-16"),
            "text.txt is no plain text: this looks like UTF-16; save the file as",
        ),
    ],
)
def test_a_text_that_is_none(argmap: Run, data: bytes | None, message: str) -> None:
    Path("text.txt").unlink()
    if data is not None:
        Path("text.txt").write_bytes(data)
    ran = passages(argmap)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"argmap: {message}")


def test_a_text_that_is_not_utf8_is_a_finding(argmap: Run) -> None:
    Path("text.txt").write_bytes(TEXT.replace("\N{CLOUD WITH RAIN}", "\u00e4").encode("latin-1"))
    ran = passages(argmap)
    assert ran.code == 1
    assert "byte 0xE4 at offset 19 is not UTF-8" in ran.out
    assert "4 anchors: 4 exact" in ran.out


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ((), "say which text the map is about: --text FILE, or argmap: {text: FILE} in its front"),
        (("--text", "text.txt", "--diff", "--json"), "--diff prints a diff"),
        (("--text", "text.txt", "--coverage", "--fix"), "--coverage only tells what is used"),
        (("--text", "text.txt", "--offsets", "utf-16"), "--offsets says how --annotations count"),
        (("--text", "-", "--annotations", "-"), "only one of map, text and annotations"),
        (("--text", "text.txt", "-o", "text.txt"), "-o text.txt is a map, or what is read"),
        (("--text", "text.txt", "-o", "new.argdown"), "-o new.argdown is a map, or what is read"),
        (
            ("--text", "texd.txt"),
            "cannot read texd.txt: there is no such file; did you mean text.txt?",
        ),
    ],
)
def test_misuse(argmap: Run, words: tuple[str, ...], message: str) -> None:
    ran = argmap("passages", "map.argdown", *words)
    assert (ran.code, ran.out) == (2, "")
    assert message in ran.err


def test_a_map_from_standard_input_is_not_mended(
    argmap: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    import io  # noqa: PLC0415 -- for this test alone

    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(MAP.encode())))
    ran = argmap("passages", "-", "--text", "text.txt", "--fix")
    assert (ran.code, ran.out) == (2, "")
    assert "standard input cannot be mended" in ran.err


# Annotations.


def note(words: str, *tags: str, prefix: str = "") -> dict[str, Any]:
    quote = {"type": "TextQuoteSelector", "exact": words, "prefix": prefix}
    return {"type": "Annotation", "tags": list(tags), "target": {"selector": [quote]}}


def annotate(argmap: Run, notes: object, *words: str) -> Any:
    Path("notes.json").write_text(json.dumps(notes))
    return passages(argmap, "--annotations", "notes.json", *words)


def test_passages_of_annotations(argmap: Run) -> None:
    ran = annotate(argmap, [note("slept at all", "Night"), note("street is wet", "[Wet]")])
    assert ran == (
        0,
        (
            "<Night> (map.argdown:2:5)\n"
            "    {source: {paragraph: 2, start: 7, end: 19, quote: slept at all}}\n"
            "1 passage for 1 claim, 1 in the map already; --fix adds them\n"
        ),
        "",
    )


def test_annotations_as_json(argmap: Run) -> None:
    ran = annotate(argmap, [note("slept at all", "Night"), 7], "--json")
    assert ran.code == 1
    found = json.loads(ran.out)
    assert (found["schema"], found["version"]) == ("argmap.annotations", 1)
    (addition,) = found["additions"]
    assert addition["anchor"] == {"paragraph": 2, "start": 7, "end": 19, "quote": "slept at all"}
    assert addition["annotation"] == "[0]"
    assert found["faults"][0]["place"] == "[1]"


def test_annotations_are_added_to_the_map(argmap: Run) -> None:
    notes = [
        note("slept at all", "Night"),
        note("bright", "Dry"),
        note("Nobody", "Wet", prefix="all."),
    ]
    diff = annotate(argmap, notes, "--diff")
    assert diff.code == 1
    assert Path("map.argdown").read_text() == MAP
    assert annotate(argmap, notes, "--fix") == (0, "3 passages added; 0 there before\n", "")
    assert Path("map.argdown").read_text() == (
        MAP.replace('"by the old road"}]', '"by the old road"}, {paragraph: 2, start: 7, end: 19, quote: slept at all}]')
        .replace('{source: {paragraph: 3, start: 23, end: 30, quote: "and dry"}}',
                 '{source: [{paragraph: 3, start: 23, end: 30, quote: "and dry"}, {paragraph: 3, start: 16, end: 22, quote: bright}]}')
        .replace('{source: {paragraph: 1, start: 27, end: 40, quote: "street is wet"}}',
                 '{source: [{paragraph: 1, start: 27, end: 40, quote: "street is wet"}, {paragraph: 2, start: 21, end: 27, quote: Nobody, prefix: "all."}]}')
    )  # fmt: skip
    assert annotate(argmap, notes, "--fix").out == "0 passages added; 3 there before\n"
    assert passages(argmap).code == 0


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[Wet]: Wet. #x // note\n", "[Wet]: Wet. #x {source: S} // note\n"),
        (
            "[Wet]: Wet,\n  so it is.\n  + [Dry]\n",
            "[Wet]: Wet,\n  so it is. {source: S}\n  + [Dry]\n",
        ),
        ("[Wet]: Wet. {}\n", "[Wet]: Wet. {source: S}\n"),
        ("[Wet]: Wet. {basis: law}\n", "[Wet]: Wet. {source: S, basis: law}\n"),
        ("[Wet]: Wet. {\n  basis: law\n}\n", "[Wet]: Wet. {\n  source: S\n  basis: law\n}\n"),
        ("[Wet]: Wet. {source: []}\n", "[Wet]: Wet. {source: [S]}\n"),
        ("[Wet]: Wet. {source: Moss}\n", "[Wet]: Wet. {source: [Moss, S]}\n"),
        ("[Wet]\n  - [Dry]: Dry.\n", "[Wet] {source: S}\n  - [Dry]: Dry.\n"),
        (
            "<A>\n\n(1) [Wet]: Wet.\n(2) b\n----\n(3) c\n",
            "<A>\n\n(1) [Wet]: Wet. {source: S}\n(2) b\n----\n(3) c\n",
        ),
    ],
)
def test_every_way_to_write_data_takes_a_passage(argmap: Run, before: str, after: str) -> None:
    Path("map.argdown").write_text(before)
    assert annotate(argmap, [note("bright", "Wet")], "--fix").err == ""
    source = "{paragraph: 3, start: 16, end: 22, quote: bright}"
    assert Path("map.argdown").read_text() == after.replace("S}", source + "}").replace(
        "[S]", f"[{source}]"
    ).replace(", S]", f", {source}]").replace("source: S", f"source: {source}")


def test_what_cannot_be_added_is_told(argmap: Run) -> None:
    Path("part.argdown").write_text("[Wet]: Wet.\n")
    Path("map.argdown").write_text("@include(part.argdown)\n")
    ran = annotate(argmap, [note("bright", "Wet")], "--fix")
    assert ran.code == 1
    assert ran.err == (
        "argmap: [Wet]: add this by hand: {source: {paragraph: 3, start: 16, end: 22, quote: bright}}\n"
    )


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"not json", "notes.json is no JSON: Expecting value"),
        (b"[" * 200_000, "notes.json is nested too deeply to be annotations"),
        (b"\xff\xfe{", "notes.json is no JSON"),
    ],
)
def test_annotations_that_are_none(argmap: Run, data: bytes, message: str) -> None:
    Path("notes.json").write_bytes(data)
    ran = passages(argmap, "--annotations", "notes.json")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"argmap: {message}")


def test_there_and_back_by_files(argmap: Run) -> None:
    words = ("--to", "webannotation", "--text", "text.txt")
    for offsets in ("code-points", "utf-16"):
        made = argmap("convert", "map.argdown", *words, "--offsets", offsets, "-o", "notes.jsonld")
        assert made.code == 0
        ran = passages(argmap, "--annotations", "notes.jsonld")
        assert ran == (0, "0 passages for 0 claims, 4 in the map already\n", "")


def test_the_text_is_not_the_map(argmap: Run) -> None:
    code, _, said = argmap("passages", "map.argdown", "--text", "./map.argdown")
    assert code == 2
    assert "map.argdown is the map; name the text that it is about" in said
