"""The scheme that a step or an argument names is none that argmap knows, or is misspelt.

Why:
    A scheme brings its critical questions, and its name in AIF, only if it is known by the name
    that is written. What stands on an inference line may be any rule of logic or any words, so that
    a rule is reported only if it is a slip away from a known scheme; `scheme:` in data is meant for
    schemes. `argmap: {known-schemes: [topos of more and less]}` in the front matter says that a
    name is your own.

Fails:
    <Clouds>

    (1) [Dark clouds]: There are dark clouds in the west.
    (2) [Clouds bring rain]: Dark clouds in the west are a sign of rain. {basis: experience}
    -- Argument from sign {scheme: sings} --
    (3) [Rain]: It will rain.

Passes:
    <Clouds>

    (1) [Dark clouds]: There are dark clouds in the west.
    (2) [Clouds bring rain]: Dark clouds in the west are a sign of rain. {basis: experience}
    -- Argument from sign {scheme: sign} --
    (3) [Rain]: It will rain.

Source:
    D. Walton, C. Reed and F. Macagno, Argumentation Schemes (2008), chapter 9, a list of schemes.
"""

from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cache

from argmap.argdown.meaning.data_places import written
from argmap.argdown.problems import shown
from argmap.checks.inspection import Inspection
from argmap.checks.names.nearness import is_slip, sound
from argmap.checks.rule import Finding, Group, Rule
from argmap.checks.written_data import value_place
from argmap.model import Inference
from argmap.model.carried import Carried, Carrier
from argmap.schemes import Scheme, catalogue, key, names_of, scheme_names
from argmap.text import Edit, Fix, Severity, Span

KNOWN_OPTION = "known-schemes"

_SHORTEST = 7  # letters of a name in which a slip is looked for
_SHORTEST_NAMED = 5  # the same where "argument from" or the like says that a scheme is meant
_SHORTEST_IN_DATA = 4
_LONG = 12  # letters of a name in which two slips are still few
_LIKE = 0.92  # how like two long names are that differ by a slip or two
_SLIPS = 2
_NAMED = 2  # schemes that a message names


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find names of schemes that are none."""
    own = frozenset(map(sound, inspection.listed(KNOWN_OPTION)))
    for carried in inspection.data:
        if carried.carrier in (Carrier.STEP, Carrier.ARGUMENT) and "scheme" in carried.data:
            yield from _in_data(carried, own)
    for step in inspection.map.inferences:
        for rule in step.rules:
            if sound(rule) not in own and (meant := _meant(rule)) is not None:
                yield _rule_finding(step, rule, meant)


def _in_data(carried: Carried, own: frozenset[str]) -> Iterator[Finding]:
    names = tuple(scheme_names(carried.data))
    for name in names:
        known = catalogue()
        if sound(name) in own or known.named(name) is not None:
            continue
        meant = _meant(name, is_scheme=True)
        near = (meant.id,) if meant else known.near(name)[:_NAMED]
        guess = f"did you mean {' or '.join(f'`{each}`' for each in near)}? " if near else ""
        yield Finding(
            f"`scheme: {shown(name)}` names no scheme that is known",
            value_place(carried.span, ("scheme",)),
            hint=f"{guess}argmap schemes lists them; if it is your own, write in the front matter: "
            f"argmap: {{{KNOWN_OPTION}: [{shown(name)}]}}",
            about=carried.about,
            fix=_fix(carried, meant) if meant and len(names) == 1 else None,
        )


def _fix(carried: Carried, meant: Scheme) -> Fix | None:
    place = written(carried.span, ("scheme",)) if carried.span is not None else None
    if place is None or isinstance(carried.data.get("scheme"), tuple):
        return None
    return Fix(f"write `scheme: {meant.id}`", (Edit(place.value, meant.id),))


def _rule_finding(step: Inference, rule: str, meant: Scheme) -> Finding:
    return Finding(
        f'"{shown(rule)}" is no scheme that is known; did you mean "{meant.name}"?',
        _rule_place(step, rule),
        hint=f'write "{meant.name}"; if the rule is your own, write in the front matter: '
        f"argmap: {{{KNOWN_OPTION}: [{shown(rule)}]}}",
        about=(step.id,),
    )


def _rule_place(step: Inference, rule: str) -> Span | None:
    """Where a rule is written, else the inference line."""
    if step.span is None:
        return None
    start = step.span.source.text.find(rule, step.span.start, step.span.end)
    return step.span if start < 0 else Span(step.span.source, start, start + len(rule))


def _meant(name: str, *, is_scheme: bool = False) -> Scheme | None:
    """The scheme that an unknown name is almost certainly a slip for.

    Args:
        name: the name.
        is_scheme: whether a scheme is certainly meant.
    """
    if catalogue().named(name) is not None:
        return None
    bare, full = key(name), sound(name)
    is_meant = is_scheme or not full.startswith(bare)
    least = _SHORTEST_IN_DATA if is_scheme else _SHORTEST_NAMED if is_meant else _SHORTEST
    for said in dict.fromkeys((bare, full)):
        near = (scheme for each, scheme in _names() if _is_near(each, said, least))
        if (found := next(near, None)) is not None:
            return found
    return None


@cache
def _names() -> tuple[tuple[str, Scheme], ...]:
    """The names of all schemes, with what they are short for, and with "reasoning" and the like."""
    known = catalogue()
    found = dict(known.by_key)
    for scheme in known.schemes:
        for name in names_of(scheme):
            if sound(name).startswith(key(name)):
                found.setdefault(sound(name), scheme)
    return tuple(found.items())


def _is_near(known: str, name: str, least: int) -> bool:
    if min(len(known), len(name)) < least:
        return False
    if is_slip(known, name):
        return True
    return (
        min(len(known), len(name)) >= _LONG
        and abs(len(known) - len(name)) <= _SLIPS
        and _likeness(known, name) >= _LIKE
    )


def _likeness(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, one, other)
    return matcher.ratio() if matcher.quick_ratio() >= _LIKE else 0.0


RULE = Rule("AM110", "unknown-scheme", Group.NAMES, Severity.WARNING, check, fixable=True)
