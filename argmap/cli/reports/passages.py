"""The report of ``argmap passages``: for people, paragraph by paragraph, and for programs."""

import sys
from collections.abc import Iterator, Sequence

from argmap.app.passages import PassageReport, Shift
from argmap.cli.columns import line_width
from argmap.cli.findings import painted
from argmap.cli.output import Paint, json_text, printable
from argmap.cli.reports.json_object import finding_as_json
from argmap.cli.reports.report import Report
from argmap.passages import Anchored, Covered, Fate, Place, SourceText, Utf16
from argmap.passages.likeness import MOST_QUOTED
from argmap.text import plural, wrapped
from argmap.text.width import cut

_INDENT = "    "


def pieces(report: PassageReport, paint: Paint, *, is_short: bool, words: bool) -> Iterator[str]:
    """The report as text.

    Args:
        report: the report.
        paint: how to colour text.
        is_short: whether only the coverage is told.
        words: whether the first words of sentences that no claim uses are told.
    """
    if not is_short:
        yield from (painted(found, paint) for found in report.findings)
        yield from map(_shift, report.shifts)
        yield from _bare(report)
    of = _elements(report)
    prose = {each.paragraph: each for each in report.coverage}
    for number in sorted({*of, *prose}):
        yield from _paragraph(report, prose.get(number), number, of.get(number, ()), paint)
        for at, (start, end) in _unused(prose.get(number)):
            said = _beginning(report.text.span(number, start, end).text) if words else ""
            yield f"{_INDENT}{at:>3}  {printable(said) or f'from {start} to {end}'}"
    yield summary(report, is_short=is_short)


def _shift(shift: Shift) -> str:
    old, new = shift.first, shift.first + shift.by
    shown = plural(shift.anchors, "anchor")
    if shift.first == shift.last:
        return f"what was paragraph {old} is paragraph {new} now ({shown})"
    return (
        f"what were paragraphs {old} to {shift.last} are paragraphs {new} to "
        f"{shift.last + shift.by} now ({shown})"
    )


def _bare(report: PassageReport) -> Iterator[str]:
    """That no claim has a passage yet, and what they are."""
    if report.bare:
        yield 'no claim says where it stands in the text: {source: {paragraph: 1, quote: "..."}}'
        yield from _names(report.bare)


def _names(names: Sequence[str]) -> Iterator[str]:
    """Ids in lines of their own."""
    for part in wrapped(printable(", ".join(names)), line_width(sys.stdout) - len(_INDENT)):
        if part:
            yield _INDENT + part


def _elements(report: PassageReport) -> dict[int, list[str]]:
    """The elements that use each paragraph, each once, in the order of the map."""
    found: dict[int, dict[str, None]] = {}
    for each in report.anchored:
        for place in each.resolution.places if each.resolution is not None else ():
            found.setdefault(place.paragraph, {})[each.carried.id] = None
    return {number: list(names) for number, names in found.items()}


def _paragraph(
    report: PassageReport,
    covered: Covered | None,
    number: int,
    names: Sequence[str],
    paint: Paint,
) -> Iterator[str]:
    """The line of a paragraph: how much of it is used, and by what."""
    if covered is None:
        said = "no prose"
    else:
        count = len(covered.sentences)
        used = count - len(covered.unused)
        said = f"{used} of {plural(count, 'sentence')} used"
    line = report.text.span(number).line
    yield paint("bold", f"paragraph {number}") + paint("dim", f" (line {line})") + f": {said}"
    yield from (paint("dim", part) for part in _names(names))


def _unused(covered: Covered | None) -> Iterator[tuple[int, tuple[int, int]]]:
    """The sentences of a paragraph that no claim uses, with their numbers from 1."""
    if covered is not None:
        for at, (start, end, is_used) in enumerate(covered.sentences, 1):
            if not is_used:
                yield at, (start, end)


def _beginning(sentence: str) -> str:
    """The first words of a sentence: what fits on a terminal, else six, and never all of them."""
    words = sentence[:1_000].split()
    if sys.stdout.isatty():
        return cut(" ".join(words), line_width(sys.stdout) - 2 * len(_INDENT) - 1)
    shown = words[: min(MOST_QUOTED, len(words) - 1)]
    return f"{' '.join(shown)[:60]}…"


def summary(report: PassageReport, *, is_short: bool = False) -> str:
    """One line: what became of the anchors, and how much of the text is used."""
    untouched = sum(1 for each in report.coverage if len(each.unused) == len(each.sentences))
    line = f"{report.used} of {plural(report.sentences, 'sentence')} used"
    if untouched:
        line += f", {plural(untouched, 'paragraph')} untouched"
    if is_short:
        return line
    counts = [f"{report.count(fate)} {fate}" for fate in Fate if report.count(fate)]
    told = ": " + ", ".join(counts) if counts else ""
    line = f"{plural(len(report.anchored), 'anchor')}{told}; {line}"
    if report.untied:
        line += f"; {plural(len(report.untied), 'claim')} without a passage"
    if report.checked.suppressed:
        line += f"; {len(report.checked.suppressed)} ignored in the data"
    fixable = sum(1 for found in report.findings if found.fix)
    return line + (f"; [*] {fixable} can be mended with --fix" if fixable else "")


SCHEMA = {"schema": "argmap.passages", "version": 1}
"""What the report begins with; the version grows when a key changes its meaning or goes."""


def written(
    report: PassageReport, findings: Report, *, is_short: bool, fixed: int, embed_text: bool
) -> str:
    """The report as JSON.

    Args:
        report: the report.
        findings: its findings, with what is known of their rules.
        is_short: whether only the coverage is told.
        fixed: how many anchors were mended before.
        embed_text: whether the sentences of the text are told.
    """
    units = Utf16(report.text.source.text)
    passages = {
        "passages": [_passage(report, each, units) for each in report.anchored],
        "findings": [finding_as_json(findings, found) for found in report.findings],
        "untied": list(report.untied),
        "shifts": [shift._asdict() for shift in report.shifts],
    }
    counts = {
        "anchors": len(report.anchored),
        **{str(fate): report.count(fate) for fate in Fate},
        "untied": len(report.untied),
        "suppressed": len(report.checked.suppressed),
        "fixable": sum(1 for found in report.findings if found.fix),
        "fixed": fixed,
    }
    return json_text(
        {
            **SCHEMA,
            "map": report.path,
            "text": report.text.source.path,
            **({} if is_short else passages),
            "coverage": [
                _coverage(report, each, units, embed_text=embed_text) for each in report.coverage
            ],
            "summary": {
                **({} if is_short else counts),
                "paragraphs": len(report.text.paragraphs),
                "sentences": report.sentences,
                "used": report.used,
            },
        }
    )


def _passage(report: PassageReport, each: Anchored, units: Utf16) -> dict[str, object]:
    anchor, found = each.anchor, each.resolution
    assert found is not None  # there is a text
    return {
        "id": each.carried.id,
        "item": anchor.item,
        "anchor": {
            "paragraph": anchor.paragraph,
            "start": anchor.start,
            "end": anchor.end,
            "quote": anchor.quote,
            "prefix": anchor.prefix,
            "suffix": anchor.suffix,
        },
        "fate": str(found.fate),
        "how": str(found.how),
        "places": [place_as_json(report.text, place, units) for place in found.places],
    }


def place_as_json(text: SourceText, place: Place, units: Utf16) -> dict[str, int]:
    """A place: its offsets in its paragraph and in the whole text, in both units."""
    span = text.span(*place)
    begin = text.bounds[place.paragraph][0]
    shift = units.utf16(begin)
    start, end = units.utf16(span.start), units.utf16(span.end)
    return {
        "paragraph": place.paragraph,
        "start": place.start,
        "end": place.end,
        "start_utf16": start - shift,
        "end_utf16": end - shift,
        "text_start": span.start,
        "text_end": span.end,
        "text_start_utf16": start,
        "text_end_utf16": end,
        "line": span.line,
    }


def _coverage(
    report: PassageReport, each: Covered, units: Utf16, *, embed_text: bool
) -> dict[str, object]:
    sentences = []
    for start, end, is_used in each.sentences:
        place = Place(each.paragraph, start, end)
        words = {"text": report.text.span(*place).text} if embed_text else {}
        found = place_as_json(report.text, place, units)
        found.pop("paragraph")
        sentences.append({**found, "used": is_used, **words})
    return {
        "paragraph": each.paragraph,
        "used": len(each.sentences) - len(each.unused),
        "sentences": sentences,
    }
