"""A key of data, or of the front matter, is almost one that has a meaning, and so has none.

Why:
    Any key may stand in data, so that no tool complains of ``implict: true``: the premise is drawn
    as if the author had stated it, and is counted so.

Fails:
    <Law>

    (1) [Treaty]: A treaty protects refugees. {basis: law}
    (2) [Bound]: The country has signed the treaty. {implict: true}
    ----
    (3) [Duty]: The country must protect refugees.

Passes:
    <Law>

    (1) [Treaty]: A treaty protects refugees. {basis: law}
    (2) [Bound]: The country has signed the treaty. {implicit: true}
    ----
    (3) [Duty]: The country must protect refugees.

Source:
    Slips as in F. J. Damerau, "A technique for computer detection and correction of spelling
    errors", Communications of the ACM 7 (1964), pp. 171-176.
"""

from collections.abc import Iterator

from argmap.argdown.meaning.data_places import Path, written
from argmap.argdown.meaning.known_settings import KNOWN
from argmap.argdown.problems import shown
from argmap.checks.inspection import Inspection
from argmap.checks.names.data_keys import (
    ANCHOR_DATA,
    FRONT_MATTER,
    KNOWN_DATA,
    meant,
    meant_in_anchor,
    meant_in_front_matter,
)
from argmap.checks.rule import Finding, Group, Rule
from argmap.model import Data
from argmap.model.carried import Carried
from argmap.text import Edit, Fix, Severity, Span

KNOWN_OPTION = "known-data"


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find unknown keys that are a slip away from a known one that would have a meaning there."""
    own = inspection.listed(KNOWN_OPTION)
    front_matter = inspection.map.front_matter
    for key, value in front_matter.items():
        is_known = key in KNOWN or key in FRONT_MATTER or key in own
        if not is_known and (right := meant_in_front_matter(key, value, front_matter)):
            yield _finding((key,), right, inspection.map.front_matter_span, ())
    for carried in inspection.data:
        for path, right in slips(carried):
            if path[-1] not in own:
                yield _finding(path, right, carried.span, carried.about)


def slips(carried: Carried) -> Iterator[tuple[Path, str]]:
    """The misspelt keys of some data, as paths, each with the key that was meant."""
    carrier, _, data, _ = carried
    for key, value in data.items():
        if key not in KNOWN_DATA and (right := meant(key, value, carrier, data)):
            yield (key,), right
    source = data.get("source")
    for item, entry in enumerate(source if isinstance(source, tuple) else (source,)):
        if isinstance(entry, Data) and any(key in ANCHOR_DATA for key in entry):
            for key, value in entry.items():
                if key not in ANCHOR_DATA and (right := meant_in_anchor(key, value, entry)):
                    yield ("source", item, key), right


def _finding(path: Path, right: str, data: Span | None, about: tuple[str, ...]) -> Finding:
    place = written(data, path) if data is not None else None
    fix = None
    if place is not None:
        fix = Fix(f"write `{right}`", (Edit(place.key, right),))
    return Finding(
        f"`{shown(str(path[-1]))}` has no meaning; did you mean `{right}`?",
        place.key if place is not None else data,
        hint=f"write `{right}`, or say in the front matter that the key is your own: "
        f"argmap: {{{KNOWN_OPTION}: [{shown(str(path[-1]))}]}}",
        about=about,
        fix=fix,
    )


RULE = Rule("AM105", "misspelt-data-key", Group.NAMES, Severity.WARNING, check, fixable=True)
