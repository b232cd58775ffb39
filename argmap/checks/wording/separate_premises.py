"""Two reasons are drawn apart, but look like the two premises of one argument.

Why:
    A reason counts by itself; premises count only together. If one reason ties the subject of the
    claim to a middle term, and the other ties this term to what the claim says, then neither is a
    reason without the other. Drawn apart, each looks weak, and an objection to one seems to leave
    the other standing. Helping premises drawn as separate reasons are the commonest error in
    students' maps.

Fails:
    [Whales breathe]: Whales breathe air.
      + [Whales]: Whales are mammals.
      + [Mammals]: Mammals breathe air.

Passes:
    <Mammals>

    (1) [Whales]: Whales are mammals.
    (2) [Mammals]: Mammals breathe air.
    ----
    (3) [Whales breathe]: Whales breathe air.

Source:
    C. Twardy, "Argument maps improve critical thinking", Teaching Philosophy 27 (2004); the middle
    term of a syllogism: Aristotle, Prior Analytics I 4.
"""

from collections.abc import Iterator
from itertools import islice, permutations

from argmap.checks.inspection import Inspection
from argmap.checks.rule import Finding, Group, Rule
from argmap.model import RelationKind
from argmap.model.naming import called
from argmap.text import Severity
from argmap.wording.claims import Claim, listed
from argmap.wording.terms import Term

_SIBLINGS = 12  # reasons for one claim that are compared with one another


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find pairs of sketched reasons that a middle term joins, as in a syllogism."""
    reasons: dict[str, list[Claim]] = {}
    targets: dict[str, Claim] = {}
    for relation, source, target in inspection.wording.pairs:
        if relation.kind is RelationKind.SUPPORT:
            reasons.setdefault(target.id, []).append(source)
            targets[target.id] = target
    for name, siblings in reasons.items():
        for minor, major in permutations(islice(siblings, _SIBLINGS), 2):
            middle = _middle(minor, major, targets[name])
            if middle:
                yield Finding(
                    f"{called(minor.element)} and {called(major.element)} are drawn as two reasons, "
                    f"but {listed(minor.phrases(middle))} makes them one",
                    major.span,
                    hint="if neither counts without the other, write them as premises (1) and (2) "
                    f"of one argument for {called(targets[name].element)}",
                    about=(minor.id, major.id),
                )


def _middle(minor: Claim, major: Claim, claim: Claim) -> list[Term]:
    """The terms that the one reason says of the subject, and of which the other says the rest."""
    subject, said = _halves(claim)
    own_subject, own_said = _halves(minor)
    rule_subject, rule_said = _halves(major)
    joining = (own_said & rule_subject) - subject - said
    if not (joining and own_subject & subject and rule_said & said):
        return []
    return [term for term in minor.terms.needed if not joining.isdisjoint(term.families)]


def _halves(claim: Claim) -> tuple[frozenset[str], frozenset[str]]:
    """The families of the terms of a claim before its verb, and of all words after it."""
    terms = claim.terms
    before = frozenset(
        family for term in terms.needed if term.is_subject for family in term.families
    )
    return before, terms.content - before


RULE = Rule("AM418", "separate-premises", Group.WORDING, Severity.HINT, check, teaching=True)
