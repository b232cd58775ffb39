"""What becomes of relations once everything is read (ARGDOWN section 11).

Relations of an argument whose premise-conclusion structure is known are relations of its conclusion;
undercuts of such an argument hit its last inference. In strict mode, support between statements is
entailment and attack is contrariety. An attack on an argument is dropped where the attacker already
attacks one of its premises.
"""

from collections import Counter

from argmap.argdown.meaning.draft import (
    Draft,
    DraftArgument,
    DraftEnd,
    DraftInference,
    DraftRelation,
    DraftStatement,
)
from argmap.argdown.meaning.settings import ModelSettings
from argmap.model import RelationKind, Role


def settle_relations(draft: Draft, model: ModelSettings, *, exact: bool) -> None:
    """Apply the rules above, in the official engine's order."""
    if model.transform_argument_relations:
        (_ExactTransformation if exact else _Transformation)(draft).run()
    if model.is_strict:
        _make_strict(draft, exact=exact)
    _drop_redundant_attacks(draft)


class _Removals:
    """Relations taken out of the lists of their ends, all at once: one by one would be quadratic.

    A relation from an end to itself stands twice in the list, and is taken out once each time.
    """

    def __init__(self) -> None:
        self.gone: dict[int, Counter[int]] = {}
        self.ends: dict[int, DraftEnd] = {}

    def add(self, end: DraftEnd, relation: DraftRelation) -> None:
        if isinstance(end, DraftInference):
            end.relations = [each for each in end.relations if each is not relation]
            return
        self.gone.setdefault(id(end), Counter())[id(relation)] += 1
        self.ends[id(end)] = end

    def apply(self) -> None:
        for key, gone in self.gone.items():
            end = self.ends[key]
            kept = []
            for each in end.relations:
                if gone[id(each)]:
                    gone[id(each)] -= 1
                else:
                    kept.append(each)
            end.relations = kept


class _Transformation:
    """Moves the relations of reconstructed arguments to their conclusions and inferences."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.removals = _Removals()
        self.outgoing: dict[int, dict[tuple[int, RelationKind], DraftRelation]] = {}
        self.incoming: dict[int, dict[tuple[int, RelationKind], DraftRelation]] = {}

    def run(self) -> None:
        self.draft.relations = [each for each in self.draft.relations if self.keep(each)]
        self.removals.apply()

    def keep(self, relation: DraftRelation) -> bool:
        kept = True
        source, target = relation.source, relation.target
        if isinstance(source, DraftArgument) and source.lines:
            self.removals.add(source, relation)
            kept = self.move_to_conclusion(relation, source)
        if (
            isinstance(target, DraftArgument)
            and target.lines
            and relation.kind is RelationKind.UNDERCUT
            and kept
        ):
            kept = self.move_to_inference(relation, target)
        return kept

    def from_statement(
        self, statement: DraftStatement
    ) -> dict[tuple[int, RelationKind], DraftRelation]:
        """The relations from a statement, by target and kind."""
        found = self.outgoing.get(id(statement))
        if found is None:
            found = {
                (id(each.target), each.kind): each
                for each in statement.relations
                if each.source is statement
            }
            self.outgoing[id(statement)] = found
        return found

    def move_to_conclusion(self, relation: DraftRelation, argument: DraftArgument) -> bool:
        conclusion = self.draft.statements[argument.lines[-1].title]
        relation.source = conclusion
        if relation.target is conclusion:
            self.removals.add(conclusion, relation)
            return False
        known = self.from_statement(conclusion)
        key = (id(relation.target), relation.kind)
        if key in known:
            known[key].spans.extend(relation.spans)
            self.removals.add(relation.target, relation)
            return False
        known[key] = relation
        conclusion.relations.append(relation)
        return True

    def move_to_inference(self, relation: DraftRelation, argument: DraftArgument) -> bool:
        inference = argument.lines[-1].inference
        assert inference is not None
        relation.target = inference
        source = relation.source
        if isinstance(source, DraftStatement):
            known = self.from_statement(source)
            known.pop((id(argument), relation.kind), None)
            known[id(inference), relation.kind] = relation
        undercuts = self.to_inference(inference)
        existing = undercuts.setdefault((id(source), relation.kind), relation)
        if existing is not relation:
            existing.spans.extend(relation.spans)
            self.removals.add(source, relation)
            return False
        inference.relations.append(relation)
        return True

    def to_inference(
        self, inference: DraftInference
    ) -> dict[tuple[int, RelationKind], DraftRelation]:
        """The relations to an inference, by source and kind."""
        found = self.incoming.get(id(inference))
        if found is None:
            found = {(id(each.source), each.kind): each for each in inference.relations}
            self.incoming[id(inference)] = found
        return found


class _ExactTransformation:
    """The same as the official engine does it, one relation at a time.

    Where it looks for a relation in the wrong list, it takes the last one out of that list.
    """

    def __init__(self, draft: Draft) -> None:
        self.draft = draft

    def run(self) -> None:
        self.draft.relations = [each for each in self.draft.relations if self.keep(each)]

    def keep(self, relation: DraftRelation) -> bool:
        kept = True
        source, target = relation.source, relation.target
        if isinstance(source, DraftArgument) and source.lines:
            _splice(source, relation)
            conclusion = self.draft.statements[source.lines[-1].title]
            relation.source = conclusion
            kept = not any(
                each.target is target and each.kind is relation.kind
                for each in conclusion.relations
            )
            if kept:
                conclusion.relations.append(relation)
            else:
                _splice(target, relation)
        if (
            isinstance(target, DraftArgument)
            and target.lines
            and relation.kind is RelationKind.UNDERCUT
        ):
            kept = self.move_to_inference(relation, target) and kept
        return kept

    def move_to_inference(self, relation: DraftRelation, argument: DraftArgument) -> bool:
        inference = argument.lines[-1].inference
        assert inference is not None
        relation.target = inference
        _splice(inference, relation)
        if any(
            each.source is relation.source and each.kind is relation.kind
            for each in inference.relations
        ):
            _splice(relation.source, relation)
            return False
        inference.relations.append(relation)
        return True


def _splice(end: DraftEnd, relation: DraftRelation) -> None:
    """Take a relation out of the list of an end, or the last one if it is not in there."""
    places = [place for place, each in enumerate(end.relations) if each is relation]
    if end.relations:
        del end.relations[places[0] if places else -1]


def _make_strict(draft: Draft, *, exact: bool) -> None:
    removals = _Removals()
    contraries: dict[frozenset[int], DraftRelation] = {}
    kept: list[DraftRelation] = []
    for relation in draft.relations:
        source, target = relation.source, relation.target
        if isinstance(source, DraftStatement) and isinstance(target, DraftStatement):
            if relation.kind is RelationKind.SUPPORT:
                relation.kind = RelationKind.ENTAILS
            elif relation.kind is RelationKind.ATTACK:
                pair = frozenset((id(source), id(target)))
                known = _contrary(source, target) if exact else contraries.get(pair)
                if known is not None:
                    known.spans.extend(relation.spans)
                    removals.add(source, relation)
                    removals.add(target, relation)
                    continue
                contraries[pair] = relation
                relation.kind = RelationKind.CONTRARY
        kept.append(relation)
    draft.relations = kept
    removals.apply()


def _contrary(source: DraftStatement, target: DraftStatement) -> DraftRelation | None:
    """A contrary relation of two statements, as far as the list of one still has it."""
    pair = {id(source), id(target)}
    return next(
        (
            each
            for each in source.relations
            if each.kind is RelationKind.CONTRARY and {id(each.source), id(each.target)} == pair
        ),
        None,
    )


def _drop_redundant_attacks(draft: Draft) -> None:
    removals = _Removals()
    attacked: dict[int, dict[str, DraftRelation]] = {}
    kept: list[DraftRelation] = []
    for relation in draft.relations:
        source, target = relation.source, relation.target
        if (
            relation.kind is RelationKind.ATTACK
            and isinstance(source, DraftStatement)
            and isinstance(target, DraftArgument)
            and target.lines
        ):
            if id(source) not in attacked:
                attacked[id(source)] = _attacked_by(source)
            against = attacked[id(source)]
            kept_instead = [
                against[line.title]
                for line in (target.lines if against else ())
                if line.role is Role.PREMISE and line.title in against
            ]
            if kept_instead:
                kept_instead[0].spans.extend(relation.spans)
                removals.add(source, relation)
                removals.add(target, relation)
                continue
        kept.append(relation)
    draft.relations = kept
    removals.apply()


def _attacked_by(statement: DraftStatement) -> dict[str, DraftRelation]:
    """The statements that a statement attacks or is incompatible with, by title."""
    found: dict[str, DraftRelation] = {}
    for relation in statement.relations:
        other = relation.target if relation.source is statement else relation.source
        if isinstance(other, DraftStatement) and (
            relation.kind.is_symmetric
            or (relation.kind is RelationKind.ATTACK and relation.source is statement)
        ):
            found.setdefault(other.title, relation)
    return found
