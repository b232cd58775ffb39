"""Which tags does the map use, and on how many claims?

There is a row for every tag, the one on most statements and arguments first, equal ones in the order
of their first use. A tag on a heading counts for the section, not for the claims below it.

Example:
    [Ban]: The city should ban cars. #city
      + [Fumes]: Cars make people ill. #health
      - [Shops]: Shops would lose customers. #city

Answer:
    #city, #health

Source:
    Tags as in Argdown: a word after ``#`` behind a statement, an argument or a heading.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from argmap.graph import Bearing
from argmap.queries.plain import AboutPart
from argmap.queries.question import Question
from argmap.queries.wording import listed
from argmap.text import plural


@dataclass(frozen=True, slots=True, kw_only=True)
class TagUse(AboutPart):
    """A tag with all that carries it.

    Attributes:
        tag: the tag, without ``#``.
        statements: how many statements carry it.
        arguments: how many arguments carry it.
        sections: the titles of the sections whose heading carries it.
        ids: the ids of the statements, then of the arguments, each in the order of the map.
    """

    tag: str
    statements: int
    arguments: int
    sections: tuple[str, ...]
    ids: tuple[str, ...]

    @property
    def name(self) -> str:
        """The tag as it is written."""
        return f"#{self.tag}"

    @property
    def remark(self) -> str:
        """How many claims carry it."""
        return f"{plural(self.statements, 'statement')}, {plural(self.arguments, 'argument')}"

    @property
    def notes(self) -> tuple[str, ...]:
        """Some of what carries it."""
        notes = [listed(self.ids)] if self.ids else []
        if self.sections:
            notes.append(f"on the heading of {listed(self.sections)}")
        return tuple(notes)


def ask(bearing: Bearing) -> tuple[TagUse, ...]:
    """The tags, the one on most claims first."""
    known = bearing.argument_map
    on_claims: dict[str, list[int]] = {tag.name: [] for tag in known.tags}
    on_headings: dict[str, list[str]] = {}
    for number, claim in enumerate(bearing.claims):
        for tag in _each_once(claim.tags):
            on_claims.setdefault(tag, []).append(number)
    for section in known.sections:
        for tag in _each_once(section.tags):
            on_claims.setdefault(tag, [])
            on_headings.setdefault(tag, []).append(section.title)
    return tuple(
        TagUse(
            tag=tag,
            statements=sum(map(bearing.is_statement, numbers)),
            arguments=sum(not bearing.is_statement(number) for number in numbers),
            sections=tuple(on_headings.get(tag, ())),
            ids=tuple(bearing.ids[number] for number in numbers),
        )
        for tag, numbers in sorted(on_claims.items(), key=lambda item: -len(item[1]))
    )


def _each_once(tags: Iterable[str]) -> Iterable[str]:
    return dict.fromkeys(tags)


QUESTION = Question("tags", "the tags in use, and how many claims carry each", ask)
