"""One title is given two different texts.

Why:
    Argdown takes all that stands under one title for the same claim, in other words, and shows
    the last text. Where two claims were meant, one of them disappears from the map, and what was
    said for it now speaks for the other. If they are the same claim in two wordings, mark the one
    to show with ``{isCanonical: true}``.

Fails:
    [Costs]: Ships are expensive.

    [Costs]: The costs can be shared.

Passes:
    [Costs]: Ships are expensive. {isCanonical: true}

    [Costs]: Passage by ship costs a great deal.

Source:
    Equivalence classes in the Argdown documentation: the last definition is the canonical member.
"""

from collections.abc import Iterator

from argmap.checks.inspection import Inspection
from argmap.checks.rule import Finding, Group, Rule
from argmap.model import Occurrence
from argmap.model.naming import heading, titled
from argmap.text import Related, Severity


def _texts(members: tuple[Occurrence, ...]) -> dict[str, Occurrence]:
    """The first member with each text; spaces and line breaks do not count."""
    texts: dict[str, Occurrence] = {}
    for member in members:
        if not member.is_reference and member.text.strip():
            texts.setdefault(" ".join(member.text.split()), member)
    return texts


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find titles with several texts of which none is marked as canonical."""
    for element in titled(inspection.map):
        if len(element.members) == 1 or any(
            member.data.get("isCanonical") for member in element.members
        ):
            continue
        places = [heading(element.id, member.span) for member in _texts(element.members).values()]
        for place in places[1:]:
            yield Finding(
                f"{element.id} is written twice, with different texts",
                place,
                hint="give one of them another title, or mark the text to show "
                "with {isCanonical: true}",
                related=(Related("first written here", places[0]),) if places[0] else (),
                about=(element.id,),
            )


RULE = Rule("AM104", "duplicate-title", Group.NAMES, Severity.WARNING, check)
