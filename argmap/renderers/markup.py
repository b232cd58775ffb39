"""Text as XML: whatever a user wrote, the file stays well-formed."""

import re

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SPECIAL = re.compile(r"[&<>\"]")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}


def legal(text: str) -> str:
    """A text with U+FFFD for what XML 1.0 (section 2.2) does not allow: NUL, lone surrogates ..."""
    return text if text.isprintable() else _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)


def escaped(text: str) -> str:
    """A legal text for use between tags or in a quoted attribute."""
    text = legal(text)
    if _SPECIAL.search(text):
        text = _SPECIAL.sub(lambda match: _ENTITIES[match[0]], text)
    return text


def number(length: float) -> str:
    """A length with one decimal at most."""
    return f"{length:.1f}".removesuffix(".0")
