"""Merging one entry of three texts, part by part."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import NoReturn

from argmap.compare.merge.entries import FRONT, INFERENCE, Entry
from argmap.compare.merge.keys import Keyed, in_braces, on_lines

_BLOCK = re.compile(r"\{[ \t]*\r?\n")
_NUMBER = re.compile(r"\(\d+\)")


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
        head, content = ours.head, _lines(was.content, ours.content, theirs.content, "front matter")
    else:
        head = _head(was.head if base else None, ours.head, theirs.head)
        what = "rule" if ours.key[0] == INFERENCE else "text"
        content = _text(was.content if base else None, ours.content, theirs.content, what)
    data = _data(was.data, ours.data, theirs.data)
    gap = ours.gap if ours.data else theirs.gap
    tail = _changed(was.tail, ours.tail, theirs.tail)
    return f"{merged_lead(was, ours, theirs)}{head}{content}{gap if data else ''}{data}{tail}"


def merged_lead(base: Entry | None, ours: Entry, theirs: Entry) -> str:
    """What stands before an entry after a merge: blank lines and comments, those of both."""
    return _changed(base.lead if base else "", ours.lead, theirs.lead)


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
    if all(_BLOCK.match(data) for data in (ours, theirs, base) if data):
        return _lines(base, ours, theirs, "data")
    before, here, there = map(in_braces, (base, ours, theirs))
    if before is None or here is None or there is None:
        return _clash("data")
    found = _keywise(before, here, there, "data")
    return "{" + ", ".join(found.values()) + "}" if found else ""


def _lines(base: str, ours: str, theirs: str, what: str) -> str:
    """What has its keys on lines, key by key."""
    mine, other = on_lines(ours), on_lines(theirs)
    was = on_lines(base) if base.strip() else Keyed("", {}, "")
    if mine is None or other is None or was is None:
        return _text(base, ours, theirs, what)
    found = _keywise(was.values, mine.values, other.values, what)
    closing = _changed(was.closing, mine.closing, other.closing)
    return "".join((mine.opening, *found.values(), closing))


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
