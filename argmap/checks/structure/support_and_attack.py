"""One claim speaks both for and against another.

Why:
    A reason that is an objection at the same time is neither: one of the two arrows is a slip, or
    two claims share one box and have to be taken apart.

Fails:
    [Uniform]: Our school should introduce a uniform.
      + [Same clothes]: Pupils in uniform all look the same.
      - [Same clothes]

Passes:
    [Uniform]: Our school should introduce a uniform.
      + [No teasing]: Pupils in uniform are not teased about their clothes.
      - [Same clothes]: Pupils in uniform all look the same.

Source:
    A reason is for or against, never both: the model behind MindMup's argument maps, in which a
    bracket has one colour.
"""

from collections.abc import Iterator

from argmap.checks.inspection import Inspection
from argmap.checks.rule import Finding, Group, Rule
from argmap.model import Relation, RelationKind
from argmap.model.naming import named
from argmap.text import Related, Severity


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find pairs with relations of both signs, in the same direction or where direction is none."""
    relations = inspection.map.relations
    positive = {
        (relation.source, relation.target): relation
        for relation in relations
        if relation.kind.is_positive
    }
    for relation in relations:
        if relation.kind.is_positive or relation.kind is RelationKind.UNDERCUT:
            continue
        pair = relation.source, relation.target
        if pair[0] == pair[1]:
            continue
        support = positive.get(pair)
        if support is None and relation.kind.is_symmetric:
            support = positive.get(pair[::-1])
        if support is not None:
            yield _finding(inspection, support, relation)


def _finding(inspection: Inspection, support: Relation, attack: Relation) -> Finding:
    source, target = (named(inspection.map, end) for end in (support.source, support.target))
    first, second = sorted(
        (support, attack), key=lambda relation: relation.span.start if relation.span else -1
    )
    other = "supports" if second is attack else "attacks"
    return Finding(
        f"{source} speaks both for {target} and against it",
        second.span,
        hint="take out the one that is not meant, or write two claims",
        related=(Related(f"here it {other} it", first.span),) if first.span else (),
        about=(support.source, support.target),
    )


RULE = Rule("AM207", "support-and-attack", Group.STRUCTURE, Severity.ERROR, check)
