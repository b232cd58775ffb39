"""Questions that list what a map has: what hangs apart, what is unsaid, who holds what, figures."""

from hypothesis import given

import argmap
from argmap.argdown.view.map_view import map_view
from argmap.graph import bearing, theses
from argmap.model import ArgumentMap
from argmap.queries import Row
from argmap.queries.hedging import hedging_words
from argmap.queries.questions import (
    contradictions,
    hedged,
    hidden,
    holders,
    implicit,
    orphans,
    stats,
    tags,
)
from tests.graph.brute_force import objections, supports
from tests.graph.small_maps import random_maps


def asked(text: str, question: str) -> tuple[Row, ...]:
    return argmap.loads(text).ask(question)


# Orphans.


def test_islands_are_told_one_after_the_other() -> None:
    text = "[T]\n  + [A]\n  + [B]\n\n[X]: x\n  + [Y]: y\n    - [Z]: z\n\n[U]: u\n"
    rows = orphans.ask(argmap.loads(text).bearing)
    assert [(row.name, row.island, row.size) for row in rows] == [
        ("[X]", "[X]", 3),
        ("[Y]", "[X]", 3),
        ("[Z]", "[X]", 3),
        ("[U]", "[U]", 1),
    ]
    assert rows[0].notes == ("nothing joins it to [T]; 2 more claims hang together with it",)
    assert rows[1].notes == ("belongs to [X]",)


@given(random_maps())
def test_an_orphan_does_not_lead_to_the_thesis(case: ArgumentMap) -> None:
    links = bearing(case)
    rows = orphans.ask(links)
    onward: dict[str, set[str]] = {}
    for source, target in (*supports(case), *objections(case)):
        onward.setdefault(source, set()).add(target)
    for row in rows:
        found, pending = {row.name}, [row.name]
        while pending:
            new = onward.get(pending.pop(), set()) - found
            found |= new
            pending += new
        assert row.thesis not in found
    assert len({row.thesis for row in rows}) <= 1
    if theses(links):
        assert {row.thesis for row in rows} <= {links.ids[end] for end in theses(links)}


# Unstated claims.


def test_an_unstated_premise_is_told_with_the_step_that_needs_it() -> None:
    text = (
        "<X>\n\n(1) [A]: a\n(2) [I]: i {implicit: true}\n----\n(3) [M]: m {implicit: true}\n"
        "(4) [B]: b\n----\n(5) [T]: t\n"
    )
    rows = implicit.ask(argmap.loads(text).bearing)
    assert [(row.name, row.notes) for row in rows] == [
        ("[I]", ("with [A] it leads to [M] (<X>#3)",)),
        ("[M]", ("with [B] it leads to [T] (<X>#5)", "it follows from <X>#3")),
    ]


def test_the_premises_beside_it_are_bounded() -> None:
    count = 2_000
    lines = [f"({n}) [P{n}]: p {{implicit: true}}" for n in range(count)]
    text = "<X>\n\n" + "\n".join(lines) + "\n----\n(9) [T]: t\n"
    rows = implicit.ask(argmap.loads(text).bearing)
    assert len(rows) == count
    assert sum(len(row.steps[0].beside) for row in rows) <= 500_000
    assert not rows[0].is_complete
    assert "and at least" in rows[0].notes[0]


# Hedges.


def test_a_hedge_in_the_data_is_certain_and_one_in_the_text_a_guess() -> None:
    text = (
        "[T]\n  + [A]: It may rain.\n  + [B]: Rain is likely. {hedge: false}\n"
        '  + [C]: It will rain. {hedge: "by all accounts"}\n  + [D]: It rains.\n'
    )
    rows = hedged.ask(argmap.loads(text).bearing)
    assert [(row.name, row.hedge, str(row.source)) for row in rows] == [
        ("[C]", "by all accounts", "data"),
        ("[A]", "may", "text"),
    ]


def test_words_are_guessed_in_english_only() -> None:
    assert hedging_words("Perhaps, by some accounts, in May.", "en-GB") == (
        "Perhaps",
        "by some accounts",
    )
    assert hedging_words("They may not smoke; dismay seemed to spread.", "en") == ("seemed",)
    assert hedging_words("Man may, perhaps.", "de") == ()


# Who holds what.


def test_what_several_hold_counts_for_each() -> None:
    text = (
        "[T]: t {holder: a}\n  - [O]: o {holder: [b, c]}\n    - [R]: r {holder: a}\n"
        "  - [U]: u {holder: b}\n"
    )
    rows = holders.ask(argmap.loads(text).bearing)
    assert [
        (row.holder, row.statements, row.objections, row.open, row.replies) for row in rows
    ] == [
        ("a", 2, 0, (), 1),
        ("b", 2, 2, ("[U]",), 0),
        ("c", 1, 1, (), 0),
    ]


def test_a_premise_belongs_to_the_holder_of_its_argument() -> None:
    text = "<X>: x {holder: h}\n\n(1) [A]: a\n----\n(2) [T]: t\n"
    (row,) = holders.ask(argmap.loads(text).bearing)
    assert row.ids == ("[A]", "<X>")


# Tags.


def test_tags_of_headings_are_those_of_the_section() -> None:
    text = "# One #x\n\n[A]: a #y\n  + <B>: b #y #z\n"
    rows = tags.ask(argmap.loads(text).bearing)
    assert [(row.name, row.ids, row.sections) for row in rows] == [
        ("#y", ("[A]", "<B>"), ()),
        ("#z", ("<B>",), ()),
        ("#x", (), ("One",)),
    ]


# Claims that exclude each other.


def test_in_loose_mode_an_attack_excludes_nothing() -> None:
    assert asked("[A]\n  - [B]\n", "contradictions") == ()
    strict = "===\nmodel:\n  mode: strict\n===\n\n[A]\n  - [B]\n"
    (row,) = contradictions.ask(argmap.loads(strict).bearing)
    assert (row.name, row.kind) == ("[B] and [A]", "contrary")


def test_what_needs_both_is_told() -> None:
    text = (
        "[A]: a {holder: h}\n  >< [B]: b {holder: h}\n\n<X>\n\n(1) [A]\n(2) [B]\n----\n(3) [C]: c\n"
        "  +> [T]: t\n"
    )
    (row,) = contradictions.ask(argmap.loads(text).bearing)
    assert row.ids == ("[A]", "[B]")
    assert row.steps == ("<X>#3",)
    assert row.rests == ("<X>", "[C]", "[T]")
    assert row.holders == ("h",)
    assert row.is_complete


def test_a_denial_is_told_unless_the_relation_is_written() -> None:
    text = "[A]: It rains.\n\n[B]: It is not the case that it  rains\n\n[C]: It does not rain.\n"
    (row,) = contradictions.ask(argmap.loads(text).bearing)
    assert (row.ids, row.kind) == (("[B]", "[A]"), "negation")
    (row,) = contradictions.ask(argmap.loads(text + "\n[A]\n  >< [B]\n").bearing)
    assert row.kind == "contradictory"


# What the map hides.


def test_every_reason_for_hiding() -> None:
    text = """\
===
selection:
  excludeStatements: [Out]
  statementSelectionMode: with-relations
===

[T]: t
  + <X>
  + [R]: r
  + [Out]: out
  + [Away]: away {isInMap: false}

<X>

(1) [P]: p
----
(2) [T]

# Closed {isClosed: true}

[R]: r

[Alone]: alone
"""
    rows = hidden.ask(argmap.loads(text).bearing)
    assert {row.name: str(row.reason) for row in rows} == {
        "[R]": "closed-group",
        "[Out]": "excluded",
        "[Away]": "not-in-map",
        "[Alone]": "disconnected",
        "[P]": "mode",
    }
    assert {row.name: row.inside for row in rows}["[P]"] == ("<X>",)


def test_sections_and_tags_that_are_not_selected() -> None:
    text = "===\nselection:\n  selected{}: [x]\n===\n\n[T]: t\n  + [A]: a\n"
    for name, reason in (("Sections", "section"), ("Tags", "tag")):
        rows = hidden.ask(argmap.loads(text.format(name)).bearing)
        assert [str(row.reason) for row in rows] == [reason, reason]


@given(random_maps())
def test_what_is_hidden_is_all_that_is_not_drawn(case: ArgumentMap) -> None:
    shown = {node.id for node in map_view(case).nodes}
    claims = {name for name in case.nodes if "#" not in name}
    assert {row.name for row in hidden.ask(bearing(case))} == claims - shown


# Figures.


def test_the_figures_of_a_small_map() -> None:
    text = (
        "# S\n\n[T]: t #x\n  + <X>\n  - [O]: o {holder: h, hedge: may}\n\n<X>\n\n(1) [A]: a\n"
        "(2) b {implicit: true}\n----\n(3) [T]\n\n[Alone]: z\n"
    )
    found = {row.name: (row.value, row.ids) for row in stats.ask(argmap.loads(text).bearing)}
    assert found["statements"] == (5, ())
    assert found["arguments"] == found["reconstructed"] == found["inferences"] == (1, ())
    assert found["sketched"] == (0, ())
    assert found["attacks"] == (1, ())
    assert found["theses"] == (1, ("[T]",))
    assert found["unanswered"] == (1, ("[O]",))
    assert found["unsupported"] == (2, ("[A]", "[Untitled 1]"))
    assert found["orphans"] == (1, ("[Alone]",))
    assert found["implicit"] == found["untitled"] == (1, ("[Untitled 1]",))
    assert found["hedged"] == (1, ("[O]",))
    assert found["parts"] == (2, ())
    assert found["depth"][0] == 1
    assert found["fan-in"] == (2, ("[T]",))
    assert found["holders"][0] == found["tags"][0] == found["sections"][0] == 1


@given(random_maps())
def test_the_figures_are_always_the_same_ones(case: ArgumentMap) -> None:
    rows = stats.ask(bearing(case))
    assert [row.name for row in rows] == [row.name for row in stats.ask(bearing(ArgumentMap()))]
    known = {row.name: row.value for row in rows}
    assert known["statements"] == len(case.statements)
    assert known["unsupported"] <= known["leaves"] <= known["statements"] + known["arguments"]
    assert known["unanswered"] <= known["objections"]
