"""Merging one entry of three texts, part by part."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import NoReturn

from argmap.compare.merge.entries import FRONT, INFERENCE, Entry

_TOP_KEY = re.compile(r"^([^\s#=][^:\n]*):.*\n(?:(?![^\s#]).*\n)*", re.MULTILINE)
_NUMBER = re.compile(r"\(\d+\)")
_OPENING, _CLOSING = "{[(", "}])"


class ClashError(Exception):
    """Two versions of an entry exclude each other; the message says in what."""


def merged_entry(base: Entry | None, ours: Entry, theirs: Entry) -> str:
    """The text of an entry after a merge, with what stands before it.

    Args:
        base: as it was; ``None`` if both added it.
        ours: as the one has it.
        theirs: as the other has it.

    Raises:
        ClashError: both changed one part of it, differently.
    """
    was = base or replace(ours, lead="", head="", content="", gap="", data="", tail="")
    if ours.key[0] == FRONT:
        head, content = ours.head, _front_matter(was.content, ours.content, theirs.content)
    else:
        head = _head(was.head if base else None, ours.head, theirs.head)
        what = "rule" if ours.key[0] == INFERENCE else "text"
        content = _text(was.content if base else None, ours.content, theirs.content, what)
    data = _data(was.data, ours.data, theirs.data)
    gap = ours.gap if ours.data else theirs.gap
    tail = _changed(was.tail, ours.tail, theirs.tail)
    lead = _changed(was.lead, ours.lead, theirs.lead)
    return f"{lead}{head}{content}{gap if data else ''}{data}{tail}"


def _changed(base: str, ours: str, theirs: str) -> str:
    """The one that changed, of blanks and comments; if both did, one after the other."""
    mine, other, was = ours.split(), theirs.split(), base.split()
    if mine == was:
        return theirs if ours == base or mine != other else ours
    return ours if other in (mine, was) else ours.rstrip(" \t") + theirs.lstrip("\r\n")


def _clash(what: str) -> NoReturn:
    raise ClashError(f"both changed the {what}")


def _numberless(head: str) -> str:
    """A head without the number of its line, which counts for nothing."""
    return _NUMBER.sub("", head, count=1)


def _head(base: str | None, ours: str, theirs: str) -> str:
    """What stands before the text; blanks and numbers of lines are those of the first."""
    mine, other = _numberless(ours).split(), _numberless(theirs).split()
    was = None if base is None else _numberless(base).split()
    if other in (mine, was):
        return ours
    if mine == was:
        return ours[: len(ours) - len(ours.lstrip())] + theirs.lstrip()
    return _clash("kind of reason")


def _text(base: str | None, ours: str, theirs: str, what: str) -> str:
    """The version that was changed; line breaks and blanks are no change of a text."""
    mine, other = ours.split(), theirs.split()
    was = [] if base is None else base.split()  # who only names what the other spells out agrees
    if other in (mine, was):
        return ours
    return theirs if mine == was else _clash(what)


def _data(base: str, ours: str, theirs: str) -> str:
    """Data, key by key."""
    mine, other, was = ours.split(), theirs.split(), base.split()
    if other in (mine, was):
        return ours
    if mine == was:
        return theirs
    before, here, there = map(_keys, (base, ours, theirs))
    if before is None or here is None or there is None:
        return _clash("data")
    found = _keywise(before, here, there, "data")
    return "{" + ", ".join(found.values()) + "}" if found else ""


def _front_matter(base: str, ours: str, theirs: str) -> str:
    """Front matter, by the keys that begin its lines."""
    mine, other, was = (
        {match[1]: match[0] for match in _TOP_KEY.finditer(text)} for text in (ours, theirs, base)
    )
    if any("".join(keys.values()) not in text for keys, text in ((mine, ours), (other, theirs))):
        return _text(base, ours, theirs, "front matter")
    before = ours.partition(next(iter(mine.values()), "\0"))[0]
    closing = ours[ours.rindex("===") :]
    return before + "".join(_keywise(was, mine, other, "front matter").values()) + closing


def _keywise(
    was: Mapping[str, str], mine: Mapping[str, str], other: Mapping[str, str], what: str
) -> Mapping[str, str]:
    """What is written for each key after a merge."""
    found: dict[str, str] = {}
    for key in dict.fromkeys((*mine, *other)):
        before, here, there = was.get(key), mine.get(key), other.get(key)
        if there in (here, before):
            value = here
        else:
            value = there if here == before else _clash(f"{what} ({key})")
        if value is not None:
            found[key] = value
    return found


def _keys(data: str) -> Mapping[str, str] | None:
    """The keys of data in braces, each with how it is written; ``None`` for what is not understood."""
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
