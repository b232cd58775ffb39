"""No claim of the map comes from a paragraph of the text.

Why:
    The reconstruction may have left out a step, an objection or a concession. Not every paragraph
    argues; what is left out on purpose is left out. Titles, headings and a last line about the
    authors do not count.

Text:
    On uniforms

    Many pupils are teased about their clothes. The school can end that with a uniform.

    Some parents say that uniforms are expensive.

Fails:
    [Teasing]: Pupils are teased. {source: {paragraph: 1, quote: "are teased"}}

Passes:
    [Teasing]: Pupils are teased. {source: {paragraph: 1, quote: "are teased"}}
      - [Costs]: Uniforms are expensive. {source: {paragraph: 2, quote: "are expensive"}}

Source:
    The other half of faithfulness: a reconstruction adds nothing to the text, and leaves nothing out
    that argues.
"""

from collections.abc import Iterator

from argmap.checks.inspection import Inspection
from argmap.checks.rule import Finding, Group, Rule
from argmap.checks.sources.anchored import resolved
from argmap.passages import coverage, touched
from argmap.text import Severity


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find paragraphs that no anchor touches, once the map has anchors at all."""
    text = inspection.text
    found = [each for each, _ in resolved(inspection)]
    if text is None or not found:
        return
    for covered in coverage(text, touched(found)):
        if len(covered.unused) == len(covered.sentences):
            start, end = covered.unused[0]
            yield Finding(
                f"no claim of the map comes from paragraph {covered.paragraph}",
                text.span(covered.paragraph, start, end),
                hint="look whether it gives a reason or an objection that the map lacks",
            )


RULE = Rule("AM505", "uncovered-passage", Group.SOURCES, Severity.HINT, check, needs_text=True)
