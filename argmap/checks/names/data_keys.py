"""The keys of data that have a meaning, where they have it, and the values that they can have."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from argmap.argdown.meaning.known_settings import Kind
from argmap.checks.names.nearness import is_slip
from argmap.model import Data, Value
from argmap.model.carried import Carrier

_STATEMENT = frozenset({Carrier.STATEMENT, Carrier.CONCLUSION})
_CLAIMS = frozenset({*_STATEMENT, Carrier.ARGUMENT})
_STEP = frozenset({Carrier.STEP})
_SHOWN = frozenset({*_CLAIMS, Carrier.HEADING})
_HEADING = frozenset({Carrier.HEADING})
_ANYWHERE = frozenset(Carrier)
_IN_WORDS = frozenset({*_CLAIMS, Carrier.STEP})

BOOLEAN = Kind("true or false", (bool,))
_WORDS = Kind("words, or a list of them", (str, int, float, date, tuple))
_NUMBERS = Kind("a list of numbers of lines, such as [1, 2]", (tuple,))
_ANCHORS = Kind(
    "words, {paragraph, start, end, quote}, or a list of these", (str, int, date, Data, tuple)
)
COLOR_WORDS = 'a colour in quotes such as "#00734f", or a number of the scheme'
_COLOR = Kind(COLOR_WORDS, (str, int))
_SIDE = Kind("one of for, against, pro, con", (), ("for", "against", "pro", "con"))
_RANK = Kind("a number or a word", (str, int, float))

_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")


def is_color(text: str) -> bool:
    """Whether a text is a colour as Argdown writes them."""
    return _COLOUR.fullmatch(text) is not None


@dataclass(frozen=True, slots=True)
class DataKey:
    """A key: what carries it, and its values."""

    on: frozenset[Carrier]
    kind: Kind

    def accepts(self, value: Value) -> bool:
        """Whether a value has a meaning under the key; null always has: it is as if not given."""
        if self.kind is _COLOR and isinstance(value, str):
            return is_color(value)
        if value == ():
            return self.kind is not _NUMBERS
        return self.kind.accepts(value)


KNOWN_DATA: Mapping[str, DataKey] = {
    "implicit": DataKey(_CLAIMS, BOOLEAN),
    "basis": DataKey(_IN_WORDS, _WORDS),
    "by": DataKey(_IN_WORDS, _WORDS),
    "holder": DataKey(_IN_WORDS, _WORDS),
    "hedge": DataKey(_IN_WORDS, _WORDS),
    "source": DataKey(_IN_WORDS, _ANCHORS),
    "quote": DataKey(_CLAIMS, _WORDS),
    "scheme": DataKey(frozenset({Carrier.ARGUMENT, Carrier.STEP}), _WORDS),
    "uses": DataKey(frozenset({Carrier.CONCLUSION, Carrier.STEP}), _NUMBERS),
    "from": DataKey(_STEP, _NUMBERS),
    "thesis": DataKey(_STATEMENT, BOOLEAN),
    "side": DataKey(_CLAIMS, _SIDE),
    "ignore": DataKey(_ANYWHERE, _WORDS),
    "isInMap": DataKey(_CLAIMS, BOOLEAN),
    "isInGroup": DataKey(_CLAIMS, BOOLEAN),
    "isCanonical": DataKey(_CLAIMS, BOOLEAN),
    "isGroup": DataKey(_HEADING, BOOLEAN),
    "isClosed": DataKey(_HEADING, BOOLEAN),
    "color": DataKey(_SHOWN, _COLOR),
    "rank": DataKey(_CLAIMS, _RANK),
    "images": DataKey(_CLAIMS, _WORDS),
}
"""The keys that argmap or the official tool give a meaning to."""

FRONT_MATTER: Mapping[str, Kind] = {
    "title": Kind("a text", (str,)),
    "subTitle": Kind("a text", (str,)),
    "author": _WORDS,
    "abstract": Kind("a text", (str,)),
    "theses": _WORDS,
    "terms": Kind("keys with values", (Data, tuple)),
}
"""The keys of the front matter that have a meaning, besides groups of settings and short ones."""

ANCHOR_DATA: Mapping[str, Kind] = {
    "paragraph": Kind("a whole number", (int,)),
    "start": Kind("a whole number", (int,)),
    "end": Kind("a whole number", (int,)),
    "quote": Kind("a text", (str,)),
    "prefix": Kind("a text", (str,)),
    "suffix": Kind("a text", (str,)),
}
"""The keys of an anchor under ``source``."""

_MIN_LETTERS = 3


def meant(key: str, value: Value, carrier: Carrier, data: Data) -> str:
    """The known key that an unknown one is certainly a slip for; empty if there is none.

    It differs by one slip, or by capitals and marks only, is not there besides, has a meaning in
    this place, and can have the value.
    """
    fitting = (
        name
        for name, known in KNOWN_DATA.items()
        if carrier in known.on and value is not None and known.accepts(value)
    )
    return _nearest(key, fitting, data)


def meant_in_anchor(key: str, value: Value, data: Data) -> str:
    """The same for a key of an anchor."""
    kinds = ANCHOR_DATA.items()
    fitting = (name for name, kind in kinds if value is not None and kind.accepts(value))
    return _nearest(key, fitting, data)


def meant_in_front_matter(key: str, value: Value, data: Data) -> str:
    """The same for a key of the front matter; a plural or singular is taken for a key of its own."""
    kinds = FRONT_MATTER.items()
    fitting = (
        name
        for name, kind in kinds
        if value is not None and kind.accepts(value) and key.removesuffix("s") != name
    )
    return _nearest(key, fitting, data)


def _nearest(key: str, names: Iterable[str], data: Data) -> str:
    bare = _bare(key)
    if len(bare) < _MIN_LETTERS:
        return ""
    free = [name for name in names if name not in data]
    same = next((name for name in free if _bare(name) == bare), "")
    return same or next((name for name in free if is_slip(_bare(name), bare)), "")


def _bare(key: str) -> str:
    return re.sub(r"[\W_]", "", key).lower()
