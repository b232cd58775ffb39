"""Selectors, and which of them counts where they disagree."""

import re
from fnmatch import fnmatchcase

import pytest
from hypothesis import given
from hypothesis import strategies as st

import argmap
from argmap.app.plugins import Plugins
from argmap.argdown.problems import Problem
from argmap.checks import (
    Choice,
    Entry,
    Finding,
    Group,
    Inspection,
    Rule,
    Rules,
    UnknownRuleError,
    judge,
    selected,
)
from argmap.text import Severity

KNOWN = Plugins(lambda _group: ()).known_rules


def some(code: str, name: str, group: Group = Group.STRUCTURE, *, teaching: bool = False) -> Entry:
    return Entry(code, name, group, Severity.WARNING, "A thing.", "A thing.", teaching=teaching)


FEW = Rules(
    [
        some("AM101", "near-title", Group.NAMES),
        some("AM201", "orphan"),
        some("AM202", "unsupported"),
        some("AM211", "crowded", teaching=True),
        some("AM401", "question", Group.WORDING, teaching=True),
        some("AD101", "cut-off", Group.SYNTAX),
    ]
)


def choice(text: str, *, teach: bool | None = None) -> Choice:
    """``+AM2 -AM202 ++wording``: select, ignore, extend."""
    words = text.split()
    select = [FEW.find(word[1:]) for word in words if re.match(r"\+[^+]", word)]
    return Choice(
        tuple(select) if select else None,
        tuple(FEW.find(word[2:]) for word in words if word.startswith("++")),
        tuple(FEW.find(word[1:]) for word in words if word.startswith("-")),
        teach,
    )


@pytest.mark.parametrize(
    ("selector", "codes"),
    [
        ("AM202", "AM202"),
        ("am202", "AM202"),
        ("unsupported", "AM202"),
        ("AM2", "AM201 AM202 AM211"),
        ("AM20", "AM201 AM202"),
        ("structure", "AM201 AM202 AM211"),
        ("syntax", "AD101"),
        ("AD", "AD101"),
        ("all", "AD101 AM101 AM201 AM202 AM211 AM401"),
    ],
)
def test_what_a_selector_takes(selector: str, codes: str) -> None:
    assert FEW.find(selector).codes == set(codes.split())


@pytest.mark.parametrize(
    ("selector", "message"),
    [
        ("AM203", "there is no rule 'AM203'; did you mean 'AM202' or 'AM201'"),
        ("unsuported", "there is no rule 'unsuported'; did you mean 'unsupported'?"),
        ("wordng", "there is no rule 'wordng'; did you mean 'wording'?"),
        ("", "there is no rule ''; argmap rules lists them all"),
        ("2", "there is no rule '2'; "),
        ("A_", "there is no rule 'A_'; "),
    ],
)
def test_a_selector_that_takes_nothing(selector: str, message: str) -> None:
    with pytest.raises(UnknownRuleError) as raised:
        FEW.find(selector)
    assert str(raised.value).startswith(message)


@pytest.mark.parametrize(
    ("choices", "codes"),
    [
        ([], "AD101 AM101 AM201 AM202"),
        ([choice("", teach=True)], "AD101 AM101 AM201 AM202 AM211 AM401"),
        ([choice("", teach=True), choice("", teach=False)], "AD101 AM101 AM201 AM202"),
        ([choice("++wording")], "AD101 AM101 AM201 AM202 AM401"),
        ([choice("+AM2")], "AM201 AM202"),
        ([choice("+AM21")], "AM211"),
        ([choice("+all")], "AD101 AM101 AM201 AM202"),
        ([choice("+all", teach=True)], "AD101 AM101 AM201 AM202 AM211 AM401"),
        ([choice("+crowded ++wording")], "AM211 AM401"),
        ([choice("+AM2", teach=True)], "AM201 AM202 AM211"),
        ([choice("+AM2 -AM202")], "AM201"),
        ([choice("-AM2 +AM202")], "AM202"),
        ([choice("+AM202 -unsupported")], ""),
        ([choice("-all ++AM101")], "AM101"),
        ([choice("-syntax -names")], "AM201 AM202"),
        ([choice("-AM202"), choice("+AM2")], "AM201"),
        ([choice("-AM202"), choice("+AM202")], "AM202"),
        ([choice("+AM1"), choice("+AM2")], "AM201 AM202"),
        ([choice("+AM1 ++wording"), choice("+AM201")], "AM201 AM401"),
    ],
)
def test_which_selector_counts(choices: list[Choice], codes: str) -> None:
    assert selected(FEW, choices) == set(codes.split())


SELECTORS = st.sampled_from(["all", "AM", "AM2", "AM20", "AM202", "AM211", "structure", "wording"])


@given(st.lists(SELECTORS, min_size=1, max_size=4), st.lists(SELECTORS, max_size=4))
def test_the_narrower_selector_counts(select: list[str], ignore: list[str]) -> None:
    """Told in another way: for each code, the longest pattern that takes it; a tie ignores."""
    patterns = {"all": "*", "structure": "?M2*", "wording": "?M4*"}

    def narrowest(selectors: list[str], code: str) -> int:
        fits = [patterns.get(text, f"{text}*") for text in selectors]
        return max((len(fit) for fit in fits if fnmatchcase(code, fit)), default=0)

    expected = {
        entry.code
        for entry in FEW.entries
        if narrowest(select, entry.code) > narrowest(ignore, entry.code)
    }
    chosen = Choice(tuple(map(FEW.find, select)), (), tuple(map(FEW.find, ignore)), teach=True)
    assert selected(FEW, [chosen]) == expected


def test_every_name_is_unique_and_reads_as_a_word() -> None:
    names = [entry.name for entry in KNOWN.entries]
    assert len(set(names)) == len(names)
    assert not set(names) & {*Group, "all"}
    for name in names:
        assert re.fullmatch(r"[a-z]+[0-9]*(-[a-z0-9]+)*", name)


def test_what_the_reader_finds_can_be_selected_and_ignored() -> None:
    work = argmap.loads("[T]: t.\n- [A]: a.\n")
    every = {found.code for found in work.findings}
    assert Problem.NOT_INDENTED.code in every
    only = work.check(Choice((KNOWN.find("not-indented"),)))
    assert {found.code for found in only.findings} == {Problem.NOT_INDENTED.code}
    without = work.check(Choice(ignore=(KNOWN.find("syntax"),)))
    assert {found.code for found in without.findings} == every - {Problem.NOT_INDENTED.code}


def test_a_rule_that_is_not_selected_does_not_run() -> None:
    def check(_inspection: Inspection) -> list[Finding]:
        raise AssertionError("it ran")

    rule = Rule("AM999", "never", Group.LOGIC, Severity.ERROR, check, teaching=True)
    known = Rules([some("AM999", "never", teaching=True)])
    assert judge(Inspection(argmap.loads("").bearing), (), [rule], known).findings == ()
