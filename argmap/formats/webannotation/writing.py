"""The passages of a map as an annotation collection in JSON-LD.

Each anchor is an annotation: what it is about is the text, its bodies are what the claim says and,
as a tag, the id of the element. A text position selector tells where the passage stands in the text,
a text quote selector which words the map quotes. The text itself is written only where that is
asked for.
"""

import json
from collections.abc import Iterator
from pathlib import PurePath
from urllib.parse import quote

from argmap.formats.about import About
from argmap.formats.webannotation.counting import Counting
from argmap.formats.webannotation.names import COLLECTION, passage_urn
from argmap.model import Argument, ArgumentMap, Data, Statement
from argmap.passages import Anchor, Anchored, Fate, Place, anchored
from argmap.passages.matching import omits, quoted

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32  # characters before and behind a passage, as Hypothes.is has them


def written(argument_map: ArgumentMap, about: About | None = None) -> str:
    """The annotations as the text of a file; the same map and text give the same.

    Args:
        argument_map: the map.
        about: its text; without one there are no positions, only quotes.
    """
    items = list(_items(argument_map, about))
    first = {
        "id": f"{COLLECTION}:1",
        "type": "AnnotationPage",
        "startIndex": 0,
        "items": items,
    }
    collection = {
        "@context": _CONTEXT,
        "id": COLLECTION,
        "type": "AnnotationCollection",
        "label": argument_map.title or "Passages of a map",
        "generator": {"type": "Software", "name": "argmap"},
        "total": len(items),
        **({"first": first} if items else {}),
    }
    return json.dumps(collection, ensure_ascii=False, indent=1) + "\n"


def _items(argument_map: ArgumentMap, about: About | None) -> Iterator[dict[str, object]]:
    source = _source(argument_map, about)
    text = about.text if about is not None else None
    counting = Counting(text.source.text, about.is_utf16) if text and about else None
    numbers: dict[str, int] = {}
    for each in anchored(argument_map, text):
        name = each.carried.id
        number = numbers[name] = numbers.get(name, -1) + 1
        selectors = list(_selectors(each, about, counting))
        yield {
            "id": passage_urn(name, number),
            "type": "Annotation",
            "motivation": "describing",
            "body": list(_bodies(argument_map, name)),
            "target": {"source": source, **({"selector": selectors} if selectors else {})},
        }


def _bodies(argument_map: ArgumentMap, name: str) -> Iterator[dict[str, str]]:
    element = argument_map.nodes.get(name)
    said = ""
    if isinstance(element, Statement | Argument):
        said = element.label
    elif name in argument_map.sections_by_id:
        said = argument_map.sections_by_id[name].title
    language = argument_map.front_matter.text("lang")
    if said:
        yield {
            "type": "TextualBody",
            "purpose": "describing",
            "value": said,
            "format": "text/plain",
            **({"language": language} if language else {}),
        }
    yield {"type": "TextualBody", "purpose": "tagging", "value": name}


def _selectors(
    each: Anchored, about: About | None, counting: Counting | None
) -> Iterator[dict[str, object]]:
    anchor = each.anchor
    found = each.resolution
    if about is None or counting is None or found is None:
        yield from _quote(anchor)
        return
    if found.fate not in (Fate.EXACT, Fate.MOVED):
        yield from _quote(anchor)
        return
    span = about.text.span(*found.places[0])
    yield {
        "type": "TextPositionSelector",
        "start": counting.count(span.start),
        "end": counting.count(span.end),
    }
    if about.embed:
        yield _from_text(about, found.places[0])
    elif not omits(anchor.quote):  # what leaves out words does not stand in the text
        yield from _quote(anchor)


def _quote(anchor: Anchor) -> Iterator[dict[str, object]]:
    """What the map quotes; of a quote that leaves out words its longest part."""
    if not anchor.quote:
        return
    exact = max(quoted(anchor.quote), key=len, default="") if omits(anchor.quote) else anchor.quote
    yield {
        "type": "TextQuoteSelector",
        "exact": exact or anchor.quote,
        **({"prefix": anchor.prefix} if anchor.prefix else {}),
        **({"suffix": anchor.suffix} if anchor.suffix else {}),
    }


def _from_text(about: About, place: Place) -> dict[str, object]:
    """What the text says in a place, and around it."""
    text = about.text.source.text
    span = about.text.span(*place)
    prefix = text[max(span.start - _AROUND, 0) : span.start].removeprefix("\ufeff")
    return {
        "type": "TextQuoteSelector",
        "exact": span.text,
        "prefix": prefix,
        "suffix": text[span.end : span.end + _AROUND],
    }


def _source(argument_map: ArgumentMap, about: About | None) -> str:
    """What the annotations are about: the file of the text, else the address that the map names."""
    if about is not None:
        return quote(PurePath(about.text.source.path).name, errors="surrogatepass")
    source = argument_map.front_matter.get("source")
    address = source.text("url") if isinstance(source, Data) else str(source or "")
    return address if "://" in address and address.split() == [address] else "urn:argmap:text"
