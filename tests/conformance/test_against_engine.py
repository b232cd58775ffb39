"""Generated documents are read as the official engine reads them.

``tests/conformance/fuzz.py`` does the same for as long as one likes.
"""

from collections import Counter

import pytest

from tests.conformance.case_files import all_cases
from tests.conformance.comparison import differences
from tests.conformance.engine import Answer, Engine
from tests.conformance.grammar import Case, case
from tests.conformance.harness import disagreements, smallest

COUNT = 3_200
CHUNK = 400
LEAST_ACCEPTED = 0.6


@pytest.mark.parametrize("start", range(0, COUNT, CHUNK))
def test_generated_documents_are_read_as_the_engine_reads_them(engine: Engine, start: int) -> None:
    found = disagreements(engine, [case(seed) for seed in range(start, start + CHUNK)])
    report = "\n\n".join(str(smallest(engine, one)) for one in found[:3])
    assert not found, f"{len(found)} of {CHUNK} documents are read differently.\n\n{report}"


@pytest.fixture(scope="module")
def answered(engine: Engine) -> list[tuple[Case, Answer]]:
    cases = [case(seed) for seed in range(CHUNK)]
    answers = engine.ask({"text": one.text, "settings": one.settings} for one in cases)
    return list(zip(cases, answers, strict=True))


def test_most_generated_documents_are_accepted(answered: list[tuple[Case, Answer]]) -> None:
    accepted = [answer["ok"] for one, answer in answered if not one.is_damaged]
    assert sum(accepted) / len(accepted) >= LEAST_ACCEPTED


def test_generated_documents_reach_all_parts_of_an_answer(
    answered: list[tuple[Case, Answer]],
) -> None:
    seen: Counter[str] = Counter()
    for _, answer in answered:
        if not answer["ok"]:
            continue
        seen.update(relation["type"] for relation in answer["relations"])
        seen.update(relation["to"].partition(":")[0] for relation in answer["relations"])
        for statement in answer["statements"].values():
            seen.update(statement["roles"])
            seen.update(r["type"] for m in statement["members"] for r in m.get("ranges", ()))
            seen.update(["merged"] if len(statement["members"]) > 1 else [])
        seen.update(node["id"].partition(":")[0] for node in answer["map"]["nodes"])
        seen.update(["tags"] if answer["tags"] else [])
        seen.update(edge["type"] for edge in answer["map"]["edges"])
    least = {
        *("support", "attack", "undercut", "contradictory", "contrary", "entails"),
        *("S", "A", "I", "G", "merged", "tags"),
        *("isUsedAsPremise", "isUsedAsMainConclusion", "isUsedAsIntermediaryConclusion"),
        *("isUsedAsTopLevelStatement", "isUsedAsRelationStatement"),
        *("bold", "italic", "link", "tag", "statement-mention", "argument-mention"),
    }
    assert not {name for name in least if seen[name] < 3}


def test_the_case_files_say_what_the_engine_says(engine: Engine) -> None:
    cases = all_cases()
    answers = engine.ask({"text": one.text, "settings": one.settings} for _, one in cases)
    wrong = [
        f"{path.name}: {one.title}: {line}"
        for (path, one), answer in zip(cases, answers, strict=True)
        for line in differences(answer, one.expected)
    ]
    assert not wrong, "\n".join(wrong)
