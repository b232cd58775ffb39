"""What to say of a name that is not known: what was probably meant, and how it is written."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from argmap.argdown.problems import shown
from argmap.graph import holders
from argmap.queries.selectors.errors import SelectorError, UnknownWordError
from argmap.queries.selectors.fields import FIELDS, Field, field_named
from argmap.queries.selectors.functions import FUNCTIONS, Function, function_named
from argmap.queries.selectors.pattern import Pattern, fold
from argmap.queries.selectors.scope import Scope
from argmap.queries.selectors.words import WORDS, word_named
from argmap.queries.target import UnknownTargetError
from argmap.text import Span
from argmap.text.nearest import nearest, suggestion

_VERY_NEAR = 0.75

_MEANT = {
    "support": "reason-for",
    "supporter": "reason-for",
    "reason": "reason-for",
    "attack": "objection-to",
    "attacker": "objection-to",
    "premise": "premise-of",
    "conclusion": "conclusion-of",
    "argument": "argument-of",
    "inference": "step-of",
    "step": "step-of",
    "answer": "reply-to",
    "descendant": "under",
    "children": "under",
    "below": "under",
    "beneath": "under",
    "ancestor": "above",
    "parent": "above",
    "over": "above",
}
"""What somebody wants who calls a function by another name, each in the singular."""

_MEANT_FIELDS = {
    "author": "holder",
    "by": "holder",
    "party": "holder",
    "speaker": "holder",
    "file": "path",
    "heading": "section",
    "id": "title",
    "level": "depth",
    "distance": "depth",
    "name": "title",
    "type": "kind",
}
"""What somebody wants who compares something under another name."""


def name(scope: Scope, wrong: str, span: Span | None) -> SelectorError:
    """Of a name that stands by itself."""
    whole = (question.name for question in scope.questions if not question.needed)
    words = [*(word.name for word in WORDS), *whole]
    known = list(dict.fromkeys((*words, *_names(FIELDS), *_names(FUNCTIONS))))
    slip = _is_slip(wrong, known)
    function = function_named(wrong)
    if function is not None:
        reason = f"is a function; write {function.usage.replace('x', '[Title]', 1)}"
    elif field_named(wrong) is not None:
        reason = f"is a field; compare it with something, such as {_example(wrong)}"
    elif not slip and (value := _value_like(scope, wrong)):
        reason = f"is no name; did you mean {value}?"
    elif titled := _titled(scope, wrong, is_whole=slip):
        reason = f"is no name; a title goes in brackets, as in {titled}"
    else:
        return UnknownWordError(wrong, known if nearest(wrong, known) else words, span)
    return SelectorError(f"{shown(wrong)!r} {reason}", span)


def _titled(scope: Scope, words: str, *, is_whole: bool) -> str:
    """The id of a claim of which somebody wrote the title, or its beginning, without brackets."""
    plain = words.casefold()
    for claim in scope.bearing.claims:
        title = claim.title.casefold()
        if title == plain or (not is_whole and title.startswith(f"{plain} ")):
            return claim.id
    return ""


def _value_like(scope: Scope, word: str) -> str:
    """The tag or the holder that a word is, as it is selected; empty if it is none."""
    plain = fold(word)
    for tag in scope.bearing.argument_map.tags:
        if fold(tag.name) == plain:
            return f"tag:{Pattern((tag.name,))}"
    for element in scope.bearing.elements:
        for name in holders(element):
            if fold(name) == plain:
                return f"holder:{Pattern((name,))}"
    return ""


def _is_slip(wrong: str, known: Iterable[str]) -> bool:
    """Whether a word is so much like a known one that no title was meant."""
    return bool(get_close_matches(wrong, list(known), n=1, cutoff=_VERY_NEAR))


def _names(known: Iterable[Field | Function]) -> Iterator[str]:
    return (one.name for one in known)


def field(scope: Scope, wrong: str, keys: tuple[str, ...]) -> str:
    """Of a name that is compared with a value."""
    if wrong == "data":
        return "'data' needs the key of a value, as in data.page:7"
    if field_named(wrong) is not None:
        return f"{shown(wrong)!r} has no parts; write {_example(wrong)}"
    for element in scope.bearing.elements:
        for key in element.data:
            if fold(key).replace("_", "-") == wrong:
                own = shown(".".join(("data", key, *keys)))
                return (
                    f"there is no field {shown(wrong)!r}; what the map's data has is written {own}"
                )
    if wrong in _MEANT_FIELDS:
        return f"there is no field {wrong!r}; did you mean {_MEANT_FIELDS[wrong]!r}?"
    if word_named(wrong) or scope.question(wrong):
        return f"{shown(wrong)!r} has no value to compare; write & or | after it"
    names = [*_names(FIELDS)]
    return f"there is no field {shown(wrong)!r}; {suggestion(wrong, names)}"


def function(scope: Scope, wrong: str) -> str:
    """Of a name with something in parentheses after it."""
    meant = _MEANT.get(wrong.removesuffix("s"))
    if meant:
        return f"there is no function {shown(wrong)!r}; did you mean {meant!r}?"
    if word_named(wrong):
        return f"{shown(wrong)!r} takes nothing in parentheses; write & or | after it"
    if field_named(wrong) is not None:
        return f"{shown(wrong)!r} is a field; compare it with something, such as {_example(wrong)}"
    asked = [question.name for question in scope.questions if question.targets]
    names = [*_names(FUNCTIONS), *asked]
    return f"there is no function {shown(wrong)!r}; {suggestion(wrong, names)}"


def title(scope: Scope, error: UnknownTargetError) -> str:
    """Of a title that the map does not have."""
    owner, _, line = error.target.rpartition("#")
    if line.isdigit() and owner in scope.bearing.index:
        steps = [name for name in scope.bearing.ids if name.startswith(f"{owner}#")]
        has = f"its steps are {', '.join(steps)}" if steps else "it has no steps"
        return f"{owner} has no step #{line}; {has}"
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
