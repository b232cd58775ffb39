"""A key of data has a value that it cannot have, and so has no effect.

Why:
    ``implicit: yes`` is no mistake in YAML: since its version 1.2 ``yes`` is a word, and only
    ``true`` is true. The premise is then counted as stated. Likewise ``color: red`` colours
    nothing, for colours are written like ``"#c2410c"``.

Fails:
    <Law>

    (1) [Treaty]: A treaty protects refugees. {basis: law}
    (2) [Bound]: The country has signed the treaty. {implicit: yes}
    ----
    (3) [Duty]: The country must protect refugees.

Passes:
    <Law>

    (1) [Treaty]: A treaty protects refugees. {basis: law}
    (2) [Bound]: The country has signed the treaty. {implicit: true}
    ----
    (3) [Duty]: The country must protect refugees.

Source:
    The core schema of YAML 1.2.2, section 10.3.2, in which only true and false are truth values.
"""

from collections.abc import Iterator

from argmap.argdown.meaning.data_places import written
from argmap.argdown.problems import shown
from argmap.checks.inspection import Inspection
from argmap.checks.names.data_keys import BOOLEAN, KNOWN_DATA, DataKey
from argmap.checks.rule import Finding, Group, Rule
from argmap.checks.written_data import value_place
from argmap.model import Data, Value
from argmap.model.carried import Carried, Carrier
from argmap.text import Edit, Fix, Severity

_TRUE = frozenset({"yes", "y", "on", "true", "1"})
_FALSE = frozenset({"no", "n", "off", "false", "0"})


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find known keys with values that are of another kind."""
    for carried in inspection.data:
        for key, value in carried.data.items():
            known = KNOWN_DATA.get(key)
            if known is None or carried.carrier not in known.on or known.accepts(value):
                continue
            if not _is_none(key, value) and not _is_reported(carried, key, value):
                yield _finding(carried, key, value, known)


def _is_none(key: str, value: Value) -> bool:
    """Whether the value says that there is nothing: ``basis: false``."""
    return value is False and KNOWN_DATA[key].kind is not BOOLEAN


def _is_reported(carried: Carried, key: str, value: Value) -> bool:
    """Whether the reader has reported it: on an inference line, ``uses`` that is no list."""
    return key == "uses" and carried.carrier is Carrier.STEP and not isinstance(value, tuple)


def _finding(carried: Carried, key: str, value: Value, known: DataKey) -> Finding:
    is_short = not isinstance(value, tuple | Data)
    written_value = f"`{shown(str(value))}`" if is_short else "this"
    if value is True:
        written_value = "`true`"
    right = _truth(value) if known.kind is BOOLEAN else ""
    place = written(carried.span, (key,)) if right and carried.span is not None else None
    fix = None
    if place is not None:
        fix = Fix(f"write `{key}: {right}`", (Edit(place.value, right),))
    return Finding(
        f"`{key}` cannot be {written_value}, so it has no effect",
        value_place(carried.span, (key,)),
        hint=f"write `{key}: {right}`" if right else f"it must be {known.kind.words}",
        about=carried.about,
        fix=fix,
    )


def _truth(value: Value) -> str:
    """The truth value that another way of writing one stands for; empty if it is none."""
    word = str(value).strip().lower()
    return "true" if word in _TRUE else "false" if word in _FALSE else ""


RULE = Rule("AM107", "unfit-data-value", Group.NAMES, Severity.WARNING, check, fixable=True)
