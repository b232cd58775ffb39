"""What to say of a name that is not known: what was probably meant, and how it is written."""

from argmap.argdown.problems import shown
from argmap.queries.selectors.fields import FIELDS, field_named
from argmap.queries.selectors.functions import FUNCTIONS, function_named
from argmap.queries.selectors.scope import Scope
from argmap.queries.selectors.words import WORDS, word_named
from argmap.queries.target import UnknownTargetError
from argmap.text.nearest import nearest, suggestion


def name(scope: Scope, wrong: str) -> str:
    """Of a name that stands by itself."""
    known = field_named(wrong)
    if known is not None:
        return f"{shown(wrong)!r} is a field; compare it with something, such as {_example(wrong)}"
    function = function_named(wrong)
    if function is not None:
        return f"{shown(wrong)!r} is a function; write {function.usage.replace('x', '[Title]', 1)}"
    titled = title_like(scope, wrong)
    if titled:
        return f"{shown(wrong)!r} is no name of a selector; a title goes in brackets: {titled}"
    whole = (question.name for question in scope.questions if not question.needed)
    words = [*(word.name for word in WORDS), *whole]
    others = [*(one.name for one in FIELDS), *(one.name for one in FUNCTIONS)]
    known_names = list(dict.fromkeys((*words, *others)))
    repair = suggestion(wrong, known_names if nearest(wrong, known_names) else words)
    return f"there is no name {shown(wrong)!r}; {repair}"


def title_like(scope: Scope, words: str) -> str:
    """The id of the statement or argument that somebody named without brackets; empty if none."""
    plain = words.casefold()
    return next((claim.id for claim in scope.bearing.claims if claim.title.casefold() == plain), "")


def field(scope: Scope, wrong: str, keys: tuple[str, ...]) -> str:
    """Of a name that is compared with a value."""
    if wrong == "data":
        return "'data' needs the key of a value, as in data.page:7"
    if field_named(wrong) is not None:
        return f"{shown(wrong)!r} has no parts; write {_example(wrong)}"
    if any(wrong in element.data for element in scope.bearing.elements):
        own = ".".join((wrong, *keys))
        return f"there is no field {shown(wrong)!r}; what the map's data has is written data.{shown(own)}"
    if word_named(wrong) or scope.question(wrong):
        return f"{shown(wrong)!r} has no value to compare; write & or | after it"
    names = [one.name for one in FIELDS]
    return f"there is no field {shown(wrong)!r}; {suggestion(wrong, names)}"


def function(scope: Scope, wrong: str) -> str:
    """Of a name with something in parentheses after it."""
    if word_named(wrong):
        return f"{shown(wrong)!r} takes nothing in parentheses; write & or | after it"
    if field_named(wrong) is not None:
        return f"{shown(wrong)!r} is a field; compare it with something, such as {_example(wrong)}"
    asked = [question.name for question in scope.questions if question.targets]
    names = [*(one.name for one in FUNCTIONS), *asked]
    return f"there is no function {shown(wrong)!r}; {suggestion(wrong, names)}"


def title(scope: Scope, error: UnknownTargetError) -> str:
    """Of a title that the map does not have."""
    plain = error.target[1:-1].strip().casefold()
    if word_named(plain) or scope.question(plain):
        return f"the map has no {error.target}; without brackets, {plain} is a name of a selector"
    return str(error)


def _example(name: str) -> str:
    return {
        "kind": "kind:argument",
        "role": "role:premise",
        "side": "side:against",
        "line": "line<=20",
        "depth": "depth<=2",
        "weight": "weight>=5",
        "words": "words>30",
        "premises": "premises>=3",
        "reasons": "reasons>=2",
        "objections": "objections>=1",
        "data": "data.page:7",
        "text": 'text~"safe passage"',
        "title": 'title:"The title"',
        "section": 'section:"A heading"',
    }.get(name, f"{name}:* (it has any)")
