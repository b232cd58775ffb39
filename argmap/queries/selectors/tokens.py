"""The words of a selector."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from argmap.model import argument_id, inference_id, statement_id
from argmap.queries.selectors.errors import SelectorError
from argmap.text import Source, Span


class TokenKind(Enum):
    """The kinds of word; the value is what a message calls one."""

    NAME = "a name"
    TITLE = "a title"
    TAG = "a tag"
    COMPARE = "a comparison"
    VALUE = "a value"
    NOT = "~"
    AND = "&"
    OR = "|"
    OPEN = "("
    CLOSE = ")"
    COMMA = ","
    END = "the end"


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a selector.

    ``text`` is what it means: the id for a title, the name for a tag, the inside of a value with its
    escapes, and for all others what is written.
    """

    kind: TokenKind
    text: str
    span: Span


_NAME = re.compile(r'\w[\w-]*(?:\.(?:[\w-]+|"(?:[^"\\]|\\.)*"))*', re.DOTALL)
_TITLE = re.compile(
    r"\[((?:[^\]\\]|\\.)*)\]|<((?:[^>\\]|\\.)*)>(?:#([0-9]{1,9})(?![\w]))?", re.DOTALL
)
_TAG = re.compile(r"#(?:\(([^()]+)\)|([\w-]+))")
_COMPARE = re.compile(r"[<>!=]=|[:=<>~]")
_VALUE = re.compile(r"(?:[^\s&|(),\\]|\\.)+", re.DOTALL)
_SIGN = re.compile(r"&&?|\|\|?|[~!(),]")
_BLANK = re.compile(r"\s*")

_SIGNS = {
    "&": TokenKind.AND,
    "|": TokenKind.OR,
    "~": TokenKind.NOT,
    "!": TokenKind.NOT,
    "(": TokenKind.OPEN,
    ")": TokenKind.CLOSE,
    ",": TokenKind.COMMA,
}
_KEYWORDS = {"and": TokenKind.AND, "or": TokenKind.OR, "not": TokenKind.NOT}
_QUOTES = {
    '"': '"',
    "'": "'",
    "\N{LEFT DOUBLE QUOTATION MARK}": "\N{RIGHT DOUBLE QUOTATION MARK}",
    "\N{LEFT SINGLE QUOTATION MARK}": "\N{RIGHT SINGLE QUOTATION MARK}",
}


def tokenize(text: str) -> Iterator[Token]:
    """The words of a selector, the last one of kind ``END``.

    What a sign means depends on the word before it: after a name ``~`` and ``<`` compare, else they
    are "not" and the start of an argument's title.

    Raises:
        SelectorError: something cannot be read.
    """
    source = Source(text, "selector")
    place = _past_blanks(text, 0)
    last = None
    while place < len(text):
        if last is TokenKind.COMPARE:
            token = _value(source, place)
        else:
            token = _token(source, place, is_after_name=last is TokenKind.NAME)
        yield token
        last = token.kind
        place = _past_blanks(text, token.span.end)
    yield Token(TokenKind.END, "", Span(source, len(text.rstrip()), len(text)))


def _past_blanks(text: str, place: int) -> int:
    match = _BLANK.match(text, place)
    return match.end() if match else place


def _token(source: Source, place: int, *, is_after_name: bool) -> Token:
    text = source.text
    if is_after_name and (match := _COMPARE.match(text, place)):
        return Token(TokenKind.COMPARE, match[0], Span(source, place, match.end()))
    if match := _NAME.match(text, place):
        kind = _KEYWORDS.get(match[0].lower(), TokenKind.NAME)
        return Token(kind, match[0], Span(source, place, match.end()))
    if match := _TITLE.match(text, place):
        return Token(TokenKind.TITLE, _id(match), Span(source, place, match.end()))
    if match := _TAG.match(text, place):
        return Token(TokenKind.TAG, match[1] or match[2], Span(source, place, match.end()))
    if match := _SIGN.match(text, place):
        return Token(_SIGNS[match[0][0]], match[0], Span(source, place, match.end()))
    raise SelectorError(_complaint(text[place]), Span(source, place, place + 1))


def _id(title: re.Match[str]) -> str:
    """The id that a title stands for; a backslash before a bracket or a backslash is left out."""
    if title[1] is not None:
        return statement_id(re.sub(r"\\([\]\\])", r"\1", title[1]))
    name = re.sub(r"\\([>\\])", r"\1", title[2])
    return argument_id(name) if title[3] is None else inference_id(name, int(title[3]))


def _value(source: Source, place: int) -> Token:
    text = source.text
    closer = _QUOTES.get(text[place])
    if closer:
        match = re.compile(rf"((?:[^\\{closer}]|\\.)*){closer}", re.DOTALL).match(text, place + 1)
        if match is None:
            span = Span(source, place, place + 1)
            raise SelectorError(f"a quotation is not closed; end it with {closer}", span)
        return Token(TokenKind.VALUE, match[1], Span(source, place, match.end()))
    match = _VALUE.match(text, place)
    if match is None:
        raise SelectorError(
            'a value is expected, such as China or "South Korea"', Span(source, place, place + 1)
        )
    return Token(TokenKind.VALUE, match[0], Span(source, place, match.end()))


def _complaint(char: str) -> str:
    """What is wrong with a character that begins nothing, and what to write instead."""
    if char == "[":
        return "a title is not closed; end it with ]"
    if char == "<":
        return "a title is not closed; end it with >"
    if char in "-\N{MINUS SIGN}":
        return "there is no minus; write & ~ for 'but not'"
    if char in "+\N{LOGICAL AND}":
        return "there is no such sign; write & for 'and', | for 'or'"
    if char in _QUOTES:
        return (
            'a quotation follows a field and a sign, as in text~"..."; a title is written [Title]'
        )
    if char in ":=>":
        return f"a field is expected before {char}, such as holder, tag or depth"
    return f"{char!r} begins nothing in a selector; a title is written [Title] or <Title>"
