"""The scripts and style sheets of a page, joined into one of each.

The sources are plain ES modules, so that they can be read and debugged one by one; a page holds them
one after the other, each after those that it imports, without import and export lines and without
comments. Names at the top of a module are therefore unique among all modules, modules import names
without renaming them, and no line inside a text may look like a comment.
"""

import re
from functools import cache
from importlib.resources import files

_WEB = files("argmap.renderers.html") / "web"
_IMPORT = re.compile(r"^import\s+(?:\{[^}]*\}\s+from\s+)?\"\./([\w-]+)\.js\";\n", re.MULTILINE)
_EXPORT = re.compile(r"^export ", re.MULTILINE)
_COMMENT = re.compile(r"^\s*(?://.*|/\*(?:[^*]|\*(?!/))*\*/)\s*\n", re.MULTILINE)
_INDENT = re.compile(r"^[ \t]+|[ \t]+$|\n(?=\n)", re.MULTILINE)


def source(name: str) -> str:
    """The text of a file of ``web/``."""
    return (_WEB / name).read_text(encoding="utf-8")


@cache
def script(main: str = "main") -> str:
    """A module with all that it imports, as one module.

    Args:
        main: the name of the module without its suffix.
    """
    return "".join(_slim(_EXPORT.sub("", _IMPORT.sub("", text))) for text in _modules(main))


@cache
def style_sheet() -> str:
    """All style sheets of the page, in the order of their names."""
    names = sorted(each.name for each in _WEB.iterdir() if each.name.endswith(".css"))
    return "".join(_slim(source(name)) for name in names)


def _modules(main: str) -> list[str]:
    """The texts of a module and of all that it imports, each after those that it imports."""
    texts: dict[str, str] = {}

    def visit(name: str, within: tuple[str, ...] = ()) -> None:
        if name in within:
            raise ValueError(f"web/{name}.js imports itself: {' -> '.join((*within, name))}")
        if name not in texts:
            text = source(f"{name}.js")
            for needed in _IMPORT.findall(text):
                visit(needed, (*within, name))
            texts[name] = text

    visit(main)
    return list(texts.values())


def _slim(text: str) -> str:
    return _INDENT.sub("", _COMMENT.sub("", text))
