"""The scripts and style sheets of a page, joined into one of each.

The sources are plain ES modules, so that they can be read and debugged one by one; a page holds them
one after the other, each after those that it imports, without import and export lines, comments and
blanks. Names at the top of a module are therefore unique among all modules, and modules import names
without renaming them. No template stands inside another one: the minifier would take blanks out of
its text.
"""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

_WEB = files("argmap.renderers.html") / "web"
_IMPORT = re.compile(r"^import\s+(?:\{[^}]*\}\s+from\s+)?\"\./([\w-]+)\.js\";\n", re.MULTILINE)
_EXPORT = re.compile(r"^export ", re.MULTILINE)


def source(name: str) -> str:
    """The text of a file of ``web/``."""
    return (_WEB / name).read_text(encoding="utf-8")


@cache
def script(main: str = "main") -> str:
    """A module with all that it imports, as one module.

    Args:
        main: the name of the module without its suffix.
    """
    from rjsmin import jsmin  # noqa: PLC0415 -- only for pages

    joined = "".join(
        _EXPORT.sub("", _IMPORT.sub("", source(f"{name}.js"))) for name in modules(main)
    )
    return str(jsmin(joined))


@cache
def style_sheet(*, served: bool = False) -> str:
    """All style sheets of the page, in the order of their names.

    Args:
        served: whether those are among them whose names end in ``_served``.
    """
    from rcssmin import cssmin  # noqa: PLC0415 -- only for pages

    names = sorted(
        each.name
        for each in _WEB.iterdir()
        if each.name.endswith(".css") and (served or not each.name.endswith("_served.css"))
    )
    return str(cssmin("\n".join(map(source, names))))


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
            raise ValueError(f"web/{needed}.js imports itself: {' -> '.join((*way, needed))}")
        elif needed not in done:
            way[needed] = _imported(needed)
    return list(done)


def _imported(name: str) -> Iterator[str]:
    return iter(_IMPORT.findall(source(f"{name}.js")))
