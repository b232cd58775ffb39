"""Three-way merge of maps: what two people made of one text, in one text again.

:func:`argmap.compare.merge.merge.merge` does it. Merged are not lines but *entries*: a claim with its text
and data where it is written, a line of an argument, an inference line, a heading. What the two changed
in different entries, or in different parts of one entry, goes together; the rest is marked.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Conflict:
    """What the two changed in ways that exclude each other: its name, and why nobody can decide."""

    subject: str
    reason: str


@dataclass(frozen=True, slots=True)
class Merged:
    """A merged text.

    Attributes:
        text: the text; conflicts are marked in it as git marks them.
        conflicts: what is marked, in the order of the text.
        doubts: what is not marked but should be looked at, a sentence each.
    """

    text: str
    conflicts: tuple[Conflict, ...] = ()
    doubts: tuple[str, ...] = ()

    @property
    def is_clean(self) -> bool:
        """Whether nobody has to look at it again."""
        return not self.conflicts and not self.doubts
