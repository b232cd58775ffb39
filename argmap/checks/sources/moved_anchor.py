"""A quote stands in the text, but not where the anchor says.

Why:
    The text has been edited since, or the offsets were counted wrongly. The words are found in one
    other place, so that ``--fix`` can write down where they stand now.

Text:
    On uniforms

    Many pupils are teased about their clothes. The school can end that with a uniform.

Fails:
    [Teasing]: Pupils are teased. {source: {paragraph: 1, start: 5, end: 15, quote: "are teased"}}

Passes:
    [Teasing]: Pupils are teased. {source: {paragraph: 1, start: 12, end: 22, quote: "are teased"}}

Source:
    Position and quotation together: W3C, Web Annotation Data Model (2017), sections 4.2.4 and 4.2.5.
"""

from collections.abc import Iterator

from argmap.argdown.meaning.data_places import written
from argmap.checks.inspection import Inspection
from argmap.checks.rule import Finding, Group, Rule
from argmap.checks.sources.anchored import Anchored, in_quotes, resolved
from argmap.checks.written_data import value_place
from argmap.passages import Fate, Place
from argmap.text import Edit, Fix, Related, Severity


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find anchors whose quote stands in one other place."""
    for each in resolved(inspection):
        if each.resolution.fate is Fate.MOVED and inspection.text is not None:
            (place,) = each.resolution.places
            anchor = each.anchor
            here = f"paragraph {place.paragraph} from {place.start} to {place.end}"
            key = "paragraph" if anchor.paragraph != place.paragraph else "start"
            yield Finding(
                f"{in_quotes(anchor.quote)} does not stand there, but in {here}",
                value_place(each.carried.span, ("source", anchor.item, key)),
                hint=f"write paragraph: {place.paragraph}, start: {place.start}, end: {place.end}",
                related=(
                    Related(
                        "it stands here",
                        inspection.text.span(place.paragraph, place.start, place.end),
                    ),
                ),
                about=each.carried.about,
                fix=_fix(each, place),
            )


def _fix(each: Anchored, place: Place) -> Fix | None:
    """New numbers in place of those that differ; none if one cannot be found in the data."""
    span, anchor = each.carried.span, each.anchor
    if span is None:
        return None
    old = {"paragraph": anchor.paragraph, "start": anchor.start, "end": anchor.end}
    new = {"paragraph": place.paragraph, "start": place.start, "end": place.end}
    edits = []
    for key, number in new.items():
        if old[key] is not None and old[key] != number:
            found = written(span, ("source", anchor.item, key))
            if found is None:
                return None
            edits.append(Edit(found.value, str(number)))
    return Fix("write where the quote stands now", tuple(edits)) if edits else None


RULE = Rule(
    "AM504",
    "moved-anchor",
    Group.SOURCES,
    Severity.WARNING,
    check,
    fixable=True,
    needs_text=True,
)
