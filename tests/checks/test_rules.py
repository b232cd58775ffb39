"""Each rule's docstring is its documentation, and the examples in it are tests."""

import re
from textwrap import dedent

import pytest

import argmap
from argmap.checks import BUILTIN, Choice, Group, Inspection, Rule, run
from argmap.graph import bearing
from argmap.model import ArgumentMap, Statement
from argmap.passages import SourceText
from argmap.text import Position, Severity, Source

PARTS = ("Why", "Fails", "Passes", "Source")
TEXT = "Text"


def part(rule: Rule, name: str) -> str:
    """One part of a rule's page, without its indentation."""
    following = "|".join(f"{other}:" for other in (*PARTS, TEXT))
    found = re.search(
        rf"^{name}:\n(.*?)(?=^(?:{following})|\Z)", rule.page, re.DOTALL | re.MULTILINE
    )
    assert found is not None, f"{rule.name} has no part {name}"
    return dedent(found[1]).strip("\n") + "\n"


def findings(rule: Rule, text: str) -> tuple[argmap.Diagnostic, ...]:
    work = argmap.loads(text)
    assert not work.diagnostics
    if rule.needs_text:
        source = SourceText(Source(part(rule, TEXT), "text.txt"))
        return run([rule], Inspection(work.bearing, source))
    every = Choice(teach=True)
    return tuple(found for found in work.check(order=every).findings if found.code == rule.code)


each_rule = pytest.mark.parametrize("rule", BUILTIN, ids=lambda rule: rule.name)


@each_rule
def test_what_fails(rule: Rule) -> None:
    found = findings(rule, part(rule, "Fails"))
    assert found
    for finding in found:
        assert (finding.code, finding.severity) == (rule.code, rule.severity)
        assert finding.hint
        assert not finding.message.endswith(".")


@each_rule
def test_only_a_rule_that_is_fixable_offers_fixes(rule: Rule) -> None:
    found = findings(rule, part(rule, "Fails"))
    assert any(finding.fix for finding in found) == rule.fixable


@each_rule
def test_what_passes(rule: Rule) -> None:
    assert findings(rule, part(rule, "Passes")) == ()


@each_rule
def test_page_has_all_parts(rule: Rule) -> None:
    first = rule.page.splitlines()[0]
    assert first.endswith(".")
    for name in PARTS:
        assert part(rule, name).strip()


@each_rule
def test_module_is_named_after_the_rule(rule: Rule) -> None:
    assert rule.check.__module__ == f"argmap.checks.{rule.group}.{rule.name.replace('-', '_')}"
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)


def test_codes_are_sorted_unique_and_in_their_group() -> None:
    codes = [rule.code for rule in BUILTIN]
    assert codes == sorted(set(codes))
    first_digit = {group: str(place) for place, group in enumerate(Group, start=1)}
    assert Group.SYNTAX not in {rule.group for rule in BUILTIN}
    for rule in BUILTIN:
        assert re.fullmatch(rf"AM{first_digit[rule.group]}\d\d", rule.code)


def test_findings_are_sorted_by_place() -> None:
    work = argmap.loads(
        "[B]: b.\n  + [A]: a.\n  - [C]\n\n[b]: c.\n  + [D]: d.\n\n[Lonely]: One.\n\n[lonely]: Two.\n"
    )
    places = [(found.span.begin, found.code) for found in work.findings]
    assert places == sorted(places)
    assert len({code for _, code in places}) > 3


def test_a_map_made_by_a_program_has_findings_without_a_place() -> None:
    lonely = ArgumentMap(statements=(Statement("A"), Statement("B")))
    found = run(BUILTIN, Inspection(bearing(lonely)))
    assert {finding.span.path for finding in found} == {"<map>"}
    assert "[A] is nowhere written" in {finding.message for finding in found}


@pytest.mark.parametrize("text", ["", "[A]: Alone.\n", "Just a note.\n\nAnd another.\n"])
def test_nothing_to_find(text: str) -> None:
    rules = [rule for rule in BUILTIN if not rule.teaching]
    assert run(rules, Inspection(argmap.loads(text).bearing)) == ()


_LARGE = "[T]: t.\n  + [A]: a.\n  + [B]: b.\n  + [E]: e.\n    - [F]: f.\n      - [G]: g.\n  - [H]: h.\n\n"

CASES = [
    (
        "brackets confused",
        "[Law]: A treaty says so.\n\n[Thesis]: They need passage.\n  + <Law>\n",
        "AM101",
        ["<Law> is nowhere written; did you mean [Law]?"],
    ),
    (
        "case and blanks",
        "[Safe passage]: They need it.\n\n[safe passage ]\n",
        "AM101",
        ["[safe passage ] is nowhere written; did you mean [Safe passage]?"],
    ),
    (
        "an argument known by its structure is written",
        "[T]: They need it.\n  + <A>\n\n<A>\n\n(1) a\n----\n(2) [T]\n",
        "AM102",
        [],
    ),
    (
        "a structure without premises is written, too",
        "[T]: They need it.\n  + <A>\n\n<A>\n\n----\n(2) b\n",
        "AM102",
        [],
    ),
    (
        "a structure that cannot be read is written, too",
        "[T]: They need it.\n  + <A>\n\n<A> #law {basis: law} // ours\n// two\n\n(1) a\n(2) b\n",
        "AM102",
        [],
    ),
    (
        "numbered titles are no near misses",
        "[Reason 1]: One.\n\n[Reason 2]: Two.\n\n[Reason A]: Three.\n\n[Reason B]: Four.\n",
        "AM103",
        [],
    ),
    (
        "a slip in a long word",
        "[Humanitarian case]: One.\n\n[Humanitarain case]: Two.\n",
        "AM103",
        ["[Humanitarain case] and [Humanitarian case] are two, but look like one"],
    ),
    (
        "a statement and an argument may share a title",
        "[Safe passage]: One.\n\n<Safe passage>: Two.\n",
        "AM103",
        [],
    ),
    ("the same text twice", "[A]: One thing.\n\n[A]: One\n  thing.\n", "AM104", []),
    (
        "an argument described twice",
        "<A>: One thing.\n\n<A>: Another.\n",
        "AM104",
        ["<A> is written twice, with different texts"],
    ),
    (
        "an island is one finding",
        _LARGE + "[U]: u.\n  + [C]: c.\n    - [D]: d.\n",
        "AM201",
        ["[U] and 2 more boxes around it do not bear on the thesis [T]"],
    ),
    (
        "a second conclusion from the same reason",
        "[T]: t.\n  + [A]: a.\n    +> [U]: u.\n  + [B]: b.\n",
        "AM201",
        ["[U] does not bear on the thesis [T]"],
    ),
    ("two sides that attack each other", "[T]: t.\n  - [U]: u.\n    - [T]\n", "AM201", []),
    ("two sides that exclude each other", "[T]: t.\n  >< [U]: u.\n    + [A]: a.\n", "AM201", []),
    ("what is kept off the map", "[T]: t.\n  + [A]: a.\n\n[N]: n. {isInMap: false}\n", "AM201", []),
    (
        "a premise that is marked as unstated is an assumption",
        "<A>\n\n(1) [P]: p. {implicit: true}\n(2) [Q]: q.\n----\n(3) [T]: t.\n",
        "AM202",
        ["nothing supports [Q], on which 1 statement rests"],
    ),
    (
        "an undercut is an objection",
        "<A>\n\n(1) [P]: p.\n----\n  <_ [U]: u.\n(2) [T]: t.\n",
        "AM203",
        ["nobody answers [U], an objection to <A>#2"],
    ),
    ("a claim that supports itself", "[T]: t.\n  + [T]\n", "AM301", ["[T] supports itself"]),
    (
        "a circle through a structure",
        "<A>\n\n(1) [P]: p.\n----\n(2) [C]: c.\n\n[P]\n  + [C]\n",
        "AM301",
        ["circular support: [P] -> [C] -> [P]"],
    ),
]


@pytest.mark.parametrize(
    ("text", "code", "messages"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_case(text: str, code: str, messages: list[str]) -> None:
    work = argmap.loads(text)
    found = [finding.message for finding in work.findings if finding.code == code]
    assert found == messages


def test_a_finding_points_at_the_title_and_its_counterpart() -> None:
    work = argmap.loads("[Safe passage]: They need it.\n\n  [Safe pasage]\n    + <A>: a.\n")
    (found,) = (finding for finding in work.findings if finding.code == "AM101")
    assert found.severity is Severity.WARNING
    assert found.span.text == "[Safe pasage]"
    assert found.span.begin == Position(3, 3)
    assert [related.span.text for related in found.related] == ["[Safe passage]"]
