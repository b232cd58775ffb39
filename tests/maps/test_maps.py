"""The maps of this project: complete, well-formed, and in agreement with the official engine."""

import re
from collections import Counter
from pathlib import Path

import pytest

import argmap
from argmap.graph import bearing, sides, theses
from argmap.model import Argument, ArgumentMap, RelationKind, Role, Statement
from tests.maps.essay import ROOT, anchors

FOLDER = ROOT / "maps"
ESSAY = FOLDER / "saving-north-koreas-refugees.argdown"
MAPS = sorted(FOLDER.glob("*.argdown"))
THESES = {
    "car-free-centre": "[Car-free centre]",
    "saving-north-koreas-refugees": "[Foster the railroad]",
    "school-uniforms": "[Introduce a uniform]",
}
SIZES = {
    "car-free-centre": range(20, 26),
    "saving-north-koreas-refugees": range(60, 91),
    "school-uniforms": range(8, 13),
}
RULES = {
    "alternatives": "Argument from alternatives",
    "analogy": "Argument from analogy",
    "authority": "Argument from authority (administrative or traditional)",
    "cause_to_effect": "Argument from cause to effect",
    "commitment": "Argument from commitment",
    "composition": "Argument from the parts to the whole",
    "definition_to_classification": "Argument from definition to classification",
    "established_rule": "Argument from an established rule",
    "negative_consequences": "Argument from negative consequences",
    "positive_consequences": "Argument from positive consequences",
    "practical_reasoning": "Practical reasoning (means to a goal)",
    "sign": "Argument from sign",
    "value_based_practical_reasoning": "Value-based practical reasoning",
    "verbal_classification": "Argument from verbal classification",
}
BASES = {"authority", "evidence", "example", "law", "testimony"}
MOST_WORDS = 28
MOST_REASONS = 7
CONNECTIVE = re.compile(r"\b(because|but|hence|however|since|so|therefore|thus)\b", re.IGNORECASE)
POINTING = re.compile(r"(he|it|she|such|that|these|they|this|those)\b", re.IGNORECASE)


@pytest.fixture(scope="module", params=MAPS, ids=lambda path: path.stem)
def path(request: pytest.FixtureRequest) -> Path:
    found = request.param
    assert isinstance(found, Path)
    return found


@pytest.fixture(scope="module")
def read(path: Path) -> ArgumentMap:
    return argmap.load(path).map


@pytest.fixture(scope="module")
def essay() -> ArgumentMap:
    return argmap.load(ESSAY).map


def claims(read: ArgumentMap) -> list[Statement | Argument]:
    """All that somebody asserts: statements, and descriptions of arguments."""
    return [*read.statements, *(argument for argument in read.arguments if argument.text)]


def test_every_map_is_expected() -> None:
    assert {path.stem for path in MAPS} == set(THESES) == set(SIZES)


def test_the_reader_has_nothing_to_report(path: Path) -> None:
    assert argmap.load(path).diagnostics == ()
    assert argmap.load(path, exact=True).diagnostics == ()


def test_size(path: Path, read: ArgumentMap) -> None:
    assert len(read.statements) in SIZES[path.stem]


def test_all_bears_on_the_thesis(path: Path, read: ArgumentMap) -> None:
    links = bearing(read)
    assert [links.ids[number] for number in theses(links)] == [THESES[path.stem]]
    assert [name for number, name in enumerate(links.ids) if number not in sides(links)] == []


def test_no_claim_has_more_reasons_than_a_reader_can_hold(path: Path) -> None:
    graph = argmap.load(path).graph
    crowded = {node: count for node, count in graph.in_degree() if count > MOST_REASONS}
    assert not crowded


def test_undercuts_attack_steps_and_nothing_else_does(read: ArgumentMap) -> None:
    inferences = {step.id for step in read.inferences}
    undercuts = {r for r in read.relations if r.kind is RelationKind.UNDERCUT}
    assert undercuts == {r for r in read.relations if r.target in inferences}
    assert undercuts


def test_every_step_names_a_known_scheme(read: ArgumentMap) -> None:
    named = {step.id: (step.data.get("scheme"), step.rules) for step in read.inferences}
    assert named
    wrong = {
        step: (scheme, rules)
        for step, (scheme, rules) in named.items()
        if (RULES.get(str(scheme)),) != rules
    }
    assert not wrong


def test_several_steps_say_what_they_use(read: ArgumentMap) -> None:
    longer = [argument for argument in read.arguments if len(argument.inferences) > 1]
    silent = [
        step.id for argument in longer for step in argument.inferences if "uses" not in step.data
    ]
    assert not silent


def test_no_line_of_a_reconstruction_is_idle(read: ArgumentMap) -> None:
    idle = [
        (argument.id, line.title)
        for argument in read.arguments
        for line in argument.lines
        if line.role is not Role.MAIN_CONCLUSION
        if not any(line.title in step.premises for step in argument.inferences)
    ]
    assert not idle


def test_one_sentence_a_box(read: ArgumentMap) -> None:
    texts = {claim.id: claim.text.strip() for claim in claims(read)}
    wrong = {
        name: text
        for name, text in texts.items()
        if not re.fullmatch(r"[A-Z][^.?!]*\.", text)
        or len(text.split()) > MOST_WORDS
        or CONNECTIVE.search(text)
        or POINTING.match(text)
    }
    assert not wrong


def test_every_statement_has_one_text(read: ArgumentMap) -> None:
    written = {
        s.title: sum(not member.is_reference for member in s.members) for s in read.statements
    }
    assert {title: count for title, count in written.items() if count != 1} == {}


def test_the_essay_is_used_to_the_last_paragraph(essay: ArgumentMap) -> None:
    used = {anchor.paragraph for claim in claims(essay) for anchor in anchors(claim)}
    assert used == set(range(1, 15))


def test_claims_of_the_essay_are_anchored_and_attributed(essay: ArgumentMap) -> None:
    wrong = [
        claim.id
        for claim in claims(essay)
        if bool(anchors(claim)) == (claim.data.get("implicit") is True)
        or (anchors(claim) and not claim.data.get("holder"))
    ]
    assert not wrong


def test_quotations_are_short(essay: ArgumentMap) -> None:
    quotes = [anchor.quote for claim in claims(essay) for anchor in anchors(claim)]
    assert all(1 <= len(quote.split()) <= 6 for quote in quotes)


def test_the_parties_speak(essay: ArgumentMap) -> None:
    tags = Counter(tag for claim in claims(essay) for tag in claim.tags)
    assert {"authors", "china", "south-korea", "unhcr", "critics"} <= set(tags)


def test_what_backs_a_premise_is_said(read: ArgumentMap) -> None:
    backed = {claim.id: claim.data for claim in claims(read) if "basis" in claim.data}
    assert backed
    assert {str(data["basis"]) for data in backed.values()} <= BASES
    assert [name for name, data in backed.items() if not data.get("by")] == []


def test_enough_of_the_essay_is_reconstructed(essay: ArgumentMap) -> None:
    reconstructed = [argument for argument in essay.arguments if argument.is_reconstructed]
    assert len(reconstructed) >= 6
    assert any(len(argument.inferences) > 1 for argument in reconstructed)
