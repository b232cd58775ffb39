"""A reference names nothing that is written, but is almost the title of something that is.

Why:
    ``[Thesiss]`` is not the thesis: to Argdown it is another statement, without a text, and all
    that is said of it is said of an empty box. Case, spaces and brackets count too: ``[thesis]``,
    ``[Thesis ]`` and ``<Thesis>`` are three different things.

Fails:
    [Safe passage]: Refugees need safe passage.

    [Safe pasage]
      - <Costs>: Ships are expensive.

    [safe passage]
      - <Anger>: China would be angry.

Passes:
    [Safe passage]: Refugees need safe passage.

    [Safe passage]
      - <Costs>: Ships are expensive.

Source:
    Slips as in F. J. Damerau, "A technique for computer detection and correction of spelling
    errors", Communications of the ACM 7 (1964), pp. 171-176.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from argmap.checks.inspection import Inspection
from argmap.checks.names.nearness import Titles, sound
from argmap.checks.rule import Finding, Group, Rule
from argmap.model import Argument, Statement
from argmap.model.naming import heading, is_defined, titled
from argmap.text import Edit, Fix, Related, Severity

_MIN_LETTERS = 4


class Meant(NamedTuple):
    """A reference to something unwritten, and what was probably meant."""

    element: Statement | Argument
    target: Statement | Argument


class _Known:
    """The titles of one kind that are written."""

    def __init__(self, elements: Iterable[Statement | Argument]) -> None:
        self._elements = {
            element.title: element
            for element in elements
            if not element.is_untitled and is_defined(element)
        }
        self._titles = Titles(self._elements, min_letters=_MIN_LETTERS)

    def find(self, title: str, *, exactly: bool) -> Statement | Argument | None:
        """What has the title, or else one that is almost the same."""
        like = title if exactly else self._titles.like(title)
        return None if like is None else self._elements.get(like)


@lru_cache(maxsize=1)  # three rules ask for the same map, one after the other
def meant(inspection: Inspection) -> Mapping[str, Meant]:
    """What is referred to but not written, by id, with what the reference was probably meant for.

    The same title in the other brackets comes first, then what is nearest in the same brackets,
    then in the others.
    """
    argument_map = inspection.map
    undefined = [element for element in titled(argument_map) if not is_defined(element)]
    if not undefined:
        return {}
    statements, arguments = _Known(argument_map.statements), _Known(argument_map.arguments)
    found: dict[str, Meant] = {}
    for element in undefined:
        own, other = (
            (statements, arguments) if isinstance(element, Statement) else (arguments, statements)
        )
        target = (
            other.find(element.title, exactly=True)
            or own.find(element.title, exactly=False)
            or other.find(element.title, exactly=False)
        )
        if target is not None:
            found[element.id] = Meant(element, target)
    return found


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find references to something unwritten that are near the title of something written."""
    for element, target in meant(inspection).values():
        place = heading(target.id, target.span)
        yield Finding(
            f"{element.id} is nowhere written; did you mean {target.id}?",
            heading(element.id, element.span),
            hint=f"write {target.id}, or give {element.id} a text of its own",
            related=(Related(f"{target.id} is written here", place),) if place else (),
            about=(element.id, target.id),
            fix=_fix(element, target),
        )


def _fix(element: Statement | Argument, target: Statement | Argument) -> Fix | None:
    """The right name wherever the wrong one stands; only where they differ in how they look.

    Another letter may mean another thing; capitals, blanks, marks and brackets do not.
    """
    spans = [member.span for member in element.members]
    if sound(element.title) != sound(target.title) or not spans:
        return None
    edits = []
    for span in spans:
        name = heading(element.id, span)
        if name is None or name.text != element.id:
            return None
        edits.append(Edit(name, target.id))
    return Fix(f"write {target.id}", tuple(edits))


RULE = Rule("AM101", "misspelt-reference", Group.NAMES, Severity.WARNING, check, fixable=True)
