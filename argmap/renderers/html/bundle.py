"""The scripts and style sheets of the reading view, joined into one of each."""

from functools import cache
from importlib.resources import files

from argmap.renderers.html.joining import Sources

WEB = files("argmap.renderers.html") / "web"
"""Where they are; other pages take from here what all pages share."""
SOURCES = Sources((WEB,))
"""All of them."""
BASE_STYLE = "base.css"
"""What all pages look like."""
_STYLES = (
    "map/map.css",
    BASE_STYLE,
    "page.css",
    "panes/bar.css",
    "panes/parts.css",
    "panes/print.css",
)
_SERVED_STYLE = "served/served.css"


@cache
def script(main: str = "main") -> str:
    """A module with all that it imports, as one module.

    Args:
        main: the name of the module without its suffix.
    """
    return SOURCES.script(main)


@cache
def style_sheet(*, served: bool = False) -> str:
    """All style sheets of the page.

    Args:
        served: whether the one for pages that are served is among them.
    """
    return SOURCES.style_sheet((*_STYLES, _SERVED_STYLE) if served else _STYLES)
