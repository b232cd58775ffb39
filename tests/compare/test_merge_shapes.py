"""Merges of all shapes of maps: front matter, data, indentation, titles; and by lots."""

import re
from random import Random

import pytest

from argmap import loads
from argmap.compare.differences.find import compare
from argmap.compare.merge import Merged
from argmap.compare.merge.merge import merge

FRONT = "===\n{}===\n\n[A]: x.\n"
BLOCK = "[A]: x.\n  {\n  holder: p\n  note: n\n  }\n\n[B]: y.\n"
REASONED = "[T]: t.\n  + <X>\n\n<X>\n\n(1) [%s]: p.\n----\n(2) [T]\n"

# What it was, what the two made of it, and what comes of it.
SHAPES = {
    "a list of the front matter": (
        FRONT.format("title: T\nby:\n- a\nlang: en\n"),
        FRONT.format("title: T\nby:\n- a\n- b\nlang: en\n"),
        FRONT.format("title: U\nby:\n- a\nlang: en\n"),
        FRONT.format("title: U\nby:\n- a\n- b\nlang: en\n"),
    ),
    "comments of the front matter": (
        FRONT.format("# one\ntitle: T\n# two\nlang: en\n# end\n"),
        FRONT.format("# one\ntitle: U # now\n# two\nlang: en\n# end\n"),
        FRONT.format("# one\ntitle: T\n# 2\nlang: en\n# end\n"),
        FRONT.format("# one\ntitle: U # now\n# 2\nlang: en\n# end\n"),
    ),
    "a text of several lines in the front matter": (
        FRONT.format("about: |\n  so: it\n\n  is\nlang: en\n"),
        FRONT.format("about: |\n  so: it\n\n  was\nlang: en\n"),
        FRONT.format("about: |\n  so: it\n\n  is\nlang: de\n"),
        FRONT.format("about: |\n  so: it\n\n  was\nlang: de\n"),
    ),
    "data on several lines": (
        BLOCK,
        BLOCK.replace("p\n", "q\n  by: [r, s]\n"),
        BLOCK.replace("note: n", "note: m"),
        BLOCK.replace("p\n", "q\n  by: [r, s]\n").replace("note: n", "note: m"),
    ),
    "what is put under a claim that was moved deeper": (
        "[U]: u.\n  - [C]: c.\n  - [D]: d.\n",
        "[U]: u.\n  - [C]: c.\n    - [D]: d.\n",
        "[U]: u.\n  - [C]: c.\n  - [D]: d.\n    + [E]: e.\n      + [F]: f.\n",
        "[U]: u.\n  - [C]: c.\n    - [D]: d.\n      + [E]: e.\n        + [F]: f.\n",
    ),
    "two indentations": (
        "[U]: u.\n  - [C]: c.\n",
        "[U]: u.\n  - [D]: d.\n  - [C]: c.\n",
        "[U]: u.\n      - [E]: e.\n  - [C]: c.\n",
        "[U]: u.\n  - [D]: d.\n  - [E]: e.\n  - [C]: c.\n",
    ),
    "a new first premise, and a comment before the old one": (
        "<X>\n\n(1) [P]: p.\n----\n(2) [C]: c.\n",
        "<X>\n\n(1) [N]: n.\n(2) [P]: p.\n----\n(3) [C]: c.\n",
        "<X>\n\n// note\n\n(1) [P]: p.\n----\n(2) [C]: c.\n",
        "<X>\n\n// note\n\n(1) [N]: n.\n(2) [P]: p.\n----\n(3) [C]: c.\n",
    ),
    "arguments without titles": (
        "(1) a b.\n----\n(2) c d.\n\n(1) e f.\n----\n(2) g h.\n",
        "(1) a b.\n----\n(2) c d.\n\n(1) e f.\n----\n(2) g h i.\n",
        "(1) a b.\n(2) new.\n----\n(3) c d.\n\n(1) e f.\n----\n(2) g h.\n",
        "(1) a b.\n(2) new.\n----\n(3) c d.\n\n(1) e f.\n----\n(2) g h i.\n",
    ),
    "another title, and another text": (
        "[A]: x y z.\n\n[Q]: q.\n  + [A]\n",
        "[B]: x y z.\n\n[Q]: q.\n  + [B]\n",
        "[A]: x y z w.\n\n[Q]: q.\n  + [A]\n",
        "[B]: x y z w.\n\n[Q]: q.\n  + [B]\n",
    ),
    "an inference line without an argument": ("----\n", "----\n\n[A]: a.\n", "----\n\n[B]: b.\n", None),
}  # fmt: skip


@pytest.mark.parametrize("name", SHAPES)
def test_shapes(name: str) -> None:
    base, ours, theirs, expected = SHAPES[name]
    merged = merge(base, ours, theirs)
    assert merged == Merged(merged.text)
    if expected is not None:
        assert merged.text == expected
        back = merge(base, theirs, ours)
        assert back == Merged(back.text)
        assert compare(loads(back.text).map, loads(expected).map).differences == ()


def test_line_ends_stay() -> None:
    base, ours, theirs = (
        FRONT.format(keys).replace("\n", "\r\n")
        for keys in ("title: T\nlang: en\n", "title: U\nlang: en\n", "title: T\nlang: de\n")
    )
    merged = merge(base, ours, theirs)
    assert merged == Merged(FRONT.format("title: U\nlang: de\n").replace("\n", "\r\n"))


def test_one_title_for_two_arguments_is_marked_with_both() -> None:
    ours, theirs = REASONED % "P", REASONED % "Q"
    merged = merge("[T]: t.\n", ours, theirs)
    assert [f"{each.subject}: {each.reason}" for each in merged.conflicts] == [
        "<X>: both added it, with different lines"
    ]
    argument = "<X>\n\n(1) [%s]: p.\n----\n(2) [T]\n"
    assert merged.text == (
        "[T]: t.\n  + <X>\n\n<<<<<<< ours\n"
        + argument % "P"
        + "=======\n"
        + argument % "Q"
        + ">>>>>>> theirs\n"
    )


def test_a_comment_before_what_clashes_stays() -> None:
    merged = merge(
        "[A]: a.\n\n[B]: b.\n", "[A]: a.\n\n[B]: c.\n", "[A]: a.\n\n// note\n\n[B]: d.\n"
    )
    assert len(merged.conflicts) == 1
    assert "// note\n" in merged.text


MARK = re.compile(r"(\s*)([+-]|<_|><)\s")
LOTS = range(25)


class Editor:
    """Edits lines of a map; every edit leaves a word of its own."""

    def __init__(self, lines: list[str], lots: Random, name: str) -> None:
        self.lines = lines
        self.lots = lots
        self.name = name
        self.edits: dict[int, list[str]] = {}

    def edit(self, places: list[int]) -> None:
        for place in places:
            ways = [*self._ways(place)]
            if ways and self.lots.random() < 0.4:
                self.edits[place] = self.lots.choice(ways)

    def _ways(self, place: int) -> list[list[str]]:
        line, word = self.lines[place], f"{self.name}{place}"
        below = self.lines[place + 1].strip() if place + 1 < len(self.lines) else ""
        mark = MARK.match(line)
        ways = []
        if re.search(r"\w\.$", line):
            ways.append([f"{line[:-1]} as {word} says."])
            if not below.startswith("{"):
                ways.append([f"{line} {{note: {word}}}"])
        if mark and not below.startswith("{"):
            ways.append([line, f"{mark[1]}    + [New {word}]: A new reason {word} is here."])
        if mark:
            ways.append([f"{mark[1]}- [New {word}]: A new objection {word} is here.", line])
        if re.match(r"\(\d+\)", line) and not self._is_behind_a_step(place):
            ways.append([f"(9) [Premise {word}]: A premise {word} holds.", line])
        if not line:
            ways.append(["", f"// note {word}", ""])
            if not below.startswith("("):
                ways.append(["", f"[Block {word}]: A block {word} stands here.", ""])
        return ways

    def _is_behind_a_step(self, place: int) -> bool:
        start = max(at for at, line in enumerate(self.lines[:place]) if not line)
        return any(line.startswith("--") for line in self.lines[start:place])


def written(lines: list[str], *editors: Editor) -> str:
    """The map with the edits of some, each argument numbered from 1."""
    made: list[str] = []
    number = 0
    for place, line in enumerate(lines):
        edits = [editor.edits[place] for editor in editors if place in editor.edits]
        for each in edits[0] if edits else [line]:
            number = number + 1 if each.startswith("(") else number * bool(each)
            made.append(re.sub(r"^\(\d+\)", f"({number})", each))
    return "\n".join(made) + "\n"


def lines_of(name: str) -> tuple[list[str], list[int]]:
    with open(f"maps/{name}.argdown", encoding="utf-8") as file:  # noqa: PTH123 -- short
        lines = file.read().splitlines()
    text = re.sub(r", uses: \[[^\]]*\]", "", "\n".join(lines)).split("\n")
    return text, list(range(text.index("===", 1) + 1, len(text)))


@pytest.mark.parametrize("name", ["school-uniforms", "car-free-centre"])
@pytest.mark.parametrize("seed", LOTS)
def test_edits_in_different_places_are_all_there(name: str, seed: int) -> None:
    lots = Random(seed)  # noqa: S311 -- a draw of lots, not a secret
    lines, places = lines_of(name)
    width = lots.choice([1, 2, 3])
    editors = Editor(lines, lots, "Ann"), Editor(lines, lots, "Ben")
    for number, editor in enumerate(editors):
        editor.edit([place for place in places if place // width % 2 == number])
    base, both = written(lines), written(lines, *editors)
    ours, theirs = (written(lines, editor) for editor in editors)
    for merged in (merge(base, ours, theirs), merge(base, theirs, ours)):
        assert merged == Merged(merged.text)
        assert compare(loads(both).map, loads(merged.text).map).differences == ()


@pytest.mark.parametrize("seed", LOTS)
def test_whatever_clashes_nothing_is_lost(seed: int) -> None:
    lots = Random(seed)  # noqa: S311 -- a draw of lots, not a secret
    lines, places = lines_of("school-uniforms")
    editors = Editor(lines, lots, "Ann"), Editor(lines, lots, "Ben")
    for editor in editors:
        editor.edit(lots.sample(places, len(places) * 2 // 3))
    ours, theirs = (written(lines, editor) for editor in editors)
    merged = merge(written(lines), ours, theirs)
    added = set(re.findall(r"\b(?:Ann|Ben)\d+", ours + theirs))
    assert added <= set(re.findall(r"\b(?:Ann|Ben)\d+", merged.text))
    assert merged.text.count("[Teasing about clothes]:") <= 1 + bool(merged.conflicts)
