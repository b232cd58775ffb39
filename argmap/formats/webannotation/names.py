"""Stable names of passages: a URN made of the id of the element and the number of the passage."""

import re
from urllib.parse import quote, unquote

COLLECTION = "urn:argmap:passages"

_PASSAGE = re.compile(r"urn:argmap:passage:([^:]+):\d+")


def passage_urn(element: str, number: int) -> str:
    """The name of a passage of an element; they are numbered from 0."""
    # A lone surrogate cannot be UTF-8, and so not be percent-encoded as it is.
    return f"urn:argmap:passage:{quote(element, safe='', errors='surrogatepass')}:{number}"


def element_of(urn: str) -> str:
    """The element whose passage has a name; empty if it is no such name."""
    match = _PASSAGE.fullmatch(urn)
    return unquote(match[1], errors="surrogatepass") if match else ""
