"""A document that the official engine accepts is read alike by default, but for what is meant."""

from pathlib import Path

import pytest

from argmap.argdown import ReadError, parse_text, read
from argmap.argdown.syntax.tree import Document, Element, ItemList, Structure, StructureLine
from argmap.model import ArgumentMap, Data
from argmap.text import Outcome, Source
from tests.argdown.agreement import EXEMPT_CODES, EXEMPTIONS, Exemption, common, exempt
from tests.conformance.grammar import Case, case

COUNT = 1_500
CHUNK = 300
LEAST_COMPARED = 0.35


def exactly(case: Case) -> ArgumentMap | None:
    try:
        return read(Source(case.text), exact=True, settings=case.settings).value
    except ReadError:
        return None


def by_default(case: Case) -> Outcome[ArgumentMap]:
    return read(Source(case.text), settings=case.settings)


def reasons(case: Case) -> list[str]:
    """Why a document may be read differently."""
    document, _ = parse_text(Source(case.text))
    body = case.text[document.front_matter.end if document.front_matter else 0 :]
    found = exempt(body)
    if relates_to_itself(document):
        found.append("a relation to itself")
    data = case.settings.get("data")
    if isinstance(data, dict) and data.get("frontMatterSettingsMode") == "default":
        found.append("front matter counts where the caller sets nothing")
    return found


def relates_to_itself(document: Document) -> bool:
    """Whether an element has a relation to itself, of which the engine loses some."""
    waiting: list[Element] = []
    for block in document.blocks:
        if isinstance(block, Element):
            waiting.append(block)
        elif isinstance(block, ItemList):
            waiting += block.items
        elif isinstance(block, Structure):
            waiting += [line.element for line in block.items if isinstance(line, StructureLine)]
    for element in waiting:
        for child in element.relations:
            if child.title and (child.title, child.is_argument) == (
                element.title,
                element.is_argument,
            ):
                return True
            waiting.append(child)
    return False


def is_compared(case: Case) -> bool:
    codes = {each.code for each in by_default(case).diagnostics}
    return not reasons(case) and not codes & set(EXEMPT_CODES)


@pytest.mark.parametrize("start", range(0, COUNT, CHUNK))
def test_what_the_engine_accepts_is_read_alike(start: int) -> None:
    accepted = compared = 0
    for number in range(start, start + CHUNK):
        one = case(number)
        exact = exactly(one)
        if exact is None:
            continue
        accepted += 1
        if is_compared(one):
            compared += 1
            model = exact.settings.get("model")
            is_exploded = isinstance(model, Data) and bool(model.get("explodeArguments"))
            found = common(by_default(one).value, is_exploded=is_exploded)
            assert found == common(exact, is_exploded=is_exploded), one
    assert compared > accepted * LEAST_COMPARED


@pytest.mark.parametrize("exemption", EXEMPTIONS, ids=lambda each: each.name)
def test_an_exemption_leaves_most_documents_alone(exemption: Exemption) -> None:
    assert sum(exemption.name in reasons(case(number)) for number in range(300)) < 60


@pytest.mark.parametrize("exemption", EXEMPTIONS, ids=lambda each: each.name)
def test_an_exemption_is_documented(exemption: Exemption) -> None:
    page = Path(__file__).parents[2] / "docs" / "reference" / "argdown.md"
    table = page.read_text(encoding="utf-8").split("## Differences", 1)[1].split("\n## ", 1)[0]
    assert sum(exemption.row in line for line in table.splitlines()) == 1
