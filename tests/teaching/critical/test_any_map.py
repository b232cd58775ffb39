"""Every map can be asked critical questions; what they name is in it, and they are sentences."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

import argmap
from argmap.cli.reports.critical import as_json, as_text
from argmap.schemes import catalogue
from argmap.teaching.critical import Standing, StepKind, critical_questions
from argmap.teaching.critical.choosing import about, left_open, within
from argmap.teaching.critical.handout import handout
from tests.argdown.test_any_text import TEXTS
from tests.conformance.grammar import Case, cases


def check(text: str) -> None:
    work = argmap.loads(text)
    steps = critical_questions(work.bearing)
    assert len({step.id for step in steps}) == len(steps)
    inferences = [step.id for step in steps if step.kind is StepKind.INFERENCE]
    assert set(inferences) == {each.id for each in work.map.inferences}
    for step in steps:
        assert len(step.questions) >= 2 or step.schemes
        for question in step.questions:
            assert question.text.endswith(("?", "."))
            assert "{" not in question.text or "{" in text
            assert set(question.raised_by) <= work.map.nodes.keys()
            assert not question.target or question.target in work.map.nodes
            assert bool(question.raised_by) <= (question.standing is not Standing.OPEN)
            assert 0 <= question.premise <= len(step.premises)
    json.dumps(as_json(steps))
    as_text(steps, 100, lambda _style, said: said)
    handout(work.map.title, steps, "en")
    assert about(work.bearing, steps, inferences) == tuple(
        step for step in steps if step.id in inferences
    ) or any(step.argument and step.kind is not StepKind.INFERENCE for step in steps)
    assert within(steps, work.map.nodes) == tuple(
        step for step in steps if step.conclusion.id in work.map.nodes or step.argument
    )
    assert all(
        question.standing is Standing.OPEN
        for step in left_open(steps)
        for question in step.questions
    )
    assert critical_questions(argmap.loads(text).bearing) == steps


@settings(deadline=None)
@given(cases)
def test_any_document(case: Case) -> None:
    check(case.text)


@settings(deadline=None)
@given(TEXTS)
def test_any_text(text: str) -> None:
    check(text)


WORDS = st.sampled_from(
    [
        *("the", "a", "city", "Paris", "should", "not", "close", "if", "rain", "says", "that"),
        *("experts", "is", "a sign of", "will", "would", "harm", "all", "either", "or", "no"),
        *("evidence", "because", ",", ";", "(", "“", "DNA", "I", "has", "been", "5", "?", "."),
    ]
)
CLAIMS = st.lists(WORDS, min_size=1, max_size=9).map(" ".join)
NAMES = st.sampled_from([scheme.id for scheme in catalogue().schemes])


@settings(deadline=None)
@given(NAMES, st.lists(CLAIMS, min_size=1, max_size=4), CLAIMS, CLAIMS)
def test_any_step(scheme: str, premises: list[str], conclusion: str, objection: str) -> None:
    lines = [f"({place}) [P{place}]: x {text}" for place, text in enumerate(premises, start=1)]
    last = len(premises) + 1
    text = (
        "<A>\n\n"
        + "\n".join(lines)
        + f"\n-- {scheme} --\n  <_ [O]: x {objection}\n({last}) [C]: x {conclusion}\n"
    )
    check(text)
