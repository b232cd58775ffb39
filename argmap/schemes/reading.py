"""Reading a catalogue of schemes: strict, so that a slip in the file is found when it is made.

Only the regular expressions are not looked at: to compile them all takes longer than the rest.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from argmap.schemes.model import (
    CriticalQuestion,
    Hint,
    Hits,
    PremiseForm,
    QuestionKind,
    Scheme,
)

_NEEDED = ("id", "name", "family", "summary", "premises", "conclusion", "cqs", "names")
_OPTIONAL = (
    *("aifdb_id", "aifdb_name", "aifdb_type", "aif_owl", "arguebuf"),
    *("cues", "aliases", "hints", "source"),
)
_QUESTION_NEEDED = ("id", "ask", "kind", "hits")
_QUESTION_OPTIONAL = ("premise", "filled", "words")
_ID = re.compile(r"[a-z]+(_[a-z]+)*")
_SLOT = re.compile(r"\{(\w+)\}")

FILLED_SLOTS = frozenset({"agent", "subject", "action", "omitted", "source", "conclusion"})
"""The slots of ``filled``, besides the numbers of the premises of the scheme."""


class CatalogueError(ValueError):
    """A catalogue is not as it should be; ``place`` says where, such as ``sign.cqs.reliable``."""

    def __init__(self, place: str, message: str) -> None:
        self.place = place
        super().__init__(f"{place}: {message}")


def read_catalogue(document: object) -> tuple[Mapping[str, str], tuple[Scheme, ...]]:
    """The families, with what they are about, and the schemes, from what a YAML reader gives.

    Raises:
        CatalogueError: something in it is missing, of the wrong kind, unknown, or there twice.
    """
    if not isinstance(document, Mapping):
        raise CatalogueError("catalogue", "it must have keys with values")
    _keys(document, ("families", "schemes"), ("version", "defaults", "illocutions"), "catalogue")
    named = document["families"]
    if not isinstance(named, Mapping):
        raise CatalogueError("families", "it must have keys with values")
    families = {str(family): _text(named, family, "families") for family in named}
    schemes = tuple(
        _scheme(entry, place) for entry, place in _entries(document["schemes"], "schemes")
    )
    _differ((scheme.id for scheme in schemes), "schemes")
    for scheme in schemes:
        if scheme.family not in families:
            raise CatalogueError(scheme.id, f"there is no family {scheme.family!r}")
    return families, schemes


def _scheme(entry: Mapping[str, object], place: str) -> Scheme:
    place = entry["id"] if isinstance(entry.get("id"), str) else place  # type: ignore[assignment]
    _keys(entry, _NEEDED, _OPTIONAL, place)
    name = _text(entry, "id", place)
    if not _ID.fullmatch(name):
        raise CatalogueError(place, f"{name!r} is no id; write small letters and underscores")
    premises = _premises(entry, place)
    questions = tuple(
        _question(each, at, len(premises)) for each, at in _entries(entry["cqs"], f"{place}.cqs")
    )
    _differ((question.id for question in questions), f"{place}.cqs")
    number = entry.get("aifdb_id")
    if number is not None and not isinstance(number, int):
        raise CatalogueError(place, "aifdb_id must be a whole number or null")
    return Scheme(
        id=name,
        name=_text(entry, "name", place),
        family=_text(entry, "family", place),
        summary=_text(entry, "summary", place),
        premises=premises,
        conclusion=_text(entry, "conclusion", place),
        questions=questions,
        aliases=_texts(entry.get("aliases"), f"{place}.aliases"),
        aif_id=number,
        aif_name=_text(entry, "aifdb_name", place, needed=False),
        aif_type=_member({"aifdb_type": "RA", **entry}, "aifdb_type", ["RA", "CA"], place),
        aif_owl=_text(entry, "aif_owl", place, needed=False),
        arguebuf=_text(entry, "arguebuf", place, needed=False),
        hints=tuple(_hints(entry.get("hints"), f"{place}.hints")),
        source=_text(entry, "source", place, needed=False),
    )


def _premises(entry: Mapping[str, object], place: str) -> tuple[PremiseForm, ...]:
    forms = _texts(entry["premises"], f"{place}.premises")
    names = _texts(entry["names"], f"{place}.names")
    cues = _texts(entry.get("cues"), f"{place}.cues") or ("",) * len(forms)
    if not len(forms) == len(names) == len(cues):
        raise CatalogueError(place, "premises, names and cues must be equally many")
    return tuple(map(PremiseForm, forms, names, cues))


def _question(entry: Mapping[str, object], place: str, premises: int) -> CriticalQuestion:
    _keys(entry, _QUESTION_NEEDED, _QUESTION_OPTIONAL, place)
    hits = _member(entry, "hits", [hit.value for hit in Hits], place)
    kind = _member(entry, "kind", [kind.value for kind in QuestionKind], place)
    premise = entry.get("premise", 0)
    if not isinstance(premise, int) or not 0 <= premise <= premises:
        raise CatalogueError(place, f"premise must be a number up to {premises}")
    if premise and hits != Hits.PREMISE:
        raise CatalogueError(place, "it names a premise but does not hit one")
    filled = _texts(entry.get("filled"), f"{place}.filled")
    known = {*FILLED_SLOTS, *map(str, range(1, premises + 1))}
    for text in filled:
        for slot in _SLOT.findall(text):
            if slot not in known:
                raise CatalogueError(f"{place}.filled", f"there is no slot {{{slot}}}")
    words = _texts(entry.get("words"), f"{place}.words")
    return CriticalQuestion(
        _text(entry, "id", place),
        _text(entry, "ask", place),
        QuestionKind(kind),
        Hits(hits),
        premise,
        filled,
        words,
    )


def _hints(value: object, place: str) -> Iterator[Hint]:
    for entry, at in _entries(value, place) if value is not None else ():
        _keys(entry, (), ("premise", "conclusion"), at)
        premise = _text(entry, "premise", at, needed=False)
        conclusion = _text(entry, "conclusion", at, needed=False)
        if not premise and not conclusion:
            raise CatalogueError(at, "it matches everything")
        yield Hint(premise, conclusion)


def _entries(value: object, place: str) -> Iterator[tuple[Mapping[str, object], str]]:
    """The mappings in a list, each with what to call it."""
    if not isinstance(value, list) or not value:
        raise CatalogueError(place, "it must be a list that is not empty")
    for number, entry in enumerate(value, start=1):
        if not isinstance(entry, Mapping):
            raise CatalogueError(f"{place}.{number}", "it must have keys with values")
        name = entry.get("id")
        yield entry, f"{place}.{name if isinstance(name, str) else number}"


def _keys(
    entry: Mapping[str, object], needed: Iterable[str], optional: Iterable[str], place: str
) -> None:
    for key in needed:
        if key not in entry:
            raise CatalogueError(place, f"{key!r} is missing")
    for key in entry:
        if key not in {*needed, *optional}:
            raise CatalogueError(place, f"there is no key {key!r}")


def _text(entry: Mapping[str, object], key: str, place: str, *, needed: bool = True) -> str:
    value = entry.get(key)
    if value is None and not needed:
        return ""
    if not isinstance(value, str) or not value.strip():
        raise CatalogueError(place, f"{key!r} must be a text that is not empty")
    return value


def _texts(value: object, place: str) -> tuple[str, ...]:
    if value is None:
        return ()
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise CatalogueError(place, "it must be a list of texts")
    return tuple(value)


def _member(entry: Mapping[str, object], key: str, known: list[str], place: str) -> str:
    value = entry[key]
    if value not in known:
        raise CatalogueError(place, f"{key!r} must be one of {', '.join(known)}")
    return str(value)


def _differ(names: Iterable[str], place: str) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise CatalogueError(place, f"{name!r} is there twice")
        seen.add(name)
