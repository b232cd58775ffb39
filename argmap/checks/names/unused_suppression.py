"""The data of an element ignores a rule that finds nothing there, or that does not exist.

Why:
    What is ignored is read as "somebody looked at this and let it pass". Left over from an earlier
    draft, it hides the next finding of that rule, which nobody has looked at; and a rule that is
    misspelt is not ignored at all.

Fails:
    [Thesis]: Refugees need safe passage.
      + [Law]: A treaty says so. {basis: law, ignore: [unsupported-premise]}

Passes:
    [Thesis]: Refugees need safe passage.
      + [Law]: A treaty says so. {ignore: [unsupported-premise]}

Source:
    The rule "unused suppression" of linters for programs, such as RUF100 of Ruff.
"""

from collections.abc import Iterable

from argmap.checks.inspection import Inspection
from argmap.checks.rule import Finding, Group, Rule
from argmap.text import Severity


def check(_inspection: Inspection) -> Iterable[Finding]:
    """Find nothing: what is unused shows when all other rules have run."""
    return ()


RULE = Rule("AM190", "unused-suppression", Group.NAMES, Severity.WARNING, check, fixable=True)
