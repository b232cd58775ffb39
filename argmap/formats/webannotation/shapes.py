"""The shapes in which programs write the same thing: older drafts of the model, and their own ways.

The data model of Open Annotation (2013) had other names for some keys, and JSON-LD allows prefixes,
lists and objects where this one has plain words. All become the names of the W3C's recommendation.
"""

import json
import re
from collections.abc import Iterator, Mapping

from argmap.text import ArgmapError


class AnnotationsError(ArgmapError):
    """A file has no annotations that can be read."""


_NAMES = {
    "@id": "id",
    "@type": "type",
    "@value": "value",
    "@graph": "graph",
    "hasBody": "body",
    "bodies": "body",
    "hasTarget": "target",
    "hasSource": "source",
    "hasSelector": "selector",
    "chars": "value",
    "quote": "exact",
}
_PREFIXES = ("oa:", "cnt:", "rdf:", "as:", "http://www.w3.org/ns/oa#")
_CHARS = re.compile(r"char=(\d{1,18}),(\d{1,18})(?:;.*)?\Z", re.DOTALL)


def parse(data: str, path: str) -> object:
    """The JSON of a file, with the names of the recommendation.

    Raises:
        AnnotationsError: it is no JSON.
    """
    try:
        value: object = json.loads(data.removeprefix("\ufeff"), object_hook=_with_names)
    except RecursionError as error:
        raise AnnotationsError(f"{path} is nested too deeply to be annotations") from error
    except ValueError as error:
        raise AnnotationsError(
            f"{path} is no JSON: {error}; give annotations in JSON-LD, such as argmap convert "
            "--to webannotation writes, or an export of Hypothes.is"
        ) from error
    return value


def _with_names(item: dict[str, object]) -> dict[str, object]:
    """An object with the names of the recommendation, which go before older ones."""
    found = dict(item)
    for key, value in item.items():
        bare = _bare(key)
        name = _NAMES.get(bare, bare)
        if name != key:
            found.setdefault(name, value)
    return found


def _bare(name: str) -> str:
    """A name without the prefix of a vocabulary."""
    for prefix in _PREFIXES:
        if name.startswith(prefix):
            return name.removeprefix(prefix)
    return name


def types_of(item: Mapping[str, object], key: str = "type") -> frozenset[str]:
    """The types of an object, or the values of another key that may have one or several."""
    value = item.get(key)
    many = value if isinstance(value, list) else [value]
    return frozenset(_bare(each) for each in many if isinstance(each, str))


def bodies_of(body: object) -> Iterator[tuple[object, object]]:
    """Each body with what it says, in order; of several to choose from all."""
    waiting = [(body, body)]
    while waiting:
        whole, one = waiting.pop()
        if isinstance(one, list):
            waiting += reversed([(each, each) for each in one])
        elif not isinstance(one, dict):
            yield whole, one
        elif isinstance(items := one.get("items"), list) and "Choice" in types_of(one):
            waiting += reversed([(each, each) for each in items])
        elif "value" in one:
            waiting.append((whole, one["value"]))
        else:
            # The purpose of a specific resource is that of the text in it.
            waiting.append((whole, one.get("source")))


def tags_by(body: object) -> bool:
    """Whether a body is a tag."""
    if not isinstance(body, dict):
        return False
    return "tagging" in types_of(body, "purpose") or "Tag" in types_of(body)


def quotes(selector: Mapping[str, object]) -> bool:
    """Whether a selector quotes words of the text."""
    types = types_of(selector)
    return "TextQuoteSelector" in types or (not types and "exact" in selector)


def position_of(selector: Mapping[str, object]) -> tuple[int | None, int | None] | None:
    """The two offsets of a selector, as far as they are whole numbers; ``None`` if it has none.

    A fragment of a plain text (RFC 5147, ``char=0,12``) is a position too.
    """
    types = types_of(selector)
    if "FragmentSelector" in types:
        value = selector.get("value")
        match = _CHARS.match(value) if isinstance(value, str) else None
        return (int(match[1]), int(match[2])) if match else None
    if "TextPositionSelector" in types or (not types and "start" in selector):
        return _whole(selector.get("start")), _whole(selector.get("end"))
    return None


def _whole(value: object) -> int | None:
    """A whole number, whether or not it is written with a point."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) else None
