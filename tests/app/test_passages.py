"""Following an edited text: what --fix writes is right, and nothing else in the map changes."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from argmap import load, loads
from argmap.app.config import Configs
from argmap.app.fixing import mend
from argmap.app.passages import passage_job, passage_report
from argmap.app.plugins import INSTALLED
from argmap.app.texts import NoTextError, text_for
from argmap.passages import Fate, SourceText, anchored, resolve_all
from argmap.text import Source

KNOWN = INSTALLED.known_rules
WORDS = ["rain", "street", "night", "wet", "lamp", "mill", "cow", "the"]
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=2, max_size=6).map(
    lambda words: " ".join(words).capitalize() + "."
)
PARAGRAPHS = st.lists(st.lists(SENTENCES, min_size=1, max_size=3), min_size=2, max_size=5)


@st.composite
def edits(draw: st.DrawFn, paragraphs: list[list[str]]) -> list[list[str]]:
    """Paragraphs after sentences and paragraphs were put in or taken out."""
    new = [list(sentences) for sentences in paragraphs]
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(new) - 1))
        match draw(st.sampled_from(["paragraph", "sentence", "less"])):
            case "paragraph":
                new.insert(at, [draw(SENTENCES)])
            case "sentence":
                new[at].insert(draw(st.integers(0, len(new[at]))), draw(SENTENCES))
            case _ if len(new) > 1:
                new.pop(at)
    return new


def text_of(paragraphs: list[list[str]]) -> str:
    return "\n\n".join(["On rain", *(" ".join(sentences) for sentences in paragraphs)])


@given(
    texts=PARAGRAPHS.flatmap(lambda old: st.tuples(st.just(old), edits(old))),
    data=st.data(),
)
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_an_edited_text_is_followed(
    texts: tuple[list[list[str]], list[list[str]]], data: st.DataObject, tmp_path: Path
) -> None:
    old, new = SourceText(Source(text_of(texts[0]))), text_of(texts[1])
    lines = []
    for number in range(data.draw(st.integers(1, 6))):
        paragraph = data.draw(st.integers(1, len(old.paragraphs) - 1))
        words = [match.span() for match in re.finditer(r"\S+", old.paragraphs[paragraph])]
        first = data.draw(st.integers(0, len(words) - 1))
        last = data.draw(st.integers(first, min(first + 4, len(words) - 1)))
        start, end = words[first][0], words[last][1]
        quote = json.dumps(old.paragraphs[paragraph][start:end])
        anchor = f"{{paragraph: {paragraph}, start: {start}, end: {end}, quote: {quote}}}"
        lines.append(f"[S{number}]: It is so, number {number}. {{source: {anchor}}}  // a note\n")
    before = "\n".join(lines)
    (tmp_path / "map.argdown").write_text(before)
    (tmp_path / "text.txt").write_text(new)
    work = load(tmp_path / "map.argdown")
    job = passage_job(
        work, KNOWN, Configs(KNOWN, isolated=True).of("."), "", str(tmp_path / "text.txt")
    )
    done = mend(job)
    after = next(iter(done.after.values()), before)
    assert not done.dropped

    def bare(text: str) -> str:
        return re.sub(r"\d+(?=[,}])", "N", text)

    assert bare(after) == bare(before)
    fates = [each.resolution for each in anchored(work.map, SourceText(Source(new)))]
    mended = resolve_all(
        SourceText(Source(new)), [each.anchor for each in anchored(loads(after).map)]
    )
    for was, now in zip(fates, mended, strict=True):
        assert was is not None
        if was.fate is Fate.MOVED:
            assert (now.fate, now.places) == (Fate.EXACT, was.places)
        elif was.fate is Fate.EXACT:
            assert now == was


def test_paragraphs_that_shifted_alike_are_told_together(tmp_path: Path) -> None:
    raw = "T\n\nNew.\n\nOne cat.\n\nTwo dogs.\n\nThree cows.\n\nFour pigs.\n\nGone: five hens."
    quotes = [(1, "One cat"), (2, "Two dogs"), (4, "Four pigs"), (7, "five hens")]
    lines = [
        f'[S{at}]: s. {{source: {{paragraph: {at}, quote: "{quote}"}}}}' for at, quote in quotes
    ]
    work = loads("\n\n".join(lines))
    (tmp_path / "text.txt").write_text(raw)
    job = passage_job(
        work, KNOWN, Configs(KNOWN, isolated=True).of("."), "", str(tmp_path / "text.txt")
    )
    report = passage_report(work, job, text_for(work, str(tmp_path / "text.txt")))
    assert [tuple(shift) for shift in report.shifts] == [(1, 4, 1, 3), (7, 7, -1, 1)]
    assert report.count(Fate.MOVED) == 4


def test_without_a_text_it_is_said_how_to_name_one() -> None:
    with pytest.raises(NoTextError, match="--text FILE"):
        text_for(loads("[A]: a."), "")
    with pytest.raises(NoTextError, match="`text` has no effect: cannot read"):
        text_for(loads("===\nargmap: {text: nowhere.txt}\n===\n\n[A]: a."), "")
