"""Which element of a map an annotation is about."""

import re
from collections.abc import Iterator

from argmap.formats.webannotation.notes import AnnotationFault, Note
from argmap.model import Argument, ArgumentMap, Statement
from argmap.passages.matching import plain
from argmap.text.nearest import suggestion

_ID = re.compile(r"\s*(\[[^\[\]]+\]|<[^<>]+>)")
_MOST_GUESSES = 50  # unknown names that are compared with all others
_MOST_COMPARED = 5_000


class Elements:
    """The elements of a map by what annotations call them: id, title, or text."""

    def __init__(self, argument_map: ArgumentMap) -> None:
        self._ids = {**argument_map.nodes, **argument_map.sections_by_id}
        claims: tuple[Statement | Argument, ...]
        claims = (*argument_map.statements, *argument_map.arguments)
        self._names: dict[str, str] = {}
        self._texts: dict[str, str] = {}
        for claim in claims:
            self._names.setdefault(_key(claim.title), claim.id)
            if claim.text.strip():
                self._texts.setdefault(_key(claim.text), claim.id)
        self._titles = [claim.id for claim in claims if not claim.is_untitled]
        self._guesses = _MOST_GUESSES

    def of(self, note: Note) -> tuple[str, ...]:
        """The ids of the elements that a note is about; none if it does not say."""
        if note.element in self._ids:
            return (note.element,)
        tagged = [found for tag in note.tags if (found := self._named(tag))]
        if tagged:
            return tuple(dict.fromkeys(tagged))
        return tuple(dict.fromkeys(self._in_bodies(note)))[:1]

    def _in_bodies(self, note: Note) -> Iterator[str]:
        for body in note.bodies:
            match = _ID.match(body)
            if match and match[1] in self._ids:
                yield match[1]
            elif found := self._named(body) or self._texts.get(_key(body), ""):
                yield found

    def _named(self, name: str) -> str:
        return name.strip() if name.strip() in self._ids else self._names.get(_key(name), "")

    def unknown(self, note: Note) -> AnnotationFault:
        """That a note is about no element, and which may be meant."""
        said = [*((note.element,) if note.element else ()), *note.tags, *note.bodies]
        names = [each.strip() for each in said]
        place = note.place or "the annotation"
        repair = "tag it with the id of a statement or an argument, such as [Title]"
        if not names:
            return AnnotationFault(place, "it does not say which claim it is about", repair)
        self._guesses -= 1
        near = self._titles[:_MOST_COMPARED] if self._guesses >= 0 else ()
        short = names[0].splitlines()[0][:60]
        message = f"the map has no statement or argument {short!r}"
        guess = suggestion(short, near) if near else ""
        return AnnotationFault(place, message, guess if guess.startswith("did") else repair)


def _key(text: str) -> str:
    """A text as it is compared: whatever its capitals, blanks and the full stop at its end."""
    return plain(text).text.strip().rstrip(".").casefold()
