"""From the draft to the frozen model."""

from argmap.argdown.meaning.draft import (
    Draft,
    DraftArgument,
    DraftEnd,
    DraftInference,
    DraftMember,
    DraftSection,
    DraftStatement,
    in_javascript_order,
)
from argmap.argdown.meaning.settings import Tree
from argmap.argdown.meaning.steps import premises_of
from argmap.model import (
    Argument,
    ArgumentMap,
    Data,
    Inference,
    Mode,
    Occurrence,
    Relation,
    Role,
    Section,
    Statement,
    Tag,
    argument_id,
    freeze,
    inference_id,
    statement_id,
)
from argmap.model.data import EMPTY
from argmap.text import Diagnostic


class _Freezer:
    def __init__(self, draft: Draft, *, exact: bool) -> None:
        self.draft = draft
        self.exact = exact
        self.problems: list[Diagnostic] = []
        self.occurrences: dict[int, Occurrence] = {}
        self.steps: dict[int, Inference] = {}
        self.steps_of = {
            title: tuple(self.inferences(argument))
            for title, argument in draft.arguments.items()
            if argument.lines
        }

    def run(self, front_matter: object, settings: Tree, *, is_strict: bool) -> ArgumentMap:
        draft = self.draft
        if self.exact:
            draft.statements = dict(in_javascript_order(draft.statements))
            draft.arguments = dict(in_javascript_order(draft.arguments))
        return ArgumentMap(
            statements=tuple(self.statement(each) for each in draft.statements.values()),
            arguments=tuple(self.argument(each) for each in draft.arguments.values()),
            relations=tuple(
                Relation(each.kind, _id(each.source), _id(each.target), tuple(each.spans))
                for each in draft.relations
            ),
            sections=tuple(self.section(each) for each in draft.sections),
            tags=tuple(Tag(name, index) for name, index in draft.tags.items()),
            front_matter=_data(front_matter),
            settings=_data(settings),
            mode=Mode.STRICT if is_strict else Mode.LOOSE,
            deepest_heading=draft.deepest_heading,
        )

    def occurrence(self, member: DraftMember) -> Occurrence:
        found = self.occurrences.get(id(member))
        if found is None:
            content = member.content
            found = Occurrence(
                member.title,
                content.text or "",
                member.role,
                member.is_reference,
                tuple(content.tags) if content.tags else (),
                _data(member.data) if member.data is not None else EMPTY,
                content.frozen_ranges() if content.ranges else (),
                member.argument,
                member.section.id if member.section else "",
                self.step(member.inference, member.title) if member.inference else None,
                member.span,
                member.marker,
                member.data_span,
            )
            self.occurrences[id(member)] = found
        return found

    def step(self, draft: DraftInference, conclusion: str) -> Inference | None:
        """The step to a conclusion.

        In exact mode it may belong to an argument whose place another one has taken.
        """
        found = self.steps.get(id(draft))
        if found is None and self.exact:
            found = self.steps[id(draft)] = Inference(
                draft.argument,
                draft.line,
                (),
                conclusion,
                draft.rules,
                _data(draft.data),
                draft.span,
            )
        return found

    def statement(self, draft: DraftStatement) -> Statement:
        return Statement(
            draft.title,
            tuple([self.occurrence(member) for member in draft.members]),
            tuple(draft.tags),
            _data(draft.data) if draft.data is not None else EMPTY,
            draft.section.id if draft.section else "",
            draft.is_untitled,
            frozenset(draft.roles) if self.exact else None,
        )

    def argument(self, draft: DraftArgument) -> Argument:
        return Argument(
            draft.title,
            tuple([self.occurrence(member) for member in draft.members]),
            tuple([self.occurrence(member) for member in draft.lines]),
            self.steps_of.get(draft.title, ()),
            tuple(draft.tags),
            _data(draft.data) if draft.data is not None else EMPTY,
            draft.section.id if draft.section else "",
            draft.is_untitled,
            draft.span,
        )

    def inferences(self, draft: DraftArgument) -> list[Inference]:
        found = []
        for index, line in enumerate(draft.lines):
            step = line.inference
            if step is None or line.role is Role.PREMISE:
                continue
            premises = self.premises(draft, index)
            inference = Inference(
                # Exact: an exploded argument does not take its inferences with it.
                step.argument if self.exact else draft.title,
                step.line if self.exact else index + 1,
                tuple(dict.fromkeys(draft.lines[number].title for number in premises)),
                line.title,
                step.rules,
                _data(step.data),
                step.span,
            )
            self.steps[id(step)] = inference
            found.append(inference)
        return found

    def premises(self, draft: DraftArgument, index: int) -> list[int]:
        """The lines that a step rests on."""
        if draft.is_step:
            return list(range(index))
        found, problems = premises_of(draft, index)
        if not self.exact:
            self.problems += problems
        return found

    def section(self, draft: DraftSection) -> Section:
        return Section(
            draft.id,
            draft.title,
            draft.level,
            draft.parent.id if draft.parent else "",
            tuple(draft.tags),
            _data(draft.data),
            draft.ranges,
            draft.is_group,
            draft.is_closed,
            draft.span,
        )


def _id(end: DraftEnd) -> str:
    if isinstance(end, DraftStatement):
        return statement_id(end.title)
    if isinstance(end, DraftArgument):
        return argument_id(end.title)
    return inference_id(end.argument, end.line)


def _data(value: object) -> Data:
    frozen = freeze(value)
    if isinstance(frozen, Data):
        return frozen
    # Data that is no mapping exists in exact mode only; it is kept under an empty key.
    return EMPTY if frozen is None else Data({"": frozen})


def freeze_draft(
    draft: Draft, front_matter: object, settings: Tree, *, is_strict: bool, exact: bool
) -> tuple[ArgumentMap, list[Diagnostic]]:
    """Make the model of a draft, and report what shows only now."""
    freezer = _Freezer(draft, exact=exact)
    return freezer.run(front_matter, settings, is_strict=is_strict), freezer.problems
