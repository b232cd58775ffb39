"""The engine's complaints about a query, as messages with a place and a repair.

The engine names what it does not know, and for a query that cannot be parsed the line and the
column; everything else about the place is worked out here from the words of the query. A complaint
that is not in the table below is passed on in the engine's own words.
"""

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple, TypeAlias

from argmap.argdown.problems import shown
from argmap.graph.property_graph import (
    NODE_PROPERTIES,
    RELATIONSHIP_PROPERTIES,
)
from argmap.queries.cypher.errors import CypherError
from argmap.queries.cypher.paths import ForEngine
from argmap.queries.cypher.words import LABEL_NAMES, TYPES, Word, span_of
from argmap.text import Source, Span
from argmap.text.nearest import nearest

_KEYWORDS = (
    *("MATCH", "OPTIONAL", "WHERE", "WITH", "UNWIND", "RETURN", "ORDER", "BY", "SKIP", "LIMIT"),
    *("DISTINCT", "AND", "OR", "NOT", "CONTAINS", "STARTS", "ENDS", "EXISTS", "UNION", "DESC"),
)
_PROPERTIES = tuple(
    dict.fromkeys(known.name for known in (*NODE_PROPERTIES, *RELATIONSHIP_PROPERTIES))
)


class _Query(NamedTuple):
    """A query that failed, with all that a message about it may need."""

    source: Source
    words: tuple[Word, ...]
    sent: ForEngine
    functions: Callable[[], Iterable[str]]

    def place(self, name: str, *before: str) -> Span | None:
        """Where a name stands after one of some signs, else where it stands at all."""
        named = [
            (previous, word)
            for previous, word in zip((None, *self.words), self.words, strict=False)
            if word.name.lower() == name.lower() and word.kind in ("word", "name")
        ]
        fitting = [word for previous, word in named if previous and previous.text in before]
        found = fitting or [word for _, word in named]
        return span_of(self.source, found[0]) if found else None

    def bracket_around(self, span: Span) -> str:
        """The bracket that is open at a place: ``[`` in a relationship, ``(`` in a node."""
        opened = [""]
        for word in self.words:
            if word.start >= span.start:
                break
            if word.kind == "sign" and word.text in "([{":
                opened.append(word.text)
            elif word.kind == "sign" and word.text in ")]}" and len(opened) > 1:
                opened.pop()
        return opened[-1]


_Answer: TypeAlias = Callable[[_Query, re.Match[str]], CypherError]


def explained(
    complaint: str,
    source: Source,
    words: tuple[Word, ...],
    sent: ForEngine,
    functions: Callable[[], Iterable[str]],
) -> CypherError:
    """What to tell the user.

    Args:
        complaint: the engine's message.
        source: the query.
        words: its words.
        sent: the query as the engine got it.
        functions: gives the names of the functions that the engine has.
    """
    query = _Query(source, words, sent, functions)
    for pattern, answer in _ANSWERS:
        found = re.search(pattern, complaint, re.DOTALL)
        if found:
            return answer(query, found)
    plain = complaint.split(" exception: ", 1)[-1].split("\n", 1)[0].strip()
    return CypherError(f"the query cannot be answered: {plain}")


def _unknown_table(query: _Query, found: re.Match[str]) -> CypherError:
    name = found[1]
    span = query.place(name, ":", "|")
    is_type = span is not None and query.bracket_around(span) == "["
    known = TYPES if is_type else LABEL_NAMES
    others = LABEL_NAMES if is_type else TYPES
    what = "relationship type" if is_type else "label"
    if name.lower() in map(str.lower, others):
        wrong, right = ("a label", "(a:") if is_type else ("a relationship type", "-[:")
        closing = ")" if is_type else "]->"
        return CypherError(f"{name} is {wrong}; write it as {right}{name}{closing}", span)
    return CypherError(f"there is no {what} :{name}; {_near(name, known, ':')}", span)


def _unknown_property(query: _Query, found: re.Match[str]) -> CypherError:
    name, owner = found[1], found[2]
    span = query.place(name, ".", "{", ",")
    if name in _PROPERTIES:
        return CypherError(
            f"{owner} can have no property {name} (a relationship has no such)", span
        )
    return CypherError(f"there is no property {name!r}; {_near(name, _PROPERTIES)}", span)


def _unknown_variable(query: _Query, found: re.Match[str]) -> CypherError:
    name = found[1]
    names = dict.fromkeys(
        word.name
        for before, word in zip(query.words, query.words[1:], strict=False)
        if word.kind in ("word", "name")
        and (before.text in ("(", "[") or before.is_word("AS"))
        and word.name != name
    )
    repair = _near(name, tuple(names)) if names else "name it in MATCH first"
    return CypherError(f"nothing is called {name!r} at this place; {repair}", query.place(name))


def _unknown_function(query: _Query, found: re.Match[str]) -> CypherError:
    name = found[1]
    span = query.place(name)
    written = span.text if span else name
    near = nearest(name, query.functions())
    repair = (
        f"did you mean {near[0].lower()}?" if near else "docs.ladybugdb.com has those there are"
    )
    return CypherError(f"there is no function {written}(); {repair}", span)


def _wrong_arguments(query: _Query, found: re.Match[str]) -> CypherError:
    given, wanted = found["given"], found["wanted"].replace("(INTERNAL_ID)", "(*)")
    if found["name"] == "LIST_CONTAINS":
        word = next((word for word in query.words if word.is_word("IN")), None)
        span = span_of(query.source, word) if word else None
        return CypherError("IN needs a list on its right; in a text, look with CONTAINS", span)
    span = query.place(found["name"])
    name = span.text if span else found["name"]
    return CypherError(f"{name}{given} cannot be worked out; it takes {wanted}", span)


def _not_parsed(query: _Query, found: re.Match[str]) -> CypherError:
    """A query that is no Cypher, or not Cypher as the engine knows it."""
    start = query.sent.origin(int(found["line"]), int(found["offset"]))
    at = next((i for i, word in enumerate(query.words) if word.end > start), len(query.words))
    if at == len(query.words):
        end = len(query.source.text.rstrip().rstrip(";"))
        return CypherError("the query ends too early", Span(query.source, end, end + 1))
    before, word = query.words[at - 1] if at else None, query.words[at]
    for trap in _TRAPS:
        if trap.fits(before, word):
            return CypherError(trap.message, span_of(query.source, word))
    is_long = word.kind == "word" and len(word.text) > 2  # noqa: PLR2004 -- no mere variable
    near = nearest(word.text.upper(), _KEYWORDS) if is_long else []
    repair = f"; did you mean {near[0]}?" if near and near[0] != word.text.upper() else ""
    return CypherError(
        f"{shown(word.text)!r} cannot stand here{repair}", span_of(query.source, word)
    )


class _Trap(NamedTuple):
    """Something that is written otherwise here than in other Cypher."""

    message: str
    fits: Callable[[Word | None, Word], bool]


_TRAPS = (
    _Trap(
        "write a label in the pattern, as in (s:Statement), or ask for label(s) = 'Statement'",
        lambda before, word: word.text == ":" and before is not None and before.kind == "word",
    ),
    _Trap(
        "write EXISTS { MATCH ... }, or the pattern alone, as in WHERE NOT ()-[:ATTACKS]->(s)",
        lambda before, word: word.text in "({" and before is not None and before.is_word("EXISTS"),
    ),
    _Trap(
        "write the shortest way as (a)-[:SUPPORTS* SHORTEST 1..]->(b)",
        lambda _, word: word.is_word("SHORTESTPATH", "ALLSHORTESTPATHS"),
    ),
    _Trap("two things are equal with a single =", lambda _, word: word.text == "="),
    _Trap("two things differ with <>", lambda _, word: word.text == "!"),
    _Trap("write the properties out, as in s.title, s.text", lambda _, word: word.text == "{"),
)


def _not_aliased(query: _Query, _found: re.Match[str]) -> CypherError:
    name = next((word for word in query.words if word.is_word("WITH")), None)
    return CypherError(
        "WITH needs a name for each expression, as in WITH s.title AS title",
        span_of(query.source, name) if name else None,
    )


def _too_large(_query: _Query, _found: re.Match[str]) -> CypherError:
    return CypherError("the query needs too much memory; connect its patterns, or return less")


_ARGUMENTS = (
    r"Function (?P<name>\S+) did not receive .*?Actual: *(?P<given>.*?)\n"
    r"Expected: *(?:DISTINCT *)?(?P<wanted>.*?) *(?:->|\n|$)"
)

_ANSWERS: tuple[tuple[str, _Answer], ...] = (
    (r"Table (\S+) does not exist", _unknown_table),
    (r"Cannot bind (\S+) as a (?:node|relationship) pattern label", _unknown_table),
    (r"Cannot find property (\S+) for (\S+?)\.", _unknown_property),
    (r"Variable (\S+) is not in scope", _unknown_variable),
    (r"function (\S+) does not exist", _unknown_function),
    (_ARGUMENTS, _wrong_arguments),
    (r"\(line: (?P<line>\d+), offset: (?P<offset>\d+)\)", _not_parsed),
    (r"Expression in WITH must be aliased", _not_aliased),
    (r"Buffer manager exception", _too_large),
)
"""What the engine says, and how it is told. The first that fits."""


def _near(name: str, known: Iterable[str], sign: str = "") -> str:
    """The repair for a wrong name: the nearest known one, whatever its case, else all of them."""
    folded = {other.lower(): other for other in known}
    near = nearest(name.lower(), folded)
    if near:
        return f"did you mean {sign}{folded[near[0]]}?"
    return f"known: {', '.join(sign + other for other in folded.values())}"
