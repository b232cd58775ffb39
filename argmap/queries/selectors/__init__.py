r"""The language that selects a part of a map.

    unsupported & holder:China & under([Thesis])

is what is unsupported, held by China, and bears on the thesis. The grammar, from what binds least
to what binds most::

    selector   = both { "|" both }                        either
    both       = not { "&" not }                          both
    not        = { "~" } atom                             all but
    atom       = "(" selector ")" | title | tag | compare | call | name
    title      = "[Title]" | "<Title>" | "<Title>#3"      a statement, an argument, a step of one
    tag        = "#tag" | "#(tag of several words)"       short for tag:...
    compare    = field operator value                     holder:China  depth<=2  text~"safe passage"
    call       = name "(" selector { "," selector } [ "," number ] ")"
    name       = letters, digits and hyphens
    field      = name | "data." key { "." key }
    operator   = ":" | "=" | "!=" | "~" | "<" | "<=" | ">" | ">="
    value      = '"' any characters '"' | characters up to a blank or one of & | ( ) ,

``and``, ``or`` and ``not`` (also ``&&``, ``||``, ``!``) stand for ``&``, ``|`` and ``~``. After a
name ``~`` compares, everywhere else it is "not". Names may have large letters and ``_`` for ``-``.
In a value ``*`` stands for any characters, and a backslash takes the meaning from the character
after it; in a title it does so before a backslash or the closing bracket.

The names are those of questions (:mod:`argmap.queries.questions`) and the words of
:mod:`.selectors.words`, the fields those of :mod:`.selectors.fields`, the functions those of
:mod:`.selectors.functions` and the questions that are asked about claims.

A selector takes statements and arguments. Steps of arguments it takes only if it names them: by the
word ``inferences``, by ``kind:inference``, by ``step-of(...)`` or by ``<Title>#3``.
"""

from collections.abc import Iterable
from functools import lru_cache

from argmap.graph import Bearing, place
from argmap.queries.question import Question
from argmap.queries.selectors.errors import SelectorError, UnknownWordError
from argmap.queries.selectors.expression import Expression, members
from argmap.queries.selectors.parser import parse
from argmap.queries.selectors.scope import Scope

__all__ = ["Expression", "Scope", "SelectorError", "UnknownWordError", "hints", "parse", "select"]


def select(
    bearing: Bearing, selector: str | Expression, questions: Iterable[Question]
) -> tuple[str, ...]:
    """The ids of the elements that a selector takes, in document order.

    Args:
        bearing: what bears on what in the map.
        selector: the selector, as text or as :func:`parse` gives it.
        questions: the named questions whose names can be used in it.

    Raises:
        SelectorError: it cannot be read, or names something that neither argmap nor the map has.
    """
    expression = parse(selector) if isinstance(selector, str) else selector
    found = members(expression, _scope(bearing, tuple(questions)))
    return tuple(
        bearing.ids[number] for number in sorted(found, key=lambda number: place(bearing, number))
    )


def hints(
    bearing: Bearing, selector: str | Expression, questions: Iterable[Question]
) -> tuple[str, ...]:
    """Why a selector may take nothing: the values it asks for that no element has.

    Raises:
        SelectorError: as :func:`select` does.
    """
    from argmap.queries.selectors.missing import missing_values  # noqa: PLC0415 -- seldom needed

    expression = parse(selector) if isinstance(selector, str) else selector
    return tuple(missing_values(expression, _scope(bearing, tuple(questions))))


@lru_cache(maxsize=1)  # a picture is often asked for several parts of one map
def _scope(bearing: Bearing, questions: tuple[Question, ...]) -> Scope:
    return Scope(bearing, questions)
