"""The scripts and style sheets of a page, joined into one of each.

The sources are plain ES modules, so that they can be read and debugged one by one; a page holds them
one after the other, each after those that it imports, without import and export lines, comments and
blanks. Names at the top of a module are therefore unique among all modules, as the names of modules
are whatever folder they are in, and modules import names without renaming them. No template stands inside another one: the minifier would take blanks out of
its text.
"""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

_WEB = files("argmap.renderers.html") / "web"
_IMPORT = re.compile(
    r"^import\s+(?:\{[^}]*\}\s+from\s+)?\"\.\.?/(?:\w+/)?(\w+)\.js\";\n", re.MULTILINE
)
_EXPORT = re.compile(r"^export ", re.MULTILINE)
_STYLES = ("map/map.css", "page.css", "panes/bar.css", "panes/parts.css", "panes/print.css")
_SERVED_STYLE = "served/served.css"


def source(path: str) -> str:
    """The text of a file of ``web/``."""
    return (_WEB / path).read_text(encoding="utf-8")


def module(name: str) -> str:
    """The text of a module, whatever folder it is in.

    Args:
        name: its name without its suffix.
    """
    folders = [_WEB, *(each for each in _WEB.iterdir() if each.is_dir())]
    (found,) = (each for folder in folders if (each := folder / f"{name}.js").is_file())
    return found.read_text(encoding="utf-8")


@cache
def script(main: str = "main") -> str:
    """A module with all that it imports, as one module.

    Args:
        main: the name of the module without its suffix.
    """
    from rjsmin import jsmin  # noqa: PLC0415 -- only for pages

    joined = "".join(_EXPORT.sub("", _IMPORT.sub("", module(name))) for name in modules(main))
    return str(jsmin(joined))


@cache
def style_sheet(*, served: bool = False) -> str:
    """All style sheets of the page.

    Args:
        served: whether the one for pages that are served is among them.
    """
    from rcssmin import cssmin  # noqa: PLC0415 -- only for pages

    paths = (*_STYLES, _SERVED_STYLE) if served else _STYLES
    return str(cssmin("\n".join(map(source, paths))))


def modules(main: str) -> list[str]:
    """A module and all that it imports, each behind those that it imports.

    Raises:
        ValueError: modules import each other in a circle.
    """
    done: dict[str, None] = {}
    way: dict[str, Iterator[str]] = {main: _imported(main)}
    while way:
        name = next(reversed(way))
        needed = next(way[name], None)
        if needed is None:
            done[name] = None
            del way[name]
        elif needed in way:
            raise ValueError(f"{needed}.js imports itself: {' -> '.join((*way, needed))}")
        elif needed not in done:
            way[needed] = _imported(needed)
    return list(done)


def _imported(name: str) -> Iterator[str]:
    return iter(_IMPORT.findall(module(name)))
