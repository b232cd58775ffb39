"""Why a selector takes nothing: values that it asks for and that the map does not have."""

from collections import Counter
from collections.abc import Iterator

from argmap.argdown.problems import shown
from argmap.queries.selectors.atoms import Call, Compare
from argmap.queries.selectors.compare import Operator
from argmap.queries.selectors.expression import And, Expression, Not, Or
from argmap.queries.selectors.fields import TextField, field_named
from argmap.queries.selectors.scope import Scope
from argmap.text.nearest import nearest

_TOLD = 8
_LOOKED_AT = 1_000  # comparing a value with all others of a large map would take long
_FEW_VALUES = ("tag", "holder", "basis", "scheme", "rule", "section", "path")


def missing_values(expression: Expression, scope: Scope) -> Iterator[str]:
    """For each value that is asked for and that no element has: what the map has instead."""
    for compare in _compares(expression):
        if compare.operator in (Operator.IS, Operator.HAS) and not compare(scope):
            field = field_named(compare.name)
            if isinstance(field, TextField) and field.name in _FEW_VALUES:
                yield _hint(scope, field, compare)


def _hint(scope: Scope, field: TextField, compare: Compare) -> str:
    counts = Counter(
        text for number in range(len(scope.bearing.ids)) for text in field.texts(scope, number)
    )
    known = [text for text, _ in counts.most_common(_LOOKED_AT) if not text.startswith("#")]
    if not known:
        return f"nothing in the map has a {field.name}"
    wanted = str(compare.pattern)
    near = nearest(wanted, known)
    told = near or known[:_TOLD]
    more = "" if near or len(known) <= _TOLD else " and others"
    names = ", ".join(repr(shown(name)) for name in told)
    return f"no {field.name} in the map is like {shown(wanted)!r}; it has {names}{more}"


def _compares(expression: Expression) -> Iterator[Compare]:
    match expression:
        case Compare():
            yield expression
        case Not(operand=inner):
            yield from _compares(inner)
        case And(operands=inside) | Or(operands=inside) | Call(arguments=inside):
            for inner in inside:
                yield from _compares(inner)
