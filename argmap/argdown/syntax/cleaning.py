"""Characters that no text should hold, before anything is read."""

import re

from argmap.argdown.problems import Findings, Problem
from argmap.text import Source

# No part of Unicode text (lone surrogates, noncharacters), or nothing that XML can carry.
_UNREADABLE = "\\x00-\\x08\\x0e-\\x1f\\ud800-\\udfff\\ufffe\\uffff"
_BLANK = "\v\f\u2028\u2029"
_LONE_RETURN = re.compile("\r(?!\n)")
_ODD = re.compile(f"[{_UNREADABLE}{_BLANK}]|{_LONE_RETURN.pattern}")
_BAD = re.compile(f"[{_UNREADABLE}]")
_TO_BLANKS = str.maketrans(dict.fromkeys(_BLANK, " "))


def cleaned(source: Source, findings: Findings) -> Source:
    """The text with one character for each, so that places stay what they are.

    Characters that cannot be exchanged as text are replaced (and reported, once); page breaks and
    Unicode's line and paragraph separators are blanks; a lone carriage return ends a line.
    """
    text = source.text
    if not _ODD.search(text):
        return source
    first = _BAD.search(text)
    if first:
        text, count = _BAD.subn("\N{REPLACEMENT CHARACTER}", text)
        findings.add(
            Problem.OUTSIDE_UNICODE,
            first.start(),
            first.end(),
            _message(count, ord(first.group())),
            "remove it: nothing that draws or stores the map can keep it",
        )
    text = _LONE_RETURN.sub("\n", text.translate(_TO_BLANKS))
    return Source(text, source.path, source.segments)


def _message(count: int, code: int) -> str:
    one = f"the character U+{code:04X} cannot be exchanged as text and is read as"
    others = f" (and {count - 1} more like it)" if count > 1 else ""
    return f"{one} \N{REPLACEMENT CHARACTER}{others}"
