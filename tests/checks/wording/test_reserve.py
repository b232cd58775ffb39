"""Claims that say more than their source, conclusions that say more than their premises."""

import pytest

import argmap
from argmap.checks import Inspection, run
from argmap.checks.wording.scope_drift import RULE


def messages(text: str) -> list[str]:
    return [finding.message for finding in run([RULE], Inspection(argmap.loads(text).bearing))]


@pytest.mark.parametrize(
    ("claim", "data", "lost"),
    [
        (
            "All economists agree.",
            '{quote: "most economists agree"}',
            '"All", but its source "most"',
        ),
        ("Parents always know best.", "{hedge: often}", '"always", but its source "often"'),
        ("The tax hurts the poor.", "{hedge: probably}", "without reserve"),
        ("The tax hurts all.", '{source: [{quote: "it may hurt all of us"}]}', '"all", but'),
        ("The tax may hurt the poor.", "{hedge: probably}", ""),
        (
            "The tax hurts the poor.",
            '{quote: "the tax may hurt"}',
            'without reserve, but its source "may"',
        ),
        ("Trams are quiet.", '{quote: "trams could also be quiet"}', 'source "could"'),
        ("Uniforms will end it.", '{source: {quote: "uniforms might end it"}}', 'source "might"'),
        ("Trams are quiet.", '{quote: "trams are quiet, buses may be so too"}', ""),
        ("The poor can vote.", '{quote: "the poor may vote"}', ""),
        ("Trams should be quiet.", '{quote: "trams may be quiet"}', ""),
        ("Workers rose in revolt.", '{quote: "in May rose the workers"}', ""),
        ("All agree on the point.", '{quote: "the most important point"}', ""),
        ("All agree on the point.", '{quote: "more than a hundred agreed"}', ""),
        ("Not all agree.", '{quote: "some disagree"}', ""),
        ("All agree.", "{source: {paragraph: 2}}", ""),
        ("All agree.", "{source: 3, hedge: [no, words]}", ""),
    ],
)
def test_against_the_source(claim: str, data: str, lost: str) -> None:
    found = messages(f"[A]: {claim} {data}\n")
    assert len(found) == bool(lost)
    assert all(lost in message for message in found)


@pytest.mark.parametrize(
    ("premise", "conclusion", "is_drift"),
    [
        ("Some students fail.", "All students need help.", True),
        ("Most of the students fail.", "Every student needs help.", True),
        ("Some students fail.", "All teachers need help.", False),
        ("Some students fail.", "Some students need help.", False),
        ("All students fail, some students badly.", "All students need help.", False),
        ("A few economists predict a recession.", "A recession is certain.", True),
        ("Economists predict a recession.", "A recession is certain.", False),
        ("A recession may come.", "It is not certain that a recession comes.", False),
    ],
)
def test_against_the_premises(premise: str, conclusion: str, *, is_drift: bool) -> None:
    text = f"<A>\n\n(1) {premise}\n(2) Who fails needs help.\n----\n(3) {conclusion}\n"
    assert len(messages(text)) == is_drift
