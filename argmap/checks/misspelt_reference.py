"""A reference names nothing that is written, but is almost the title of something that is.

Why:
    ``[Thesiss]`` is not the thesis: to Argdown it is another statement, without a text, and all
    that is said of it is said of an empty box. Case, spaces and brackets count too: ``[thesis]``,
    ``[Thesis ]`` and ``<Thesis>`` are three different things.

Fails:
    [Safe passage]: Refugees need safe passage.

    [Safe pasage]
      - <Costs>: Ships are expensive.

Passes:
    [Safe passage]: Refugees need safe passage.

    [Safe passage]
      - <Costs>: Ships are expensive.

Source:
    Slips as in F. J. Damerau, "A technique for computer detection and correction of spelling
    errors", Communications of the ACM 7 (1964), pp. 171-176.
"""

from collections.abc import Iterator, Mapping

from argmap.checks.naming import is_defined, titled
from argmap.checks.nearness import Titles
from argmap.checks.rule import Finding, Group, Rule
from argmap.graph import Bearing
from argmap.model import Argument, ArgumentMap, Statement, argument_id, statement_id
from argmap.text import Related, Severity

_MIN_LETTERS = 4


def meant(argument_map: ArgumentMap) -> Mapping[str, Statement | Argument]:
    """For each id that is referred to but not written: what the reference was probably meant for.

    The same title in the other brackets comes first, then a statement for a statement and an
    argument for an argument, then one for the other.
    """
    undefined = [element for element in titled(argument_map) if not is_defined(element)]
    if not undefined:
        return {}
    statements = [s.title for s in argument_map.statements if not s.is_untitled and is_defined(s)]
    arguments = [a.title for a in argument_map.arguments if not a.is_untitled and is_defined(a)]
    known = set(statements), set(arguments)
    near = (
        Titles(statements, min_letters=_MIN_LETTERS),
        Titles(arguments, min_letters=_MIN_LETTERS),
    )
    identify = (statement_id, argument_id)
    found: dict[str, Statement | Argument] = {}
    for element in undefined:
        own = int(isinstance(element, Argument))
        title = element.title
        if title in known[1 - own]:
            match = identify[1 - own](title)
        elif (like := near[own].like(title)) is not None:
            match = identify[own](like)
        elif (like := near[1 - own].like(title)) is not None:
            match = identify[1 - own](like)
        else:
            continue
        node = argument_map.nodes[match]
        assert isinstance(node, Statement | Argument)
        found[element.id] = node
    return found


def check(bearing: Bearing) -> Iterator[Finding]:
    """Find references to something unwritten that are near the title of something written."""
    nodes = bearing.argument_map.nodes
    for reference, target in meant(bearing.argument_map).items():
        yield Finding(
            f"{reference} is nowhere written; did you mean {target.id}?",
            nodes[reference].span,
            hint=f"write {target.id}, or give {reference} a text of its own",
            related=(Related(f"{target.id} is written here", target.span),) if target.span else (),
        )


RULE = Rule("AM101", "misspelt-reference", Group.NAMES, Severity.WARNING, check)
