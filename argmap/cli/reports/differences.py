"""Differences between two maps as text and as JSON."""

import difflib
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from argmap.cli.output import Paint
from argmap.compare.differences import PREMISES, Aspect, Difference, How, What
from argmap.text import Span, in_a_row, plural

SCHEMA_VERSION = 1

_SIGNS = {How.ADDED: "+", How.REMOVED: "-", How.CHANGED: "~", How.MOVED: ">", How.RETYPED: "!"}
_STYLES = {How.ADDED: "hint", How.REMOVED: "error", How.MOVED: "warning", How.RETYPED: "warning"}
_HEADINGS = {
    What.THESIS: "Thesis",
    What.CLAIM: "Claims",
    What.REASON: "Reasons",
    What.SECTION: "Sections",
    What.MAP: "Front matter",
}
_THESES = {
    How.ADDED: "a thesis more",
    How.REMOVED: "a thesis less",
    How.CHANGED: "another thesis",
}
_WORD = re.compile(r"\s+|[^\s]+")
_ALIKE = 0.4  # of two texts, from which on their words are shown as they changed


def as_text(found: Sequence[Difference], left: str, right: str, paint: Paint) -> Iterator[str]:
    """The lines of a report."""
    if not found:
        yield f"{left} and {right} say the same"
        return
    yield f"{left} -> {right}: {summary(found)}"
    for what, heading in _HEADINGS.items():
        here = [each for each in found if each.what is what]
        if here:
            yield ""
            yield paint("bold", heading)
        for each in here:
            yield from _lines(each, paint)


def summary(found: Sequence[Difference]) -> str:
    """How many claims and reasons became what, in one line."""
    counted = Counter((each.what, each.how) for each in found)
    parts = []
    for what in What:
        here = [f"{counted[what, how]} {how}" for how in How if counted[what, how]]
        if not here:
            continue
        if what is What.THESIS:
            parts.append(next(_THESES[each.how] for each in found if each.what is what))
        elif what is What.MAP:
            parts.append("front matter changed")
        else:
            number = sum(counted[what, how] for how in How)
            parts.append(
                f"{plural(number, what)} ({', '.join(here)})"
                if len(here) > 1
                else (f"{plural(number, what)} {here[0].partition(' ')[2]}")
            )
    return in_a_row(parts)


def _lines(each: Difference, paint: Paint) -> Iterator[str]:
    place = each.right_span or each.left_span
    where = f"  ({place.path}:{place.begin.line})" if place else ""
    sign = _SIGNS[each.how]
    style = _STYLES.get(each.how, "warning")
    yield f"  {paint(style, sign)} {each.sentence}{paint('dim', where)}"
    for aspect in each.aspects:
        if each.how in (How.ADDED, How.REMOVED):
            text = aspect.before or aspect.after
            if text not in each.sentence:  # as that of a short claim without a title is
                yield f"      {text}"
        else:
            yield f"      {aspect.name}: {_change(aspect)}"


def _change(aspect: Aspect) -> str:
    """What changed, word by word where the two are alike."""
    whole = [f"[-{aspect.before}-]"] if aspect.before else []
    whole += [f"{{+{aspect.after}+}}"] if aspect.after else []
    if len(whole) == 1 or aspect.name == PREMISES:
        return " ".join(whole)
    before, after = _WORD.findall(aspect.before), _WORD.findall(aspect.after)
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    if matcher.ratio() < _ALIKE:
        return " ".join(whole)
    parts = []
    for tag, start, end, begin, finish in matcher.get_opcodes():
        gone, new = "".join(before[start:end]), "".join(after[begin:finish])
        if tag == "equal":
            parts.append(gone)
        else:
            parts.append((f"[-{gone}-]" if gone else "") + (f"{{+{new}+}}" if new else ""))
    return "".join(parts)


def as_json(found: Sequence[Difference], left: str, right: str) -> dict[str, object]:
    """The report as plain data."""
    return {
        "schema_version": SCHEMA_VERSION,
        "left": left,
        "right": right,
        "same": not found,
        "differences": [_plain(each) for each in found],
    }


def _plain(each: Difference) -> dict[str, object]:
    return {
        "what": each.what.value,
        "how": each.how.value,
        "left": list(each.left),
        "right": list(each.right),
        "sentence": each.sentence,
        "aspects": [
            {"name": aspect.name, "before": aspect.before, "after": aspect.after}
            for aspect in each.aspects
        ],
        "left_place": _place(each.left_span),
        "right_place": _place(each.right_span),
    }


def _place(span: Span | None) -> dict[str, object] | None:
    return {"path": span.path, "line": span.begin.line} if span else None
