"""YAML as Argdown has it: the core schema of YAML 1.2, the way js-yaml 4 reads it.

``yes``, ``on`` and ``0123`` are not what YAML 1.1 makes of them; a key that stands twice is an
error; dates are dates. Aliases are followed only so far, so that a small text cannot grow into a
huge value.
"""

import math
import re
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone

import yaml

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # PyYAML can be built without LibYAML; only slower
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

_MOST_VALUES = 100_000
_DEEPEST = 100

_NULL = re.compile(r"~|null|Null|NULL|")
_BOOL = re.compile(r"true|True|TRUE|false|False|FALSE")
_INT = re.compile(
    r"[-+]?(?:0b(?=_*[01])[01_]*[01]|0o(?=_*[0-7])[0-7_]*[0-7]"
    r"|0x(?=_*[0-9a-fA-F])[0-9a-fA-F_]*[0-9a-fA-F]|[0-9](?:[0-9_]*[0-9])?)"
)
_FLOAT = re.compile(
    r"[-+]?[0-9][0-9_]*(?:\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?|\.[0-9_]+(?:[eE][-+]?[0-9]+)?"
    r"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
)
_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_TIME = re.compile(
    r"(\d{4})-(\d\d?)-(\d\d?)(?:[Tt]|[ \t]+)(\d\d?):(\d\d):(\d\d)(?:\.(\d*))?"
    r"(?:[ \t]*(Z|([-+])(\d\d?)(?::(\d\d))?))?",
    re.ASCII,
)
_BASES = {"0b": 2, "0o": 8, "0x": 16}


class DataError(ValueError):
    """The YAML cannot be read. ``offset`` is a place in the text that was given."""

    def __init__(self, message: str, offset: int, *, repeated: bool = False, large: bool = False):
        super().__init__(message)
        self.offset = offset
        self.repeated = repeated
        self.large = large


def _number(text: str) -> object:
    if _INT.fullmatch(text):
        digits = text.replace("_", "")
        sign = -1 if digits.startswith("-") else 1
        digits = digits.lstrip("+-")
        base = _BASES.get(digits[:2], 10)
        if len(digits) > 4000:  # noqa: PLR2004  # Python refuses to convert longer ones
            return sign * math.inf
        return sign * int(digits if base == 10 else digits[2:], base)  # noqa: PLR2004  # decimal
    if _FLOAT.fullmatch(text) and not text.endswith("_"):
        digits = text.replace("_", "").lower()
        if digits.endswith((".inf", ".nan")):
            return float(digits.replace(".", ""))
        return float(digits)
    return text


def _moment(text: str) -> object:
    match = _DATE.fullmatch(text)
    if match:
        return date(*(int(part) for part in match.groups()))
    match = _TIME.fullmatch(text)
    if not match:
        return text
    year, month, day, hour, minute, second, fraction, zone, sign, zone_hour, zone_minute = (
        match.groups()
    )
    micro = int(((fraction or "")[:3]).ljust(3, "0")) * 1000
    moment = datetime(
        int(year), int(month), int(day), int(hour), int(minute), int(second), micro, tzinfo=UTC
    )
    if zone and sign:
        offset = timedelta(hours=int(zone_hour), minutes=int(zone_minute or 0))
        moment = moment.replace(tzinfo=timezone(offset if sign == "+" else -offset))
        moment = moment.astimezone(UTC)
    return moment


def _plain(text: str) -> object:
    """The value of a plain (unquoted) scalar."""
    first = text[:1]
    if not first or first in "~nN":
        if _NULL.fullmatch(text):
            return None
    if first in "tTfF" and _BOOL.fullmatch(text):
        return text.lower() == "true"
    if first in "+-.0123456789" and first:
        value = _number(text)
        if value is text and first.isdigit():
            try:
                value = _moment(text)
            except ValueError:  # such as month 13, which js-yaml rolls over; nobody means it
                return text
        return value
    return text


def _key(value: object) -> str:
    """A key as JavaScript makes a property name of it."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, list):
        return ",".join(map(_key, value))
    return "[object Object]" if isinstance(value, dict) else str(value)


class _Builder:
    """Builds a value from LibYAML's events with a stack of its own.

    PyYAML's composer recurses in C and takes the process down when data is nested deeply.
    """

    def __init__(self) -> None:
        self.stack: list[_Open] = []
        self.anchors: dict[str, tuple[object, int]] = {}
        self.count = 0
        self.result: object = None

    def take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self.add(_scalar(event), event, 1)
        elif isinstance(event, yaml.MappingStartEvent):
            self.open(_Open(event, {}, self.count))
        elif isinstance(event, yaml.SequenceStartEvent):
            self.open(_Open(event, [], self.count))
        elif isinstance(event, yaml.AliasEvent):
            self.alias(event)
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            done = self.stack.pop()
            if done.merged:
                assert isinstance(done.value, dict)
                done.value = {**done.merged, **done.value}
            self.add(done.value, done.event, self.count - done.count_before)

    def open(self, container: "_Open") -> None:
        if len(self.stack) >= _DEEPEST:
            raise _error(container.event, "it is nested too deeply", large=True)
        self.stack.append(container)

    def alias(self, event: yaml.AliasEvent) -> None:
        if event.anchor not in self.anchors:
            raise _error(event, f"the alias `*{event.anchor}` refers to nothing")
        value, size = self.anchors[event.anchor]
        self.add(value, event, size, is_alias=True)

    def add(self, value: object, event: yaml.Event, size: int, *, is_alias: bool = False) -> None:
        """Put a finished value where it belongs; an alias counts as if it were written out."""
        if isinstance(event, yaml.ScalarEvent) or is_alias:
            self.count += size
        if self.count > _MOST_VALUES:
            raise _error(event, "its aliases make it too large", large=True)
        anchor = None if is_alias else getattr(event, "anchor", None)
        if anchor:
            self.anchors[anchor] = (value, max(size, 1))
        if not self.stack:
            self.result = value
            return
        here = self.stack[-1]
        if isinstance(here.value, list):
            here.value.append(value)
        elif here.key is None:
            here.key = (value, event)
        else:
            self.pair(here, *here.key, value)
            here.key = None

    def pair(self, here: "_Open", key: object, event: yaml.Event, value: object) -> None:
        assert isinstance(here.value, dict)
        if key == "<<" and isinstance(event, yaml.ScalarEvent) and not event.style:
            for part in value if isinstance(value, list) else [value]:
                if not isinstance(part, dict):
                    raise _error(event, "only a mapping can be merged with `<<`")
                here.merged.update({k: v for k, v in part.items() if k not in here.merged})
            return
        name = _key(key)
        if name in here.value:
            raise _error(event, f"the key `{name}` stands twice", repeated=True)
        here.value[name] = value


@dataclass(slots=True)
class _Open:
    """A mapping or sequence that has not ended; ``key`` waits for its value."""

    event: yaml.Event
    value: dict[str, object] | list[object]
    count_before: int
    key: tuple[object, yaml.Event] | None = None
    merged: dict[str, object] = field(default_factory=dict)


def _error(
    event: yaml.Event, message: str, *, repeated: bool = False, large: bool = False
) -> DataError:
    offset = event.start_mark.index if event.start_mark else 0
    return DataError(message, offset, repeated=repeated, large=large)


def _scalar(event: yaml.ScalarEvent) -> object:
    tag = event.tag
    if tag is None:
        return event.value if event.style else _plain(event.value)
    if tag in ("!", "tag:yaml.org,2002:str"):
        return event.value
    if tag not in _TAGS:
        raise _error(event, f"the tag `{tag}` is not known")
    return _plain(event.value)


_TAGS = frozenset(
    f"tag:yaml.org,2002:{name}" for name in ("null", "bool", "int", "float", "timestamp")
)


def load_yaml(text: str) -> object:
    """Read YAML.

    Returns:
        ``None``, ``bool``, ``int``, ``float``, ``str``, ``date``, ``datetime``, a list, or a
        dictionary with text keys.

    Raises:
        DataError: the text is not YAML, has a key twice, or grows too large.
    """
    builder = _Builder()
    documents = 0
    try:
        for event in yaml.parse(text, Loader=_Loader):
            documents += isinstance(event, yaml.DocumentStartEvent)
            if documents > 1:
                raise _error(event, "it has more than one document")
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        message = " ".join(part for part in (error.context, error.problem) if part)
        raise DataError(message, min(mark.index if mark else 0, len(text))) from error
    except yaml.YAMLError as error:
        offset = getattr(error, "position", 0)
        raise DataError(str(getattr(error, "reason", error)), min(offset, len(text))) from error
    except UnicodeEncodeError as error:
        raise DataError("it has characters that cannot be encoded", error.start) from error
    return builder.result
