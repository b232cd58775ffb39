"""What a slip of the pen most likely means: front matter and data that are not closed, numbers.

Only the default mode guesses; the official engine refuses such texts.
"""

import re

from argmap.argdown.syntax.lookups import BLANK

_FENCE = re.compile(r"={3,}")
_CLOSING_FENCE = re.compile(r"(?:={3,}|(?<=\n)==)[ \t]*(?=\r?\n|\Z)")
_EMPTY_LINE = re.compile(rf"\n[{BLANK}]*(?=\r?\n)")
_LINE_END = re.compile(r"\r?\n|\Z")
_SETTING = re.compile(r"[ \t#\-\]}{?&!|.%]|<<|[\w\"'][^:\n]*:(?:[ \t]|\Z)")
_KEY = re.compile(r"\{[ \t]*(?:\r?\n[ \t]*)?[\"']?\w[\w .\-]*[\"']?[ \t]*:[ \t\r\n]")
_BLOCK_OPENING = re.compile(r"\{[ \t]*\r?\n")
_OPEN_NUMBER = re.compile(r"(?:\([0-9]{1,6}|[0-9]{1,6}\))(?=[ \t])")
# The second number stands in the next line, or below a few lines that are indented.
_SECOND_NUMBER = re.compile(rf"[^\r\n]*\r?\n(?:[{BLANK}]+[^\r\n]*\r?\n){{0,20}}[{BLANK}]*\(2\)")
_NOT_DATA = re.compile(rf"\r?\n(?=[{BLANK}]*(?:[\[<>+(*]|[\-_]>|-[ \t]*[\[<]|--|_[ \t]|#+ |\r?\n))")


def front_matter_end(text: str, pos: int, *, is_first: bool) -> int | None:
    """The end of the front matter whose ``===`` stands at ``pos``; ``None`` if it is text.

    A fence closes it at the end of a line, unless something that is no setting stands before that
    fence: then it was not closed, and ends with its paragraph. A line of ``=`` before anything
    else than settings stands alone. Only at the beginning of a text may empty lines be inside.
    """
    opening = _FENCE.match(text, pos)
    assert opening is not None
    start = opening.end()
    line_end = _end_of_line(text, start)
    if text[start:line_end].strip():
        closing = text.find("===", start, line_end) if is_first else -1
        run = _FENCE.match(text, closing) if closing >= 0 else None
        return run.end() if run else None
    empty = _EMPTY_LINE.search(text, line_end)
    paragraph_end = max(empty.start() if empty else len(text.rstrip()), line_end)
    fence = _CLOSING_FENCE.search(text, line_end, len(text) if is_first else paragraph_end)
    if fence:
        in_paragraph = is_first and fence.start() < paragraph_end
        if in_paragraph or _is_settings(text[line_end : fence.start()]):
            return fence.start() + len(fence.group().rstrip())
    paragraph = text[line_end:paragraph_end]
    return paragraph_end if paragraph.strip() and _is_settings(paragraph) else start


def _end_of_line(text: str, pos: int) -> int:
    match = _LINE_END.search(text, pos)
    assert match is not None
    return match.start()


def _is_settings(text: str) -> bool:
    """Whether every line looks like YAML with keys."""
    return all(_SETTING.match(line) for line in text.splitlines() if line.strip())


def open_data_end(text: str, pos: int) -> int | None:
    """The end of data whose brace at ``pos`` is never closed; ``None`` if it does not look like data.

    It ends where something else starts: a marker, a number, a title, a heading, an empty line.
    """
    if not _KEY.match(text, pos):
        return None
    is_block = _BLOCK_OPENING.match(text, pos)
    if not is_block:
        return _end_of_line(text, pos)
    stop = _NOT_DATA.search(text, is_block.end())
    return stop.start() if stop else len(text.rstrip())


def open_number(text: str, pos: int, before: int | None) -> re.Match[str] | None:
    """A number of a line that lacks a bracket, if the numbers around it tell so.

    ``before`` is the number before it in its structure, ``None`` if it would be the first.
    """
    match = _OPEN_NUMBER.match(text, pos)
    if match is None:
        return None
    number = int(match.group().strip("()"))
    if before is not None:
        return match if number == before + 1 else None
    return match if number == 1 and _SECOND_NUMBER.match(text, pos) else None
