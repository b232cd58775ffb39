"""A reason and the claim that it is a reason for have no word in common.

Why:
    Every reason needs a partner, an assumption that says what it has to do with the claim. Where
    the two share no word, the assumption has to carry all the weight and is most worth writing
    down: it must speak of both.

    Only reasons are looked at that are sketched with ``+`` and can be understood by themselves. An
    objection often shares no word with its target, because it denies it in words of its own.

Fails:
    [Raise wages]: The minimum wage should be raised.
      + [Spend]: Poor households spend more in local shops.

Passes:
    <Local shops>

    (1) [Spend]: Poor households spend more in local shops if they have more money.
    (2) [More money]: A higher minimum wage gives poor households more money.
    (3) [Help shops]: What makes people spend more in local shops should be done.
    ----
    (4) [Raise wages]: The minimum wage should be raised.

Source:
    Charles Twardy, Argument Maps Improve Critical Thinking, Teaching Philosophy 27 (2004), on
    co-premises; claim, reason and assumption as the three parts of a simple argument.
"""

from collections.abc import Iterator

from argmap.checks.inspection import Inspection
from argmap.checks.rule import Finding, Group, Rule
from argmap.checks.wording.hands import unlinked
from argmap.model import RelationKind
from argmap.model.naming import called
from argmap.text import Severity
from argmap.wording.claims import Claim, listed
from argmap.wording.moods import mood
from argmap.wording.pointing import pointer


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find sketched reasons that share nothing with what they are a reason for."""
    for relation, source, target in inspection.wording.pairs:
        if relation.kind is RelationKind.SUPPORT and _is_clear(source) and unlinked(source, target):
            yield Finding(
                f"{called(source.element)} shares no word with {called(target.element)}; what "
                "makes it a reason is unsaid",
                relation.span or source.span,
                hint=f"write the assumption that links {listed(_first(source))} with "
                f"{listed(_first(target))}, as a second premise beside it",
                about=(source.id, target.id),
            )


def _is_clear(claim: Claim) -> bool:
    """Whether it is a sentence that can be understood by itself; else that has to be mended first."""
    return claim.subject_end > 0 and mood(claim) is None and pointer(claim) is None


def _first(claim: Claim) -> list[str]:
    return claim.phrases(claim.terms.needed)[:1]


RULE = Rule("AM411", "missing-assumption", Group.WORDING, Severity.HINT, check, teaching=True)
