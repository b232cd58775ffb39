"""A page as one file: markup, style, script, data and font, and a policy that forbids everything else."""

from base64 import b64encode
from hashlib import sha256
from html import escape

from argmap.renderers.html.bundle import script, source, style_sheet
from argmap.renderers.html.contents import Contents
from argmap.renderers.html.data import data_json
from argmap.renderers.html.looks import looks
from argmap.typeface import Face, font_face_css


def page(contents: Contents) -> str:
    """The whole HTML document. The same contents give the same text.

    It asks the network for nothing: its Content-Security-Policy lets run only the script and the
    styles that are in it, by their checksums, and lets nothing be loaded. Where the page is served
    (``contents.live``), it may talk to its own server.
    """
    style = f"{_fonts(contents)}\n{looks()}\n{style_sheet()}"
    code = script()
    parts = {
        "policy": _policy(style, code, live=contents.live),
        "title": escape(
            " ".join(contents.diagram.title.split()) or contents.map_name or "Argument map"
        ),
        "description": escape(contents.diagram.description),
        "style": style,
        "data": data_json(contents),
        "script": code,
    }
    text = source("page.html")
    for name, value in parts.items():
        before, after = text.split("{{" + name + "}}", 1)
        text = before + value + after
    return text


def _policy(style: str, code: str, *, live: bool) -> str:
    """The Content-Security-Policy. The data is no script that runs, so that it needs no checksum."""
    rules = (
        "default-src 'none'",
        f"script-src '{_checksum(code)}'",
        f"style-src '{_checksum(style)}'",
        "font-src data:",
        "img-src data:",
        "connect-src 'self'" if live else "connect-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
    )
    return "; ".join(rules)


def _checksum(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def _fonts(contents: Contents) -> str:
    """The font, as much of it as the map needs; the words of the page itself are Latin."""
    texts = [text for box in contents.diagram.boxes for text in (box.title, box.text, box.note)] + [
        text for reason in contents.diagram.reasons for text in (reason.title, *reason.rules)
    ]
    used = {Face.of(bold=False, italic=False): texts, Face.of(bold=True, italic=False): texts}
    slanted = [box.text for box in contents.diagram.boxes if box.is_implicit or box.stretches]
    return font_face_css(used | {Face.of(bold=False, italic=True): slanted})
