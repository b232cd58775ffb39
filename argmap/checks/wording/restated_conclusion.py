"""A premise or reason says what it is to show, in almost the same words.

Why:
    Whoever doubts the conclusion doubts the premise just as much, so nothing has been shown. The
    argument begs the question.

Fails:
    [No meat]: One should not eat meat.
      + [Eating]: Eating meat is something that one should not do.

Passes:
    [No meat]: One should not eat meat.
      + [Pain]: The production of meat causes pain to animals.

Source:
    The fallacy of begging the question (petitio principii): Aristotle, Prior Analytics II 16.
"""

from collections.abc import Iterator

from argmap.checks.inspection import Inspection
from argmap.checks.rule import Finding, Group, Rule
from argmap.model.naming import called
from argmap.text import Related, Severity
from argmap.wording.likeness import says_the_same, supports


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find claims that support what they repeat."""
    for source, target in dict.fromkeys(supports(inspection.wording)):
        if says_the_same(source.gist, target.gist):
            place = target.span
            yield Finding(
                f"{called(source.element)} only repeats {called(target.element)}, which it is "
                "to show",
                source.span,
                hint="give a reason that somebody can accept who does not yet accept "
                f"{called(target.element)}: why is it so?",
                related=(Related("this is to be shown", place),) if place else (),
                about=(source.id, target.id),
            )


RULE = Rule("AM413", "restated-conclusion", Group.WORDING, Severity.WARNING, check, teaching=True)
