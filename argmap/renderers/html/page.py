"""A page as one file: markup, style, script and data, and a policy that forbids everything else."""

from html import escape
from textwrap import shorten

from argmap.renderers.html.bundle import SOURCES, script, style_sheet
from argmap.renderers.html.contents import Contents
from argmap.renderers.html.data import data_json, paragraphs_json
from argmap.renderers.html.looks import looks
from argmap.renderers.html.packing import packed
from argmap.renderers.html.shell import filled, plain, policy

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
        "policy": policy(style, code, talks_to_server=is_live),
        "title": escape(plain(diagram.title) or plain(contents.map_name) or "Argument map"),
        "description": escape(
            shorten(
                plain(diagram.description),
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
    return filled(SOURCES.text("page.html"), parts)
