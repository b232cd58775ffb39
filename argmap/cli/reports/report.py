"""What a report is made of: the files that were checked, and all that can be found."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from argmap.app.checking import Checked
from argmap.checks import Rules
from argmap.text import Diagnostic, Severity


@dataclass(frozen=True)
class Report:
    """What was found in some files, in the order in which they were checked.

    Attributes:
        files: the files, those that could not be read too.
        known: all that could be found.
        repaired: how many findings were mended before the report was made.
    """

    files: tuple[Checked, ...]
    known: Rules
    repaired: int = 0

    @cached_property
    def findings(self) -> tuple[Diagnostic, ...]:
        """All findings, by file, then place."""
        return tuple(found for file in self.files for found in file.findings)

    @cached_property
    def suppressed(self) -> tuple[Diagnostic, ...]:
        """All that the maps let pass, by file, then place."""
        return tuple(found for file in self.files for found in file.suppressed)

    @property
    def fixable(self) -> int:
        """How many findings have a fix."""
        return sum(1 for found in self.findings if found.fix)

    @property
    def counts(self) -> Mapping[str, int]:
        """How many findings there are of each severity, the worst first."""
        counts = Counter(found.severity for found in self.findings)
        return {str(severity): counts[severity] for severity in sorted(Severity, reverse=True)}

    @property
    def unread(self) -> int:
        """How many files could not be read."""
        return sum(1 for file in self.files if file.failure)

    @property
    def fails(self) -> bool:
        """Whether anything counts as a failure."""
        return any(file.fails(found) for file in self.files for found in file.findings)

    def name(self, found: Diagnostic) -> str:
        """The name of the rule that a finding comes from."""
        entry = self.known.by_code.get(found.code)
        return entry.name if entry else found.code
