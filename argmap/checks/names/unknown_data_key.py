"""Data has a key that no tool gives a meaning to, there or anywhere.

Why:
    Keys of one's own are welcome, but a key that was meant to do something and does nothing is
    never reported elsewhere. Each key is named once. ``argmap: {known-data: [quality]}`` in the
    front matter says that a key is your own.

Fails:
    [Thesis]: Refugees need safe passage. {quality: good}

Passes:
    ===
    argmap: {known-data: [quality]}
    ===

    [Thesis]: Refugees need safe passage. {quality: good}

Source:
    "Ignored silently" is what users of Argdown complain of most about data and settings.
"""

from collections.abc import Iterator
from difflib import get_close_matches

from argmap.argdown.problems import shown
from argmap.checks.inspection import Inspection
from argmap.checks.names.data_keys import ANCHOR_DATA, KNOWN_DATA
from argmap.checks.names.misspelt_data_key import KNOWN_OPTION, slips
from argmap.checks.rule import Finding, Group, Rule
from argmap.checks.written_data import key_place
from argmap.model.carried import Carried, Carrier
from argmap.text import Severity


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find unknown keys, and known ones where they have no meaning; each once."""
    own = frozenset(inspection.listed(KNOWN_OPTION))
    found: dict[tuple[str, Carrier | None], list[Carried]] = {}
    misspelt: set[str] = set()
    for carried in inspection.data:
        misspelt.update(str(path[-1]) for path, _ in slips(carried) if len(path) == 1)
        for key in carried.data:
            known = KNOWN_DATA.get(key)
            if known is None or carried.carrier not in known.on:
                place = carried.carrier if known is not None else None
                found.setdefault((key, place), []).append(carried)
    for (key, carrier), places in found.items():
        if key not in own and key not in misspelt:
            yield _unknown(key, places) if carrier is None else _misplaced(key, carrier, places)


def _unknown(key: str, places: list[Carried]) -> Finding:
    name = shown(key)
    like = next(iter(get_close_matches(key, KNOWN_DATA, n=1, cutoff=0.75)), "")
    if key in ANCHOR_DATA:
        like = f"source: {{{key}: ...}}"
    guess = f"did you mean `{like}`? " if like else ""
    return Finding(
        f"`{name}` is a key that nothing gives a meaning to{_also(places)}",
        key_place(places[0].span, (key,)),
        hint=f"{guess}if it is your own, write in the front matter: "
        f"argmap: {{{KNOWN_OPTION}: [{name}]}}",
        about=places[0].about,
    )


def _misplaced(key: str, carrier: Carrier, places: list[Carried]) -> Finding:
    on = KNOWN_DATA[key].on
    is_general = Carrier.STATEMENT in on  # of which a conclusion is a case
    right = " or ".join(sorted(on - {Carrier.CONCLUSION} if is_general else on))
    return Finding(
        f"`{key}` has no meaning on {carrier}{_also(places)}",
        key_place(places[0].span, (key,)),
        hint=f"it belongs to {right}",
        about=places[0].about,
    )


def _also(places: list[Carried]) -> str:
    more = len(places) - 1
    return f"; so in {more} more place{'s' if more > 1 else ''}" if more else ""


RULE = Rule("AM106", "unknown-data-key", Group.NAMES, Severity.HINT, check)
