"""Two maps in one picture: the newer one, with what is gone from the older one drawn pale in it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property

from argmap.compare.differences import Difference, How, What
from argmap.compare.differences.find import Comparison
from argmap.compare.reading import Reason, ReasonKind
from argmap.compare.relations import Fit
from argmap.diagram.elements import Arrow, ArrowKind, Box, Caption, Diagram, Direction, Mark, Part
from argmap.diagram.elements import Reason as Bracket
from argmap.diagram.reasons import reasons
from argmap.model import (
    Argument,
    ArgumentMap,
    Inference,
    Occurrence,
    Relation,
    RelationKind,
    Role,
    Statement,
    argument_id,
    statement_id,
)
from argmap.text import in_a_row

_KEPT = (Fit.SAME, Fit.PARTLY)
"""Fits of reasons that stay one arrow or bracket."""

_OTHERWISE = (How.REMOVED, How.MOVED, How.RETYPED)
_KINDS = {
    ReasonKind.SUPPORT: RelationKind.SUPPORT,
    ReasonKind.ATTACK: RelationKind.ATTACK,
    ReasonKind.UNDERCUT: RelationKind.UNDERCUT,
    ReasonKind.EXCLUSION: RelationKind.CONTRARY,
}
_DOES = {relation: reason for reason, relation in _KINDS.items()}
_GONE = " (gone)"
_NEW = "new or otherwise than before"
_OLD = "no longer there"


def compared(comparison: Comparison, direction: Direction = Direction.DOWN) -> Diagram:
    """Draw two maps as one.

    What is new or changed stands out and says so in its box; what is gone is pale. A claim that both
    maps have is one box, with the text of the newer map.
    """
    old = _Old(comparison)
    joint = reasons(old.joined(), direction)
    hand = _Hand(comparison, old)
    boxes = tuple(map(hand.box, joint.boxes))
    brackets = tuple(map(hand.bracket, joint.reasons))
    arrows = tuple(map(hand.arrow, joint.arrows))
    parts: tuple[Part, ...] = (*boxes, *brackets, *arrows)
    marks = {part.mark for part in parts}
    captions = [Caption(Mark.HIGHLIGHTED, _NEW)] if Mark.HIGHLIGHTED in marks else []
    captions += [Caption(Mark.FADED, _OLD)] if Mark.FADED in marks else []
    told = ". ".join(each.sentence for each in comparison.differences)
    description = f"{joint.description} {told}." if told else joint.description
    return replace(
        joint,
        boxes=boxes,
        reasons=brackets,
        arrows=arrows,
        captions=(*joint.captions, *captions),
        description=description,
    )


class _Old:
    """What only the older map has, under names that the newer one does not use."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.left = comparison.left
        self.new = comparison.right.argument_map
        self.names: dict[str, str] = dict(comparison.matching.to_right)
        self.given: set[str] = set()  # ids of what is added
        for pair in comparison.relations.pairs:
            if pair.fit in _KEPT and len(pair.right) == 1:
                self.names.update((name, pair.right[0]) for name in pair.left)
        self.taken = {*self.names.values(), *self.new.nodes}
        self.statements = tuple(self._statements())
        self.arguments = tuple(self._arguments())
        self.relations = tuple(self._relations())

    def joined(self) -> ArgumentMap:
        """The newer map with all that is gone."""
        return replace(
            self.new,
            statements=(*self.new.statements, *self.statements),
            arguments=(*map(self._with_lost, self.new.arguments), *self.arguments),
            relations=(*self.new.relations, *self.relations),
        )

    def _with_lost(self, argument: Argument) -> Argument:
        """An argument of the newer map with the premises that its steps have lost."""
        if not any(step.id in self.lost for step in argument.inferences):
            return argument
        steps = (
            replace(step, premises=(*step.premises, *self.lost.get(step.id, ())))
            for step in argument.inferences
        )
        return replace(argument, inferences=tuple(steps))

    @cached_property
    def lost(self) -> Mapping[str, tuple[str, ...]]:
        """The titles of the premises that steps of the newer map have lost, by the step."""
        return {
            pair.right[0]: tuple(
                title for name in pair.lost if (title := self.names[name][1:-1]) in self._gone
            )
            for pair in self.comparison.relations.pairs
            if pair.fit is Fit.PARTLY and len(pair.right) == 1 and pair.lost
        }

    @cached_property
    def _gone(self) -> frozenset[str]:
        return frozenset(statement.title for statement in self.statements)

    @cached_property
    def reasons(self) -> tuple[Reason, ...]:
        """The reasons that are no longer there, or do something else now."""
        return tuple(
            self.left.reasons_by_id[name]
            for each in self.comparison.differences
            if each.what is What.REASON and each.how in _OTHERWISE
            for name in each.left
        )

    def _statements(self) -> Iterator[Statement]:
        for claim in self.left.claims:
            if claim.id not in self.names:
                element = self.left.argument_map.nodes[claim.id]
                assert isinstance(element, Statement | Argument)
                title = self._free(element.title, statement_id)
                self.names[claim.id] = statement_id(title)
                spoken = Occurrence(title, claim.text, None, span=element.span)
                yield Statement(title, (spoken,), is_untitled=element.is_untitled)

    def _arguments(self) -> Iterator[Argument]:
        for reason in self.reasons:
            step = self.left.argument_map.nodes.get(reason.id)
            if isinstance(step, Inference) and self._is_step(reason):
                title = self._free(step.argument, argument_id)
                *premises, conclusion = (
                    self.names[name][1:-1] for name in (*reason.premises, reason.target)
                )
                line = len(premises) + 1
                again = Inference(title, line, tuple(premises), conclusion, step.rules, step.data)
                self.names[reason.id] = again.id
                lines = [Occurrence(each, "", Role.PREMISE, argument=title) for each in premises]
                lines.append(
                    Occurrence(
                        conclusion, "", Role.MAIN_CONCLUSION, inference=again, argument=title
                    )
                )
                yield Argument(title, (), tuple(lines), (again,))

    def _relations(self) -> Iterator[Relation]:
        for reason in self.reasons:
            if reason.id in self.names and reason.id in self.left.argument_map.nodes:
                continue  # it is a step
            target = self._target(reason.target)
            if target is not None:
                kind = _KINDS[reason.kind]
                yield from (Relation(kind, self.names[name], target) for name in reason.premises)

    def _is_step(self, reason: Reason) -> bool:
        """Whether a reason is still one between statements; the other map may have only sketched one."""
        ends = (*reason.premises, reason.target)
        return not any(self.names[name].startswith("<") for name in ends)

    def _target(self, name: str) -> str | None:
        """What a reason bore on; for the step of an arrow, the claim that the arrow comes from."""
        found = self.names.get(name)
        arrow = self.comparison.right.reasons_by_id.get(found or "")
        if arrow is not None and arrow.id not in self.new.nodes:
            return arrow.premises[0]
        gone = self.left.reasons_by_id.get(name) if found is None else None
        return self.names[gone.premises[0]] if gone is not None else found

    def _free(self, title: str, written: Callable[[str], str]) -> str:
        taken = {*self.names.values(), *self.new.nodes, *self.given}
        while written(title) in taken:
            title += _GONE
        self.given.add(written(title))
        return title


class _Hand:
    """Marks the parts of the picture."""

    def __init__(self, comparison: Comparison, old: _Old) -> None:
        self.old = {each.id for each in old.statements} | {each.id for each in old.arguments}
        self.old |= {step.id for each in old.arguments for step in each.inferences}
        self.arrows = {(_DOES[each.kind], each.source, each.target) for each in old.relations}
        self.told: dict[str, list[str]] = {}
        right = comparison.right
        for each in comparison.differences:
            names = each.right if each.what in (What.CLAIM, What.REASON) else ()
            for name in names:
                reason = right.reasons_by_id.get(name)
                is_arrow = reason is not None and name not in right.argument_map.nodes
                places = reason.premises if reason is not None and is_arrow else (name,)
                for place in places:
                    self.told.setdefault(place, []).append(_words(each))

    def box(self, box: Box) -> Box:
        """A box with what became of its claim."""
        if box.id in self.old:
            return replace(box, note=_joined(box.note, ["gone"]), mark=Mark.FADED)
        told = self.told.get(box.id)
        if not told:
            return box
        note = _joined(box.note, list(dict.fromkeys(told)))
        return replace(box, note=note, mark=Mark.HIGHLIGHTED)

    def bracket(self, bracket: Bracket) -> Bracket:
        """A bracket as its step is."""
        if bracket.id in self.old:
            return replace(bracket, mark=Mark.FADED)
        return replace(bracket, mark=Mark.HIGHLIGHTED) if bracket.id in self.told else bracket

    def arrow(self, arrow: Arrow) -> Arrow:
        """An arrow as its ends are; the one of two that is gone is pale."""
        told = (_does(arrow.kind), arrow.source, arrow.target)
        is_old = arrow.source in self.old or told in self.arrows
        return replace(arrow, mark=Mark.FADED) if is_old else arrow


def _does(kind: ArrowKind) -> ReasonKind:
    """What an arrow does to its target."""
    if kind.is_positive:
        return ReasonKind.SUPPORT
    if kind is ArrowKind.UNDERCUT:
        return ReasonKind.UNDERCUT
    return ReasonKind.EXCLUSION if kind.is_symmetric else ReasonKind.ATTACK


def _words(difference: Difference) -> str:
    """What is printed in a box of a difference."""
    of_text = next((each for each in difference.aspects if each.name == "text"), None)
    if difference.what is What.REASON:
        return {
            How.ADDED: "new reason",
            How.MOVED: "moved",
            How.RETYPED: "other kind of reason",
        }.get(difference.how, "changed reason")
    if difference.how is How.ADDED:
        return "new"
    if of_text is not None and of_text.before:
        return f"was: {of_text.before}"
    return f"{in_a_row([aspect.name for aspect in difference.aspects])} changed"


def _joined(note: str, told: list[str]) -> str:
    return " \N{MIDDLE DOT} ".join([*([note] if note else []), *told])
