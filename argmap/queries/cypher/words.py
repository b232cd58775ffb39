"""The words of a query, for what argmap itself decides: that it only reads, and where it is wrong.

The query as a whole is parsed by the engine; here it is only cut into words, texts and signs.
"""

import re
from typing import NamedTuple

from argmap.argdown.problems import shown
from argmap.graph.property_graph import LABELS, RELATIONSHIP_TYPES
from argmap.queries.cypher.errors import CypherError
from argmap.text import Source, Span
from argmap.text.nearest import nearest

READING = ("MATCH", "OPTIONAL", "WITH", "UNWIND", "RETURN")
"""The words that a query, and each part of it, may begin with."""

_CHANGING = (
    *("CREATE", "MERGE", "SET", "DELETE", "DETACH", "REMOVE", "FOREACH", "DROP", "ALTER", "COPY"),
    *("IMPORT", "EXPORT", "COMMENT", "BEGIN", "COMMIT", "ROLLBACK", "CHECKPOINT"),
)
_OUTSIDE = ("CALL", "LOAD", "INSTALL", "UNINSTALL", "UPDATE", "ATTACH", "USE", "EXPLAIN", "PROFILE")

TYPES = tuple(known.name for known in RELATIONSHIP_TYPES)
LABEL_NAMES = tuple(LABELS.values())

_BEFORE_AN_EXPRESSION = (
    *("RETURN", "WITH", "DISTINCT", "AS", "WHERE", "AND", "OR", "XOR", "NOT", "IN", "BY", "UNWIND"),
    *("CASE", "WHEN", "THEN", "ELSE", "CONTAINS", "STARTS", "ENDS", "SKIP", "LIMIT"),
)

_TOKEN = re.compile(
    r"""
      (?P<blank> \s+ | //[^\n]* | /\*.*?\*/ )
    | (?P<text> ' (?: \\. | [^'\\] )* ' | " (?: \\. | [^"\\] )* " )
    | (?P<name> ` [^`]* ` )
    | (?P<word> [^\W\d]\w* )
    | (?P<number> \d\w* (?: \.\d\w* )? )
    | (?P<sign> . )
    """,
    re.VERBOSE | re.DOTALL,
)


class Word(NamedTuple):
    """A word, name in backquotes, text, number or sign of a query."""

    kind: str
    text: str
    start: int
    end: int

    @property
    def name(self) -> str:
        """The word as a name, without backquotes."""
        return self.text.strip("`")

    def is_word(self, *names: str) -> bool:
        """Whether it is one of some keywords, which are written in any case."""
        return self.kind == "word" and self.text.upper() in names


def words_of(query: str) -> tuple[Word, ...]:
    """The words of a query, without blanks and comments. Never fails; linear."""
    return tuple(
        Word(match.lastgroup or "", match[0], match.start(), match.end())
        for match in _TOKEN.finditer(query)
        if match.lastgroup != "blank"
    )


def only_reads(source: Source) -> tuple[Word, ...]:
    """The words of a query that is one question and changes nothing.

    Raises:
        CypherError: the query is empty, or does more than match and return.
    """
    words = words_of(source.text)
    while words and words[-1].text == ";":
        words = words[:-1]
    if not words:
        raise CypherError(
            "the query is empty; it reads such as: MATCH (s:Statement) RETURN s.title"
        )
    for before, word in zip((None, *words), words, strict=False):
        _check_sign(source, word)
        _check_colon(source, before, word)
        if word.kind == "word" and _may_begin_a_part(before):
            _check_begin(source, word)
    if not words[0].is_word(*READING):
        raise _wrong_begin(source, words[0])
    return words


def _may_begin_a_part(before: Word | None) -> bool:
    """Whether a part of the query can begin after a word; if not, a keyword there is a name."""
    if before is None or before.kind != "sign":
        return before is None or not before.is_word(*_BEFORE_AN_EXPRESSION)
    return before.text in ")]}*;"


def _check_begin(source: Source, word: Word) -> None:
    name, span = word.text.upper(), span_of(source, word)
    if name in _CHANGING:
        raise CypherError(
            f"a query only reads; {name} would change the map: edit its text instead", span
        )
    if name in _OUTSIDE:
        raise CypherError(
            f"{name} is not available; a query is made of MATCH, WHERE, WITH and RETURN", span
        )


def _check_colon(source: Source, before: Word | None, word: Word) -> None:
    """A type or label without its colon would be a variable, and the pattern match everything."""
    opening = before.text if before else ""
    if word.text in {"[": TYPES, "(": LABEL_NAMES}.get(opening, ()):
        raise CypherError(
            f"{word.text} needs a colon here, as in {opening}:{word.text}", span_of(source, word)
        )


def _check_sign(source: Source, word: Word) -> None:
    span = span_of(source, word)
    match word.text if word.kind == "sign" else "":
        case ";":
            raise CypherError("one query at a time; take away what follows the first `;`", span)
        case "'" | '"' | "`":
            raise CypherError(f"this {word.text} has no partner; close the text with it", span)
        case "$":
            raise CypherError("there are no parameters here; write the value itself", span)


def _wrong_begin(source: Source, word: Word) -> CypherError:
    near = nearest(word.text.upper(), READING)
    repair = (
        f"did you mean {near[0]}?" if near else f"begin with {', '.join(READING[:-1])} or RETURN"
    )
    return CypherError(
        f"a query does not begin with {shown(word.text)!r}; {repair}", span_of(source, word)
    )


def span_of(source: Source, word: Word) -> Span:
    """The place of a word."""
    return Span(source, word.start, word.end)


def headings(source: Source, words: tuple[Word, ...], given: tuple[str, ...]) -> tuple[str, ...]:
    """The headings of the answer: what RETURN names, as the user wrote it.

    ``given`` are those of the engine, which rewrites expressions; they stay where RETURN does not
    say one heading for each column (``RETURN *``, ``UNION``).
    """
    if any(word.is_word("UNION") for word in words):
        return given
    last = max(i for i, word in enumerate(words) if word.is_word("RETURN"))
    items: list[list[Word]] = [[]]
    depth = 0
    for word in words[last + 1 :]:
        depth += (word.text in "([{") - (word.text in ")]}") if word.kind == "sign" else 0
        if not depth and word.is_word("ORDER", "SKIP", "LIMIT"):
            break
        if not depth and word.text == ",":
            items.append([])
        elif items[0] or not word.is_word("DISTINCT"):
            items[-1].append(word)
    if len(items) != len(given) or any(item[:1] and item[0].text == "*" for item in items):
        return given
    return tuple(_heading(source, item) for item in items)


def _heading(source: Source, item: list[Word]) -> str:
    if len(item) > 2 and item[-2].is_word("AS"):  # noqa: PLR2004 -- an expression, AS, a name
        return item[-1].name
    return " ".join(source.text[item[0].start : item[-1].end].split())
