"""A quote stands in the text, but not where the anchor says.

Why:
    The text has been edited since, or the offsets were counted wrongly. The words are found in one
    other place, or it is beyond doubt which of several is meant: by the words around them
    (``prefix`` and ``suffix`` of the anchor), by how the anchors beside this one have moved, or
    because one place all but fits the offsets. ``--fix`` writes down where they stand now.

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
from argmap.checks.sources.anchored import in_quotes, resolved
from argmap.checks.written_data import value_place
from argmap.passages import Anchored, Fate, How, Place
from argmap.text import Edit, Fix, Related, Severity

_HOW = {
    How.QUOTE: "",
    How.CONTEXT: ": the words around it tell which place is meant",
    How.NEIGHBOURS: ": the anchors beside it have moved likewise",
    How.OFFSETS: ": of its places this one fits the offsets",
    How.PARAGRAPH: ": of its places this one is in the paragraph",
}


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find anchors whose passage stands in one other place, or unmistakably in one of several."""
    for each, resolution in resolved(inspection):
        if resolution.fate is Fate.MOVED and inspection.text is not None:
            (place,) = resolution.places
            anchor = each.anchor
            key = "paragraph" if anchor.paragraph != place.paragraph else "start"
            yield Finding(
                _message(each, place) + _HOW[resolution.how],
                value_place(each.carried.span, ("source", anchor.item, key)),
                hint=_repair(each, place),
                related=(
                    Related(
                        "it stands here",
                        inspection.text.span(place.paragraph, place.start, place.end),
                    ),
                ),
                about=each.carried.about,
                fix=_fix(each, place),
            )


def _message(each: Anchored, place: Place) -> str:
    anchor = each.anchor
    if not anchor.quote:
        return f"what was paragraph {anchor.paragraph} of the text is now {place.paragraph}"
    here = f"paragraph {place.paragraph} from {place.start} to {place.end}"
    return f"{in_quotes(anchor.quote)} does not stand there, but in {here}"


def _repair(each: Anchored, place: Place) -> str:
    if each.anchor.start is None and not each.anchor.quote:
        return f"write paragraph: {place.paragraph}"
    return f"write paragraph: {place.paragraph}, start: {place.start}, end: {place.end}"


def _numbers(each: Anchored, place: Place) -> Iterator[tuple[str, int]]:
    """The numbers of the anchor as they should be."""
    old = {"paragraph": each.anchor.paragraph, "start": each.anchor.start, "end": each.anchor.end}
    for (key, before), number in zip(old.items(), place, strict=True):
        if before is not None:
            yield key, number


def _fix(each: Anchored, place: Place) -> Fix | None:
    """New numbers in place of those that differ; none if one cannot be found in the data."""
    span, anchor = each.carried.span, each.anchor
    if span is None:
        return None
    old = {"paragraph": anchor.paragraph, "start": anchor.start, "end": anchor.end}
    edits = []
    for key, number in _numbers(each, place):
        if old[key] != number:
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
