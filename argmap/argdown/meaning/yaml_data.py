"""YAML as Argdown has it: the core schema of YAML 1.2, the way js-yaml 4 reads it.

``yes``, ``on`` and ``0123`` are not what YAML 1.1 makes of them; a key that stands twice is an
error; dates are dates. Aliases are followed only so far, so that a small text cannot grow into a
huge value.
"""

import math
import re
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

import yaml

from argmap.argdown.meaning.yaml_words import in_plain_words
from argmap.argdown.problems import Problem, shown

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # PyYAML can be built without LibYAML; only slower
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

_MOST_VALUES = 100_000
_DEEPEST = 100

_NULL = re.compile(r"~|null|Null|NULL|")
_BOOL = re.compile(r"true|True|TRUE|false|False|FALSE")
_INT = re.compile(r"[-+]?(?:0b[01]+|0o[0-7]+|0x[0-9a-fA-F]+|[0-9]+)")
_FLOAT = re.compile(r"[-+]?[0-9]+(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|\.[0-9]+(?:[eE][-+]?[0-9]+)?")
_SPECIAL = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")
_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_TIME = re.compile(
    r"(\d{4})-(\d\d?)-(\d\d?)(?:[Tt]|[ \t]+)(\d\d?):(\d\d):(\d\d)(?:\.(\d*))?"
    r"(?:[ \t]*(Z|([-+])(\d\d?)(?::(\d\d))?))?",
    re.ASCII,
)
_LONGEST_INTEGER = 308  # digits of the largest double
_BASES = {"0b": 2, "0o": 8, "0x": 16}


class DataError(ValueError):
    """The YAML cannot be read. ``offset`` is a place in the text that was given."""

    def __init__(
        self,
        message: str,
        offset: int,
        repair: str = "put the value in quotes",
        problem: Problem = Problem.BAD_DATA,
    ) -> None:
        super().__init__(message)
        self.offset = offset
        self.repair = repair
        self.problem = problem


def _number(text: str) -> object:
    """A number; what is too large for a double stays text."""
    if _INT.fullmatch(text):
        digits = text.lstrip("+-")
        base = _BASES.get(digits[:2], 10)
        if len(digits) > _LONGEST_INTEGER:
            return text
        number = int(digits if base == 10 else digits[2:], base)  # noqa: PLR2004  # decimal
        return -number if text.startswith("-") else number
    if _FLOAT.fullmatch(text):
        value = float(text)
        return value if math.isfinite(value) else text
    if _SPECIAL.fullmatch(text):
        return float(text.lower().replace(".", ""))
    return text


def _moment(text: str) -> object:
    """A date or a time; a month 13 is the first one of the next year, as in JavaScript."""
    match = _DATE.fullmatch(text)
    if match:
        return _day(*match.groups())
    match = _TIME.fullmatch(text)
    if not match:
        return text
    year, month, day, hour, minute, second, fraction, zone, sign, zone_hour, zone_minute = (
        match.groups()
    )
    start = _day(year, month, day)
    moment = datetime(start.year, start.month, start.day, tzinfo=UTC) + timedelta(
        hours=int(hour),
        minutes=int(minute),
        seconds=int(second),
        milliseconds=int((fraction or "")[:3].ljust(3, "0")),
    )
    if zone and sign:
        offset = timedelta(hours=int(zone_hour), minutes=int(zone_minute or 0))
        moment += -offset if sign == "+" else offset
    return moment


def _day(year: str, month: str, day: str) -> date:
    years, months = divmod(int(month) - 1, 12)
    century = 1900 if int(year) < 100 else 0  # noqa: PLR2004  # JavaScript takes 95 for 1995
    return date(century + int(year) + years, months + 1, 1) + timedelta(days=int(day) - 1)


def _plain(text: str) -> object:
    """The value of a plain (unquoted) scalar."""
    first = text[:1]
    if (not first or first in "~nN") and _NULL.fullmatch(text):
        return None
    if first in "tTfF" and _BOOL.fullmatch(text):
        return text.lower() == "true"
    if first in "+-.0123456789" and first:
        value = _number(text)
        if value is text and first.isdigit():
            try:
                value = _moment(text)
            except (ValueError, OverflowError):  # beyond the years that Python knows
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

    def __init__(self, text: str) -> None:
        self.text = text
        self.stack: list[_Open] = []
        self.anchors: dict[str, tuple[object, int]] = {}
        self.count = 0
        self.result: object = None

    def take(self, event: yaml.Event) -> None:
        tag = getattr(event, "tag", None)
        if tag:
            self.check_tag(event, tag)
        if isinstance(event, yaml.ScalarEvent):
            if event.value == "-" and not event.style and self.after(event) in ",]}":
                raise _error(event, "a lone `-` is no value; write it in quotes")
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

    def after(self, event: yaml.Event) -> str:
        return self.text[event.end_mark.index] if event.end_mark else "\n"

    def check_tag(self, event: yaml.Event, tag: str) -> None:
        """A tag goes on to the next blank, and LibYAML stops at some characters before."""
        written = _WRITTEN_TAG.match(self.text, event.start_mark.index if event.start_mark else 0)
        if written is None or written[1].startswith("!<"):
            return
        full = _TAG + written[1][2:] if written[1].startswith("!!") else written[1]
        if full != tag:
            raise _error(event, f"the tag `{shown(written[1])}` is not known")

    def open(self, container: "_Open") -> None:
        if len(self.stack) >= _DEEPEST:
            raise _error(container.event, "it is nested too deeply", large=True)
        self.stack.append(container)

    def alias(self, event: yaml.AliasEvent) -> None:
        if event.anchor not in self.anchors:
            name = shown(event.anchor or "")
            raise _error(event, f"the alias `*{name}` refers to nothing")
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
                if isinstance(part, date):
                    continue  # an object without keys, in JavaScript
                if not isinstance(part, dict):
                    raise _error(event, "only a mapping can be merged with `<<`")
                here.merged.update({k: v for k, v in part.items() if k not in here.merged})
            return
        name = _key(key)
        if name in here.value:
            raise _error(event, f"the key `{shown(name)}` stands twice", repeated=True)
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
    if repeated:
        return DataError(
            message, offset, "remove one of the two, or rename it", Problem.REPEATED_KEY
        )
    if large:
        return DataError(message, offset, "write less, or without aliases", Problem.DATA_TOO_LARGE)
    return DataError(message, offset)


def _scalar(event: yaml.ScalarEvent) -> object:
    tag = event.tag
    if tag is None:
        return event.value if event.style else _plain(event.value)
    is_empty = not event.value and not event.style
    if tag == "!":
        return None if is_empty else event.value
    if tag == f"{_TAG}str":
        return event.value
    value = None if is_empty else _plain(event.value) if event.value else ""
    kind = _KINDS.get(tag)
    if kind is None:
        raise _error(event, f"the tag `{shown(tag)}` is not known")
    if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
        raise _error(event, f"`{shown(event.value)}` is not what its tag `{tag}` says")
    return value


_TAG = "tag:yaml.org,2002:"
_KINDS: dict[str, type | tuple[type, ...]] = {
    f"{_TAG}null": type(None),
    f"{_TAG}bool": bool,
    f"{_TAG}int": int,
    f"{_TAG}float": (int, float),
    f"{_TAG}timestamp": date,
}
_WRITTEN_TAG = re.compile(r"(?:&\S+\s+)?(!\S*)")


def load_yaml(text: str) -> object:
    """Read YAML.

    Returns:
        ``None``, ``bool``, ``int``, ``float``, ``str``, ``date``, ``datetime``, a list, or a
        dictionary with text keys.

    Raises:
        DataError: the text is not YAML, has a key twice, or grows too large.
    """
    if not text.strip(" \t\r\n"):
        return None
    text = _EDGES.sub(lambda found: found[0].replace("\t", " "), text)
    text = _MARKER.sub(r"\1---\n", text)
    if not text.endswith(("\n", "\r")):
        text += "\n"
    spare = _spare(text)
    for char in _OTHER_LINE_ENDS:
        text = text.replace(char, spare[char])
    for count in range(_MOST_REPAIRS):
        if count * len(text) > _MOST_READ_AGAIN:
            break
        try:
            value = _built(text)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            at = min(mark.index if mark else 0, len(text))
            repaired = _repaired(text, at, error.problem or "", spare)
            if repaired is None:
                message, repair = in_plain_words(error.problem or "")
                raise DataError(message, at, repair) from error
            text = repaired
        except yaml.YAMLError as error:
            offset = min(getattr(error, "position", 0), len(text))
            reason = str(getattr(error, "reason", error))
            message, repair = in_plain_words(reason)
            raise DataError(message, offset, repair) from error
        except UnicodeEncodeError as error:
            raise DataError("it has characters that cannot be encoded", error.start) from error
        else:
            used = {to: char for char, to in spare.items() if to in text}
            return _restored(value, str.maketrans(used)) if used else value
    raise DataError("it has too many colons without a blank after them", 0)


_MARKER = re.compile(r"\A([\r\n]*)---(?=[^\s])")
"""The start of a document, which js-yaml sees without a blank after it too."""

_EDGES = re.compile(r"\A(?:[ \t]*[\r\n])*(?:[ \t]*(?=[\[{\"']))?|[\r\n][ \t]*(?=[\r\n]|\Z)")
"""Where js-yaml allows tabs and LibYAML does not: before the value and in the last line."""

_OTHER_LINE_ENDS = "\x85\u2028\u2029"
_MOST_REPAIRS = 50
_MOST_READ_AGAIN = 2_000_000  # characters, in all repairs of a text


def _spare(text: str) -> dict[str, str]:
    """Characters to stand for those that LibYAML takes as syntax and js-yaml as text."""
    free = (char for code in range(0xE000, 0xF8FF) if (char := chr(code)) not in text)
    return {char: next(free) for char in _OTHER_LINE_ENDS + ":?"}


def _repaired(text: str, at: int, problem: str, spare: dict[str, str]) -> str | None:
    """The text with what js-yaml reads and LibYAML does not written so that both read it.

    These are ``{a:[b]}``, ``{: b}``, ``{a: :b}`` and ``{a: ?b}``.
    """
    char, after = text[at : at + 1], text[at + 1 : at + 2]
    if problem not in _REPAIRABLE or not char or char not in spare:
        return None
    if after not in " \t\r\n,[]{}":
        written = spare[char]
    elif char == ":":
        written = ": " if problem == _UNEXPECTED_COLON else "~: "
    else:
        return None
    return text[:at] + written + text[at + 1 :]


_UNEXPECTED_COLON = "found unexpected ':'"
_REPAIRABLE = frozenset({_UNEXPECTED_COLON, "did not find expected node content"})


def _restored(value: object, characters: dict[int, str]) -> object:
    if isinstance(value, str):
        return value.translate(characters)
    if isinstance(value, list):
        return [_restored(item, characters) for item in value]
    if isinstance(value, dict):
        return {
            key.translate(characters): _restored(item, characters) for key, item in value.items()
        }
    return value


def _built(text: str) -> object:
    builder = _Builder(text)
    documents = 0
    for event in yaml.parse(text, Loader=_Loader):
        documents += isinstance(event, yaml.DocumentStartEvent)
        if documents > 1:
            raise _error(event, "it has more than one document")
        builder.take(event)
    return builder.result
