"""Comparing a field of every element with a value."""

import re
from collections.abc import Callable
from enum import StrEnum
from operator import ge, gt, le, lt
from typing import TypeVar

from argmap.argdown.problems import shown
from argmap.model import Value
from argmap.queries.selectors.errors import SelectorError
from argmap.queries.selectors.fields import (
    DataField,
    Field,
    NumberField,
    TextField,
    as_texts,
    data_values,
)
from argmap.queries.selectors.pattern import Pattern, as_number, fold
from argmap.queries.selectors.scope import Numbers, Scope
from argmap.text.nearest import suggestion


class Operator(StrEnum):
    """How a field is compared with a value."""

    IS = ":"
    IS_NOT = "!="
    HAS = "~"
    LESS = "<"
    AT_MOST = "<="
    MORE = ">"
    AT_LEAST = ">="


T = TypeVar("T", str, float)

_ORDERS: dict[Operator, Callable[[T, T], bool]] = {
    Operator.LESS: lt,
    Operator.AT_MOST: le,
    Operator.MORE: gt,
    Operator.AT_LEAST: ge,
}
_DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")


class ValueTypeError(SelectorError):
    """A field cannot be compared with a value like this, or not in this way."""


def compared(
    scope: Scope, field: Field, keys: tuple[str, ...], operator: Operator, pattern: Pattern
) -> Numbers:
    """The elements of which a field compares with a value as wanted.

    Raises:
        ValueTypeError: the field cannot be compared with such a value.
    """
    if operator is Operator.IS_NOT:
        return scope.everything - compared(scope, field, keys, Operator.IS, pattern)
    test = _test(scope, field, keys, operator, pattern)
    return frozenset(filter(test, range(len(scope.bearing.ids))))


def _test(
    scope: Scope, field: Field, keys: tuple[str, ...], operator: Operator, pattern: Pattern
) -> Callable[[int], bool]:
    match field:
        case NumberField():
            return _number_test(scope, field, operator, pattern)
        case TextField():
            return _text_test(scope, field, operator, pattern)
        case DataField():
            return _data_test(scope, keys, operator, pattern)


def _number_test(
    scope: Scope, field: NumberField, operator: Operator, pattern: Pattern
) -> Callable[[int], bool]:
    if operator is Operator.HAS:
        raise ValueTypeError(f"{field.name!r} is a number; compare it with : != < <= > or >=")
    if operator is Operator.IS and pattern.is_anything:
        return lambda number: field.number(scope, number) is not None
    wanted = pattern.number
    if wanted is None:
        raise ValueTypeError(f"{field.name!r} is a number, and {shown(str(pattern))!r} is none")
    order = _ORDERS.get(operator, float.__eq__)

    def test(number: int) -> bool:
        value = field.number(scope, number)
        return value is not None and order(float(value), wanted)

    return test


def _text_test(
    scope: Scope, field: TextField, operator: Operator, pattern: Pattern
) -> Callable[[int], bool]:
    if operator in _ORDERS:
        raise ValueTypeError(f"{field.name!r} is text; compare it with : != or ~")
    if field.choices and operator is Operator.IS and len(pattern.pieces) == 1:
        value = pattern.pieces[0]
        if fold(value) not in field.choices:
            repair = suggestion(fold(value), field.choices)
            raise ValueTypeError(f"there is no {field.name} {shown(value)!r}; {repair}")
    like = pattern.is_in if operator is Operator.HAS else pattern.is_like
    return lambda number: any(map(like, field.texts(scope, number)))


def _data_test(
    scope: Scope, keys: tuple[str, ...], operator: Operator, pattern: Pattern
) -> Callable[[int], bool]:
    elements = scope.bearing.elements
    like = _ordered(operator, pattern) if operator in _ORDERS else _likened(operator, pattern)

    def test(number: int) -> bool:
        data = elements[number].data
        return bool(data) and any(map(like, data_values(data, keys)))

    return test


def _likened(operator: Operator, pattern: Pattern) -> Callable[[Value], bool]:
    like = pattern.is_in if operator is Operator.HAS else pattern.is_like

    def test(value: Value) -> bool:
        if operator is Operator.IS and _is_number(value) and pattern.number is not None:
            return value == pattern.number
        return any(map(like, as_texts(value)))

    return test


def _ordered(operator: Operator, pattern: Pattern) -> Callable[[Value], bool]:
    """Whether a value comes before or after another: two numbers, or two dates.

    A date is compared with a year or a month as far as that goes.
    """
    order = _ORDERS[operator]
    text = str(pattern)
    wanted = pattern.number
    is_date = _DATE.fullmatch(text) is not None
    if wanted is None and not is_date:
        raise ValueTypeError(
            f"data is put in order by numbers and by dates such as 2007-02-19, and {shown(text)!r} is neither"
        )

    def test(value: Value) -> bool:
        for written in as_texts(value):
            number = as_number(written)
            if number is not None and wanted is not None:
                return order(number, wanted)
            if is_date and number is None and _DATE.fullmatch(written[:10]):
                return order(written[: len(text)], text)
        return False

    return test


def _is_number(value: Value) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
