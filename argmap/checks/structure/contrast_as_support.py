"""A claim is written as support, but reads like an objection.

Why:
    Under an objection, students often write the reply with ``+``, as they think of it as the next
    thing to say. What begins with "but" or "however", or is called a reply or an objection, speaks
    against what stands above it: ``-``. So does what says the same with a "not". The words looked
    for are English.

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
from argmap.checks.rule import Finding, Group, Rule
from argmap.checks.structure.wrong_side import wrongly_marked
from argmap.model import Argument, Statement
from argmap.model.naming import called, title_place
from argmap.text import Severity
from argmap.wording.likeness import denies

_OPENING = re.compile(
    r"(?:but|however|yet|nevertheless|nonetheless|still,|even so|on the other hand|on the contrary"
    r"|in reality,|(?:reply|response|rebuttal|objection|counter-?argument):"
    r"|(?:that is |this is )?not true|(?:that|this) is (?:wrong|false))(?!\w)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_APOSTROPHE = "\N{RIGHT SINGLE QUOTATION MARK}"
_REPLY = frozenset({"reply", "response", "rebuttal", "refutation", "counter", "counterargument"})
_OBJECTION = frozenset({"objection", "rebuttal", "refutation", "counterargument", "counterexample"})


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find supporting claims that begin like an objection, are called one, or deny their target."""
    bearing = inspection.bearing
    told = {number for number, _, _ in wrongly_marked(bearing)}
    denials = _denials(inspection)
    is_english = inspection.language.partition("-")[0].lower() == "en"
    for relation in inspection.map.relations:
        pair = relation.source, relation.target
        if not relation.kind.is_positive or bearing.index[pair[0]] in told or pair[0] == pair[1]:
            continue
        claim, other = (bearing.claims[bearing.index[name]] for name in pair)
        is_reply = bearing.index[other.id] in bearing.objections
        reason = _reason(claim, other, is_reply=is_reply) if is_english else ""
        if pair in denials:
            reason = f"denies {called(other)}"
        if reason:
            yield Finding(
                f"{called(claim)} {reason}, but is written as support for {called(other)}",
                title_place(claim),
                hint="if it speaks against it, write - instead of +",
                about=(claim.id, other.id),
            )


def _denials(inspection: Inspection) -> frozenset[tuple[str, str]]:
    """The ends of relations of support between a claim and its denial.

    Only claims near a word that denies are compared, for comparing costs much more than looking.
    """
    listed = inspection.wording.listed
    if listed is None:
        return frozenset()
    denying = listed.words("negations") | listed.words("opposing")
    claims, index = inspection.bearing.claims, inspection.bearing.index

    def may_deny(name: str) -> bool:
        words = _WORD.findall(claims[index[name]].text.lower().replace(_APOSTROPHE, "'"))
        return any(word in denying or word.endswith("n't") for word in words)

    candidates = [
        (relation.source, relation.target)
        for relation in inspection.map.relations
        if relation.kind.is_positive and (may_deny(relation.source) or may_deny(relation.target))
    ]
    known = inspection.wording.by_id if candidates else {}
    return frozenset(
        (source, target)
        for source, target in candidates
        if source in known and target in known and denies(known[source].gist, known[target].gist)
    )


def _reason(claim: Statement | Argument, other: Statement | Argument, *, is_reply: bool) -> str:
    """Why a claim looks like an objection, in words; empty if it does not."""
    opening = _OPENING.match(claim.text.lstrip())
    if opening:
        return f"begins with `{opening[0]}`"
    names = _REPLY if is_reply else _OBJECTION
    name = _name(claim, names)
    return f"is called `{name}`" if name and not _name(other, names) else ""


def _name(claim: Statement | Argument, names: frozenset[str]) -> str:
    """The word in the title of a claim that calls it an objection, at its beginning or end."""
    words = [] if claim.is_untitled else re.findall(r"[a-z]+", claim.title.lower())
    return next((word for word in (*words[:1], *words[-1:]) if word in names), "")


RULE = Rule("AM209", "contrast-as-support", Group.STRUCTURE, Severity.HINT, check, teaching=True)
