"""``argmap schemes``: the catalogue of argumentation schemes."""

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.app.errors import UnknownNameError
from argmap.cli.columns import GAP, joined, line_width
from argmap.cli.output import ColourOption, ExitCode, JsonFlag, Paint, emit, emit_json, painter
from argmap.text import ArgmapError, wrapped

if TYPE_CHECKING:
    from argmap.schemes import Catalogue, CriticalQuestion, Scheme

SCHEMA = {"schema": "argmap.schemes", "version": 1}
"""What the JSON output begins with; the version grows when a key changes its meaning or goes."""

_SHOWN = 3  # near names that an error tells
_INDENT = "  "


def schemes(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="NAME|WORD",
            help="A scheme: all of it; any other word: the schemes that have it.",
        ),
    ] = None,
    *,
    family: Annotated[
        str | None, typer.Option(metavar="FAMILY", help="Only the schemes of a family.")
    ] = None,
    json: JsonFlag = False,
    color: ColourOption = "auto",
) -> int:
    """List the argumentation schemes that a step can name, or print one with its critical questions.

    A scheme goes by its id, its name, and what AIF, AIFdb, OVA and arguebuf call it.
    """
    from argmap.schemes import catalogue  # noqa: PLC0415 -- reads the catalogue

    known = catalogue()
    if family is not None and family not in known.families:
        raise UnknownNameError("family", family, known.families)
    one = known.named(name) if name is not None else None
    if one is not None and family not in (None, one.family):
        one = None
    found = (one,) if one is not None else _found(known, name, family)
    if json:
        emit_json({**SCHEMA, "schemes": [_as_json(scheme) for scheme in found]})
    elif one is not None:
        emit("\n".join(_page(one, line_width(sys.stdout), painter(color, sys.stdout))))
    else:
        emit("\n".join(_list(known, found, painter(color, sys.stdout))))
    return ExitCode.CLEAN


def _found(known: "Catalogue", word: str | None, family: str | None) -> "tuple[Scheme, ...]":
    """The schemes to be listed."""
    every = known.schemes if word is None else known.about_word(word)
    found = tuple(scheme for scheme in every if family in (None, scheme.family))
    if found:
        return found
    near = known.near(str(word))[:_SHOWN]
    if near and not every:
        names = " or ".join(map(repr, near))
        raise ArgmapError(f"there is no scheme {word!r}; did you mean {names}?")
    where = f" in the family {family!r}" if every else ""
    raise ArgmapError(f"no scheme{where} has the word {word!r}; argmap schemes lists all of them")


def _list(known: "Catalogue", found: "tuple[Scheme, ...]", paint: Paint) -> Iterator[str]:
    """A line for each scheme, by family."""
    widest = max((len(scheme.id) for scheme in found), default=0)
    room = line_width(sys.stdout) - len(_INDENT) - widest - len(GAP)
    for family, about in known.about.items():
        members = [scheme for scheme in found if scheme.family == family]
        if members:
            yield paint("bold", f"{family}: {about}")
        for scheme in members:
            for place, line in enumerate(wrapped(scheme.summary, room)):
                yield _INDENT + joined(("" if place else scheme.id, line), (widest, 0))
        if members:
            yield ""
    yield "argmap schemes NAME says what its premises are, and asks its critical questions."


def _page(scheme: "Scheme", width: int, paint: Paint) -> Iterator[str]:
    """All of a scheme."""
    yield paint("bold", scheme.name)
    yield from wrapped(scheme.summary, width)
    yield ""
    for number, premise in enumerate(scheme.premises, start=1):
        yield f"{_INDENT}({number}) {_slots(premise.form)}."
    yield f"{_INDENT}So: {_slots(scheme.conclusion)}."
    yield ""
    yield "Critical questions"
    for number, question in enumerate(scheme.questions, start=1):
        head = f"{_INDENT}{number}. "
        for place, line in enumerate(wrapped(question.ask, width - len(head))):
            yield f"{' ' * len(head) if place else head}{line}"
        yield paint("dim", f"{' ' * len(head)}{_about(question)}")
    yield ""
    yield f"In a map: -- {scheme.name} --, or {{scheme: {scheme.id}}}"
    yield from wrapped(f"Other names: {', '.join(scheme.aliases) or 'none'}", width)
    yield f"Family: {scheme.family}"
    yield from wrapped(f"In other catalogues: {_elsewhere(scheme) or 'none attested'}", width)
    from argmap.schemes import SOURCE  # noqa: PLC0415 -- only on a page

    yield from wrapped(f"Source: {scheme.source or SOURCE}", width)


def _slots(form: str) -> str:
    """A form of a premise for reading: ``{case_a}`` as ``CASE A``."""
    inside = form.replace("{", "\0").replace("}", "\0").split("\0")
    return "".join(
        part.replace("_", " ").upper() if place % 2 else part for place, part in enumerate(inside)
    )


def _about(question: "CriticalQuestion") -> str:
    """What a bad answer attacks, and who has to show what."""
    target = {
        "premise": f"premise ({question.premise})" if question.premise else "a premise",
        "inference": "the step",
        "conclusion": "the conclusion",
    }[question.hits]
    burden = {
        "premise": "who argues has to show it",
        "assumption": "taken to be so until it is asked; then who argues has to show it",
        "exception": "who asks has to show it",
    }[question.kind]
    return f"{question.kind}: attacks {target}; {burden}"


def _elsewhere(scheme: "Scheme") -> str:
    names = []
    if scheme.aif_id is not None:
        only = " (of conflicts)" if scheme.aif_type == "CA" else ""
        names.append(f"AIFdb {scheme.aif_id} {scheme.aif_name}{only}")
    if scheme.aif_owl:
        names.append(f"AIF ontology {scheme.aif_owl}")
    if scheme.arguebuf:
        names.append(f"arguebuf {scheme.arguebuf}")
    return ", ".join(names)


def _as_json(scheme: "Scheme") -> dict[str, object]:
    return {
        "id": scheme.id,
        "name": scheme.name,
        "family": scheme.family,
        "summary": scheme.summary,
        "premises": [premise.form for premise in scheme.premises],
        "conclusion": scheme.conclusion,
        "questions": [
            {
                "id": question.id,
                "ask": question.ask,
                "kind": question.kind.value,
                "hits": question.hits.value,
                "premise": question.premise,
            }
            for question in scheme.questions
        ],
        "aliases": list(scheme.aliases),
        "aif_id": scheme.aif_id,
        "aif_name": scheme.aif_name,
        "aif_type": scheme.aif_type,
        "aif_owl": scheme.aif_owl,
        "arguebuf": scheme.arguebuf,
    }
