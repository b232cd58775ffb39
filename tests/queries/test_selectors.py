"""What selectors take."""

import pickle
import re
from contextlib import suppress

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import argmap
from argmap import ArgmapError
from argmap.graph import bearing
from argmap.model import ArgumentMap
from argmap.queries.builtin import BUILTIN
from argmap.queries.selected import selected
from argmap.queries.selectors import Expression, SelectorError, parse, select
from argmap.queries.selectors.atoms import Call, Compare, Name, Named
from argmap.queries.selectors.compare import Operator
from argmap.queries.selectors.expression import And, Not, Or
from argmap.queries.selectors.pattern import Pattern
from tests.graph.small_maps import random_maps, small_map

TEXT = """\
===
title: Refugees
===

[Thesis]: The refugees need safe passage. #aim
  {holder: authors}
  + <Law>
  - [Cost]: Passage costs too much. #legal
      {holder: [China, Seoul], hedge: perhaps, source: {page: 3, quote: cost}}
    - [Donors]: Donors will pay.
        {date: 2007-02-19, source: [{page: 12}, {page: 14}]}

# Law

## Treaties

<Law>: A treaty demands it. #legal

(1) [Treaty]: A treaty grants them safe
    passage. {basis: law, by: The Hague}
(2) [Duty]: Treaties must be kept. {implicit: true}
-- Established rule {scheme: established_rule} --
    <_ <Outdated>: The treaty is old.
(3) [Claim]: They have a claim to passage.
    + A neighbour says so.
-- Modus ponens, Charity {holder: the court} --
(4) [Thesis]
"""

WORK = argmap.loads(TEXT, path="folder/refugees.argdown")


def taken(selector: str) -> str:
    return " ".join(WORK.select(selector))


def test_the_example_can_be_read() -> None:
    assert not WORK.diagnostics


@pytest.mark.parametrize(
    ("selector", "expected"),
    [
        ("unsupported & holder:China & under([Thesis])", ""),
        ("tag:legal | ~stated", "[Cost] <Law> [Duty]"),
        ("premise-of(<Law>)", "[Treaty] [Duty]"),
        ("depth<=1", "[Thesis] [Cost] <Law> [Claim]"),
        ('text~"safe passage"', "[Thesis] [Treaty]"),
    ],
)
def test_what_the_manual_begins_with(selector: str, expected: str) -> None:
    assert taken(selector) == expected


@pytest.mark.parametrize(
    ("selector", "expected"),
    [
        ("[Cost]", "[Cost]"),
        ("<Law>", "<Law>"),
        ("<Law>#3", "<Law>#3"),
        ("[ Cost ]", "[Cost]"),
        ("all & reconstructed", "<Law>"),
        ("sketched", "<Outdated>"),
        ("none", ""),
        ("untitled", "[Untitled 1]"),
        ("arguments & ~sketched", "<Law>"),
        ("inferences", "<Law>#3 <Law>#4"),
        ("premises", "[Treaty] [Duty] [Claim]"),
        ("premise", "[Treaty] [Duty] [Claim]"),
        ("conclusions", "[Thesis] [Claim]"),
        ("reasons", "<Law> [Untitled 1]"),
        ("thesis", "[Thesis]"),
        ("implicit", "[Duty]"),
        ("objection", "[Cost] <Outdated>"),
        ("~stated & statements", "[Duty]"),
    ],
)
def test_titles_and_names(selector: str, expected: str) -> None:
    assert taken(selector) == expected


@pytest.mark.parametrize(
    ("selector", "expected"),
    [
        ("holder:china", "[Cost]"),
        ("holder:seoul", "[Cost]"),
        ('holder:"China, Seoul"', "[Cost]"),
        ("holder:Chin", ""),
        ("holder:Chi*", "[Cost]"),
        ("holder~hin", "[Cost]"),
        ("holder:* & statements", "[Thesis] [Cost]"),
        ("kind:inference & holder:*court", "<Law>#4"),
        ("tag:legal", "[Cost] <Law>"),
        ("tag:#legal", "[Cost] <Law>"),
        ("#legal & ~#aim", "[Cost] <Law>"),
        ("#(legal)", "[Cost] <Law>"),
        ("tags:legal & holders:china", "[Cost]"),
        ("hedge:perhaps", "[Cost]"),
        ("basis:law", "[Treaty]"),
        ("scheme:established_rule", "<Law>"),
        ("rule:charity", "<Law>"),
        ('kind:inference & rule:"modus ponens"', "<Law>#4"),
        ("section:law & arguments", "<Law> <Outdated>"),
        ("section:treaties & arguments", "<Law> <Outdated>"),
        ('title:"C*t"', "[Cost]"),
        ("title:Law", "<Law>"),
        ("role:thesis", "[Thesis]"),
        ("role:reply", "[Donors]"),
        ("role:conclusion & role:premise", "[Claim]"),
        ("side:against", "[Cost] <Outdated>"),
        ("path:refugees.argdown & depth:0", "[Thesis]"),
        ("path:folder/*.argdown & depth:0", "[Thesis]"),
        ("line<9", "[Thesis] [Cost]"),
        ("depth:*  & ~statements", "<Law> <Outdated>"),
        ("depth>=3", "<Outdated>"),
        ("weight>=2", "<Law> [Treaty] [Duty] [Untitled 1]"),
        ("words:3", "[Donors]"),
        ("premises=2", "<Law>"),
        ("premises:2 & inferences", "<Law>#3"),
        ("reasons:1 & objections:1", "[Thesis]"),
        ("objections>0 & inferences", "<Law>#3"),
        ("data.by:the*", "[Treaty]"),
        ("data.source.page:3", "[Cost]"),
        ("data.source.page>12", "[Donors]"),
        ("data.source.page<=12.0", "[Cost] [Donors]"),
        ('data."source".quote~OS', "[Cost]"),
        ("data.source:*", "[Cost] [Donors]"),
        ("data.date:2007-02-19", "[Donors]"),
        ("data.date<2007-03", "[Donors]"),
        ("data.date>=2007", "[Donors]"),
        ("data.date>2007", ""),
        ("data.date>3", ""),
        ("data.implicit:true", "[Duty]"),
        ("data.source:x", ""),
        ("title:Thes*sis", ""),
        ("basis!=law & role:premise", "[Duty] [Claim]"),
        ("depth!=1 & under(thesis) & arguments", "<Outdated>"),
        ("text~keep | text~kept", "[Duty]"),
        ("text~'grants*safe passage'", "[Treaty]"),
        (r"text~\*", ""),
    ],
)
def test_fields(selector: str, expected: str) -> None:
    assert taken(selector) == expected


@pytest.mark.parametrize(
    ("selector", "expected"),
    [
        ("under([Cost])", "[Donors]"),
        ("under([Claim])", "<Law> [Treaty] [Duty] <Outdated> [Untitled 1]"),
        ("under(<Law>)", "[Treaty] [Duty] <Outdated> [Claim] [Untitled 1]"),
        ("above([Treaty])", "[Thesis] <Law> [Claim]"),
        ("above(<Law>)", "[Thesis] [Claim]"),
        ("above([Donors])", "[Thesis] [Cost]"),
        ("above(<Outdated>)", "[Thesis] <Law> [Claim]"),
        ("reason-for([Thesis])", "<Law>"),
        ("reasons-for([Claim])", "<Law> [Untitled 1]"),
        ("premise-of(<Law>#4)", "[Claim]"),
        ("premise-of([Claim])", "[Treaty] [Duty]"),
        ("conclusion-of(<Law>)", "[Thesis]"),
        ("conclusion-of([Duty])", "[Claim]"),
        ("conclusion-of(<Law>#3)", "[Claim]"),
        ("objection-to([Thesis])", "[Cost]"),
        ("objection-to(<Law>)", "<Outdated>"),
        ("objections([Thesis])", "[Cost]"),
        ("reply-to([Cost] | <Outdated>)", "[Donors]"),
        ("reply-to(<Law>)", "<Outdated>"),
        ("argument-of([Duty])", "<Law>"),
        ("argument-of(<Law>#3)", "<Law>"),
        ("step-of(<Law>)", "<Law>#3 <Law>#4"),
        ("under(step-of(<Law>)) & sketched", "<Outdated>"),
        ("falls-with([Claim])", "[Thesis] <Law>"),
        ("falls-with([Duty] | untitled)", "[Thesis] <Law> [Claim]"),
        ("neighbours([Cost])", "[Thesis] [Donors]"),
        ("neighbors([Donors], 2)", "[Thesis] [Cost]"),
        ("neighbours([Donors], 0)", ""),
        ("neighbours([Treaty])", "<Law>"),
        ("neighbours(<Law>)", "[Thesis] [Treaty] [Duty] <Outdated> [Claim]"),
        ("objections(none)", ""),
    ],
)
def test_functions(selector: str, expected: str) -> None:
    assert taken(selector) == expected


@pytest.mark.parametrize(
    "selector",
    [
        "tag:legal&arguments",
        "tag:legal and arguments",
        "TAG:legal AND Argument",
        "( tag : legal ) && arguments",
        "arguments & not (not tag=legal or none)",
        "!sketched & arguments",
        'tag == "legal"\n & \u201carguments'[:-10] + "arguments",
        "all & tag:legal & (arguments | none)",
    ],
)
def test_one_selector_can_be_written_in_many_ways(selector: str) -> None:
    assert taken(selector) == "<Law>"


def test_not_binds_most_and_or_least() -> None:
    assert parse("~[A] & [B] | [C]") == parse("((~[A]) & [B]) | [C]")
    assert parse("[A] | [B] & ~[C]") == parse("[A] | ([B] & (~[C]))")


def test_expressions_are_put_together_in_python() -> None:
    built = (parse("tag:legal") | ~parse("stated")) & parse("statements")
    assert WORK.select(str(built)) == ("[Cost]", "[Duty]")
    assert select(WORK.bearing, built, BUILTIN) == ("[Cost]", "[Duty]")
    assert built == parse("(tag:legal | ~stated) & statements")
    assert hash(built) == hash(parse("( tag:legal | ~ stated ) & statements"))
    assert (parse("all & none") & parse("stated")) == parse("all & none & stated")


def test_steps_are_taken_only_if_they_are_named() -> None:
    assert not any("#" in name for name in WORK.select("~none"))
    assert WORK.select("~(kind:statement | arguments) & inferences") == ("<Law>#3", "<Law>#4")
    assert WORK.select("~<Law>#3 & inferences") == ("<Law>#4",)
    assert WORK.select("under(<Law>#3)") == ("<Law>", "[Treaty]", "[Duty]", "<Outdated>")


def test_any_title_can_be_named() -> None:
    strange = [r"a ] b", r"back\slash", r"end\\", r"\]", "a > b", '"quoted"', "~x & y", "#3"]
    case = small_map()
    case = ArgumentMap(
        tuple(type(s)(t) for t in strange for s in argmap.loads("[A]: a").map.statements)
    )
    links = bearing(case)
    for title in strange:
        [found] = select(links, str(Named(f"[{title}]")), ())
        assert found == f"[{title}]"
        value = title.replace("\\", "\\\\").replace('"', '\\"')
        assert select(links, f'title:"{value}"', ()) == (f"[{title}]",)


def test_a_text_is_compared_as_a_reader_reads_it() -> None:
    work = argmap.loads("[Café]: China\N{RIGHT SINGLE QUOTATION MARK}s “old”  Straße.\n")
    for selector in ('text~"china\'s \\"old\\" STRASSE"', "title:cafe", "title:CAFÉ"):
        assert work.select(selector) == ("[Café]",)


@given(
    random_maps(), st.lists(st.sampled_from(["[S0]", "[S1]", "leaves", "under([S0])"]), min_size=2)
)
def test_the_laws_of_logic_hold(argument_map: ArgumentMap, parts: list[str]) -> None:
    links = bearing(argument_map)

    def of(selector: str) -> tuple[str, ...]:
        return select(links, selector, BUILTIN)

    assume({"[S0]", "[S1]"} <= links.index.keys())

    for kind in ("", " | inferences"):
        a, b = f"({parts[0]}{kind})", parts[1]
        assert of(f"~({a} | {b})") == of(f"~{a} & ~{b}")
        assert of(f"~({a} & {b})") == of(f"~{a} | ~{b}")
        assert of(f"~~{a}") == of(a)
        assert of(f"{a} & ~{a}") == ()
        assert of(" | ".join(parts)) == of(" | ".join(reversed(parts)))


WORDS = ["[A]", "<B>", "<B>#2", "under", "(", ")", "&", "|", "~", ":", "<=", '"', "'", "a b", "\\"]


@given(st.one_of(st.text(), st.lists(st.sampled_from(WORDS)).map("".join)))
def test_any_text_is_a_selector_or_is_refused_with_a_caret(text: str) -> None:
    try:
        found = parse(text)
    except SelectorError as error:
        refused = error
    else:
        assert parse(str(found)) == found
        return
    assert refused.reason
    assert refused.span is None or re.search(r"\n +\| +\^+$", str(refused))


@given(st.lists(st.sampled_from([*WORDS, "leaves", "text", "data.x", "*", ",", "2"])))
def test_whatever_is_asked_there_is_an_answer_or_a_message(words: list[str]) -> None:
    with suppress(ArgmapError):
        assert set(WORK.select(" ".join(words))) <= WORK.map.nodes.keys()


def test_a_step_has_a_row_as_claims_have() -> None:
    [row] = selected(WORK.bearing, ["<Law>#4"])
    assert (row.subject.kind, row.subject.title) == ("inference", "Law")
    assert row.subject.text == "Modus ponens, Charity"
    assert row.subject.holder == "the court"
    assert row.notes == ("reason for [Thesis], held by the court",)


def anything() -> st.SearchStrategy[Expression]:
    """Expressions of every kind, with whatever text stands in them."""
    titles = st.text().map(lambda title: Named(f"[{title}]")) | st.builds(
        lambda title, step: Named(f"<{title}>{step}"), st.text(), st.sampled_from(["", "#3"])
    )
    patterns = st.lists(st.text(), min_size=1).map(lambda pieces: Pattern(tuple(pieces)))
    fields = st.sampled_from(["holder", "depth", "x-y"])
    compares = st.builds(Compare, fields, st.sampled_from(Operator), patterns)
    keys = st.lists(st.text(), min_size=1).map(tuple)
    data = st.builds(Compare, st.just("data"), st.sampled_from(Operator), patterns, keys)
    names = st.sampled_from(["all", "rests-on-it"]).map(Name)
    return st.recursive(
        titles | compares | data | names,
        lambda inner: st.one_of(
            inner.map(Not),
            st.lists(inner, min_size=2, max_size=3).map(lambda parts: And(tuple(parts))),
            st.lists(inner, min_size=2, max_size=3).map(lambda parts: Or(tuple(parts))),
            st.builds(
                lambda parts, count: Call("under", tuple(parts), count),
                st.lists(inner, min_size=1, max_size=2),
                st.none() | st.integers(0, 999),
            ),
        ),
        max_leaves=8,
    )


@given(anything())
def test_what_is_printed_is_read_back_the_same(expression: Expression) -> None:
    assert parse(str(expression)) == expression
    assert hash(parse(str(expression))) == hash(expression)
    assert pickle.loads(pickle.dumps(expression)) == expression  # noqa: S301 -- our own


@pytest.mark.parametrize(
    ("selector", "expected"),
    [
        ("holder:Chine", "no holder in the map is like 'Chine'; it has 'China'"),
        (
            "arguments & ~(under(#Legals) | all)",
            "no tag in the map is like 'Legals'; it has 'legal'",
        ),
        ("basis:evidence", "no basis in the map is like 'evidence'; it has 'law'"),
        ("holder~xyz & kind:argument", "no holder in the map is like 'xyz'; it has "),
    ],
)
def test_what_takes_nothing_says_which_values_there_are(selector: str, expected: str) -> None:
    [hint] = WORK.hints(selector)
    assert hint.startswith(expected)


def test_a_value_that_some_element_has_gives_no_hint() -> None:
    assert WORK.hints("holder:China & arguments & title:x & text~y & depth>9") == ()
    bare = argmap.loads("[A]: a")
    assert bare.hints("holder:China") == ("nothing in the map has a holder",)
