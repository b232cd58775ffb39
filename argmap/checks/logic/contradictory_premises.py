"""Two lines of one argument exclude each other, or one attacks another.

Why:
    An argument asks for all of its premises to be granted at once. Where one of them excludes
    another one, or the conclusion, nobody can grant them all, and the argument proves nothing. An
    argument that refutes an assumption by what follows from it may contradict it: name its
    inference accordingly (``-- Reductio ad absurdum --``).

Fails:
    <Neutral>

    (1) [Neutral]: The agency takes no side.
      >< [Partial]: The agency works for one side.
    (2) [Partial]
    ----
    (3) [Trust]: Both sides can trust the agency.

Passes:
    <Neutral>

    (1) [Neutral]: The agency takes no side.
      >< [Partial]: The agency works for one side.
    (2) [Both]: Both sides can trust an agency that takes no side.
    ----
    (3) [Trust]: Both sides can trust the agency.

Source:
    A sound argument has consistent premises: Ph. Besnard and A. Hunter, "A logic-based theory of
    deductive arguments", Artificial Intelligence 128 (2001), definition 3.1.
"""

import re
from collections.abc import Iterator, Mapping

from argmap.checks.inspection import Inspection
from argmap.checks.rule import Finding, Group, Rule
from argmap.model import Argument, ArgumentMap, Relation, RelationKind, Role, Statement
from argmap.model.naming import called
from argmap.text import Related, Severity

_INDIRECT = re.compile(
    r"reductio|absurd|indirect|\braa\b|by contradiction|refutation|negation introduction"
    r"|modus tollens|dilemma|cases",
    re.IGNORECASE,
)
_VERBS = {
    RelationKind.CONTRADICTORY: "contradict each other",
    RelationKind.CONTRARY: "exclude each other",
}


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find relations of exclusion or attack between two lines of the same argument."""
    argument_map = inspection.map
    uses: dict[str, dict[str, None]] | None = None
    roles: dict[str, Mapping[str, Role | None]] = {}
    for relation in argument_map.relations:
        if relation.kind.is_positive or relation.kind is RelationKind.UNDERCUT:
            continue
        if uses is None:
            uses = _uses(argument_map)
        first, second = uses.get(relation.source, {}), uses.get(relation.target, {})
        if relation.source == relation.target or not first or not second:
            continue
        few, many = sorted((first, second), key=len)
        title = next((title for title in few if title in many), None)
        if title is not None:
            argument = argument_map.argument(title)
            if title not in roles:
                roles[title] = {line.title: line.role for line in argument.lines}
            yield _finding(argument_map, relation, argument, roles[title])


def _uses(argument_map: ArgumentMap) -> dict[str, dict[str, None]]:
    """The arguments, by title, that each statement is a line of; indirect ones are left out."""
    found: dict[str, dict[str, None]] = {}
    for argument in argument_map.arguments:
        rules = " ".join(
            f"{', '.join(step.rules)} {step.data.text('scheme')}" for step in argument.inferences
        )
        if not _INDIRECT.search(rules):
            for line in argument.lines:
                found.setdefault(f"[{line.title}]", {})[argument.title] = None
    return found


def _finding(
    argument_map: ArgumentMap,
    relation: Relation,
    argument: Argument,
    roles: Mapping[str, Role | None],
) -> Finding:
    source, target = argument_map.nodes[relation.source], argument_map.nodes[relation.target]
    assert isinstance(source, Statement)
    assert isinstance(target, Statement)
    words = {_role(roles[source.title]), _role(roles[target.title])}
    what = " and ".join(sorted(words, reverse=True)) if len(words) > 1 else f"two {words.pop()}s"
    verb = _VERBS.get(relation.kind)
    happening = (
        f"{called(source)} and {called(target)} {verb}"
        if verb
        else f"{called(source)} attacks {called(target)}"
    )
    place = argument.pcs_span
    name = "this argument" if argument.is_untitled else argument.id
    return Finding(
        f"{happening}, but both are lines of {name}: {what}",
        relation.span,
        hint="take one of them out of the argument, or take out the relation",
        related=(Related("the argument is here", place),) if place else (),
        about=(source.id, target.id, argument.id),
    )


def _role(role: Role | None) -> str:
    return "premise" if role is Role.PREMISE else "conclusion"


RULE = Rule("AM303", "contradictory-premises", Group.LOGIC, Severity.ERROR, check)
