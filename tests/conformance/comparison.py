"""Where two canonical answers differ, in lines that people can read."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

NOT_COMPARED = frozenset({"id", "file", "errors", "exceptions"})
"""Names, and the wording of messages."""

UNORDERED = frozenset({"relations", "edges", "nodes"})
NAMED = frozenset({"statements", "arguments", "tags", "data"})
"""What holds records by a name of the document."""


@dataclass(frozen=True)
class Difference:
    """The place in the answer, from the outside in, and what stands there."""

    place: tuple[str | int, ...]
    text: str

    @property
    def kind(self) -> str:
        """The place without the names of this document: what to sort findings by."""
        names = [
            "*" if before in NAMED else key
            for before, key in zip(("", *self.place), self.place, strict=False)
        ]
        kind = ".".join(str(name) for name in names if isinstance(name, str))
        return f"{kind} {self.text}" if kind == "ok" else kind

    def __str__(self) -> str:
        """``statements.A.members.0.text: engine "x", ours "y"``."""
        return f"{'.'.join(map(str, self.place))}: {self.text}"


def differences(theirs: dict[str, Any], ours: dict[str, Any]) -> list[Difference]:
    """What the engine and we see differently; nothing if the answers agree.

    A refused document agrees with a refused one. Edges are compared as a set: the engine draws
    some of them twice.
    """
    if theirs["ok"] != ours["ok"]:
        return [Difference(("ok",), _engine_and_ours(theirs["ok"], ours["ok"]))]
    if not theirs["ok"]:
        return []
    return list(_compare((), _without(theirs), _without(ours)))


def _without(answer: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in answer.items() if key not in NOT_COMPARED}


def _engine_and_ours(theirs: object, ours: object) -> str:
    return f"engine {_shown(theirs)}, ours {_shown(ours)}"


def _shown(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _compare(place: tuple[str | int, ...], theirs: object, ours: object) -> Iterator[Difference]:
    if isinstance(theirs, dict) and isinstance(ours, dict):
        yield from _compare_records(place, theirs, ours)
    elif isinstance(theirs, list) and isinstance(ours, list) and place[-1] in UNORDERED:
        yield from _compare_sets(place, theirs, ours)
    elif isinstance(theirs, list) and isinstance(ours, list) and len(theirs) == len(ours):
        for index, (one, other) in enumerate(zip(theirs, ours, strict=True)):
            yield from _compare((*place, index), one, other)
    elif _key(theirs) != _key(ours):
        yield Difference(place, _engine_and_ours(theirs, ours))


def _compare_records(
    place: tuple[str | int, ...], theirs: dict[str, Any], ours: dict[str, Any]
) -> Iterator[Difference]:
    for key in sorted({*theirs, *ours}):
        if key not in ours:
            yield Difference((*place, key), f"engine {_shown(theirs[key])}, ours nothing")
        elif key not in theirs:
            yield Difference((*place, key), f"engine nothing, ours {_shown(ours[key])}")
        else:
            yield from _compare((*place, key), theirs[key], ours[key])


def _compare_sets(
    place: tuple[str | int, ...], theirs: list[Any], ours: list[Any]
) -> Iterator[Difference]:
    counted = [Counter(map(_key, side)) for side in (theirs, ours)]
    if place[-1] == "edges":
        counted = [Counter(set(side)) for side in counted]
    engine_has, we_have = counted
    for text in sorted((engine_has - we_have).elements()):
        yield Difference(place, f"only the engine has {text}")
    for text in sorted((we_have - engine_has).elements()):
        yield Difference(place, f"only we have {text}")


def _key(value: object) -> str:
    """A value as text in which ``1`` and ``1.0`` are the same, as they are in JavaScript."""
    return _shown(_plain_numbers(value))


def _plain_numbers(value: object) -> object:
    if isinstance(value, dict):
        return {key: _plain_numbers(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain_numbers(inner) for inner in value]
    if isinstance(value, int | float) and not isinstance(value, bool):
        number = float(value)
        return int(number) if number.is_integer() else number
    return value
