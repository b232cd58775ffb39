"""The same relation is written twice.

Why:
    It is drawn once: a claim is no stronger for being named twice. Often another claim was meant in
    the second place.

Fails:
    [Uniform]: Our school should introduce a uniform.
      + [Teasing]: Pupils are teased about their clothes.
      + [Mornings]: Pupils lose time over the choice of clothes.
      + [Teasing]

Passes:
    [Uniform]: Our school should introduce a uniform.
      + [Teasing]: Pupils are teased about their clothes.
      + [Mornings]: Pupils lose time over the choice of clothes.

Source:
    Relations are a set in Argdown: a pair has one of each kind.
"""

import re
from collections.abc import Iterator

from argmap.checks.inspection import Inspection
from argmap.checks.rule import Finding, Group, Rule
from argmap.model import Relation
from argmap.model.naming import named
from argmap.text import Related, Severity, Span

_BLANK = re.compile(r"\s*")


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find relations that are written twice in the same words.

    The same relation in other words is none: an argument and its conclusion under a claim, or a
    relation that is written at both of its ends.
    """
    for relation in inspection.map.relations:
        if len(relation.spans) > 1:
            first: dict[str, Span] = {}
            for span in relation.spans:
                name = _named(relation, span)
                if not name:
                    continue
                if name in first:
                    yield _finding(inspection, relation, first[name], span)
                    break
                first[name] = span


def _named(relation: Relation, marker: Span) -> str:
    """The end of a relation that is written after its marker; empty if it is something else."""
    text = marker.source.text
    blank = _BLANK.match(text, marker.end)
    place = blank.end() if blank else marker.end
    return next(
        (end for end in (relation.source, relation.target) if text.startswith(end, place)), ""
    )


def _finding(inspection: Inspection, relation: Relation, first: Span, second: Span) -> Finding:
    source, target = (named(inspection.map, end) for end in (relation.source, relation.target))
    return Finding(
        f"that {source} {_VERBS[relation.kind]} {target} is written twice",
        second,
        hint="take one of the two out, or write the claim that was meant",
        related=(Related("first written here", first),),
        about=(relation.source, relation.target),
    )


_VERBS = {
    "support": "supports",
    "attack": "attacks",
    "undercut": "undercuts",
    "entails": "entails",
    "contrary": "excludes",
    "contradictory": "contradicts",
}


RULE = Rule("AM211", "repeated-relation", Group.STRUCTURE, Severity.HINT, check)
