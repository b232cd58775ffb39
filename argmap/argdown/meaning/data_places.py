"""Where a key stands in data as it is written, for messages and repairs.

Values do not know their place, because a map has many of them and few are ever asked about. The
place is found by reading the data once more.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple, TypeAlias

import yaml

from argmap.argdown.meaning.data_reader import block_start
from argmap.text import Span

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # PyYAML can be built without LibYAML; only slower
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

Path: TypeAlias = Sequence[str | int]
"""Keys and, in lists, numbers from 0, from the outside to the inside."""


class Written(NamedTuple):
    """Where a key and its value are written; an item of a list is its own key."""

    key: Span
    value: Span


def written(span: Span, path: Path) -> Written | None:
    """Where the key at the end of a path is written.

    Args:
        span: data in braces, a line or heading that ends in such, or front matter. It must be
            data that the reader has accepted, which is not nested too deeply.
        path: the key; a single mapping counts as a list of one item.

    Returns:
        The place; ``None`` if it is written in a way that only the reader understands.
    """
    node, shift = _composed(span)
    key = node
    for part in path:
        if isinstance(part, str):
            if not isinstance(node, yaml.MappingNode):
                return None
            found = (pair for pair in reversed(node.value) if pair[0].value == part)
            key, node = next(found, (None, None))
        elif isinstance(node, yaml.SequenceNode):
            key = node = node.value[part] if part < len(node.value) else None
        elif part == 0:
            key = node
        else:
            return None
        if node is None:
            return None
    if key is None or node is None:
        return None
    place = Written(_span(span, shift, key), _span(span, shift, node))
    return place if place.key.start <= place.value.start else None  # an alias stands elsewhere


def _span(span: Span, shift: int, node: yaml.Node) -> Span:
    start, end = node.start_mark.index, node.end_mark.index
    return Span(span.source, shift + start, shift + end)


@lru_cache(maxsize=1)  # one after the other, rules ask about all that is wrong in the same data
def _composed(span: Span) -> tuple[yaml.Node | None, int]:
    """The data as nodes that know their place, and the offset that their places count from."""
    text = span.text
    if text.startswith("="):
        start = len(text) - len(text.lstrip("="))
        inner = text[start:].rstrip("=")
    else:
        start = max(text.find("{"), 0)
        end = text.rfind("}") + 1
        block = block_start(text[start:])
        inner = text[start + block : end - bool(block)]
        start += block
    try:
        return yaml.compose(inner, Loader=_Loader), span.start + start
    except (yaml.YAMLError, UnicodeError):
        return None, 0
