"""Data and front matter by their keys, each with how it is written: nothing in them is interpreted."""

import re
from dataclasses import dataclass

_KEY = re.compile(r"""("[^"\n]*"|'[^'\n]*'|[^\s#{}\[\],"'&*!|>%@`-][^:\n]*):(?=[ \t\r\n])""")
_OPENING, _CLOSING = "{[(", "}])"


@dataclass(frozen=True, slots=True)
class Keyed:
    """What stands on lines: its first line, what is written for each key, and its last lines."""

    opening: str
    values: dict[str, str]
    closing: str


def on_lines(text: str) -> Keyed | None:
    """Keys that begin lines, between a first and a last line; ``None`` for what is not understood.

    Comments and empty lines belong to what stands below them.
    """
    first, *inner, last = text.splitlines(keepends=True) or [""]
    margin = next((_blanks(line) for line in inner if not _is_aside(line)), "")
    values: dict[str, str] = {}
    waiting, name = "", ""
    for line in inner:
        own = line.removeprefix(margin)
        key = _KEY.match(own) if line.startswith(margin) else None
        if _is_aside(line):
            waiting += line
        elif key is not None:
            name = key[1].strip().strip("'\"")
            if name in values:
                return None
            values[name] = waiting + line
            waiting = ""
        elif name:
            values[name] += waiting + line
            waiting = ""
        else:
            return None
    return Keyed(first, values, waiting + last)


def _is_aside(line: str) -> bool:
    """Whether a line is a comment or empty."""
    return line.strip()[:1] in ("", "#")


def _blanks(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def in_braces(data: str) -> dict[str, str] | None:
    """The keys of data in braces, parted by commas; ``None`` for what is not understood."""
    if not data:
        return {}
    found: dict[str, str] = {}
    for part in _parts(data.strip()[1:-1]):
        key, colon, _ = part.partition(":")
        name = key.strip().strip("'\"")
        if not colon or not name or name in found or "\n" in key.strip():
            return None
        found[name] = " ".join(part.split()) if "\n" in part and '"' not in part else part.strip()
    return found


def _parts(text: str) -> list[str]:
    """A flow mapping cut at its commas; those in brackets and quotes do not count."""
    found, depth, quote, start = [], 0, "", 0
    for place, char in enumerate(text):
        if quote:
            quote = "" if char == quote else quote
        elif char in "\"'" and not text[start:place].rpartition(":")[2].strip():
            quote = char
        elif char in _OPENING:
            depth += 1
        elif char in _CLOSING:
            depth -= 1
        elif char == "," and depth == 0:
            found.append(text[start:place])
            start = place + 1
    rest = text[start:]
    return [*found, rest] if rest.strip() else found
