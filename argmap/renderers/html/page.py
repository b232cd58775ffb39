"""A page as one file: markup, style, script and data, and a policy that forbids everything else."""

import re
from base64 import b64encode
from hashlib import sha256
from html import escape
from textwrap import shorten

from argmap.renderers.html.bundle import script, source, style_sheet
from argmap.renderers.html.contents import Contents
from argmap.renderers.html.data import data_json, paragraphs_json
from argmap.renderers.html.looks import looks
from argmap.renderers.html.packing import packed

_GAP = re.compile(r"\{\{(\w+)\}\}")
_UNFIT = re.compile("[\0-\x08\x0b-\x1f\x7f\ud800-\udfff]")  # not allowed in HTML, or in UTF-8
_LONGEST_DESCRIPTION = 300


def page(contents: Contents) -> str:
    """The whole HTML document. The same contents give the same text, which UTF-8 can hold.

    It asks the network for nothing: its Content-Security-Policy lets run only the script and the
    styles that are in it, by their checksums, and lets nothing be loaded. Where the page is served
    (``contents.live``), it may talk to its own server. It has no font inside: it measures texts
    itself, in the font that the reader's system has.
    """
    diagram = contents.diagram
    is_live = bool(contents.live)
    style = f"{looks()}\n{style_sheet(served=is_live)}"
    code = script("served" if is_live else "main")
    kind, data = packed(data_json(contents))
    parts = {
        "policy": _policy(style, code, live=is_live),
        "title": escape(_plain(diagram.title) or _plain(contents.map_name) or "Argument map"),
        "description": escape(
            shorten(
                _plain(diagram.description),
                _LONGEST_DESCRIPTION,
                placeholder=" \N{HORIZONTAL ELLIPSIS}",
            )
        ),
        "style": style,
        "type": kind,
        "data": data,
        "paragraphs": paragraphs_json(contents),
        "script": code,
    }
    # At once: what a map says may look like a gap.
    return _GAP.sub(lambda gap: parts[gap[1]], source("page.html"))


def _policy(style: str, code: str, *, live: bool) -> str:
    """The Content-Security-Policy. The data is no script that runs, so that it needs no checksum."""
    rules = (
        "default-src 'none'",
        f"script-src '{_checksum(code)}'",
        f"style-src '{_checksum(style)}'",
        "img-src data:",
        "connect-src 'self'" if live else "connect-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
    )
    return "; ".join(rules)


def _checksum(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def _plain(text: str) -> str:
    """A text as UTF-8 and markup can hold it, in one line."""
    return " ".join(_UNFIT.sub("\N{REPLACEMENT CHARACTER}", text).split())
