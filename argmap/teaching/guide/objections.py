"""The objections, what they are directed at, and what answers them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from argmap.documents.model import (
    Block,
    Emphasis,
    Heading,
    Item,
    Items,
    Paragraph,
    Run,
    Words,
    words,
)
from argmap.graph import place
from argmap.model import Inference, RelationKind, statement_id
from argmap.queries.objecting import Against, Objection
from argmap.queries.questions import objections as asked_objections
from argmap.queries.questions import replies as asked_replies
from argmap.queries.questions.replies import Reply
from argmap.queries.subject import holders_of
from argmap.teaching.english import agreeing, counted, number, opening
from argmap.teaching.guide.explaining import Explainer, spoken, ways_to
from argmap.teaching.guide.saying import Sayings, small

MOST_OBJECTIONS = 15
"""How many objections are told."""

_MOST_ANSWERS = 6
_MOST_EXPLAINED = 20  # claims with a paragraph of their own
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Raised:
    """An objection of the guide: its letter, the number of its claim, and what is known of it."""

    letter: str
    claim: int
    row: Objection


@dataclass(frozen=True, slots=True)
class Objections:
    """The objections of a map: those that are told, all of them, and what answers each, by its id."""

    told: tuple[Raised, ...]
    rows: tuple[Objection, ...]
    answers: Mapping[str, Sequence[Reply]]

    @property
    def unanswered(self) -> tuple[Objection, ...]:
        """Those that nobody answers."""
        return tuple(row for row in self.rows if not row.answered)


def objections_of(says: Sayings) -> Objections:
    """The objections, in the order of the text; if there are too many, those that hit most."""
    bearing = says.bearing
    rows = asked_objections.ask(bearing)
    kept = [bearing.index[row.subject.id] for row in rows[:MOST_OBJECTIONS]]
    known = {bearing.index[row.subject.id]: row for row in rows}
    kept.sort(key=lambda claim: (says.prose_place((claim,)), place(bearing, claim)))
    answers: dict[str, list[Reply]] = {}
    for reply in asked_replies.ask(bearing):
        for name in reply.objections:
            answers.setdefault(name, []).append(reply)
    told = tuple(Raised(_LETTERS[rank], claim, known[claim]) for rank, claim in enumerate(kept))
    return Objections(told, rows, answers)


def mark_objections(explainer: Explainer, found: Objections) -> None:
    """Let explanations say which claims and steps an objection is directed at."""
    for each in found.told:
        for against in each.row.against:
            target = explainer.bearing.index[against.id]
            explainer.objections.setdefault(target, []).append(each.letter)


def objection_blocks(explainer: Explainer, found: Objections) -> Iterator[Block]:
    """The objections with what supports and what answers them."""
    if not found.rows:
        return
    yield Heading(words("Objections, and what answers them"))
    ways = (way for each in found.told for way in ways_to(explainer.bearing, each.claim))
    explainer.want(ways, _MOST_EXPLAINED)
    usual = explainer.says
    for each in found.told:
        explainer.says = usual.among(holders_of(explainer.bearing, each.claim))
        yield from _objection(explainer, each)
        explainer.says = usual
        yield from _answers(explainer, each, found.answers.get(each.row.subject.id, ()))
    if len(found.rows) > len(found.told):
        more = counted(len(found.rows) - len(found.told), "further objection")
        yield Paragraph(
            words(f"{opening(more)}, which hit no more claims, can be seen in the map.")
        )


def _objection(explainer: Explainer, each: Raised) -> Iterator[Block]:
    """An objection: what it says, what it is directed at, what supports it."""
    says = explainer.says
    held = says.holders(each.claim)
    who = f" ({held})" if held else ""
    yield Heading(words(f"Objection {each.letter}: {says.name(each.claim)}{who}"), 2)
    said = Run(says.sentence(each.claim), Emphasis.STRONG)
    notes = small(says.notes(each.claim, with_holder=False))
    yield Paragraph(words(said, *notes, " ", " ".join(_aims(explainer, each.row.against))))
    if mark := explainer.marks.get(each.claim):
        yield Paragraph(words(f"What supports it is told in {spoken(mark)}."))
    elif ways_to(says.bearing, each.claim):
        yield from explainer.explain(each.claim, each.letter)


def _aims(explainer: Explainer, against: Sequence[Against]) -> Iterator[str]:
    """Sentences that say what an objection is directed at."""
    for aim in against[:_MOST_ANSWERS]:
        yield f"{opening(_aim(explainer, aim))}."


def _aim(explainer: Explainer, aim: Against) -> str:
    """A clause that says what an objection is directed at."""
    says, bearing = explainer.says, explainer.bearing
    target = bearing.index[aim.id]
    element = bearing.elements[target]
    if isinstance(element, Inference):
        goal = says.quoted(bearing.index[statement_id(element.conclusion)])
        mark = explainer.steps.get(target, "")
        which = f"in {spoken(mark)}" if mark else "of a step"
        return f"it grants the premises {which}, and denies that they lead to the conclusion {goal}"
    if aim.kind is RelationKind.UNDERCUT:
        return f"it denies that the reason {says.quoted(target)} counts as one"
    if aim.kind.is_symmetric:
        return f"it cannot be true together with {says.quoted(target)}"
    if bearing.is_statement(target):
        return f"it speaks against the claim {says.quoted(target)}"
    return f"it speaks against the argument {says.quoted(target)}"


def _answers(explainer: Explainer, each: Raised, replies: Sequence[Reply]) -> Iterator[Block]:
    """What answers an objection, or that nothing does."""
    if not each.row.answered:
        yield Paragraph(words(Run("Nothing answers it.", Emphasis.STRONG)))
        return
    if not replies:
        yield Paragraph(words("It is answered; see the map."))
        return
    noun = agreeing(len(replies), "answer is", "answers are")
    yield Paragraph(words(opening(f"{number(len(replies))} {noun} given:")))
    items = [Item(_answer(explainer, each, reply)) for reply in replies[:_MOST_ANSWERS]]
    if len(replies) > _MOST_ANSWERS:
        items.append(Item(words(f"and {len(replies) - _MOST_ANSWERS:,} more, which the map has")))
    yield Items(tuple(items))


def _answer(explainer: Explainer, each: Raised, reply: Reply) -> Words:
    """A reply: what it says, and where it strikes if not at the objection itself."""
    says, index = explainer.says, explainer.bearing.index
    claim = index[reply.subject.id]
    mark = explainer.marks.get(claim, "")
    said = says.noted(claim, f"see {spoken(mark)}" if mark else "")
    own = each.row.subject.id
    if not reply.against or any(aim.id == own for aim in reply.against):
        return said
    first = reply.against[0]
    element = explainer.bearing.elements[index[first.id]]
    if isinstance(element, Inference) and statement_id(element.conclusion) == own:
        return words(*said, " It grants the premises, and denies that they lead to the conclusion.")
    return words(*said, f" {opening(_aim(explainer, first))}.")
