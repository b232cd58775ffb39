"""A claim is written as support, but its first words or its title are those of an objection.

Why:
    Under an objection, students often write the reply with ``+``, as they think of it as the next
    thing to say. What begins with "but" or "however", or is called a reply or an objection, speaks
    against what stands above it: ``-``. Words of English are looked for.

Fails:
    [Uniform]: Our school should introduce a uniform.
      - [Costs]: A uniform is expensive.
        + [Shared costs]: But the school pays one half.

Passes:
    [Uniform]: Our school should introduce a uniform.
      - [Costs]: A uniform is expensive.
        - [Shared costs]: The school pays one half.

Source:
    Words such as "but" belong on the arrow, not into the box: the second hint of S. Cullen, J. Fan,
    E. van der Brugge and A. Elga, "Improving analytical reasoning and argument understanding", npj
    Science of Learning 3 (2018), article 21, supplement.
"""

import re
from collections.abc import Iterator

from argmap.checks.inspection import Inspection
from argmap.checks.naming import called, title_place
from argmap.checks.rule import Finding, Group, Rule
from argmap.checks.structure.wrong_side import wrongly_marked
from argmap.model import Argument, Statement
from argmap.text import Severity

_OPENING = re.compile(
    r"(?:but|however|yet|nevertheless|nonetheless|still,|even so|on the other hand|on the contrary"
    r"|in reality,|(?:reply|response|rebuttal|objection|counter-?argument):|not true|that is (?:not true|wrong|false)|this is (?:not true|wrong|false))(?!\w)",
    re.IGNORECASE,
)
_REPLY = frozenset({"reply", "response", "rebuttal", "refutation", "counter", "counterargument"})
_OBJECTION = frozenset({"objection", "rebuttal", "refutation", "counterargument", "counterexample"})


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find supporting claims that begin like an objection, or are called one."""
    if inspection.language.partition("-")[0].lower() != "en":
        return
    bearing = inspection.bearing
    told = {number for number, _, _ in wrongly_marked(bearing)}
    for relation in inspection.map.relations:
        if not relation.kind.is_positive:
            continue
        source, target = (bearing.index[relation.source], bearing.index[relation.target])
        claim, other = bearing.claims[source], bearing.claims[target]
        names = _REPLY if target in bearing.objections else _OBJECTION
        opening = _OPENING.match(claim.text.lstrip())
        name = _name(claim, names)
        if source in told or source == target:
            continue
        if opening or (name and not _name(other, names)):
            reason = f"begins with `{opening[0]}`" if opening else f"is called `{name}`"
            yield Finding(
                f"{called(claim)} {reason}, but is written as support for {called(other)}",
                title_place(claim) if opening else relation.span,
                hint="if it speaks against it, write - instead of +",
                about=(claim.id, other.id),
            )


def _name(claim: Statement | Argument, names: frozenset[str]) -> str:
    """The word in the title of a claim that calls it an objection, at its beginning or end."""
    words = [] if claim.is_untitled else re.findall(r"[a-z]+", claim.title.lower())
    return next((word for word in (*words[:1], *words[-1:]) if word in names), "")


RULE = Rule("AM209", "contrast-as-support", Group.STRUCTURE, Severity.HINT, check, teaching=True)
