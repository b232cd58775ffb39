"""Where the case is open: what is left unstated, unsupported, or said with reserve."""

from collections.abc import Iterator

from argmap.documents.model import Block, Heading, Item, Items, Paragraph, Table, Words, words
from argmap.graph import support_cycles
from argmap.queries.grounds import Ground, Use
from argmap.queries.questions import hedged as asked_hedged
from argmap.queries.questions import implicit as asked_implicit
from argmap.queries.questions.hedged import Found, Hedged
from argmap.queries.questions.implicit import Unstated
from argmap.queries.questions.unsupported import unsupported
from argmap.teaching.english import agreeing, number, opening
from argmap.teaching.guide.explaining import Explainer, spoken
from argmap.teaching.guide.saying import Sayings, small
from argmap.text import in_a_row

_MOST = 20
_MOST_RESERVES = 12
_MOST_ROWS = 15
_MOST_STEPS = 3


def unstated_rows(says: Sayings) -> tuple[Unstated, ...]:
    """The claims that the text leaves unstated, the weightiest first."""
    return asked_implicit.ask(says.bearing)


def unsupported_rows(says: Sayings) -> tuple[Ground, ...]:
    """The stated claims that bear weight and have nothing under them, the weightiest first."""
    rows = unsupported(says.bearing, with_fallout=False)
    return tuple(row for row in rows if not row.subject.implicit)


def unstated_blocks(explainer: Explainer, rows: tuple[Unstated, ...]) -> Iterator[Block]:
    """The unstated premises, each with the step that needs it."""
    if not rows:
        return
    yield Heading(words("What goes without saying"))
    needs = agreeing(len(rows), "the argument needs it", "the argument needs them")
    is_left = agreeing(len(rows), "claim is", "claims are")
    lead = f"{number(len(rows))} {is_left} nowhere said, and {needs}. Whoever grants the rest may"
    end = agreeing(len(rows), "still doubt it.", "still doubt one of these.")
    yield Paragraph(words(f"{opening(lead)} {end}"))
    items = [Item(_unstated(explainer, row)) for row in rows[:_MOST]]
    yield Items((*items, *_more(len(rows))))


def _unstated(explainer: Explainer, row: Unstated) -> Words:
    says, index = explainer.says, explainer.bearing.index
    marks, goals = [], []
    for step in row.steps[:_MOST_STEPS]:
        if mark := explainer.steps.get(index[step.id]):
            marks.append(mark)
        else:
            goals.append(says.quoted(index[step.conclusion]))
    notes = [note for note in says.notes(index[row.subject.id]) if note != "unstated"]
    if marks:
        notes.insert(0, f"needed in {in_a_row(list(dict.fromkeys(map(spoken, marks))))}")
    if goals:
        notes.insert(0, f"needed to conclude {in_a_row(goals)}")
    return words(says.sentence(index[row.subject.id]), *small(notes))


def unsupported_blocks(says: Sayings, rows: tuple[Ground, ...]) -> Iterator[Block]:
    """The claims that carry weight and that nothing supports, with how much rests on each."""
    if not rows:
        return
    yield Heading(words("What is left unsupported"))
    claims = agreeing(len(rows), "claim carries", "claims carry")
    lead = f"{number(len(rows))} stated {claims} weight, and nothing is said in support of"
    them = agreeing(
        len(rows), "it.", "them. The more rests on one, the more it is worth asking about."
    )
    yield Paragraph(words(f"{opening(lead)} {them}"))
    has_places = any(says.where(says.bearing.index[row.subject.id]) for row in rows)
    head = [words("Claim"), words("Claims that rest on it")]
    table = []
    for row in rows[:_MOST_ROWS]:
        claim = says.bearing.index[row.subject.id]
        cells = [words(says.sentence(claim), *small(_side(says, row, claim))), words(_weight(row))]
        table.append((*cells, words(says.where(claim))) if has_places else tuple(cells))
    yield Table((*head, words("Where")) if has_places else tuple(head), tuple(table))
    if len(rows) > _MOST_ROWS:
        yield Paragraph(words(_rest(rows)))


def _rest(rows: tuple[Ground, ...]) -> str:
    more = len(rows) - _MOST_ROWS
    carries = agreeing(more, "further claim carries", "further claims carry")
    return f"{opening(number(more))} {carries} no more weight than the last of these."


def _weight(row: Ground) -> str:
    if row.use is Use.REPLY and not row.weight:
        return "none; it is a reply"
    return f"{row.weight:,}" if row.weight_is_exact else f"at least {row.weight:,}"


def _side(says: Sayings, row: Ground, claim: int) -> Iterator[str]:
    if held := says.other_holders(claim):
        yield f"held by {held}"
    if row.side.value == "against":
        yield "speaks against the thesis"


def reserve_blocks(says: Sayings) -> Iterator[Block]:
    """What is said with reserve, with the words of reserve."""
    rows = [row for row in asked_hedged.ask(says.bearing) if row.source is Found.DATA]
    if not rows:
        return
    yield Heading(words("What is said with reserve"))
    claims = agreeing(len(rows), "claim is", "claims are")
    lead = f"{number(len(rows))} {claims} not asserted outright. What rests on such a claim"
    yield Paragraph(words(f"{opening(lead)} can be no surer than the claim."))
    kept = {says.bearing.index[row.subject.id]: row for row in rows[:_MOST_RESERVES]}
    items = [Item(_reserve(says, kept[claim])) for claim in says.in_prose(kept)]
    yield Items((*items, *_more(len(rows), _MOST_RESERVES)))


def _reserve(says: Sayings, row: Hedged) -> Words:
    claim = says.bearing.index[row.subject.id]
    where = says.where(claim)
    return words(f"“{row.hedge}”: ", says.sentence(claim), *small([where] if where else []))


def circle_blocks(says: Sayings) -> Iterator[Block]:
    """Reasons that go round in a circle."""
    circles = support_cycles(says.bearing)
    if not circles:
        return
    yield Heading(words("Reasons that go round in a circle"))
    yield Paragraph(
        words("Of such claims none is a ground for the others, unless one has another.")
    )
    items = []
    for circle in circles[:_MOST]:
        claims = [node for node in circle.nodes if not says.bearing.is_inference(node)]
        chain = ", which supports ".join(says.quoted(claim) for claim in claims[:_MOST])
        items.append(Item(words(f"{chain}, which supports the first.")))
    yield Items((*items, *_more(len(circles))))


def _more(count: int, most: int = _MOST) -> tuple[Item, ...]:
    more = count - most
    return (Item(words(f"and {more:,} more, which the map has")),) if more > 0 else ()
