"""A quote does not stand in the text.

Why:
    What is put in quotation marks is held to be what the author wrote. Quotation marks, dashes and
    blanks may be typed in another way, and ``...`` marks words that are left out; everything else
    has to be as it is there.

Text:
    On uniforms

    Many pupils are teased about their clothes. The school can end that with a uniform.

Fails:
    [Teasing]: Pupils are teased. {source: {paragraph: 1, quote: "Most pupils are teased"}}

Passes:
    [Teasing]: Pupils are teased. {source: {paragraph: 1, quote: "Many pupils are teased"}}

Source:
    A reconstruction answers to the text: G. Brun and G. Betz, "Analysing practical argumentation",
    in The Argumentative Turn in Policy Analysis (2016).
"""

from collections.abc import Iterator

from argmap.checks.inspection import Inspection
from argmap.checks.rule import Finding, Group, Rule
from argmap.checks.sources.anchored import in_quotes, resolved
from argmap.checks.written_data import value_place
from argmap.passages import Anchored, Fate, SourceText, difference, nearest, runs_over
from argmap.text import Related, Severity

_VERBATIM = "quote it word for word, and mark what you leave out with ..."
_MOST_GUESSES = 50  # quotes for which the whole text is searched for something like them


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find anchors whose quote, or whose place, is nowhere in the text."""
    text = inspection.text
    if text is None:
        return
    guesses = _MOST_GUESSES
    for each, resolution in resolved(inspection):
        if resolution.fate is not Fate.MISSING:
            continue
        if each.anchor.quote:
            guesses -= 1
            yield _quote(each, text, is_guessed=guesses >= 0)
        else:
            yield _place(each, len(text.paragraphs) - 1)


def _quote(each: Anchored, text: SourceText, *, is_guessed: bool) -> Finding:
    quote = each.anchor.quote
    hint = _VERBATIM
    related: tuple[Related, ...] = ()
    if is_guessed and runs_over(text, quote):
        hint = "it runs over into the next paragraph; quote each part in an anchor of its own"
    elif is_guessed and (place := nearest(text, quote)) is not None:
        span = text.span(place.paragraph, place.start, place.end)
        hint = f"the text has {in_quotes(difference(quote, span.text))}"
        related = (Related("it says something like that here", span),)
    return Finding(
        f"the text does not say {in_quotes(quote)}",
        value_place(each.carried.span, ("source", each.anchor.item, "quote")),
        hint=hint,
        related=related,
        about=each.carried.about,
    )


def _place(each: Anchored, last: int) -> Finding:
    anchor = each.anchor
    beyond = anchor.paragraph is not None and anchor.paragraph > last
    key, message = (
        ("paragraph", f"the text has no paragraph {anchor.paragraph}; its last is {last}")
        if beyond
        else ("end", f"paragraph {anchor.paragraph} of the text ends before {anchor.end}")
    )
    return Finding(
        message,
        value_place(each.carried.span, ("source", anchor.item, key)),
        hint="count again: the title is 0, and an empty line begins a new paragraph",
        about=each.carried.about,
    )


RULE = Rule("AM501", "missing-quote", Group.SOURCES, Severity.ERROR, check, needs_text=True)
