"""Asks the engine and us about the same documents, and reports where the answers differ."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tests.conformance.canonical import canonical
from tests.conformance.case_files import FiledCase, printed
from tests.conformance.comparison import Difference, differences
from tests.conformance.engine import Answer, Engine
from tests.conformance.grammar import Case
from tests.conformance.reduction import reduced


@dataclass(frozen=True)
class Disagreement:
    """A case that is read differently, with the engine's answer and how ours differs from it."""

    case: Case
    theirs: Answer
    differences: tuple[Difference, ...]

    @property
    def kind(self) -> str:
        """The kind of its first difference: what to sort findings by."""
        return self.differences[0].kind

    def filed(self, title: str) -> FiledCase:
        """The disagreement as an entry of a case file."""
        remark = "\n".join(f"- {line}" for line in self.differences[:12])
        expected = {key: self.theirs[key] for key in ANSWER if key in self.theirs}
        return FiledCase(title, self.case.text, expected, self.case.settings, remark)

    def __str__(self) -> str:
        """The document, its settings, and the differences."""
        return printed(self.filed("A document that the engine reads differently"))


ANSWER = ("ok", "statements", "arguments", "relations", "sections", "tags", "map")


def ours(text: str, settings: dict[str, Any]) -> Answer:
    """Our answer; an exception of ours is an answer too, that agrees with nothing."""
    try:
        return canonical(text, settings)
    except Exception as error:  # noqa: BLE001 - a crash is a finding, not the end of the run
        return {"ok": f"crashed with {type(error).__name__}: {error}"}


def disagreements(engine: Engine, cases: Sequence[Case]) -> list[Disagreement]:
    """The cases that the engine and we read differently."""
    answers = engine.ask({"text": case.text, "settings": case.settings} for case in cases)
    found = []
    for case, theirs in zip(cases, answers, strict=True):
        differing = differences(theirs, ours(case.text, case.settings))
        if differing:
            found.append(Disagreement(case, theirs, tuple(differing)))
    return found


def smallest(engine: Engine, disagreement: Disagreement) -> Disagreement:
    """The smallest document found that shows the same kind of disagreement."""
    kind = disagreement.kind

    def fails(candidates: Sequence[Case]) -> list[bool]:
        found = {id(one.case): one.kind for one in disagreements(engine, candidates)}
        return [found.get(id(candidate)) == kind for candidate in candidates]

    case = reduced(disagreement.case, fails)
    return disagreements(engine, [case])[0]
