"""The embedded font as CSS, so that a picture looks the same on every machine."""

from base64 import b64encode
from collections.abc import Iterable, Mapping
from functools import cache

from argmap.typeface.faces import FAMILY, FONT_DIRECTORY, Face, metrics


def font_face_css(used: Mapping[Face, Iterable[str]]) -> str:
    """``@font-face`` rules with the font inside (data URIs).

    Args:
        used: the texts that are drawn in each face. Only the faces and the parts of them (Latin,
            Greek and Cyrillic, symbols) that these need are embedded: 15 KB for English.

    Returns:
        The rules, a line each, in a fixed order; empty if nothing is drawn.
    """
    rules = []
    for face in Face:
        codes = {ord(char) for text in used.get(face, ()) for char in text}
        for part in metrics(face).parts:
            held = codes & _held(face, part)
            rules += [_rule(face, part)] if held else []
            codes -= held
    return "\n".join(rules)


@cache
def _held(face: Face, part: str) -> frozenset[int]:
    runs = metrics(face).parts[part]
    return frozenset(code for first, last in runs for code in range(first, last + 1))


@cache
def _rule(face: Face, part: str) -> str:
    font = b64encode((FONT_DIRECTORY / f"{face}-{part}.woff2").read_bytes()).decode("ascii")
    runs = ",".join(
        f"U+{first:X}" if first == last else f"U+{first:X}-{last:X}"
        for first, last in metrics(face).parts[part]
    )
    return (
        f"@font-face{{font-family:'{FAMILY}';"
        f"font-weight:{700 if face.is_bold else 400};"
        f"font-style:{'italic' if face.is_italic else 'normal'};"
        f"src:url(data:font/woff2;base64,{font}) format('woff2');unicode-range:{runs}}}"
    )
