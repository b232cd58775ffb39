"""Merging what two people made of one map."""

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import loads
from argmap.compare.differences.find import compare
from argmap.compare.merge import Merged
from argmap.compare.merge.entries import entries
from argmap.compare.merge.merge import merge

BASE = """\
===
title: Uniforms
author: a class
===

// The thesis.
[Uniform]: Our school should introduce a uniform.
  + <Teasing>
  - [Cost]: Uniforms are expensive for poor families. {holder: parents}
    - [Fund]: A fund can pay for poor families.
  - [Choice]: Pupils should choose their clothes.

<Teasing>

(1) [Teased]: Pupils are teased about their clothes.
(2) [Same]: Pupils in uniform are not teased about their clothes.
-- Practical reasoning --
    <_ [Talks]: Class talks end teasing at a lower price.
(3) [Uniform]
"""

FUND = "    - [Fund]: A fund can pay for poor families.\n"
SAME = "(2) [Same]: Pupils in uniform are not teased about their clothes.\n"


class Change(NamedTuple):
    """What becomes of a part of the base."""

    old: str
    new: str

    def of(self, text: str) -> str:
        assert self.old in text
        return text.replace(self.old, self.new, 1)


CLEAN = {
    "two claims in one place": (
        Change(FUND, FUND + "    - [Used]: Used uniforms are cheap.\n"),
        Change(FUND, FUND + "    - [Grants]: The state gives grants.\n"),
    ),
    "two neighbours": (
        Change("Uniforms are expensive for", "Uniforms cost too much for"),
        Change("A fund can pay", "A school fund can pay"),
    ),
    "text and data of one claim": (
        Change("Uniforms are expensive for", "Uniforms cost too much for"),
        Change("{holder: parents}", "{holder: parents, basis: evidence}"),
    ),
    "two keys of data": (
        Change("{holder: parents}", "{holder: parents, hedge: many}"),
        Change("{holder: parents}", "{holder: parents, basis: evidence}"),
    ),
    "data that there was none of": (
        Change("poor families.\n  - [Choice]", "poor families. {basis: law}\n  - [Choice]"),
        Change("A fund can", "Two funds can"),
    ),
    "the sign of a reason and its text": (
        Change("  - [Choice]", "  + [Choice]"),
        Change("Pupils should choose", "All pupils should choose"),
    ),
    "a claim gone, its neighbour changed": (
        Change(FUND, ""),
        Change("Pupils should choose", "All pupils should choose"),
    ),
    "two premises of one step": (
        Change(SAME, SAME + "(3) [End]: We should end teasing. {implicit: true}\n"),
        Change("(1) [Teased]", "(1) [Many]: We are many.\n(2) [Teased]"),
    ),
    "a section moved, a claim in it changed": (
        Change(
            BASE,
            BASE.partition("// The")[0]
            + BASE[BASE.index("<Teasing>\n\n(1)") :]
            + "\n// The"
            + BASE[BASE.index(" thesis.") : BASE.index("\n<Teasing>\n\n(1)")],
        ),
        Change("Class talks end teasing", "Class talks reduce teasing"),
    ),
    "a claim moved, and its text changed": (
        Change(FUND + "  - [Choice]: Pupils should choose their clothes.\n",
               "  - [Choice]: Pupils should choose their clothes.\n" + FUND),
        Change("A fund can", "Two funds can"),
    ),
    "the rule and an undercut": (
        Change("-- Practical reasoning --", "-- Argument from consequences --"),
        Change("    <_ [Talks]", "    <_ [Coats]: Coats are not covered.\n    <_ [Talks]"),
    ),
    "two keys of the front matter": (
        Change("title: Uniforms", "title: School uniforms"),
        Change("author: a class\n", "author: a class\nlang: en\n"),
    ),
    "a comment and a text": (
        Change("// The thesis.", "// The thesis, as we see it."),
        Change("should introduce a uniform", "should soon introduce a uniform"),
    ),
    "new blocks at the end": (
        Change("(3) [Uniform]\n", "(3) [Uniform]\n\n[Note A]: We asked our parents.\n"),
        Change("(3) [Uniform]\n", "(3) [Uniform]\n\n[Note B]: We asked our teachers.\n"),
    ),
    "the same claim, spelt out by both": (
        Change(FUND, FUND + "    - [Used]: Used uniforms are cheap.\n"),
        Change(FUND, FUND + "    - [Used]: Used uniforms are cheap.\n"),
    ),
}  # fmt: skip

CLASHES = {
    "two texts of one claim": (
        Change("Uniforms are expensive for", "Uniforms cost too much for"),
        Change("Uniforms are expensive for", "Uniforms are dear for"),
        "[Cost]: both changed the text",
    ),
    "gone and changed": (
        Change(FUND, ""),
        Change("A fund can", "Two funds can"),
        "[Fund]: one took it away, the other changed it",
    ),
    "gone and added to": (
        Change("  - [Choice]: Pupils should choose their clothes.\n", ""),
        Change("choose their clothes.\n", "choose their clothes.\n    + [Free]: We are free.\n"),
        "[Choice]: one took it away, the other added to it",
    ),
    "two signs": (
        Change("  - [Choice]", "  + [Choice]"),
        Change("  - [Choice]", "  >< [Choice]"),
        "[Choice]: both changed the kind of reason",
    ),
    "two values of one key": (
        Change("{holder: parents}", "{holder: pupils}"),
        Change("{holder: parents}", "{holder: teachers}"),
        "[Cost]: both changed the data (holder)",
    ),
    "one title for two claims": (
        Change(FUND, FUND + "    - [Used]: Used uniforms are cheap.\n"),
        Change("(3) [Uniform]\n", "(3) [Uniform]\n    - [Used]: Used uniforms look bad.\n"),
        "[Used]: both added it, with different texts",
    ),
}


def of(changes: tuple[Change, Change]) -> tuple[str, str]:
    return changes[0].of(BASE), changes[1].of(BASE)


@pytest.mark.parametrize("name", CLEAN)
@pytest.mark.parametrize("is_turned", [False, True], ids=["", "turned"])
def test_what_does_not_clash_is_merged(name: str, is_turned: bool) -> None:
    ours, theirs = of(CLEAN[name])
    if is_turned:
        ours, theirs = theirs, ours
    merged = merge(BASE, ours, theirs)
    assert merged == Merged(merged.text)
    assert "// The thesis" in merged.text
    one, other = (loads(text).map for text in (ours, theirs))
    both = loads(merged.text)
    assert both.diagnostics == ()
    base = loads(BASE).map
    from_one = len(compare(one, both.map).differences)
    from_other = len(compare(other, both.map).differences)
    if ours == theirs:
        assert from_one == from_other == 0
    else:
        assert from_one <= len(compare(base, other).differences)
        assert from_other <= len(compare(base, one).differences)
        assert from_one or from_other


@pytest.mark.parametrize("name", CLASHES)
@pytest.mark.parametrize("is_turned", [False, True], ids=["", "turned"])
def test_what_clashes_is_marked(name: str, is_turned: bool) -> None:
    first, second, expected = CLASHES[name]
    ours, theirs = of((first, second))
    if is_turned:
        ours, theirs = theirs, ours
    merged = merge(BASE, ours, theirs)
    assert [f"{each.subject}: {each.reason}" for each in merged.conflicts] == [expected]
    assert merged.text.count("<<<<<<< ours\n") == merged.text.count(">>>>>>> theirs\n") == 1
    if "gone" not in name:
        mine, other = _taken(merged.text, ours=True), _taken(merged.text, ours=False)
        assert mine != other
    assert merged.text.count("[Teased]") == 1


def _taken(text: str, *, ours: bool) -> str:
    kept, inside = [], ""
    for line in text.splitlines():
        mark = line[:7]
        if mark in ("<<<<<<<", "=======", ">>>>>>>"):
            inside = {"<<<<<<<": "ours", "=======": "theirs"}.get(mark, "")
        elif not inside or (inside == "ours") == ours:
            kept.append(line)
    return "\n".join(kept)


def test_lines_are_numbered_again() -> None:
    ours, theirs = of(CLEAN["two premises of one step"])
    text = merge(BASE, ours, theirs).text
    for number, title in enumerate(("Many", "Teased", "Same", "End", "Uniform"), start=1):
        assert f"({number}) [{title}]" in text


def test_what_only_together_is_odd_is_told() -> None:
    ours = BASE + "\n[Cost]\n  + [Rich]: Our town is rich.\n"
    theirs = BASE + "\n[Cost]\n  - [Rich]: Our town is rich.\n"
    merged = merge(BASE, ours, theirs)
    assert not merged.is_clean


@pytest.mark.parametrize("text", ["", "\n", "[A]: It rains.", "no map at all\n\n  - odd", BASE])
def test_one_side_alone_is_taken(text: str) -> None:
    assert merge(BASE, BASE, text) == merge(BASE, text, BASE) == merge(BASE, text, text)
    assert merge(BASE, BASE, text).text == text


lines = st.sampled_from(
    ["[A]: It rains.", "  + [B]: It pours.", "    - [C]: It stops.", "# One", "// note", "",
     "<D>", "(1) [E]: Snow.", "(2) [F]: Ice.", "----", "(3) [A]", "  <_ [G]: Sun.", "{x: 1}", "odd"]
)  # fmt: skip
texts = st.lists(lines, max_size=14).map("\n".join)


@given(texts)
def test_entries_are_the_text(text: str) -> None:
    assert entries(text).joined() == text


@given(texts, texts, texts)
def test_any_three_texts_can_be_merged(base: str, ours: str, theirs: str) -> None:
    merged = merge(base, ours, theirs)
    assert merge(base, ours, theirs) == merged
    assert ("<<<<<<<" in merged.text) == bool(merged.conflicts)
