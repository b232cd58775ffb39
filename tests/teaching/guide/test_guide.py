"""A reading guide tells what the map says, in sentences that are English, of any map."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import argmap
from argmap.documents.markdown import markdown
from argmap.documents.model import (
    Block,
    Document,
    Heading,
    Items,
    Note,
    Paragraph,
    Picture,
    Table,
    Words,
)
from argmap.graph import bearing
from argmap.model import ArgumentMap
from argmap.passages import SourceText
from argmap.teaching.guide import guide
from argmap.text import Source
from tests.argdown.test_any_text import TEXTS
from tests.conformance.grammar import Case, cases
from tests.graph.small_maps import random_maps

MAPS = Path(__file__).parents[3] / "maps"
ESSAY = MAPS / "saving-north-koreas-refugees.argdown"
WRONG = (
    r"\b(?:[Oo]ne|1) (?:premises|reasons|lines|objections|claims|answers|sentences|theses)\b",
    r"\b(?:[Tt]wo|[Tt]hree|\d\d) (?:premise|reason|line|objection|claim|answer|sentence|thesis)\b",
    r"\b[Oo]ne (?:are|lead|stay|carry|have)\b",
    r"\b(?:[Tt]wo|[Tt]hree|[Ff]our) (?:is|leads|stays|carries|has)\b",
    r"\(\)|\(;|; ;|\.\.\s|,\s*[,.]|  |:\.|“”",
    r"\bNone\b(?! of)|<Hits|\bFalse\b",
)


def words_of(text: Words) -> str:
    return "".join(run.text for run in text)


def lines(document: Document) -> Iterator[str]:
    """The texts of a document, a line each."""
    for block in document.blocks:
        match block:
            case Heading() | Paragraph() | Note():
                yield words_of(block.words)
            case Items():
                yield from (words_of(item.words) for item in block.items)
            case Table():
                yield from (words_of(cell) for row in block.rows for cell in row)
            case _:
                pass


def told(text: str, source: str = "") -> list[str]:
    about = SourceText(Source(source)) if source else None
    return list(lines(guide(argmap.loads(text).bearing, about, with_picture=False)))


def section(document: Document, title: str) -> list[Block]:
    """The blocks of a section."""
    found: list[Block] = []
    is_inside = False
    for block in document.blocks:
        if isinstance(block, Heading) and block.level == 1:
            is_inside = words_of(block.words) == title
        elif is_inside:
            found.append(block)
    return found


def check(argument_map: ArgumentMap) -> None:
    document = guide(bearing(argument_map), with_picture=False)
    said = list(lines(document))
    assert guide(bearing(argument_map), with_picture=False) == document
    assert len(said) < 900
    markdown(document)


@settings(deadline=None)
@given(cases)
def test_any_document(case: Case) -> None:
    check(argmap.loads(case.text).map)


@settings(deadline=None)
@given(TEXTS)
def test_any_text(text: str) -> None:
    check(argmap.loads(text).map)


@settings(deadline=None)
@given(random_maps())
def test_of_any_map_the_sentences_are_english(argument_map: ArgumentMap) -> None:
    check(argument_map)
    document = guide(bearing(argument_map), with_picture=False)
    for block in document.blocks:
        if isinstance(block, Paragraph | Note):
            line = words_of(block.words)
            for pattern in WRONG:
                assert not re.search(pattern, line), line
            assert line[:1] == line[:1].upper(), line
            assert line.rstrip()[-1:] in ".:)?!…", line


@pytest.mark.parametrize("path", sorted(MAPS.glob("*.argdown")), ids=lambda path: path.stem)
def test_the_sentences_of_our_maps_are_english(path: Path) -> None:
    for line in lines(guide(argmap.load(path).bearing)):
        for pattern in WRONG:
            assert not re.search(pattern, line), line


SMALL_GUIDE = """\
The thesis
The city should ban cars. (held by the greens; ¶2)
Two lines of argument lead to the thesis. Two objections are raised; one stays unanswered. \
One premise is left unstated, and two stated claims have no support.
The lines of argument
Line 1: Calm
One reason is given for the thesis:
It would be quieter. (¶1)
Line 2: Health
The thesis is concluded from two premises together, one of them unstated \
(Practical reasoning; objection B):
Cars make people ill. (basis: evidence -- a study; ¶3)
A city must protect its people. (unstated)
Objections, and what answers them
Objection A: Shops (the traders)
Shops would lose customers. It speaks against the claim “The city should ban cars”.
Nothing answers it.
Objection B: Masks
Masks might do. (said with reserve: “might”) It grants the premises in line 2, and denies that \
they lead to the conclusion “The city should ban cars”.
One answer is given:
Nobody wears masks.
What goes without saying
One claim is nowhere said, and the argument needs it. Whoever grants the rest may still doubt it.
A city must protect its people. (needed in line 2)
What is left unsupported
Two stated claims carry weight, and nothing is said in support of them. The more rests on one, \
the more it is worth asking about.
It would be quieter.
1
¶1
Nobody wears masks.
none; it is a reply

What is said with reserve
One claim is not asserted outright. What rests on such a claim can be no surer than the claim.
“might”: Masks might do."""


def test_a_small_guide_as_a_whole() -> None:
    text = """
===
title: Cars in the city
===
[Ban]: The city should ban cars. {holder: the greens, source: {paragraph: 2, quote: ban cars}}
  + <Health>
  + [Calm]: It would be quieter. {source: {paragraph: 1, quote: quieter}}
  - [Shops]: Shops would lose customers. {holder: the traders}

<Health>

(1) [Fumes]: Cars make people ill. {basis: evidence, by: a study, source: {paragraph: 3, quote: ill}}
(2) [Duty]: A city must protect its people. {implicit: true}
-- Practical reasoning --
  <_ [Masks]: Masks might do. {hedge: might}
    - [No masks]: Nobody wears masks.
(3) [Ban]
"""
    said = told(text)
    start, end = said.index("The thesis"), said.index("Questions to discuss")
    assert "\n".join(said[start:end]).replace("\N{EN DASH}", "--") == SMALL_GUIDE
    assert (
        "How could this objection be answered: “Shops would lose customers”? (objection A)" in said
    )


def test_nothing_in_the_map() -> None:
    assert told("") == ["There is nothing in this map yet."]


def test_no_thesis() -> None:
    said = told("[A]: It rains.\n\n[B]: It is wet.\n")
    assert "No claim of the map is argued for or against, so it has no thesis." in said
    assert said[said.index("The claims") :][1:3] == ["It rains.", "It is wet."]


def test_several_theses() -> None:
    said = told("[A]: Aye.\n  + [B]: Bee.\n\n[C]: Sea.\n  + [D]: Dee.\n    + [E]: Ease.\n")
    assert "Two theses" in said
    assert "One reason is given for the thesis “Sea”:" in said


def test_a_circle_of_reasons() -> None:
    said = told("[A]: Aye.\n  + [B]: Bee.\n    + [A]\n")
    assert "Reasons that go round in a circle" in said
    assert "“Aye”, which supports “Bee”, which supports the first." in said


def test_claims_beside_the_argument() -> None:
    said = told("[A]: Aye.\n  + [B]: Bee.\n\n[Lone]: Nobody cares.\n")
    place = said.index("Beside the argument")
    assert said[place + 1 : place + 3] == ["One claim bears on no thesis:", "Nobody cares."]


def test_lines_come_in_the_order_of_the_text() -> None:
    said = told(
        "[A]: Aye.\n"
        "  + [Late]: Late. {source: {paragraph: 3}}\n    + [L]: L.\n"
        "  + [Nowhere]: Nowhere.\n    + [N]: N.\n"
        "  + [Early]: Early. {source: {paragraph: 1}}\n    + [E]: E.\n"
    )
    assert [line for line in said if line.startswith("Line ")] == [
        "Line 1: Early",
        "Line 2: Late",
        "Line 3: Nowhere",
    ]


TEXT = "On rain\n\nIt rained all night. The street is wet now. Nobody knows why.\n\nCats hate it."


def test_with_the_text_passages_are_looked_up_and_sentences_counted() -> None:
    said = told(
        '[Wet]: It is wet. {source: {paragraph: 1, quote: "street is wet"}}\n'
        '  + [Rain]: It rained. {source: {paragraph: 1, quote: "snowed"}}\n',
        TEXT,
    )
    assert "It is wet. (¶1.2)" in said
    assert "It rained. (¶1 (not found))" in said
    place = said.index("How much of the text the map uses")
    assert said[place + 1] == (
        "The claims of the map use one of the four sentences of the text. Is anything that matters "
        "to the argument among the others?"
    )
    assert said[place + 2 : place + 4] == [
        "Paragraph 1, sentences 1 and 3",
        "Paragraph 2, all of it",
    ]


def test_no_sentence_of_the_text_is_in_the_guide() -> None:
    said = " ".join(told('[Wet]: It is wet. {source: {paragraph: 1, quote: "wet now"}}\n', TEXT))
    for words in ("It rained all night", "The street is wet now", "Nobody knows why", "Cats hate"):
        assert words not in said


@pytest.mark.parametrize("shape", ["wide", "deep", "objections", "theses"])
def test_a_large_map_is_told_in_part(shape: str) -> None:
    count = 1_000
    texts = {
        "wide": "[T]: T.\n" + "".join(f"  + [C{n}]: Claim {n}.\n" for n in range(count)),
        "deep": "".join(f"<A{n}>\n\n(1) [C{n + 1}]: C {n + 1}.\n(2) [D{n}]: D {n}.\n----\n(3) [C{n}]: C {n}.\n\n"
                        for n in range(count // 2)),
        "objections": "[T]: T.\n" + "".join(f"  - [C{n}]: Claim {n}.\n" for n in range(count)),
        "theses": "".join(f"[T{n}]: T {n}.\n  + [C{n}]: C {n}.\n\n" for n in range(count // 2)),
    }  # fmt: skip
    said = told(texts[shape])
    assert len(said) < 400
    assert any(re.search(r"more|further", line) and re.search(r"\bmap\b", line) for line in said), (
        said[-30:]
    )


def test_at_most_a_dozen_questions() -> None:
    document = guide(argmap.load(ESSAY).bearing, with_picture=False)
    lists = [
        block for block in section(document, "Questions to discuss") if isinstance(block, Items)
    ]
    assert [len(block.items) for block in lists] == [8, 4]
    assert all(words_of(item.words).count("?") >= 1 for block in lists for item in block.items)


def test_the_essay() -> None:
    document = guide(argmap.load(ESSAY).bearing)
    said = list(lines(document))
    assert document.subtitle == (
        "“Saving North Korea's Refugees” by Nicholas Eberstadt and Christopher Griffin, "
        "The New York Times, 19 February 2007"
    )
    assert [line for line in said if line.startswith("Line ")] == [
        "Line 1: Humanitarian case",
        "Line 2: Others follow America",
        "Line 3: America's own gain",
        "Line 4: A promise made good",
        "Line 5: A legacy to be proud of",
    ]
    assert said.count("Nothing answers it.") == 1
    assert not any("left out here" in line for line in said)
    (picture,) = (block for block in document.blocks if isinstance(block, Picture))
    assert "Humanitarian case" in picture.svg


@settings(deadline=None)
@given(st.integers(0, 120))
def test_numbers_in_words_are_different(count: int) -> None:
    from argmap.teaching.english import number  # noqa: PLC0415 -- only here

    assert (number(count) == number(count + 1)) is False
    assert number(count)
