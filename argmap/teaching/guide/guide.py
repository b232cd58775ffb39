"""A reading guide: a handout that retells the argument of a map in sentences."""

from collections.abc import Iterator

from argmap.documents.model import (
    Block,
    Document,
    Heading,
    Item,
    Items,
    Note,
    Paragraph,
    words,
)
from argmap.graph import Bearing, language, sides, theses
from argmap.passages import SourceText, passages_of
from argmap.queries.subject import holders_of
from argmap.teaching.english import agreeing, counted, number, opening
from argmap.teaching.guide.discussion import discussion_blocks
from argmap.teaching.guide.explaining import MOST_ITEMS, Explainer
from argmap.teaching.guide.lines import Lines, line_blocks, lines_to, thesis_blocks
from argmap.teaching.guide.objections import (
    Objections,
    mark_objections,
    objection_blocks,
    objections_of,
)
from argmap.teaching.guide.open_points import (
    circle_blocks,
    reserve_blocks,
    unstated_blocks,
    unstated_rows,
    unsupported_blocks,
    unsupported_rows,
)
from argmap.teaching.guide.picture import top_of
from argmap.teaching.guide.saying import Sayings
from argmap.teaching.guide.sources import coverage_blocks, source_of, title_of


def guide(
    bearing: Bearing, text: SourceText | None = None, *, with_picture: bool = True
) -> Document:
    """The reading guide of a map.

    It holds words of the map only, never of the text. Of a large map it tells what is nearest to the
    thesis, and says what it leaves out.

    Args:
        bearing: the map, and what bears on what in it.
        text: the text that the map is about: passages are looked up in it, and sentences counted
            that no claim uses.
        with_picture: whether there is a picture of the top of the map.
    """
    argument_map = bearing.argument_map
    ends = theses(bearing)
    usual = holders_of(bearing, ends[0]) if len(ends) == 1 else ()
    says = Sayings(bearing, passages_of(argument_map, text), usual)
    title = title_of(argument_map)
    return Document(
        f"Reading guide: {title}",
        tuple(_blocks(says, ends, with_picture=with_picture)),
        source_of(argument_map),
        f"{title} \N{EN DASH} reading guide, made from an argument map with argmap",
        language(argument_map),
    )


def _blocks(says: Sayings, ends: tuple[int, ...], *, with_picture: bool) -> Iterator[Block]:
    bearing = says.bearing
    if not bearing.claims:
        yield Paragraph(words("There is nothing in this map yet."))
        return
    lines = lines_to(says, ends)
    found = objections_of(says)
    unsaid, bare = unstated_rows(says), unsupported_rows(says)
    explainer = Explainer(says)
    explainer.marks.update(dict.fromkeys(ends, "the thesis"))
    mark_objections(explainer, found)
    yield Note(words(_how_to_read(says)))
    yield from thesis_blocks(says, ends)
    if lines.count or found.rows:
        yield Paragraph(words(_overview(lines, found, len(ends), len(unsaid), len(bare))))
    picture = top_of(bearing) if with_picture else None
    if picture is not None:
        yield picture
    yield from line_blocks(explainer, lines)
    yield from objection_blocks(explainer, found)
    if explainer.left:
        more = counted(len(explainer.left), "further claim")
        yield Paragraph(words(f"What supports {more} is left out here; the map has it."))
    yield from circle_blocks(says)
    yield from unstated_blocks(explainer, unsaid)
    yield from unsupported_blocks(says, bare)
    yield from reserve_blocks(says)
    yield from _beside(says, ends)
    yield from coverage_blocks(says)
    yield from discussion_blocks(explainer, found)


def _how_to_read(says: Sayings) -> str:
    sentence = ", \N{PILCROW SIGN}3.2 its second sentence" if says.passages.coverage else ""
    said = "This guide retells an argument map in sentences. Its claims are worded as in the map"
    if not says.passages.of:
        said += "."
    else:
        said += (
            ", not as in the text."
            f" \N{PILCROW SIGN}3 is the third paragraph of the text{sentence}; read the claim there, "
            "and ask whether the map has understood it."
        )
    return said + (
        " Premises that are listed together count only together: take one away, and the others no "
        "longer lead to the conclusion."
    )


def _overview(lines: Lines, found: Objections, theses: int, unsaid: int, bare: int) -> str:
    """How much there is of everything, in three sentences."""
    return " ".join(
        opening(f"{said}.")
        for said in (_of_lines(lines, theses), _of_objections(found), _of_gaps(unsaid, bare))
    )


def _of_lines(lines: Lines, theses: int) -> str:
    goal = agreeing(theses, "the thesis", "the theses")
    if not lines.count:
        return f"nothing speaks for {goal}"
    leads = agreeing(lines.count, "line of argument leads", "lines of argument lead")
    return f"{number(lines.count)} {leads} to {goal}"


def _of_objections(found: Objections) -> str:
    count, unmet = len(found.rows), len(found.unanswered)
    if not count:
        return "no objection is raised"
    raised = f"{number(count)} {agreeing(count, 'objection is raised', 'objections are raised')}"
    if not unmet:
        return f"{raised}, and answered"
    if unmet == count:
        return f"{raised}, and {agreeing(count, 'not answered', 'none of them is answered')}"
    return f"{raised}; {number(unmet)} {agreeing(unmet, 'stays', 'stay')} unanswered"


def _of_gaps(unsaid: int, bare: int) -> str:
    are_unsaid = agreeing(unsaid, "premise is left unstated", "premises are left unstated")
    are_bare = agreeing(bare, "stated claim has", "stated claims have")
    first = f"{number(unsaid)} {are_unsaid}" if unsaid else "no premise is left unstated"
    if not bare:
        return f"{first}, and every stated claim that carries weight has support"
    return f"{first}, and {number(bare)} {are_bare} no support"


def _beside(says: Sayings, ends: tuple[int, ...]) -> Iterator[Block]:
    """The claims that bear on no thesis."""
    bearing = says.bearing
    known = sides(bearing)
    claims = [
        place
        for place, claim in enumerate(bearing.claims)
        if place not in known and place not in ends and not claim.is_untitled
    ]
    if not claims:
        return
    yield Heading(words("Beside the argument" if ends else "The claims"))
    if ends:
        bears = agreeing(len(claims), "claim bears", "claims bear")
        yield Paragraph(words(f"{opening(number(len(claims)))} {bears} on no thesis:"))
    items = [Item(says.noted(claim)) for claim in claims[:MOST_ITEMS]]
    if len(claims) > MOST_ITEMS:
        items.append(Item(words(f"and {len(claims) - MOST_ITEMS:,} more, which the map has")))
    yield Items(tuple(items))
