"""Where a quote belongs is uncertain: it stands in several places, or in one that does not fit.

Why:
    Who looks the claim up finds several passages and does not know which one it was taken from.
    Quote a word more, or give the offsets of the passage. One to three words that stand in one
    other place only may be there by chance, if the words around them are not those that the anchor
    has, or if other anchors show that its paragraph is not there: has the passage been taken out?

Text:
    On uniforms

    Pupils are teased about their clothes. With a uniform, the school can end that: nobody is teased
    about what all wear.

Fails:
    [Teasing]: Pupils are teased. {source: {paragraph: 1, quote: "teased about"}}

Passes:
    [Teasing]: Pupils are teased. {source: {paragraph: 1, quote: "teased about their clothes"}}

Source:
    W3C, Web Annotation Data Model (2017), section 4.2.4: a text quote that matches several places
    selects all of them.
"""

from collections.abc import Iterator, Sequence

from argmap.checks.inspection import Inspection
from argmap.checks.rule import Finding, Group, Rule
from argmap.checks.sources.anchored import in_quotes, resolved
from argmap.checks.written_data import value_place
from argmap.passages import Anchored, Fate, Place, SourceText
from argmap.passages.resolve import MOST_PLACES
from argmap.text import Related, Severity

_SHOWN = 3


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find quotes that stand in several places, none of which the anchor points at."""
    for each, resolution in resolved(inspection):
        if resolution.fate is Fate.AMBIGUOUS and inspection.text is not None:
            yield _finding(each, resolution.places, inspection.text)


def _finding(each: Anchored, places: Sequence[Place], text: SourceText) -> Finding:
    anchor = each.anchor
    quote = value_place(each.carried.span, ("source", anchor.item, "quote"))
    related = tuple(
        Related("here", text.span(place.paragraph, place.start, place.end))
        for place in places[:_SHOWN]
    )
    if len(places) == 1:
        return Finding(
            f"the quote {in_quotes(anchor.quote)} stands in one other place, in paragraph "
            f"{places[0].paragraph}, but nothing shows that this passage is meant",
            quote,
            hint="if it is, write its `paragraph`, `start` and `end`; else quote what the text has "
            "now, or take the anchor out",
            related=related,
            about=each.carried.about,
        )
    count = f"{len(places)}" if len(places) < MOST_PLACES else f"{MOST_PLACES} or more"
    paragraphs = {place.paragraph for place in places}
    where = f"of paragraph {places[0].paragraph}" if len(paragraphs) == 1 else "of the text"
    offsets = "" if anchor.start is None else ", and not where `start` and `end` say"
    return Finding(
        f"the quote {in_quotes(anchor.quote)} stands in {count} places {where}{offsets}",
        quote,
        hint="quote a word more, give the `start` and `end` of the passage, or a `prefix`",
        related=related,
        about=each.carried.about,
    )


RULE = Rule("AM502", "ambiguous-quote", Group.SOURCES, Severity.WARNING, check, needs_text=True)
